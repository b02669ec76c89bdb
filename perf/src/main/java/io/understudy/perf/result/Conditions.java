package io.understudy.perf.result;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * What the whole machine did while a suite ran, by /proc/stat (Linux
 * Documentation/filesystems/proc.rst, 1.7): a figure taken on stolen time is none.
 */
public final class Conditions
{
    private static final Path STAT = Path.of("/proc/stat");
    private static final String CPU = "cpu ";
    private static final String SWITCHES = "ctxt ";
    private static final int COLUMNS = 8;
    private static final int STEAL_COLUMN = 7;
    private static final double PERCENT = 100;

    private final long startNs;
    private final Reading start;

    /** Time in the kernel's ticks, of all cores; -1 where the kernel does not say. */
    record Reading(long allTicks, long stealTicks, long contextSwitches)
    {
        static Reading of(final List<String> stat)
        {
            long all = -1;
            long steal = -1;
            long switches = -1;
            for (final String line : stat)
            {
                if (line.startsWith(CPU))
                {
                    // Guests' time, which follows, is in user time already.
                    final String[] words = line.substring(CPU.length()).trim().split(" +");
                    all = 0;
                    for (int i = 0; i < Math.min(COLUMNS, words.length); i++)
                    {
                        all += Long.parseLong(words[i]);
                    }
                    steal = words.length > STEAL_COLUMN ? Long.parseLong(words[STEAL_COLUMN]) : -1;
                }
                else if (line.startsWith(SWITCHES))
                {
                    switches = Long.parseLong(line.substring(SWITCHES.length()).trim());
                }
            }
            return new Reading(all, steal, switches);
        }
    }

    private Conditions(final long startNs, final Reading start)
    {
        this.startNs = startNs;
        this.start = start;
    }

    /**
     * From now on.
     *
     * @return what to ask at the end.
     */
    public static Conditions begin()
    {
        return new Conditions(System.nanoTime(), Reading.of(Machine.lines(STAT)));
    }

    Map<String, String> sinceBegin()
    {
        return between(
            start, Reading.of(Machine.lines(STAT)), System.nanoTime() - startNs);
    }

    static Map<String, String> between(
        final Reading before, final Reading after, final long tookNs)
    {
        final Map<String, String> all = new LinkedHashMap<>();
        all.put("took_s", String.format(
            Locale.ROOT, "%.1f", (double)tookNs / TimeUnit.SECONDS.toNanos(1)));
        final long ticks = after.allTicks - before.allTicks;
        all.put("steal_percent", before.stealTicks < 0 || ticks <= 0 ? Machine.UNKNOWN :
            String.format(Locale.ROOT, "%.2f",
                PERCENT * (after.stealTicks - before.stealTicks) / ticks));
        all.put("context_switches", before.contextSwitches < 0 ? Machine.UNKNOWN :
            Long.toString(after.contextSwitches - before.contextSwitches));
        return all;
    }
}
