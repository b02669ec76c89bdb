package io.understudy.gateway.chaos;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ScheduleTest
{
    private static final int ROUNDS = 200;

    private final long seed = System.nanoTime();

    private static List<List<Strike>> rounds(final long seed)
    {
        final Schedule schedule = new Schedule(Nemeses.all(), 3, 2, 5, seed);
        final List<List<Strike>> rounds = new ArrayList<>();
        for (int i = 0; i < ROUNDS; i++)
        {
            rounds.add(schedule.nextRound());
        }
        return rounds;
    }

    @Test
    void shouldDoTheSameAgainFromTheSameSeed()
    {
        assertThat(rounds(seed)).isEqualTo(rounds(seed)).isNotEqualTo(rounds(seed + 1));
    }

    @Test
    void shouldGiveEachNemesisItsTurnBeforeAnyHasItsSecond()
    {
        final List<List<Strike>> rounds = rounds(seed);
        final Set<String> seen = new HashSet<>();
        for (int i = 0; i < Nemeses.all().size(); i++)
        {
            rounds.get(i).forEach(strike -> seen.add(strike.nemesis()));
        }
        assertThat(seen).as("seed %d", seed)
            .containsExactlyInAnyOrderElementsOf(Nemeses.names());
    }

    @Test
    void shouldHitOnlyWhoIsThereAndWhomTheNemesisMayHit()
    {
        for (final List<Strike> round : rounds(seed))
        {
            assertThat(round).as("seed %d", seed).hasSizeBetween(1, 3);
            for (final Strike strike : round)
            {
                final Nemesis nemesis = Nemeses.find(strike.nemesis());
                assertThat(nemesis.kinds()).as("seed %d", seed).contains(strike.kind());
                assertThat(strike.victim()).as("seed %d", seed).isLessThan(
                    strike.kind() == Strike.Kind.MEMBER ? 3 :
                    strike.kind() == Strike.Kind.EDGE ? 2 : 5);
                assertThat(strike.victim() >= 0 || nemesis.mayHitPrimary()).as("seed %d", seed)
                    .isTrue();
                assertThat(strike.endMs()).as("seed %d", seed).isLessThan(10_000);
            }
        }
    }

    @Test
    void shouldOverlapStrikesNowAndThen()
    {
        assertThat(rounds(seed)).as("seed %d", seed).anyMatch(round -> round.size() > 1 &&
            round.get(1).beginMs() < round.get(0).endMs());
    }
}
