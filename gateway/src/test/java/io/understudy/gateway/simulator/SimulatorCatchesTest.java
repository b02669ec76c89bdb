package io.understudy.gateway.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.function.LongFunction;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * A simulator that finds nothing may be blind: here it must find what was planted, among the very
 * seeds that {@link SimulationTest} runs without a find.
 */
@Tag("simulation")
class SimulatorCatchesTest
{
    private static final int SEEDS = 2_000;
    private static final int MEMBERS = 3;

    @TempDir
    private Path folder;

    @Execution(ExecutionMode.CONCURRENT)
    @ParameterizedTest
    @EnumSource
    void shouldFindARuleThatWasTakenOut(final PlantedBug bug)
    {
        final LongFunction<String> run = Planter.plant(bug, MEMBERS, folder);
        String found = null;
        long seed = 0;
        while (found == null && seed < SEEDS)
        {
            found = run.apply(++seed);
        }
        assertThat(found).as("%s, seeds 1 to %d", bug, seed).isNotNull();
        System.out.println("planted=" + bug + " seeds=" +
            seed + " found: " + found.lines().findFirst().orElse(""));
    }
}
