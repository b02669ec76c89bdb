package io.understudy.journal;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** A journal's settings. One thread; {@link #conclude()} once, then they do not change. */
public final class JournalContext
{
    /** Up to where the records are verified when the journal is opened. */
    public enum Verify
    {
        /** The last 65,536 records. */
        TAIL,
        /** Every record. */
        FULL
    }

    /** Brings a file's bytes, or a folder's names, to the disk. */
    interface Syncer
    {
        void sync(Path file) throws IOException;
    }

    static final long MIN_BLOCK_BYTES = 1L << 20;
    static final long MAX_BLOCK_BYTES = 1L << 30;
    static final long MIN_HEADROOM_BYTES = 256L << 10;

    private Path dir;
    private long clusterId;
    private int memberId;
    private Durability durability = Durability.REPLICATED;
    private JournalRollCycle rollCycle = JournalRollCycle.DAILY;
    private int retentionCycles;
    private long blockBytes = 64L << 20;
    private long headroomBytes = 32L << 20;
    private Verify verifyOnOpen = Verify.TAIL;
    private Syncer syncer = JournalContext::sync;
    private boolean concluded;

    private static void sync(final Path file) throws IOException
    {
        final boolean isFolder = Files.isDirectory(file);
        try (FileChannel channel = FileChannel.open(
            file, isFolder ? StandardOpenOption.READ : StandardOpenOption.WRITE))
        {
            channel.force(isFolder);
        }
    }

    /**
     * Checks the settings against each other. Once.
     *
     * @return this.
     * @throws JournalException if a setting is missing, out of range, or contradicts another.
     */
    public JournalContext conclude()
    {
        check(!concluded, "this context is concluded already: each journal needs its own");
        check(dir != null, "dir is not set: the journal needs a folder");
        check(memberId >= 0, "memberId=" + memberId + " must be 0 or more");
        check(retentionCycles >= 0, "retentionCycles=" + retentionCycles + " must be 0 or more");
        check(
            blockBytes >= MIN_BLOCK_BYTES && blockBytes <= MAX_BLOCK_BYTES &&
            Long.bitCount(blockBytes) == 1,
            "blockBytes=" + blockBytes + " must be a power of two from " + MIN_BLOCK_BYTES +
            " to " + MAX_BLOCK_BYTES);
        check(
            headroomBytes >= MIN_HEADROOM_BYTES && headroomBytes <= blockBytes,
            "headroomBytes=" + headroomBytes + " must be from " + MIN_HEADROOM_BYTES +
            " to blockBytes=" + blockBytes);
        concluded = true;
        return this;
    }

    private static void check(final boolean holds, final String sentence)
    {
        if (!holds)
        {
            throw new JournalException(sentence);
        }
    }

    private JournalContext open()
    {
        check(!concluded, "this context is concluded: its settings do not change any more");
        return this;
    }

    boolean isConcluded()
    {
        return concluded;
    }

    /**
     * Sets the folder. Needed.
     *
     * @param value the folder; made if it is not there.
     * @return this.
     */
    public JournalContext dir(final Path value)
    {
        open().dir = value;
        return this;
    }

    /**
     * The folder.
     *
     * @return the folder.
     */
    public Path dir()
    {
        return dir;
    }

    /**
     * Sets whose journal this is.
     *
     * @param value the cluster's id.
     * @return this.
     */
    public JournalContext clusterId(final long value)
    {
        open().clusterId = value;
        return this;
    }

    /**
     * Whose journal this is.
     *
     * @return the cluster's id.
     */
    public long clusterId()
    {
        return clusterId;
    }

    /**
     * Sets whose journal this is.
     *
     * @param value the member's id, from 0.
     * @return this.
     */
    public JournalContext memberId(final int value)
    {
        open().memberId = value;
        return this;
    }

    /**
     * Whose journal this is.
     *
     * @return the member's id.
     */
    public int memberId()
    {
        return memberId;
    }

    /**
     * Sets when a record counts as durable.
     *
     * @param value default {@link Durability#REPLICATED}.
     * @return this.
     */
    public JournalContext durability(final Durability value)
    {
        open().durability = value;
        return this;
    }

    /**
     * When a record counts as durable.
     *
     * @return when a record counts as durable.
     */
    public Durability durability()
    {
        return durability;
    }

    /**
     * Sets how much time one roll file holds.
     *
     * @param value default {@link JournalRollCycle#DAILY}.
     * @return this.
     */
    public JournalContext rollCycle(final JournalRollCycle value)
    {
        open().rollCycle = value;
        return this;
    }

    /**
     * How much time one roll file holds.
     *
     * @return how much time one roll file holds.
     */
    public JournalRollCycle rollCycle()
    {
        return rollCycle;
    }

    /**
     * Sets how many roll files are kept, the current one included.
     *
     * @param value from 0; 0, the default, keeps all.
     * @return this.
     */
    public JournalContext retentionCycles(final int value)
    {
        open().retentionCycles = value;
        return this;
    }

    /**
     * How many roll files are kept.
     *
     * @return how many; 0: all.
     */
    public int retentionCycles()
    {
        return retentionCycles;
    }

    /**
     * Sets how much of a roll file is mapped at once. A record may have an eighth of it.
     *
     * @param value bytes, a power of two from 1 MiB to 1 GiB; default 64 MiB.
     * @return this.
     */
    public JournalContext blockBytes(final long value)
    {
        open().blockBytes = value;
        return this;
    }

    /**
     * How much of a roll file is mapped at once.
     *
     * @return bytes.
     */
    public long blockBytes()
    {
        return blockBytes;
    }

    /**
     * Sets how far ahead of the last record disk blocks and pages are prepared.
     *
     * @param value bytes, from 256 KiB to a block; default 32 MiB.
     * @return this.
     */
    public JournalContext headroomBytes(final long value)
    {
        open().headroomBytes = value;
        return this;
    }

    /**
     * How far ahead of the last record disk blocks and pages are prepared.
     *
     * @return bytes.
     */
    public long headroomBytes()
    {
        return headroomBytes;
    }

    /**
     * Sets what is verified when the journal is opened.
     *
     * @param value default {@link Verify#TAIL}.
     * @return this.
     */
    public JournalContext verifyOnOpen(final Verify value)
    {
        open().verifyOnOpen = value;
        return this;
    }

    /**
     * What is verified when the journal is opened.
     *
     * @return what is verified when the journal is opened.
     */
    public Verify verifyOnOpen()
    {
        return verifyOnOpen;
    }

    JournalContext syncer(final Syncer value)
    {
        open().syncer = value;
        return this;
    }

    Syncer syncer()
    {
        return syncer;
    }

    Identity identity()
    {
        return new Identity(clusterId, memberId, rollCycle);
    }

    int maxRecordBytes()
    {
        return (int)(blockBytes >> 3);
    }
}
