package io.understudy.gateway.member;

import io.understudy.codecs.RecordLayout;
import io.understudy.gateway.sequence.OrderStream;
import io.understudy.gateway.takeover.Role;
import io.understudy.gateway.takeover.Understudy;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/** Says what a member does, on a thread of its own: a takeover must not wait for a terminal. */
final class MemberVoice implements AutoCloseable
{
    private static final long LOOK_NS = TimeUnit.MILLISECONDS.toNanos(2);
    private static final long NOT_SERVING = -1;

    private final MemberContext context;
    private final OrderStream stream;
    private final Thread thread;
    private volatile boolean running = true;
    private volatile long servingBallot = NOT_SERVING;
    private volatile long followedBallot;
    private volatile int ownerId = -1;
    private String door;
    private long saidServing = NOT_SERVING;
    private long saidFollowed = NOT_SERVING;

    MemberVoice(final MemberContext context, final OrderStream stream)
    {
        this.context = context;
        this.stream = stream;
        thread = new Thread(this::run, "member-voice");
        thread.setDaemon(true);
    }

    void doorsOpen(final String endpoint)
    {
        door = endpoint;
        thread.start();
    }

    /** Duty thread. */
    void hear(final Understudy understudy)
    {
        final long serving = understudy.isServing() ? understudy.ballot() : NOT_SERVING;
        if (serving != servingBallot)
        {
            servingBallot = serving;
        }
        final int owner = understudy.role() == Role.FOLLOWER ? understudy.ownerId() : -1;
        if (owner != ownerId || understudy.ballot() != followedBallot)
        {
            followedBallot = understudy.ballot();
            ownerId = owner;
        }
    }

    private void run()
    {
        while (running)
        {
            speak();
            LockSupport.parkNanos(LOOK_NS);
        }
        speak();
    }

    private void speak()
    {
        final long serving = servingBallot;
        if (serving != saidServing)
        {
            saidServing = serving;
            context.messages().accept(serving == NOT_SERVING ?
                "no longer serving memberId=" + context.memberId() :
                "serving clusterId=" + context.clusterId() + " memberId=" + context.memberId() +
                " epoch=" + RecordLayout.epoch(serving) + " rank=" + RecordLayout.rank(serving) +
                " sequence=" + stream.lastSequence() + " door=" + door);
        }
        final int owner = ownerId;
        final long followed = followedBallot;
        if (owner >= 0 && followed != saidFollowed)
        {
            saidFollowed = followed;
            context.messages().accept("following memberId=" + context.memberId() + " primary=" +
                owner + " ballot=" + Member.ballot(followed) + " sequence=" +
                stream.lastSequence() + " door=" + door);
        }
    }

    @Override
    public void close()
    {
        running = false;
        if (thread.getState() == Thread.State.NEW)
        {
            return;
        }
        try
        {
            thread.join();
        }
        catch (final InterruptedException ex)
        {
            Thread.currentThread().interrupt();
        }
    }
}
