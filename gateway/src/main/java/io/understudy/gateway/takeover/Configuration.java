package io.understudy.gateway.takeover;

import io.understudy.codecs.RecordLayout;
import java.util.Arrays;
import java.util.List;

/**
 * What the control plane commits ahead of any failure: an epoch, the members that vote in it, and
 * the line of succession. Ballot (epoch, k) belongs to the k-th in line alone. Immutable.
 */
public final class Configuration
{
    /** Members have ids from 0 to one less than this. */
    public static final int MAX_MEMBERS = 64;

    /** No member. */
    public static final int NONE = -1;

    private final long epoch;
    private final long voters;
    private final int[] line;
    private final Admission[] admissions;
    private final int readmittedMemberId;
    private final long readmittedBootHash;

    /**
     * When a member that had lost what it promised was last readmitted. A later configuration still
     * tells, so that a member finds its own even where it heard only of a later epoch.
     *
     * @param memberId of the member.
     * @param epoch    that readmitted it: e' of the design's section 3.
     * @param bootHash of the boot for which it was readmitted.
     */
    public record Admission(int memberId, long epoch, long bootHash)
    {
    }

    /**
     * A configuration that readmits nobody.
     *
     * @param epoch  from 1.
     * @param voters ids of the members whose journals count, in any order.
     * @param line   ids of voters in the order in which they take over; may be empty.
     */
    public Configuration(final long epoch, final int[] voters, final int[] line)
    {
        this(epoch, voters, line, List.of());
    }

    /**
     * A configuration that readmits a member which has lost what it promised.
     *
     * @param epoch              from 1.
     * @param voters             ids of the members whose journals count, in any order.
     * @param line               ids of voters in the order in which they take over; may be empty.
     * @param readmittedMemberId whom this epoch readmits, {@link #NONE} if nobody.
     * @param readmittedBootHash of the boot for which it is readmitted.
     */
    public Configuration(
        final long epoch, final int[] voters, final int[] line, final int readmittedMemberId,
        final long readmittedBootHash)
    {
        this(epoch, voters, line, readmittedMemberId == NONE ?
            List.of() : List.of(new Admission(readmittedMemberId, epoch, readmittedBootHash)));
    }

    /**
     * A configuration with all that was readmitted up to it.
     *
     * @param epoch      from 1.
     * @param voters     ids of the members whose journals count, in any order.
     * @param line       ids of voters in the order in which they take over; may be empty.
     * @param admissions the last of each member that was ever readmitted.
     */
    public Configuration(
        final long epoch, final int[] voters, final int[] line, final List<Admission> admissions)
    {
        if (epoch < 1)
        {
            throw new IllegalArgumentException("epoch=" + epoch + " must be 1 or more");
        }
        if (voters.length == 0)
        {
            throw new IllegalArgumentException("epoch " + epoch + " has no voters");
        }
        this.epoch = epoch;
        this.voters = mask("voters", voters);
        this.line = line.clone();
        final long inLine = mask("line", line);
        if ((inLine & ~this.voters) != 0)
        {
            throw new IllegalArgumentException("line=" + Arrays.toString(line) +
                " has members that are not among voters=" + Arrays.toString(voters));
        }
        this.admissions = admissions.toArray(new Admission[0]);
        Admission newest = null;
        for (final Admission admission : this.admissions)
        {
            if (admission.epoch < 1 || admission.epoch > epoch)
            {
                throw new IllegalArgumentException("epoch " + epoch + " knows of " + admission);
            }
            newest = admission.epoch == epoch ? admission : newest;
        }
        readmittedMemberId = newest == null ? NONE : newest.memberId;
        readmittedBootHash = newest == null ? 0 : newest.bootHash;
    }

    private static long mask(final String what, final int[] ids)
    {
        long mask = 0;
        for (final int id : ids)
        {
            if (id < 0 || id >= MAX_MEMBERS || (mask & 1L << id) != 0)
            {
                throw new IllegalArgumentException(what + "=" + Arrays.toString(ids) +
                    " must be different ids from 0 to " + (MAX_MEMBERS - 1));
            }
            mask |= 1L << id;
        }
        return mask;
    }

    /**
     * The epoch.
     *
     * @return from 1.
     */
    public long epoch()
    {
        return epoch;
    }

    /**
     * Whose journals count.
     *
     * @return bit i is set where member i votes.
     */
    public long voters()
    {
        return voters;
    }

    /**
     * How many stand in line.
     *
     * @return 0 where nobody may be primary in this epoch.
     */
    public int lineLength()
    {
        return line.length;
    }

    /**
     * Who stands at a place in the line of succession.
     *
     * @param rank from 0.
     * @return the member's id, {@link #NONE} beyond the end of the line.
     */
    public int memberAt(final int rank)
    {
        return rank < line.length ? line[rank] : NONE;
    }

    /**
     * Where a member stands in line.
     *
     * @param memberId of the member.
     * @return its rank from 0, -1 where it does not stand in line.
     */
    public int rankOf(final int memberId)
    {
        for (int i = 0; i < line.length; i++)
        {
            if (line[i] == memberId)
            {
                return i;
            }
        }
        return -1;
    }

    /**
     * The ballot of this epoch that a member owns.
     *
     * @param memberId of the member.
     * @return the ballot, 0 where it does not stand in line.
     */
    public long ballotOf(final int memberId)
    {
        final int rank = rankOf(memberId);
        return rank < 0 ? 0 : RecordLayout.ballot(epoch, rank);
    }

    /**
     * Whom this epoch readmits.
     *
     * @return the member's id, {@link #NONE} if nobody.
     */
    public int readmittedMemberId()
    {
        return readmittedMemberId;
    }

    /**
     * For which boot the member is readmitted.
     *
     * @return hash of its kernel's boot id.
     */
    public long readmittedBootHash()
    {
        return readmittedBootHash;
    }

    /**
     * Which epoch last readmitted a member.
     *
     * @param memberId of the member.
     * @return the epoch, 0 if none ever did.
     */
    public long admissionEpoch(final int memberId)
    {
        final Admission admission = admissionOf(memberId);
        return admission == null ? 0 : admission.epoch;
    }

    /**
     * For which boot a member was last readmitted.
     *
     * @param memberId of the member.
     * @return hash of its kernel's boot id, 0 if it never was.
     */
    public long admissionBootHash(final int memberId)
    {
        final Admission admission = admissionOf(memberId);
        return admission == null ? 0 : admission.bootHash;
    }

    private Admission admissionOf(final int memberId)
    {
        for (final Admission admission : admissions)
        {
            if (admission.memberId == memberId)
            {
                return admission;
            }
        }
        return null;
    }

    /**
     * The line of succession.
     *
     * @return a copy; allocates.
     */
    public int[] line()
    {
        return line.clone();
    }

    /**
     * Whether some members are a majority of the voters.
     *
     * @param members bit i is set where member i is among them.
     * @return true if more than half of the voters are.
     */
    public boolean isMajority(final long members)
    {
        return 2 * Long.bitCount(members & voters) > Long.bitCount(voters);
    }

    @Override
    public String toString()
    {
        return "epoch=" + epoch + " voters=" + Long.toBinaryString(voters) +
            " line=" + Arrays.toString(line) + (readmittedMemberId == NONE ? "" :
            " readmits=" + readmittedMemberId);
    }
}
