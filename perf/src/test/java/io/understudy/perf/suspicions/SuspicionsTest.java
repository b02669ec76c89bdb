package io.understudy.perf.suspicions;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** What counts as a suspicion, in the words of members. */
class SuspicionsTest
{
    private static final String TIMES = " lastHeardNs=1 suspectedNs=2 sealedNs=3 adoptedNs=4 " +
        "committedNs=5 firstOutputNs=6";

    @Test
    void shouldCountTakeoversOfALostPrimaryAndNoAppointments()
    {
        final Suspicions said = Suspicions.said(List.of(
            "took over memberId=1 ballot=1.1 cause=SILENCE" + TIMES,
            "took over memberId=1 ballot=2.0 cause=CONFIGURED" + TIMES,
            "took over memberId=1 ballot=4.1 cause=OBITUARY" + TIMES), List.of());
        assertThat(said).isEqualTo(new Suspicions(2, 0, 0));
        assertThat(said.actedUpon()).isEqualTo(2);
    }

    @Test
    void shouldTakeTheLastWordOnWhatCameToNothing()
    {
        final Suspicions said = Suspicions.said(List.of(), List.of(
            "suspicions memberId=2 denied=3 givenUp=0",
            "suspicions memberId=2 denied=14 givenUp=1"));
        assertThat(said).isEqualTo(new Suspicions(0, 1, 14));
        assertThat(said.actedUpon()).as("a primary that gives itself up has lost its part")
            .isEqualTo(1);
    }

    @Test
    void shouldCountSinceAPhaseBegan()
    {
        assertThat(new Suspicions(3, 2, 10).and(new Suspicions(1, 1, 1))
            .since(new Suspicions(3, 0, 4))).isEqualTo(new Suspicions(1, 3, 7));
    }
}
