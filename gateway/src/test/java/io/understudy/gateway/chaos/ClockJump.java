package io.understudy.gateway.chaos;

/**
 * The wall clock of one process is wrong as it starts, and jumps back while it runs. It keeps that
 * clock for another round.
 */
final class ClockJump implements Nemesis
{
    @Override
    public String name()
    {
        return "clock";
    }

    @Override
    public String what()
    {
        return "a member starts again with a wall clock off by up to an hour, which jumps back";
    }

    @Override
    public String obstacle(final Rig rig)
    {
        return rig.clock() == null ?
            "libfaketime is missing (Debian: apt-get install libfaketime)" : null;
    }

    private static final int MAX_SECONDS = 3_600;

    @Override
    public Runnable begin(final Rig rig, final Strike strike, final int victim)
    {
        final int seconds = 1 + strike.salt() % MAX_SECONDS;
        rig.clock().jump((strike.salt() & 1) == 0 ? seconds : -seconds);
        if (!rig.hasWrongClock())
        {
            rig.startWithClock(victim);
        }
        return () -> rig.clock().jump(0);
    }
}
