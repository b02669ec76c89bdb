package io.understudy.gateway.chaos;

import io.understudy.gateway.demo.HostCommand;
import java.util.Random;

/** Writes hang again and again, as on a disk that is overloaded. */
final class SlowDisk implements Nemesis
{
    @Override
    public String name()
    {
        return "slow-disk";
    }

    @Override
    public String what()
    {
        return "a member's file system is frozen for up to 300 ms, again and again";
    }

    @Override
    public String obstacle(final Rig rig)
    {
        return rig.hasDisks() ? null : "it needs disks of its own (root, mkfs.ext4, loop mounts)";
    }

    private static final int MAX_FROZEN_MS = 300;

    @Override
    public Runnable begin(final Rig rig, final Strike strike, final int victim)
    {
        final String dir = rig.processes().cluster().dirs().get(victim).toString();
        final Random random = new Random(strike.salt());
        int at = 0;
        while (at < strike.lengthMs())
        {
            final int frozen = 10 + random.nextInt(MAX_FROZEN_MS);
            rig.later(at, () ->
            {
                HostCommand.attempt("fsfreeze", "--freeze", dir);
                rig.later(frozen, () -> HostCommand.attempt("fsfreeze", "--unfreeze", dir));
            });
            at += frozen + 50 + random.nextInt(MAX_FROZEN_MS);
        }
        return () -> {};
    }
}
