package io.understudy.gateway.peer;

import io.understudy.codecs.peer.AckEncoder;
import io.understudy.codecs.peer.BooleanType;
import io.understudy.codecs.peer.FetchEncoder;
import io.understudy.codecs.peer.HeartbeatEncoder;
import io.understudy.codecs.peer.MatchAnswerEncoder;
import io.understudy.codecs.peer.MatchQueryEncoder;
import io.understudy.codecs.peer.MessageHeaderEncoder;
import io.understudy.codecs.peer.PreVoteAnswerEncoder;
import io.understudy.codecs.peer.PreVoteEncoder;
import io.understudy.codecs.peer.ReplicaEncoder;
import io.understudy.codecs.peer.ResumeEncoder;
import io.understudy.codecs.peer.SealEncoder;
import io.understudy.codecs.peer.SealedEncoder;
import io.understudy.codecs.peer.TooOldEncoder;
import org.agrona.DirectBuffer;

/** Encodes what a member says to others straight into the link. Duty thread; never allocates. */
public final class PeerSender
{
    private static final int HEADER = MessageHeaderEncoder.ENCODED_LENGTH;
    private static final int REPLICA_HEADER = HEADER + ReplicaEncoder.BLOCK_LENGTH +
        ReplicaEncoder.recordHeaderLength();

    private final int memberId;
    private final PeerLink link;
    private final MessageHeaderEncoder header = new MessageHeaderEncoder();
    private final ReplicaEncoder replica = new ReplicaEncoder();
    private final HeartbeatEncoder heartbeat = new HeartbeatEncoder();
    private final AckEncoder ack = new AckEncoder();
    private final MatchQueryEncoder matchQuery = new MatchQueryEncoder();
    private final MatchAnswerEncoder matchAnswer = new MatchAnswerEncoder();
    private final ResumeEncoder resume = new ResumeEncoder();
    private final TooOldEncoder tooOld = new TooOldEncoder();
    private final SealEncoder seal = new SealEncoder();
    private final SealedEncoder sealed = new SealedEncoder();
    private final PreVoteEncoder preVote = new PreVoteEncoder();
    private final PreVoteAnswerEncoder preVoteAnswer = new PreVoteAnswerEncoder();
    private final FetchEncoder fetch = new FetchEncoder();

    /**
     * Sends as a member.
     *
     * @param memberId of the sender.
     * @param link     to send by.
     */
    public PeerSender(final int memberId, final PeerLink link)
    {
        this.memberId = memberId;
        this.link = link;
    }

    /**
     * Sends a record.
     *
     * @param to             member.
     * @param ballot         of this member.
     * @param commitSequence commit point of this member.
     * @param record         that holds it.
     * @param offset         of the record (bytes).
     * @param length         of the record (bytes).
     * @return false if it cannot be sent now.
     */
    public boolean replica(
        final int to, final long ballot, final long commitSequence, final DirectBuffer record,
        final int offset, final int length)
    {
        final int at = link.claim(to, REPLICA_HEADER + length);
        if (at < 0)
        {
            return false;
        }
        replica.wrapAndApplyHeader(link.buffer(), at, header)
            .ballot(ballot)
            .commitSequence(commitSequence)
            .memberId(memberId)
            .putRecord(record, offset, length);
        link.commit();
        return true;
    }

    /**
     * Tells a follower that its primary lives.
     *
     * @param to             member.
     * @param ballot         of this member.
     * @param commitSequence commit point of the primary.
     * @param lastSequence   of the primary's log.
     * @param number         of the heartbeat.
     * @return false if it cannot be sent now.
     */
    public boolean heartbeat(
        final int to, final long ballot, final long commitSequence, final long lastSequence,
        final long number)
    {
        final int at = link.claim(to, HEADER + HeartbeatEncoder.BLOCK_LENGTH);
        if (at < 0)
        {
            return false;
        }
        heartbeat.wrapAndApplyHeader(link.buffer(), at, header)
            .ballot(ballot)
            .commitSequence(commitSequence)
            .lastSequence(lastSequence)
            .number(number)
            .memberId(memberId);
        link.commit();
        return true;
    }

    /**
     * Acks to the primary what is journaled.
     *
     * @param to              member.
     * @param ballot          of this member.
     * @param sequence        journaled without a gap, and as in the primary's log.
     * @param heartbeatNumber last that was heard.
     * @param counts          false: of a learner.
     * @return false if it cannot be sent now.
     */
    public boolean ack(
        final int to, final long ballot, final long sequence, final long heartbeatNumber,
        final boolean counts)
    {
        final int at = link.claim(to, HEADER + AckEncoder.BLOCK_LENGTH);
        if (at < 0)
        {
            return false;
        }
        ack.wrapAndApplyHeader(link.buffer(), at, header)
            .ballot(ballot)
            .sequence(sequence)
            .heartbeatNumber(heartbeatNumber)
            .counts(counts ? BooleanType.T : BooleanType.F)
            .memberId(memberId);
        link.commit();
        return true;
    }

    /**
     * Asks where two logs part.
     *
     * @param to         member.
     * @param ballot     of this member.
     * @param tailBallot a ballot of the asker's log.
     * @return false if it cannot be sent now.
     */
    public boolean matchQuery(final int to, final long ballot, final long tailBallot)
    {
        final int at = link.claim(to, HEADER + MatchQueryEncoder.BLOCK_LENGTH);
        if (at < 0)
        {
            return false;
        }
        matchQuery.wrapAndApplyHeader(link.buffer(), at, header)
            .ballot(ballot)
            .tailBallot(tailBallot)
            .memberId(memberId);
        link.commit();
        return true;
    }

