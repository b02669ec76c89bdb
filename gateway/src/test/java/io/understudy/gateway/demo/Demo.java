package io.understudy.gateway.demo;

import io.understudy.codecs.command.CommandResult;
import io.understudy.codecs.command.TradingState;
import io.understudy.gateway.client.ClientContext;
import io.understudy.gateway.client.OperatorClient;
import io.understudy.gateway.client.UnderstudyClient;
import io.understudy.gateway.detect.ThreadIdentity;
import io.understudy.gateway.edge.LineState;
import java.io.IOException;
import java.io.PrintStream;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;
import org.agrona.concurrent.IdleStrategy;
import org.agrona.concurrent.SleepingIdleStrategy;
import org.agrona.concurrent.YieldingIdleStrategy;

/**
 * The day itself: a member process, an operator who sets it up, one session that plays the flow,
 * and whatever is done to the member meanwhile.
 */
final class Demo implements AutoCloseable
{
    static final int SESSION_ID = 1;
    static final int EDGE_ID = 10_001;
    private static final long SET_UP_TIMEOUT_NS = TimeUnit.SECONDS.toNanos(8);
    private static final int SET_UP_ATTEMPTS = 4;
    private static final long PARK_NS = TimeUnit.MICROSECONDS.toNanos(50);
    private static final long ANSWER_TIMEOUT_NS = TimeUnit.SECONDS.toNanos(30);
    private static final long HAPPENING_TIMEOUT_NS = TimeUnit.SECONDS.toNanos(60);

    private final Cluster cluster;
    private final Flow flow;
    private final FlowPlayer player;
    private final PrintStream progress;
    private final IdleStrategy idle;
    private UnderstudyClient client;
    private FlowDriver driver;
    private int inFlightLimit = 64;
    private long intervalNs;
    private String clientHost = "localhost";

    Demo(final Path runDir, final Flow flow, final List<String> memberSettings,
        final PrintStream progress)
    {
        this(new Cluster(runDir, 1, memberSettings), flow, progress);
    }

    Demo(final Cluster cluster, final Flow flow, final PrintStream progress)
    {
        this.cluster = cluster;
        // Members that follow need a core too: beside them the client must not spin, and a park
        // of 10 us costs 20 us of a core.
        idle = cluster.size() == 1 ? YieldingIdleStrategy.INSTANCE :
            new SleepingIdleStrategy(PARK_NS);
        sharpenTimers();
        this.flow = flow;
        this.progress = progress;
        player = new FlowPlayer(flow);
    }

    /** As a member does for its duty thread; without the right to, parks take longer. */
    private static void sharpenTimers()
    {
        try
        {
            Files.writeString(Path.of("/proc", Long.toString(ThreadIdentity.current().tid()),
                "timerslack_ns"), "1");
        }
        catch (final IOException ex)
        {
            // parks take some 50 us longer
        }
    }

    /** As members do once they are warm; without the right to, the client waits for a core. */
    private static void raisePriority()
    {
        try
        {
            new ProcessBuilder("renice", "-n", "-20", "-p",
                Long.toString(ThreadIdentity.current().tid()))
                .redirectErrorStream(true).redirectOutput(Redirect.DISCARD).start().waitFor();
        }
        catch (final IOException | InterruptedException ex)
        {
            throw new IllegalStateException("cannot run renice", ex);
        }
    }

    /** Sends at a rate, open loop; else as fast as answers come, this many commands in flight. */
    Demo rate(final long perSecond)
    {
        intervalNs = perSecond == 0 ? 0 : TimeUnit.SECONDS.toNanos(1) / perSecond;
        return this;
    }

    Demo inFlightLimit(final int commands)
    {
        inFlightLimit = commands;
        return this;
    }

    /** On which address the members reach the client. */
    Demo clientHost(final String host)
    {
        clientHost = host;
        return this;
    }

    void begin(final int warmUpOrders)
    {
        cluster.start();
        setUp(warmUpOrders);
        client = UnderstudyClient.connect(new ClientContext()
            .sessionId(SESSION_ID)
            .edgeId(EDGE_ID)
            .members(cluster.dirs())
            .host(clientHost)
            .keepAliveMs(60_000)
            .listener(player));
        driver = new SbeDriver(player, client);
        await("the session to be established", driver::isReady);
        await("a line to each member", () -> IntStream.range(0, client.line().lineCount())
            .allMatch(i -> client.line().state(i) == LineState.JOINED));
        if (warmUpOrders > 0)
        {
            WarmUp.run(cluster.dirs(), clientHost, warmUpOrders, client);
        }
        if (cluster.size() > 1)
        {
            raisePriority();
        }
    }

    /** Plays until this many commands are sent; does not wait for the answers. */
    void playTo(final int commands)
    {
        final long startNs = System.nanoTime();
        final int first = player.sent();
        final int end = Math.min(commands, flow.size());
        long stalledSinceNs = startNs;
        int answered = player.answered();
        long nextProgressNs = startNs + TimeUnit.SECONDS.toNanos(1);
        while (player.sent() < end)
        {
            final long nowNs = System.nanoTime();
            int work = driver.poll();
            final long dueNs = intervalNs == 0 ?
                nowNs : startNs + (player.sent() - first) * intervalNs;
            final boolean mayGo = intervalNs == 0 ?
                player.sent() - player.answered() < inFlightLimit : nowNs - dueNs >= 0;
            if (mayGo && driver.sendNext(dueNs))
            {
                work++;
            }
            if (player.answered() != answered)
            {
                answered = player.answered();
                stalledSinceNs = nowNs;
            }
            else if (nowNs - stalledSinceNs > ANSWER_TIMEOUT_NS)
            {
                throw stalled("answers", ANSWER_TIMEOUT_NS);
            }
            if (nowNs - nextProgressNs >= 0)
            {
                nextProgressNs = nowNs + TimeUnit.SECONDS.toNanos(1);
                sayProgress();
            }
            idle.idle(work);
        }
    }

