package io.understudy.journal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import net.openhft.chronicle.core.OS;
import org.agrona.BitUtil;
import org.agrona.concurrent.UnsafeBuffer;

/**
 * Reads one Chronicle roll file, whatever state it is in: a sequence of excerpts, each a 4-byte
 * header (30 bits of length, a metadata bit, an unfinished bit) and its bytes, padded to 4. It maps
 * the file read-only and reads only up to its size, so no damage raises SIGBUS. The window may
 * reach past the end of the file, so that nothing is mapped or allocated when the file grows; only
 * moving it, once in 256 MiB, allocates. One thread.
 */
final class RollFile implements AutoCloseable
{
    /** What {@link #next()} found. */
    enum Found
    {
        /** A whole excerpt. */
        EXCERPT,
        /** Zero: nothing was written here yet. */
        NOTHING,
        /** The mark that the file is complete. */
        END_OF_FILE,
        /** A header that was never finished. */
        UNFINISHED,
        /** An excerpt that reaches past the end of the file. */
        TRUNCATED
    }

    private static final int HEADER_BYTES = 4;
    private static final int LENGTH_MASK = 0x3FFFFFFF;
    private static final int META_DATA = 0x40000000;
    private static final int UNFINISHED_BIT = 0x80000000;
    private static final int END_OF_DATA = 0xC0000000;
    private static final byte INT64_ARRAY = (byte)0x8D;
    private static final int ARRAY_HEADER_BYTES = 16;
    private static final int ARRAY_SEARCH_BYTES = 64;
    private static final long WINDOW_BYTES = 256L << 20;
    private static final long PAGES = 4096;
    private static final long PAGE_MASK = PAGES - 1;

    private final int cycle;
    private final Path path;
    private final int indexSpacing;
    private final FileChannel channel;
    private final UnsafeBuffer window = new UnsafeBuffer(0, 0);
    private long windowAddress;
    private long windowBytes;
    private long windowStart;
    private long windowEnd;
    private long sizeBytes;
    private long position;
    private long excerpts;
    private long excerptPosition;
    private int excerptLength;

    private RollFile(
        final int cycle, final Path path, final int indexSpacing, final FileChannel channel)
    {
        this.cycle = cycle;
        this.path = path;
        this.indexSpacing = indexSpacing;
        this.channel = channel;
    }

    /** Opens a file, or returns null if it is not there. */
    static RollFile open(final Path dir, final JournalRollCycle rollCycle, final int cycle)
    {
        final Path path = dir.resolve(rollCycle.fileName(cycle));
        try
        {
            return new RollFile(
                cycle,
                path,
                rollCycle.chronicle().defaultIndexSpacing(),
                FileChannel.open(path, StandardOpenOption.READ));
        }
        catch (final NoSuchFileException ex)
        {
            return null;
        }
        catch (final IOException ex)
        {
            throw new JournalException("cannot read " + path + ": " + ex.getMessage(), ex);
        }
    }

    int cycle()
    {
        return cycle;
    }

    Path path()
    {
        return path;
    }

    /** Where the next header is (bytes from the start of the file). */
    long position()
    {
        return position;
    }

    /** The number of the excerpt that next() gives next; 0 is the file's first. */
    long nextExcerpt()
    {
        return excerpts;
    }

    UnsafeBuffer buffer()
    {
        return window;
    }

    /** Where the excerpt's bytes begin in {@link #buffer()}. */
    int offset()
    {
        return (int)(excerptPosition + HEADER_BYTES - windowStart);
    }

    int length()
    {
        return excerptLength;
    }

    long excerptPosition()
    {
        return excerptPosition;
    }

    long sizeBytes()
    {
        try
        {
            return channel.size();
        }
        catch (final IOException ex)
        {
            throw new UncheckedIOException(ex);
        }
    }

    void rewind()
    {
        position = 0;
        excerpts = 0;
    }

    /** Makes next() give the excerpt again that it gave last. */
    void stepBack()
    {
        position = excerptPosition;
        excerpts--;
    }

    /** Moves to the next excerpt, over metadata. On any other answer the position stays. */
    Found next()
    {
        while (true)
        {
            if (!covers(position, HEADER_BYTES))
            {
                return Found.NOTHING;
            }
            final int header = window.getIntVolatile((int)(position - windowStart));
            if (header == 0)
            {
                return Found.NOTHING;
            }
            if (header == END_OF_DATA)
            {
                return Found.END_OF_FILE;
            }
            if ((header & UNFINISHED_BIT) != 0)
            {
                return Found.UNFINISHED;
            }
            final int length = header & LENGTH_MASK;
            if (!covers(position, HEADER_BYTES + length))
            {
                return Found.TRUNCATED;
            }
            final long from = position;
            position += HEADER_BYTES + BitUtil.align((long)length, HEADER_BYTES);
            if ((header & META_DATA) == 0)
            {
                excerptPosition = from;
                excerptLength = length;
                excerpts++;
                return Found.EXCERPT;
            }
        }
    }

    /** Makes next() give this excerpt. False if the file does not reach it. */
    boolean seek(final long excerpt)
    {
        if (excerpt < excerpts || excerpt > excerpts + indexSpacing)
        {
            moveToIndexed(excerpt);
        }
        while (excerpts < excerpt)
        {
            if (next() != Found.EXCERPT)
            {
                return false;
            }
        }
        return true;
    }

