package io.understudy.gateway.control;

import io.understudy.codecs.control.Health;
import java.util.List;

/**
 * What the control plane knows, as its leader answered.
 *
 * @param epoch              current; 0 before the bootstrap.
 * @param issuedAtNs         when it was issued: cluster time, epoch ns.
 * @param clusterId          of the bootstrap.
 * @param engineVersion      of the bootstrap.
 * @param leaderMemberId     who leads the control plane, which says nothing of who is primary.
 * @param lastTakeoverNumber of the register; 0 if it is empty.
 * @param members            the voters, by id.
 */
public record ControlStatus(
    long epoch, long issuedAtNs, long clusterId, int engineVersion, int leaderMemberId,
    long lastTakeoverNumber, List<Member> members)
{
    /**
     * One voter.
     *
     * @param memberId           of the member.
     * @param rank               in the line of succession, -1 where it does not stand there.
     * @param bootHash           last heard of; 0 before.
     * @param admissionEpoch     that last readmitted it, 0 if none did.
     * @param admissionBootHash  for which it was readmitted.
     * @param checkpointSequence the highest at which it told its state; 0 if none.
     * @param checkpointDigest   of its state there.
     * @param divergedAt         highest sequence at which it differed from a majority, 0 if never.
     * @param health             whether it has diverged.
     */
    public record Member(
        int memberId, int rank, long bootHash, long admissionEpoch, long admissionBootHash,
        long checkpointSequence, long checkpointDigest, long divergedAt, Health health)
    {
    }

    /**
     * Who stands at a place in the line of succession.
     *
     * @param rank from 0.
     * @return the member's id, -1 beyond the end of the line.
     */
    public int memberAt(final int rank)
    {
        for (final Member member : members)
        {
            if (member.rank == rank)
            {
                return member.memberId;
            }
        }
        return -1;
    }
}
