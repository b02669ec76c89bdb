package io.understudy.perf.failover;

import static io.understudy.codecs.RecordLayout.GATEWAY_EDGE_ID;

import io.understudy.codecs.RecordLayout;
import io.understudy.codecs.journal.ConfirmEncoder;
import io.understudy.codecs.journal.EpochStartEncoder;
import io.understudy.codecs.journal.JournalRecordDecoder;
import io.understudy.codecs.journal.JournalRecordEncoder;
import io.understudy.codecs.journal.MessageHeaderDecoder;
import io.understudy.codecs.journal.MessageHeaderEncoder;
import io.understudy.codecs.journal.RecordKind;
import io.understudy.gateway.engine.EdgeTable;
import io.understudy.gateway.engine.Engine;
import java.nio.ByteBuffer;
import org.agrona.DirectBuffer;
import org.agrona.concurrent.UnsafeBuffer;

/**
 * Makes of what a log holds the records that the gateway's sequencer would make, and has an engine
 * apply them. It gives edges their numbers itself: what a client of Aeron Cluster has lost must not
 * stop the engine. No hash and no journal, since the cluster's log is that. One thread.
 */
final class RecordMaker
{
    private static final long BALLOT = RecordLayout.ballot(1, 0);
    private static final long CLUSTER_ID = 1;
    private static final int MAX_PAYLOAD = 4_096;
    private static final int OWN_PAYLOAD = 64;

    private final Engine engine;
    private final UnsafeBuffer record = new UnsafeBuffer(
        ByteBuffer.allocateDirect(RecordLayout.PAYLOAD_OFFSET + MAX_PAYLOAD));
    private final UnsafeBuffer own = new UnsafeBuffer(new byte[OWN_PAYLOAD]);
    private final MessageHeaderEncoder header = new MessageHeaderEncoder();
    private final JournalRecordEncoder encoder = new JournalRecordEncoder();
    private final EpochStartEncoder epochStart = new EpochStartEncoder();
    private final ConfirmEncoder confirm = new ConfirmEncoder();
    private final MessageHeaderDecoder decoderHeader = new MessageHeaderDecoder();
    private final JournalRecordDecoder decoder = new JournalRecordDecoder();

    RecordMaker(final Engine engine)
    {
        this.engine = engine;
    }

    /** The first record of all. */
    void begin()
    {
        epochStart.wrapAndApplyHeader(own, 0, header)
            .epoch(1)
            .clusterId(CLUSTER_ID)
            .engineVersion(engine.version())
            .memberId(0)
            .rank(0);
        source(RecordKind.EPOCH_START, GATEWAY_EDGE_ID, 0, 0, 0);
        apply(0, own, 0, epochStart.encodedLength() + header.encodedLength());
    }

    /** Where the next input comes from: set before {@link #input}. Stays until set again. */
    boolean from(
        final RecordKind kind, final int edgeId, final long incarnation, final int connectionId)
    {
        final EdgeTable edges = engine.edges();
        final long number = edges.incarnation(edgeId) == incarnation ?
            edges.lastEdgeSequence(edgeId) + 1 : 1;
        if (!edges.accepts(edgeId, incarnation, number))
        {
            return false;
        }
        source(kind, edgeId, incarnation, number, connectionId);
        return true;
    }

    /** The input itself, at a time of the log (epoch ns). */
    void input(
        final long timestampNs, final DirectBuffer payload, final int offset, final int length)
    {
        apply(timestampNs, payload, offset, Math.min(length, MAX_PAYLOAD));
    }

    /** An edge has been sent its outputs up to a number: the engine may forget them. */
    void confirm(final int edgeId, final long outputNumber)
    {
        confirm.wrapAndApplyHeader(own, 0, header).outputNumber(outputNumber);
        source(RecordKind.CONFIRM, edgeId, engine.edges().incarnation(edgeId), 0, 0);
        apply(0, own, 0, confirm.encodedLength() + header.encodedLength());
    }

    private void source(
        final RecordKind kind, final int edgeId, final long incarnation, final long edgeSequence,
        final int connectionId)
    {
        encoder.wrapAndApplyHeader(record, 0, header)
            .ballot(BALLOT)
            .predecessorHash(0)
            .chainHash(0)
            .edgeSequence(edgeSequence)
            .edgeIncarnation(incarnation)
            .edgeId(edgeId)
            .connectionId(connectionId)
            .kind(kind);
        for (int i = 0; i < JournalRecordEncoder.reservedLength(); i++)
        {
            encoder.reserved(i, (short)0);
        }
    }

    private void apply(
        final long timestampNs, final DirectBuffer payload, final int offset, final int length)
    {
        encoder
            .sequence(engine.appliedSequence() + 1)
            .timestamp(Math.max(engine.lastTimestampNs(), timestampNs))
            .putPayload(payload, offset, length);
        engine.apply(decoder.wrapAndApplyHeader(record, 0, decoderHeader));
    }
}
