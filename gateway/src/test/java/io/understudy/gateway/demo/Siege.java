package io.understudy.gateway.demo;

import io.understudy.codecs.command.BeginString;
import io.understudy.codecs.command.CredentialKind;
import io.understudy.codecs.command.Flag;
import io.understudy.codecs.command.TimePrecision;
import io.understudy.codecs.command.TradingState;
import io.understudy.gateway.client.OperatorClient;
import io.understudy.gateway.edge.tcp.EdgeCounter;
import io.understudy.gateway.edge.tcp.EdgeCounters;
import io.understudy.gateway.edge.tcp.PasswordHash;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** One member and one edge, each a process, with FIX sessions for a crowd, a trader and raiders. */
final class Siege implements AutoCloseable
{
    static final String SYMBOL = "600519";

    private static final int TRADER_ID = 1;
    private static final int GUARDED_ID = 2;
    private static final int AT_100_ID = 3;
    private static final int FIRST_IDLE_ID = 4;
    private static final long TIMEOUT_NS = TimeUnit.SECONDS.toNanos(20);
    private static final long LOT = 10_000L;
    private static final int MAX_HEART_BT_INT = 60;

    private final Cluster cluster;
    private final EdgeProcess edge;
    private final Path edgeDir;

    Siege(final Path dir, final List<String> memberSettings, final List<String> edgeSettings)
    {
        cluster = new Cluster(dir, 1, memberSettings);
        edgeDir = dir.resolve("edge-1");
        // All come from one address here.
        final List<String> settings =
            new ArrayList<>(List.of("--set", "edge.maxConnectionsPerAddress=20000"));
        settings.addAll(edgeSettings);
        edge = new EdgeProcess(edgeDir, 1, cluster.dirs(), settings);
    }

    /** Starts both, and defines what there has to be. */
    void start(final int crowd)
    {
        cluster.start();
        edge.launch();
        edge.awaitDoors();
        try (OperatorClient operator = new OperatorClient(
            cluster.dirs().get(0), TIMEOUT_NS, Throwable::printStackTrace))
        {
            configure(operator, crowd);
            define(operator, TRADER_ID, Trader.NAME, "");
            define(operator, GUARDED_ID, Raiders.GUARDED, Raiders.USER);
            define(operator, AT_100_ID, Raiders.AT_100, "");
            SetUp.check("SetSequences", operator.setSequences(AT_100_ID, 100, 0));
            final byte[] salt = new byte[PasswordHash.SALT_LENGTH];
            final byte[] hash = PasswordHash.of(
                "secret".toCharArray(), salt, PasswordHash.DEFAULT_ITERATIONS);
            SetUp.check("SetCredential", operator.setCredential(command ->
            {
                command.iterations(PasswordHash.DEFAULT_ITERATIONS).username(Raiders.USER);
                for (int i = 0; i < hash.length; i++)
                {
                    command.hash(i, (short)(hash[i] & 0xFF));
                }
            }));
            for (int i = 0; i < crowd; i++)
            {
                define(operator, FIRST_IDLE_ID + i, Crowd.name(i), "");
            }
        }
    }

    private static void configure(final OperatorClient operator, final int crowd)
    {
        SetUp.check("Configure", operator.configure(command -> command
            .maxOpenOrders(10_000)
            .maxInstruments(1)
            .maxSessions(crowd + FIRST_IDLE_ID)
            .maxEdges(4)
            .maxPriceLevels(10_000)
            .dedupeWindowInputs(1 << 18)
            .sentStoreBytes(64L << 20)
            .outboxBytes(8 << 20)
            .maxInputAgeMs(0)));
        SetUp.check("DefineInstrument", operator.defineInstrument(command -> command
            .instrumentId(1)
            .state(TradingState.OPEN)
            .tickSize(1)
            .lotSize(LOT)
            .minQuantity(LOT)
            .maxQuantity(1_000_000 * LOT)
            .bandLow(0)
            .symbol(SYMBOL)
            .bandHigh(0)));
    }

    /** A session of FIX 4.4; with a user it asks for his password. */
    private static void define(
        final OperatorClient operator, final int sessionId, final String client, final String user)
    {
        SetUp.check("DefineSession", operator.defineSession(command -> command
            .sessionId(sessionId)
            .state(TradingState.OPEN)
            .name(client)
            .throttlePerSecond(0)
            .throttleBurst(0)
            .cancelOnDisconnectGraceMs(-1)
            .reserved(0)
            .accessKey("")));
        SetUp.check("DefineFixSession", operator.defineFixSession(command -> command
            .sessionId(sessionId)
            .minHeartBtInt(1)
            .maxHeartBtInt(MAX_HEART_BT_INT)
            .startSecond(0)
            .endSecond(0)
            .beginString(BeginString.FIX_4_4)
            .credentialKind(user.isEmpty() ? CredentialKind.NONE : CredentialKind.PASSWORD)
            .precision(TimePrecision.MICROSECONDS)
            .resetOnLogon(Flag.NO)
            .resetOnDisconnect(Flag.NO)
            .useNextExpected(Flag.NO)
            .lastProcessed(Flag.NO)
            .startDay((short)0)
            .endDay((short)0)
            .compId(RawFix.GATEWAY)
            .clientCompId(client)
            .identity(user)));
    }

    InetSocketAddress address()
    {
        return new InetSocketAddress(InetAddress.getLoopbackAddress(), edge.fixPort());
    }

    ProcessorTime edgeTime()
    {
        return new ProcessorTime(edge.pid());
    }

    ProcessorTime memberTime()
    {
        return new ProcessorTime(cluster.member(0).pid());
    }

    long count(final EdgeCounter counter)
    {
        return EdgeCounters.read(edgeDir).get(counter);
    }

    String output()
    {
        return cluster.output() + edge.output();
    }

    @Override
    public void close()
    {
        edge.close();
        cluster.close();
    }
}
