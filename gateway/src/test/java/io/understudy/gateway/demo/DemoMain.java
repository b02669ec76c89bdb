package io.understudy.gateway.demo;

import io.understudy.gateway.engine.Engine;
import io.understudy.gateway.reference.ReferenceTrade;
import io.understudy.replay.JournalRecords;
import io.understudy.replay.Replay;
import io.understudy.replay.ReplayResult;
import io.understudy.replay.StateDigest;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.agrona.IoUtil;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/**
 * The main job in small: a trading day through one member, its sudden death, its recovery from
 * disk, an offline replay of its journal, and a judgement in one last line.
 */
@Command(
    name = "demo",
    sortOptions = false,
    description = "Plays a trading day through three members, does something to one or more of " +
        "them in the middle, and compares journals, trades and acknowledgements.")
final class DemoMain implements Callable<Integer>
{
    @Option(names = "--members", defaultValue = "3", paramLabel = "1|3",
        description = "Members to start (default ${DEFAULT-VALUE}).")
    private int members;

    @Option(names = "--clients", defaultValue = "fix", paramLabel = "sbe|fix|sbe-tcp|mixed",
        description = "Who plays (default ${DEFAULT-VALUE}): fix, QuickFIX/J over TCP through an " +
        "edge process; sbe-tcp, an SBE client so; sbe, an SBE client beside the members, by " +
        "Aeron; mixed, one of each, to which the day's orders go by turns.")
    private String clients;

    @Option(names = "--kill", paramLabel = "WHOM",
        description = "Whom to kill with SIGKILL between two orders (three members): primary, " +
        "the default; standby; leader: the member that leads Aeron Cluster, after a handover if " +
        "it is primary; primary+leader: at once, so that no majority is left until they are " +
        "back; all: the whole cluster starts again from its disks; edge: of two edges that " +
        "which holds the client's connection (not with --clients sbe).")
    private String kill;

    @Option(names = "--hang", paramLabel = "primary",
        description = "Whom to stop with SIGSTOP for a second instead.")
    private String hang;

    @Option(names = "--term", paramLabel = "primary",
        description = "Whom to end with SIGTERM instead: it hands over, drains and exits.")
    private String term;

    @Option(names = "--handover",
        description = "Hand over to the next in line instead, as `understudy handover` does.")
    private boolean handover;

    @Option(names = "--times", defaultValue = "1", paramLabel = "N",
        description = "How often, evenly over the day (default ${DEFAULT-VALUE}).")
    private int times;

    @Option(names = "--set", paramLabel = "NAME=VALUE",
        description = "A setting of all members; may be given several times.")
    private List<String> settings = List.of();

    @Option(names = "--flow", paramLabel = "FILE",
        description = "Flow to play, gzipped or not; without it a seeded generated day.")
    private Path flowFile;

    @Option(names = "--expect", paramLabel = "FILE",
        description = "Trades that must come out; without it those of a simple reference book.")
    private Path expectFile;

    @Option(names = "--orders", paramLabel = "N",
        description = "Play only the first N commands; the length of a generated day.")
    private int orders;

    @Option(names = "--rate", defaultValue = "max", paramLabel = "PER_SECOND|max",
        description = "Commands a second, open loop, or as fast as answers come " +
        "(default ${DEFAULT-VALUE}).")
    private String rate;

    @Option(names = "--warmup", defaultValue = "50000", paramLabel = "N",
        description = "Orders on another instrument and session before the flow, in no figure " +
        "(default ${DEFAULT-VALUE}).")
    private int warmUp;

    @Option(names = "--window", defaultValue = "64", paramLabel = "N",
        description = "Commands in flight at --rate max (default ${DEFAULT-VALUE}).")
    private int window;

    @Option(names = "--seed", paramLabel = "S",
        description = "Seed of the generated day (default: a new one, printed).")
    private Long seed;

    @Option(names = {"-h", "--help"}, usageHelp = true, description = "Prints this.")
    private boolean help;

