package io.understudy.gateway.simulator;

/** A machine's clocks: the monotonic one runs a little too fast or slow, the other may be wrong. */
final class LocalClock
{
    private static final long EPOCH_NS = 1_700_000_000_000_000_000L;
    private static final long MILLION = 1_000_000;

    private final long offsetNs;
    private final long driftPpm;
    private long wrongByNs;

    LocalClock(final long offsetNs, final long driftPpm)
    {
        this.offsetNs = offsetNs;
        this.driftPpm = driftPpm;
    }

    /** The wall clock is set, rightly or not. */
    void jump(final long toWrongByNs)
    {
        wrongByNs = toWrongByNs;
    }

    long nanoTime(final long trueNs)
    {
        return offsetNs + trueNs + trueNs / MILLION * driftPpm;
    }

    long epochNs(final long trueNs)
    {
        return EPOCH_NS + trueNs + wrongByNs;
    }
}
