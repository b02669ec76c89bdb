package io.understudy.gateway.ingress;

import io.understudy.codecs.ingress.BooleanType;
import io.understudy.codecs.ingress.MemberHeartbeatEncoder;
import io.understudy.codecs.ingress.MessageHeaderEncoder;
import io.understudy.codecs.ingress.OutputFrameEncoder;
import io.understudy.gateway.engine.Engine;
import io.understudy.gateway.engine.OutboxReader;
import java.util.function.Supplier;
import org.agrona.DirectBuffer;
import org.agrona.MutableDirectBuffer;

/**
 * Sends one edge its outputs: straight from the engine's outbox, in order, and none before its
 * input is committed. What the edge does not release in time is sent again from there.
 */
final class OutputSender
{
    private static final long RESEND_AFTER_NS = 100_000_000L;
    private static final int OUTPUT_LIMIT = 256;
    private static final int HEADER = MessageHeaderEncoder.ENCODED_LENGTH;

    private final Supplier<Engine> engines;
    private final int edgeId;
    private final long incarnation;
    private final long heartbeatIntervalNs;
    private final OutputFrameEncoder output = new OutputFrameEncoder();
    private final MemberHeartbeatEncoder heartbeat = new MemberHeartbeatEncoder();
    private final MessageHeaderEncoder header = new MessageHeaderEncoder();
    private OutboxReader outbox;
    private long sentNumber;
    private long outputsSent;
    private long heardNumber;
    private long progressNs;
    private long nextHeartbeatNs;

    OutputSender(
        final Supplier<Engine> engines, final int edgeId, final long incarnation,
        final long heartbeatIntervalNs)
    {
        this.engines = engines;
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

    /** The same, but for what the edge is known to have released. */
    void restartAfter(final long releasedOutputNumber)
    {
        restart();
        heardNumber = releasedOutputNumber;
    }

    boolean hasOutputs()
    {
        return outbox != null && (outbox.isCurrent() || outbox.next());
    }

    /** {@code serving}: whether this member is primary with a majority behind it. */
    int send(
        final OutputLink link, final long committed,
        final long committedEdgeSequence, final long ballot, final boolean serving,
        final long nowNs)
    {
        final Engine engine = engines.get();
        int sent = 0;
        if (engine != null && engine.edges().incarnation(edgeId) == incarnation)
        {
            if (outbox == null)
            {
                open(engine);
            }
            sent = sendOutputs(link, committed, committedEdgeSequence, ballot);
            outputsSent += sent;
        }
        if (sent == 0)
        {
            return heartbeatIfDue(link, committedEdgeSequence, ballot, serving, nowNs);
        }
        progressNs = nowNs;
        nextHeartbeatNs = nowNs + heartbeatIntervalNs;
        return sent;
    }

    /** All that a member says which is not primary. */
    int heartbeatIfDue(
        final OutputLink link, final long committedEdgeSequence,
        final long ballot, final boolean serving, final long nowNs)
    {
        if (nowNs - nextHeartbeatNs < 0)
        {
            return 0;
        }
        nextHeartbeatNs = nowNs + heartbeatIntervalNs;
        sendHeartbeat(link, committedEdgeSequence, ballot, serving);
        return 1;
    }

    private void open(final Engine engine)
    {
        outbox = engine.edges().outbox(engine.edges().slotOf(edgeId)).newReader();
        if (heardNumber > 0)
        {
            outbox.rewind(heardNumber + 1);
            sentNumber = heardNumber;
        }
    }

    /** Outputs that were sent since the start, repeats included. */
    long outputsSent()
    {
        return outputsSent;
    }

    int resendIfUnheard(final long releasedOutputNumber, final long nowNs)
    {
        if (releasedOutputNumber != heardNumber)
        {
            heardNumber = releasedOutputNumber;
            progressNs = nowNs;
        }
        if (outbox != null && sentNumber > releasedOutputNumber &&
            nowNs - progressNs > RESEND_AFTER_NS)
        {
            progressNs = nowNs;
            outbox.rewind(releasedOutputNumber + 1);
            sentNumber = releasedOutputNumber;
            return 1;
        }
        return 0;
    }

    private int sendOutputs(
        final OutputLink link, final long committed,
        final long committedEdgeSequence, final long ballot)
    {
        int sent = 0;
        while (sent < OUTPUT_LIMIT && (outbox.isCurrent() || outbox.next()) &&
            outbox.causeSequence() <= committed)
        {
            final int length = outbox.length();
            if (!offer(link, outbox.buffer(), outbox.offset(), length,
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
        final OutputLink link, final DirectBuffer buffer, final int offset,
        final int length, final long committedEdgeSequence, final long ballot)
    {
        final int at = link.claim(length);
        if (at < 0)
        {
            return false;
        }
        final MutableDirectBuffer to = link.buffer();
        to.putBytes(at, buffer, offset, length);
        output.wrap(to, at + HEADER)
            .ballot(ballot)
            .committedEdgeSequence(committedEdgeSequence);
        link.commit();
        return true;
    }

    private void sendHeartbeat(
        final OutputLink link, final long committedEdgeSequence,
        final long ballot, final boolean serving)
    {
        final int at = link.claim(HEADER + MemberHeartbeatEncoder.BLOCK_LENGTH);
        if (at < 0)
        {
            return;
        }
        heartbeat.wrapAndApplyHeader(link.buffer(), at, header)
            .ballot(ballot)
            .incarnation(incarnation)
            .lastOutputNumber(sentNumber)
            .committedEdgeSequence(committedEdgeSequence)
            .edgeId(edgeId)
            .serving(serving ? BooleanType.T : BooleanType.F);
        link.commit();
    }
}
