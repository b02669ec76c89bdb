package io.understudy.gateway.takeover;

import io.understudy.gateway.peer.PeerSender;
import io.understudy.gateway.sequence.AckGate;
import io.understudy.gateway.sequence.OrderStream;
import java.util.Arrays;

/**
 * What a primary does from its ballot's first record on: it replicates, counts who has journaled
 * what, says that it lives and listens whether a majority hears it. It serves once its ballot's
 * first record is committed, and with it everything before.
 */
final class Incumbent
{
    private final int memberId;
    private final long heartbeatIntervalNs;
    private final long deadNs;
    private final OrderStream stream;
    private final AckGate gate;
    private final PeerSender sender;
    private final RoleListener listener;
    private final Allegiance allegiance;
    private final Source source;
    private final TakeoverTimes times = new TakeoverTimes();
    private final long[] lastAckNs = new long[Configuration.MAX_MEMBERS];
    private long epochStartSequence;
    private long heartbeatNumber;
    private long nextHeartbeatNs;
    private boolean established;
    private boolean reported;
    private long takeovers;

    Incumbent(
        final UnderstudyContext context, final Allegiance allegiance, final Source source)
    {
        this.allegiance = allegiance;
        this.source = source;
        memberId = context.memberId();
        heartbeatIntervalNs = context.heartbeatIntervalNs();
        deadNs = context.deadNs();
        stream = context.stream();
        gate = context.gate();
        sender = context.sender();
        listener = context.listener();
    }

    /** The ballot's first record is journaled; whoever was sealed hears where the logs part. */
    void begin(final SealRound seal, final long nowNs)
    {
        epochStartSequence = stream.lastSequence();
        established = false;
        reported = false;
        allegiance.become(Role.PRIMARY);
        Arrays.fill(lastAckNs, nowNs);
        allegiance.replicator().reset();
        gate.lead(allegiance.configuration().voters(), epochStartSequence);
        gate.onCommitted(seal.committed());
        gate.onJournaled(memberId, stream.durableSequence());
        for (long rest = allegiance.others(); rest != 0; rest &= rest - 1)
        {
            final int to = Long.numberOfTrailingZeros(rest);
            if (seal.hasPromised(to))
            {
                source.answerMatch(to, seal.tailBallot(to));
            }
        }
        heartbeat(nowNs);
        listener.onPrimary(nowNs);
    }

    int poll(final long nowNs)
    {
        if (nowNs - nextHeartbeatNs >= 0)
        {
            heartbeat(nowNs);
        }
        int work = allegiance.replicator().poll(allegiance.ballot(), gate.committed());
        if (gate.onJournaled(memberId, stream.durableSequence()))
        {
            work++;
        }
        if (!established && gate.committed() >= epochStartSequence)
        {
            established = true;
            times.committed(nowNs);
            takeovers++;
        }
        return work;
    }

    private void heartbeat(final long nowNs)
    {
        nextHeartbeatNs = nowNs + heartbeatIntervalNs;
        heartbeatNumber++;
        for (long rest = allegiance.others(); rest != 0; rest &= rest - 1)
        {
            sender.heartbeat(Long.numberOfTrailingZeros(rest), allegiance.ballot(),
                gate.committed(), stream.lastSequence(), heartbeatNumber);
        }
    }

    /** An ack counts under the ballot under which it was given, and nowhere else. */
    void onAck(
        final int from, final long itsBallot, final long sequence, final boolean counts,
        final long nowNs)
    {
        if (allegiance.role() == Role.PRIMARY && itsBallot == allegiance.ballot() &&
            sequence <= stream.lastSequence())
        {
            if (counts)
            {
                lastAckNs[from] = nowNs;
                gate.onJournaled(from, sequence);
            }
        }
    }

    /** This member did not listen for a while: nobody is silent because of that. */
    void onOwnStall(final long nowNs)
    {
        for (int i = 0; i < lastAckNs.length; i++)
        {
            lastAckNs[i] = Math.max(lastAckNs[i], nowNs - deadNs / 2);
        }
    }

    /** Without it nothing can be acknowledged. */
    boolean hasMajority(final long nowNs)
    {
        return allegiance.configuration().isMajority(heardBy(deadNs, nowNs));
    }

    /** Members that have acked within some time, this one included. */
    long heardBy(final long withinNs, final long nowNs)
    {
        long heard = 1L << memberId;
        for (long rest = allegiance.others(); rest != 0; rest &= rest - 1)
        {
            final int id = Long.numberOfTrailingZeros(rest);
            if (nowNs - lastAckNs[id] <= withinNs)
            {
                heard |= 1L << id;
            }
        }
        return heard;
    }

    TakeoverTimes times()
    {
        return times;
    }

    long epochStartSequence()
    {
        return epochStartSequence;
    }

    boolean isEstablished()
    {
        return established;
    }

    boolean isReported()
    {
        return reported;
    }

    void reported()
    {
        reported = true;
    }

    long takeovers()
    {
        return takeovers;
    }
}
