package io.understudy.gateway.simulator;

import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongConsumer;

/**
 * Runs seeds one after another, on some threads, until as many as asked for are done, a time is
 * over, or one of them has found something.
 */
final class Sweep
{
    private final long firstSeed;
    private final long seeds;
    private final long deadlineNs;
    private final int members;
    private final AtomicLong next = new AtomicLong();
    private final AtomicBoolean stopped = new AtomicBoolean();
    private final Totals totals = new Totals();
    private AssertionError failure;
    private long failedSeed;

    /** {@code deadlineNs}: of System.nanoTime(), 0: none. */
    Sweep(final long firstSeed, final long seeds, final int members, final long deadlineNs)
    {
        this.firstSeed = firstSeed;
        this.seeds = seeds;
        this.members = members;
        this.deadlineNs = deadlineNs;
    }

    /** Runs to the end; {@code progress} hears how many seeds are begun, on any of the threads. */
    void run(final int threads, final LongConsumer progress) throws InterruptedException
    {
        final Thread[] others = new Thread[threads - 1];
        for (int i = 0; i < others.length; i++)
        {
            others[i] = new Thread(() -> runSeeds(progress), "simulate-" + (i + 1));
            others[i].setDaemon(true);
            others[i].start();
        }
        runSeeds(progress);
        for (final Thread other : others)
        {
            other.join();
        }
    }

    private void runSeeds(final LongConsumer progress)
    {
        final Space space = new Space();
        final Totals mine = new Totals();
        long at = next.getAndIncrement();
        while (at < seeds && !stopped.get() &&
            (deadlineNs == 0 || System.nanoTime() - deadlineNs < 0))
        {
            progress.accept(at);
            final long seed = firstSeed + at;
            try
            {
                final Simulation simulation = new Simulation(seed, members, space);
                simulation.run();
                simulation.addTo(mine);
            }
            catch (final AssertionError ex)
            {
                fail(seed, ex);
            }
            at = next.getAndIncrement();
        }
        synchronized (totals)
        {
            totals.add(mine);
        }
    }

    private synchronized void fail(final long seed, final AssertionError found)
    {
        stopped.set(true);
        if (failure == null || seed - failedSeed < 0)
        {
            failure = found;
            failedSeed = seed;
        }
    }

    /** What the seeds that are done came to; after {@link #run}. */
    Totals totals()
    {
        return totals;
    }

    /** The first seed that broke a rule, with what it found; null where none did. */
    synchronized AssertionError failure()
    {
        return failure;
    }

    synchronized long failedSeed()
    {
        return failedSeed;
    }

    /** The command that plays one seed again. */
    static String again(final long seed, final int members)
    {
        return "scripts/simulate --seeds 1 --from " + seed + " --members " + members;
    }
}
