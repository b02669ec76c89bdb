package io.understudy.gateway.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Seeds are those from {@code -Dunderstudy.simulator.from}, as many as
 * {@code -Dunderstudy.simulator.seeds} says; by default as many as take some seconds.
 */
class SimulationTest
{
    private static final long FIRST_SEED = Long.getLong("understudy.simulator.from", 1);

    @ParameterizedTest
    @CsvSource({"3, 120", "5, 40"})
    void shouldKeepEveryPromiseWhateverFails(final int members, final int defaultSeeds)
    {
        final int seeds = Integer.getInteger("understudy.simulator.seeds", defaultSeeds);
        long takeovers = 0;
        long received = 0;
        long events = 0;
        long lateOutputs = 0;
        for (long seed = FIRST_SEED; seed < FIRST_SEED + seeds; seed++)
        {
            final Simulation simulation = new Simulation(seed, members);
            try
            {
                simulation.run();
            }
            catch (final AssertionError ex)
            {
                throw new AssertionError(ex.getMessage() + "\nAgain: " + again(seed), ex);
            }
            takeovers += simulation.takeovers();
            received += simulation.received();
            events += simulation.events();
            lateOutputs += simulation.lateOutputs();
        }
        System.out.println("simulated members=" + members + " seeds=" + FIRST_SEED + ".." +
            (FIRST_SEED + seeds - 1) + " takeovers=" + takeovers + " outputs=" + received +
            " lateOutputs=" + lateOutputs + " events=" + events);
        assertThat(takeovers).as("takeovers in %d seeds from %d", seeds, FIRST_SEED)
            .isGreaterThan(seeds);
        if (seeds >= defaultSeeds)
        {
            assertThat(lateOutputs).as("outputs of members that others had taken over from, in " +
                "%d seeds from %d", seeds, FIRST_SEED).isPositive();
        }
    }

    private static String again(final long seed)
    {
        return "scripts/test -pl gateway -am -Dtest=SimulationTest " +
            "-Dsurefire.failIfNoSpecifiedTests=false -Dunderstudy.simulator.from=" + seed +
            " -Dunderstudy.simulator.seeds=1";
    }
}
