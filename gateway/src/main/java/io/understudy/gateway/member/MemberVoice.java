package io.understudy.gateway.member;

import io.understudy.codecs.RecordLayout;
import io.understudy.gateway.sequence.OrderStream;
import io.understudy.gateway.takeover.Configuration;
import io.understudy.gateway.takeover.Role;
import io.understudy.gateway.takeover.TakeoverCause;
import io.understudy.gateway.takeover.Understudy;
import java.util.Arrays;
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
    /** One takeover may be followed by the next epoch's at once. */
    private static final int UNTOLD_TAKEOVERS = 8;

    /** A takeover that is noted by the duty thread and told by the voice. */
    private static final class Note
    {
        final long[] timesNs = new long[TakeoverCause.STEPS];
        long ballot;
        TakeoverCause cause;
    }

    private final MemberContext context;
    private final OrderStream stream;
    private final Thread thread;
    private volatile boolean running = true;
    private volatile long servingBallot = NOT_SERVING;
    private volatile long followedBallot;
    private volatile int ownerId = -1;
    private volatile long notedTakeovers;
    private volatile long toldTakeovers;
    private volatile long lineEpoch = NOT_SERVING;
    private volatile long denied;
    private volatile long givenUp;
    private final Note[] notes = new Note[UNTOLD_TAKEOVERS];
    private final Note latest = new Note();
    private long servingSinceNs;
    private long notedBallot;
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
        Arrays.setAll(notes, i -> new Note());
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

    /**
     * Its times are told once its first output has left, or none has for a while, or it is over:
     * the next epoch may begin before.
     */
    private void noteTakeover(final Understudy understudy, final long nowNs)
    {
        final long ballot = understudy.isServing() ? understudy.ballot() : 0;
        if (latest.ballot != notedBallot && latest.ballot != ballot)
        {
            note(nowNs);
        }
        if (ballot == 0 || ballot == notedBallot)
        {
            servingSinceNs = nowNs;
            return;
        }
        latest.ballot = ballot;
        latest.cause = understudy.takeoverCause();
        understudy.takeoverTimes(latest.timesNs);
        if (latest.timesNs[TakeoverCause.STEPS - 1] != 0 || nowNs - servingSinceNs > PATIENCE_NS)
        {
            note(nowNs);
        }
    }

    private void note(final long nowNs)
    {
        notedBallot = latest.ballot;
        servingSinceNs = nowNs;
        final long noted = notedTakeovers;
        if (noted - toldTakeovers < UNTOLD_TAKEOVERS)
        {
            final Note note = notes[(int)(noted % UNTOLD_TAKEOVERS)];
            note.ballot = latest.ballot;
            note.cause = latest.cause;
            System.arraycopy(latest.timesNs, 0, note.timesNs, 0, TakeoverCause.STEPS);
            notedTakeovers = noted + 1;
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
        for (long told = toldTakeovers; told < notedTakeovers; told++)
        {
            tell(notes[(int)(told % UNTOLD_TAKEOVERS)]);
            toldTakeovers = told + 1;
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

    private void tell(final Note note)
    {
        context.messages().accept("took over memberId=" + context.memberId() + " ballot=" +
            Member.ballot(note.ballot) + " cause=" + note.cause +
            " lastHeardNs=" + note.timesNs[0] + " suspectedNs=" + note.timesNs[1] +
            " sealedNs=" + note.timesNs[2] + " adoptedNs=" + note.timesNs[3] +
            " committedNs=" + note.timesNs[4] + " firstOutputNs=" + note.timesNs[5]);
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
