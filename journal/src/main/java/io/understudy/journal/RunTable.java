package io.understudy.journal;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.MappedByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import org.agrona.BufferUtil;
import org.agrona.concurrent.UnsafeBuffer;

/**
 * The runs of the logical stream, in a mapped file that readers of any process follow. An entry is
 * published before its first excerpt, so a reader never takes a voided excerpt for a good one
 * that was appended after. Derived data: the roll files alone can rebuild it. One writer. Entries
 * are never synced, so a table tells of the roll files only in the boot in which it was made.
 *
 * <pre>
 *   0 magic   8 version   16 generation   24 count   32 boot
 *   64 + 32 i: cycle, excerpt, sequence, check
 * </pre>
 */
final class RunTable implements AutoCloseable
{
    static final String FILE_NAME = "runs.table";

    /** Runs that may begin before the journal is opened again; then append says FAILED. */
    static final int FREE_ENTRIES = 32 * 1024;

    private static final long MAGIC = 0x736E7572_6C6E726AL;
    private static final long VERSION = 1;
    private static final long SUPERSEDED = -1;
    private static final int GENERATION_OFFSET = 16;
    private static final int COUNT_OFFSET = 24;
    private static final int BOOT_HIGH_OFFSET = 32;
    private static final int BOOT_LOW_OFFSET = 40;
    private static final int HEADER_BYTES = 64;
    private static final int ENTRY_BYTES = 32;
    private static final long CHECK_MULTIPLIER = 0x9E3779B97F4A7C15L;

    private final MappedByteBuffer mapped;
    private final UnsafeBuffer buffer;
    private final int capacity;

    private RunTable(final MappedByteBuffer mapped)
    {
        this.mapped = mapped;
        buffer = new UnsafeBuffer(mapped);
        capacity = (mapped.capacity() - HEADER_BYTES) / ENTRY_BYTES;
    }

    /** A new table that takes the place of the one that is there, if one is. */
    static RunTable create(final Path dir, final Runs runs) throws IOException
    {
        final Path path = dir.resolve(FILE_NAME);
        final Path next = dir.resolve(FILE_NAME + ".next");
        final int bytes = HEADER_BYTES + (runs.count() + FREE_ENTRIES) * ENTRY_BYTES;
        final RunTable old = open(dir);
        RunTable made = null;
        try (FileChannel channel = FileChannel.open(
            next,
            StandardOpenOption.CREATE,
            StandardOpenOption.TRUNCATE_EXISTING,
            StandardOpenOption.READ,
            StandardOpenOption.WRITE))
        {
            // Zeros are written, not skipped: the blocks must exist before the duty thread does.
            for (final ByteBuffer zeros = ByteBuffer.allocate(bytes); zeros.hasRemaining();)
            {
                channel.write(zeros);
            }
            made = new RunTable(channel.map(FileChannel.MapMode.READ_WRITE, 0, bytes));
            final RunTable table = made;
            table.buffer.putLong(0, MAGIC, ByteOrder.LITTLE_ENDIAN);
            table.buffer.putLong(8, VERSION, ByteOrder.LITTLE_ENDIAN);
            table.setBoot(BootId.current());
            for (int i = 0; i < runs.count(); i++)
            {
                table.add(runs.cycle(i), runs.excerpt(i), runs.firstSequence(i));
            }
            table.mapped.force();
            Files.move(next, path, StandardCopyOption.ATOMIC_MOVE);
            if (old != null)
            {
                // The name is gone, but readers of the old table still map its pages.
                old.markSuperseded();
            }
            made = null;
            return table;
        }
        finally
        {
            if (made != null)
            {
                made.close();
            }
            if (old != null)
            {
                old.close();
            }
        }
    }

    private void markSuperseded()
    {
        if (!mapped.isReadOnly())
        {
            buffer.putLongVolatile(GENERATION_OFFSET, SUPERSEDED);
        }
    }

