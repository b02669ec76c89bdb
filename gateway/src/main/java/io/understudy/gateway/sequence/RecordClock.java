package io.understudy.gateway.sequence;

/**
 * The time that records bear. It never goes back and goes on by elapsed monotonic time, so that
 * neither a step of the wall clock nor an outage expires sessions or reorders records.
 */
public final class RecordClock
{
    private long baseTimestampNs;
    private long baseNowNs;
    private long lastTimestampNs;
    private boolean observed;

    /**
     * Starts at the wall clock, or at the last record's time where that is later.
     *
     * @param lastRecordTimestampNs time of the last record in the journal (epoch ns), 0 if none.
     * @param wallClockNs           epoch ns.
     * @param nowNs                 monotonic.
     */
    public void start(final long lastRecordTimestampNs, final long wallClockNs, final long nowNs)
    {
        baseTimestampNs = Math.max(lastRecordTimestampNs, wallClockNs);
        baseNowNs = nowNs;
        lastTimestampNs = baseTimestampNs;
        observed = false;
    }

    /**
     * Another member's record has arrived as it was written: should this one take over, time goes
     * on from there. Of several records the one that took the least to arrive tells best what the
     * time is: were it the last, a follower that is behind would slow the time down at each
     * takeover.
     *
     * @param timestampNs of the record (epoch ns).
     * @param nowNs       monotonic.
     */
    public void observe(final long timestampNs, final long nowNs)
    {
        if (!observed)
        {
            observed = true;
            baseTimestampNs = timestampNs;
            baseNowNs = nowNs;
        }
        observeOld(timestampNs, nowNs);
    }

    /**
     * A record has arrived that was written before, nobody knows how long: it is at least as late
     * as that. Taken for the time, it would take the whole outage off it after which a cluster
     * starts again, and clients would be ahead of it for ever.
     *
     * @param timestampNs of the record (epoch ns).
     * @param nowNs       monotonic.
     */
    public void observeOld(final long timestampNs, final long nowNs)
    {
        if (timestampNs - nowNs > baseTimestampNs - baseNowNs)
        {
            baseTimestampNs = timestampNs;
            baseNowNs = nowNs;
        }
        lastTimestampNs = timestampNs;
    }

    /**
     * The time for the next record.
     *
     * @param nowNs monotonic.
     * @return epoch ns, at least that of the record before.
     */
    public long timestampNs(final long nowNs)
    {
        lastTimestampNs = Math.max(lastTimestampNs, timestampAt(nowNs));
        return lastTimestampNs;
    }

    private long timestampAt(final long nowNs)
    {
        return baseTimestampNs + (nowNs - baseNowNs);
    }
}
