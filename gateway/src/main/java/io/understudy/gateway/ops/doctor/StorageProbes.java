package io.understudy.gateway.ops.doctor;

import io.understudy.gateway.ops.settings.MemberSettings;
import io.understudy.gateway.ops.settings.Settings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;

/** Looks at where the journal and Aeron's files shall lie. */
final class StorageProbes
{
    static final List<Probe> ALL = List.of(
        Probe.of("sharedMemory", StorageProbes::sharedMemory),
        Probe.of("disk", StorageProbes::disk),
        Probe.of("fileSystem", StorageProbes::fileSystem),
        Probe.of("fallocate", StorageProbes::fallocate));

    private static final Set<String> LOCAL = Set.of("ext4", "xfs");
    private static final Set<String> REMOTE = Set.of("nfs", "nfs4", "cifs", "9p", "ceph");
    private static final long DRIVER_BYTES = 32L << 20;
    private static final int STREAMS = 8;
    private static final int TERMS_PER_STREAM = 3;
    private static final int COMFORTABLE_BLOCKS = 16;

    private StorageProbes()
    {
    }

    private static String mib(final long bytes)
    {
        return (bytes >> 20) + " MiB";
    }

    /** Aeron's buffers are sparse files in memory: one page too many ends the JVM by SIGBUS. */
    private static Finding sharedMemory(final Host host, final Settings settings)
        throws IOException
    {
        final Path set = settings.get(MemberSettings.AERON_DIR);
        final Path folder = "auto".equals(set.toString()) ?
            host.root().resolve("dev/shm") : existing(set);
        if (!Files.isWritable(folder))
        {
            return Finding.warn(
                "sharedMemory", folder + " is missing or not writable: Aeron's files go to disk",
                "mount -t tmpfs -o size=512m tmpfs /dev/shm, or set aeron.dir");
        }
        final long needed = DRIVER_BYTES +
            STREAMS * TERMS_PER_STREAM * settings.get(MemberSettings.AERON_TERM_BYTES);
        final long free = host.usableBytes(folder);
        final String found =
            mib(free) + " of " + mib(host.totalBytes(folder)) + " free, " + mib(needed) + " needed";
        return free >= needed ?
            Finding.ok("sharedMemory", found) :
            Finding.fail(
                "sharedMemory", found,
                "mount -o remount,size=512m /dev/shm (docker: --shm-size=512m), or lower " +
                settings.entry(MemberSettings.AERON_TERM_BYTES).describe());
    }

    private static Finding disk(final Host host, final Settings settings) throws IOException
    {
        final Path folder = existing(settings.get(MemberSettings.MEMBER_DIR));
        if (!Files.isDirectory(folder) || !Files.isWritable(folder))
        {
            return Finding.fail(
                "disk", folder + " is not a folder that this user may write to",
                "chown it, or set member.dir to another");
        }
        final long blockBytes = settings.get(MemberSettings.JOURNAL_BLOCK_BYTES);
        final long least = blockBytes + settings.get(MemberSettings.JOURNAL_HEADROOM_BYTES);
        final long free = host.usableBytes(folder);
        final String found = mib(free) + " free in " + folder;
        final String remedy =
            "free space, set member.dir to a larger disk, or limit journal.retentionCycles";
        if (free < least)
        {
            return Finding.fail("disk", found + ", " + mib(least) + " needed to start", remedy);
        }
        return free < COMFORTABLE_BLOCKS * blockBytes ?
            Finding.warn("disk", found, remedy) : Finding.ok("disk", found);
    }

    private static Finding fileSystem(final Host host, final Settings settings)
        throws IOException
    {
        final Path folder = existing(settings.get(MemberSettings.MEMBER_DIR));
        final String type = type(host, folder.toRealPath());
        if (LOCAL.contains(type))
        {
            return Finding.ok("fileSystem", type);
        }
        if (REMOTE.contains(type) || type.startsWith("fuse"))
        {
            return Finding.fail(
                "fileSystem", type + ": mapped files there are neither fast nor coherent",
                "set member.dir to a local disk with ext4 or xfs");
        }
        if ("tmpfs".equals(type))
        {
            return Finding.warn(
                "fileSystem", "tmpfs: a reboot loses the journal",
                "set member.dir to a local disk with ext4 or xfs, unless this is a trial");
        }
        return Finding.warn(
            "fileSystem", type + ": not measured with a journal; copy-on-write costs latency",
            "set member.dir to a local disk with ext4 or xfs");
    }

    private static Finding fallocate(final Host host, final Settings settings)
        throws IOException
    {
        final Path folder = existing(settings.get(MemberSettings.MEMBER_DIR));
        final String failure = host.fallocateFailure(folder);
        return failure == null ?
            Finding.ok("fallocate", "works in " + folder) :
            Finding.fail(
                "fallocate", failure,
                "set member.dir to a file system that reserves space (ext4, xfs, tmpfs): " +
                "without it a full disk ends the member inside a mapped page");
    }

    /** The folder, or the nearest one above it that exists already. */
    private static Path existing(final Path folder)
    {
        Path path = folder.toAbsolutePath().normalize();
        while (!Files.exists(path) && path.getParent() != null)
        {
            path = path.getParent();
        }
        return path;
    }

    /** The type of the last mounted of the longest mount points above a path. */
    private static String type(final Host host, final Path path) throws IOException
    {
        String type = "unknown";
        int longest = -1;
        for (final String line : Files.readAllLines(host.root().resolve("proc/self/mounts")))
        {
            final String[] words = line.split(" ");
            final Path mount = Path.of(words[1].replace("\\040", " "));
            if (path.startsWith(mount) && mount.getNameCount() >= longest)
            {
                longest = mount.getNameCount();
                type = words[2];
            }
        }
        return type;
    }
}
