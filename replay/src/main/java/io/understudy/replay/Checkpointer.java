package io.understudy.replay;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/**
 * Takes snapshots beside a member that cannot pause: a machine of its own replays the member's
 * journal up to the commit point and is written in slices, with pauses that keep the share of a
 * core small. Its own thread by {@link #start()}, or a caller's by {@link #doWork(long)}; the
 * getters and {@link #close()} may be called from any. Allocates for each checkpoint. An error
 * ends that checkpoint, is kept as a sentence and tried again later: it never reaches the member.
 */
public final class Checkpointer implements AutoCloseable
{
    private static final long IDLE_POLL_NS = TimeUnit.MILLISECONDS.toNanos(10);
    private static final long LONGEST_PAUSE_NS = TimeUnit.SECONDS.toNanos(1);
    private static final String THREAD_NAME = "checkpointer";

    /** What the checkpointer is at. */
    public enum State
    {
        /** Waits until a checkpoint is due. */
        IDLE,
        /** Replays the journal up to the point that the snapshot shall stand for. */
        REPLAYING,
        /** Writes the snapshot. */
        WRITING
    }

    private final CheckpointerContext ctx;
    private RecordSource journal;
    private RecoveryRun<StateMachine> run;
    private SnapshotWriter writer;
    private Thread thread;
    private long targetSequence;
    private long nextWorkNs;
    private long dueNs;
    private long notBeforeNs;
    private long sliceStartNs;
    private boolean isFirstCycle = true;
    private volatile State state = State.IDLE;
    private volatile long snapshotSequence;
    private volatile long checkpoints;
    private volatile long failures;
    private volatile String failure;
    private volatile boolean isClosed;

    /**
     * With settings that it concludes.
     *
     * @param context the settings.
     * @throws IllegalStateException if a setting is missing or out of range.
     */
    public Checkpointer(final CheckpointerContext context)
    {
        ctx = context.conclude();
    }

    /** Starts a daemon thread that works until {@link #close()}. */
    public void start()
    {
        thread = new Thread(this::runUntilClosed, THREAD_NAME);
        thread.setDaemon(true);
        thread.start();
    }

    /**
     * Does at most one slice of work, if the last pause is over.
     *
     * @param nowNs of the context's clock.
     * @return how much was done; 0 if there was nothing to do or it was too early.
     */
    public int doWork(final long nowNs)
    {
        if (!isFirstCycle && nowNs - nextWorkNs < 0)
        {
            return 0;
        }
        sliceStartNs = nowNs;
        int work = 0;
        try
        {
            work = slice(nowNs);
        }
        catch (final RuntimeException ex)
        {
            fail(ex.getMessage() == null ? ex.toString() : ex.getMessage(), nowNs);
        }
        catch (final OutOfMemoryError ex)
        {
            // A second state did not fit; once given up, the member has its memory back.
            fail("no memory for the checkpointer's own state: " + ex.getMessage(), nowNs);
        }
        final long endNs = ctx.clock().getAsLong();
        nextWorkNs = work == 0 ? endNs + IDLE_POLL_NS : endNs + pauseNs(endNs - sliceStartNs);
        return work;
    }

    /**
     * What it is at. Any thread.
     *
     * @return the state.
     */
    public State state()
    {
        return state;
    }

    /**
     * The newest durable snapshot. Any thread.
     *
     * @return its sequence number, 0 if there is none.
     */
    public long snapshotSequence()
    {
        return snapshotSequence;
    }

    /**
     * How many snapshots were written. Any thread.
     *
     * @return the number since the construction.
     */
    public long checkpoints()
    {
        return checkpoints;
    }

    /**
     * How many checkpoints failed. Any thread.
     *
     * @return the number since the construction.
     */
    public long failures()
    {
        return failures;
    }

    /**
     * Why the last checkpoint failed. Any thread.
     *
     * @return a sentence; null if none failed, or one succeeded since.
     */
    public String failure()
    {
        return failure;
    }

    /** Ends its thread and gives up what it was at; its unfinished file is taken away. */
    @Override
    public void close()
    {
        isClosed = true;
        if (thread == null)
        {
            releaseAll();
            return;
        }
        LockSupport.unpark(thread);
        boolean isInterrupted = false;
        while (thread.isAlive())
        {
            try
            {
                thread.join();
            }
            catch (final InterruptedException ex)
            {
                isInterrupted = true;
            }
        }
        if (isInterrupted)
        {
            Thread.currentThread().interrupt();
        }
    }