    /** The table to read, or null if none is there or it is not one. */
    static RunTable open(final Path dir)
    {
        final Path path = dir.resolve(FILE_NAME);
        if (!Files.isReadable(path))
        {
            return null;
        }
        final boolean writable = Files.isWritable(path);
        try (FileChannel channel = writable ?
            FileChannel.open(path, StandardOpenOption.READ, StandardOpenOption.WRITE) :
            FileChannel.open(path, StandardOpenOption.READ))
        {
            final long bytes = channel.size();
            if (bytes < HEADER_BYTES || bytes > Integer.MAX_VALUE)
            {
                return null;
            }
            final RunTable table = new RunTable(channel.map(
                writable ? FileChannel.MapMode.READ_WRITE : FileChannel.MapMode.READ_ONLY,
                0,
                bytes));
            if (table.buffer.getLong(0, ByteOrder.LITTLE_ENDIAN) != MAGIC ||
                table.buffer.getLong(8, ByteOrder.LITTLE_ENDIAN) != VERSION)
            {
                table.close();
                return null;
            }
            return table;
        }
        catch (final IOException ex)
        {
            return null;
        }
    }

    private void setBoot(final BootId boot)
    {
        buffer.putLong(BOOT_HIGH_OFFSET, boot.high());
        buffer.putLong(BOOT_LOW_OFFSET, boot.low());
    }

    /** Whether entries may have been lost since, with the power of the machine. */
    boolean isOfAnotherBootThan(final BootId boot)
    {
        return boot.isKnown() && !boot.isSameBootAs(
            BootId.of(buffer.getLong(BOOT_HIGH_OFFSET), buffer.getLong(BOOT_LOW_OFFSET)));
    }

    /** Publishes a run. False if the table is full. */
    boolean add(final int cycle, final long excerpt, final long firstSequence)
    {
        final int count = (int)buffer.getLong(COUNT_OFFSET);
        if (count >= capacity)
        {
            return false;
        }
        final int at = HEADER_BYTES + count * ENTRY_BYTES;
        buffer.putLong(at, cycle);
        buffer.putLong(at + 8, excerpt);
        buffer.putLong(at + 16, firstSequence);
        buffer.putLong(at + 24, check(cycle, excerpt, firstSequence));
        buffer.putLongOrdered(COUNT_OFFSET, count + 1);
        buffer.putLongOrdered(GENERATION_OFFSET, buffer.getLong(GENERATION_OFFSET) + 1);
        return true;
    }

    /** Changes whenever the table does; negative once another table has taken its place. */
    long generation()
    {
        return buffer.getLongVolatile(GENERATION_OFFSET);
    }

    boolean isSuperseded()
    {
        return generation() == SUPERSEDED;
    }

    /** Adds all runs; false if an entry is damaged. */
    boolean load(final Runs runs)
    {
        return load(runs, Integer.MAX_VALUE, 0);
    }

    /** Adds the runs whose first excerpt is there, given where the last file ends. */
    boolean load(final Runs runs, final int lastCycle, final long lastCycleExcerpts)
    {
        runs.clear();
        final long count = buffer.getLongVolatile(COUNT_OFFSET);
        for (int i = 0; i < count && i < capacity; i++)
        {
            final int at = HEADER_BYTES + i * ENTRY_BYTES;
            final int cycle = (int)buffer.getLong(at);
            final long excerpt = buffer.getLong(at + 8);
            final long firstSequence = buffer.getLong(at + 16);
            if (buffer.getLong(at + 24) != check(cycle, excerpt, firstSequence))
            {
                return false;
            }
            if (cycle < lastCycle || cycle == lastCycle && excerpt < lastCycleExcerpts)
            {
                runs.add(cycle, excerpt, firstSequence);
            }
        }
        return count <= capacity;
    }

    private static long check(final int cycle, final long excerpt, final long firstSequence)
    {
        long hash = (cycle + 1) * CHECK_MULTIPLIER;
        hash = (hash ^ hash >>> 31 ^ excerpt) * CHECK_MULTIPLIER;
        hash = (hash ^ hash >>> 31 ^ firstSequence) * CHECK_MULTIPLIER;
        return hash ^ hash >>> 31;
    }

    @Override
    public void close()
    {
        BufferUtil.free(mapped);
    }
}
