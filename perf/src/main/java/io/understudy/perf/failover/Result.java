package io.understudy.perf.failover;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** The comparison in one line, and the same with each gap as JSON. */
final class Result
{
    private static final double MICRO = 1e3;
    private static final double MEDIAN = 50;
    private static final double LAST_PERCENT = 99;

    private final Map<String, String> values = new LinkedHashMap<>();
    private final Figures ours;
    private final Figures theirs;

    Result(final int runs, final Figures ours, final Figures theirs)
    {
        this.ours = ours;
        this.theirs = theirs;
        put("runs", runs);
        put("gap_p50_us", micros(ours.gapNs(Act.KILL, MEDIAN)));
        put("gap_p99_us", micros(ours.gapNs(Act.KILL, LAST_PERCENT)));
        put("handover_p50_us", micros(ours.gapNs(Act.HANDOVER, MEDIAN)));
        put("hang_p50_us", micros(ours.gapNs(Act.HANG, MEDIAN)));
        put("cluster_gap_p50_us", micros(theirs.gapNs(Act.KILL, MEDIAN)));
        put("ratio_gap", ratio(theirs.gapNs(Act.KILL, MEDIAN), ours.gapNs(Act.KILL, MEDIAN)));
        put("lost", ours.lost());
        put("duplicated", ours.duplicated());
        put("ack_p50_us", micros(ack(ours, MEDIAN)));
        put("ack_p99_us", micros(ack(ours, LAST_PERCENT)));
        put("cluster_ack_p50_us", micros(ack(theirs, MEDIAN)));
        put("cluster_ack_p99_us", micros(ack(theirs, LAST_PERCENT)));
        put("ratio_ack_p50", ratio(ack(ours, MEDIAN), ack(theirs, MEDIAN)));
        put("ratio_ack_p99", ratio(ack(ours, LAST_PERCENT), ack(theirs, LAST_PERCENT)));
        put("kills", ours.gapsNs(Act.KILL).size());
        put("cluster_gap_p99_us", micros(theirs.gapNs(Act.KILL, LAST_PERCENT)));
        put("silence_p50_us", micros(ours.silenceNs(Act.KILL, MEDIAN)));
        put("cluster_silence_p50_us", micros(theirs.silenceNs(Act.KILL, MEDIAN)));
        put("handover_silence_p50_us", micros(ours.silenceNs(Act.HANDOVER, MEDIAN)));
        put("cluster_lost", theirs.lost());
        put("cluster_duplicated", theirs.duplicated());
    }

    String line()
    {
        return values.entrySet().stream()
            .map(entry -> entry.getKey() + '=' + entry.getValue())
            .collect(Collectors.joining(" ", "RESULT bench-failover ", ""));
    }

    String json(final int rate)
    {
        final Map<String, String> all = new LinkedHashMap<>(values);
        all.put("rate", Integer.toString(rate));
        all.put("orders", Long.toString(ours.sent()));
        all.put("cluster_orders", Long.toString(theirs.sent()));
        all.put("gaps_us", array(ours.gapsNs(Act.KILL)));
        all.put("handovers_us", array(ours.gapsNs(Act.HANDOVER)));
        all.put("hangs_us", array(ours.gapsNs(Act.HANG)));
        all.put("cluster_gaps_us", array(theirs.gapsNs(Act.KILL)));
        return all.entrySet().stream()
            .map(entry -> '"' + entry.getKey() + "\":" + entry.getValue())
            .collect(Collectors.joining(",", "{", "}" + System.lineSeparator()));
    }

    private static long ack(final Figures figures, final double percent)
    {
        return figures.latencyNs.getValueAtPercentile(percent);
    }

    private void put(final String key, final Object value)
    {
        values.put(key, value.toString());
    }

    private static String micros(final long ns)
    {
        return String.format(Locale.ROOT, "%.1f", ns / MICRO);
    }

    /** 0 where one of them was not measured. */
    private static String ratio(final long above, final long below)
    {
        return String.format(Locale.ROOT, "%.3f", below == 0 ? 0.0 : (double)above / below);
    }

    private static String array(final List<Long> valuesNs)
    {
        return valuesNs.stream().map(Result::micros).collect(Collectors.joining(",", "[", "]"));
    }
}
