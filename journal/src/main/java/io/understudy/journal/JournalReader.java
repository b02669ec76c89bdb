package io.understudy.journal;

import io.understudy.codecs.journal.JournalRecordDecoder;
import io.understudy.codecs.journal.MessageHeaderDecoder;
import java.nio.file.Path;
import org.agrona.DirectBuffer;

/**
 * Reads the logical stream, voided excerpts left out, from a folder that this or another process
 * may be writing. One thread at a time. Does not allocate per record. If records that it has
 * given become void, it goes back: the next record has a sequence number that it gave before.
 */
public final class JournalReader implements AutoCloseable
{
    private final Path dir;
    private final JournalRollCycle rollCycle;
    private final RecordCheck check = new RecordCheck();
    private final JournalRecordDecoder record = new JournalRecordDecoder();
    private final MessageHeaderDecoder header = new MessageHeaderDecoder();
    private final Runs runs = new Runs();
    private final RunFollower follower;
    private RollFile file;
    private int run = -1;
    private long expected;
    private long chainHash;
    private boolean isChainKnown;
    private Runnable onClose;
    private volatile int heldCycle = Integer.MAX_VALUE;
    private volatile boolean isClosed;

    private JournalReader(final Path dir, final JournalRollCycle rollCycle, final boolean follows)
    {
        this.dir = dir;
        this.rollCycle = rollCycle;
        follower = follows ? new RunFollower(dir, rollCycle, runs) : null;
    }

    /**
     * Opens a folder to read, wherever its writer is. It stands at the first record.
     *
     * @param dir the journal's folder.
     * @return the reader.
     * @throws JournalException if it holds no journal.
     */
    public static JournalReader open(final Path dir)
    {
        return open(dir, Identity.require(dir).rollCycle());
    }

    static JournalReader open(final Path dir, final JournalRollCycle rollCycle)
    {
        final JournalReader reader = new JournalReader(dir, rollCycle, true);
        reader.seek(reader.firstSequence());
        return reader;
    }

    /** A reader of given runs, which follows nothing. */
    static JournalReader over(final Path dir, final JournalRollCycle rollCycle, final Runs runs)
    {
        final JournalReader reader = new JournalReader(dir, rollCycle, false);
        reader.runs.copyFrom(runs);
        return reader;
    }

    JournalReader onClose(final Runnable value)
    {
        onClose = value;
        return this;
    }

    /** The cycle whose file must stay; Integer.MAX_VALUE if none. Any thread. */
    int heldCycle()
    {
        return isClosed ? Integer.MAX_VALUE : heldCycle;
    }

    /**
     * Moves to a record, without scanning what is before it.
     *
     * @param sequence that the next {@link #next()} gives, from {@link #firstSequence()} to
     *                 {@link #lastSequence()} + 1.
     * @return false if it is outside; the reader then stands where it stood.
     */
    public boolean seek(final long sequence)
    {
        refresh();
        final int to = runs.find(sequence);
        if (to < 0)
        {
            if (runs.count() > 0 || sequence != 1)
            {
                return false;
            }
            moveTo(-1, null, 1);
            return true;
        }
        final RollFile next = RollFile.open(dir, rollCycle, runs.cycle(to));
        if (next == null)
        {
            return false;
        }
        final long excerpt = runs.excerpt(to) + sequence - runs.firstSequence(to);
        if (!moveExactly(next, excerpt, sequence))
        {
            next.close();
            return false;
        }
        moveTo(to, next, sequence);
        return true;
    }

    /** Chronicle's index may be damaged; what a record says decides. */
    private static boolean moveExactly(
        final RollFile file, final long excerpt, final long sequence)
    {
        if (file.seek(excerpt))
        {
            if (file.next() != RollFile.Found.EXCERPT)
            {
                return true;
            }
            final boolean matches = file.length() >= Long.BYTES * 3 &&
                RecordView.sequence(file) == sequence;
            file.stepBack();
            if (matches)
            {
                return true;
            }
        }
        file.rewind();
        while (file.nextExcerpt() < excerpt)
        {
            if (file.next() != RollFile.Found.EXCERPT)
            {
                return false;
            }
        }
        return true;
    }

    private void moveTo(final int to, final RollFile next, final long sequence)
    {
        if (file != null && file != next)
        {
            file.close();
        }
        file = next;
        run = to;
        heldCycle = next == null ? Integer.MAX_VALUE : next.cycle();
        expected = sequence;
        isChainKnown = sequence == 1;
        chainHash = 0;
    }

    /**
     * Moves to the next record.
     *
     * @return false if there is none (yet).
     * @throws JournalCorruptException if the record or its place in the chain is damaged.
     * @throws JournalException        if the record's file is gone: retention was faster.
     */
    public boolean next()
    {
        if (follower != null && follower.hasChanged())
        {
            follow();
        }
        if (run + 1 < runs.count() && runs.firstSequence(run + 1) == expected)
        {
            enter(run + 1);
        }
        if (file == null)
        {
            return false;
        }
        final RollFile.Found found = file.next();
        if (found == RollFile.Found.EXCERPT)
        {
            take();
            return true;
        }
        if (found == RollFile.Found.TRUNCATED || run + 1 < runs.count())
        {
            throw corrupt("the file ends before it (" + found + ")");
        }
        return false;
    }

