package io.understudy.gateway.edge;

/**
 * Which line leads to the primary: that of the highest ballot under which a member has said that it
 * serves. When none has said so for a while there is no majority, and the next to say so is
 * believed whatever its ballot. Silence counts only where the edge has listened: a stalled edge
 * first hears what has come meanwhile.
 */
final class PrimaryWatch
{
    /** Of nobody. */
    static final int NONE = -1;

    /** Polls without a word before silence is taken for one. */
    static final int MIN_SILENT_POLLS = 8;

    private static final long NO_BALLOT = Long.MIN_VALUE;

    private final long timeoutNs;
    private int line = NONE;
    private long ballot = NO_BALLOT;
    private long lastBallot = NO_BALLOT;
    private boolean quorum;
    private boolean heard;
    private long heardNs;
    private int silentPolls;

    PrimaryWatch(final long timeoutNs)
    {
        this.timeoutNs = timeoutNs;
    }

    /**
     * A member says that it serves.
     *
     * @return whether this begins another ballot than the one before: there was one.
     */
    boolean onServing(final int lineIndex, final long servingBallot)
    {
        if (servingBallot < ballot)
        {
            return false;
        }
        final boolean another = lastBallot != NO_BALLOT && servingBallot != lastBallot;
        line = lineIndex;
        ballot = servingBallot;
        lastBallot = servingBallot;
        heard = true;
        return another;
    }

    /** A member says that it does not serve: it may have said otherwise just before. */
    void onNotServing(final int lineIndex)
    {
        if (lineIndex == line)
        {
            heard = false;
        }
    }

    /** Once a cycle, after all lines have listened. */
    void poll(final long nowNs)
    {
        if (heard)
        {
            heard = false;
            heardNs = nowNs;
            silentPolls = 0;
            quorum = true;
        }
        else if (quorum && ++silentPolls >= MIN_SILENT_POLLS && nowNs - heardNs > timeoutNs)
        {
            quorum = false;
            line = NONE;
            ballot = NO_BALLOT;
        }
    }

    /** Whether a member serves, as far as this edge can tell. */
    boolean hasQuorum()
    {
        return quorum;
    }

    /** The index of the primary's line, {@link #NONE} without a majority. */
    int line()
    {
        return quorum ? line : NONE;
    }
}
