package io.understudy.gateway.chaos;

/** SIGTERM: a primary hands over, drains and ends; later a start on the same folder. */
final class Terminate implements Nemesis
{
    @Override
    public String name()
    {
        return "term";
    }

    @Override
    public String what()
    {
        return "SIGTERM to a member, which is started again";
    }

    @Override
    public Runnable begin(final Rig rig, final Strike strike, final int victim)
    {
        rig.processes().endMember(victim);
        return () -> rig.processes().restartMember(victim);
    }
}
