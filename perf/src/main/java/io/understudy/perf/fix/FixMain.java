package io.understudy.perf.fix;

import io.understudy.perf.result.Conditions;
import io.understudy.perf.result.Machine;
import io.understudy.perf.result.ResultFile;
import java.io.IOException;
import java.io.PrintStream;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.HdrHistogram.Histogram;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/**
 * Orders over FIX, at saturation and at half of QuickFIX/J's saturation. The last line is RESULT
 * bench-fix.
 */
@Command(
    name = "fix",
    sortOptions = false,
    description = "Sends orders over one FIX session and takes the time until the reports, at " +
        "saturation and at half of QuickFIX/J's.")
public final class FixMain implements Callable<Integer>
{
    private static final int SERVER_CORE = 0;
    private static final int CLIENT_CORE = 1;
    private static final int PHASES = 3;

    /** A signal has ended the JVM: what fails now fails because of that. */
    private static volatile boolean isEnding;
    private static volatile Contestant running;

    @Option(names = "--runs", defaultValue = "3", paramLabel = "N",
        description = "Runs of each, by turns (default ${DEFAULT-VALUE}).")
    private int runs;

    @Option(names = "--quick", description = "One run, 2 s of each instead of --seconds.")
    private boolean quick;

    @Option(names = "--seconds", defaultValue = "10", paramLabel = "N",
        description = "How long each is measured at saturation, and as long at half of it " +
            "(default ${DEFAULT-VALUE}).")
    private int seconds;

    @Option(names = "--warmup", defaultValue = "10", paramLabel = "SECONDS",
        description = "At saturation before anything is measured (default ${DEFAULT-VALUE}).")
    private int warmUpSeconds;

    @Option(names = "--window", defaultValue = "1024", paramLabel = "N",
        description = "Orders in flight at saturation (default ${DEFAULT-VALUE}).")
    private int window;

    @Option(names = "--only", paramLabel = "understudy|quickfixj",
        description = "Measure one alone.")
    private String only;

    @Option(names = "--set", paramLabel = "NAME=VALUE",
        description = "A setting of our member; may be given several times.")
    private List<String> memberSettings = List.of();

    @Option(names = "--edge-set", paramLabel = "NAME=VALUE",
        description = "A setting of our edge; may be given several times.")
    private List<String> edgeSettings = List.of();

    @Option(names = "--rate", paramLabel = "N",
        description = "Orders a second for the latencies (default: half of what QuickFIX/J's " +
            "first run does at saturation).")
    private int fixedRate;

    @Option(names = "--json", paramLabel = "FILE",
        description = "Also write the figures to FILE as one JSON object.")
    private Path jsonFile;

    @Option(names = {"-h", "--help"}, usageHelp = true, description = "Prints this.")
    private boolean help;

    private final PrintStream out = System.out;
    private final Figures ours = new Figures();
    private final Figures theirs = new Figures();
    private double ratePerSecond;
    private int orders;

    /**
     * Runs the comparison.
     *
     * @param args see {@code --help}.
     */
    public static void main(final String[] args)
    {
        final CommandLine commandLine = new CommandLine(new FixMain());
        commandLine.setExecutionExceptionHandler((ex, command, parsed) ->
        {
            if (!isEnding)
            {
                command.getErr().println("fix: " + ex.getMessage());
            }
            return 1;
        });
        System.exit(commandLine.execute(args));
    }

