package io.understudy.gateway.sequence;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;

class AckGateTest
{
    @Test
    void shouldCommitAtOnceWhereOneMemberIsTheMajority()
    {
        final AckGate gate = new AckGate(1);
        assertThat(gate.onJournaled(0, 5)).isTrue();
        assertThat(gate.committed()).isEqualTo(5);
    }

    @Test
    void shouldHoldWhatOnlyTheMinorityHas()
    {
        final AckGate gate = new AckGate(3);
        gate.onJournaled(0, 10);
        assertThat(gate.committed()).isZero();
        gate.onJournaled(1, 7);
        assertThat(gate.committed()).isEqualTo(7);
        gate.onJournaled(2, 9);
        assertThat(gate.committed()).isEqualTo(9);
    }

    @Test
    void shouldNeverGoBack()
    {
        final AckGate gate = new AckGate(1);
        gate.onJournaled(0, 5);
        assertThat(gate.onJournaled(0, 4)).isFalse();
        assertThat(gate.committed()).isEqualTo(5);
    }

    @Test
    void shouldCommitExactlyWhatAMajorityHasJournaled()
    {
        final long seed = 42;
        final Random random = new Random(seed);
        for (int members = 1; members <= 5; members++)
        {
            final AckGate gate = new AckGate(members);
            final long[] journaled = new long[members];
            for (int step = 0; step < 2_000; step++)
            {
                final int member = random.nextInt(members);
                journaled[member] += random.nextInt(3);
                gate.onJournaled(member, journaled[member]);
                assertThat(have(journaled, gate.committed()))
                    .as("seed %d, %d members", seed, members).isGreaterThan(members / 2);
                assertThat(have(journaled, gate.committed() + 1))
                    .as("seed %d, %d members", seed, members).isLessThanOrEqualTo(members / 2);
            }
        }
    }

    private static int have(final long[] journaled, final long sequence)
    {
        int count = 0;
        for (final long position : journaled)
        {
            count += position >= sequence ? 1 : 0;
        }
        return count;
    }
}
