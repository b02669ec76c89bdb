package io.understudy.gateway.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** How much of a core a process takes, all its threads, by /proc/PID/stat (proc(5)). */
final class ProcessorTime
{
    /** USER_HZ, which is 100 wherever Linux runs today. */
    private static final double TICKS_A_SECOND = 100;
    private static final int UTIME = 14 - 3;
    private static final int STIME = 15 - 3;

    private final Path stat;
    private long ticks;
    private long sinceNs;

    ProcessorTime(final long pid)
    {
        stat = Path.of("/proc", Long.toString(pid), "stat");
        begin();
    }

    void begin()
    {
        ticks = read();
        sinceNs = System.nanoTime();
    }

    /** Cores, since it was last begun. */
    double cores()
    {
        return (read() - ticks) / TICKS_A_SECOND / ((System.nanoTime() - sinceNs) / 1e9);
    }

    private long read()
    {
        try
        {
            // Behind the name in parentheses, which may hold anything.
            final String text = Files.readString(stat);
            final List<String> fields =
                List.of(text.substring(text.lastIndexOf(')') + 2).split(" "));
            return Long.parseLong(fields.get(UTIME)) + Long.parseLong(fields.get(STIME));
        }
        catch (final IOException ex)
        {
            throw new UncheckedIOException(ex);
        }
    }
}
