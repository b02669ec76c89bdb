package io.understudy.gateway.chaos;

import io.understudy.gateway.demo.Launcher;
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
        final Random random = new Random(strike.salt());
        final StringBuilder script = new StringBuilder(
            "trap 'fsfreeze --unfreeze \"$0\"; exit' TERM INT\n");
        int at = 0;
        while (at < strike.lengthMs())
        {
            final int frozen = 10 + random.nextInt(MAX_FROZEN_MS);
            final int free = 50 + random.nextInt(MAX_FROZEN_MS);
            script.append("fsfreeze --freeze \"$0\"; sleep ").append(frozen / 1e3)
                .append("; fsfreeze --unfreeze \"$0\"; sleep ").append(free / 1e3)
                .append('\n');
            at += frozen + free;
        }
        // A process of its own: this thread may itself have to wait for a frozen disk.
        Launcher.start(new ProcessBuilder("sh", "-c", script.toString(),
            rig.processes().cluster().dirs().get(victim).toString())
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .redirectError(ProcessBuilder.Redirect.DISCARD));
        return () -> {};
    }
}
