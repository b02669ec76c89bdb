package io.understudy.gateway.sequence;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;

class AckGateTest
{
    @Test
    void shouldCommitAtOnceWhereOneMemberIsTheMajority()
    {
        final AckGate gate = gate(1);
        assertThat(gate.onJournaled(0, 5)).isTrue();
        assertThat(gate.committed()).isEqualTo(5);
    }

    @Test
    void shouldHoldWhatOnlyTheMinorityHas()
    {
        final AckGate gate = gate(3);
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
        final AckGate gate = gate(1);
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
            final AckGate gate = gate(members);
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

    @Test
    void shouldCommitNothingBeforeTheBallotsFirstRecord()
    {
        final AckGate gate = new AckGate();
        gate.lead(0b111, 8);
        gate.onJournaled(0, 9);
        gate.onJournaled(1, 7);
        assertThat(gate.committed()).as("a majority has 7, but not under this ballot").isZero();
        gate.onJournaled(1, 8);
        assertThat(gate.committed()).isEqualTo(8);
    }

    @Test
    void shouldForgetAcksOfAnEarlierBallot()
    {
        final AckGate gate = gate(3);
        gate.onJournaled(1, 10);
        gate.lead(0b111, 5);
        gate.onJournaled(0, 10);
        assertThat(gate.committed()).isZero();
    }

    @Test
    void shouldLetNoAckMoveTheCommitPointOfAFollower()
    {
        final AckGate gate = gate(3);
        gate.follow();
        gate.onJournaled(0, 10);
        gate.onJournaled(1, 10);
        assertThat(gate.committed()).isZero();
    }

    private static AckGate gate(final int members)
    {
        final AckGate gate = new AckGate();
        gate.lead((1L << members) - 1, 1);
        return gate;
    }
}