    /** The table has changed: new runs, some of which may void what this reader has given. */
    private void follow()
    {
        if (!follower.refresh(expected) || runs.count() == 0)
        {
            return;
        }
        final long chain = chainHash;
        final long wanted = Math.min(expected, follower.replacedFrom());
        final boolean known = isChainKnown && wanted == expected;
        run = runs.find(wanted);
        if (wanted == expected && run >= 0 && file != null &&
            file.cycle() == runs.cycle(run) && file.nextExcerpt() ==
            runs.excerpt(run) + wanted - runs.firstSequence(run))
        {
            return;
        }
        if (wanted == expected && run >= 0 && runs.firstSequence(run) == expected)
        {
            enter(run);
            return;
        }
        if (run < 0 || !seek(wanted))
        {
            throw gone(wanted);
        }
        if (known)
        {
            chainHash = chain;
            isChainKnown = true;
        }
    }

    private void refresh()
    {
        if (follower != null)
        {
            follower.refresh(Long.MAX_VALUE);
        }
    }

    private void enter(final int to)
    {
        if (file == null || file.cycle() != runs.cycle(to))
        {
            final RollFile next = RollFile.open(dir, rollCycle, runs.cycle(to));
            if (next == null)
            {
                throw gone(expected);
            }
            if (file != null)
            {
                file.close();
            }
            file = next;
            heldCycle = next.cycle();
        }
        if (!file.seek(runs.excerpt(to)))
        {
            throw corrupt("the file ends before it");
        }
        run = to;
    }

    private JournalException gone(final long sequence)
    {
        return new JournalException("record " + sequence + " is gone from " + dir +
            ": retention deleted its file before this reader came to it");
    }

    private void take()
    {
        final String wrong = check.fault(file.buffer(), file.offset(), file.length());
        if (wrong != null)
        {
            throw corrupt(wrong);
        }
        if (RecordView.sequence(file) != expected)
        {
            throw corrupt("its place holds sequence " + RecordView.sequence(file));
        }
        if (isChainKnown && RecordView.predecessorHash(file) != chainHash)
        {
            throw corrupt("it is whole but not the successor of " + (expected - 1));
        }
        record.wrapAndApplyHeader(file.buffer(), file.offset(), header);
        chainHash = RecordView.chainHash(file);
        isChainKnown = true;
        expected++;
    }

    private JournalCorruptException corrupt(final String wrong)
    {
        return new JournalCorruptException(
            expected, "record " + expected + " in " + file.path() + " is bad: " + wrong);
    }

    /**
     * The record that {@link #next()} gave, valid until the next call.
     *
     * @return the record, wrapped at its message header.
     */
    public JournalRecordDecoder record()
    {
        return record;
    }

    /**
     * The buffer that holds the record, message header first, valid until the next call.
     *
     * @return the buffer.
     */
    public DirectBuffer buffer()
    {
        return file.buffer();
    }

    /**
     * Where the record begins in {@link #buffer()}.
     *
     * @return the offset (bytes).
     */
    public int offset()
    {
        return file.offset();
    }

    /**
     * How long the record is, message header included.
     *
     * @return the length (bytes).
     */
    public int length()
    {
        return file.length();
    }

    /**
     * The oldest record that is still there. Lists the folder.
     *
     * @return its sequence number; 1 if there is none.
     */
    public long firstSequence()
    {
        if (follower != null)
        {
            follower.forget();
        }
        refresh();
        return runs.count() == 0 ? 1 : runs.firstSequence(0);
    }

    /**
     * The newest record. Reads the end of the newest file.
     *
     * @return its sequence number; one less than {@link #firstSequence()} if there is none.
     */
    public long lastSequence()
    {
        refresh();
        for (int last = runs.count() - 1; last >= 0; last--)
        {
            try (RollFile end = RollFile.open(dir, rollCycle, runs.cycle(last)))
            {
                if (end != null)
                {
                    final long ofRun = end.countToEnd() - runs.excerpt(last);
                    if (ofRun > 0)
                    {
                        return runs.firstSequence(last) + ofRun - 1;
                    }
                }
            }
        }
        return runs.count() == 0 ? 0 : runs.firstSequence(0) - 1;
    }

    /** Releases the file. Retention may then delete it. */
    @Override
    public void close()
    {
        if (!isClosed)
        {
            isClosed = true;
            if (file != null)
            {
                file.close();
            }
            if (follower != null)
            {
                follower.close();
            }
            if (onClose != null)
            {
                onClose.run();
            }
        }
    }
}
