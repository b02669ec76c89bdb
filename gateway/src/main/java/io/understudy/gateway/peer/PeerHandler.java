package io.understudy.gateway.peer;

import org.agrona.DirectBuffer;

/** Takes what other members say. Duty thread. */
public interface PeerHandler
{
    /**
     * A record.
     *
     * @param from           member.
     * @param ballot         of the sender.
     * @param commitSequence commit point of the sender.
     * @param record         that holds it; during the call only.
     * @param offset         of the record (bytes).
     * @param length         of the record (bytes).
     * @param nowNs          monotonic.
     * @return false if it cannot be taken now and is to be given again.
     */
    boolean onReplica(
        int from, long ballot, long commitSequence, DirectBuffer record, int offset, int length,
        long nowNs);

    /**
     * Tells a follower that its primary lives.
     *
     * @param from           member.
     * @param ballot         of the sender.
     * @param commitSequence commit point of the primary.
     * @param lastSequence   of the primary's log.
     * @param number         of the heartbeat.
     * @param nowNs          monotonic.
     */
    void onHeartbeat(
        int from, long ballot, long commitSequence, long lastSequence, long number, long nowNs);

    /**
     * Acks to the primary what is journaled.
     *
     * @param from            member.
     * @param ballot          of the sender.
     * @param sequence        journaled without a gap, and as in the primary's log.
     * @param heartbeatNumber last that was heard.
     * @param counts          false: of a learner.
     * @param nowNs           monotonic.
     */
    void onAck(
        int from, long ballot, long sequence, long heartbeatNumber, boolean counts, long nowNs);

    /**
     * Asks where two logs part.
     *
     * @param from       member.
     * @param ballot     of the sender.
     * @param tailBallot a ballot of the asker's log.
     * @param nowNs      monotonic.
     */
    void onMatchQuery(int from, long ballot, long tailBallot, long nowNs);

    /**
     * Answers where two logs part.
     *
     * @param from        member.
     * @param ballot      of the sender.
     * @param foundBallot largest not above the one asked for, 0: none.
     * @param endSequence of its last record.
     * @param nowNs       monotonic.
     */
    void onMatchAnswer(int from, long ballot, long foundBallot, long endSequence, long nowNs);

    /**
     * Asks for records.
     *
     * @param from         member.
     * @param ballot       of the sender.
     * @param fromSequence of the first.
     * @param nowNs        monotonic.
     */
    void onResume(int from, long ballot, long fromSequence, long nowNs);

    /**
     * Answers that the first record asked for is no longer at hand.
     *
     * @param from          member.
     * @param ballot        of the sender.
     * @param firstSequence that is at hand.
     * @param nowNs         monotonic.
     */
    void onTooOld(int from, long ballot, long firstSequence, long nowNs);

    /**
     * Asks for a promise of the sender's ballot.
     *
     * @param from   member.
     * @param ballot of the sender.
     * @param round  of the seal.
     * @param nowNs  monotonic.
     */
    void onSeal(int from, long ballot, long round, long nowNs);

    /**
     * Answers a seal.
     *
     * @param from           member.
     * @param ballot         of the sender.
     * @param askedBallot    of the seal.
     * @param tailBallot     of the last record.
     * @param tailSequence   of the last record.
     * @param chainHash      of the last record.
     * @param commitSequence commit point of the sender.
     * @param round          of the seal.
     * @param nowNs          monotonic.
     */
    void onSealed(
        int from, long ballot, long askedBallot, long tailBallot, long tailSequence, long chainHash,
        long commitSequence, long round, long nowNs);

    /**
     * Asks whether the ballot's owner is lost to others too.
     *
     * @param from   member.
     * @param ballot of the sender.
     * @param nowNs  monotonic.
     */
    void onPreVote(int from, long ballot, long nowNs);

    /**
     * Answers whether a ballot's owner is lost.
     *
     * @param from       member.
     * @param ballot     of the sender.
     * @param lostBallot whose owner was asked about.
     * @param lost       whether it is lost to the sender too.
     * @param nowNs      monotonic.
     */
    void onPreVoteAnswer(int from, long ballot, long lostBallot, boolean lost, long nowNs);

    /**
     * Asks for committed records out of a journal.
     *
     * @param from         member.
     * @param ballot       of the sender.
     * @param fromSequence of the first.
     * @param toSequence   of the last.
     * @param nowNs        monotonic.
     */
    void onFetch(int from, long ballot, long fromSequence, long toSequence, long nowNs);
}
