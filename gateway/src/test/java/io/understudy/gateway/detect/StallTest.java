package io.understudy.gateway.detect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StallTest
{
    private static final long LIMIT_NS = 1_000;

    private final Stall stall = new Stall(LIMIT_NS);

    @ParameterizedTest
    @ValueSource(longs = {0, 5_000_000, -5_000_000, Long.MAX_VALUE - 1_500, Long.MIN_VALUE})
    void shouldTellOnceOfACycleThatCameTooLate(final long startNs)
    {
        assertThat(stall.hasStalledSinceAsked(startNs)).as("the first").isFalse();
        stall.onCycle(startNs + LIMIT_NS);
        assertThat(stall.hasStalledSinceAsked(startNs + LIMIT_NS)).as("at the limit").isFalse();
        stall.onCycle(startNs + 2 * LIMIT_NS + 1);
        stall.onCycle(startNs + 2 * LIMIT_NS + 2);
        assertThat(stall.hasStalledSinceAsked(startNs + 2 * LIMIT_NS + 3)).isTrue();
        assertThat(stall.hasStalledSinceAsked(startNs + 2 * LIMIT_NS + 4)).as("again").isFalse();
        assertThat(stall.count()).isEqualTo(1);
        assertThat(stall.longestNs()).isEqualTo(LIMIT_NS + 1);
    }

    @Test
    void shouldSeeAStallWithinTheCycleThatAsks()
    {
        stall.onCycle(0);
        assertThat(stall.hasStalledSinceAsked(LIMIT_NS + 1)).isTrue();
        assertThat(stall.hasStalledSinceAsked(2 * LIMIT_NS)).isFalse();
    }

    @Test
    void shouldRememberAStallUntilItIsAskedAndTheLongestForGood()
    {
        stall.onCycle(0);
        stall.onCycle(9_000);
        stall.onCycle(11_000);
        for (long nowNs = 11_000; nowNs < 20_000; nowNs += 500)
        {
            stall.onCycle(nowNs);
        }
        assertThat(stall.hasStalledSinceAsked(20_000)).isTrue();
        assertThat(stall.count()).isEqualTo(2);
        assertThat(stall.longestNs()).isEqualTo(9_000);
    }

    @Test
    void shouldRefuseALimitThatEveryCycleExceeds()
    {
        assertThatThrownBy(() -> new Stall(0)).isInstanceOf(IllegalArgumentException.class)
            .hasMessageContaining("limitNs=0");
    }
}
