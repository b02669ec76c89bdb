package io.understudy.gateway.chaos;

import java.util.List;

/** SIGKILL, and later a start on the same folder. */
final class Kill implements Nemesis
{
    @Override
    public String name()
    {
        return "kill";
    }

    @Override
    public String what()
    {
        return "SIGKILL to a member or an edge, which is started again; a client begins anew";
    }

    @Override
    public List<Strike.Kind> kinds()
    {
        return List.of(Strike.Kind.MEMBER, Strike.Kind.EDGE, Strike.Kind.CLIENT);
    }

    @Override
    public Runnable begin(final Rig rig, final Strike strike, final int victim)
    {
        if (strike.kind() == Strike.Kind.CLIENT)
        {
            rig.market().restart(victim);
            return () -> {};
        }
        rig.tally().kill();
        if (strike.kind() == Strike.Kind.MEMBER)
        {
            rig.processes().killMember(victim);
            return () -> rig.processes().restartMember(victim);
        }
        rig.processes().killEdge(victim);
        return () -> rig.processes().restartEdge(victim);
    }
}
