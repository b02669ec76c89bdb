package io.understudy.journal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.TreeSet;
import net.openhft.chronicle.core.Jvm;
import net.openhft.chronicle.core.time.TimeProvider;
import net.openhft.chronicle.queue.impl.single.SingleChronicleQueue;
import net.openhft.chronicle.queue.impl.single.SingleChronicleQueueBuilder;

/** How this journal asks Chronicle for a queue: lean, quiet, without threads of its own. */
final class ChronicleFiles
{
    private static final String METADATA = "metadata.cq4t";
    private static final int METADATA_BYTES = 128 * 1024;
    private static final int FIRST_BYTES = 1 << 20;

    // The folder's lock leaves nobody to wait for, so what Chronicle waits for is a dead process.
    private static final long CHRONICLE_TIMEOUT_MS = 200;

    static
    {
        quieten("chronicle.announcer.disable");
        quieten("chronicle.disk.monitor.disable");
        Jvm.disablePerfHandler();
        Jvm.disableDebugHandler();
    }

    private ChronicleFiles()
    {
    }

    private static void quieten(final String property)
    {
        if (System.getProperty(property) == null)
        {
            System.setProperty(property, "true");
        }
    }

    static SingleChronicleQueue queue(
        final Path dir, final JournalContext ctx, final TimeProvider time)
    {
        return SingleChronicleQueueBuilder.binary(dir)
            .rollCycle(ctx.rollCycle().chronicle())
            .blockSize(ctx.blockBytes())
            .timeProvider(time)
            .checkInterrupts(false)
            .doubleBuffer(false)
            .timeoutMS(CHRONICLE_TIMEOUT_MS)
            .build();
    }

    /**
     * Lets Chronicle's own metadata be made anew: it holds only what the roll files say as well,
     * and the write lock of a process that died, for which an appender would wait ten seconds.
     */
    static int renewMetadata(final Path dir) throws IOException
    {
        final Path path = dir.resolve(METADATA);
        Files.deleteIfExists(path);
        return zeros(path, METADATA_BYTES);
    }

    /** A file of zeros that has its blocks. Returns 0 or an errno. */
    private static int zeros(final Path path, final long bytes) throws IOException
    {
        Files.createFile(path);
        Pages.extend(path, bytes);
        final int error = Pages.prepare(path, 0, bytes);
        if (error != 0)
        {
            Files.deleteIfExists(path);
        }
        return error;
    }

    /**
     * Makes a roll file with its header and index in a folder aside, then moves it into place, so
     * that no half-made roll file is ever seen.
     *
     * @return 0, or the errno of what failed.
     */
    static int createRollFile(final Path dir, final JournalContext ctx, final int cycle)
        throws IOException
    {
        final Path aside = dir.resolve("prepare");
        final String name = ctx.rollCycle().fileName(cycle);
        deleteFolder(aside);
        Files.createDirectory(aside);
        try
        {
            int error = renewMetadata(aside);
            error = error != 0 ? error : zeros(aside.resolve(name), FIRST_BYTES);
            if (error != 0)
            {
                return error;
            }
            final long timeMs = ctx.rollCycle().startMs(cycle);
            try (SingleChronicleQueue queue = queue(aside, ctx, () -> timeMs))
            {
                queue.closeStore(queue.storeForCycle(cycle, 0, true, null));
            }
            if (ctx.durability() == Durability.FSYNC)
            {
                ctx.syncer().sync(aside.resolve(name));
            }
            Files.move(aside.resolve(name), dir.resolve(name));
            if (ctx.durability() == Durability.FSYNC)
            {
                // A synced file whose name is not on the disk is lost with its records.
                ctx.syncer().sync(dir);
            }
            return 0;
        }
        finally
        {
            deleteFolder(aside);
        }
    }

    static void deleteFolder(final Path folder) throws IOException
    {
        if (Files.isDirectory(folder))
        {
            try (DirectoryStream<Path> files = Files.newDirectoryStream(folder))
            {
                for (final Path file : files)
                {
                    Files.delete(file);
                }
            }
            Files.delete(folder);
        }
    }

    /** The cycles of which a roll file is there, in order. */
    static int[] cycles(final Path dir, final JournalRollCycle rollCycle)
    {
        final TreeSet<Integer> cycles = new TreeSet<>();
        try (DirectoryStream<Path> files =
            Files.newDirectoryStream(dir, "*" + JournalRollCycle.SUFFIX))
        {
            for (final Path file : files)
            {
                cycles.add(rollCycle.cycleOfFile(file.getFileName().toString()));
            }
        }
        catch (final DirectoryIteratorException ex)
        {
            throw new JournalException("cannot list " + dir + ": " + ex.getCause().getMessage());
        }
        catch (final IOException ex)
        {
            throw new UncheckedIOException(ex);
        }
        return cycles.stream().mapToInt(Integer::intValue).toArray();
    }
}
