package io.understudy.perf.failover;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.HdrHistogram.Histogram;
import org.HdrHistogram.HistogramLogWriter;

/**
 * A contestant's latencies as HdrHistogram's own tools read them: {@code .hlog}, an interval a
 * second, and {@code .hgrm}, the percentiles of all in us.
 */
final class LatencyFiles
{
    private static final double MICRO = 1e3;

    private LatencyFiles()
    {
    }

    static void write(final Path dir, final String name, final Figures figures) throws IOException
    {
        Files.createDirectories(dir);
        try (PrintStream out = open(dir.resolve(name + ".hlog")))
        {
            final HistogramLogWriter writer = new HistogramLogWriter(out);
            writer.outputLogFormatVersion();
            writer.outputLegend();
            for (final Histogram interval : figures.intervals())
            {
                interval.setTag(name);
                writer.outputIntervalHistogram(interval);
            }
        }
        try (PrintStream out = open(dir.resolve(name + ".hgrm")))
        {
            figures.latencyNs.outputPercentileDistribution(out, MICRO);
        }
    }

    private static PrintStream open(final Path file) throws IOException
    {
        return new PrintStream(file.toFile(), StandardCharsets.UTF_8);
    }
}
