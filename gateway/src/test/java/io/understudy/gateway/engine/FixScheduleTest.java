package io.understudy.gateway.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.Random;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Against the calendar of java.time, minute by minute from the period's start. */
class FixScheduleTest
{
    private static final long NS_PER_SECOND = 1_000_000_000L;
    private static final int TRIES = 20_000;

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2})
    void shouldBeOpenFromItsStartToItsEnd(final long seed)
    {
        final Random random = new Random(seed);
        for (int i = 0; i < TRIES; i++)
        {
            final boolean isWeekly = random.nextBoolean();
            final FixState session = new FixState();
            session.startDay = isWeekly ? 1 + random.nextInt(7) : 0;
            session.endDay = isWeekly ? 1 + random.nextInt(7) : 0;
            session.startSecond = random.nextInt(86_400);
            session.endSecond = random.nextInt(86_400);
            final LocalDateTime now = LocalDateTime.of(2024, 2, 20, 0, 0)
                .plusSeconds(random.nextInt(40 * 86_400));
            final LocalDateTime start = before(now, session.startDay, session.startSecond);
            final LocalDateTime end = before(now, session.endDay, session.endSecond);
            final long nowNs = now.toEpochSecond(ZoneOffset.UTC) * NS_PER_SECOND;
            final String at = "seed " + seed + ", try " + i + ": " + now + " from " + start +
                ", last end " + end;
            assertThat(FixSchedule.periodStartNs(session, nowNs)).as(at)
                .isEqualTo(start.toEpochSecond(ZoneOffset.UTC) * NS_PER_SECOND);
            // Open where the last thing that has happened is a start.
            assertThat(FixSchedule.isOpen(session, nowNs)).as(at)
                .isEqualTo(!start.isBefore(end));
        }
    }

    /** The last instant not after now on that day of the week, 0 for any, at that second. */
    private static LocalDateTime before(
        final LocalDateTime now, final int day, final int second)
    {
        LocalDateTime at = now.toLocalDate().atTime(LocalTime.ofSecondOfDay(second));
        while (at.isAfter(now) || day != 0 && at.getDayOfWeek() != DayOfWeek.of(day))
        {
            at = at.minusDays(1);
        }
        return at;
    }
}
