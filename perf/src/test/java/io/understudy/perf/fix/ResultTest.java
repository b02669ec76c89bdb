package io.understudy.perf.fix;

import static org.assertj.core.api.Assertions.assertThat;

import org.HdrHistogram.Histogram;
import org.junit.jupiter.api.Test;

/** The last line says what was measured, and nothing else. */
class ResultTest
{
    @Test
    void shouldDivideOursByTheirs()
    {
        assertThat(new Result(3, 10_000, figures(100_000, 200_000), figures(20_000, 1_000_000))
            .line()).startsWith("RESULT bench-fix runs=3 ratio_throughput=5.000 ratio_p99=0.200 " +
                "rate=10000 per_s=100000 p50_us=200.").contains(" quickfixj_per_s=20000 ");
    }

    @Test
    void shouldLeaveOutWhatWasNotMeasured()
    {
        final Result result = new Result(1, 10_000, new Figures(), figures(20_000, 1_000_000));
        assertThat(result.line()).doesNotContain("ratio").doesNotContain(" per_s=")
            .contains(" quickfixj_per_s=20000 quickfixj_p50_us=");
        assertThat(result.json())
            .startsWith("{\"runs\":1,\"rate\":10000,\"quickfixj_per_s\":20000");
    }

    @Test
    void shouldTakeTheMedianOfTheRuns()
    {
        final Figures figures = figures(1, 1);
        figures.addSaturation(7);
        figures.addSaturation(900);
        assertThat(figures.perSecond()).isEqualTo(7);
    }

    private static Figures figures(final double perSecond, final long latencyNs)
    {
        final Figures figures = new Figures();
        figures.addSaturation(perSecond);
        final Histogram latencies = new Histogram(3);
        latencies.recordValue(latencyNs);
        figures.addLatencies(latencies);
        return figures;
    }
}
