package io.understudy.perf.suspicions;

import io.understudy.gateway.demo.Members;
import io.understudy.gateway.ops.settings.MemberSettings;
import io.understudy.gateway.ops.settings.SettingKey;
import io.understudy.perf.failover.UnderstudyContestant;
import io.understudy.perf.result.Conditions;
import io.understudy.perf.result.Machine;
import io.understudy.perf.result.ResultFile;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.agrona.IoUtil;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/**
 * Watches three members to which nothing is done, idle and under load, and counts how often one was
 * suspected. The last line is RESULT bench-suspicions, one for each value of --dead-ms. Exit code 1
 * where an order was lost or done twice.
 */
@Command(
    name = "suspicions",
    sortOptions = false,
    description = "Counts false suspicions among three members, idle and under load.")
public final class SuspicionsMain implements Callable<Integer>
{
    private static final long QUICK_NS = TimeUnit.SECONDS.toNanos(20);
    private static final int WARM_UP = 50_000;
    /** What an order takes in a journal, rounded up. */
    private static final long JOURNAL_BYTES_AN_ORDER = 512;
    /** What a member takes besides: prepared pages, snapshots. */
    private static final long MEMBER_BYTES = 2L << 30;

    /** A signal has ended the JVM: what fails now fails because of that. */
    private static volatile boolean isEnding;
    private static volatile UnderstudyContestant running;

    @Option(names = "--minutes", defaultValue = "10", paramLabel = "M",
        description = "So long idle, then so long under load (default ${DEFAULT-VALUE}).")
    private int minutes;

    @Option(names = "--rate", defaultValue = "10000", paramLabel = "PER_SECOND",
        description = "Orders a second, open loop (default ${DEFAULT-VALUE}).")
    private int rate;

    @Option(names = "--quick", description = "20 seconds of each, for a first look.")
    private boolean quick;

    @Option(names = "--dead-ms", split = ",", paramLabel = "MS",
        description = "takeover.deadNs in ms; several, as 200,500, are watched one after another " +
            "(default: the member's own default).")
    private List<Integer> deadMs = List.of();

    @Option(names = "--suspect-us", paramLabel = "US",
        description = "takeover.suspectNs in us (default: the member's own default).")
    private Integer suspectUs;

    @Option(names = "--set", paramLabel = "NAME=VALUE",
        description = "A further setting of the members; may be given several times.")
    private List<String> settings = List.of();

    @Option(names = "--json", paramLabel = "FILE",
        description = "Also write the figures to FILE, as a JSON array of one object a value.")
    private Path jsonFile;

    @Option(names = {"-h", "--help"}, usageHelp = true, description = "Prints this.")
    private boolean help;

    private final PrintStream out = System.out;

    /**
     * Watches.
     *
     * @param args see {@code --help}.
     */
    public static void main(final String[] args)
    {
        final CommandLine commandLine = new CommandLine(new SuspicionsMain());
        commandLine.setExecutionExceptionHandler((ex, command, parsed) ->
        {
            if (!isEnding)
            {
                command.getErr().println("suspicions: " + ex.getMessage());
            }
            return 1;
        });
        System.exit(commandLine.execute(args));
    }

    @Override
    public Integer call() throws IOException
    {
        check("--minutes", minutes);
        check("--rate", rate);
        deadMs.forEach(value -> check("--dead-ms", value));
        final Vigil.Plan plan = new Vigil.Plan(
            quick ? QUICK_NS : TimeUnit.MINUTES.toNanos(minutes), rate, WARM_UP);
        final Path runDir = Files.createTempDirectory("understudy-suspicions-");
        Runtime.getRuntime().addShutdownHook(new Thread(() -> cleanUp(runDir), "clean-up"));
        checkSpace(runDir, Files.getFileStore(runDir).getUsableSpace(), plan);
        Machine.print(out);
        final List<Result> results = new ArrayList<>();
        boolean isFine = true;
        for (final Result.Watched watched : watched())
        {
            final Conditions conditions = Conditions.begin();
            final Path dir = runDir.resolve("dead-" + watched.deadNs());
            final Vigil vigil = keep(dir, plan, watched);
            IoUtil.delete(dir.toFile(), true);
            isFine &= vigil.ledger().lost() == 0 && vigil.ledger().duplicated() == 0;
            results.add(new Result(plan, watched, vigil.idleSuspicions(),
                vigil.loadSuspicions(), vigil.ledger()));
            final String line = results.get(results.size() - 1).line();
            ResultFile.write(line, conditions, "members: their setting");
            out.println(line);
        }
        if (jsonFile != null)
        {
            Files.writeString(jsonFile, results.stream().map(Result::json)
                .collect(Collectors.joining(",", "[", "]" + System.lineSeparator())));
        }
        return isFine ? 0 : 1;
    }

    private Vigil keep(final Path dir, final Vigil.Plan plan, final Result.Watched watched)
    {
        final List<String> all = new ArrayList<>(settings);
        all.add(MemberSettings.DEAD_NS.name() + '=' + watched.deadNs() + "ns");
        all.add(MemberSettings.SUSPECT_NS.name() + '=' + watched.suspectNs() + "ns");
        out.println("3 members: defaults and " + String.join(" ", Members.settings(all)));
        try (UnderstudyContestant gateway = new UnderstudyContestant(dir, Vigil.MEMBERS, all))
        {
            running = gateway;
            final Vigil vigil = new Vigil(gateway, plan, out);
            vigil.keep();
            return vigil;
        }
    }

    /** The settings to watch, one after another. */
    private List<Result.Watched> watched()
    {
        final long suspectNs = suspectUs == null ?
            byDefault(MemberSettings.SUSPECT_NS) : TimeUnit.MICROSECONDS.toNanos(suspectUs);
        final List<Long> deadNs = deadMs.isEmpty() ?
            List.of(byDefault(MemberSettings.DEAD_NS)) :
            deadMs.stream().map(TimeUnit.MILLISECONDS::toNanos).collect(Collectors.toList());
        return deadNs.stream().map(ns -> new Result.Watched(suspectNs, ns))
            .collect(Collectors.toList());
    }

    private static long byDefault(final SettingKey<Long> key)
    {
        return MemberSettings.resolver().environment(Map.of()).systemProperties(new Properties())
            .resolve().get(key);
    }

    private static void check(final String option, final int value)
    {
        if (value < 1)
        {
            throw new IllegalArgumentException(option + ' ' + value + " must be 1 or more");
        }
    }

    /** A journal is kept to the end of the run: that it fits is asked before, not found out. */
    static void checkSpace(final Path dir, final long freeBytes, final Vigil.Plan plan)
    {
        final long orders = plan.warmUp() +
            plan.perSecond() * (plan.phaseNs() / TimeUnit.SECONDS.toNanos(1));
        final long neededBytes =
            Vigil.MEMBERS * (MEMBER_BYTES + orders * JOURNAL_BYTES_AN_ORDER);
        if (freeBytes < neededBytes)
        {
            throw new IllegalStateException("three journals of " + orders + " orders take up to " +
                (neededBytes >> 20) + " MiB, and " + dir + " has room for " + (freeBytes >> 20) +
                ": ask for fewer minutes or a lower rate, or set java.io.tmpdir");
        }
    }

    private static void cleanUp(final Path runDir)
    {
        isEnding = true;
        final UnderstudyContestant last = running;
        if (last != null)
        {
            last.endProcesses();
        }
        IoUtil.delete(runDir.toFile(), true);
    }
}
