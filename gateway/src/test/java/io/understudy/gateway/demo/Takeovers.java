package io.understudy.gateway.demo;

import java.io.IOException;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.HdrHistogram.Histogram;

/**
 * Plays the flow at its rate, does something to a member between two orders, measures the silence
 * at the client, and slows the flow until that member is back in line.
 */
final class Takeovers
{
    /** What is done. */
    enum Act
    {
        KILL_PRIMARY, KILL_STANDBY, HANG_PRIMARY
    }

    private static final long WATCH_NS = TimeUnit.MILLISECONDS.toNanos(500);
    private static final long SILENCE_TIMEOUT_NS = TimeUnit.SECONDS.toNanos(30);
    private static final long HANG_NS = TimeUnit.SECONDS.toNanos(1);
    private static final long SLOW_INTERVAL_NS = TimeUnit.MILLISECONDS.toNanos(5);
    private static final long LOOK_NS = TimeUnit.MILLISECONDS.toNanos(20);
    private static final long SETTLE_NS = TimeUnit.MILLISECONDS.toNanos(300);
    private static final long REJOIN_TIMEOUT_NS = TimeUnit.SECONDS.toNanos(90);
    private static final Pattern TIMES = Pattern.compile("took over .*cause=(\\w+) " +
        "lastHeardNs=(-?\\d+) suspectedNs=(-?\\d+) sealedNs=(-?\\d+) adoptedNs=(-?\\d+) " +
        "committedNs=(-?\\d+) firstOutputNs=(-?\\d+)");
    private static final int SUSPECTED = 3;
    private static final int SEALED = 4;
    private static final int FIRST_OUTPUT = 7;

    private final Demo demo;
    private final Cluster cluster;
    private final Act act;
    private final int times;
    private final PrintStream out;
    private final List<Long> gapsNs = new ArrayList<>();
    private final Histogram suspectedNs = new Histogram(3);
    private final Histogram sealedNs = new Histogram(3);
    private final Histogram servedNs = new Histogram(3);
    private int rejoined;
    private int takeovers;

    Takeovers(final Demo demo, final Act act, final int times, final PrintStream out)
    {
        this.demo = demo;
        this.cluster = demo.cluster();
        this.act = act;
        this.times = times;
        this.out = out;
    }

    void play(final int commands)
    {
        playSlowlyUntilWhole(-1);
        for (int i = 1; i <= times; i++)
        {
            demo.playTo((int)((long)commands * i / (times + 1)));
            strike(i);
        }
        demo.playTo(commands);
        demo.awaitAnswers();
    }

    private void strike(final int number)
    {
        final int primary = demo.client().primaryMemberId();
        final int victim = act == Act.KILL_STANDBY ? (primary + 1) % cluster.size() : primary;
        final FlowPlayer player = demo.player();
        player.watchSilence();
        final long strikeNs = System.nanoTime();
        if (act == Act.HANG_PRIMARY)
        {
            signal("STOP", victim);
        }
        else
        {
            cluster.member(victim).killNow();
        }
        playFor(strikeNs + WATCH_NS, demo.intervalNs());
        while (player.lastAnswerNs() - strikeNs < WATCH_NS &&
            System.nanoTime() - strikeNs < SILENCE_TIMEOUT_NS)
        {
            playFor(System.nanoTime() + LOOK_NS, demo.intervalNs());
        }
        final long gapNs = player.longestSilenceNs();
        gapsNs.add(gapNs);
        player.measure(false);
        if (act == Act.HANG_PRIMARY)
        {
            playFor(strikeNs + HANG_NS, SLOW_INTERVAL_NS);
            signal("CONT", victim);
        }
        else
        {
            cluster.member(victim).awaitEnd();
            cluster.member(victim).launch(false);
        }
        playSlowlyUntilWhole(victim);
        report(number, victim, strikeNs, gapNs);
        player.measure(true);
    }

    private void playFor(final long untilNs, final long intervalNs)
    {
        long dueNs = System.nanoTime();
        for (long nowNs = dueNs; nowNs - untilNs < 0; nowNs = System.nanoTime())
        {
            final int before = demo.player().sent();
            demo.turn(nowNs, dueNs);
            dueNs += demo.player().sent() == before ? 0 : Math.max(1, intervalNs);
        }
    }

