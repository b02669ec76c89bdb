package io.understudy.gateway.detect;

/**
 * Tells a thread that it has been absent itself: stopped, descheduled, in a page fault or in a
 * pause of the collector. Whoever was absent finds everybody else silent, so it drains its input
 * before it judges anyone. A pure function of the times given; never allocates.
 */
public final class Stall
{
    private final long limitNs;
    private long lastNs;
    private long longestNs;
    private long count;
    private boolean isStarted;
    private boolean hasStalled;

    /**
     * A thread that has not run yet.
     *
     * @param limitNs what two cycles may lie apart (ns, above 0).
     */
    public Stall(final long limitNs)
    {
        if (limitNs <= 0)
        {
            throw new IllegalArgumentException("limitNs=" + limitNs + " must be above 0");
        }
        this.limitNs = limitNs;
    }

    /**
     * A cycle begins, or has got as far as a judgement.
     *
     * @param nowNs monotonic time, read now and not when the cycle began.
     */
    public void onCycle(final long nowNs)
    {
        final long gapNs = isStarted ? nowNs - lastNs : 0;
        isStarted = true;
        lastNs = nowNs;
        if (gapNs > limitNs)
        {
            hasStalled = true;
            count++;
            longestNs = Math.max(longestNs, gapNs);
        }
    }

    /**
     * Asks before others are judged, once all input that was there has been taken.
     *
     * @param nowNs monotonic time, read now.
     * @return whether this thread stalled since it last asked: then it judges nobody in this cycle.
     */
    public boolean hasStalledSinceAsked(final long nowNs)
    {
        onCycle(nowNs);
        final boolean answer = hasStalled;
        hasStalled = false;
        return answer;
    }

    /**
     * How often this thread has stalled.
     *
     * @return from 0.
     */
    public long count()
    {
        return count;
    }

    /**
     * The longest stall.
     *
     * @return ns; 0 if there was none.
     */
    public long longestNs()
    {
        return longestNs;
    }
}
