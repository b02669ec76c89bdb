package io.understudy.gateway.demo;

import io.understudy.gateway.client.UnderstudyClient;
import io.understudy.gateway.detect.ThreadIdentity;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.agrona.concurrent.IdleStrategy;
import org.agrona.concurrent.SleepingIdleStrategy;
import org.agrona.concurrent.YieldingIdleStrategy;

/**
 * The day itself: member processes, an operator who sets them up, one session that plays the flow,
 * and whatever is done to the members meanwhile.
 */
final class Demo implements AutoCloseable
{
    static final int SESSION_ID = 1;
    static final int EDGE_ID = 10_001;
    private static final long PARK_NS = TimeUnit.MICROSECONDS.toNanos(50);
    private static final long ANSWER_TIMEOUT_NS = TimeUnit.SECONDS.toNanos(30);
    private static final long HAPPENING_TIMEOUT_NS = TimeUnit.SECONDS.toNanos(60);

    private final Cluster cluster;
    private final Flow flow;
    private final PrintStream progress;
    private final IdleStrategy idle;
    private FlowClients clients;
    private FlowDriver driver;
    private int inFlightLimit = 64;
    private long intervalNs;

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
        clients = new SbeClients(cluster, "localhost");
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

    /** Who plays; SBE clients on this host if nothing is said. */
    Demo clients(final FlowClients value)
    {
        clients = value;
        return this;
    }

    void begin(final int warmUpOrders)
    {
        cluster.start();
        new SetUp(cluster, clients, flow.size(), warmUpOrders).run();
        clients.start();
        driver = clients.open(clients.ledger(flow));
        await("the session to stand", driver::isReady);
        if (warmUpOrders > 0)
        {
            WarmUp.run(clients, warmUpOrders, driver);
        }
        if (cluster.size() > 1)
        {
            Priority.raiseCurrent();
            clients.favour();
        }
    }

    /** Plays until this many commands are sent; does not wait for the answers. */
    void playTo(final int commands)
    {
        final FlowLedger player = player();
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
        final FlowLedger player = player();
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
            final int before = player().sent();
            turn(nowNs, dueNs);
            dueNs += player().sent() == before ? 0 : Math.max(1, intervalNs);
        }
    }

    boolean isAllSent()
    {
        return player().isAllSent();
    }

    long intervalNs()
    {
        return intervalNs;
    }

    void awaitAnswers()
    {
        await("all answers", () -> player().answered() == player().sent());
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
        return driver.ledger();
    }

    FlowDriver driver()
    {
        return driver;
    }

    /** Whom the client hears; where an edge is between, who says that it serves. */
    int primaryMemberId()
    {
        return driver instanceof SbeDriver ?
            client().primaryMemberId() : cluster.servingMember();
    }

    /** Of a demo with SBE clients. */
    UnderstudyClient client()
    {
        return ((SbeDriver)driver).client();
    }

    @Override
    public void close()
    {
        if (driver != null)
        {
            driver.close();
        }
        clients.close();
        cluster.close();
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
            ": sent=" + player().sent() + " answered=" + player().answered() + ' ' +
            driver.state() +
            (cluster.size() == 1 ? "; the member said:" : "; they said:") +
            System.lineSeparator() + cluster.output() + clients.output());
    }

    private void sayProgress()
    {
        progress.printf("  %,7d of %,d commands sent, %,7d answered, %,6d trades%n",
            player().sent(), flow.size(), player().answered(), player().trades().size());
    }
}
