package io.understudy.perf.suspicions;

import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;

/** A vigil in one line, each count beside the settings that it holds for. */
final class Result
{
    private final Map<String, String> values = new LinkedHashMap<>();

    /** With which settings the members were watched. */
    record Watched(long suspectNs, long deadNs)
    {
    }

    Result(
        final Vigil.Plan plan, final Watched settings, final Suspicions idle, final Suspicions load,
        final Ledger ledger)
    {
        put("minutes_idle", minutes(plan.phaseNs()));
        put("minutes_load", minutes(plan.phaseNs()));
        put("rate", plan.perSecond());
        put("suspect_us", TimeUnit.NANOSECONDS.toMicros(settings.suspectNs));
        put("dead_ms", TimeUnit.NANOSECONDS.toMillis(settings.deadNs));
        put("idle_suspicions", idle.actedUpon());
        put("load_suspicions", load.actedUpon());
        put("lost", ledger.lost());
        put("duplicated", ledger.duplicated());
        put("idle_denied", idle.denied());
        put("load_denied", load.denied());
        put("orders", ledger.sent());
        put("rejected", ledger.rejected());
    }

    String line()
    {
        return values.entrySet().stream()
            .map(entry -> entry.getKey() + '=' + entry.getValue())
            .collect(Collectors.joining(" ", "RESULT bench-suspicions ", ""));
    }

    String json()
    {
        return values.entrySet().stream()
            .map(entry -> '"' + entry.getKey() + "\":" + entry.getValue())
            .collect(Collectors.joining(",", "{", "}"));
    }

    private void put(final String key, final Object value)
    {
        values.put(key, value.toString());
    }

    private static String minutes(final long ns)
    {
        return new DecimalFormat("0.##", DecimalFormatSymbols.getInstance(Locale.ROOT))
            .format((double)ns / TimeUnit.MINUTES.toNanos(1));
    }
}
