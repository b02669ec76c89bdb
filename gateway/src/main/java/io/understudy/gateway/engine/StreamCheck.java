package io.understudy.gateway.engine;

import io.understudy.codecs.journal.JournalRecordDecoder;
import io.understudy.codecs.journal.RecordKind;

/** Whether a record is the next of this stream. If not, an invariant is broken: these throw. */
final class StreamCheck
{
    private StreamCheck()
    {
    }

    static void checkFollows(
        final JournalRecordDecoder record, final RecordKind kind, final Cause cause)
    {
        final long sequence = record.sequence();
        if (sequence != cause.sequence + 1)
        {
            throw new IllegalStateException("record " + sequence + " does not follow record " +
                cause.sequence);
        }
        if (record.timestamp() < cause.nowNs)
        {
            throw new IllegalStateException("record " + sequence + " of " + record.timestamp() +
                " ns is earlier than the one before, of " + cause.nowNs + " ns");
        }
        if (sequence == 1 && kind != RecordKind.EPOCH_START)
        {
            throw new IllegalStateException("the first record must be an EpochStart, not " + kind);
        }
    }

    /** The record's edge; throws where the stream breaks that edge's numbering. */
    static Edge acceptEdge(final JournalRecordDecoder record, final EdgeTable edges)
    {
        final int edgeId = record.edgeId();
        if (record.kind() == RecordKind.CONFIRM)
        {
            return confirming(record, edges);
        }
        if (!edges.accepts(edgeId, record.edgeIncarnation(), record.edgeSequence()))
        {
            throw new IllegalStateException("record " + record.sequence() + " is input " +
                record.edgeSequence() + " of incarnation " + record.edgeIncarnation() +
                " of edge " + edgeId + ", after input " + edges.lastEdgeSequence(edgeId) +
                " of incarnation " + edges.incarnation(edgeId) +
                (edges.isFull() ? "; no place for another edge" : ""));
        }
        final Edge edge = edges.find(edgeId);
        return edge == null ? edges.add(edgeId) : edge;
    }

    /** A confirm is the primary's own record about an edge; it takes no number of the edge's. */
    private static Edge confirming(final JournalRecordDecoder record, final EdgeTable edges)
    {
        final int edgeId = record.edgeId();
        if (edges.incarnation(edgeId) != record.edgeIncarnation())
        {
            throw new IllegalStateException("record " + record.sequence() +
                " confirms outputs of incarnation " + record.edgeIncarnation() + " of edge " +
                edgeId + "; its incarnation is " + edges.incarnation(edgeId));
        }
        return edges.find(edgeId);
    }
}