    private void runUntilClosed()
    {
        while (!isClosed)
        {
            final long nowNs = ctx.clock().getAsLong();
            if (doWork(nowNs) == 0 || nextWorkNs - nowNs > 0)
            {
                park(nextWorkNs - ctx.clock().getAsLong());
            }
        }
        releaseAll();
    }

    private int slice(final long nowNs)
    {
        if (isFirstCycle)
        {
            isFirstCycle = false;
            notBeforeNs = nowNs;
            dueNs = nowNs + ctx.everyNs();
            snapshotSequence = ctx.store().newestUsable();
            tellRetention();
        }
        switch (state)
        {
            case IDLE:
                return begin(nowNs);

            case REPLAYING:
                return replay();

            case WRITING:
            default:
                return write(nowNs);
        }
    }

    private int begin(final long nowNs)
    {
        final long commitPoint = ctx.commitPoint().getAsLong();
        final long newRecords = commitPoint - snapshotSequence;
        if (newRecords <= 0 || nowNs - notBeforeNs < 0 ||
            newRecords < ctx.everyRecords() && nowNs - dueNs < 0)
        {
            return 0;
        }
        targetSequence = commitPoint;
        if (run == null)
        {
            journal = ctx.journals().get();
            run = new RecoveryRun<>(ctx.store(), journal, ctx.machines(), this::pauseWithinSlice);
            run.begin(targetSequence);
        }
        become(State.REPLAYING);
        return 1;
    }

    private int replay()
    {
        final int applied = run.step(targetSequence, ctx.sliceRecords());
        if (run.applier().sequence() == targetSequence)
        {
            writer = ctx.store().write(run.machine(), run.applier().point(), Runnable::run);
            become(State.WRITING);
            return applied + 1;
        }
        return applied;
    }

    private int write(final long nowNs)
    {
        if (writer.doWork(ctx.sliceBytes()))
        {
            if (writer.failure() != null)
            {
                fail(writer.failure(), nowNs);
                return 1;
            }
            final long sequence = writer.point().sequence();
            writer = null;
            dueNs = nowNs + ctx.everyNs();
            if (!ctx.keepsMachine())
            {
                releaseAll();
            }
            tellRetention();
            // Published last: who sees the checkpoint may rely on what follows from it.
            snapshotSequence = sequence;
            failure = null;
            checkpoints = checkpoints + 1;
            become(State.IDLE);
        }
        return 1;
    }

    private void tellRetention()
    {
        final long oldestKept = ctx.store().prune(ctx.keepSnapshots());
        if (oldestKept > 0)
        {
            ctx.retention().accept(oldestKept);
        }
    }

    private void fail(final String why, final long nowNs)
    {
        releaseAll();
        notBeforeNs = nowNs + ctx.everyNs();
        if (!isClosed)
        {
            failure = "no checkpoint was taken: " + why;
            failures = failures + 1;
        }
        become(State.IDLE);
    }

    /** Between two buffers of the snapshot that is being loaded. */
    private void pauseWithinSlice()
    {
        if (isClosed)
        {
            throw new ReplayException(targetSequence, "the checkpointer was closed");
        }
        final long nowNs = ctx.clock().getAsLong();
        park(pauseNs(nowNs - sliceStartNs));
        sliceStartNs = ctx.clock().getAsLong();
    }

    private long pauseNs(final long workedNs)
    {
        final double idleShare = 1 / ctx.cpuShare() - 1;
        return Math.min(LONGEST_PAUSE_NS, (long)(Math.max(0, workedNs) * idleShare));
    }

    private void park(final long parkNs)
    {
        if (parkNs > 0 && !isClosed)
        {
            ctx.parker().accept(parkNs);
        }
    }

    private void releaseAll()
    {
        if (writer != null)
        {
            writer.close();
            writer = null;
        }
        if (journal != null)
        {
            journal.close();
            journal = null;
        }
        run = null;
    }

    private void become(final State next)
    {
        state = next;
    }
}