    /** One turn: sends what is due at a rate, and hears. */
    void turn(final long nowNs, final long dueNs)
    {
        int work = driver.poll();
        final boolean mayGo = nowNs - dueNs >= 0 && player.sent() < flow.size() &&
            (intervalNs > 0 || player.sent() - player.answered() < inFlightLimit);
        if (mayGo && driver.sendNext(dueNs))
        {
            work++;
        }
        idle.idle(work);
    }

    /** Plays on at the rate, as far as there are commands, until something has happened. */
    void playUntil(final String what, final BooleanSupplier hasHappened)
    {
        final long startNs = System.nanoTime();
        long dueNs = startNs;
        for (long nowNs = startNs; !hasHappened.getAsBoolean(); nowNs = System.nanoTime())
        {
            if (nowNs - startNs > HAPPENING_TIMEOUT_NS)
            {
                throw stalled(what, HAPPENING_TIMEOUT_NS);
            }
            final int before = player.sent();
            turn(nowNs, dueNs);
            dueNs += player.sent() == before ? 0 : Math.max(1, intervalNs);
        }
    }

    boolean isAllSent()
    {
        return player.sent() == flow.size();
    }

    long intervalNs()
    {
        return intervalNs;
    }

    void awaitAnswers()
    {
        await("all answers", () -> player.answered() == player.sent());
        sayProgress();
    }

    /** Kills the member and starts it again from its disk; the client stays as it is. */
    void killAndRecover()
    {
        member().kill();
        member().start(false);
    }

    void endSession()
    {
        driver.endSession();
        await("the session to end", driver::hasEnded);
    }

    /** The only member. */
    MemberProcess member()
    {
        return cluster.member(0);
    }

    Cluster cluster()
    {
        return cluster;
    }

    FlowLedger player()
    {
        return player;
    }

    UnderstudyClient client()
    {
        return client;
    }

    @Override
    public void close()
    {
        if (driver != null)
        {
            driver.close();
        }
        cluster.close();
    }

    /**
     * Reserving the capacities is work that may cost a primary its role, and an operator speaks to
     * one member: so to whoever serves then, until the gateway is set up.
     */
    private void setUp(final int warmUpOrders)
    {
        IllegalStateException last = null;
        for (int attempt = 0; attempt < SET_UP_ATTEMPTS; attempt++)
        {
            try
            {
                cluster.awaitWhole();
                setUpAt(cluster.servingMember(), warmUpOrders);
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

    private void setUpAt(final int memberId, final int warmUpOrders)
    {
        try (OperatorClient operator = new OperatorClient(
            cluster.dirs().get(memberId), SET_UP_TIMEOUT_NS,
            Throwable::printStackTrace))
        {
            final int orders = Math.max(100_000, flow.size() + warmUpOrders);
            check("Configure", operator.configure(command -> command
                .maxOpenOrders(orders)
                .maxInstruments(16)
                .maxSessions(16)
                .maxEdges(16)
                .maxPriceLevels(orders)
                .dedupeWindowInputs(flow.size() + warmUpOrders + 1)
                .sentStoreBytes(64L << 20)
                .outboxBytes(8 << 20)
                .maxInputAgeMs(0)));
            define(operator, FlowPlayer.INSTRUMENT_ID, SESSION_ID);
            define(operator, WarmUp.INSTRUMENT_ID, WarmUp.SESSION_ID);
        }
    }

    private static void define(
        final OperatorClient operator, final int instrumentId, final int sessionId)
    {
        check("DefineInstrument", operator.defineInstrument(command -> command
            .instrumentId(instrumentId)
            .state(TradingState.OPEN)
            .tickSize(FlowPlayer.PRICE_PER_MILLI)
            .lotSize(FlowPlayer.QUANTITY_PER_SHARE)
            .minQuantity(FlowPlayer.QUANTITY_PER_SHARE)
            .maxQuantity(100_000_000L * FlowPlayer.QUANTITY_PER_SHARE)
            .bandLow(0)
            .symbol("600519")
            .bandHigh(0)));
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

    private void await(final String what, final BooleanSupplier condition)
    {
        final long deadlineNs = System.nanoTime() + ANSWER_TIMEOUT_NS;
        while (!condition.getAsBoolean())
        {
            if (System.nanoTime() - deadlineNs > 0)
            {
                throw stalled(what, ANSWER_TIMEOUT_NS);
            }
            idle.idle(driver.poll());
        }
    }

    private IllegalStateException stalled(final String what, final long timeoutNs)
    {
        return new IllegalStateException("waited " +
            TimeUnit.NANOSECONDS.toSeconds(timeoutNs) + " s in vain for " + what +
            ": sent=" + player.sent() + " answered=" + player.answered() + ' ' +
            driver.state() +
            (cluster.size() == 1 ? "; the member said:" : "; they said:") +
            System.lineSeparator() + cluster.output());
    }

    private void sayProgress()
    {
        progress.printf("  %,7d of %,d commands sent, %,7d answered, %,6d trades%n",
            player.sent(), flow.size(), player.answered(), player.trades().size());
    }

    private static void check(final String command, final CommandResult result)
    {
        if (result != CommandResult.OK && result != CommandResult.ALREADY_SET)
        {
            throw new IllegalStateException("the gateway refused " + command + ": " + result);
        }
    }
}
