package io.understudy.gateway.simulator;

import java.util.function.LongFunction;

/** Runs one seed, so that classes of another loader can be told to. */
public final class SeedRun implements LongFunction<String>
{
    private final int members;
    private final Space space = new Space();

    /**
     * Runs seeds with some members.
     *
     * @param members how many.
     */
    public SeedRun(final Integer members)
    {
        this.members = members;
    }

    /**
     * Runs a seed.
     *
     * @param seed of everything that happens.
     * @return what was found, null if every rule was kept.
     */
    @Override
    public String apply(final long seed)
    {
        try
        {
            new Simulation(seed, members, space).run();
            return null;
        }
        catch (final AssertionError ex)
        {
            return ex.getMessage();
        }
    }
}
