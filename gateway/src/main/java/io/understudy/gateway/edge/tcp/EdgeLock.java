package io.understudy.gateway.edge.tcp;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.agrona.CloseHelper;

/** One edge a folder: the kernel drops the lock when its holder dies, however it dies. */
final class EdgeLock implements AutoCloseable
{
    private static final String FILE_NAME = "edge.lock";
    private static final int PID_DIGITS = 20;
    // The pid is text that anyone may read; the lock is on a byte far behind it.
    private static final long LOCK_POSITION = 1L << 30;

    private final FileChannel channel;

    private EdgeLock(final FileChannel channel)
    {
        this.channel = channel;
    }

    /** Takes the folder, which is made if it is not there. */
    static EdgeLock take(final Path dir)
    {
        FileChannel channel = null;
        try
        {
            Files.createDirectories(dir);
            channel = FileChannel.open(dir.resolve(FILE_NAME), StandardOpenOption.CREATE,
                StandardOpenOption.READ, StandardOpenOption.WRITE);
            if (!isTaken(channel))
            {
                throw new IllegalStateException("another edge runs in " + dir + ": pid " +
                    holder(channel));
            }
            channel.truncate(0);
            channel.write(ByteBuffer.wrap(Long.toString(ProcessHandle.current().pid())
                .getBytes(StandardCharsets.US_ASCII)), 0);
            return new EdgeLock(channel);
        }
        catch (final IOException ex)
        {
            CloseHelper.quietClose(channel);
            throw new UncheckedIOException(
                "the edge's folder " + dir + " cannot be used: " + ex.getMessage(), ex);
        }
        catch (final IllegalStateException ex)
        {
            CloseHelper.quietClose(channel);
            throw ex;
        }
    }

    private static boolean isTaken(final FileChannel channel) throws IOException
    {
        try
        {
            final FileLock lock = channel.tryLock(LOCK_POSITION, 1, false);
            return lock != null;
        }
        catch (final OverlappingFileLockException ex)
        {
            // This very process holds it.
            return false;
        }
    }

    private static String holder(final FileChannel channel) throws IOException
    {
        final ByteBuffer text = ByteBuffer.allocate(PID_DIGITS);
        channel.read(text, 0);
        return new String(text.array(), 0, text.position(), StandardCharsets.US_ASCII).trim();
    }

    @Override
    public void close()
    {
        CloseHelper.close(channel);
    }
}
