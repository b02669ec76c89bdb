package io.understudy.gateway.demo;

import io.understudy.gateway.edge.tcp.EdgeCounter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import org.HdrHistogram.Histogram;
import org.agrona.IoUtil;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/**
 * What clients cost that do nothing, and what those can do that must not be let in. Exit code 1
 * where one of the promises is broken.
 */
@Command(
    name = "siege",
    sortOptions = false,
    description = "One member and one edge. First FIX sessions that only live, and how much of a " +
        "core they add; then a session's order flow with and without a flood of logons that must " +
        "be refused (bad credentials, wrong CompID, MsgSeqNum too low, an old SendingTime, the " +
        "bytes of a session that is logged on) and connections that say nothing.")
final class SiegeMain implements Callable<Integer>
{
    private static final double MAX_ADDED_CORES = 0.1;
    private static final double MAX_RATIO = 2;
    /** Longer than HeartBtInt: heartbeats of both sides are under way then. */
    private static final long WARM_UP_NS = TimeUnit.SECONDS.toNanos(Crowd.HEARTBEAT_SECONDS + 5);
    private static final long SETTLE_NS = TimeUnit.SECONDS.toNanos(5);
    private static final long ROUND_NS = TimeUnit.SECONDS.toNanos(3);
    private static final long ANSWERS_WITHIN_NS = TimeUnit.SECONDS.toNanos(15);

    @Option(names = "--sessions", defaultValue = "5000", paramLabel = "N",
        description = "Sessions that only live, 0 for none (default ${DEFAULT-VALUE}).")
    private int sessions;

    @Option(names = "--seconds", defaultValue = "30", paramLabel = "N",
        description = "How long they are watched, and their absence (default ${DEFAULT-VALUE}).")
    private int seconds;

    @Option(names = "--rounds", defaultValue = "10", paramLabel = "N",
        description = "Of 3 s of quiet and 3 s of flood, 0 for none (default ${DEFAULT-VALUE}).")
    private int rounds;

    @Option(names = "--flood", defaultValue = "1000", paramLabel = "N",
        description = "Logons a second in a flood (default ${DEFAULT-VALUE}).")
    private int flood;

    @Option(names = "--rate", defaultValue = "500", paramLabel = "N",
        description = "Orders a second of the session beside it (default ${DEFAULT-VALUE}).")
    private int rate;

    @Option(names = "--set", paramLabel = "NAME=VALUE",
        description = "A setting of the member; may be given several times.")
    private List<String> memberSettings = List.of();

    @Option(names = "--set-edge", paramLabel = "NAME=VALUE",
        description = "A setting of the edge; may be given several times.")
    private List<String> edgeSettings = List.of();

    @Option(names = {"--help", "-h"}, usageHelp = true, description = "Print this.")
    private boolean help;

    private boolean kept = true;

    /** The program. */
    public static void main(final String[] args)
    {
        System.exit(new CommandLine(new SiegeMain()).execute(args));
    }

    @Override
    public Integer call() throws IOException
    {
        final Path dir = Files.createTempDirectory("understudy-siege-");
        try (Siege siege = new Siege(dir, options(memberSettings), options(edgeSettings)))
        {
            final Thread atSignal = new Thread(siege::close);
            Runtime.getRuntime().addShutdownHook(atSignal);
            siege.start(sessions);
            final StringBuilder result = new StringBuilder("RESULT siege");
            try
            {
                if (sessions > 0)
                {
                    crowd(siege, result);
                }
                if (rounds > 0)
                {
                    flood(siege, result);
                }
            }
            catch (final IOException ex)
            {
                throw new IOException(ex.getMessage() + "; they said " + siege.output(), ex);
            }
            System.out.println(result);
            Runtime.getRuntime().removeShutdownHook(atSignal);
        }
        finally
        {
            IoUtil.delete(dir.toFile(), true);
        }
        return kept ? 0 : 1;
    }

    private static List<String> options(final List<String> settings)
    {
        final List<String> options = new ArrayList<>();
        settings.forEach(setting -> options.addAll(List.of("--set", setting)));
        return options;
    }

