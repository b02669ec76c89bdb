package io.understudy.gateway.duty;

/**
 * Tells a lull in a flow from quiet: whether a duty thread that found nothing to do yields its core
 * or sleeps. It yields only while work follows work closely: a lone heartbeat now and then is no
 * flow, and nobody is to spin half a millisecond for it. Duty thread. Never allocates.
 */
public final class Lull
{
    /** Pauses that were short, less what long ones take away: from here on it is a flow. */
    private static final int FLOW = 32;
    private static final int MOST = 64;
    private static final int LONG_PAUSE = 16;

    private final long yieldNs;
    private long lastWorkNs = System.nanoTime();
    private boolean paused;
    private int shortPauses;

    /**
     * A thread that has done nothing yet.
     *
     * @param yieldNs how long after the last work it still only yields (ns); 0: it always sleeps.
     */
    public Lull(final long yieldNs)
    {
        this.yieldNs = yieldNs;
    }

    /**
     * A turn has done something.
     *
     * @param nowNs when it began, by System.nanoTime().
     */
    public void onWork(final long nowNs)
    {
        if (paused)
        {
            paused = false;
            shortPauses = nowNs - lastWorkNs < yieldNs ?
                Math.min(MOST, shortPauses + 1) : Math.max(0, shortPauses - LONG_PAUSE);
        }
        lastWorkNs = nowNs;
    }

    /**
     * A turn has found nothing to do.
     *
     * @param nowNs when it began, by System.nanoTime().
     * @return whether to yield; else to sleep.
     */
    public boolean yields(final long nowNs)
    {
        paused = true;
        return shortPauses >= FLOW && nowNs - lastWorkNs < yieldNs;
    }
}
