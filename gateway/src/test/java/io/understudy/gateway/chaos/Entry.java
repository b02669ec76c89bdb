package io.understudy.gateway.chaos;

import io.understudy.codecs.journal.JournalRecordDecoder;
import io.understudy.codecs.journal.RecordKind;
import org.agrona.DirectBuffer;
import org.agrona.concurrent.UnsafeBuffer;

/**
 * A record of the order stream, as its schema lays it out.
 *
 * @param sequence        in the logical stream.
 * @param ballot          of the author.
 * @param timestampNs     epoch ns.
 * @param predecessorHash of the record before.
 * @param chainHash       of this one and all before.
 * @param kind            of record.
 * @param source          where it comes from.
 * @param payload         its bytes, a copy.
 */
record Entry(
    long sequence, long ballot, long timestampNs, long predecessorHash, long chainHash,
    RecordKind kind, Source source, DirectBuffer payload)
{
    /**
     * Which input of which edge a record is.
     *
     * @param edgeId       of the edge; 0 the operator, -1 the gateway itself.
     * @param incarnation  of the edge.
     * @param edgeSequence of the input within it; 0 where the gateway itself is the source.
     * @param connectionId within the incarnation.
     */
    record Source(int edgeId, long incarnation, long edgeSequence, int connectionId)
    {
        /** A client's connection, over all edges and incarnations. */
        String connection()
        {
            return edgeId + "/" + incarnation + "/" + connectionId;
        }
    }

    static Entry of(final JournalRecordDecoder record)
    {
        final long sequence = record.sequence();
        final Source source = new Source(record.edgeId(), record.edgeIncarnation(),
            record.edgeSequence(), record.connectionId());
        final int at = record.limit() + JournalRecordDecoder.payloadHeaderLength();
        final byte[] payload = new byte[record.payloadLength()];
        record.buffer().getBytes(at, payload);
        return new Entry(sequence, record.ballot(), record.timestamp(), record.predecessorHash(),
            record.chainHash(), record.kind(), source, new UnsafeBuffer(payload));
    }
}
