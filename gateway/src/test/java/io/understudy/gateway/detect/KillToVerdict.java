package io.understudy.gateway.detect;

import java.io.IOException;
import java.util.Arrays;
import java.util.Locale;
import java.util.function.BooleanSupplier;

/**
 * Kills processes and prints how long it took to know: from the return of the system call to the
 * verdict, and to the thread's end, looking every 50 us. Arguments: how many of each kind.
 */
final class KillToVerdict
{
    static final long POLL_NS = 50_000;

    private static final long GIVE_UP_NS = 10_000_000_000L;
    private static final int NS_PER_US = 1_000;

    private static int looks;

    private KillToVerdict()
    {
    }

    /** Prints a line for each kind of victim and for one file looked at and for both. */
    public static void main(final String[] args) throws IOException
    {
        final int count = Integer.parseInt(args[0]);
        for (final String kind : new String[] {"jvm", "sleep"})
        {
            System.out.println(measure(kind, count, true));
            System.out.println(measure(kind, count, false));
        }
    }

    static String measure(final String kind, final int count, final boolean isBoth)
        throws IOException
    {
        final long[] verdictNs = new long[count];
        final long[] goneNs = new long[count];
        int firstLooks = 0;
        for (int i = 0; i < count; i++)
        {
            try (Victim victim = "jvm".equals(kind) ? Victim.jvm() : Victim.sleep();
                Obituary obituary = Obituary.open(victim.pid(), victim.tid()))
            {
                for (int n = 0; n < 100; n++)
                {
                    require(obituary.look(), Verdict.ALIVE);
                    require(obituary.isDead() ? Verdict.DEAD : Verdict.ALIVE, Verdict.ALIVE);
                }
                victim.kill();
                final long killedNs = System.nanoTime();
                verdictNs[i] = pollUntil(
                    killedNs, () -> isBoth ? obituary.isDead() : obituary.look().isDead());
                firstLooks += looks == 1 ? 1 : 0;
                goneNs[i] = pollUntil(killedNs, () -> obituary.look() == Verdict.DEAD);
            }
        }
        return kind + (isBoth ? ", stat and status" : ", stat alone") + ": kill to verdict " +
            describe(verdictNs) + ", at the first look in " + firstLooks +
            "; to the thread's end " + describe(goneNs);
    }

    private static long pollUntil(final long killedNs, final BooleanSupplier verdict)
    {
        long nowNs = System.nanoTime();
        looks = 0;
        while (nowNs - killedNs < GIVE_UP_NS)
        {
            looks++;
            if (verdict.getAsBoolean())
            {
                return System.nanoTime() - killedNs;
            }
            final long nextNs = nowNs + POLL_NS;
            do
            {
                nowNs = System.nanoTime();
            }
            while (nowNs < nextNs);
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
