package io.understudy.gateway.demo;

import io.understudy.gateway.control.ControlStatus;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;
import org.HdrHistogram.Histogram;

/**
 * Plays the flow at its rate, does something to members between two orders, measures the silence
 * at the client, and slows the flow until all are back in line.
 */
final class Takeovers
{
    private static final long WATCH_NS = TimeUnit.MILLISECONDS.toNanos(500);
    private static final long SILENCE_TIMEOUT_NS = TimeUnit.SECONDS.toNanos(30);
    private static final long HANG_NS = TimeUnit.SECONDS.toNanos(1);
    private static final long SLOW_INTERVAL_NS = TimeUnit.MILLISECONDS.toNanos(5);
    private static final long LOOK_NS = TimeUnit.MILLISECONDS.toNanos(20);
    private static final long SETTLE_NS = TimeUnit.MILLISECONDS.toNanos(300);
    private static final long WORD_TIMEOUT_NS = TimeUnit.SECONDS.toNanos(3);
    private static final long REJOIN_TIMEOUT_NS = TimeUnit.SECONDS.toNanos(90);

    private final Demo demo;
    private final Cluster cluster;
    private final Edges edges;
    private final Act act;
    private final int times;
    private final PrintStream out;
    private final List<Long> gapsNs = new ArrayList<>();
    private final Histogram suspectedNs = new Histogram(3);
    private final Histogram sealedNs = new Histogram(3);
    private final Histogram servedNs = new Histogram(3);
    private final List<Integer> victims = new ArrayList<>();
    private Operator operator;
    private EdgeProcess struckEdge;
    private long silenceNs;
    private long undisturbedSilenceNs;
    private int rejoined;
    private int takeovers;

    Takeovers(final Demo demo, final Act act, final int times, final PrintStream out)
    {
        this(demo, null, act, times, out);
    }

    /** Beside edges, one of which may be struck. */
    Takeovers(
        final Demo demo, final Edges edges, final Act act, final int times,
        final PrintStream out)
    {
        this.demo = demo;
        this.edges = edges;
        this.cluster = demo.cluster();
        this.act = act;
        this.times = times;
        this.out = out;
    }

    void play(final int commands)
    {
        demo.player().measure(false);
        awaitWhole();
        demo.player().measure(true);
        for (int i = 1; i <= times; i++)
        {
            silences().beginUndisturbed(System.nanoTime());
            demo.playTo((int)((long)commands * i / (times + 1)));
            prepare();
            if (demo.isAllSent())
            {
                out.printf(Locale.ROOT, "the day is over before %s %d%n", act, i);
                break;
            }
            strike(i);
        }
        demo.playTo(commands);
        demo.awaitAnswers();
    }

    /** What must be known or so before the strike, which then comes at the full rate. */
    private void prepare()
    {
        if (act.strikesLeader() || act == Act.HANDOVER)
        {
            demo.player().measure(false);
            operator = new Operator(cluster.dirs().get(cluster.servingMember()));
            chooseVictims(answer(operator.status()).leaderMemberId());
            demo.player().measure(true);
            silences().beginUndisturbed(System.nanoTime());
            playUntil(System.nanoTime() + SETTLE_NS, demo.intervalNs());
        }
        else
        {
            chooseVictims(Integer.MIN_VALUE);
        }
        while (act.sparesPrimary() && !silences().areUndisturbedKnown() && !demo.isAllSent())
        {
            playUntil(System.nanoTime() + LOOK_NS, demo.intervalNs());
        }
    }

    private void chooseVictims(final int leader)
    {
        if (act.strikesLeader())
        {
            if (leader == cluster.servingMember())
            {
                out.printf("  member %d is primary and leads Aeron Cluster: handing over first%n",
                    leader);
                final ControlStatus status = answer(operator.handover());
                playWhile(() -> cluster.servingMember() != status.memberAt(0));
                awaitWhole();
            }
            operator.close();
        }
        final int primary = cluster.servingMember();
        victims.clear();
        for (int i = 0; i < cluster.size(); i++)
        {
            if (isVictim(i, primary, leader))
            {
                victims.add(i);
            }
        }
    }

    private boolean isVictim(final int member, final int primary, final int leader)
    {
        switch (act)
        {
            case KILL_STANDBY:
                return member == (primary + 1) % cluster.size();
            case KILL_LEADER:
                return member == leader;
            case KILL_PRIMARY_AND_LEADER:
                return member == primary || member == leader;
            case KILL_ALL:
                return true;
            case HANDOVER:
            case KILL_EDGE:
                return false;
            default:
                return member == primary;
        }
    }

