package io.understudy.gateway.chaos;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import org.agrona.IoUtil;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** The command line of chaos, and its last line. */
@Command(
    name = "chaos",
    sortOptions = false,
    description = "Three members, two edges and five clients trade while processes are killed, " +
        "stopped, packets lost, disks filled, clocks moved; compares what clients were told " +
        "with the journals. The exit code is 0 only if nothing was lost, duplicated or violated " +
        "and all were in line again after each round.")
final class ChaosMain implements Callable<Integer>
{
    /** Their rehearsal would cost each restart ten seconds on two cores. */
    private static final List<String> SETTINGS = List.of("rehearsal.takeovers=0",
        "journal.blockBytes=8m", "journal.headroomBytes=2m", "journal.verifyOnOpen=full",
        "snapshot.everyRecords=20000");
    private static final int MAX_MINUTES = 24 * 60;
    private static final int MAX_RATE = 10_000;
    private static final int WRONG_ARGUMENTS = 2;

    /** A signal has ended the JVM: what fails now fails because of that. */
    private static volatile boolean isEnding;

    @Option(names = "--minutes", defaultValue = "5", paramLabel = "M",
        description = "How long, in minutes; the round that is going on is played to its end " +
        "(default ${DEFAULT-VALUE}).")
    private double minutes;

    @Option(names = "--seed", paramLabel = "S",
        description = "Of the schedule and the orders (default: a new one, printed).")
    private Long seed;

    @Option(names = "--nemesis", split = ",", paramLabel = "LIST",
        description = "Which of them (default: all): --list tells their names.")
    private List<String> names = List.of();

    @Option(names = "--rate", defaultValue = "300", paramLabel = "N",
        description = "Commands a second over all clients (default ${DEFAULT-VALUE}).")
    private int rate;

    @Option(names = "--set", paramLabel = "NAME=VALUE",
        description = "A setting of all members; may be given several times.")
    private List<String> settings = List.of();

    @Option(names = "--dir", paramLabel = "DIR",
        description = "Folder for what is needed, new or empty, which stays, but for disks.")
    private Path dir;

    @Option(names = "--list", description = "Prints the nemeses and what they do.")
    private boolean list;

    @Option(names = {"-h", "--help"}, usageHelp = true, description = "Prints this.")
    private boolean help;

    private final PrintStream out = System.out;

    public static void main(final String[] args)
    {
        final CommandLine commandLine = new CommandLine(new ChaosMain());
        commandLine.setExecutionExceptionHandler((ex, command, parsed) ->
        {
            if (!isEnding)
            {
                command.getErr().println("chaos: " + ex.getMessage());
            }
            return ex instanceof IllegalArgumentException ? WRONG_ARGUMENTS : 1;
        });
        commandLine.setParameterExceptionHandler((ex, wrong) ->
        {
            System.err.println("chaos: " + ex.getMessage());
            return WRONG_ARGUMENTS;
        });
        System.exit(commandLine.execute(args));
    }

    @Override
    public Integer call() throws IOException
    {
        if (list)
        {
            Nemeses.all().forEach(nemesis ->
                out.printf(Locale.ROOT, "%-10s %s%n", nemesis.name(), nemesis.what()));
            return 0;
        }
        check();
        final List<Nemesis> wanted = names.isEmpty() ?
            Nemeses.all() : names.stream().map(Nemeses::find).toList();
        final long usedSeed = seed == null ? System.nanoTime() : seed;
        out.printf(Locale.ROOT, "chaos: --seed %d --rate %d%s%n", usedSeed, rate,
            names.isEmpty() ? "" : " --nemesis " + String.join(",", names));
        final Path runDir = runDir();
        final Verdict verdict = new Verdict();
        final Rig rig = new Rig(runDir);
        Runtime.getRuntime().addShutdownHook(new Thread(() ->
        {
            isEnding = true;
            cleanUp(rig, runDir);
        }, "clean-up"));
        rig.prepare(options(), verdict);
        rig.takeNotes().forEach(out::println);
        final List<Nemesis> possible = possible(rig, wanted);
        if (possible.isEmpty())
        {
            throw new IllegalStateException("nothing of what was asked for can be done here");
        }
        final long beganNs = System.nanoTime();
        rig.start(usedSeed, rate);
        out.printf(Locale.ROOT, "%d members, %d edges, %d clients stand after %.1f s%n",
            Rig.MEMBERS, Rig.EDGES, Rig.clients(), (System.nanoTime() - beganNs) / 1e9);
        return play(rig, verdict, new Schedule(
            possible, Rig.MEMBERS, Rig.EDGES, Rig.clients(), usedSeed));
    }

    private void check()
    {
        if (!(minutes > 0 && minutes <= MAX_MINUTES))
        {
            throw new IllegalArgumentException(
                "--minutes " + minutes + " must be above 0 and at most " + MAX_MINUTES);
        }
        if (rate < 1 || rate > MAX_RATE)
        {
            throw new IllegalArgumentException("--rate " + rate + " must be 1 to " + MAX_RATE);
        }
    }

    private List<Nemesis> possible(final Rig rig, final List<Nemesis> wanted)
    {
        final List<Nemesis> possible = new ArrayList<>();
        for (final Nemesis nemesis : wanted)
        {
            final String obstacle = nemesis.obstacle(rig);
            if (obstacle == null)
            {
                possible.add(nemesis);
            }
            else
            {
                out.println("without " + nemesis.name() + ": " + obstacle);
            }
        }
        return possible;
    }

    private int play(final Rig rig, final Verdict verdict, final Schedule schedule)
    {
        final long beganNs = System.nanoTime();
        final Chaos chaos = new Chaos(rig, schedule, verdict, out);
        chaos.run(beganNs + (long)(minutes * TimeUnit.MINUTES.toNanos(1)));
        final Tally tally = rig.tally();
        out.println("strikes " + tally.strikes() + " in " + chaos.rounds() + " rounds, " +
            chaos.trades() + " trades");
        out.printf(Locale.ROOT, "RESULT chaos minutes=%.1f kills=%d pauses=%d partitions=%d " +
            "orders=%d lost=%d duplicated=%d violations=%d worst_gap_ms=%d rejoin_failures=%d%n",
            (System.nanoTime() - beganNs) / 60e9, tally.kills(), tally.pauses(),
            tally.partitions(), rig.market().sent(), verdict.lost(), verdict.duplicated(),
            verdict.violations(), chaos.worstGapMs(), chaos.rejoinFailures());
        return verdict.isClean() && chaos.rejoinFailures() == 0 ? 0 : 1;
    }

    private List<String> options()
    {
        final List<String> options = new ArrayList<>();
        SETTINGS.forEach(setting -> options.addAll(Arrays.asList("--set", setting)));
        settings.forEach(setting -> options.addAll(Arrays.asList("--set", setting)));
        return options;
    }

    private Path runDir() throws IOException
    {
        if (dir == null)
        {
            return Files.createTempDirectory("understudy-chaos-");
        }
        Files.createDirectories(dir);
        try (var entries = Files.list(dir))
        {
            if (entries.findAny().isPresent())
            {
                throw new IllegalArgumentException("--dir " + dir + " is not empty");
            }
        }
        return dir.toAbsolutePath();
    }

    private void cleanUp(final Rig rig, final Path runDir)
    {
        rig.close();
        if (dir == null)
        {
            IoUtil.delete(runDir.toFile(), true);
        }
    }
}
