package io.understudy.gateway.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SimulationTest
{
    private static final int SEEDS = Integer.getInteger("understudy.simulator.seeds", 300);
    private static final long FIRST_SEED = Long.getLong("understudy.simulator.from", 1);

    @Test
    void shouldKeepEveryPromiseWhateverFails()
    {
        long takeovers = 0;
        long received = 0;
        long events = 0;
        for (long seed = FIRST_SEED; seed < FIRST_SEED + SEEDS; seed++)
        {
            final Simulation simulation = new Simulation(seed, 3);
            simulation.run();
            takeovers += simulation.takeovers();
            received += simulation.received();
            events += simulation.events();
        }
        System.out.println("simulated seeds=" + FIRST_SEED + ".." + (FIRST_SEED + SEEDS - 1) +
            " takeovers=" + takeovers + " outputs=" + received + " events=" + events);
        assertThat(takeovers).isGreaterThan(2L * SEEDS);
    }
}
