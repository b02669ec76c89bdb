package io.understudy.journal;

import java.io.IOException;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;

/**
 * Brings records to the disk, as many at once as have gathered. After an error it never retries:
 * the kernel may have dropped the pages that it could not write and report success.
 */
final class SyncThread implements Runnable, AutoCloseable
{
    private static final long IDLE_NS = 50_000;
    private static final int VOIDS_SHIFT = 48;
    private static final long SEQUENCE_MASK = (1L << VOIDS_SHIFT) - 1;

    private final JournalContext ctx;
    private final Thread thread;

    // The count of voids is in the upper bits, so that a sync which began before records were
    // voided cannot vouch for those that took their place.
    private final AtomicLong durable = new AtomicLong();
    private volatile long appendedSequence;
    private volatile int cycle;
    private volatile boolean isClosing;
    private volatile String failure;
    private int syncedCycle;

    SyncThread(final JournalContext ctx, final long lastSequence, final int cycle)
    {
        this.ctx = ctx;
        this.cycle = cycle;
        syncedCycle = cycle;
        appendedSequence = lastSequence;
        durable.set(lastSequence);
        thread = new Thread(this, "journal-sync");
        thread.setDaemon(true);
    }

    void start()
    {
        thread.start();
    }

    /** Duty thread, before the first record of a cycle. */
    void rolled(final int newCycle)
    {
        cycle = newCycle;
    }

    /** Duty thread, after each record. */
    void appended(final long sequence)
    {
        appendedSequence = sequence;
    }

    /** Duty thread, before a record that voids others. */
    void voided(final long sequence)
    {
        long was = durable.get();
        while (!durable.compareAndSet(
            was,
            ((was >>> VOIDS_SHIFT) + 1) << VOIDS_SHIFT |
            Math.min(was & SEQUENCE_MASK, sequence - 1)))
        {
            was = durable.get();
        }
    }

    long durableSequence()
    {
        return durable.get() & SEQUENCE_MASK;
    }

    String failure()
    {
        return failure;
    }

    @Override
    public void run()
    {
        while (!isClosing)
        {
            if (!syncOnce() && failure == null)
            {
                LockSupport.parkNanos(IDLE_NS);
            }
            else if (failure != null)
            {
                return;
            }
        }
        syncOnce();
    }

    /** True if there was something to do. */
    private boolean syncOnce()
    {
        final long was = durable.get();
        final long upTo = appendedSequence;
        final int upToCycle = cycle;
        if ((was & SEQUENCE_MASK) == upTo)
        {
            return false;
        }
        try
        {
            if (syncedCycle == upToCycle)
            {
                sync(upToCycle);
            }
            else
            {
                // Once a roll: the file that was left may hold records that no sync has seen.
                for (final int one : ChronicleFiles.cycles(ctx.dir(), ctx.rollCycle()))
                {
                    if (one >= syncedCycle && one <= upToCycle)
                    {
                        sync(one);
                    }
                }
                syncedCycle = upToCycle;
            }
            durable.compareAndSet(was, was & ~SEQUENCE_MASK | upTo);
            return true;
        }
        catch (final IOException | RuntimeException ex)
        {
            failure = "sync failed, the journal takes nothing more: " + ex.getMessage();
            return false;
        }
    }

    private void sync(final int one) throws IOException
    {
        ctx.syncer().sync(ctx.dir().resolve(ctx.rollCycle().fileName(one)));
    }

    /** What an earlier process left in the page cache, and the folder's own entries. */
    static void syncAll(final JournalContext ctx) throws IOException
    {
        for (final int one : ChronicleFiles.cycles(ctx.dir(), ctx.rollCycle()))
        {
            ctx.syncer().sync(ctx.dir().resolve(ctx.rollCycle().fileName(one)));
        }
        ctx.syncer().sync(ctx.dir().resolve(Identity.FILE_NAME));
        ctx.syncer().sync(ctx.dir());
    }

    @Override
    public void close()
    {
        isClosing = true;
        LockSupport.unpark(thread);
        Threads.join(thread);
    }
}
