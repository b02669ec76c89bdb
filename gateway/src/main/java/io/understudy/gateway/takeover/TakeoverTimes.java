package io.understudy.gateway.takeover;

import java.util.Arrays;

/** Why this member stood last, and when each step of its takeover was done (monotonic ns). */
final class TakeoverTimes
{
    private static final int LAST_HEARD = 0;
    private static final int SUSPECTED = 1;
    private static final int SEALED = 2;
    private static final int ADOPTED = 3;
    private static final int COMMITTED = 4;
    private static final int FIRST_OUTPUT = 5;

    private final long[] timesNs = new long[TakeoverCause.STEPS];
    private TakeoverCause cause = TakeoverCause.CONFIGURED;

    void begin(final TakeoverCause why, final long lastHeardNs, final long nowNs)
    {
        Arrays.fill(timesNs, 0);
        timesNs[LAST_HEARD] = lastHeardNs;
        timesNs[SUSPECTED] = nowNs;
        cause = why;
    }

    void sealed(final long nowNs)
    {
        timesNs[SEALED] = nowNs;
    }

    void adopted(final long nowNs)
    {
        if (timesNs[ADOPTED] == 0)
        {
            timesNs[ADOPTED] = nowNs;
        }
    }

    void committed(final long nowNs)
    {
        timesNs[COMMITTED] = nowNs;
    }

    void firstOutput(final long nowNs)
    {
        if (timesNs[FIRST_OUTPUT] == 0)
        {
            timesNs[FIRST_OUTPUT] = nowNs;
        }
    }

    /** Whether the last step is done, or will not come soon because nobody sends anything. */
    boolean isWhole(final long patienceNs, final long nowNs)
    {
        return timesNs[FIRST_OUTPUT] != 0 || nowNs - timesNs[COMMITTED] >= patienceNs;
    }

    TakeoverCause cause()
    {
        return cause;
    }

    long[] timesNs()
    {
        return timesNs;
    }
}
