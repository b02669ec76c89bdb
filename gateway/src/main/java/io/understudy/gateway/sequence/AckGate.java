package io.understudy.gateway.sequence;

import java.util.Arrays;

/**
 * Holds outputs until a majority of the voters, the primary included, has journaled their input.
 * The commit point never goes back. Under a new ballot nobody's earlier ack counts, and nothing is
 * committed before that ballot's first record is (Raft, section 5.4.2). Duty thread.
 */
public final class AckGate
{
    private static final int MAX_MEMBERS = 64;

    private final long[] positions = new long[MAX_MEMBERS];
    private final long[] sorted = new long[MAX_MEMBERS];
    private long voters;
    private long floorSequence = Long.MAX_VALUE;
    private long committed;

    /**
     * This member is primary: acks count from now on, and those of an earlier ballot do not.
     *
     * @param voterMask          bit i is set where member i votes.
     * @param epochStartSequence of the ballot's first record.
     */
    public void lead(final long voterMask, final long epochStartSequence)
    {
        voters = voterMask;
        floorSequence = epochStartSequence;
        Arrays.fill(positions, 0);
    }

    /** This member is not primary: no ack moves the commit point. */
    public void follow()
    {
        floorSequence = Long.MAX_VALUE;
    }

    /**
     * A member has journaled all records of the primary's log up to a sequence number.
     *
     * @param memberId of the member.
     * @param sequence of the last record that it has journaled without a gap.
     * @return true if the commit point moved.
     */
    public boolean onJournaled(final int memberId, final long sequence)
    {
        if (sequence <= positions[memberId])
        {
            return false;
        }
        positions[memberId] = sequence;
        final long reached = majorityPosition();
        return reached >= floorSequence && onCommitted(reached);
    }

    /**
     * The commit point is known to be at least here.
     *
     * @param sequence that some primary has committed.
     * @return true if the commit point moved.
     */
    public boolean onCommitted(final long sequence)
    {
        if (sequence <= committed)
        {
            return false;
        }
        committed = sequence;
        return true;
    }

    /**
     * How far a member has journaled under this ballot.
     *
     * @param memberId of the member.
     * @return the sequence number that it acked last, 0 if none.
     */
    public long position(final int memberId)
    {
        return positions[memberId];
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
        int count = 0;
        for (long rest = voters; rest != 0; rest &= rest - 1)
        {
            insert(positions[Long.numberOfTrailingZeros(rest)], count++);
        }
        return count == 0 ? 0 : sorted[(count - 1) / 2];
    }

    private void insert(final long position, final int count)
    {
        int i = count;
        while (i > 0 && sorted[i - 1] > position)
        {
            sorted[i] = sorted[i - 1];
            i--;
        }
        sorted[i] = position;
    }
}
