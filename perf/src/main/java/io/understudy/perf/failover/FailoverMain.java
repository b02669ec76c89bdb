package io.understudy.perf.failover;

import io.understudy.perf.result.Conditions;
import io.understudy.perf.result.Machine;
import io.understudy.perf.result.ResultFile;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import org.agrona.IoUtil;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/**
 * Kills the primary of Understudy and the leader of a plain Aeron Cluster by turns, and compares
 * how long their clients wait. The last line is RESULT bench-failover. Exit code 1 where Understudy
 * has lost an order or done one twice.
 */
@Command(
    name = "failover",
    sortOptions = false,
    description = "Kills primaries and leaders by turns and compares how long a client waits.")
public final class FailoverMain implements Callable<Integer>
{
    private static final int MEMBERS = 3;
    private static final int DEFAULT_RUNS = 5;
    private static final int QUICK_KILLS = 2;

    /** A signal has ended the JVM: what fails now fails because of that. */
    private static volatile boolean isEnding;
    private static volatile Contestant running;

    @Option(names = "--runs", defaultValue = "" + DEFAULT_RUNS, paramLabel = "N",
        description = "Runs of each, by turns (default ${DEFAULT-VALUE}).")
    private int runs;

    @Option(names = "--quick", description = "One run, two kills, one handover, one hang.")
    private boolean quick;

    @Option(names = "--kills", defaultValue = "6", paramLabel = "N",
        description = "Kills in each run (default ${DEFAULT-VALUE}).")
    private int kills;

    @Option(names = "--handovers", defaultValue = "2", paramLabel = "N",
        description = "Planned handovers in each run of Understudy (default ${DEFAULT-VALUE}).")
    private int handovers;

    @Option(names = "--hangs", defaultValue = "1", paramLabel = "N",
        description = "SIGSTOPs of a second in each run of Understudy (default ${DEFAULT-VALUE}).")
    private int hangs;

    @Option(names = "--rate", defaultValue = "10000", paramLabel = "PER_SECOND",
        description = "Orders a second, open loop (default ${DEFAULT-VALUE}).")
    private int rate;

    @Option(names = "--stretch", defaultValue = "3", paramLabel = "SECONDS",
        description = "At the full rate before each act, measured (default ${DEFAULT-VALUE}).")
    private int stretchSeconds;

    @Option(names = "--warmup", defaultValue = "50000", paramLabel = "N",
        description = "Orders before anything is measured (default ${DEFAULT-VALUE}).")
    private int warmUp;

    @Option(names = "--only", paramLabel = "understudy|cluster",
        description = "Only one of the two, for a look; then there are no ratios.")
    private String only;

    @Option(names = "--set", paramLabel = "NAME=VALUE",
        description = "A further setting of Understudy's members; may be given several times.")
    private List<String> settings = List.of();

    @Option(names = "--json", paramLabel = "FILE",
        description = "Also write the figures, each gap included, to FILE as one JSON object.")
    private Path jsonFile;

    @Option(names = {"-h", "--help"}, usageHelp = true, description = "Prints this.")
    private boolean help;

    private final PrintStream out = System.out;
    private final Figures ours = new Figures();
    private final Figures theirs = new Figures();

    /**
     * Runs the comparison.
     *
     * @param args see {@code --help}.
     */
    public static void main(final String[] args)
    {
        final CommandLine commandLine = new CommandLine(new FailoverMain());
        commandLine.setExecutionExceptionHandler((ex, command, parsed) ->
        {
            if (!isEnding)
            {
                command.getErr().println("failover: " + ex.getMessage());
            }
            return 1;
        });
        System.exit(commandLine.execute(args));
    }

    @Override
    public Integer call() throws IOException
    {
        check("--runs", runs);
        check("--kills", kills);
        check("--rate", rate);
        check("--stretch", stretchSeconds);
        if (quick)
        {
            runs = 1;
            kills = Math.min(kills, QUICK_KILLS);
            handovers = Math.min(handovers, 1);
        }
        Machine.print(out);
        final Conditions conditions = Conditions.begin();
        Tuning.print(out, settings);
        final Player.Pace pace = new Player.Pace(
            rate, TimeUnit.SECONDS.toNanos(stretchSeconds), warmUp);
        final List<Act> theirActs = Collections.nCopies(kills, Act.KILL);
        final List<Act> ourActs = new ArrayList<>(theirActs);
        ourActs.addAll(Collections.nCopies(handovers, Act.HANDOVER));
        ourActs.addAll(Collections.nCopies(hangs, Act.HANG));
        final Path runDir = Files.createTempDirectory("understudy-failover-");
        Runtime.getRuntime().addShutdownHook(new Thread(() -> cleanUp(runDir), "clean-up"));
        for (int i = 1; i <= runs; i++)
        {
            if (!"cluster".equals(only))
            {
                final Path dir = runDir.resolve("understudy-" + i);
                play(new UnderstudyContestant(dir, MEMBERS, settings), pace, ours, ourActs);
                IoUtil.delete(dir.toFile(), true);
            }
            if (!"understudy".equals(only))
            {
                final Path dir = runDir.resolve("cluster-" + i);
                play(new ClusterContestant(dir, MEMBERS), pace, theirs, theirActs);
                IoUtil.delete(dir.toFile(), true);
            }
        }
        final Result result = new Result(runs, ours, theirs);
        if (jsonFile != null)
        {
            Files.writeString(jsonFile, result.json(rate));
        }
        ResultFile.write(result.line(), conditions, Tuning.IDLE);
        out.println(result.line());
        return ours.lost() == 0 && ours.duplicated() == 0 ? 0 : 1;
    }

    private void play(
        final Contestant contestant, final Player.Pace pace, final Figures figures,
        final List<Act> acts)
    {
        running = contestant;
        try (contestant)
        {
            new Player(contestant, pace, figures, out).play(acts);
        }
    }

    private static void check(final String option, final int value)
    {
        if (value < 1)
        {
            throw new IllegalArgumentException(option + ' ' + value + " must be 1 or more");
        }
    }

    private static void cleanUp(final Path runDir)
    {
        isEnding = true;
        final Contestant last = running;
        if (last != null)
        {
            last.endProcesses();
        }
        IoUtil.delete(runDir.toFile(), true);
    }
}
