package io.understudy.gateway.sequence;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class BallotIndexTest
{
    @Test
    void shouldForgetABallotWhoseRecordsAreAllVoid()
    {
        final BallotIndex index = new BallotIndex();
        index.onAppended(1, 1);
        index.onAppended(2, 2);
        index.onAppended(2, 3);
        index.onAppended(3, 2);
        assertThat(index.endOf(2)).isZero();
        assertThat(index.floor(2)).isEqualTo(1);
        assertThat(index.endOf(3)).isEqualTo(2);
    }

    @Test
    void shouldKnowTheEndOfABallotThatWasCutShort()
    {
        final BallotIndex index = new BallotIndex();
        index.onAppended(1, 1);
        index.onAppended(1, 2);
        index.onAppended(3, 2);
        assertThat(index.endOf(1)).isEqualTo(1);
        index.onAppended(4, 1);
        assertThat(index.floor(3)).isZero();
    }

    @Test
    void shouldTellWhatALookAtTheWholeLogTells()
    {
        final long seed = Long.getLong("understudy.seed", 7);
        final Random random = new Random(seed);
        final BallotIndex index = new BallotIndex();
        final TreeMap<Long, Long> ballots = new TreeMap<>();
        for (int step = 0; step < 5_000; step++)
        {
            final long last = ballots.isEmpty() ? 0 : ballots.lastKey();
            final long back = random.nextInt(20) == 0 ? random.nextInt(6) : 0;
            final long sequence = Math.max(1, last + 1 - back);
            ballots.tailMap(sequence, true).clear();
            final long before = ballots.isEmpty() ? 1 : ballots.lastEntry().getValue();
            final long ballot = before + (random.nextInt(4) == 0 ? 1 + random.nextInt(2) : 0);
            ballots.put(sequence, ballot);
            index.onAppended(ballot, sequence);
            final long asked = Math.max(1, ballot - random.nextInt(6));
            final long floor = ballots.values().stream().filter(b -> b <= asked)
                .mapToLong(Long::longValue).max().orElse(0);
            final long end = ballots.entrySet().stream().filter(e -> e.getValue() == asked)
                .mapToLong(java.util.Map.Entry::getKey).max().orElse(0);
            assertThat(index.floor(asked)).as("seed %d step %d", seed, step).isEqualTo(floor);
            assertThat(index.endOf(asked)).as("seed %d step %d", seed, step).isEqualTo(end);
        }
    }
}
