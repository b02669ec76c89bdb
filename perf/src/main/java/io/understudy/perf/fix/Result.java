package io.understudy.perf.fix;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** The comparison in one line, or as JSON. What was not measured is not in it. */
final class Result
{
    private static final double MICRO = 1e3;
    private static final double MEDIAN = 50;
    private static final double LAST_PERCENT = 99;

    private final Map<String, String> values = new LinkedHashMap<>();

    /**
     * Compares.
     *
     * @param ratePerSecond at which latencies were taken.
     */
    Result(final int runs, final double ratePerSecond, final Figures ours, final Figures theirs)
    {
        values.put("runs", Integer.toString(runs));
        if (ours.isMeasured() && theirs.isMeasured())
        {
            values.put("ratio_throughput", ratio(ours.perSecond(), theirs.perSecond()));
            values.put("ratio_p99", ratio(
                ours.latencyNs(LAST_PERCENT), theirs.latencyNs(LAST_PERCENT)));
        }
        values.put("rate", whole(ratePerSecond));
        put("", ours);
        put("quickfixj_", theirs);
    }

    String line()
    {
        return values.entrySet().stream()
            .map(entry -> entry.getKey() + '=' + entry.getValue())
            .collect(Collectors.joining(" ", "RESULT bench-fix ", ""));
    }

    String json()
    {
        return values.entrySet().stream()
            .map(entry -> '"' + entry.getKey() + "\":" + entry.getValue())
            .collect(Collectors.joining(",", "{", "}" + System.lineSeparator()));
    }

    private void put(final String prefix, final Figures figures)
    {
        if (figures.isMeasured())
        {
            values.put(prefix + "per_s", whole(figures.perSecond()));
            values.put(prefix + "p50_us", micros(figures.latencyNs(MEDIAN)));
            values.put(prefix + "p99_us", micros(figures.latencyNs(LAST_PERCENT)));
        }
    }

    private static String ratio(final double above, final double below)
    {
        return String.format(Locale.ROOT, "%.3f", above / below);
    }

    private static String whole(final double value)
    {
        return String.format(Locale.ROOT, "%.0f", value);
    }

    private static String micros(final long ns)
    {
        return String.format(Locale.ROOT, "%.1f", ns / MICRO);
    }
}
