package io.understudy.gateway.chaos;

import java.io.PrintStream;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/**
 * The run: round after round something is done to somebody while clients trade, all is healed, all
 * must be in line again in time, and what clients have is compared with what is on the disks. One
 * thread.
 */
final class Chaos
{
    /** From the heal on until all are in line: a restart of three members on two cores. */
    private static final long REJOIN_TIMEOUT_MS = 90_000;
    private static final long ANSWER_TIMEOUT_MS = 30_000;
    private static final long QUIET_MS = 500;
    private static final long TURN_NS = TimeUnit.MILLISECONDS.toNanos(5);

    private final Rig rig;
    private final Schedule schedule;
    private final Verdict verdict;
    private final PrintStream out;
    private final Checker checker;
    private final Journals journals;
    private long worstGapNs;
    private int rejoinFailures;
    private int roundsWithWrongClock;
    private int rounds;

    Chaos(
        final Rig rig, final Schedule schedule, final Verdict verdict, final PrintStream out)
    {
        this.rig = rig;
        this.schedule = schedule;
        this.verdict = verdict;
        this.out = out;
        checker = new Checker(rig.histories(), verdict);
        Rig.FIX_SESSIONS.forEach(sessionId ->
            checker.defineFix(GatewaySetUp.clientCompId(sessionId), sessionId));
        journals = new Journals(rig.journalDirs(), verdict);
    }

    /** Plays rounds until the time is up or something is wrong beyond repair. */
    void run(final long untilNs)
    {
        boolean whole = true;
        while (whole && System.nanoTime() - untilNs < 0)
        {
            rounds++;
            whole = round();
        }
        if (whole)
        {
            final List<Integer> failed = rig.stop();
            failed.forEach(member ->
                verdict.violated("member " + member + " did not end well after SIGTERM"));
            journals.compareAll();
        }
        say(verdict.takeSentences());
    }

    private boolean round()
    {
        final List<Strike> strikes = schedule.nextRound();
        out.printf(Locale.ROOT, "round %d: %s%n", rounds, strikes);
        final long beganNs = System.nanoTime();
        rig.market().open();
        strikes.forEach(strike -> rig.later(strike.beginMs(), () -> strike(strike)));
        while (rig.hasLater())
        {
            rig.runDue();
            LockSupport.parkNanos(TURN_NS);
        }
        rig.heal();
        final long healedNs = System.nanoTime();
        boolean whole = awaitWhole();
        final long wholeMs = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - healedNs);
        final boolean answered = rig.market().halt(whole ? ANSWER_TIMEOUT_MS : QUIET_MS);
        final long gapNs = rig.market().takeLongestGapNs();
        worstGapNs = Math.max(worstGapNs, gapNs);
        if (whole)
        {
            judge(answered);
            whole = rightClock();
        }
        say(rig.takeNotes());
        say(verdict.takeSentences());
        out.printf(Locale.ROOT, "  %.1f s, in line again after %.1f s, longest gap %d ms, %,d " +
            "commands, %,d trades, %,d records%n",
            (System.nanoTime() - beganNs) / 1e9, wholeMs / 1e3,
            TimeUnit.NANOSECONDS.toMillis(gapNs), rig.market().sent(), checker.trades(),
            journals.last());
        return whole;
    }

    /** At the end of the round after the one in which a member got a wrong clock. */
    private boolean rightClock()
    {
        if (!rig.hasWrongClock() || roundsWithWrongClock++ == 0)
        {
            return true;
        }
        roundsWithWrongClock = 0;
        rig.rightClock();
        return awaitWhole();
    }

    /** Who is not in line in time counts; then all members are started anew, so that it goes on. */
    private boolean awaitWhole()
    {
        if (rig.awaitWhole(REJOIN_TIMEOUT_MS))
        {
            return true;
        }
        rejoinFailures++;
        out.println("not all are in line again: " + rig.market().state() +
            rig.processes().output());
        rig.processes().restartAll();
        return rig.awaitWhole(REJOIN_TIMEOUT_MS);
    }

    private void judge(final boolean answered)
    {
        if (!answered)
        {
            out.println("not all was answered: " + rig.market().state());
        }
        journals.advance(checker);
        checker.settle();
    }

    private void strike(final Strike strike)
    {
        final int victim = strike.victim() == Strike.PRIMARY ?
            Math.max(0, rig.processes().cluster().servingMember()) : strike.victim();
        rig.tally().strike(strike.nemesis());
        final Runnable undo = Nemeses.find(strike.nemesis()).begin(rig, strike, victim);
        rig.later(strike.lengthMs(), undo);
    }

    private void say(final List<String> sentences)
    {
        sentences.forEach(sentence -> out.println("  " + sentence));
    }

    long worstGapMs()
    {
        return TimeUnit.NANOSECONDS.toMillis(worstGapNs);
    }

    int rejoinFailures()
    {
        return rejoinFailures;
    }

    int rounds()
    {
        return rounds;
    }

    int trades()
    {
        return checker.trades();
    }
}