    private void crowd(final Siege siege, final StringBuilder result) throws IOException
    {
        final ProcessorTime edge = siege.edgeTime();
        final ProcessorTime member = siege.memberTime();
        try (Crowd crowd = new Crowd(siege.address(), sessions))
        {
            // Both are warm by the logons; what they compile then is no cost of a session.
            crowd.logOn();
            crowd.live(System.nanoTime() + WARM_UP_NS);
            final long before = crowd.messagesIn();
            edge.begin();
            member.begin();
            crowd.live(System.nanoTime() + TimeUnit.SECONDS.toNanos(seconds));
            final double edgeWith = edge.cores();
            final double memberWith = member.cores();
            final long heard = crowd.messagesIn() - before;
            crowd.leave();
            final double[] without = alone(edge, member);
            final double added = edgeWith - without[0] + memberWith - without[1];
            kept &= added < MAX_ADDED_CORES;
            System.out.printf(Locale.ROOT, "%,d sessions, HeartBtInt %d s, %,d messages heard in " +
                "%d s: edge %.3f cores (%.3f without), member %.3f (%.3f without)%n",
                sessions, Crowd.HEARTBEAT_SECONDS, heard, seconds, edgeWith, without[0],
                memberWith, without[1]);
            result.append(String.format(Locale.ROOT,
                " sessions=%d edge_cores=%.3f member_cores=%.3f added_cores=%.3f",
                sessions, edgeWith - without[0], memberWith - without[1], added));
        }
    }

    private double[] alone(final ProcessorTime edge, final ProcessorTime member)
    {
        sleep(SETTLE_NS);
        edge.begin();
        member.begin();
        sleep(TimeUnit.SECONDS.toNanos(seconds));
        return new double[] {edge.cores(), member.cores()};
    }

    private static void sleep(final long ns)
    {
        try
        {
            TimeUnit.NANOSECONDS.sleep(ns);
        }
        catch (final InterruptedException ex)
        {
            Thread.currentThread().interrupt();
        }
    }

    private void flood(final Siege siege, final StringBuilder result) throws IOException
    {
        final List<Histogram> quiet = new ArrayList<>();
        final List<Histogram> flooded = new ArrayList<>();
        try (Trader trader = new Trader(siege.address(), Siege.SYMBOL);
            Raiders raiders = new Raiders(siege.address(), trader.logon()))
        {
            Priority.raiseCurrent();
            raiders.rate(flood);
            trader.play(new Histogram(3), rate, WARM_UP_NS);
            for (int i = 0; i < rounds; i++)
            {
                raiders.rate(0);
                raiders.awaitAnswers(ANSWERS_WITHIN_NS);
                quiet.add(round(trader, "quiet"));
                raiders.rate(flood);
                flooded.add(round(trader, "flood"));
            }
            raiders.rate(0);
            raiders.awaitAnswers(ANSWERS_WITHIN_NS);
            report(siege, raiders, quiet, flooded, result);
        }
    }

    private Histogram round(final Trader trader, final String what) throws IOException
    {
        final Histogram one = new Histogram(3);
        trader.play(one, rate, ROUND_NS);
        System.out.printf(Locale.ROOT, "%s: p50 %.0f us, p99 %.0f us, longest %.0f us%n", what,
            one.getValueAtPercentile(50) / 1e3, one.getValueAtPercentile(99) / 1e3,
            one.getMaxValue() / 1e3);
        return one;
    }

    /** Of the rounds' percentiles the median: one stall of the machine is in one round. */
    private static double medianUs(final List<Histogram> rounds, final double percentile)
    {
        final long[] values =
            rounds.stream().mapToLong(one -> one.getValueAtPercentile(percentile)).sorted()
                .toArray();
        return (values[(values.length - 1) / 2] + values[values.length / 2]) / 2e3;
    }

    private void report(
        final Siege siege, final Raiders raiders, final List<Histogram> quiet,
        final List<Histogram> flooded, final StringBuilder result)
    {
        final double ratio = medianUs(flooded, 99) / medianUs(quiet, 99);
        int otherwise = raiders.begun() - raiders.finished();
        for (final Map.Entry<String, Integer> answer : raiders.unexpected().entrySet())
        {
            otherwise += answer.getValue();
            System.out.println(answer.getValue() + " times " + answer.getKey());
        }
        kept &= ratio <= MAX_RATIO && otherwise == 0;
        System.out.printf("the edge counted: LOGONS_LIMITED %d, PASSWORDS_FAILED %d, " +
            "REFUSED_LOGON_TIMEOUT %d, REFUSED_ADDRESS %d%n",
            siege.count(EdgeCounter.LOGONS_LIMITED), siege.count(EdgeCounter.PASSWORDS_FAILED),
            siege.count(EdgeCounter.REFUSED_LOGON_TIMEOUT),
            siege.count(EdgeCounter.REFUSED_ADDRESS));
        result.append(String.format(Locale.ROOT, " rounds=%d p50_quiet_us=%.1f " +
            "p99_quiet_us=%.1f p50_flood_us=%.1f p99_flood_us=%.1f ratio_p99=%.2f logons=%d " +
            "otherwise=%d", quiet.size(), medianUs(quiet, 50), medianUs(quiet, 99),
            medianUs(flooded, 50), medianUs(flooded, 99), ratio, raiders.begun(), otherwise));
    }
}
