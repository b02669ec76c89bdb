package io.understudy.gateway.sequence;

import java.util.Arrays;

/**
 * Holds outputs until a majority of members, this one included, has journaled their input: the
 * commit point is the highest sequence number that a majority has reached, and it never goes back.
 */
public final class AckGate
{
    private static final int MAX_MEMBERS = 255;

    private final long[] positions;
    private final long[] sorted;
    private long committed;

    /**
     * A gate for a number of members.
     *
     * @param memberCount from 1 to 255.
     */
    public AckGate(final int memberCount)
    {
        if (memberCount < 1 || memberCount > MAX_MEMBERS)
        {
            throw new IllegalArgumentException(
                "memberCount=" + memberCount + " must be from 1 to " + MAX_MEMBERS);
        }
        positions = new long[memberCount];
        sorted = new long[memberCount];
    }

    /**
     * A member has journaled all records up to a sequence number.
     *
     * @param memberIndex from 0.
     * @param sequence    of the last record that it has journaled without a gap.
     * @return true if the commit point moved.
     */
    public boolean onJournaled(final int memberIndex, final long sequence)
    {
        if (sequence <= positions[memberIndex])
        {
            return false;
        }
        positions[memberIndex] = sequence;
        final long reached = majorityPosition();
        if (reached > committed)
        {
            committed = reached;
            return true;
        }
        return false;
    }

    /**
     * The commit point: outputs of records up to this one may leave.
     *
     * @return the sequence number of the last committed record.
     */
    public long committed()
    {
        return committed;
    }

    private long majorityPosition()
    {
        if (positions.length == 1)
        {
            return positions[0];
        }
        System.arraycopy(positions, 0, sorted, 0, positions.length);
        Arrays.sort(sorted);
        return sorted[(positions.length - 1) / 2];
    }
}
