package io.understudy.gateway.duty;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class LullTest
{
    private static final long YIELD_NS = 500_000;

    private final Lull lull = new Lull(YIELD_NS);
    private long nowNs = System.nanoTime();

    @Test
    void shouldYieldWhileWorkFollowsWorkAndSleepSomeTimeAfterTheLast()
    {
        flow(1_000, 100_000);
        assertThat(lull.yields(nowNs + YIELD_NS - 1)).isTrue();
        assertThat(lull.yields(nowNs + YIELD_NS)).isFalse();
    }

    @Test
    void shouldGoOnYieldingBehindOneLongPause()
    {
        flow(1_000, 100_000);
        flow(1, 5_000_000);
        assertThat(lull.yields(nowNs + 1)).isTrue();
    }

    /** Heartbeats of thousands of sessions, each a few turns of work. */
    @Test
    void shouldSleepBetweenWorkThatComesNowAndThen()
    {
        for (int i = 0; i < 1_000; i++)
        {
            flow(1, 3_000_000);
            flow(4, 100_000);
            assertThat(lull.yields(nowNs + 1)).isFalse();
        }
    }

    @Test
    void shouldNeverYieldWithoutATimeForIt()
    {
        final Lull never = new Lull(0);
        for (int i = 0; i < 100; i++)
        {
            assertThat(never.yields(nowNs)).isFalse();
            never.onWork(nowNs);
        }
    }

    private void flow(final int turns, final long everyNs)
    {
        for (int i = 0; i < turns; i++)
        {
            lull.yields(nowNs + 1);
            nowNs += everyNs;
            lull.onWork(nowNs);
        }
    }
}
