package io.understudy.gateway.chaos;

import java.util.Locale;

/**
 * One thing that is done to somebody for a while.
 *
 * @param nemesis  by its name.
 * @param victim   of members 0 to 2; {@link #PRIMARY} for whoever is then; of edges 0 and 1, of
 *                 clients their place in the list.
 * @param kind     what of, for a nemesis that knows several.
 * @param beginMs  after the begin of the round.
 * @param lengthMs how long.
 * @param salt     for what else the nemesis has to draw.
 */
record Strike(String nemesis, int victim, Kind kind, int beginMs, int lengthMs, int salt)
{
    static final int PRIMARY = -1;

    enum Kind
    {
        MEMBER, EDGE, CLIENT
    }

    int endMs()
    {
        return beginMs + lengthMs;
    }

    @Override
    public String toString()
    {
        return String.format(Locale.ROOT, "%s(%s, %d ms from %d ms on)", nemesis,
            victim == PRIMARY ? "primary" : kind.toString().toLowerCase(Locale.ROOT) + ' ' + victim,
            lengthMs, beginMs);
    }
}
