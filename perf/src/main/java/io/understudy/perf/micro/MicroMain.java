package io.understudy.perf.micro;

import io.understudy.perf.result.Conditions;
import io.understudy.perf.result.ResultFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.profile.GCProfiler;
import org.openjdk.jmh.results.Result;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.results.format.ResultFormatFactory;
import org.openjdk.jmh.results.format.ResultFormatType;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.ChainedOptionsBuilder;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;

/**
 * Runs the benchmarks, what is compared by turns, and prints a RESULT line. Exit code 1 where a
 * bound is broken.
 */
public final class MicroMain
{
    private static final String APPEND = "AppendBenchmark.journal";
    private static final String APPEND_RAW = "AppendBenchmark.document";
    private static final String APPEND_BYTES = "AppendBenchmark.bytes";
    private static final String REPLAY = "ReplayBenchmark.replay";
    private static final String READ = "ReplayBenchmark.read";
    private static final String TAILER = "ReplayBenchmark.tailer";
    private static final List<String> COMPARED =
        List.of(APPEND, APPEND_RAW, APPEND_BYTES, REPLAY, READ, TAILER);
    private static final Set<String> RAW = Set.of(APPEND_RAW, APPEND_BYTES, TAILER);
    private static final double NS = 1e9;
    private static final double MAX_RATIO_APPEND = 1.3;
    private static final double MIN_RATIO_REPLAY = 0.3;
    private static final double MAX_ALLOC_BYTES = 0.01;
    private static final double MEDIAN = 50;
    private static final int ITERATION_MS = 500;
    private static final int ENGINE_MS = 4_000;
    private static final String ALLOC = "gc.alloc.rate.norm";

    private final List<RunResult> all = new ArrayList<>();
    private final int rounds;
    private final int iterations;
    private double allocMax;

    private MicroMain(final boolean isQuick)
    {
        rounds = isQuick ? 1 : 3;
        iterations = isQuick ? 3 : 6;
    }

    /**
     * Runs all.
     *
     * @param args the file for the results, JSON; then optionally {@code --quick}.
     * @throws RunnerException if a benchmark fails.
     * @throws IOException     if the file cannot be written.
     */
    public static void main(final String[] args) throws RunnerException, IOException
    {
        final boolean isQuick = args.length > 1 && "--quick".equals(args[1]);
        final Path file = Path.of(args[0]);
        Files.createDirectories(file.toAbsolutePath().getParent());
        System.exit(new MicroMain(isQuick).run(file) ? 0 : 1);
    }

    private boolean run(final Path file) throws RunnerException, IOException
    {
        final Conditions conditions = Conditions.begin();
        final Map<String, List<Double>> mediansNs = new HashMap<>();
        for (int i = 0; i < rounds; i++)
        {
            for (final String name : COMPARED)
            {
                mediansNs.computeIfAbsent(name, key -> new ArrayList<>())
                    .add(medianNs(one(name)));
            }
        }
        final double appendNs = median(mediansNs.get(APPEND));
        final double appendRawNs = median(mediansNs.get(APPEND_RAW));
        final double appendBytesNs = median(mediansNs.get(APPEND_BYTES));
        final double replayNs = median(mediansNs.get(REPLAY));
        final double readNs = median(mediansNs.get(READ));
        final double tailerNs = median(mediansNs.get(TAILER));
        final String engine = String.format(
            Locale.ROOT, "new_order_ns=%.1f cancel_ns=%.1f match_ns=%.1f codec_ns=%.1f",
            meanNs(one("EngineBenchmark.newOrder")), meanNs(one("EngineBenchmark.cancel")),
            meanNs(one("EngineBenchmark.match")), meanNs(one("CodecBenchmark.decodeToEncode")));
        ResultFormatFactory.getInstance(ResultFormatType.JSON, file.toString()).writeOut(all);
        System.out.println("results: " + file);
        final String line = String.format(
            Locale.ROOT,
            "RESULT micro append_ns=%.1f append_raw_ns=%.1f ratio_append_raw=%.3f " +
            "append_bytes_ns=%.1f ratio_append_bytes=%.3f %s replay_per_s=%.0f " +
            "read_per_s=%.0f replay_raw_per_s=%.0f ratio_replay_raw=%.3f ratio_read_raw=%.3f " +
            "alloc_max_b_op=%.5f",
            appendNs, appendRawNs, appendNs / appendRawNs, appendBytesNs,
            appendNs / appendBytesNs, engine, NS / replayNs, NS / readNs, NS / tailerNs,
            tailerNs / replayNs, tailerNs / readNs, allocMax);
        ResultFile.write(line, conditions, "never waits");
        System.out.println(line);
        return appendNs / appendRawNs <= MAX_RATIO_APPEND &&
            tailerNs / replayNs >= MIN_RATIO_REPLAY && allocMax < MAX_ALLOC_BYTES;
    }

    private RunResult one(final String name) throws RunnerException
    {
        final RunResult result = run(options(name));
        // Sampling keeps its samples, which the profiler counts: bytes are measured without.
        final boolean isSampled = name.startsWith("Append");
        if (!RAW.contains(name))
        {
            allocMax = Math.max(allocMax, allocBytes(
                isSampled ? run(options(name).mode(Mode.AverageTime)) : result));
        }
        return result;
    }

    private ChainedOptionsBuilder options(final String name)
    {
        final ChainedOptionsBuilder options = new OptionsBuilder()
            .include("\\." + name.replace(".", "\\.") + "$").forks(1).shouldFailOnError(true)
            .shouldDoGC(true).addProfiler(GCProfiler.class);
        if (name.startsWith("Replay"))
        {
            return options.warmupIterations(ReplayBenchmark.WARMUPS)
                .measurementIterations(Math.min(iterations, ReplayBenchmark.STRETCHES));
        }
        // The profiler counts JMH's own few kB an iteration too, so slow steps get long ones.
        final TimeValue time =
            TimeValue.milliseconds(name.startsWith("Engine") ? ENGINE_MS : ITERATION_MS);
        return options.warmupIterations(iterations).warmupTime(time)
            .measurementIterations(iterations).measurementTime(time);
    }

    private RunResult run(final ChainedOptionsBuilder options) throws RunnerException
    {
        final Collection<RunResult> results = new Runner(options.build()).run();
        if (results.size() != 1)
        {
            throw new RunnerException("one benchmark gave " + results.size() + " results");
        }
        final RunResult result = results.iterator().next();
        all.add(result);
        return result;
    }

    /** The median over iterations: JMH's own work at the end of a run falls into the last. */
    private static double allocBytes(final RunResult result) throws RunnerException
    {
        for (final Result<?> secondary : result.getSecondaryResults().values())
        {
            if (secondary.getLabel().endsWith(ALLOC))
            {
                return secondary.getStatistics().getPercentile(MEDIAN);
            }
        }
        throw new RunnerException("the garbage collector's profiler measured nothing");
    }

    private static double meanNs(final RunResult result)
    {
        return result.getPrimaryResult().getScore();
    }

    private static double medianNs(final RunResult result)
    {
        return result.getPrimaryResult().getStatistics().getPercentile(MEDIAN);
    }

    private static double median(final List<Double> values)
    {
        return values.stream().sorted().skip(values.size() / 2).findFirst().orElseThrow();
    }
}