    /** Moves to the end of what is whole and counts the excerpts up to there. */
    long countToEnd()
    {
        seekNearEnd();
        Found found = next();
        while (found == Found.EXCERPT)
        {
            found = next();
        }
        return excerpts;
    }

    /** Moves near the end: at most the excerpts after the last entry of Chronicle's own index. */
    void seekNearEnd()
    {
        moveToIndexed(Long.MAX_VALUE);
    }

    /** Chronicle's index is a hint only: whoever uses it compares what the records say. */
    private void moveToIndexed(final long excerpt)
    {
        rewind();
        final long pages = arrayAt(pagesPosition());
        if (pages == 0)
        {
            return;
        }
        final long capacity = longAt(pages);
        final long pageExcerpts = capacity * indexSpacing;
        for (long page = Math.min(capacity - 1, excerpt / pageExcerpts); page >= 0; page--)
        {
            final long array = arrayAt(longAt(pages + ARRAY_HEADER_BYTES + page * Long.BYTES));
            final long within = excerpt / pageExcerpts > page ?
                capacity - 1 : (excerpt % pageExcerpts) / indexSpacing;
            for (long i = within; array != 0 && i >= 0; i--)
            {
                final long at = longAt(array + ARRAY_HEADER_BYTES + i * Long.BYTES);
                if (at > 0 && (at & 3) == 0 && isExcerpt(at))
                {
                    position = at;
                    excerpts = page * pageExcerpts + i * indexSpacing;
                    return;
                }
            }
        }
    }

    /** The first document is the store's header, the second the index of index pages. */
    private long pagesPosition()
    {
        if (!covers(0, HEADER_BYTES))
        {
            return 0;
        }
        final int header = window.getInt((int)-windowStart);
        return (header & UNFINISHED_BIT) != 0 || (header & META_DATA) == 0 ? 0 :
            HEADER_BYTES + BitUtil.align((long)(header & LENGTH_MASK), HEADER_BYTES);
    }

    /** Where the 64-bit array of an index document begins with its capacity; 0 if none is here. */
    private long arrayAt(final long documentPosition)
    {
        if (documentPosition <= 0 || !covers(documentPosition, ARRAY_SEARCH_BYTES))
        {
            return 0;
        }
        final int header = window.getInt((int)(documentPosition - windowStart));
        if ((header & (UNFINISHED_BIT | META_DATA)) != META_DATA)
        {
            return 0;
        }
        final long first = BitUtil.align(documentPosition + Long.BYTES, Long.BYTES);
        for (long at = first; at < documentPosition + ARRAY_SEARCH_BYTES - 8; at += Long.BYTES)
        {
            if (window.getByte((int)(at - 1 - windowStart)) == INT64_ARRAY)
            {
                final long capacity = longAt(at);
                return capacity > 0 && capacity * Long.BYTES <= (header & LENGTH_MASK) ? at : 0;
            }
        }
        return 0;
    }

    private boolean isExcerpt(final long at)
    {
        return covers(at, HEADER_BYTES) &&
            (window.getInt((int)(at - windowStart)) & (UNFINISHED_BIT | META_DATA)) == 0 &&
            window.getInt((int)(at - windowStart)) != 0;
    }

    private long longAt(final long at)
    {
        return covers(at, Long.BYTES) ? window.getLong((int)(at - windowStart)) : 0;
    }

    /** Makes the window hold a range; false if the file is shorter. */
    boolean covers(final long from, final long length)
    {
        if (from >= windowStart && from + length <= windowEnd)
        {
            return true;
        }
        sizeBytes = sizeBytes();
        if (from < 0 || from + length > sizeBytes)
        {
            return false;
        }
        if (from < windowStart || from + length > windowStart + windowBytes)
        {
            remap(from, length);
        }
        windowEnd = Math.min(windowStart + windowBytes, sizeBytes);
        return true;
    }

    /** Where a position of the file is in {@link #buffer()}, once {@link #covers} has said yes. */
    int inBuffer(final long at)
    {
        return (int)(at - windowStart);
    }

    private void remap(final long from, final long length)
    {
        final long start = from < WINDOW_BYTES / 2 ? 0 : from & ~PAGE_MASK;
        final long bytes = Math.max(WINDOW_BYTES, BitUtil.align(from - start + length, PAGES));
        try
        {
            final long address = OS.map(channel, FileChannel.MapMode.READ_ONLY, start, bytes);
            unmap();
            windowAddress = address;
            windowBytes = bytes;
            windowStart = start;
            window.wrap(address, (int)bytes);
        }
        catch (final IOException ex)
        {
            throw new JournalException("cannot map " + path + ": " + ex.getMessage(), ex);
        }
    }

    private void unmap()
    {
        if (windowBytes == 0)
        {
            return;
        }
        try
        {
            window.wrap(0, 0);
            OS.unmap(windowAddress, windowBytes);
            windowBytes = 0;
            windowEnd = 0;
        }
        catch (final IOException ex)
        {
            throw new UncheckedIOException(ex);
        }
    }

    @Override
    public void close()
    {
        unmap();
        try
        {
            channel.close();
        }
        catch (final IOException ex)
        {
            throw new UncheckedIOException(ex);
        }
    }
}
