package io.understudy.gateway.demo;

import io.understudy.codecs.command.CommandResult;
import io.understudy.codecs.command.TradingState;
import io.understudy.gateway.client.OperatorClient;
import java.util.concurrent.TimeUnit;

/** What an operator says to a gateway before the day. */
final class SetUp
{
    private static final long TIMEOUT_NS = TimeUnit.SECONDS.toNanos(8);
    private static final int ATTEMPTS = 4;
    private static final String SYMBOL = "600519";

    private final Cluster cluster;
    private final FlowClients clients;
    private final int commands;
    private final int warmUpOrders;

    /** For a flow of so many commands after a warm-up of so many. */
    SetUp(final Cluster cluster, final FlowClients clients, final int commands,
        final int warmUpOrders)
    {
        this.cluster = cluster;
        this.clients = clients;
        this.commands = commands;
        this.warmUpOrders = warmUpOrders;
    }

    /** What orders call an instrument: the flow's bears the name that it has at its exchange. */
    static String symbol(final int instrumentId)
    {
        return instrumentId == FlowPlayer.INSTRUMENT_ID ? SYMBOL : SYMBOL + '.' + instrumentId;
    }

    static void check(final String command, final CommandResult result)
    {
        if (result != CommandResult.OK && result != CommandResult.ALREADY_SET)
        {
            throw new IllegalStateException("the gateway refused " + command + ": " + result);
        }
    }

    /**
     * Reserving the capacities is work that may cost a primary its role, and an operator speaks to
     * one member: so to whoever serves then, until the gateway is set up.
     */
    void run()
    {
        IllegalStateException last = null;
        for (int attempt = 0; attempt < ATTEMPTS; attempt++)
        {
            try
            {
                cluster.awaitWhole();
                runAt(cluster.servingMember());
                return;
            }
            catch (final IllegalStateException ex)
            {
                last = ex;
            }
        }
        throw new IllegalStateException(last.getMessage() + "; they said:" +
            System.lineSeparator() + cluster.output(), last);
    }

    private void runAt(final int memberId)
    {
        try (OperatorClient operator = new OperatorClient(
            cluster.dirs().get(memberId), TIMEOUT_NS, Throwable::printStackTrace))
        {
            final int orders = Math.max(100_000, commands + warmUpOrders);
            check("Configure", operator.configure(command -> command
                .maxOpenOrders(orders)
                .maxInstruments(16)
                .maxSessions(16)
                .maxEdges(16)
                .maxPriceLevels(orders)
                .dedupeWindowInputs(commands + warmUpOrders + 1)
                .sentStoreBytes(64L << 20)
                .outboxBytes(8 << 20)
                .maxInputAgeMs(0)));
            defineInstrument(operator, FlowPlayer.INSTRUMENT_ID);
            defineInstrument(operator, WarmUp.INSTRUMENT_ID);
            clients.define(operator);
        }
    }

    private static void defineInstrument(final OperatorClient operator, final int instrumentId)
    {
        check("DefineInstrument", operator.defineInstrument(command -> command
            .instrumentId(instrumentId)
            .state(TradingState.OPEN)
            .tickSize(FlowPlayer.PRICE_PER_MILLI)
            .lotSize(FlowPlayer.QUANTITY_PER_SHARE)
            .minQuantity(FlowPlayer.QUANTITY_PER_SHARE)
            .maxQuantity(100_000_000L * FlowPlayer.QUANTITY_PER_SHARE)
            .bandLow(0)
            .symbol(symbol(instrumentId))
            .bandHigh(0)));
    }

    /** A session of SBE, unless it is made another. */
    static void defineSession(final OperatorClient operator, final int sessionId)
    {
        check("DefineSession", operator.defineSession(command -> command
            .sessionId(sessionId)
            .state(TradingState.OPEN)
            .name("DEMO")
            .throttlePerSecond(0)
            .throttleBurst(0)
            .cancelOnDisconnectGraceMs(-1)
            .reserved(0)
            .accessKey("")));
    }
}
