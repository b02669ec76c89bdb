package io.understudy.gateway.member;

import io.understudy.codecs.RecordLayout;
import io.understudy.gateway.peer.PeerReceiver;
import io.understudy.gateway.sequence.EngineFeed;
import io.understudy.gateway.takeover.Role;
import io.understudy.gateway.takeover.Understudy;
import java.util.concurrent.TimeUnit;

/**
 * One member, running: its parts, the cycle that its duty thread turns, and what it says of itself.
 * A member alone is a majority of one: the same protocol, journal, engine and ack gate that more
 * members use. Everything belongs to the thread that made it.
 */
final class Member implements AutoCloseable
{
    private static final long READY_INTERVAL_NS = TimeUnit.MILLISECONDS.toNanos(200);

    private final MemberContext context;
    private final MemberParts parts;
    private final Understudy understudy;
    private final DutyCycle dutyCycle;
    private final MemberVoice voice;
    private final Departure departure;
    private final Vitals vitals;
    private boolean doorsOpen;
    private boolean outOfSpace;
    private long reportedCheckpoint;
    private long nextReadyNs;

    /**
     * Opens everything and recovers.
     *
     * @param context settings, concluded here.
     * @throws RuntimeException with a sentence if anything is in the way; nothing is left open.
     */
    Member(final MemberContext context)
    {
        context.conclude();
        this.context = context;
        parts = new MemberParts(context);
        dutyCycle = new DutyCycle(context, parts);
        understudy = parts.understudy(dutyCycle);
        dutyCycle.understudy(understudy);
        final PeerReceiver receiver = new PeerReceiver(understudy);
        parts.peers().receiver((from, buffer, offset, length, nowNs) ->
            parts.neighbours().onMessage(from, buffer, offset, length) ||
            receiver.onMessage(from, buffer, offset, length, nowNs));
        voice = new MemberVoice(context, parts.stream());
        departure = new Departure(context, parts);
        vitals = new Vitals(parts.journal(), parts.aeron(), parts.feed());
        nextReadyNs = System.nanoTime();
    }

    Understudy understudy()
    {
        return understudy;
    }

    int doWork(final long nowNs)
    {
        if (!doorsOpen)
        {
            return openDoors();
        }
        final int work = dutyCycle.doWork(nowNs) + parts.rebuild().poll(nowNs) +
            departure.poll(nowNs);
        voice.hear(understudy, nowNs);
        standInLine(nowNs);
        reportCheckpoint();
        if (parts.primary().isOutOfSpace() != outOfSpace)
        {
            onSpaceChanged();
        }
        vitals.check();
        return work;
    }

    /** Sleeps until a datagram arrives, or for a millisecond. */
    void awaitDatagram()
    {
        parts.aeron().awaitDatagram();
    }

    /** No edge is welcomed any more, and another member shall serve. */
    void leave(final long nowNs)
    {
        parts.ingress().closeDoors();
        departure.begin(understudy, nowNs);
    }

    /** Whether nobody waits for this member any more. */
    boolean isDrained(final long nowNs)
    {
        return (parts.isAlone() || departure.isOver(nowNs)) &&
            (understudy.role() != Role.PRIMARY || parts.primary().isDrained() &&
            parts.ackGate().committed() == parts.stream().lastSequence() &&
            parts.ingress().isDrained());
    }

    String whyNotDrained()
    {
        return departure.whyNot();
    }

    @Override
    public void close()
    {
        voice.close();
        parts.close();
    }

    private int openDoors()
    {
        final int work = parts.aeron().receive(System.nanoTime()) + parts.aeron().send();
        final String door = parts.ingress().doorEndpoint();
        if (door == null)
        {
            return work;
        }
        parts.properties().write(door, context.aeronDir(), parts.controlEndpoints());
        voice.doorsOpen(door);
        parts.checkpoints().start();
        doorsOpen = true;
        return work + 1;
    }

    private void standInLine(final long nowNs)
    {
        if (!departure.hasBegun() && nowNs - nextReadyNs >= 0 && understudy.isCaughtUp() &&
            understudy.configuration() != null &&
            understudy.configuration().rankOf(context.memberId()) < 0)
        {
            nextReadyNs = nowNs + READY_INTERVAL_NS;
            final EngineFeed feed = parts.engineFeed();
            parts.control().ready(
                feed.checkpointSequence(), feed.checkpointChainHash(), feed.checkpointDigest());
        }
    }

    /** Whoever differs from a majority there is named, and leaves the line. */
    private void reportCheckpoint()
    {
        final EngineFeed feed = parts.engineFeed();
        final long sequence = feed.checkpointSequence();
        if (sequence > reportedCheckpoint && sequence <= parts.ackGate().committed() &&
            parts.control().checkpoint(
                sequence, feed.checkpointChainHash(), feed.checkpointDigest()))
        {
            reportedCheckpoint = sequence;
        }
    }

    private void onSpaceChanged()
    {
        outOfSpace = parts.primary().isOutOfSpace();
        context.messages().accept(outOfSpace ?
            "the disk of " + context.memberDir() + " is full: nothing is acknowledged until " +
            "there is space; free some, the member goes on by itself" :
            "there is space again in " + context.memberDir() + ": serving");
    }

    static String ballot(final long ballot)
    {
        return RecordLayout.epoch(ballot) + "." + RecordLayout.rank(ballot);
    }
}
