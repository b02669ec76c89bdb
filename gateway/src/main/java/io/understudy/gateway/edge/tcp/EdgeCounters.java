package io.understudy.gateway.edge.tcp;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import org.agrona.IoUtil;
import org.agrona.concurrent.UnsafeBuffer;

/**
 * The counters of an edge. Written by the duty thread alone; any thread may read them, and any
 * process, also after the edge's death, where they are kept in a file.
 */
public final class EdgeCounters
{
    private static final String FILE_NAME = "edge.counters";
    private static final EdgeCounter[] ALL = EdgeCounter.values();
    private static final int LENGTH = ALL.length * Long.BYTES;

    private final UnsafeBuffer buffer;

    private EdgeCounters(final ByteBuffer bytes)
    {
        buffer = new UnsafeBuffer(bytes);
    }

    /** In memory only. */
    static EdgeCounters inMemory()
    {
        return new EdgeCounters(ByteBuffer.allocateDirect(LENGTH));
    }

    /** In a file of an edge's folder, from zero on; another edge's counts there are lost. */
    static EdgeCounters inFolder(final Path dir)
    {
        final File file = dir.resolve(FILE_NAME).toFile();
        IoUtil.deleteIfExists(file);
        return new EdgeCounters(
            IoUtil.mapNewFile(file, LENGTH).order(ByteOrder.LITTLE_ENDIAN));
    }

    /**
     * What the edge of a folder has counted, whether it still runs or not.
     *
     * @param dir of the edge.
     * @return a copy.
     * @throws IllegalStateException with a sentence if there is nothing to be read.
     */
    public static EdgeCounters read(final Path dir)
    {
        try
        {
            final byte[] bytes = Files.readAllBytes(dir.resolve(FILE_NAME));
            if (bytes.length != LENGTH)
            {
                throw new IllegalStateException("the counters in " + dir +
                    " are those of another version: " + bytes.length + " bytes, not " + LENGTH);
            }
            return new EdgeCounters(ByteBuffer.wrap(bytes));
        }
        catch (final NoSuchFileException ex)
        {
            throw new IllegalStateException("no edge has run in " + dir, ex);
        }
        catch (final IOException ex)
        {
            throw new UncheckedIOException("cannot read the counters in " + dir + ": " +
                ex.getMessage(), ex);
        }
    }

    void increment(final EdgeCounter counter)
    {
        final int index = counter.ordinal() * Long.BYTES;
        buffer.putLongOrdered(index, buffer.getLong(index) + 1);
    }

    /**
     * The value of a counter.
     *
     * @param counter to be read.
     * @return how often since the edge began.
     */
    public long get(final EdgeCounter counter)
    {
        return buffer.getLongVolatile(counter.ordinal() * Long.BYTES);
    }

    /**
     * All that are not zero.
     *
     * @return {@code NAME=value}, one space between two; empty if all are zero.
     */
    @Override
    public String toString()
    {
        final StringBuilder text = new StringBuilder();
        for (final EdgeCounter counter : ALL)
        {
            if (get(counter) != 0)
            {
                text.append(text.length() == 0 ? "" : " ")
                    .append(counter).append('=').append(get(counter));
            }
        }
        return text.toString();
    }
}
