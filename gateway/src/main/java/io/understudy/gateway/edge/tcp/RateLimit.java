package io.understudy.gateway.edge.tcp;

import java.util.concurrent.TimeUnit;

/** So many events a second, and no more than a second's worth of them at once. */
final class RateLimit
{
    private static final long SECOND_NS = TimeUnit.SECONDS.toNanos(1);

    private final long intervalNs;
    private long paidUntilNs;
    private boolean begun;

    /** A limit that is free at first; a rate of 0 limits nothing. */
    RateLimit(final int perSecond)
    {
        intervalNs = perSecond == 0 ? 0 : SECOND_NS / perSecond;
    }

    /** Whether one more may happen now; if so it counts as having happened. */
    boolean take(final long nowNs)
    {
        if (intervalNs == 0)
        {
            return true;
        }
        if (isIdle(nowNs))
        {
            begun = true;
            paidUntilNs = nowNs;
        }
        if (paidUntilNs + intervalNs - nowNs > SECOND_NS)
        {
            return false;
        }
        paidUntilNs += intervalNs;
        return true;
    }

    /** Whether it is as if nothing had ever happened. */
    boolean isIdle(final long nowNs)
    {
        return !begun || paidUntilNs - nowNs <= 0;
    }
}
