package io.understudy.gateway.ingress;

import io.aeron.ExclusivePublication;
import io.aeron.logbuffer.BufferClaim;
import io.understudy.codecs.ingress.BooleanType;
import io.understudy.codecs.ingress.MemberHeartbeatEncoder;
import io.understudy.codecs.ingress.MessageHeaderEncoder;
import io.understudy.codecs.ingress.OutputFrameEncoder;
import io.understudy.gateway.engine.Engine;
import io.understudy.gateway.engine.OutboxReader;
import org.agrona.DirectBuffer;
import org.agrona.MutableDirectBuffer;
import org.agrona.concurrent.UnsafeBuffer;

/**
 * Sends one edge its outputs: straight from the engine's outbox, in order, and none before its
 * input is committed. What the edge does not release in time is sent again from there.
 */
final class OutputSender
{
    private static final long RESEND_AFTER_NS = 100_000_000L;
    private static final int OUTPUT_LIMIT = 256;
    private static final int HEADER = MessageHeaderEncoder.ENCODED_LENGTH;

    private final Engine engine;
    private final int edgeId;
    private final long incarnation;
    private final long heartbeatIntervalNs;
    private final BufferClaim claim = new BufferClaim();
    private final OutputFrameEncoder output = new OutputFrameEncoder();
    private final MemberHeartbeatEncoder heartbeat = new MemberHeartbeatEncoder();
    private final MessageHeaderEncoder header = new MessageHeaderEncoder();
    private final UnsafeBuffer scratch = new UnsafeBuffer(
        new byte[HEADER + MemberHeartbeatEncoder.BLOCK_LENGTH]);
    private OutboxReader outbox;
    private long sentNumber;
    private long heardNumber;
    private long progressNs;
    private long nextHeartbeatNs;

    OutputSender(
        final Engine engine, final int edgeId, final long incarnation,
        final long heartbeatIntervalNs)
    {
        this.engine = engine;
        this.edgeId = edgeId;
        this.incarnation = incarnation;
        this.heartbeatIntervalNs = heartbeatIntervalNs;
    }

    /** From the first unconfirmed output on, all goes out again. */
    void restart()
    {
        outbox = null;
        sentNumber = 0;
    }

    boolean hasOutputs()
    {
        return outbox != null && (outbox.isCurrent() || outbox.next());
    }

    int send(
        final ExclusivePublication publication, final long committed,
        final long committedEdgeSequence, final long ballot, final long nowNs)
    {
        return send(publication, committed, committedEdgeSequence, ballot, true, nowNs);
    }

    /** The same; {@code serving}: whether this member is primary with a majority behind it. */
    int send(
        final ExclusivePublication publication, final long committed,
        final long committedEdgeSequence, final long ballot, final boolean serving,
        final long nowNs)
    {
        if (outbox == null && engine.edges().incarnation(edgeId) == incarnation)
        {
            outbox = engine.edges().outbox(engine.edges().slotOf(edgeId)).newReader();
        }
        int sent = 0;
        if (outbox != null && engine.edges().incarnation(edgeId) == incarnation)
        {
            sent = sendOutputs(publication, committed, committedEdgeSequence, ballot);
        }
        if (sent > 0)
        {
            progressNs = nowNs;
            nextHeartbeatNs = nowNs + heartbeatIntervalNs;
        }
        else if (nowNs - nextHeartbeatNs >= 0)
        {
            nextHeartbeatNs = nowNs + heartbeatIntervalNs;
            sendHeartbeat(publication, committedEdgeSequence, ballot, serving);
            return 1;
        }
        return sent;
    }

    int resendIfUnheard(final long releasedOutputNumber, final long nowNs)
    {
        if (releasedOutputNumber != heardNumber)
        {
            heardNumber = releasedOutputNumber;
            progressNs = nowNs;
        }
        if (sentNumber > releasedOutputNumber && nowNs - progressNs > RESEND_AFTER_NS)
        {
            progressNs = nowNs;
            outbox.rewind(releasedOutputNumber + 1);
            sentNumber = releasedOutputNumber;
            return 1;
        }
        return 0;
    }

    private int sendOutputs(
        final ExclusivePublication publication, final long committed,
        final long committedEdgeSequence, final long ballot)
    {
        int sent = 0;
        while (sent < OUTPUT_LIMIT && (outbox.isCurrent() || outbox.next()) &&
            outbox.causeSequence() <= committed)
        {
            final int length = outbox.length();
            if (!offer(publication, outbox.buffer(), outbox.offset(), length,
                committedEdgeSequence, ballot))
            {
                break;
            }
            sentNumber = outbox.outputNumber();
            sent++;
            if (!outbox.next())
            {
                break;
            }
        }
        return sent;
    }

    private boolean offer(
        final ExclusivePublication publication, final DirectBuffer buffer, final int offset,
        final int length, final long committedEdgeSequence, final long ballot)
    {
        if (publication.tryClaim(length, claim) < 0)
        {
            return false;
        }
        final MutableDirectBuffer to = claim.buffer();
        to.putBytes(claim.offset(), buffer, offset, length);
        output.wrap(to, claim.offset() + HEADER)
            .ballot(ballot)
            .committedEdgeSequence(committedEdgeSequence);
        claim.commit();
        return true;
    }

    private void sendHeartbeat(
        final ExclusivePublication publication, final long committedEdgeSequence,
        final long ballot, final boolean serving)
    {
        heartbeat.wrapAndApplyHeader(scratch, 0, header)
            .ballot(ballot)
            .incarnation(incarnation)
            .lastOutputNumber(sentNumber)
            .committedEdgeSequence(committedEdgeSequence)
            .edgeId(edgeId)
            .serving(serving ? BooleanType.T : BooleanType.F);
        publication.offer(scratch, 0, scratch.capacity());
    }
}
