package io.understudy.perf.compare;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class JudgeTest
{
    private static final long SEED = 20260701;
    private static final int RUNS = 10;
    private static final int PAIRS = 9;
    private static final double NOISE = 0.05;
    private static final double DRIFT = 0.5;
    private static final double SLOWER = 1.2;
    private static final double COST_NS = 130;

    private final SplittableRandom random = new SplittableRandom(SEED);
    private final Judge judge = new Judge(0.05);
    private final double[] before = new double[PAIRS];
    private final double[] after = new double[PAIRS];

    @Test
    void shouldCatchASlowdownOfTwentyPercentInEachOfTenRuns()
    {
        for (int i = 0; i < RUNS; i++)
        {
            measure(SLOWER);
            assertThat(judge.pairs(before, after).kind()).as("run %d, seed %d", i, SEED)
                .isEqualTo(Verdict.Kind.REGRESSION);
            assertThat(judge.pairs(after, before).kind()).as("run %d, seed %d", i, SEED)
                .isEqualTo(Verdict.Kind.GAIN);
        }
    }

    @Test
    void shouldGiveNoAlarmInTenRunsOfTheSameCode()
    {
        for (int i = 0; i < RUNS; i++)
        {
            measure(1);
            assertThat(judge.pairs(before, after).kind()).as("run %d, seed %d", i, SEED)
                .isEqualTo(Verdict.Kind.NOISE);
        }
    }

    @Test
    void shouldGiveNoAlarmForGroupsOfTheSameCode()
    {
        for (int i = 0; i < RUNS; i++)
        {
            measure(1);
            assertThat(judge.groups(before, after).kind()).as("run %d, seed %d", i, SEED)
                .isEqualTo(Verdict.Kind.NOISE);
        }
    }

    @Test
    void shouldOverlookADifferenceThatIsCertainAndSmall()
    {
        for (int i = 0; i < PAIRS; i++)
        {
            before[i] = COST_NS + i;
            after[i] = before[i] * 1.02;
        }

        final Verdict verdict = judge.pairs(before, after);

        assertThat(verdict.low()).isGreaterThan(1);
        assertThat(verdict.kind()).isEqualTo(Verdict.Kind.NOISE);
    }

    @Test
    void shouldNotJudgeAHandfulOfSamples()
    {
        assertThat(judge.pairs(new double[] {1, 1, 1, 1}, new double[] {9, 9, 9, 9}).kind())
            .isEqualTo(Verdict.Kind.UNKNOWN);
        assertThat(judge.groups(new double[0], new double[0]).kind())
            .isEqualTo(Verdict.Kind.UNKNOWN);
    }

    /** The machine drifts by half from pair to pair, which both of a pair feel. */
    private void measure(final double factor)
    {
        for (int i = 0; i < PAIRS; i++)
        {
            final double machine = COST_NS * (1 + DRIFT * random.nextDouble());
            before[i] = machine * noise();
            after[i] = machine * noise() * factor;
        }
    }

    /** Up to 5 percent more or less. */
    private double noise()
    {
        return 1 + NOISE * (2 * random.nextDouble() - 1);
    }
}
