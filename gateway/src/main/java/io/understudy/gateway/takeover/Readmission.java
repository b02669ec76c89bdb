package io.understudy.gateway.takeover;

import io.understudy.codecs.RecordLayout;
import io.understudy.gateway.peer.Follower;
import io.understudy.gateway.sequence.OrderStream;

/**
 * How a member that has lost what it promised comes back. As a learner it journals and acks, but
 * its acks count for no majority, it answers no seal and never stands. An epoch that names it and
 * its boot lets it promise that epoch's ballots and be counted under them; it is a voter again once
 * it has journaled a record of such a ballot, and with it everything before, durably: it might lose
 * that again, and nobody would know that it once had.
 */
final class Readmission
{
    private final int memberId;
    private final Promises promises;
    private final OrderStream stream;
    private long epoch;
    private long barrierSequence;

    Readmission(final UnderstudyContext context)
    {
        memberId = context.memberId();
        promises = context.promises();
        stream = context.stream();
    }

    boolean isLearner()
    {
        return promises.isAmnesiac();
    }

    /** Whether its journal is one of a majority under a ballot. */
    boolean countsUnder(final long ballot)
    {
        return !isLearner() || epoch > 0 && RecordLayout.epoch(ballot) >= epoch;
    }

    /**
     * Promises a ballot where this member's word counts; a learner follows without a promise.
     *
     * @return false if it must not be followed, because the promise could not be kept.
     */
    boolean promise(final long ballot)
    {
        final boolean mayPromise =
            !isLearner() || epoch > 0 && ballot >= promises.promisedBallot();
        return !mayPromise || promises.promise(ballot);
    }

    /** An epoch that names this member and this boot. */
    boolean isGrantedBy(final Configuration configuration)
    {
        return configuration.admissionEpoch(memberId) > 0 &&
            configuration.admissionBootHash(memberId) == promises.bootHash();
    }

    boolean hasBegun()
    {
        return epoch != 0;
    }

    /** Promises the first ballot of the epoch that readmits it. */
    void begin(final Configuration configuration)
    {
        final long least =
            RecordLayout.ballot(configuration.admissionEpoch(memberId), 0);
        if (promises.promise(Math.max(promises.promisedBallot(), least)))
        {
            epoch = configuration.admissionEpoch(memberId);
        }
    }

    /** The EpochStart is the barrier: before it there may be acknowledged records yet to come. */
    void finish(final long ballot, final Follower follower)
    {
        if (epoch == 0 || !isLearner())
        {
            return;
        }
        if (!countsUnder(ballot) || !follower.isMatched() ||
            follower.matchedSequence() != stream.lastSequence() ||
            RecordLayout.epoch(stream.lastBallot()) < epoch)
        {
            barrierSequence = 0;
            return;
        }
        if (barrierSequence == 0)
        {
            barrierSequence = stream.lastSequence();
        }
        if (stream.durableSequence() >= barrierSequence)
        {
            promises.admit(epoch);
        }
    }
}
