package io.understudy.perf.compare;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SamplesTest
{
    private final Samples samples = new Samples();

    @Test
    void shouldTakeEachForksMedian()
    {
        samples.add(Json.read("[{\"benchmark\":\"a.B.c\",\"mode\":\"avgt\",\"primaryMetric\":" +
            "{\"rawData\":[[1,9,2],[4,5,6]]}}]"));

        assertThat(samples.byName()).isEqualTo(Map.of("a.B.c avgt", List.of(2.0, 5.0)));
    }

    @Test
    void shouldTakeTheMedianOfSampledTimes()
    {
        samples.add(Json.read("[{\"benchmark\":\"a.B.c\",\"mode\":\"sample\",\"primaryMetric\":" +
            "{\"rawDataHistogram\":[[[[10,1],[20,5],[900,2]]]]}}]"));

        assertThat(samples.byName()).isEqualTo(Map.of("a.B.c sample", List.of(20.0)));
    }

    @Test
    void shouldTurnSpeedsIntoCosts()
    {
        samples.add(Json.read("[{\"benchmark\":\"a.B.c\",\"mode\":\"thrpt\",\"primaryMetric\":" +
            "{\"rawData\":[[4]]}}]"));
        samples.add(Json.read("{\"suite\":\"fix\",\"figures\":{\"per_s\":50,\"p99_us\":8," +
            "\"ratio_throughput\":4,\"quickfixj_p99_us\":3,\"runs\":1,\"ratio_p99\":0.5}}"));

        assertThat(samples.byName()).isEqualTo(Map.of(
            "a.B.c thrpt", List.of(0.25), "fix.per_s", List.of(0.02),
            "fix.p99_us", List.of(8.0), "fix.ratio_throughput", List.of(0.25),
            "fix.ratio_p99", List.of(0.5)));
    }

    @Test
    void shouldRefuseWhatIsNoResult()
    {
        assertThatThrownBy(() -> samples.add(Json.read("{\"a\":1}")))
            .hasMessageContaining("neither JMH's results nor a suite's");
    }
}
