package io.understudy.perf.failover;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.HdrHistogram.Histogram;

/** What one contestant's runs came to, all together. */
final class Figures
{
    private static final long HIGHEST_NS = 60_000_000_000L;
    private static final int DIGITS = 3;
    private static final double ALL = 100;

    /** From the intended send time to the first answer, on stretches at the full rate. */
    final Histogram latencyNs = new Histogram(HIGHEST_NS, DIGITS);
    private final Map<Act, List<Long>> gapsNs = new EnumMap<>(Act.class);
    private final Map<Act, List<Long>> silencesNs = new EnumMap<>(Act.class);
    private final List<Histogram> intervals = new ArrayList<>();
    private Histogram upToInterval;
    private long intervalStartMs;
    private long sent;
    private long lost;
    private long duplicated;

    Figures()
    {
        for (final Act act : Act.values())
        {
            gapsNs.put(act, new ArrayList<>());
            silencesNs.put(act, new ArrayList<>());
        }
    }

    /** Latencies are kept second by second too, each of which costs a copy of them in between. */
    Figures keepIntervals()
    {
        upToInterval = latencyNs.copy();
        return this;
    }

    /** From here on answers are measured. */
    void beginInterval()
    {
        intervalStartMs = System.currentTimeMillis();
    }

    /** What has been measured since the last one's end is an interval, if intervals are kept. */
    void endInterval()
    {
        if (upToInterval != null)
        {
            final Histogram interval = latencyNs.copy();
            interval.subtract(upToInterval);
            upToInterval.add(interval);
            interval.setStartTimeStamp(intervalStartMs);
            intervalStartMs = System.currentTimeMillis();
            interval.setEndTimeStamp(intervalStartMs);
            intervals.add(interval);
        }
    }

    List<Histogram> intervals()
    {
        return intervals;
    }

    void add(final Act act, final long gapNs, final long silenceNs)
    {
        gapsNs.get(act).add(gapNs);
        silencesNs.get(act).add(silenceNs);
    }

    void add(final Answers answers)
    {
        sent += answers.sent();
        lost += answers.sent() - answers.answered();
        duplicated += answers.duplicated();
    }

    List<Long> gapsNs(final Act act)
    {
        return gapsNs.get(act);
    }

    /** The gap that so many percent do not exceed; 0 where there was none. */
    long gapNs(final Act act, final double percent)
    {
        return percentile(gapsNs.get(act), percent);
    }

    /** The longest silence in the half second after that so many percent do not exceed. */
    long silenceNs(final Act act, final double percent)
    {
        return percentile(silencesNs.get(act), percent);
    }

    private static long percentile(final List<Long> values, final double percent)
    {
        final List<Long> sorted = new ArrayList<>(values);
        sorted.sort(null);
        return sorted.isEmpty() ? 0 : sorted.get(Math.min(sorted.size() - 1,
            Math.max(0, (int)Math.ceil(percent / ALL * sorted.size()) - 1)));
    }

    long sent()
    {
        return sent;
    }

    /** Orders to which no answer ever came. */
    long lost()
    {
        return lost;
    }

    long duplicated()
    {
        return duplicated;
    }
}
