package io.understudy.gateway.chaos;

import io.understudy.codecs.command.BeginString;
import io.understudy.codecs.command.CommandResult;
import io.understudy.codecs.command.CredentialKind;
import io.understudy.codecs.command.Flag;
import io.understudy.codecs.command.TimePrecision;
import io.understudy.codecs.command.TradingState;
import io.understudy.gateway.client.OperatorClient;
import io.understudy.gateway.demo.Cluster;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** What an operator says to the gateway before anything is done to it. */
final class GatewaySetUp
{
    static final String GATEWAY_COMP_ID = "UNDERSTUDY";
    private static final long TIMEOUT_NS = TimeUnit.SECONDS.toNanos(8);
    private static final int ATTEMPTS = 4;
    private static final int MAX_REQUESTS = 2_000_000;
    private static final int MAX_OPEN_ORDERS = 20_000;
    private static final int MAX_HEARTBEAT_SECONDS = 600;

    private final Cluster cluster;
    private final List<Integer> sbeSessions;
    private final List<Integer> fixSessions;

    GatewaySetUp(
        final Cluster cluster, final List<Integer> sbeSessions, final List<Integer> fixSessions)
    {
        this.cluster = cluster;
        this.sbeSessions = sbeSessions;
        this.fixSessions = fixSessions;
    }

    static String clientCompId(final int sessionId)
    {
        return "CLIENT" + sessionId;
    }

    /** Reserving the capacities may cost a primary its role: so to whoever serves then. */
    void run()
    {
        IllegalStateException last = null;
        for (int attempt = 0; attempt < ATTEMPTS; attempt++)
        {
            try (OperatorClient operator = new OperatorClient(
                cluster.dirs().get(servingMember()), TIMEOUT_NS, Throwable::printStackTrace))
            {
                define(operator);
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

    private int servingMember()
    {
        cluster.awaitWhole();
        return cluster.servingMember();
    }

    private void define(final OperatorClient operator)
    {
        check("Configure", operator.configure(command -> command
            .maxOpenOrders(MAX_OPEN_ORDERS)
            .maxInstruments(16)
            .maxSessions(16)
            .maxEdges(16)
            .maxPriceLevels(MAX_OPEN_ORDERS)
            .dedupeWindowInputs(MAX_REQUESTS)
            .sentStoreBytes(64L << 20)
            .outboxBytes(8 << 20)
            .maxInputAgeMs(0)));
        check("DefineInstrument", operator.defineInstrument(command -> command
            .instrumentId(SbeTrader.INSTRUMENT_ID)
            .state(TradingState.OPEN)
            .tickSize(SbeTrader.PRICE_PER_MILLI)
            .lotSize(SbeTrader.QUANTITY_PER_SHARE)
            .minQuantity(SbeTrader.QUANTITY_PER_SHARE)
            .maxQuantity(100_000_000L * SbeTrader.QUANTITY_PER_SHARE)
            .bandLow(0)
            .symbol(FixTrader.SYMBOL)
            .bandHigh(0)));
        sbeSessions.forEach(sessionId -> defineSession(operator, sessionId));
        fixSessions.forEach(sessionId -> defineSession(operator, sessionId));
        fixSessions.forEach(sessionId -> defineFix(operator, sessionId));
    }

    private static void defineSession(final OperatorClient operator, final int sessionId)
    {
        check("DefineSession", operator.defineSession(command -> command
            .sessionId(sessionId)
            .state(TradingState.OPEN)
            .name("CHAOS-" + sessionId)
            .throttlePerSecond(0)
            .throttleBurst(0)
            .cancelOnDisconnectGraceMs(-1)
            .reserved(0)
            .accessKey("")));
    }

    private static void defineFix(final OperatorClient operator, final int sessionId)
    {
        check("DefineFixSession", operator.defineFixSession(command -> command
            .sessionId(sessionId)
            .minHeartBtInt(1)
            .maxHeartBtInt(MAX_HEARTBEAT_SECONDS)
            .startSecond(0)
            .endSecond(0)
            .beginString(BeginString.FIX_4_4)
            .credentialKind(CredentialKind.NONE)
            .precision(TimePrecision.MICROSECONDS)
            .resetOnLogon(Flag.NO)
            .resetOnDisconnect(Flag.NO)
            .useNextExpected(Flag.NO)
            .lastProcessed(Flag.NO)
            .startDay((short)0)
            .endDay((short)0)
            .compId(GATEWAY_COMP_ID)
            .clientCompId(clientCompId(sessionId))
            .identity("")));
    }

    private static void check(final String command, final CommandResult result)
    {
        if (result != CommandResult.OK && result != CommandResult.ALREADY_SET)
        {
            throw new IllegalStateException("the gateway refused " + command + ": " + result);
        }
    }
}
