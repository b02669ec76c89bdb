package io.understudy.perf.failover;

import java.io.PrintStream;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.agrona.concurrent.IdleStrategy;

/**
 * Plays the work to a contestant, open loop, does things to its leader between two orders, and
 * measures the silence at the client. The full rate holds where something is measured; while a JVM
 * starts, the flow is slowed. One thread: the client's.
 */
final class Player
{
    private static final int IN_FLIGHT = 64;
    private static final int BURST = 16;
    private static final int SLOW_PER_SECOND = 200;
    private static final long SETTLE_NS = TimeUnit.MILLISECONDS.toNanos(500);
    private static final long WATCH_NS = TimeUnit.MILLISECONDS.toNanos(500);
    private static final long HANG_NS = TimeUnit.SECONDS.toNanos(1);
    private static final long LOOK_NS = TimeUnit.MILLISECONDS.toNanos(20);
    private static final long TIMEOUT_NS = TimeUnit.SECONDS.toNanos(180);
    private static final long INTERVAL_NS = TimeUnit.SECONDS.toNanos(1);
    private static final long QUIET_NS = TimeUnit.SECONDS.toNanos(2);

    private final Contestant contestant;
    private final Pace pace;
    private final Figures figures;
    private final PrintStream out;
    private final Answers answers;
    private final IdleStrategy idle = ClientThread.idle();
    private long intervalNs;
    private long dueNs;

    /** How fast, and how long before each act; how many commands before anything is measured. */
    record Pace(int perSecond, long stretchNs, int warmUp)
    {
    }

    Player(
        final Contestant contestant, final Pace pace, final Figures figures, final PrintStream out)
    {
        this.contestant = contestant;
        this.pace = pace;
        this.figures = figures;
        this.out = out;
        answers = new Answers(figures.latencyNs, contestant::leader);
        ClientThread.sharpenTimers();
    }

    void play(final List<Act> acts)
    {
        contestant.start(answers);
        ClientThread.raisePriority();
        warmUp();
        for (int i = 0; i < acts.size(); i++)
        {
            stretch();
            final int leader = contestant.leader();
            perform(acts.get(i), leader);
            final long silenceNs = answers.longestSilenceNs();
            // A handover comes some time after it is asked for: orders are answered until then.
            final long gapNs = acts.get(i) == Act.HANDOVER ?
                answers.changeGapNs() : answers.gapNs();
            figures.add(acts.get(i), gapNs, silenceNs);
            final long backNs = System.nanoTime();
            slowlyUntilWhole();
            out.printf(Locale.ROOT, "%-10s %s %d of %d: member %d; gap at the client %.0f us, " +
                "longest silence in the half second after %.0f us; whole again after %.1f s%n",
                contestant.name(), acts.get(i), i + 1, acts.size(), leader, gapNs / 1e3,
                silenceNs / 1e3, (System.nanoTime() - backNs) / 1e9);
        }
        stretch();
        drain();
        answers.stopMeasuring();
        figures.endInterval();
        figures.add(answers);
        out.printf(Locale.ROOT, "%-10s %,d orders sent, %,d answered, %,d refused, %,d twice; " +
            "so far p50 %.1f us, p99 %.1f us%n", contestant.name(), answers.sent(),
            answers.answered(), answers.rejected(), answers.duplicated(),
            figures.latencyNs.getValueAtPercentile(50) / 1e3,
            figures.latencyNs.getValueAtPercentile(99) / 1e3);
    }

    /** As fast as answers come, so that both have compiled what they need. */
    private void warmUp()
    {
        final long startNs = System.nanoTime();
        while (answers.answered() < pace.warmUp)
        {
            int work = contestant.poll();
            if (answers.sent() < pace.warmUp && answers.sent() - answers.answered() < IN_FLIGHT &&
                contestant.send(answers.sent()))
            {
                answers.onSent(System.nanoTime());
                work++;
            }
            idle.idle(work);
            checkTime(startNs, "the answers of the warm-up");
        }
        slowlyUntilWhole();
    }

