package io.understudy.gateway.detect;

import java.io.IOException;
import java.util.Arrays;
import java.util.Locale;

/**
 * Kills processes and prints how long it took to know: from the return of the system call to the
 * verdict, and to the thread's end, looking every 50 us. Arguments: how many of each kind.
 */
final class KillToVerdict
{
    static final long POLL_NS = 50_000;

    private static final long GIVE_UP_NS = 10_000_000_000L;
    private static final int NS_PER_US = 1_000;

    private KillToVerdict()
    {
    }

    /** Prints a line for each kind of victim. */
    public static void main(final String[] args) throws IOException
    {
        System.out.println(measure("jvm", Integer.parseInt(args[0])));
        System.out.println(measure("sleep", Integer.parseInt(args[0])));
    }

    static String measure(final String kind, final int count) throws IOException
    {
        final long[] verdictNs = new long[count];
        final long[] goneNs = new long[count];
        for (int i = 0; i < count; i++)
        {
            try (Victim victim = "jvm".equals(kind) ? Victim.jvm() : Victim.sleep();
                Obituary obituary = Obituary.open(victim.pid(), victim.tid()))
            {
                for (int n = 0; n < 100; n++)
                {
                    require(obituary.look(), Verdict.ALIVE);
                }
                victim.kill();
                final long killedNs = System.nanoTime();
                verdictNs[i] = pollUntil(obituary, killedNs, false) - killedNs;
                goneNs[i] = pollUntil(obituary, killedNs, true) - killedNs;
            }
        }
        return kind + ": kill to verdict " + describe(verdictNs) + "; to the thread's end " +
            describe(goneNs);
    }

    private static long pollUntil(
        final Obituary obituary, final long killedNs, final boolean isGone)
    {
        long nowNs = System.nanoTime();
        while (nowNs - killedNs < GIVE_UP_NS)
        {
            final Verdict verdict = obituary.look();
            if (verdict == Verdict.DEAD || !isGone && verdict.isDead())
            {
                return System.nanoTime();
            }
            final long nextNs = nowNs + POLL_NS;
            while (System.nanoTime() < nextNs)
            {
                Thread.onSpinWait();
            }
            nowNs = System.nanoTime();
        }
        throw new AssertionError("no verdict");
    }

    private static void require(final Verdict verdict, final Verdict expected)
    {
        if (verdict != expected)
        {
            throw new AssertionError(verdict + " instead of " + expected);
        }
    }

    private static String describe(final long[] timesNs)
    {
        Arrays.sort(timesNs);
        return String.format(
            Locale.ROOT, "median %.1f us, max %.1f us of %d",
            (double)timesNs[timesNs.length / 2] / NS_PER_US,
            (double)timesNs[timesNs.length - 1] / NS_PER_US, timesNs.length);
    }
}
