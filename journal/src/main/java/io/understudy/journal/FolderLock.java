package io.understudy.journal;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** One writer a folder: the kernel drops the lock when its holder dies, however it dies. */
final class FolderLock implements AutoCloseable
{
    private static final String FILE_NAME = "journal.lock";
    private static final int PID_DIGITS = 20;

    // The pid is text that anyone may read; the lock is on a byte far behind it.
    private static final long LOCK_POSITION = 1L << 30;

    private final FileChannel channel;

    private FolderLock(final FileChannel channel)
    {
        this.channel = channel;
    }

    static FolderLock take(final Path dir) throws IOException
    {
        final FileChannel channel = FileChannel.open(
            dir.resolve(FILE_NAME),
            StandardOpenOption.CREATE,
            StandardOpenOption.READ,
            StandardOpenOption.WRITE);
        if (!tryLock(channel))
        {
            final ByteBuffer text = ByteBuffer.allocate(PID_DIGITS);
            channel.read(text, 0);
            channel.close();
            throw new JournalException(
                "another writer holds the journal in " + dir + ": pid " +
                new String(text.array(), 0, text.position(), StandardCharsets.US_ASCII).trim());
        }
        try
        {
            channel.truncate(0);
            channel.write(ByteBuffer.wrap(
                Long.toString(ProcessHandle.current().pid()).getBytes(StandardCharsets.US_ASCII)),
                0);
        }
        catch (final IOException ex)
        {
            channel.close();
            throw ex;
        }
        return new FolderLock(channel);
    }

    private static boolean tryLock(final FileChannel channel) throws IOException
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

    @Override
    public void close()
    {
        try
        {
            channel.close();
        }
        catch (final IOException ex)
        {
            throw new JournalException("cannot release the journal's lock", ex);
        }
    }
}