    /** At the full rate, measured. */
    private void stretch()
    {
        pace(pace.perSecond);
        playFor(SETTLE_NS);
        answers.measure(dueNs);
        figures.beginInterval();
        for (long leftNs = pace.stretchNs; leftNs > 0; leftNs -= INTERVAL_NS)
        {
            playFor(Math.min(INTERVAL_NS, leftNs));
            figures.endInterval();
        }
    }

    private void perform(final Act act, final int leader)
    {
        if (leader < 0)
        {
            throw new IllegalStateException("nobody leads:" + System.lineSeparator() +
                contestant.output());
        }
        answers.strike();
        final long startNs = System.nanoTime();
        switch (act)
        {
            case KILL:
                contestant.kill(leader);
                answers.stopMeasuring();
                watch(startNs, () -> true);
                contestant.restart(leader);
                break;
            case HANG:
                contestant.hang(leader, true);
                answers.stopMeasuring();
                watch(startNs, () -> System.nanoTime() - startNs >= HANG_NS);
                contestant.hang(leader, false);
                break;
            default:
                answers.stopMeasuring();
                final CompletableFuture<Void> operator = CompletableFuture.runAsync(
                    contestant::handOver, task -> new Thread(task, "operator").start());
                watch(startNs, operator::isDone);
                operator.join();
                break;
        }
    }

    /** Until something is over, and answers have come for a while since. */
    private void watch(final long startNs, final BooleanSupplier isOver)
    {
        while (!isOver.getAsBoolean())
        {
            playFor(LOOK_NS);
            checkTime(startNs, "the end of what is done to the leader");
        }
        final long overNs = System.nanoTime();
        while (answers.lastAnswerNs() - Math.max(overNs, startNs) < WATCH_NS)
        {
            playFor(LOOK_NS);
            checkTime(startNs, "an answer");
        }
    }

    /** What is said of the full rate must not hold for a machine that starts a JVM. */
    private void slowlyUntilWhole()
    {
        final long startNs = System.nanoTime();
        pace(SLOW_PER_SECOND);
        playFor(SETTLE_NS);
        while (!contestant.isWhole())
        {
            playFor(LOOK_NS);
            checkTime(startNs, "all to be in place");
        }
        playFor(SETTLE_NS);
    }

    private void drain()
    {
        long quietSinceNs = System.nanoTime();
        int answered = answers.answered();
        while (answers.answered() < answers.sent() && System.nanoTime() - quietSinceNs < QUIET_NS)
        {
            idle.idle(contestant.poll());
            if (answers.answered() != answered)
            {
                answered = answers.answered();
                quietSinceNs = System.nanoTime();
            }
        }
    }

    private void pace(final int perSecond)
    {
        intervalNs = TimeUnit.SECONDS.toNanos(1) / perSecond;
        dueNs = System.nanoTime();
    }

    private void playFor(final long durationNs)
    {
        final long startNs = System.nanoTime();
        for (long nowNs = startNs; nowNs - startNs < durationNs; nowNs = System.nanoTime())
        {
            int work = contestant.poll();
            for (int i = 0; i < BURST && nowNs - dueNs >= 0; i++)
            {
                if (answers.sent() == Work.MAX_COMMANDS)
                {
                    throw new IllegalStateException("a run has at most " + Work.MAX_COMMANDS +
                        " orders: ask for fewer kills or a lower rate");
                }
                if (!contestant.send(answers.sent()))
                {
                    break;
                }
                answers.onSent(dueNs);
                dueNs += intervalNs;
                work++;
            }
            idle.idle(work);
        }
    }

    private void checkTime(final long startNs, final String what)
    {
        if (System.nanoTime() - startNs > TIMEOUT_NS)
        {
            throw new IllegalStateException("waited " + TimeUnit.NANOSECONDS.toSeconds(TIMEOUT_NS) +
                " s in vain for " + what + ": sent=" + answers.sent() + " answered=" +
                answers.answered() + "; they said:" + System.lineSeparator() +
                contestant.output());
        }
    }
}
