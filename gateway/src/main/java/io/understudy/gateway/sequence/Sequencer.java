package io.understudy.gateway.sequence;

import static io.understudy.codecs.RecordLayout.GATEWAY_EDGE_ID;

import io.understudy.codecs.RecordLayout;
import io.understudy.codecs.journal.ConfirmEncoder;
import io.understudy.codecs.journal.EpochStartEncoder;
import io.understudy.codecs.journal.JournalRecordEncoder;
import io.understudy.codecs.journal.MessageHeaderEncoder;
import io.understudy.codecs.journal.RecordKind;
import java.nio.ByteBuffer;
import org.agrona.DirectBuffer;
import org.agrona.concurrent.UnsafeBuffer;

/**
 * Gives each input its place in the order stream: next sequence number, record time, ballot; then
 * journals it and only then applies it, so that its outputs wait for the commit point and nothing
 * else. An input that the journal does not take has not happened.
 */
public final class Sequencer
{
    private static final int OWN_PAYLOAD_LENGTH = 64;
    private static final DirectBuffer NO_PAYLOAD = new UnsafeBuffer(new byte[0]);

    private final OrderStream stream;
    private final EngineFeed feed;
    private final RecordClock clock;
    private final int maxPayloadLength;
    private final UnsafeBuffer record;
    private final UnsafeBuffer scratch = new UnsafeBuffer(new byte[OWN_PAYLOAD_LENGTH]);
    private final MessageHeaderEncoder header = new MessageHeaderEncoder();
    private final JournalRecordEncoder encoder = new JournalRecordEncoder();
    private final EpochStartEncoder epochStart = new EpochStartEncoder();
    private final ConfirmEncoder confirm = new ConfirmEncoder();
    private long ballot;

    /**
     * A sequencer that has no ballot yet: {@link #startEpoch} comes first.
     *
     * @param stream           to append to.
     * @param feed             that applies what was appended.
     * @param clock            for the records' time, started by the owner.
     * @param maxPayloadLength of a record (bytes).
     */
    public Sequencer(
        final OrderStream stream,
        final EngineFeed feed,
        final RecordClock clock,
        final int maxPayloadLength)
    {
        this.stream = stream;
        this.feed = feed;
        this.clock = clock;
        this.maxPayloadLength = maxPayloadLength;
        record = new UnsafeBuffer(ByteBuffer.allocateDirect(RecordLayout.PAYLOAD_OFFSET +
            Math.max(maxPayloadLength, OWN_PAYLOAD_LENGTH)));
    }

    /**
     * Enters a ballot by its first record. Anything is sequenced only after it.
     *
     * @param clusterId whose stream this is.
     * @param epoch     from 1.
     * @param memberId  of the ballot's owner.
     * @param rank      of the owner in the line of succession, 0 to 255.
     * @param nowNs     monotonic.
     * @return what became of the record.
     */
    public RecordLog.Result startEpoch(
        final long clusterId, final long epoch, final int memberId, final int rank,
        final long nowNs)
    {
        final long ownBallot = RecordLayout.ballot(epoch, rank);
        epochStart.wrapAndApplyHeader(scratch, 0, header)
            .epoch(epoch)
            .clusterId(clusterId)
            .engineVersion(feed.engine().version())
            .memberId(memberId)
            .rank(rank);
        source(RecordKind.EPOCH_START, GATEWAY_EDGE_ID, 0, 0, 0);
        final int length = epochStart.encodedLength() + header.encodedLength();
        final RecordLog.Result result = append(ownBallot, scratch, 0, length, nowNs);
        if (result == RecordLog.Result.APPENDED)
        {
            ballot = ownBallot;
        }
        return result;
    }

    /**
     * Lets time pass for the engine.
     *
     * @param nowNs monotonic.
     * @return what became of the record.
     */
    public RecordLog.Result tick(final long nowNs)
    {
        source(RecordKind.TICK, GATEWAY_EDGE_ID, 0, 0, 0);
        return append(ballot, NO_PAYLOAD, 0, 0, nowNs);
    }

    /**
     * An edge has released its outputs up to a number.
     *
     * @param edgeId       of the edge.
     * @param incarnation  of the edge.
     * @param outputNumber that it has released last.
     * @param nowNs        monotonic.
     * @return what became of the record.
     */
    public RecordLog.Result confirm(
        final int edgeId, final long incarnation, final long outputNumber, final long nowNs)
    {
        confirm.wrapAndApplyHeader(scratch, 0, header).outputNumber(outputNumber);
        source(RecordKind.CONFIRM, edgeId, incarnation, 0, 0);
        return append(ballot, scratch, 0, confirm.encodedLength() + header.encodedLength(), nowNs);
    }

    /**
     * Sequences one input of an edge. The caller has checked that it is the edge's next.
     *
     * @param kind         of the record.
     * @param edgeId       of the edge.
     * @param incarnation  of the edge.
     * @param edgeSequence of the input at its edge.
     * @param connectionId within the edge's incarnation.
     * @param payload      that holds the raw bytes.
     * @param offset       of the raw bytes.
     * @param length       of the raw bytes; what exceeds the maximum is cut, and the engine
     *                     refuses what is left for its length.
     * @param nowNs        monotonic.
     * @return what became of the record.
     */
    public RecordLog.Result input(
        final RecordKind kind,
        final int edgeId,
        final long incarnation,
        final long edgeSequence,
        final int connectionId,
        final DirectBuffer payload,
        final int offset,
        final int length,
        final long nowNs)
    {
        source(kind, edgeId, incarnation, edgeSequence, connectionId);
        return append(ballot, payload, offset, Math.min(length, maxPayloadLength), nowNs);
    }

    /**
     * The ballot under which records are written, 0 before the first.
     *
     * @return the ballot.
     */
    public long ballot()
    {
        return ballot;
    }

    private void source(
        final RecordKind kind,
        final int edgeId,
        final long incarnation,
        final long edgeSequence,
        final int connectionId)
    {
        encoder.wrapAndApplyHeader(record, 0, header)
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

    private RecordLog.Result append(
        final long authorsBallot, final DirectBuffer payload, final int offset, final int length,
        final long nowNs)
    {
        encoder
            .ballot(authorsBallot)
            .sequence(stream.lastSequence() + 1)
            .timestamp(clock.timestampNs(nowNs))
            .putPayload(payload, offset, length);
        final RecordLog.Result result =
            stream.append(record, 0, RecordLayout.PAYLOAD_OFFSET + length);
        if (result == RecordLog.Result.APPENDED)
        {
            feed.applyThrough(stream.lastSequence(), Integer.MAX_VALUE);
        }
        return result;
    }
}
