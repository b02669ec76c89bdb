package io.understudy.perf.suspicions;

import io.understudy.gateway.demo.Members;
import java.util.List;

/**
 * What members to which nothing was done have said of suspicions.
 *
 * @param takeovers a standby took over for an obituary or a silence.
 * @param givenUp   a primary missed a majority and gave itself up.
 * @param denied    a standby missed the primary and another did not: nobody took over.
 */
record Suspicions(long takeovers, long givenUp, long denied)
{
    static final Suspicions NONE = new Suspicions(0, 0, 0);

    static final String TAKEOVER = "took over ";
    private static final String IN_VAIN = "suspicions ";
    private static final String CONFIGURED = " cause=CONFIGURED ";

    static Suspicions of(final Members members, final int size)
    {
        Suspicions sum = NONE;
        for (int i = 0; i < size; i++)
        {
            sum = sum.and(said(members.lines(i, TAKEOVER), members.lines(i, IN_VAIN)));
        }
        return sum;
    }

    /** By one member: each takeover in a line, all that came to nothing in the last. */
    static Suspicions said(final List<String> takeoverLines, final List<String> inVainLines)
    {
        final long takeovers =
            takeoverLines.stream().filter(Suspicions::isTakeoverOfALostPrimary).count();
        final String last =
            inVainLines.isEmpty() ? "" : inVainLines.get(inVainLines.size() - 1);
        return new Suspicions(takeovers, value(last, " givenUp="), value(last, " denied="));
    }

    /** An appointment, at the start or after a takeover, is none. */
    static boolean isTakeoverOfALostPrimary(final String line)
    {
        return line.startsWith(TAKEOVER) && !line.contains(CONFIGURED);
    }

    private static long value(final String line, final String key)
    {
        final int at = line.indexOf(key);
        if (at < 0)
        {
            return 0;
        }
        final int end = line.indexOf(' ', at + key.length());
        return Long.parseLong(
            line.substring(at + key.length(), end < 0 ? line.length() : end));
    }

    /** Those for which a primary lost its part. */
    long actedUpon()
    {
        return takeovers + givenUp;
    }

    Suspicions and(final Suspicions other)
    {
        return new Suspicions(
            takeovers + other.takeovers, givenUp + other.givenUp, denied + other.denied);
    }

    Suspicions since(final Suspicions before)
    {
        return new Suspicions(
            takeovers - before.takeovers, givenUp - before.givenUp, denied - before.denied);
    }
}
