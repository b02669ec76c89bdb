package io.understudy.gateway.sequence;

import java.util.Arrays;

/**
 * Where each ballot's records end in this member's log: what tells where two logs part (KIP-279,
 * by ballot and never by position). Ballots never go down along a log. Duty thread; allocates when
 * a takeover finds it full, and doubles.
 */
public final class BallotIndex
{
    private static final int INITIAL_BALLOTS = 1_024;

    private long[] ballots = new long[INITIAL_BALLOTS];
    private long[] ends = new long[INITIAL_BALLOTS];
    private int size;

    /**
     * A record was appended; all at or above its sequence number are void.
     *
     * @param ballot   of the record's author.
     * @param sequence of the record.
     */
    public void onAppended(final long ballot, final long sequence)
    {
        if (size > 0 && sequence <= ends[size - 1])
        {
            cut(sequence);
        }
        if (size == 0 || ballots[size - 1] != ballot)
        {
            if (size == ballots.length)
            {
                ballots = Arrays.copyOf(ballots, 2 * size);
                ends = Arrays.copyOf(ends, 2 * size);
            }
            ballots[size++] = ballot;
        }
        ends[size - 1] = sequence;
    }

    /**
     * The largest ballot in the log that is not above another.
     *
     * @param ballot to look for.
     * @return a ballot of the log, 0 if there is none.
     */
    public long floor(final long ballot)
    {
        for (int i = size - 1; i >= 0; i--)
        {
            if (ballots[i] <= ballot)
            {
                return ballots[i];
            }
        }
        return 0;
    }

    /**
     * Where a ballot ends.
     *
     * @param ballot to look for.
     * @return sequence number of its last record, 0 if it has none in this log.
     */
    public long endOf(final long ballot)
    {
        for (int i = size - 1; i >= 0 && ballots[i] >= ballot; i--)
        {
            if (ballots[i] == ballot)
            {
                return ends[i];
            }
        }
        return 0;
    }

    private void cut(final long sequence)
    {
        // A ballot whose first record is void too has nothing left in this log.
        while (size > 0 && (size == 1 ? 0 : ends[size - 2]) >= sequence - 1)
        {
            size--;
        }
        if (size > 0)
        {
            ends[size - 1] = sequence - 1;
        }
    }
}
