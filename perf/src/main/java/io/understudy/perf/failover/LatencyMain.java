package io.understudy.perf.failover;

import io.understudy.perf.result.Conditions;
import io.understudy.perf.result.Machine;
import io.understudy.perf.result.ResultFile;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import org.agrona.IoUtil;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/**
 * Latency at a given rate, open loop: Understudy, a plain Aeron Cluster that hosts the same engine,
 * and Aeron alone through as many legs, by turns. The last line is RESULT bench-latency. Exit code
 * 1 where Understudy has lost an order.
 */
@Command(
    name = "latency",
    sortOptions = false,
    description = "Latency at a rate, beside Aeron Cluster and raw Aeron.")
public final class LatencyMain implements Callable<Integer>
{
    private static final int MEMBERS = 3;
    private static final int QUICK_SECONDS = 5;
    private static final String RESULTS = "understudy.results.dir";

    private static volatile Contestant running;

    @Option(names = "--runs", defaultValue = "3", paramLabel = "N",
        description = "Runs of each, by turns (default ${DEFAULT-VALUE}).")
    private int runs;

    @Option(names = "--seconds", defaultValue = "15", paramLabel = "N",
        description = "Measured in each run (default ${DEFAULT-VALUE}).")
    private int seconds;

    @Option(names = "--rate", defaultValue = "10000", paramLabel = "PER_SECOND",
        description = "Orders a second, open loop (default ${DEFAULT-VALUE}).")
    private int rate;

    @Option(names = "--warmup", defaultValue = "50000", paramLabel = "N",
        description = "Orders before anything is measured (default ${DEFAULT-VALUE}).")
    private int warmUp;

    @Option(names = "--quick", description = "One run of 5 s.")
    private boolean quick;

    @Option(names = "--set", paramLabel = "NAME=VALUE",
        description = "A further setting of Understudy's members; may be given several times.")
    private List<String> settings = List.of();

    @Option(names = {"-h", "--help"}, usageHelp = true, description = "Prints this.")
    private boolean help;

    private final PrintStream out = System.out;
    private final Figures ours = new Figures().keepIntervals();
    private final Figures cluster = new Figures().keepIntervals();
    private final Figures echo = new Figures().keepIntervals();

    /**
     * Runs the comparison.
     *
     * @param args see {@code --help}.
     */
    public static void main(final String[] args)
    {
        final CommandLine commandLine = new CommandLine(new LatencyMain());
        commandLine.setExecutionExceptionHandler((ex, command, parsed) ->
        {
            command.getErr().println("latency: " + ex.getMessage());
            return 1;
        });
        System.exit(commandLine.execute(args));
    }

    @Override
    public Integer call() throws IOException
    {
        if (runs < 1 || seconds < 1 || rate < 1)
        {
            throw new IllegalArgumentException("--runs, --seconds and --rate must be 1 or more");
        }
        if (quick)
        {
            runs = 1;
            seconds = Math.min(seconds, QUICK_SECONDS);
        }
        Machine.print(out);
        Tuning.print(out, settings);
        out.println("echo: Aeron alone, its nodes wait as the client does");
        final Conditions conditions = Conditions.begin();
        final Player.Pace pace =
            new Player.Pace(rate, TimeUnit.SECONDS.toNanos(seconds), warmUp);
        final Path runDir = Files.createTempDirectory("understudy-latency-");
        Runtime.getRuntime().addShutdownHook(new Thread(() -> cleanUp(runDir), "clean-up"));
        for (int i = 1; i <= runs; i++)
        {
            final Path dir = runDir.resolve("run-" + i);
            play(new UnderstudyContestant(dir, MEMBERS, settings), pace, ours);
            play(new ClusterContestant(dir, MEMBERS), pace, cluster);
            play(new EchoContestant(dir, MEMBERS), pace, echo);
            IoUtil.delete(dir.toFile(), true);
        }
        writeHistograms();
        final String line = new LatencyResult(runs, rate, ours, cluster, echo).line();
        ResultFile.write(line, conditions, Tuning.IDLE);
        out.println(line);
        return ours.lost() == 0 ? 0 : 1;
    }

    private void writeHistograms() throws IOException
    {
        final String dir = System.getProperty(RESULTS);
        if (dir != null)
        {
            LatencyFiles.write(Path.of(dir), "latency-understudy", ours);
            LatencyFiles.write(Path.of(dir), "latency-cluster", cluster);
            LatencyFiles.write(Path.of(dir), "latency-echo", echo);
        }
    }

    private void play(
        final Contestant contestant, final Player.Pace pace, final Figures figures)
    {
        running = contestant;
        try (contestant)
        {
            new Player(contestant, pace, figures, out).play(List.of());
        }
    }

    private static void cleanUp(final Path runDir)
    {
        final Contestant last = running;
        if (last != null)
        {
            last.endProcesses();
        }
        IoUtil.delete(runDir.toFile(), true);
    }
}