    @Option(names = "--json", paramLabel = "FILE",
        description = "Also write the result's figures to FILE as one JSON object.")
    private Path jsonFile;

    @Option(names = "--dir", paramLabel = "DIR",
        description = "Where the member keeps its files, which then stay; must be new or empty.")
    private Path dir;

    private static final int DEFAULT_ORDERS = 50_000;
    private static final int MAX_RATE = 10_000_000;

    /** A signal has ended the JVM: what fails now fails because of that. */
    private static volatile boolean isEnding;

    private final PrintStream out = System.out;
    private final Map<String, String> result = new LinkedHashMap<>();
    private long reconnects;
    private long resent;
    private long sequenceGaps;

    public static void main(final String[] args)
    {
        final CommandLine commandLine = new CommandLine(new DemoMain());
        commandLine.setExecutionExceptionHandler((ex, command, parsed) ->
        {
            if (!isEnding)
            {
                command.getErr().println("demo: " + ex.getMessage());
            }
            return 1;
        });
        System.exit(commandLine.execute(args));
    }

    @Override
    public Integer call() throws IOException
    {
        if (members != 1 && members != 3)
        {
            throw new IllegalArgumentException("--members " + members + " must be 1 or 3");
        }
        final ClientKind kind = ClientKind.of(clients);
        final Act act = Act.of(kill, hang, term, handover);
        if (act == Act.KILL_EDGE && !(kind.needsEdge() && members == 3))
        {
            throw new IllegalArgumentException(act +
                " needs --clients fix, sbe-tcp or mixed, and --members 3");
        }
        final long ratePerSecond = ratePerSecond();
        final Flow flow = flow();
        final List<ReferenceTrade> expected =
            expectFile == null ? null : Flow.readTrades(expectFile);
        final Path runDir = runDir();
        final List<String> options = new ArrayList<>();
        settings.forEach(setting -> options.addAll(List.of("--set", setting)));
        final Cluster cluster = new Cluster(runDir, members, options);
        final Edges edges = new Edges(
            runDir, !kind.needsEdge() ? 0 : act == Act.KILL_EDGE ? 2 : 1, cluster);
        final Demo demo = new Demo(cluster, flow, out).clients(kind.clients(cluster, edges));
        Runtime.getRuntime().addShutdownHook(new Thread(() ->
        {
            isEnding = true;
            edges.close();
            cluster.close();
            cleanUp(runDir);
        }, "clean-up"));
        try (demo)
        {
            demo.rate(ratePerSecond).inFlightLimit(window);
            if (members == 1)
            {
                play(demo, flow, ratePerSecond);
                judge(demo, expected);
            }
            else
            {
                final Takeovers takeovers = new Takeovers(demo, edges, act, times, out);
                playWithTakeovers(demo, flow, takeovers);
                judgeAll(demo, expected, takeovers);
            }
        }
        return print() ? 0 : 1;
    }

    private void play(final Demo demo, final Flow flow, final long ratePerSecond)
    {
        out.printf(Locale.ROOT, "starting a member and a client; %,d orders to warm up%n", warmUp);
        demo.begin(warmUp);
        out.printf(Locale.ROOT, "playing %,d commands %s%n", flow.size(), ratePerSecond == 0 ?
            "as fast as answers come, " + window + " in flight" :
            "at " + ratePerSecond + " a second, open loop");
        final long startNs = System.nanoTime();
        demo.playTo(flow.size());
        demo.awaitAnswers();
        final double seconds = (System.nanoTime() - startNs) / 1e9;
        out.printf(Locale.ROOT, "played in %.2f s, %,.0f commands a second, %s%n",
            seconds, flow.size() / seconds, demo.player().rejects());
        out.println("killing the member (SIGKILL) and starting it again from its disk");
        demo.killAndRecover();
    }

    private void playWithTakeovers(
        final Demo demo, final Flow flow, final Takeovers takeovers)
    {
        out.printf(Locale.ROOT, "starting %d members and a client; %,d orders to warm up%n",
            members, warmUp);
        demo.begin(warmUp);
        out.printf(Locale.ROOT, "playing %,d commands at %s a second%n", flow.size(), rate);
        takeovers.play(flow.size());
        out.println(demo.player().rejects());
    }

