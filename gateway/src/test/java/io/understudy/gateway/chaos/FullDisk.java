package io.understudy.gateway.chaos;

import io.understudy.gateway.demo.HostCommand;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** No block is free. */
final class FullDisk implements Nemesis
{
    @Override
    public String name()
    {
        return "full-disk";
    }

    @Override
    public String what()
    {
        return "a member's disk is full";
    }

    @Override
    public String obstacle(final Rig rig)
    {
        return rig.hasDisks() ? null : "it needs disks of its own (root, mkfs.ext4, loop mounts)";
    }

    private static final long LEFT_BYTES = 64 << 10;

    @Override
    public Runnable begin(final Rig rig, final Strike strike, final int victim)
    {
        final Path memberDir = rig.processes().cluster().dirs().get(victim);
        final Path ballast = memberDir.resolve("ballast");
        try
        {
            final long free = Files.getFileStore(memberDir).getUnallocatedSpace();
            HostCommand.attempt("fallocate", "--length",
                Long.toString(Math.max(1, free - LEFT_BYTES)), ballast.toString());
        }
        catch (final IOException ex)
        {
            throw new UncheckedIOException(ex);
        }
        return () -> HostCommand.attempt("rm", "-f", ballast.toString());
    }
}
