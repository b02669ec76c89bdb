package io.understudy.perf.suspicions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** The last line has each count beside the settings that it holds for. */
class ResultTest
{
    private static final Path DIR = Path.of("run");

    @Test
    void shouldSayCountsBesideTheSettings()
    {
        final Ledger ledger = new Ledger();
        ledger.onSent();
        ledger.onSent();
        ledger.onAccepted(0);
        ledger.onAccepted(0);
        ledger.onAnswer(0);
        final Result result = new Result(new Vigil.Plan(TimeUnit.MINUTES.toNanos(10), 10_000, 5),
            new Result.Watched(200_000, 500_000_000), new Suspicions(0, 0, 7),
            new Suspicions(2, 1, 9), ledger);
        assertThat(result.line()).isEqualTo("RESULT bench-suspicions minutes_idle=10 " +
            "minutes_load=10 rate=10000 suspect_us=200 dead_ms=500 idle_suspicions=0 " +
            "load_suspicions=3 lost=1 duplicated=1 idle_denied=7 load_denied=9 orders=2 " +
            "rejected=0");
        assertThat(result.json()).startsWith("{\"minutes_idle\":10,").contains("\"dead_ms\":500,");
    }

    @Test
    void shouldSayPartsOfAMinute()
    {
        final Result result = new Result(new Vigil.Plan(TimeUnit.SECONDS.toNanos(20), 1, 1),
            new Result.Watched(0, 1_000_000), Suspicions.NONE, Suspicions.NONE, new Ledger());
        assertThat(result.line())
            .startsWith("RESULT bench-suspicions minutes_idle=0.33 minutes_load=0.33 ");
    }

    @Test
    void shouldRefuseToBeginWhereTheJournalsDoNotFit()
    {
        final Vigil.Plan plan = new Vigil.Plan(TimeUnit.MINUTES.toNanos(10), 10_000, 0);
        assertThatCode(() -> SuspicionsMain.checkSpace(DIR, 20L << 30, plan))
            .doesNotThrowAnyException();
        assertThatThrownBy(() -> SuspicionsMain.checkSpace(DIR, 10L << 30, plan))
            .hasMessageContaining("6000000 orders").hasMessageContaining("10240");
    }
}
