package io.understudy.perf.fix;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.HdrHistogram.Histogram;

/** What was measured of one contestant. */
final class Figures
{
    private final List<Double> perSecond = new ArrayList<>();
    private final Histogram latencyNs = new Histogram(TimeUnit.SECONDS.toNanos(60), 3);

    void addSaturation(final double value)
    {
        perSecond.add(value);
    }

    void addLatencies(final Histogram values)
    {
        latencyNs.add(values);
    }

    boolean isMeasured()
    {
        return !perSecond.isEmpty() && latencyNs.getTotalCount() > 0;
    }

    /** Median of the runs. */
    double perSecond()
    {
        final List<Double> sorted = new ArrayList<>(perSecond);
        Collections.sort(sorted);
        return sorted.isEmpty() ? 0 : sorted.get(sorted.size() / 2);
    }

    /** Of all runs, in ns. */
    long latencyNs(final double percent)
    {
        return latencyNs.getValueAtPercentile(percent);
    }
}