    private void strike(final int number)
    {
        final int primary = cluster.servingMember();
        struckEdge = act == Act.KILL_EDGE ? edges.busy() : null;
        final long strikeNs = System.nanoTime();
        silences().strike(demo.player().sent(), strikeNs);
        final Future<ControlStatus> handover = act();
        if (act == Act.HANDOVER)
        {
            watchHandover(handover);
        }
        else if (act.leavesMajority())
        {
            watch(strikeNs);
        }
        demo.player().measure(false);
        final long watchedNs = silences().longestNs();
        switch (act)
        {
            case HANDOVER:
                awaitWhole();
                break;
            case KILL_EDGE:
                bringBackEdge();
                break;
            default:
                bringBack(strikeNs);
        }
        report(number, primary, strikeNs,
            act.leavesMajority() ? watchedNs : silences().longestNs());
        demo.player().measure(true);
    }

    private Future<ControlStatus> act()
    {
        switch (act)
        {
            case HANDOVER:
                return operator.handover();
            case KILL_EDGE:
                struckEdge.killNow();
                return null;
            case HANG_PRIMARY:
                cluster.member(victims.get(0)).signal("STOP");
                return null;
            case TERM_PRIMARY:
                cluster.member(victims.get(0)).endNow();
                return null;
            default:
                victims.forEach(victim -> cluster.member(victim).killNow());
                return null;
        }
    }

    /** At the full rate, until the member that was appointed serves, and a little longer. */
    private void watchHandover(final Future<ControlStatus> handover)
    {
        final long startNs = System.nanoTime();
        while (!handover.isDone() ||
            cluster.servingMember() != Operator.answer(handover).memberAt(0))
        {
            playUntil(System.nanoTime() + LOOK_NS, demo.intervalNs());
            refuseToWait(startNs);
        }
        operator.close();
        playUntil(System.nanoTime() + SETTLE_NS, demo.intervalNs());
    }

    /** At the full rate, until what the strike did to the client is over. */
    private void watch(final long strikeNs)
    {
        playUntil(strikeNs + WATCH_NS, demo.intervalNs());
        while (silences().lastAnswerNs() - strikeNs < WATCH_NS && !demo.isAllSent() &&
            System.nanoTime() - strikeNs < SILENCE_TIMEOUT_NS)
        {
            playUntil(System.nanoTime() + LOOK_NS, demo.intervalNs());
        }
    }

    /** What is said of full rate must not hold for a machine that starts a JVM: it is slowed. */
    private void bringBack(final long strikeNs)
    {
        final long startNs = System.nanoTime();
        final int before = demo.player().sent();
        if (act == Act.HANG_PRIMARY)
        {
            playUntil(strikeNs + HANG_NS, SLOW_INTERVAL_NS);
            cluster.member(victims.get(0)).signal("CONT");
        }
        else
        {
            playWhile(() -> victims.stream().anyMatch(victim -> cluster.member(victim).isAlive()));
            sayExit();
            victims.forEach(victim -> cluster.member(victim).launch(false));
        }
        awaitWhole();
        rejoined += victims.size();
        final double seconds = (System.nanoTime() - startNs) / 1e9;
        out.printf(Locale.ROOT, "  member%s back in line after %.1f s; %d commands were sent " +
            "meanwhile, at %d a second%n", (victims.size() == 1 ? " " : "s ") + names() +
            (victims.size() == 1 ? " is" : " are"), seconds, demo.player().sent() - before,
            TimeUnit.SECONDS.toNanos(1) / SLOW_INTERVAL_NS);
    }

    private void bringBackEdge()
    {
        playWhile(struckEdge::isAlive);
        struckEdge.launch();
        playWhile(() -> !struckEdge.isOpen());
        awaitWhole();
        rejoined++;
    }

    private void sayExit()
    {
        if (act == Act.TERM_PRIMARY)
        {
            final int code = cluster.member(victims.get(0)).awaitEnd();
            out.printf("  member %d ended with exit code %d%n", victims.get(0), code);
            if (code != 0)
            {
                throw new IllegalStateException("member " + victims.get(0) + " ended with exit " +
                    "code " + code + " after SIGTERM; it said:" + System.lineSeparator() +
                    cluster.member(victims.get(0)).output());
            }
        }
    }

    private String names()
    {
        return victims.stream().map(String::valueOf).collect(Collectors.joining(" and "));
    }

    /** And stays so for a while; what was sent meanwhile is answered, and is in no figure. */
    private void awaitWhole()
    {
        long wholeSinceNs = System.nanoTime();
        final long startNs = wholeSinceNs;
        while (System.nanoTime() - wholeSinceNs < SETTLE_NS)
        {
            playUntil(System.nanoTime() + LOOK_NS, SLOW_INTERVAL_NS);
            if (!cluster.isWhole())
            {
                wholeSinceNs = System.nanoTime();
            }
            refuseToWait(startNs);
        }
        final int sent = demo.player().sent();
        playWhile(() -> demo.player().answered() < sent);
    }

