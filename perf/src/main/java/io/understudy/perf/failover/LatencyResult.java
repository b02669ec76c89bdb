package io.understudy.perf.failover;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.HdrHistogram.Histogram;

/** Latencies of the three in one line. */
final class LatencyResult
{
    private static final double MICRO = 1e3;
    private static final double MEDIAN = 50;
    private static final double LAST_PERCENT = 99;
    private static final double LAST_PER_MILLE = 99.9;

    private final Map<String, String> values = new LinkedHashMap<>();

    LatencyResult(
        final int runs, final int perSecond, final Figures ours, final Figures cluster,
        final Figures echo)
    {
        values.put("runs", Integer.toString(runs));
        values.put("rate", Integer.toString(perSecond));
        values.put("ratio_ack_p50_raw", ratio(ours, echo, MEDIAN));
        values.put("ratio_ack_p99_cluster", ratio(ours, cluster, LAST_PERCENT));
        values.put("ratio_ack_p99_raw", ratio(ours, echo, LAST_PERCENT));
        values.put("ratio_ack_p50_cluster", ratio(ours, cluster, MEDIAN));
        put("", ours);
        put("cluster_", cluster);
        put("echo_", echo);
    }

    String line()
    {
        return values.entrySet().stream()
            .map(entry -> entry.getKey() + '=' + entry.getValue())
            .collect(Collectors.joining(" ", "RESULT bench-latency ", ""));
    }

    private void put(final String prefix, final Figures figures)
    {
        final Histogram all = figures.latencyNs;
        values.put(prefix + "ack_p50_us", micros(all.getValueAtPercentile(MEDIAN)));
        values.put(prefix + "ack_p99_us", micros(all.getValueAtPercentile(LAST_PERCENT)));
        values.put(prefix + "ack_p999_us", micros(all.getValueAtPercentile(LAST_PER_MILLE)));
        values.put(prefix + "measured", Long.toString(all.getTotalCount()));
        values.put(prefix + "lost", Long.toString(figures.lost()));
    }

    private static String ratio(final Figures above, final Figures below, final double percent)
    {
        final long belowNs = below.latencyNs.getValueAtPercentile(percent);
        return String.format(Locale.ROOT, "%.3f", belowNs == 0 ? 0.0 :
            (double)above.latencyNs.getValueAtPercentile(percent) / belowNs);
    }

    private static String micros(final long ns)
    {
        return String.format(Locale.ROOT, "%.1f", ns / MICRO);
    }
}
