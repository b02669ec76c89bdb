package io.understudy.gateway.member;

import io.understudy.codecs.RecordLayout;
import io.understudy.gateway.sequence.OrderStream;
import io.understudy.gateway.takeover.Configuration;
import io.understudy.gateway.takeover.Role;
import io.understudy.gateway.takeover.TakeoverCause;
import io.understudy.gateway.takeover.Understudy;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/** Says what a member does, on a thread of its own: a takeover must not wait for a terminal. */
final class MemberVoice implements AutoCloseable
{
    private static final long LOOK_NS = TimeUnit.MILLISECONDS.toNanos(2);
    private static final long PATIENCE_NS = TimeUnit.MILLISECONDS.toNanos(100);
    /** A member that is cut off asks again and again. */
    private static final long SUSPICIONS_NS = TimeUnit.SECONDS.toNanos(1);
    private static final long NOT_SERVING = -1;

    private final MemberContext context;
    private final OrderStream stream;
    private final Thread thread;
    private volatile boolean running = true;
    private volatile long servingBallot = NOT_SERVING;
    private volatile long followedBallot;
    private volatile int ownerId = -1;
    private volatile long takenBallot;
    private volatile long lineEpoch = NOT_SERVING;
    private volatile long denied;
    private volatile long givenUp;
    private final long[] timesNs = new long[TakeoverCause.STEPS];
    private TakeoverCause cause;
    private long servingSinceNs;
    private long notedBallot;
    private long saidTaken;
    private long saidSuspicions;
    private long nextSuspicionsNs = System.nanoTime();
    private long saidLine = NOT_SERVING;
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
    void hear(final Understudy understudy, final long nowNs)
    {
        noteTakeover(understudy, nowNs);
        final Configuration configuration = understudy.configuration();
        final boolean isInLine = configuration != null &&
            configuration.rankOf(context.memberId()) >= 0 &&
            understudy.role() == Role.FOLLOWER && understudy.ownerId() >= 0;
        final long epoch = isInLine ? configuration.epoch() : NOT_SERVING;
        if (epoch != lineEpoch)
        {
            lineEpoch = epoch;
        }
        final long serving = understudy.isServing() ? understudy.ballot() : NOT_SERVING;
        if (serving != servingBallot)
        {
            servingBallot = serving;
        }
        noteSuspicions(understudy);
        final int owner = understudy.role() == Role.FOLLOWER ? understudy.ownerId() : -1;
        if (owner != ownerId || understudy.ballot() != followedBallot)
        {
            followedBallot = understudy.ballot();
            ownerId = owner;
        }
    }

    /** Its times are told once its first output has left, or none has for a while. */
    private void noteTakeover(final Understudy understudy, final long nowNs)
    {
        if (!understudy.isServing() || notedBallot == understudy.ballot())
        {
            servingSinceNs = nowNs;
            return;
        }
        understudy.takeoverTimes(timesNs);
        if (timesNs[TakeoverCause.STEPS - 1] != 0 || nowNs - servingSinceNs > PATIENCE_NS)
        {
            cause = understudy.takeoverCause();
            notedBallot = understudy.ballot();
            takenBallot = notedBallot;
        }
    }

    private void noteSuspicions(final Understudy understudy)
    {
        if (understudy.falseSuspicions() != denied)
        {
            denied = understudy.falseSuspicions();
        }
        if (understudy.timesGivenUp() != givenUp)
        {
            givenUp = understudy.timesGivenUp();
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
        if (takenBallot != saidTaken)
        {
            saidTaken = takenBallot;
            context.messages().accept("took over memberId=" + context.memberId() + " ballot=" +
                Member.ballot(saidTaken) + " cause=" + cause + " lastHeardNs=" + timesNs[0] +
                " suspectedNs=" + timesNs[1] + " sealedNs=" + timesNs[2] + " adoptedNs=" +
                timesNs[3] + " committedNs=" + timesNs[4] + " firstOutputNs=" + timesNs[5]);
        }
        speakOfSuspicions();
        final long inLine = lineEpoch;
        if (inLine != saidLine)
        {
            saidLine = inLine;
            context.messages().accept((inLine == NOT_SERVING ? "out of line" : "in line") +
                " memberId=" + context.memberId() + " epoch=" + inLine);
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

    /** Those that came to nothing: whoever tunes takeover.deadNs wants to know. */
    private void speakOfSuspicions()
    {
        final long suspicions = denied + givenUp;
        if (suspicions != saidSuspicions && System.nanoTime() - nextSuspicionsNs >= 0)
        {
            saidSuspicions = suspicions;
            nextSuspicionsNs = System.nanoTime() + SUSPICIONS_NS;
            context.messages().accept("suspicions memberId=" + context.memberId() +
                " denied=" + denied + " givenUp=" + givenUp);
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
