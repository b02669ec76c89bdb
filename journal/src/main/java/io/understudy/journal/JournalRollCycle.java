package io.understudy.journal;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoField;
import java.time.temporal.TemporalAccessor;
import java.util.concurrent.TimeUnit;
import net.openhft.chronicle.queue.RollCycle;
import net.openhft.chronicle.queue.RollCycles;
import net.openhft.chronicle.queue.rollcycles.LegacyRollCycles;

/** How much time one roll file holds, by the timestamps of its records, in UTC. */
public enum JournalRollCycle
{
    /** One file a day. */
    DAILY(RollCycles.FAST_DAILY, "yyyyMMdd'F'"),

    /** One file an hour. */
    HOURLY(RollCycles.FAST_HOURLY, "yyyyMMdd-HH'F'"),

    /** One file a minute: for tests and trials. */
    MINUTELY(LegacyRollCycles.MINUTELY, "yyyyMMdd-HHmm");

    static final String SUFFIX = ".cq4";

    private static final long MS_PER_DAY = 86_400_000L;

    private final RollCycle chronicle;
    private final DateTimeFormatter format;
    private final long lengthNs;

    JournalRollCycle(final RollCycle chronicle, final String pattern)
    {
        this.chronicle = chronicle;
        format = DateTimeFormatter.ofPattern(pattern).withZone(ZoneOffset.UTC);
        lengthNs = TimeUnit.MILLISECONDS.toNanos(chronicle.lengthInMillis());
    }

    RollCycle chronicle()
    {
        return chronicle;
    }

    int cycleOf(final long timestampNs)
    {
        return (int)Long.divideUnsigned(timestampNs, lengthNs);
    }

    long startMs(final int cycle)
    {
        return (long)cycle * chronicle.lengthInMillis();
    }

    long startNs(final int cycle)
    {
        return cycle * lengthNs;
    }

    int cycleOfFile(final String name)
    {
        final int digits = name.length() - SUFFIX.length();
        if (digits >= 0 && name.endsWith(SUFFIX))
        {
            try
            {
                final TemporalAccessor time = format.parse(name.substring(0, digits));
                final long ms = LocalDate.from(time).toEpochDay() * MS_PER_DAY +
                    (time.isSupported(ChronoField.HOUR_OF_DAY) ?
                    LocalTime.of(time.get(ChronoField.HOUR_OF_DAY), minute(time))
                        .toSecondOfDay() * 1000L : 0);
                return (int)(ms / chronicle.lengthInMillis());
            }
            catch (final DateTimeException ex)
            {
                throw new JournalException(
                    name + " is no roll file of a journal with rollCycle=" + this);
            }
        }
        throw new JournalException(name + " is no roll file");
    }

    private static int minute(final TemporalAccessor time)
    {
        return time.isSupported(ChronoField.MINUTE_OF_HOUR) ?
            time.get(ChronoField.MINUTE_OF_HOUR) : 0;
    }

    String fileName(final int cycle)
    {
        return format.format(Instant.ofEpochMilli(startMs(cycle))) + SUFFIX;
    }
}
