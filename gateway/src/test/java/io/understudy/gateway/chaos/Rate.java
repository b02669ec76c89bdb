package io.understudy.gateway.chaos;

import java.util.List;

/** A narrow line. */
final class Rate implements Nemesis
{
    @Override
    public String name()
    {
        return "rate";
    }

    @Override
    public String what()
    {
        return "the line of a member or an edge carries 1 to 10 Mbit/s, by tbf";
    }

    @Override
    public List<Strike.Kind> kinds()
    {
        return List.of(Strike.Kind.MEMBER, Strike.Kind.EDGE);
    }

    @Override
    public String obstacle(final Rig rig)
    {
        return rig.weather() == null ? Rig.NO_NETWORK : null;
    }

    private static final int MIN_KBIT = 1_000;
    private static final int MORE_KBIT = 9_000;

    @Override
    public Runnable begin(final Rig rig, final Strike strike, final int victim)
    {
        return rig.weather().slow(
            rig.place(strike.kind(), victim), MIN_KBIT + strike.salt() % MORE_KBIT);
    }
}