    /** All journals, replayed offline as far as the shortest reaches, give one state. */
    private void judgeAll(
        final Demo demo, final List<ReferenceTrade> expected, final Takeovers takeovers)
    {
        final FlowLedger player = demo.player();
        final int primary = demo.primaryMemberId();
        takeSessionCounts(demo.driver());
        demo.endSession();
        final Cluster cluster = demo.cluster();
        for (int i = 0; i < members; i++)
        {
            cluster.member((primary + 1 + i) % members).stop();
        }
        long shortest = Long.MAX_VALUE;
        for (int i = 0; i < members; i++)
        {
            try (JournalRecords records = JournalRecords.open(journalDir(cluster, i)))
            {
                shortest = Math.min(shortest, records.lastSequence());
            }
        }
        final Set<String> digests = new HashSet<>();
        ReplayResult<Engine> replayed = null;
        for (int i = 0; i < members; i++)
        {
            replayed = replay(journalDir(cluster, i), shortest);
            digests.add(StateDigest.format(replayed.digest()));
        }
        putCounts(player, expected, JournalAudit.of(journalDir(cluster, primary)));
        put("digests", digests.size() == 1 ? "equal" : "different");
        put("takeovers", Integer.toString(takeovers.takeovers()));
        put("rejoined", Integer.toString(takeovers.rejoined()));
        putSessionCounts();
        put("gap_p50_us", micros(takeovers.gapNs(50)));
        put("gap_p99_us", micros(takeovers.gapNs(99)));
        put("gap_max_us", micros(takeovers.gapNs(100)));
        put("suspected_us", micros(takeovers.suspectedNs()));
        put("sealed_us", micros(takeovers.sealedNs()));
        put("served_us", micros(takeovers.servedNs()));
        if (takeovers.sparesPrimary())
        {
            put("silence_us", micros(takeovers.silenceNs()));
            put("undisturbed_silence_us", micros(takeovers.undisturbedSilenceNs()));
        }
        putLatencies(player, replayed);
    }

    private static Path journalDir(final Cluster cluster, final int memberId)
    {
        return cluster.member(memberId).memberDir().resolve("journal");
    }

    private void judge(final Demo demo, final List<ReferenceTrade> expected)
    {
        final FlowLedger player = demo.player();
        final Recovered recovered = Recovered.parse(demo.member().lastLine(Recovered.PREFIX));
        out.println(recovered.line());
        takeSessionCounts(demo.driver());
        demo.endSession();
        demo.member().stop();
        final Path journalDir = demo.member().memberDir().resolve("journal");
        final JournalAudit audit = JournalAudit.of(journalDir);
        final ReplayResult<Engine> replayed = replay(journalDir, recovered.sequence());
        putCounts(player, expected, audit);
        put("digests", StateDigest.format(replayed.digest()).equals(recovered.digest()) ?
            "equal" : "different");
        put("takeovers", "0");
        putSessionCounts();
        putLatencies(player, replayed);
    }

    private void putCounts(
        final FlowLedger player, final List<ReferenceTrade> expected, final JournalAudit audit)
    {
        final int mismatches = mismatches(
            expected == null ? player.book().trades() : expected, player.trades());
        put("orders", Integer.toString(player.sent()));
        put("acked", Integer.toString(player.answered()));
        put("lost", Integer.toString(audit.lost(player)));
        put("duplicated", Integer.toString(audit.duplicated() + player.acceptedTwice()));
        put("trades", Integer.toString(player.trades().size()));
        put("mismatches", Integer.toString(mismatches));
        put("members", Integer.toString(members));
    }

    /** Before the session's end, which is no part of the day. */
    private void takeSessionCounts(final FlowDriver driver)
    {
        reconnects = driver.reconnects();
        resent = driver.resent();
        sequenceGaps = driver.sequenceGaps();
    }