    @Override
    public Integer call() throws IOException
    {
        check("--runs", runs);
        check("--seconds", seconds);
        check("--warmup", warmUpSeconds);
        check("--window", window);
        if (Runtime.getRuntime().availableProcessors() < 2)
        {
            throw new IllegalStateException("two cores are needed: one each for server and client");
        }
        if (quick)
        {
            runs = 1;
            seconds = 2;
            warmUpSeconds = Math.min(warmUpSeconds, 5);
        }
        Machine.print(out);
        final Conditions conditions = Conditions.begin();
        out.println("server on core " + SERVER_CORE + ", client on core " + CLIENT_CORE +
            ", one session, " + window + " orders in flight at saturation");
        pinToClientCore();
        Runtime.getRuntime().addShutdownHook(new Thread(FixMain::cleanUp, "clean-up"));
        ratePerSecond = fixedRate;
        for (int i = 0; i < runs; i++)
        {
            // QuickFIX/J first: its first run sets the rate of all latencies.
            if (!"understudy".equals(only))
            {
                play(new QuickFixContestant(), theirs);
            }
            if (!"quickfixj".equals(only))
            {
                play(new UnderstudyContestant(
                    options(memberSettings), options(edgeSettings)), ours);
            }
        }
        final Result result = new Result(runs, ratePerSecond, ours, theirs);
        if (jsonFile != null)
        {
            Files.writeString(jsonFile, result.json());
        }
        ResultFile.write(result.line(), conditions, "client: never waits; servers: defaults");
        out.println(result.line());
        return 0;
    }

    private void play(final Contestant contestant, final Figures figures) throws IOException
    {
        running = contestant;
        try (contestant)
        {
            final InetSocketAddress address = contestant.start(SERVER_CORE);
            final long durationNs = TimeUnit.SECONDS.toNanos(seconds);
            orders = 0;
            // The rate is at most half of what it does at saturation: the rest is enough for it.
            final int most = contestant.maxOrders() / PHASES;
            saturate(address, TimeUnit.SECONDS.toNanos(warmUpSeconds), most);
            final double perSecond = saturate(address, durationNs, most);
            figures.addSaturation(perSecond);
            ratePerSecond = ratePerSecond == 0 ? perSecond / 2 : ratePerSecond;
            final Histogram latencies = openLoop(address, durationNs);
            figures.addLatencies(latencies);
            out.printf(Locale.ROOT, "%s: %,.0f orders a second; at %,.0f p50 %.1f us, " +
                "p99 %.1f us, longest %.1f us%n", contestant.name(), perSecond, ratePerSecond,
                latencies.getValueAtPercentile(50) / 1e3, latencies.getValueAtPercentile(99) / 1e3,
                latencies.getMaxValue() / 1e3);
        }
        catch (final IOException ex)
        {
            throw new IOException(contestant.name() + ": " + ex.getMessage() +
                System.lineSeparator() + contestant.output(), ex);
        }
    }

    /** Each on a connection of its own, so that a memory store does not fill the heap. */
    private double saturate(
        final InetSocketAddress address, final long durationNs, final int most) throws IOException
    {
        try (LoadClient client = new LoadClient(address, orders))
        {
            final double perSecond = client.saturate(window, durationNs, most);
            orders = client.answered();
            return perSecond;
        }
    }

    private Histogram openLoop(final InetSocketAddress address, final long durationNs)
        throws IOException
    {
        try (LoadClient client = new LoadClient(address, orders))
        {
            final Histogram latencies = client.openLoop(ratePerSecond, durationNs);
            orders = client.answered();
            return latencies;
        }
    }

    private static List<String> options(final List<String> settings)
    {
        return settings.stream()
            .flatMap(setting -> Stream.of("--set", setting))
            .collect(Collectors.toList());
    }

    /** All threads of this process, those to come included. */
    private static void pinToClientCore() throws IOException
    {
        try
        {
            final Process taskset = new ProcessBuilder("taskset", "-a", "-p", "-c",
                Integer.toString(CLIENT_CORE), Long.toString(ProcessHandle.current().pid()))
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD).start();
            if (taskset.waitFor() != 0)
            {
                throw new IllegalStateException("taskset cannot pin the client to a core");
            }
        }
        catch (final InterruptedException ex)
        {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", ex);
        }
    }

    private static void check(final String option, final int value)
    {
        if (value < 1)
        {
            throw new IllegalArgumentException(option + ' ' + value + " must be 1 or more");
        }
    }

    private static void cleanUp()
    {
        isEnding = true;
        final Contestant last = running;
        if (last != null)
        {
            last.endProcesses();
        }
    }
}
