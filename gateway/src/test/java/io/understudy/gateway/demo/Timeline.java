package io.understudy.gateway.demo;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * When each step of a takeover was done, as the successor said it.
 *
 * @param successor     who took over.
 * @param cause         why.
 * @param suspectedNs   it began: the primary was given up, or the configuration appointed it.
 * @param sealedNs      a majority has promised.
 * @param adoptedNs     it holds the best log.
 * @param committedNs   its ballot's first record is committed.
 * @param firstOutputNs has left.
 */
record Timeline(
    int successor, String cause, long suspectedNs, long sealedNs, long adoptedNs,
    long committedNs, long firstOutputNs)
{
    private static final Pattern TIMES = Pattern.compile("took over .*cause=(\\w+) " +
        "lastHeardNs=-?\\d+ suspectedNs=(-?\\d+) sealedNs=(-?\\d+) adoptedNs=(-?\\d+) " +
        "committedNs=(-?\\d+) firstOutputNs=(-?\\d+)");
    private static final String CONFIGURED = "CONFIGURED";

    /**
     * The first takeover since a strike.
     *
     * @param planned whether one counts to which the control plane has appointed.
     * @return null if there was none.
     */
    static Timeline firstSince(final Cluster cluster, final long strikeNs, final boolean planned)
    {
        Timeline first = null;
        for (int i = 0; i < cluster.size(); i++)
        {
            for (final String line : cluster.member(i).takeovers())
            {
                final Timeline next = parse(i, line);
                if (next != null && (planned || !next.cause.equals(CONFIGURED)) &&
                    next.suspectedNs >= strikeNs &&
                    (first == null || next.suspectedNs < first.suspectedNs))
                {
                    first = next;
                }
            }
        }
        return first;
    }

    private static Timeline parse(final int member, final String line)
    {
        final Matcher matcher = TIMES.matcher(line);
        return !matcher.matches() ? null : new Timeline(member, matcher.group(1),
            time(matcher, 2), time(matcher, 3), time(matcher, 4), time(matcher, 5),
            time(matcher, 6));
    }

    private static long time(final Matcher matcher, final int group)
    {
        return Long.parseLong(matcher.group(group));
    }

    /** All steps in microseconds from the strike on. */
    String since(final long strikeNs)
    {
        return String.format(Locale.ROOT, "%s by member %d (%s) %.0f, sealed %.0f, adopted " +
            "%.0f, committed %.0f, first output %s",
            cause.equals(CONFIGURED) ? "entered" : "suspected", successor, cause,
            (suspectedNs - strikeNs) / 1e3, (sealedNs - strikeNs) / 1e3,
            (adoptedNs - strikeNs) / 1e3, (committedNs - strikeNs) / 1e3, firstOutputNs == 0 ?
            "none yet" : String.format(Locale.ROOT, "%.0f", (firstOutputNs - strikeNs) / 1e3));
    }
}
