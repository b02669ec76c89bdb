package io.understudy.perf.suspicions;

import io.understudy.gateway.demo.Members;
import io.understudy.perf.failover.ClientThread;
import io.understudy.perf.failover.UnderstudyContestant;
import java.io.PrintStream;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import org.agrona.concurrent.IdleStrategy;

/**
 * Watches members to which nothing is done: first idle, with a client that sends nothing, then with
 * orders at a rate, open loop. Each primary that loses its part was suspected falsely. One thread:
 * the client's.
 */
final class Vigil
{
    static final int MEMBERS = 3;

    private static final int IN_FLIGHT = 64;
    private static final int BURST = 16;
    private static final long LINE_NS = TimeUnit.MINUTES.toNanos(1);
    private static final long LOOK_NS = TimeUnit.MILLISECONDS.toNanos(100);
    /** Members say at most once a second what came to nothing. */
    private static final long LAST_WORDS_NS = TimeUnit.MILLISECONDS.toNanos(1_500);
    private static final long WARM_UP_TIMEOUT_NS = TimeUnit.MINUTES.toNanos(3);
    private static final long QUIET_NS = TimeUnit.SECONDS.toNanos(5);

    private final UnderstudyContestant gateway;
    private final Plan plan;
    private final PrintStream out;
    private final Ledger ledger = new Ledger();
    private final TradingDays days;
    private final IdleStrategy idle = ClientThread.idle();
    private final int[] linesShown = new int[MEMBERS];
    private Suspicions idleSuspicions = Suspicions.NONE;
    private Suspicions loadSuspicions = Suspicions.NONE;
    private long dueNs;

    /** How long each, how many orders a second, how many before anything counts. */
    record Plan(long phaseNs, int perSecond, int warmUp)
    {
    }

    Vigil(final UnderstudyContestant gateway, final Plan plan, final PrintStream out)
    {
        this.gateway = gateway;
        this.plan = plan;
        this.out = out;
        days = new TradingDays(gateway);
        ClientThread.sharpenTimers();
    }

    void keep()
    {
        gateway.open(ledger);
        warmUp();
        idleSuspicions = phase("idle", 0);
        loadSuspicions = phase("load", plan.perSecond);
        drain();
        out.printf(Locale.ROOT, "%,d orders sent, %,d answered, %,d refused, %,d twice; the " +
            "session was established again %d times%n", ledger.sent(), ledger.answered(),
            ledger.rejected(), ledger.duplicated(), gateway.reconnects());
    }

    Suspicions idleSuspicions()
    {
        return idleSuspicions;
    }

    Suspicions loadSuspicions()
    {
        return loadSuspicions;
    }

    Ledger ledger()
    {
        return ledger;
    }

    /** As fast as answers come, so that what is compiled is compiled before anything counts. */
    private void warmUp()
    {
        final long startNs = System.nanoTime();
        while (ledger.answered() < plan.warmUp)
        {
            int work = gateway.poll();
            if (ledger.sent() < plan.warmUp && ledger.sent() - ledger.answered() < IN_FLIGHT)
            {
                work += send() ? 1 : 0;
            }
            idle.idle(work);
            if (System.nanoTime() - startNs > WARM_UP_TIMEOUT_NS)
            {
                throw new IllegalStateException("waited in vain for the answers of the warm-up: " +
                    "sent=" + ledger.sent() + " answered=" + ledger.answered() +
                    "; the members said:" + System.lineSeparator() + gateway.output());
            }
        }
        playFor(LAST_WORDS_NS, 0);
        for (int i = 0; i < MEMBERS; i++)
        {
            linesShown[i] = takeoverLines(i).size();
        }
    }

    private Suspicions phase(final String name, final int perSecond)
    {
        final Suspicions before = said();
        final long lines = (plan.phaseNs + LINE_NS - 1) / LINE_NS;
        final long startNs = System.nanoTime();
        dueNs = startNs;
        for (int i = 1; i <= lines; i++)
        {
            final long untilNs = Math.min(i * LINE_NS, plan.phaseNs);
            playFor(untilNs - (System.nanoTime() - startNs), perSecond);
            if (i == lines)
            {
                playFor(LAST_WORDS_NS, 0);
            }
            print(name, System.nanoTime() - startNs, said().since(before));
        }
        return said().since(before);
    }

    private Suspicions said()
    {
        return Suspicions.of(gateway.members(), MEMBERS);
    }

    private void print(final String name, final long elapsedNs, final Suspicions suspicions)
    {
        for (int i = 0; i < MEMBERS; i++)
        {
            final List<String> lines = takeoverLines(i);
            lines.subList(linesShown[i], lines.size()).forEach(line -> out.println("  " + line));
            linesShown[i] = lines.size();
        }
        out.printf(Locale.ROOT, "%s %4d s: %d takeovers, %d given up, %d denied; %,d orders " +
            "sent, %,d answered%n", name, TimeUnit.NANOSECONDS.toSeconds(elapsedNs),
            suspicions.takeovers(), suspicions.givenUp(), suspicions.denied(), ledger.sent(),
            ledger.answered());
    }

    private List<String> takeoverLines(final int memberId)
    {
        return gateway.members().lines(memberId, Suspicions.TAKEOVER);
    }

    /** At a rate, behind which it catches up; or sending nothing. */
    private void playFor(final long durationNs, final int perSecond)
    {
        final long startNs = System.nanoTime();
        long nextLookNs = startNs;
        for (long nowNs = startNs; nowNs - startNs < durationNs; nowNs = System.nanoTime())
        {
            int work = gateway.poll();
            for (int i = 0; perSecond > 0 && i < BURST && nowNs - dueNs >= 0 && send(); i++)
            {
                dueNs += TimeUnit.SECONDS.toNanos(1) / perSecond;
                work++;
            }
            if (nowNs - nextLookNs >= 0)
            {
                nextLookNs = nowNs + LOOK_NS;
                days.poll(ledger.sent());
                checkAlive();
            }
            idle.idle(work);
        }
    }

    private boolean send()
    {
        final boolean isSent = gateway.send(ledger.sent());
        if (isSent)
        {
            ledger.onSent();
        }
        return isSent;
    }

    private void checkAlive()
    {
        final Members members = gateway.members();
        for (int i = 0; i < MEMBERS; i++)
        {
            if (!members.isAlive(i))
            {
                throw new IllegalStateException("member " + i + " has ended by itself; they said:" +
                    System.lineSeparator() + members.output());
            }
        }
    }

    private void drain()
    {
        long quietSinceNs = System.nanoTime();
        int answered = ledger.answered();
        while (ledger.lost() > 0 && System.nanoTime() - quietSinceNs < QUIET_NS)
        {
            idle.idle(gateway.poll());
            if (ledger.answered() != answered)
            {
                answered = ledger.answered();
                quietSinceNs = System.nanoTime();
            }
        }
    }
}