    /** What is said of full rate must not hold for a machine that starts a JVM: it is slowed. */
    private void playSlowlyUntilWhole(final int victim)
    {
        final long startNs = System.nanoTime();
        final int before = demo.player().sent();
        while (!cluster.isWhole())
        {
            if (System.nanoTime() - startNs > REJOIN_TIMEOUT_NS)
            {
                throw new IllegalStateException("not all members are in line after " +
                    TimeUnit.NANOSECONDS.toSeconds(REJOIN_TIMEOUT_NS) + " s; they said:" +
                    System.lineSeparator() + cluster.output());
            }
            if (victim < 0)
            {
                final long nowNs = System.nanoTime();
                demo.turn(nowNs, Long.MAX_VALUE + nowNs);
            }
            else
            {
                playFor(System.nanoTime() + LOOK_NS, SLOW_INTERVAL_NS);
            }
        }
        playFor(System.nanoTime() + SETTLE_NS, SLOW_INTERVAL_NS);
        if (victim >= 0)
        {
            rejoined++;
            out.printf(Locale.ROOT, "  member %d is back in line after %.1f s; %d commands were " +
                "sent meanwhile, at %d a second%n", victim,
                (System.nanoTime() - startNs) / 1e9, demo.player().sent() - before,
                TimeUnit.SECONDS.toNanos(1) / SLOW_INTERVAL_NS);
        }
    }

    private void report(
        final int number, final int victim, final long strikeNs, final long gapNs)
    {
        Matcher first = null;
        int successor = -1;
        for (int i = 0; i < cluster.size(); i++)
        {
            for (final String line : cluster.member(i).takeovers())
            {
                final Matcher matcher = TIMES.matcher(line);
                if (matcher.matches() && !matcher.group(1).equals("CONFIGURED") &&
                    time(matcher, SUSPECTED) >= strikeNs &&
                    (first == null || time(matcher, SUSPECTED) < time(first, SUSPECTED)))
                {
                    first = matcher;
                    successor = i;
                }
            }
        }
        if (first == null)
        {
            out.printf(Locale.ROOT, "%s %d: member %d; longest silence %.0f us%n",
                act, number, victim, gapNs / 1e3);
            return;
        }
        takeovers++;
        suspectedNs.recordValue(time(first, SUSPECTED) - strikeNs);
        sealedNs.recordValue(Math.max(0, time(first, SEALED) - strikeNs));
        servedNs.recordValue(Math.max(0, time(first, FIRST_OUTPUT) - strikeNs));
        out.printf(Locale.ROOT, "%s %d: member %d at 0 us, suspected by member %d (%s) %.0f, " +
            "sealed %.0f, adopted %.0f, committed %.0f, first output %.0f; silence at the " +
            "client %.0f us%n", act, number, victim, successor, first.group(1),
            (time(first, SUSPECTED) - strikeNs) / 1e3, (time(first, SEALED) - strikeNs) / 1e3,
            (time(first, SEALED + 1) - strikeNs) / 1e3, (time(first, SEALED + 2) - strikeNs) / 1e3,
            (time(first, FIRST_OUTPUT) - strikeNs) / 1e3, gapNs / 1e3);
    }

    private static long time(final Matcher matcher, final int group)
    {
        return Long.parseLong(matcher.group(group));
    }

    private void signal(final String name, final int memberId)
    {
        try
        {
            final int code = new ProcessBuilder(
                "kill", "-" + name, Long.toString(cluster.member(memberId).pid()))
                .inheritIO().start().waitFor();
            if (code != 0)
            {
                throw new IllegalStateException("kill -" + name + " ended with " + code);
            }
        }
        catch (final IOException | InterruptedException ex)
        {
            throw new IllegalStateException("cannot signal member " + memberId, ex);
        }
    }

    int rejoined()
    {
        return rejoined;
    }

    int takeovers()
    {
        return takeovers;
    }

    /** The gap that so many percent do not exceed. */
    long gapNs(final double percent)
    {
        final List<Long> sorted = new ArrayList<>(gapsNs);
        sorted.sort(null);
        return sorted.isEmpty() ? 0 : sorted.get(Math.min(sorted.size() - 1,
            Math.max(0, (int)Math.ceil(percent / 100 * sorted.size()) - 1)));
    }

    long suspectedNs()
    {
        return suspectedNs.getValueAtPercentile(50);
    }

    long sealedNs()
    {
        return sealedNs.getValueAtPercentile(50);
    }

    long servedNs()
    {
        return servedNs.getValueAtPercentile(50);
    }
}
