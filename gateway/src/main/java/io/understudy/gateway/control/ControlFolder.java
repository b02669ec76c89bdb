package io.understudy.gateway.control;

import io.aeron.archive.ArchiveMarkFile;
import io.aeron.cluster.service.ClusterMarkFile;
import java.io.File;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/**
 * The folder of a control log, held by one process at a time. The kernel drops the lock when its
 * holder dies; Aeron's own mark files would keep a restart waiting for ten seconds after a SIGKILL,
 * so whoever has the lock removes them.
 */
final class ControlFolder implements AutoCloseable
{
    private static final String LOCK_FILE = "control.lock";

    private final Path dir;
    private final FileChannel lock;

    private ControlFolder(final Path dir, final FileChannel lock)
    {
        this.dir = dir;
        this.lock = lock;
    }

    static ControlFolder take(final Path dir)
    {
        try
        {
            final ControlFolder folder = new ControlFolder(dir, lock(dir));
            Files.deleteIfExists(folder.clusterDir().toPath().resolve(ClusterMarkFile.FILENAME));
            Files.deleteIfExists(folder.clusterDir().toPath()
                .resolve(ClusterMarkFile.markFilenameForService(0)));
            Files.deleteIfExists(folder.archiveDir().toPath().resolve(ArchiveMarkFile.FILENAME));
            return folder;
        }
        catch (final IOException ex)
        {
            throw new ControlException("the control log's folder " + dir + ": " + ex, ex);
        }
    }

    private static FileChannel lock(final Path dir) throws IOException
    {
        Files.createDirectories(dir);
        final FileChannel channel = FileChannel.open(
            dir.resolve(LOCK_FILE), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        FileLock held = null;
        try
        {
            held = channel.tryLock();
        }
        catch (final OverlappingFileLockException ex)
        {
            // this process holds it: the same as another
        }
        if (held == null)
        {
            channel.close();
            throw new ControlException("another control plane runs on " + dir);
        }
        return channel;
    }

    File clusterDir()
    {
        return dir.resolve("cluster").toFile();
    }

    File archiveDir()
    {
        return dir.resolve("archive").toFile();
    }

    @Override
    public void close()
    {
        try
        {
            lock.close();
        }
        catch (final IOException ex)
        {
            throw new ControlException("the control log's folder " + dir + ": " + ex, ex);
        }
    }
}
