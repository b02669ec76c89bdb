package io.understudy.journal;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import net.openhft.chronicle.queue.impl.single.SingleChronicleQueue;

/**
 * Keeps disk blocks and pages ready ahead of the last record, makes the next roll file, and deletes
 * old ones. Runs on a thread of its own; the duty thread only exchanges numbers with it.
 */
final class PagePreparer implements Runnable, AutoCloseable
{
    private static final long IDLE_NS = TimeUnit.MILLISECONDS.toNanos(2);
    private static final long FULL_NS = TimeUnit.MILLISECONDS.toNanos(5);
    private static final long STEP_BYTES = 4L << 20;
    private static final long SMALL_STEP_BYTES = 64L << 10;

    private final JournalContext ctx;
    private final SingleChronicleQueue queue;
    private final Retention retention;
    private final long overlapBytes;
    private final Thread thread;
    private volatile boolean isClosing;
    private volatile int wantedCycle = -1;
    private final AtomicLong writePosition = new AtomicLong();
    private volatile int readyCycle = -1;
    private volatile long startPosition;
    private volatile long limit;
    private volatile int state = Journal.BACK_PRESSURED;
    private volatile String failure;

    // Where the appender has the file mapped: an address is a position plus this; 0 if not known.
    private volatile long addressOffset;
    private volatile long mappedTo;
    private long populatedOffset;
    private long populatedTo;

    // The file of the cycle, kept so that a step allocates next to nothing, and its size so far.
    private Path file;
    private long fileBytes;

    PagePreparer(
        final JournalContext ctx, final SingleChronicleQueue queue, final Retention retention)
    {
        this.ctx = ctx;
        this.queue = queue;
        this.retention = retention;
        overlapBytes = ctx.blockBytes() / 4;
        thread = new Thread(this, "journal-prepare");
        thread.setDaemon(true);
    }

    void start()
    {
        thread.start();
    }

    /** Duty thread: up to where it has written. */
    void written(final long position)
    {
        writePosition.lazySet(position);
    }

    /** Duty thread: it appends through another mapping now, good up to a position (bytes). */
    void mapped(final long newAddressOffset, final long to)
    {
        addressOffset = 0;
        mappedTo = to;
        addressOffset = newAddressOffset;
    }

    /** Duty thread: asks for a roll file. Its pages are ready once {@link #readyCycle} is it. */
    void want(final int cycle)
    {
        wantedCycle = cycle;
    }

    int readyCycle()
    {
        return readyCycle;
    }

    /** Where the first record of the ready cycle goes (bytes). */
    long startPosition()
    {
        return startPosition;
    }

    /** Up to where the file of the ready cycle may be written (bytes). */
    long limit()
    {
        return limit;
    }

    /** Why no more is ready: back-pressured, no space, or failed. */
    int state()
    {
        return state;
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
            int result = Journal.FAILED;
            try
            {
                result = doWork();
                state = result == Journal.NO_SPACE ? result : Journal.BACK_PRESSURED;
            }
            catch (final IOException | RuntimeException | Error ex)
            {
                failure = "cannot prepare pages: " + ex;
                state = Journal.FAILED;
                return;
            }
            if (result != Journal.APPENDED)
            {
                LockSupport.parkNanos(result == Journal.NO_SPACE ? FULL_NS : IDLE_NS);
            }
        }
    }

    /** APPENDED: did something; BACK_PRESSURED: nothing to do; NO_SPACE. */
    int doWork() throws IOException
    {
        retention.doWork();
        final int wanted = wantedCycle;
        if (wanted < 0)
        {
            return Journal.BACK_PRESSURED;
        }
        if (wanted != readyCycle)
        {
            return prepareFile(wanted);
        }
        populateMapping();
        final long missing = writePosition.get() + ctx.headroomBytes() - limit;
        return missing < Math.min(ctx.headroomBytes() / 4, STEP_BYTES) ?
            Journal.BACK_PRESSURED : prepareTo(limit + Math.min(STEP_BYTES, missing));
    }

    /**
     * The pages are in memory already; this enters them in the page table of the mapping that the
     * duty thread stores into, so that its first store into each raises no fault.
     */
    private void populateMapping()
    {
        final long offset = addressOffset;
        final long to = Math.min(mappedTo, limit);
        if (offset == 0 || offset != addressOffset)
        {
            return;
        }
        final long from = Math.max(
            offset == populatedOffset ? populatedTo : 0, writePosition.get());
        if (to > from)
        {
            Pages.populate(offset + from, to - from);
            populatedOffset = offset;
            populatedTo = to;
        }
    }

    private int prepareFile(final int cycle) throws IOException
    {
        file = ctx.dir().resolve(ctx.rollCycle().fileName(cycle));
        fileBytes = 0;
        if (!file.toFile().exists())
        {
            final int error = ChronicleFiles.createRollFile(ctx.dir(), ctx, cycle);
            if (error != 0)
            {
                return outcome(error);
            }
            queue.refreshDirectoryListing();
        }
        try (RollFile records = RollFile.open(ctx.dir(), ctx.rollCycle(), cycle))
        {
            records.countToEnd();
            startPosition = records.position();
            writePosition.set(records.position());
            limit = 0;
        }
        final int result = prepareTo(startPosition + ctx.headroomBytes());
        if (result == Journal.APPENDED)
        {
            readyCycle = cycle;
        }
        return result;
    }

    private int prepareTo(final long to) throws IOException
    {
        if (sizeFor(to) > fileBytes)
        {
            Pages.extend(file, sizeFor(to));
            fileBytes = sizeFor(to);
        }
        final long from = limit;
        final int error = Pages.prepare(file, from, to);
        if (error != Pages.ENOSPC || to - from <= SMALL_STEP_BYTES)
        {
            limit = error == 0 ? to : from;
            return outcome(error);
        }
        // The disk is nearly full: use what is left.
        final int small = Pages.prepare(file, from, from + SMALL_STEP_BYTES);
        limit = small == 0 ? from + SMALL_STEP_BYTES : from;
        return outcome(small);
    }

    /** The size that Chronicle gives a file whose block with this position is mapped. */
    private long sizeFor(final long position)
    {
        return (position / ctx.blockBytes() + 1) * ctx.blockBytes() + overlapBytes;
    }

    private int outcome(final int error)
    {
        if (error != 0 && error != Pages.ENOSPC)
        {
            throw new JournalException("fallocate of " + file + " gave errno " + error);
        }
        return error == 0 ? Journal.APPENDED : Journal.NO_SPACE;
    }

    @Override
    public void close()
    {
        isClosing = true;
        LockSupport.unpark(thread);
        Threads.join(thread);
    }
}