    private void playWhile(final BooleanSupplier condition)
    {
        final long startNs = System.nanoTime();
        while (condition.getAsBoolean())
        {
            playUntil(System.nanoTime() + LOOK_NS, SLOW_INTERVAL_NS);
            refuseToWait(startNs);
        }
    }

    private void refuseToWait(final long startNs)
    {
        if (System.nanoTime() - startNs > REJOIN_TIMEOUT_NS)
        {
            throw new IllegalStateException("not all members are in line after " +
                TimeUnit.NANOSECONDS.toSeconds(REJOIN_TIMEOUT_NS) + " s; they said:" +
                System.lineSeparator() + cluster.output());
        }
    }

    /** The flow goes on, slowly, while the operator waits. */
    private ControlStatus answer(final Future<ControlStatus> asked)
    {
        playWhile(() -> !asked.isDone());
        return Operator.answer(asked);
    }

    private void playUntil(final long untilNs, final long intervalNs)
    {
        long dueNs = System.nanoTime();
        for (long nowNs = dueNs; nowNs - untilNs < 0; nowNs = System.nanoTime())
        {
            final int before = demo.player().sent();
            demo.turn(nowNs, dueNs);
            dueNs += demo.player().sent() == before ? 0 : Math.max(1, intervalNs);
        }
    }

    private void report(
        final int number, final int primary, final long strikeNs, final long watchedNs)
    {
        if (act == Act.KILL_EDGE)
        {
            gapsNs.add(watchedNs);
            out.printf(Locale.ROOT, "%s %d: edge %d at 0 us; %s%n",
                act, number, struckEdge.id(), heard(watchedNs));
            return;
        }
        final String who = String.format(Locale.ROOT, "%s %d: %s at 0 us", act, number,
            victims.isEmpty() ? "asked member " + primary : "member " + names());
        if (act.sparesPrimary())
        {
            gapsNs.add(watchedNs);
            compareSilences(who + "; longest " + heard(watchedNs));
            return;
        }
        final Timeline first = awaitTimeline(strikeNs);
        if (first == null)
        {
            gapsNs.add(watchedNs);
            out.println(who + ", no takeover; longest " + heard(watchedNs));
            return;
        }
        // Asking the control plane takes long, and does not touch the flow: what does counts.
        final long gapNs = act != Act.HANDOVER ? silences().gapNs() :
            silences().longestDuringNs(first.suspectedNs(), first.committedNs());
        gapsNs.add(gapNs);
        takeovers++;
        suspectedNs.recordValue(first.suspectedNs() - strikeNs);
        sealedNs.recordValue(Math.max(0, first.sealedNs() - strikeNs));
        if (first.firstOutputNs() != 0)
        {
            servedNs.recordValue(Math.max(0, first.firstOutputNs() - strikeNs));
        }
        out.println(who + ", " + first.since(strikeNs) + "; " + heard(gapNs) +
            String.format(Locale.ROOT, act != Act.HANDOVER ?
            ", longest in the half second %.0f us" :
            " meanwhile, longest since it was asked %.0f us", watchedNs / 1e3));
    }

    /** Who has taken over says so from a thread that may wait for a core, or for a class. */
    private Timeline awaitTimeline(final long strikeNs)
    {
        final long startNs = System.nanoTime();
        playWhile(() -> Timeline.firstSince(cluster, strikeNs, act.isPlanned()) == null &&
            System.nanoTime() - startNs < WORD_TIMEOUT_NS);
        return Timeline.firstSince(cluster, strikeNs, act.isPlanned());
    }

    private String heard(final long gapNs)
    {
        return String.format(Locale.ROOT, act.leavesMajority() ?
            "silence at the client %.0f us" : "acknowledgements stopped for %.0f us", gapNs / 1e3);
    }

    /** Told is the strike whose silence exceeds that of the undisturbed windows the most. */
    private void compareSilences(final String what)
    {
        final long atOnceNs = silences().longestAtOnceNs();
        final long undisturbedNs = silences().longestUndisturbedNs();
        out.printf(Locale.ROOT, "%s; in the first 100 ms %.0f us, in %d undisturbed windows of " +
            "100 ms before %.0f us%n", what, atOnceNs / 1e3, Silences.WINDOWS,
            undisturbedNs / 1e3);
        if (silenceNs == 0 || atOnceNs - undisturbedNs > silenceNs - undisturbedSilenceNs)
        {
            silenceNs = atOnceNs;
            undisturbedSilenceNs = undisturbedNs;
        }
    }

    private Silences silences()
    {
        return demo.player().silences();
    }

    boolean sparesPrimary()
    {
        return act.sparesPrimary();
    }

    /** The longest silence that began within 100 ms of a strike. */
    long silenceNs()
    {
        return silenceNs;
    }

    /** The longest in the undisturbed windows before that strike. */
    long undisturbedSilenceNs()
    {
        return undisturbedSilenceNs;
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
