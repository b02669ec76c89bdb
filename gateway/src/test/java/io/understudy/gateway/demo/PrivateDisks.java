package io.understudy.gateway.demo;

import java.io.File;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import org.agrona.IoUtil;

/**
 * A disk for each member: an ext4 image, mounted through a loop device. What the file system has
 * not yet written to that device is lost when the power is cut. Needs root, mkfs.ext4, mount and
 * unshare; all of it is under one folder named after this process, removed at the end, and after a
 * kill by the next run.
 */
public final class PrivateDisks implements AutoCloseable
{
    private static final String PREFIX = "understudy-disks-";
    private static final int IMAGE_MB = 400;
    /** As long as a file system may keep to itself what nobody has synced. */
    private static final String OPTIONS = "loop,commit=300";
    private static final String OTHER_BOOT =
        "mount --bind \"$0\" /proc/sys/kernel/random/boot_id && exec \"$@\"";

    private final Path root;
    private final int size;
    private final int imageMb;

    private PrivateDisks(final Path parent, final int size, final int imageMb)
    {
        root = parent.resolve(PREFIX + ProcessHandle.current().pid());
        this.size = size;
        this.imageMb = imageMb;
    }

    /**
     * Makes and mounts the disks.
     *
     * @throws UnsupportedOperationException saying why, where this user or host cannot.
     */
    static PrivateDisks open(final Path parent, final int members)
    {
        return open(parent, members, IMAGE_MB);
    }

    /** The same with images of another size, in MiB; what is not written takes no place. */
    public static PrivateDisks open(final Path parent, final int members, final int imageMb)
    {
        final PrivateDisks disks = new PrivateDisks(parent, members, imageMb);
        try
        {
            sweep();
            disks.make();
            return disks;
        }
        catch (final IllegalStateException | UncheckedIOException ex)
        {
            disks.close();
            throw new UnsupportedOperationException("no disks can be made here: " +
                ex.getMessage());
        }
    }

    private void make()
    {
        HostCommand.run("mkdir", root.toString());
        HostCommand.run("cp", "/proc/sys/kernel/random/uuid", nextBoot().toString());
        HostCommand.run(launcher("true"));
        for (int i = 0; i < size; i++)
        {
            HostCommand.run("mkdir", dir(i).toString());
            HostCommand.run("truncate", "-s", imageMb + "M", image(i).toString());
            HostCommand.run("mkfs.ext4", "-q", image(i).toString());
            mount(image(i), i);
        }
    }

    private void mount(final Path image, final int memberId)
    {
        HostCommand.run("mount", "-o", OPTIONS, image.toString(), dir(memberId).toString());
    }

    /** The members' folders are its children, by the names that {@link Cluster} gives them. */
    public Path root()
    {
        return root;
    }

    private Path dir(final int memberId)
    {
        return root.resolve("member-" + memberId);
    }

    private Path image(final int memberId)
    {
        return root.resolve("disk-" + memberId + ".img");
    }

    private Path copy(final int memberId)
    {
        return root.resolve("copy-" + memberId + ".img");
    }

    private Path nextBoot()
    {
        return root.resolve("boot-id");
    }

    /** What has reached the disks by now, while the file systems are still mounted. */
    void copyImages()
    {
        for (int i = 0; i < size; i++)
        {
            HostCommand.run("cp", "--sparse=always", image(i).toString(), copy(i).toString());
        }
    }

    /** Where the disks were, the copies are; nobody uses them. */
    void mountCopies()
    {
        for (int i = 0; i < size; i++)
        {
            HostCommand.run("umount", dir(i).toString());
            mount(copy(i), i);
        }
    }

    /** The command that starts a process to which the kernel seems to have booted since. */
    List<String> nextBootLauncher()
    {
        return List.of(launcher());
    }

    private String[] launcher(final String... command)
    {
        final String[] words = {"unshare", "-m", "sh", "-c", OTHER_BOOT, nextBoot().toString()};
        final String[] all = new String[words.length + command.length];
        System.arraycopy(words, 0, all, 0, words.length);
        System.arraycopy(command, 0, all, words.length, command.length);
        return all;
    }

    @Override
    public void close()
    {
        for (int i = 0; i < size; i++)
        {
            HostCommand.attempt("umount", dir(i).toString());
        }
        sweep(root);
    }

    /** What runs that were killed have left: who made it is in its name, and gone. */
    private static void sweep()
    {
        for (final String line : HostCommand.run("cat", "/proc/self/mounts").split("\n"))
        {
            final Path parent = Path.of(line.split(" ")[1]).getParent();
            final String name = parent == null || parent.getFileName() == null ? "" :
                parent.getFileName().toString();
            if (name.matches(PREFIX + "\\d+") && ProcessHandle.of(
                Long.parseLong(name.substring(PREFIX.length()))).isEmpty())
            {
                sweep(parent);
            }
        }
    }

    /** Even if a file is open: nobody who could need it is left. */
    private static void sweep(final Path root)
    {
        final File[] children = root.toFile().listFiles(File::isDirectory);
        for (final File child : children == null ? new File[0] : children)
        {
            HostCommand.attempt("fsfreeze", "--unfreeze", child.toString());
            HostCommand.attempt("umount", "--lazy", child.toString());
        }
        IoUtil.delete(root.toFile(), true);
    }
}
