package io.understudy.perf.fix;

import io.understudy.codecs.command.BeginString;
import io.understudy.codecs.command.CommandResult;
import io.understudy.codecs.command.ConfigureEncoder;
import io.understudy.codecs.command.CredentialKind;
import io.understudy.codecs.command.DefineFixSessionEncoder;
import io.understudy.codecs.command.DefineInstrumentEncoder;
import io.understudy.codecs.command.DefineSessionEncoder;
import io.understudy.codecs.command.Flag;
import io.understudy.codecs.command.TimePrecision;
import io.understudy.codecs.command.TradingState;
import io.understudy.gateway.client.OperatorClient;
import io.understudy.gateway.demo.Cluster;
import io.understudy.gateway.demo.EdgeProcess;
import io.understudy.gateway.demo.Place;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.agrona.IoUtil;

/**
 * One member and one edge as they are shipped, both on the one core: each order is framed,
 * sequenced, journaled, checked, put into the book where it rests, and answered. The book, and the
 * window of known ClOrdIDs, grow by each order and are never emptied.
 */
final class UnderstudyContestant implements Contestant
{
    private static final int MAX_ORDERS = 2_000_000;
    private static final int SESSION_ID = 1;
    private static final int INSTRUMENT_ID = 1;
    private static final long TICK = 10_000_000L;
    private static final long LOT = 10_000L;
    private static final long MAX_LOTS = 1_000_000L;
    private static final int SMALL = 16;
    private static final int EDGES = 4;
    private static final int MAX_HEARTBEAT_SECONDS = 3_600;
    private static final long OPERATOR_TIMEOUT_NS = TimeUnit.SECONDS.toNanos(20);

    private final Path runDir;
    private final List<String> memberOptions;
    private final List<String> edgeOptions;
    private volatile Cluster cluster;
    private volatile EdgeProcess edge;

    /**
     * Not started yet.
     *
     * @param memberOptions further command line options of the member.
     * @param edgeOptions   the same of the edge.
     */
    UnderstudyContestant(final List<String> memberOptions, final List<String> edgeOptions)
    {
        this.memberOptions = List.copyOf(memberOptions);
        this.edgeOptions = List.copyOf(edgeOptions);
        try
        {
            runDir = Files.createTempDirectory("understudy-bench-fix-");
        }
        catch (final IOException ex)
        {
            throw new UncheckedIOException(ex);
        }
    }

    @Override
    public String name()
    {
        return "Understudy";
    }

    @Override
    public int maxOrders()
    {
        return MAX_ORDERS;
    }

    @Override
    public InetSocketAddress start(final int core)
    {
        final Place place =
            new Place("localhost", List.of("taskset", "-c", Integer.toString(core)));
        cluster = new Cluster(runDir, List.of(place), memberOptions);
        cluster.start();
        setUp();
        edge = new EdgeProcess(runDir.resolve("edge-1"), 1, cluster.dirs(), edgeOptions, place);
        edge.launch();
        edge.awaitDoors();
        return new InetSocketAddress(InetAddress.getLoopbackAddress(), edge.fixPort());
    }

    private void setUp()
    {
        try (OperatorClient operator = new OperatorClient(
            cluster.dirs().get(0), OPERATOR_TIMEOUT_NS, Throwable::printStackTrace))
        {
            check("Configure", operator.configure(UnderstudyContestant::configure));
            check("DefineInstrument", operator.defineInstrument(UnderstudyContestant::instrument));
            check("DefineSession", operator.defineSession(UnderstudyContestant::session));
            check("DefineFixSession",
                operator.defineFixSession(UnderstudyContestant::fixSession));
        }
    }

    private static void check(final String command, final CommandResult result)
    {
        if (result != CommandResult.OK)
        {
            throw new IllegalStateException("the gateway refused " + command + ": " + result);
        }
    }

    private static void configure(final ConfigureEncoder command)
    {
        command
            .maxOpenOrders(MAX_ORDERS)
            .maxInstruments(SMALL)
            .maxSessions(SMALL)
            .maxEdges(EDGES)
            .maxPriceLevels(SMALL)
            .dedupeWindowInputs(MAX_ORDERS)
            .sentStoreBytes(64L << 20)
            .outboxBytes(8 << 20)
            .maxInputAgeMs(0);
    }

    private static void instrument(final DefineInstrumentEncoder command)
    {
        command
            .instrumentId(INSTRUMENT_ID)
            .state(TradingState.OPEN)
            .tickSize(TICK)
            .lotSize(LOT)
            .minQuantity(LOT)
            .maxQuantity(MAX_LOTS * LOT)
            .bandLow(0)
            .symbol("600519")
            .bandHigh(0);
    }

    private static void session(final DefineSessionEncoder command)
    {
        command
            .sessionId(SESSION_ID)
            .state(TradingState.OPEN)
            .name("BENCH")
            .throttlePerSecond(0)
            .throttleBurst(0)
            .cancelOnDisconnectGraceMs(-1)
            .reserved(0)
            .accessKey("");
    }

    private static void fixSession(final DefineFixSessionEncoder command)
    {
        command
            .sessionId(SESSION_ID)
            .minHeartBtInt(1)
            .maxHeartBtInt(MAX_HEARTBEAT_SECONDS)
            .startSecond(0)
            .endSecond(0)
            .beginString(BeginString.FIX_4_4)
            .credentialKind(CredentialKind.NONE)
            .precision(TimePrecision.MILLISECONDS)
            .resetOnLogon(Flag.NO)
            .resetOnDisconnect(Flag.NO)
            .useNextExpected(Flag.NO)
            .lastProcessed(Flag.NO)
            .startDay((short)0)
            .endDay((short)0)
            .compId("ISLD")
            .clientCompId("TW")
            .identity("");
    }

    @Override
    public String output()
    {
        return (cluster == null ? "" : cluster.output()) + (edge == null ? "" : edge.output());
    }

    @Override
    public void endProcesses()
    {
        if (edge != null)
        {
            edge.close();
        }
        if (cluster != null)
        {
            cluster.close();
        }
        IoUtil.delete(runDir.toFile(), true);
    }

    @Override
    public void close()
    {
        endProcesses();
    }
}
