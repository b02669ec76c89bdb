package io.understudy.gateway.edge;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PrimaryWatchTest
{
    private static final long TIMEOUT_NS = 1_000;

    private final PrimaryWatch watch = new PrimaryWatch(TIMEOUT_NS);
    private long nowNs = Long.MAX_VALUE - TIMEOUT_NS;

    @Test
    void shouldKnowOfNoMajorityBeforeAMemberSaysThatItServes()
    {
        watch.onNotServing(0);
        watch.poll(nowNs);
        assertThat(watch.hasQuorum()).isFalse();
        assertThat(watch.line()).isEqualTo(PrimaryWatch.NONE);
    }

    @Test
    void shouldTakeTheHighestBallotForThePrimarys()
    {
        assertThat(watch.onServing(0, 5)).as("the first is no change").isFalse();
        assertThat(watch.onServing(2, 7)).isTrue();
        assertThat(watch.onServing(0, 5)).isFalse();
        assertThat(watch.onServing(2, 7)).isFalse();
        watch.poll(nowNs);
        assertThat(watch.line()).isEqualTo(2);
    }

    @Test
    void shouldNotCountTheWordOfADeposedPrimaryForAMajority()
    {
        watch.onServing(1, 7);
        watch.poll(nowNs);
        for (int i = 0; i < 100; i++)
        {
            watch.onServing(0, 5);
            watch.poll(nowNs += TIMEOUT_NS / 10);
            if (nowNs - (Long.MAX_VALUE - TIMEOUT_NS) > TIMEOUT_NS)
            {
                assertThat(watch.hasQuorum()).isFalse();
                return;
            }
        }
        throw new AssertionError("never");
    }

    @Test
    void shouldLoseTheMajorityAfterASilenceAndFindItAgain()
    {
        watch.onServing(1, 7);
        pollSilently(PrimaryWatch.MIN_SILENT_POLLS + 1, TIMEOUT_NS / 20);
        assertThat(watch.hasQuorum()).as("not silent for long").isTrue();
        pollSilently(1, TIMEOUT_NS);
        assertThat(watch.hasQuorum()).isFalse();
        assertThat(watch.line()).isEqualTo(PrimaryWatch.NONE);
        assertThat(watch.onServing(0, 3)).as("whatever its ballot").isTrue();
        pollSilently(1, 1);
        assertThat(watch.hasQuorum()).isTrue();
        assertThat(watch.line()).isZero();
    }

    @Test
    void shouldNotTakeItsOwnStallForASilence()
    {
        watch.onServing(1, 7);
        pollSilently(1, 1);
        pollSilently(1, 100 * TIMEOUT_NS);
        assertThat(watch.hasQuorum()).isTrue();
        pollSilently(PrimaryWatch.MIN_SILENT_POLLS, 1);
        assertThat(watch.hasQuorum()).isFalse();
    }

    @Test
    void shouldNotCountASilenceWhileAMemberServes()
    {
        for (int i = 0; i < 100; i++)
        {
            watch.onServing(1, 7);
            pollSilently(1, TIMEOUT_NS);
            assertThat(watch.hasQuorum()).isTrue();
        }
    }

    private void pollSilently(final int polls, final long stepNs)
    {
        for (int i = 0; i < polls; i++)
        {
            nowNs += stepNs;
            watch.poll(nowNs);
        }
    }
}
