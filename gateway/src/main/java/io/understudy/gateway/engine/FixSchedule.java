package io.understudy.gateway.engine;

/** When a FIX session is open: daily or weekly, in UTC. The epoch began on a Thursday. */
final class FixSchedule
{
    private static final long NS_PER_SECOND = 1_000_000_000L;
    private static final long SECONDS_PER_DAY = 86_400L;
    private static final long DAYS_PER_WEEK = 7;
    /** Days from the Monday before the epoch to it. */
    private static final long MONDAY_SHIFT_DAYS = 3;

    private FixSchedule()
    {
    }

    static boolean isAlwaysOpen(final FixState session)
    {
        return session.startSecond == session.endSecond && session.startDay == session.endDay;
    }

    static boolean isOpen(final FixState session, final long nowNs)
    {
        return isAlwaysOpen(session) ||
            sinceStart(session, nowNs) <
            Math.floorMod(end(session) - start(session), cycle(session));
    }

    /** When the period began that an instant belongs to, or the last one before it (epoch ns). */
    static long periodStartNs(final FixState session, final long nowNs)
    {
        final long nowSecond = Math.floorDiv(nowNs, NS_PER_SECOND);
        return (nowSecond - sinceStart(session, nowNs)) * NS_PER_SECOND;
    }

    private static long sinceStart(final FixState session, final long nowNs)
    {
        final long nowSecond = Math.floorDiv(nowNs, NS_PER_SECOND);
        final long shifted = isWeekly(session) ?
            nowSecond + MONDAY_SHIFT_DAYS * SECONDS_PER_DAY : nowSecond;
        return Math.floorMod(shifted - start(session), cycle(session));
    }

    private static boolean isWeekly(final FixState session)
    {
        return session.startDay != 0;
    }

    private static long cycle(final FixState session)
    {
        return isWeekly(session) ? DAYS_PER_WEEK * SECONDS_PER_DAY : SECONDS_PER_DAY;
    }

    private static long start(final FixState session)
    {
        return secondOfCycle(session.startDay, session.startSecond);
    }

    private static long end(final FixState session)
    {
        return secondOfCycle(session.endDay, session.endSecond);
    }

    private static long secondOfCycle(final int day, final int second)
    {
        return Math.max(0, day - 1) * SECONDS_PER_DAY + second;
    }
}
