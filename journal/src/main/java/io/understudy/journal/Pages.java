package io.understudy.journal;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import net.openhft.chronicle.core.UnsafeMemory;
import net.openhft.posix.PosixAPI;

/**
 * Gives a range of a file its disk blocks and its pages in memory, so that a later store into a
 * mapping neither waits for the file system nor raises SIGBUS. Not for the duty thread.
 */
final class Pages
{
    /** No space left on device, as errno has it. */
    static final int ENOSPC = 28;

    private static final int O_RDWR = 2;
    private static final int PROT_READ_WRITE = 3;
    private static final int MAP_SHARED = 1;
    private static final int MADV_POPULATE_WRITE = 23;
    private static final long PAGE_BYTES = 4096;
    private static final int ZEROS_BYTES = 64 * 1024;

    private Pages()
    {
    }

    /**
     * Prepares [from, to) of a file.
     *
     * @return 0, or the errno of what failed.
     */
    static int prepare(final Path path, final long from, final long to) throws IOException
    {
        final PosixAPI posix = PosixAPI.posix();
        final int fd = posix.open(path.toString(), O_RDWR, 0);
        if (fd < 0)
        {
            throw new IOException("cannot open " + path + ": " + posix.lastErrorStr());
        }
        try
        {
            if (posix.fallocate(fd, 0, from, to - from) != 0)
            {
                // Its errno may be another call's by the time it is read, so a plain write tells
                // whether the file system lacks fallocate or space.
                return writeZeros(path, from, to);
            }
            populate(posix, fd, from & -PAGE_BYTES, to);
            return 0;
        }
        finally
        {
            posix.close(fd);
        }
    }

    /**
     * Makes a file at least so large, with a hole up to the size that Chronicle would set itself:
     * then it need not, and no two threads ever set a size.
     */
    static void extend(final Path path, final long sizeBytes) throws IOException
    {
        try (RandomAccessFile file = new RandomAccessFile(path.toFile(), "rw"))
        {
            if (file.length() < sizeBytes)
            {
                file.setLength(sizeBytes);
            }
        }
    }

    static boolean isNoSpace(final IOException ex)
    {
        return ex.getMessage() != null && (ex.getMessage().contains("No space left") ||
            ex.getMessage().contains("quota exceeded"));
    }

    private static void populate(
        final PosixAPI posix, final int fd, final long from, final long to)
    {
        final long length = to - from;
        final long address = posix.mmap(0, length, PROT_READ_WRITE, MAP_SHARED, fd, from);
        if (address <= 0)
        {
            return;
        }
        populate(address, length);
        posix.munmap(address, length);
    }

    /**
     * Makes the pages of a mapped range writable without a fault. Any range: one that is not
     * mapped any more is refused by the kernel, without harm.
     *
     * @return false if the kernel refused: before Linux 5.14 it always does, and then only the
     *     blocks are prepared and the first store into each page costs a fault.
     */
    static boolean populate(final long address, final long length)
    {
        final long start = address & -PAGE_BYTES;
        return PosixAPI.posix().madvise(
            start, address + length - start, MADV_POPULATE_WRITE) == 0;
    }

    /** Whether the kernel prepares pages when asked; tried on a page of memory. */
    static boolean canPopulate()
    {
        final long address = UnsafeMemory.INSTANCE.allocate(2 * PAGE_BYTES);
        try
        {
            return populate((address + PAGE_BYTES - 1) & -PAGE_BYTES, PAGE_BYTES);
        }
        finally
        {
            UnsafeMemory.INSTANCE.freeMemory(address, 2 * PAGE_BYTES);
        }
    }

    /** Where a file system has no fallocate. Nobody else writes to this range yet. */
    private static int writeZeros(final Path path, final long from, final long to)
        throws IOException
    {
        final ByteBuffer zeros = ByteBuffer.allocateDirect(ZEROS_BYTES);
        try (FileChannel channel = FileChannel.open(path, StandardOpenOption.WRITE))
        {
            long at = from;
            while (at < to)
            {
                zeros.clear().limit((int)Math.min(ZEROS_BYTES, to - at));
                at += channel.write(zeros, at);
            }
            return 0;
        }
        catch (final IOException ex)
        {
            if (isNoSpace(ex) || Files.getFileStore(path).getUsableSpace() < to - from)
            {
                return ENOSPC;
            }
            throw ex;
        }
    }
}
