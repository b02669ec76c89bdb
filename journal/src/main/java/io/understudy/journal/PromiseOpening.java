package io.understudy.journal;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.MappedByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import org.agrona.BufferUtil;
import org.agrona.CloseHelper;
import org.agrona.concurrent.UnsafeBuffer;

/** Judges the promises that are on disk, or makes a new file for them. Once, at the start. */
final class PromiseOpening
{
    static final int SLOTS = 2;

    /** A page, so that nothing that writes one copy touches the other. */
    static final int SLOT_BYTES = 4096;

    private final JournalContext ctx;
    private final BootId boot;
    private final Path path;
    private final List<String> notes = new ArrayList<>();
    private FileChannel channel;
    private MappedByteBuffer mapped;
    private boolean isNew;
    private PromiseSlot newest;
    private String whyAmnesiac;

    PromiseOpening(final JournalContext ctx, final BootId boot)
    {
        this.ctx = ctx;
        this.boot = boot;
        path = ctx.dir().resolve(PromiseFile.FILE_NAME);
    }

    PromiseOpening run(final boolean isJournalEmpty, final boolean isBootstrap) throws IOException
    {
        boolean isFine = false;
        try
        {
            if (Files.exists(path))
            {
                map(path, StandardOpenOption.READ, StandardOpenOption.WRITE);
                readSlots();
                judge(isJournalEmpty && isBootstrap);
            }
            else if (!isJournalEmpty)
            {
                whyAmnesiac = "the journal in " + ctx.dir() + " has records but there is no " +
                    PromiseFile.FILE_NAME + ": what this member promised is lost";
            }
            else if (!isBootstrap)
            {
                whyAmnesiac = "there is neither a journal nor a " + PromiseFile.FILE_NAME +
                    " in " + ctx.dir() + " and this is no bootstrap: what this member promised, " +
                    "if it ever did, is lost";
            }
            if (newest == null)
            {
                make();
            }
            isFine = true;
            return this;
        }
        finally
        {
            if (!isFine)
            {
                close();
            }
        }
    }

    private void map(final Path file, final StandardOpenOption... options) throws IOException
    {
        channel = FileChannel.open(file, options);
        if (!tryLock())
        {
            throw new JournalException("another process holds the promises in " + file);
        }
        if (channel.size() == SLOTS * SLOT_BYTES)
        {
            mapped = channel.map(FileChannel.MapMode.READ_WRITE, 0, SLOTS * SLOT_BYTES);
        }
    }

    private boolean tryLock() throws IOException
    {
        try
        {
            return channel.tryLock() != null;
        }
        catch (final OverlappingFileLockException ex)
        {
            // This very process holds it.
            return false;
        }
    }

    private void readSlots()
    {
        int whole = 0;
        for (int i = 0; mapped != null && i < SLOTS; i++)
        {
            final PromiseSlot slot = new PromiseSlot(
                new UnsafeBuffer(mapped, i * SLOT_BYTES, SLOT_BYTES));
            if (slot.isWhole())
            {
                whole++;
                newest = newest == null || slot.number() > newest.number() ? slot : newest;
            }
        }
        if (whole == 1)
        {
            notes.add("one of the two copies in " + path +
                " was torn or damaged; the other one holds all that was promised");
        }
    }

    private void judge(final boolean isBootstrap)
    {
        if (newest == null)
        {
            whyAmnesiac = path + " is damaged in both copies: what this member promised is lost";
            return;
        }
        if (newest.clusterId() != ctx.clusterId() || newest.memberId() != ctx.memberId())
        {
            throw new JournalException(path + " holds the promises of clusterId=" +
                newest.clusterId() + " memberId=" + newest.memberId() + ", not of clusterId=" +
                ctx.clusterId() + " memberId=" + ctx.memberId());
        }
        final boolean hasPromised = newest.ballot() != 0 || newest.epoch() != 0;
        if (newest.has(PromiseSlot.AMNESIAC))
        {
            whyAmnesiac = isBootstrap && !hasPromised ? null :
                path + " says that what this member promised was lost, and no epoch has " +
                "admitted it since";
        }
        else if (!newest.bootId().isSameBootAs(boot) && !newest.has(PromiseSlot.SYNCED))
        {
            whyAmnesiac = path + " is of boot " + newest.bootId() + ", this is boot " + boot +
                ", and it was written without durability=fsync: later promises may be lost";
        }
    }

    /** A new file under another name, so that no start leaves half a one. */
    private void make() throws IOException
    {
        close();
        isNew = true;
        final Path next = next();
        try (FileChannel zeroed = FileChannel.open(
            next,
            StandardOpenOption.CREATE,
            StandardOpenOption.TRUNCATE_EXISTING,
            StandardOpenOption.WRITE))
        {
            // Zeros are written, not skipped: a store must never find that the disk is full.
            for (final ByteBuffer zeros = ByteBuffer.allocate(SLOTS * SLOT_BYTES);
                zeros.hasRemaining();)
            {
                zeroed.write(zeros);
            }
            zeroed.force(true);
        }
        map(next, StandardOpenOption.READ, StandardOpenOption.WRITE);
    }

    void moveInPlace(final JournalContext settings) throws IOException
    {
        Files.move(next(), path, StandardCopyOption.ATOMIC_MOVE);
        settings.syncer().sync(settings.dir());
    }

    private Path next()
    {
        return path.resolveSibling(PromiseFile.FILE_NAME + ".next");
    }

    boolean isNew()
    {
        return isNew;
    }

    FileChannel channel()
    {
        return channel;
    }

    MappedByteBuffer mapped()
    {
        return mapped;
    }

    List<String> notes()
    {
        return notes;
    }

    long number()
    {
        return newest == null ? 0 : newest.number();
    }

    long promisedBallot()
    {
        return newest == null ? 0 : newest.ballot();
    }

    long admittedEpoch()
    {
        return newest == null ? 0 : newest.epoch();
    }

    boolean isOfFormerBoot()
    {
        return newest != null && newest.ballot() != 0 &&
            (newest.has(PromiseSlot.FORMER_BOOT) || !newest.bootId().isSameBootAs(boot));
    }

    String whyAmnesiac()
    {
        return whyAmnesiac;
    }

    void close()
    {
        if (mapped != null)
        {
            BufferUtil.free(mapped);
            mapped = null;
        }
        CloseHelper.quietClose(channel);
        channel = null;
    }
}