    /**
     * Answers where two logs part.
     *
     * @param to          member.
     * @param ballot      of this member.
     * @param foundBallot largest not above the one asked for, 0: none.
     * @param endSequence of its last record.
     * @return false if it cannot be sent now.
     */
    public boolean matchAnswer(
        final int to, final long ballot, final long foundBallot, final long endSequence)
    {
        final int at = link.claim(to, HEADER + MatchAnswerEncoder.BLOCK_LENGTH);
        if (at < 0)
        {
            return false;
        }
        matchAnswer.wrapAndApplyHeader(link.buffer(), at, header)
            .ballot(ballot)
            .foundBallot(foundBallot)
            .endSequence(endSequence)
            .memberId(memberId);
        link.commit();
        return true;
    }

    /**
     * Asks for records.
     *
     * @param to           member.
     * @param ballot       of this member.
     * @param fromSequence of the first.
     * @return false if it cannot be sent now.
     */
    public boolean resume(final int to, final long ballot, final long fromSequence)
    {
        final int at = link.claim(to, HEADER + ResumeEncoder.BLOCK_LENGTH);
        if (at < 0)
        {
            return false;
        }
        resume.wrapAndApplyHeader(link.buffer(), at, header)
            .ballot(ballot)
            .fromSequence(fromSequence)
            .memberId(memberId);
        link.commit();
        return true;
    }

    /**
     * Answers that the first record asked for is no longer at hand.
     *
     * @param to            member.
     * @param ballot        of this member.
     * @param firstSequence that is at hand.
     * @return false if it cannot be sent now.
     */
    public boolean tooOld(final int to, final long ballot, final long firstSequence)
    {
        final int at = link.claim(to, HEADER + TooOldEncoder.BLOCK_LENGTH);
        if (at < 0)
        {
            return false;
        }
        tooOld.wrapAndApplyHeader(link.buffer(), at, header)
            .ballot(ballot)
            .firstSequence(firstSequence)
            .memberId(memberId);
        link.commit();
        return true;
    }

    /**
     * Asks for a promise of the sender's ballot.
     *
     * @param to     member.
     * @param ballot of this member.
     * @param round  of the seal.
     * @return false if it cannot be sent now.
     */
    public boolean seal(final int to, final long ballot, final long round)
    {
        final int at = link.claim(to, HEADER + SealEncoder.BLOCK_LENGTH);
        if (at < 0)
        {
            return false;
        }
        seal.wrapAndApplyHeader(link.buffer(), at, header)
            .ballot(ballot)
            .round(round)
            .memberId(memberId);
        link.commit();
        return true;
    }

    /**
     * Answers a seal.
     *
     * @param to             member.
     * @param ballot         of this member.
     * @param askedBallot    of the seal.
     * @param tailBallot     of the last record.
     * @param tailSequence   of the last record.
     * @param chainHash      of the last record.
     * @param commitSequence commit point of the sender.
     * @param round          of the seal.
     * @return false if it cannot be sent now.
     */
    public boolean sealed(
        final int to, final long ballot, final long askedBallot, final long tailBallot,
        final long tailSequence, final long chainHash, final long commitSequence, final long round)
    {
        final int at = link.claim(to, HEADER + SealedEncoder.BLOCK_LENGTH);
        if (at < 0)
        {
            return false;
        }
        sealed.wrapAndApplyHeader(link.buffer(), at, header)
            .ballot(ballot)
            .askedBallot(askedBallot)
            .tailBallot(tailBallot)
            .tailSequence(tailSequence)
            .chainHash(chainHash)
            .commitSequence(commitSequence)
            .round(round)
            .memberId(memberId);
        link.commit();
        return true;
    }

    /**
     * Asks whether the ballot's owner is lost to others too.
     *
     * @param to     member.
     * @param ballot of this member.
     * @return false if it cannot be sent now.
     */
    public boolean preVote(final int to, final long ballot)
    {
        final int at = link.claim(to, HEADER + PreVoteEncoder.BLOCK_LENGTH);
        if (at < 0)
        {
            return false;
        }
        preVote.wrapAndApplyHeader(link.buffer(), at, header)
            .ballot(ballot)
            .memberId(memberId);
        link.commit();
        return true;
    }

    /**
     * Answers whether a ballot's owner is lost.
     *
     * @param to         member.
     * @param ballot     of this member.
     * @param lostBallot whose owner was asked about.
     * @param lost       whether it is lost to the sender too.
     * @return false if it cannot be sent now.
     */
    public boolean preVoteAnswer(
        final int to, final long ballot, final long lostBallot, final boolean lost)
    {
        final int at = link.claim(to, HEADER + PreVoteAnswerEncoder.BLOCK_LENGTH);
        if (at < 0)
        {
            return false;
        }
        preVoteAnswer.wrapAndApplyHeader(link.buffer(), at, header)
            .ballot(ballot)
            .lostBallot(lostBallot)
            .lost(lost ? BooleanType.T : BooleanType.F)
            .memberId(memberId);
        link.commit();
        return true;
    }

    /**
     * Asks for committed records out of a journal.
     *
     * @param to           member.
     * @param ballot       of this member.
     * @param fromSequence of the first.
     * @param toSequence   of the last.
     * @return false if it cannot be sent now.
     */
    public boolean fetch(
        final int to, final long ballot, final long fromSequence, final long toSequence)
    {
        final int at = link.claim(to, HEADER + FetchEncoder.BLOCK_LENGTH);
        if (at < 0)
        {
            return false;
        }
        fetch.wrapAndApplyHeader(link.buffer(), at, header)
            .ballot(ballot)
            .fromSequence(fromSequence)
            .toSequence(toSequence)
            .memberId(memberId);
        link.commit();
        return true;
    }
}
