package io.understudy.perf.result;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ResultFileTest
{
    @Test
    void shouldWriteTheFiguresOfTheResultLineAndWhatTheyWereMeasuredOn()
    {
        assertThat(ResultFile.json("RESULT bench-fix runs=3 ratio_p99=0.250 seen=n/a",
            Map.of("flags", "-Da=\"b\\c\""), Map.of("steal_percent", "0.25")))
            .isEqualTo("{\"suite\":\"fix\",\n" +
                "\"machine\":{\"flags\":\"-Da=\\\"b\\\\c\\\"\"},\n" +
                "\"conditions\":{\"steal_percent\":0.25},\n" +
                "\"figures\":{\"runs\":3,\"ratio_p99\":0.250,\"seen\":\"n/a\"}}\n");
    }

    @Test
    void shouldRefuseWhatIsNoResultLine()
    {
        assertThatThrownBy(() -> ResultFile.json("runs=3", Map.of(), Map.of()))
            .hasMessageContaining("runs=3");
    }

    @Test
    void shouldTellStolenTimeAndSwitchesOfTheRunAlone()
    {
        final Conditions.Reading before = Conditions.Reading.of(List.of(
            "cpu  100 0 100 700 0 0 0 100 50 0", "cpu0 1 1 1 1 1 1 1 1 0 0", "ctxt 1000"));
        final Conditions.Reading after = Conditions.Reading.of(List.of(
            "cpu  150 0 120 900 0 0 0 130 90 0", "ctxt 1500"));

        // 300 ticks passed, guests' not counted twice; 30 of them were stolen.
        assertThat(Conditions.between(before, after, 2_500_000_000L)).isEqualTo(Map.of(
            "took_s", "2.5", "steal_percent", "10.00", "context_switches", "500"));
    }

    @Test
    void shouldSayThatAKernelWithoutFiguresGaveNone()
    {
        final Conditions.Reading none = Conditions.Reading.of(List.of());

        assertThat(Conditions.between(none, none, 0))
            .containsEntry("steal_percent", "unknown")
            .containsEntry("context_switches", "unknown");
    }

    @Test
    void shouldReadTheProcessorsNameWhereThereIsOne()
    {
        assertThat(Machine.model(List.of("processor : 0", "model name\t: Fast 9000")))
            .isEqualTo("Fast 9000");
        assertThat(Machine.model(List.of("processor : 0"))).isEqualTo("unknown");
    }
}