    private void putSessionCounts()
    {
        put("reconnects", Long.toString(reconnects));
        put("resent", Long.toString(resent));
        put("seqgaps", Long.toString(sequenceGaps));
    }

    private void putLatencies(final FlowLedger player, final ReplayResult<Engine> replayed)
    {
        put("p50_us", micros(player.latencyNs().getValueAtPercentile(50)));
        put("p99_us", micros(player.latencyNs().getValueAtPercentile(99)));
        put("p999_us", micros(player.latencyNs().getValueAtPercentile(99.9)));
        put("replay_per_s",
            String.format(Locale.ROOT, "%.0f", replayed.recordsPerSecond()));
    }

    /** From the first record, without a snapshot, up to where the member itself had recovered. */
    private ReplayResult<Engine> replay(final Path journalDir, final long toSequence)
    {
        try (JournalRecords records = JournalRecords.open(journalDir))
        {
            final ReplayResult<Engine> replayed =
                new Replay<Engine>(records, Engine::new)
                    .from(1).to(toSequence).run();
            out.printf(Locale.ROOT, "replayed %,d records offline, digest %s%n", toSequence,
                StateDigest.format(replayed.digest()));
            return replayed;
        }
    }

    private int mismatches(
        final List<ReferenceTrade> expected, final List<ReferenceTrade> actual)
    {
        int mismatches = Math.abs(expected.size() - actual.size());
        for (int i = 0; i < Math.min(expected.size(), actual.size()); i++)
        {
            if (!expected.get(i).equals(actual.get(i)))
            {
                if (mismatches++ == 0)
                {
                    out.println("trade " + (i + 1) + " is " + actual.get(i) + ", expected " +
                        expected.get(i));
                }
            }
        }
        return mismatches;
    }

    private boolean print() throws IOException
    {
        final String figures = result.entrySet().stream()
            .map(entry -> entry.getKey() + '=' + entry.getValue())
            .collect(Collectors.joining(" "));
        if (jsonFile != null)
        {
            Files.writeString(jsonFile, json());
        }
        out.println("RESULT demo " + figures);
        return "0".equals(result.get("lost")) && "0".equals(result.get("duplicated")) &&
            "0".equals(result.get("mismatches")) && "equal".equals(result.get("digests"));
    }

    private String json()
    {
        return result.entrySet().stream()
            .map(entry -> '"' + entry.getKey() + "\":" + (entry.getKey().equals("digests") ?
                '"' + entry.getValue() + '"' : entry.getValue()))
            .collect(Collectors.joining(",", "{", "}" + System.lineSeparator()));
    }

    private void put(final String key, final String value)
    {
        result.put(key, value);
    }

    private Flow flow()
    {
        if (flowFile == null)
        {
            final long usedSeed = seed == null ? System.nanoTime() : seed;
            final int length = orders > 0 ? orders : DEFAULT_ORDERS;
            out.printf(Locale.ROOT, "no --flow: a generated day of %,d commands, --seed %d%n",
                length, usedSeed);
            return Flow.generate(usedSeed, length);
        }
        final Flow flow = Flow.read(flowFile);
        return orders > 0 ? flow.first(orders) : flow;
    }

    private long ratePerSecond()
    {
        if ("max".equals(rate))
        {
            return 0;
        }
        try
        {
            final long perSecond = Long.parseLong(rate);
            if (perSecond > 0 && perSecond <= MAX_RATE)
            {
                return perSecond;
            }
        }
        catch (final NumberFormatException ex)
        {
            // said below, as for a number out of range
        }
        throw new IllegalArgumentException(
            "--rate " + rate + " must be max or 1 to " + MAX_RATE + " commands a second");
    }

    private Path runDir() throws IOException
    {
        if (dir == null)
        {
            return Files.createTempDirectory("understudy-demo-");
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

    private void cleanUp(final Path runDir)
    {
        if (dir == null)
        {
            IoUtil.delete(runDir.toFile(), true);
        }
    }

    private static String micros(final long ns)
    {
        return String.format(Locale.ROOT, "%.1f", ns / 1e3);
    }
}
