package io.understudy.journal;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import net.openhft.chronicle.core.io.AbstractCloseable;
import net.openhft.chronicle.queue.ExcerptAppender;
import net.openhft.chronicle.queue.impl.single.SingleChronicleQueue;
import org.agrona.MutableDirectBuffer;

/**
 * The order stream on disk. One writer a folder, and in it one thread: the duty thread. Appending
 * neither allocates nor blocks; what cannot be done now is a returned value.
 */
public final class Journal implements AutoCloseable
{
    /** The record is in the journal. */
    public static final int APPENDED = 0;

    /** Pages are not prepared yet, nothing was written: try in the next cycle. */
    public static final int BACK_PRESSURED = -1;

    /** The disk is full, nothing was written: the journal goes on once there is space. */
    public static final int NO_SPACE = -2;

    /** The journal takes nothing more; {@link #failure()} says why. */
    public static final int FAILED = -3;

    /** The sequence number is neither the next nor one that is there. */
    public static final int GAP = -4;

    /** The record is longer than an eighth of a block. */
    public static final int TOO_LONG = -5;

    /** A replica's record is not the successor of the record before it, or not whole. */
    public static final int MISMATCH = -6;

    /** The record is shorter than its fixed part. */
    public static final int TOO_SHORT = -7;

    private final JournalContext ctx;
    private final List<String> notes;
    private final Retention retention;
    private final PagePreparer preparer;
    private final SyncThread syncThread;
    private final JournalWriter writer;

    // What is to be released, the last first: all of it, wherever the open stops.
    private final Deque<AutoCloseable> held;

    private Journal(
        final JournalContext ctx, final Deque<AutoCloseable> held, final Opening found)
        throws IOException
    {
        this.ctx = ctx;
        this.held = held;
        notes = notes(found.notes(), Pages.canPopulate());
        writer = new JournalWriter(ctx, found);
        requireSpace(ChronicleFiles.renewMetadata(ctx.dir()));
        final RunTable table = hold(RunTable.create(ctx.dir(), found.runs()));
        final SingleChronicleQueue queue =
            hold(ChronicleFiles.queue(ctx.dir(), ctx, writer));
        retention = new Retention(ctx);
        retention.rolled(found.newestCycle());
        preparer = new PagePreparer(ctx, queue, retention);
        if (found.newestCycle() >= 0 && !found.isNewestEnded())
        {
            preparer.want(found.newestCycle());
            while (preparer.readyCycle() != found.newestCycle())
            {
                requireSpace(preparer.doWork() == NO_SPACE ? Pages.ENOSPC : 0);
            }
        }
        final ExcerptAppender appender = hold(queue.createAppender());
        // One duty thread, but tests and tools may hand the journal from one thread to another.
        ((AbstractCloseable)appender).singleThreadedCheckDisabled(true);
        if (ctx.durability() == Durability.FSYNC)
        {
            SyncThread.syncAll(ctx);
            syncThread = hold(new SyncThread(ctx, found.lastSequence(), found.newestCycle()));
        }
        else
        {
            syncThread = null;
        }
        writer.attach(table, retention, preparer, appender, syncThread);
        hold(preparer);
    }

    /** What was found, and once what this kernel cannot do. */
    static List<String> notes(final List<String> found, final boolean canPopulate)
    {
        if (canPopulate)
        {
            return List.copyOf(found);
        }
        final List<String> all = new ArrayList<>(found);
        all.add("this kernel refuses MADV_POPULATE_WRITE (Linux 5.14 and later have it): disk " +
            "blocks are prepared, pages are not, and the first append to each page waits for it");
        return List.copyOf(all);
    }

    private <T extends AutoCloseable> T hold(final T part)
    {
        held.push(part);
        return part;
    }

    private void requireSpace(final int error)
    {
        if (error != 0)
        {
            throw new JournalException("no space for the journal in " + ctx.dir() + ": " +
                ctx.headroomBytes() + " bytes of headroom cannot be had (errno " + error + ")");
        }
    }

