package io.understudy.gateway.chaos;

import java.util.List;

/** SIGSTOP, and later SIGCONT; a client does not poll, and neither does the driver within it. */
final class Pause implements Nemesis
{
    @Override
    public String name()
    {
        return "pause";
    }

    @Override
    public String what()
    {
        return "SIGSTOP to a member or an edge, later SIGCONT; a client stands still";
    }

    @Override
    public List<Strike.Kind> kinds()
    {
        return List.of(Strike.Kind.MEMBER, Strike.Kind.EDGE, Strike.Kind.CLIENT);
    }

    @Override
    public Runnable begin(final Rig rig, final Strike strike, final int victim)
    {
        rig.tally().pause();
        if (strike.kind() == Strike.Kind.CLIENT)
        {
            rig.market().pause(victim, true);
            return () -> rig.market().pause(victim, false);
        }
        final long pid = strike.kind() == Strike.Kind.MEMBER ?
            rig.processes().cluster().member(victim).pid() : rig.processes().edge(victim).pid();
        rig.processes().signal(pid, "STOP");
        return () -> rig.processes().signal(pid, "CONT");
    }
}
