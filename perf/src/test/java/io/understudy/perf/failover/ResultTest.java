package io.understudy.perf.failover;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** The last line says what the runs came to. */
class ResultTest
{
    @Test
    void shouldDivideSoThatMoreIsBetterForGapsAndWorseForAnswers()
    {
        final Figures ours = new Figures();
        final Figures theirs = new Figures();
        ours.add(Act.KILL, 1_000_000, 1_000_000);
        ours.add(Act.KILL, 9_000_000, 9_000_000);
        ours.add(Act.KILL, 2_000_000, 2_000_000);
        ours.add(Act.HANDOVER, 500_000, 500_000);
        theirs.add(Act.KILL, 500_000_000, 500_000_000);
        ours.latencyNs.recordValue(100_000);
        theirs.latencyNs.recordValue(200_000);

        assertThat(new Result(2, ours, theirs).line())
            .startsWith("RESULT bench-failover runs=2 gap_p50_us=2000.0 gap_p99_us=9000.0 " +
                "handover_p50_us=500.0 hang_p50_us=0.0 cluster_gap_p50_us=500000.0 " +
                "ratio_gap=250.000 lost=0 duplicated=0 ack_p50_us=100.0 ack_p99_us=100.0 ")
            .contains("ratio_ack_p50=0.500 ").contains("kills=3 ");
    }

    @Test
    void shouldSayNothingOfWhatWasNotMeasured()
    {
        final Result result = new Result(1, new Figures(), new Figures());
        assertThat(result.json(10)).contains("\"ratio_gap\":0.000").contains("\"gaps_us\":[]");
        assertThat(result.line()).as("one line of numbers").doesNotContain("[");
    }

    @Test
    void shouldGiveEachNodeItsOwnPorts()
    {
        final NodePorts ports = NodePorts.parse("3:20015");
        assertThat(ports.ingressEndpoints())
            .isEqualTo("0=localhost:20015,1=localhost:20020,2=localhost:20025");
        assertThat(NodePorts.parse(ports.toString())).isEqualTo(ports);
    }
}