    /**
     * Opens a folder for its one writer: checks whose it is, verifies, cuts a torn tail off.
     *
     * @param ctx concluded settings.
     * @return the journal.
     * @throws JournalCorruptException if more than the tail is damaged; nothing was changed.
     * @throws JournalException        if the folder is another's, held, or cannot be written.
     */
    public static Journal open(final JournalContext ctx)
    {
        if (!ctx.isConcluded())
        {
            ctx.conclude();
        }
        Opening.makeFolder(ctx.dir());
        final Deque<AutoCloseable> held = new ArrayDeque<>();
        Journal journal = null;
        try
        {
            held.push(FolderLock.take(ctx.dir()));
            journal = new Journal(ctx, held, new Opening(ctx).run());
            journal.start();
            return journal;
        }
        catch (final IOException ex)
        {
            throw Opening.refused(ctx.dir(), ex);
        }
        finally
        {
            if (journal == null)
            {
                release(held);
            }
        }
    }

    private static void release(final Deque<AutoCloseable> held)
    {
        JournalException failed = null;
        while (!held.isEmpty())
        {
            try
            {
                held.pop().close();
            }
            catch (final Exception ex)
            {
                failed = new JournalException("cannot close the journal: " + ex, ex);
            }
        }
        if (failed != null)
        {
            throw failed;
        }
    }

    private void start()
    {
        preparer.start();
        if (syncThread != null)
        {
            syncThread.start();
        }
    }

    /**
     * Appends a record. Fills predecessorHash and chainHash in. A sequence number n at or below
     * {@link #lastSequence()} voids everything earlier at or above n.
     *
     * @param record off-heap buffer that holds the record, message header first.
     * @param offset of the message header (bytes).
     * @param length of the record (bytes).
     * @return {@link #APPENDED}, or why nothing was written.
     */
    public int append(final MutableDirectBuffer record, final int offset, final int length)
    {
        return writer.append(record, offset, length);
    }

    /**
     * Appends a record as its author wrote it, hashes included.
     *
     * @param record off-heap buffer that holds the record, message header first.
     * @param offset of the message header (bytes).
     * @param length of the record (bytes).
     * @return {@link #APPENDED}, {@link #MISMATCH}, or why nothing was written.
     */
    public int appendReplica(final MutableDirectBuffer record, final int offset, final int length)
    {
        return writer.appendReplica(record, offset, length);
    }

    /**
     * The oldest record that is there. Lists the folder: not for each cycle.
     *
     * @return its sequence number; 1 if there is none.
     */
    public long firstSequence()
    {
        return writer.firstSequence();
    }

    /**
     * The newest record. Any thread.
     *
     * @return its sequence number; 0 if there never was one.
     */
    public long lastSequence()
    {
        return writer.lastSequence();
    }

    /**
     * The ballot of the newest record. Duty thread.
     *
     * @return the ballot; 0 if there is none.
     */
    public long lastBallot()
    {
        return writer.lastBallot();
    }

    /**
     * The timestamp of the newest record. Duty thread.
     *
     * @return epoch ns; 0 if there is none.
     */
    public long lastTimestampNs()
    {
        return writer.lastTimestampNs();
    }

    /**
     * The chain hash of the newest record. Duty thread.
     *
     * @return the hash; 0 if there is none.
     */
    public long chainHash()
    {
        return writer.chainHash();
    }

    /**
     * Up to where records are as durable as the settings ask. Any thread.
     *
     * @return a sequence number.
     */
    public long durableSequence()
    {
        return syncThread == null ? writer.lastSequence() : syncThread.durableSequence();
    }

    /**
     * Says what is still needed, so that retention may delete what is before. Any thread.
     *
     * @param fromSequence the first record to keep: the newest snapshot's.
     */
    public void retain(final long fromSequence)
    {
        retention.neededFrom(fromSequence);
    }

    /**
     * A reader of this journal; retention waits for it. Any thread.
     *
     * @return a reader at the first record.
     */
    public JournalReader newReader()
    {
        final JournalReader reader = JournalReader.open(ctx.dir(), ctx.rollCycle());
        retention.add(reader);
        return reader.onClose(() -> retention.remove(reader));
    }

    /**
     * What was done when the journal was opened, in sentences.
     *
     * @return nothing if all was in order.
     */
    public List<String> openingNotes()
    {
        return notes;
    }

    /**
     * Why appends are FAILED. Any thread.
     *
     * @return null while they are not.
     */
    public String failure()
    {
        final String first =
            writer.failure() != null ? writer.failure() : preparer.failure();
        return first != null ? first : syncThread == null ? null : syncThread.failure();
    }

    /** Ends the journal's threads and gives the folder back. With FSYNC, syncs first. */
    @Override
    public void close()
    {
        release(held);
    }
}
