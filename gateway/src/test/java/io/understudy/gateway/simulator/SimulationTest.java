package io.understudy.gateway.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Ten thousand seeds, or a share of them where these classes were tested on another JDK before;
 * more: {@code scripts/simulate}.
 */
@Tag("simulation")
class SimulationTest
{
    private static final int THREADS = 2;
    private static final int PERCENT = Integer.getInteger("understudy.simulated.percent", 100);

    @ParameterizedTest
    @CsvSource({"3, 8000", "5, 2000"})
    void shouldKeepEveryPromiseWhateverFails(final int members, final int most)
        throws InterruptedException
    {
        final int seeds = most * PERCENT / 100;
        final Sweep sweep = new Sweep(1, seeds, members, 0);
        sweep.run(THREADS, done ->
        {
        });
        if (sweep.failure() != null)
        {
            throw new AssertionError(sweep.failure().getMessage() + "\nAgain: " +
                Sweep.again(sweep.failedSeed(), members), sweep.failure());
        }
        final Totals totals = sweep.totals();
        System.out.println("simulated members=" + members + " seeds=" + totals.seeds() +
            " events=" + totals.events() + " takeovers=" + totals.takeovers() + " answers=" +
            totals.answers() + " lateOutputs=" + totals.lateOutputs());
        assertThat(totals.seeds()).isEqualTo(seeds);
        assertThat(totals.takeovers()).as("takeovers").isGreaterThan(2L * seeds);
        assertThat(totals.answers()).as("answers").isGreaterThan(50L * seeds);
        assertThat(totals.lateOutputs()).as("outputs of members that others had taken over from")
            .isPositive();
    }

    @Test
    void shouldPlayASeedTheSameWayAgain()
    {
        final Totals first = play(5);
        final Totals second = play(5);
        assertThat(second.events()).isEqualTo(first.events());
        assertThat(second.answers()).isEqualTo(first.answers());
        assertThat(second.simulatedHours()).isEqualTo(first.simulatedHours());
        assertThat(play(6).events()).isNotEqualTo(first.events());
    }

    private static Totals play(final long seed)
    {
        final Simulation simulation = new Simulation(seed, 3, new Space());
        simulation.run();
        final Totals totals = new Totals();
        simulation.addTo(totals);
        return totals;
    }
}
