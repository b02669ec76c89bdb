package io.understudy.gateway.takeover;

import io.understudy.codecs.RecordLayout;
import io.understudy.gateway.peer.Follower;
import io.understudy.gateway.peer.PeerSender;
import io.understudy.gateway.sequence.AckGate;
import io.understudy.gateway.sequence.EngineFeed;
import io.understudy.gateway.sequence.OrderStream;
import io.understudy.gateway.sequence.RecordLog;
import io.understudy.gateway.sequence.Sequencer;

/**
 * A takeover, step by step: promise the own ballot, have a majority promise it, adopt the best log
 * among theirs, and journal the ballot's first record after it. From there on it is
 * the {@link Incumbent}.
 */
final class Candidate
{
    private static final int APPLY_LIMIT = 256;

    private final int memberId;
    private final long clusterId;
    private final long retryNs;
    private final long tailTimeoutNs;
    private final Promises promises;
    private final OrderStream stream;
    private final EngineFeed feed;
    private final Sequencer sequencer;
    private final AckGate gate;
    private final PeerSender sender;
    private final Allegiance allegiance;
    private final Follower follower;
    private final Incumbent incumbent;
    private final SealRound seal = new SealRound();
    private long round;
    private int sourceId;
    private long nextSealNs;
    private long tailDeadlineNs;

    Candidate(
        final UnderstudyContext context, final Allegiance allegiance, final Incumbent incumbent)
    {
        this.allegiance = allegiance;
        this.incumbent = incumbent;
        follower = allegiance.follower();
        memberId = context.memberId();
        clusterId = context.clusterId();
        retryNs = context.retryNs();
        tailTimeoutNs = context.tailTimeoutNs();
        promises = context.promises();
        stream = context.stream();
        feed = context.feed();
        sequencer = context.sequencer();
        gate = context.gate();
        sender = context.sender();
    }

    /** Promises the own ballot, be it anew: each seal has a round of its own. */
    int stand(final long own, final TakeoverCause why, final long nowNs)
    {
        if (!feed.isReady() || !promises.promise(own))
        {
            return 0;
        }
        incumbent.times().begin(why, allegiance.suspicion().lastHeardNs(), nowNs);
        allegiance.stand(own, nowNs);
        seal.begin(allegiance.configuration(), memberId, gate.committed());
        round = Math.max(round + 1, nowNs);
        nextSealNs = nowNs;
        return askForSeals(nowNs);
    }

    int askForSeals(final long nowNs)
    {
        if (seal.isComplete())
        {
            incumbent.times().sealed(nowNs);
            return chooseLog(nowNs);
        }
        if (nowNs - nextSealNs < 0)
        {
            return 0;
        }
        nextSealNs = nowNs + retryNs;
        for (long rest = allegiance.others(); rest != 0; rest &= rest - 1)
        {
            final int to = Long.numberOfTrailingZeros(rest);
            if (!seal.hasPromised(to))
            {
                sender.seal(to, allegiance.ballot(), round);
            }
        }
        return 1;
    }

    /** Whether an answer is one to the seal that is under way. */
    boolean isAsking(final long askedBallot, final long itsRound)
    {
        return askedBallot == allegiance.ballot() && itsRound == round;
    }

    void onSealed(
        final int from, final long tailBallot, final long tailSequence, final long chainHash,
        final long commitSequence)
    {
        seal.onSealed(from, tailBallot, tailSequence, chainHash, commitSequence);
    }

    private int chooseLog(final long nowNs)
    {
        final int best = seal.best(stream.lastBallot(), stream.lastSequence());
        if (best == memberId)
        {
            allegiance.become(Role.STARTING);
            return start(nowNs);
        }
        allegiance.become(Role.ADOPTING);
        sourceId = best;
        tailDeadlineNs = nowNs + tailTimeoutNs;
        final long ballot = allegiance.ballot();
        follower.follow(ballot, best, nowNs);
        follower.onSourceAt(seal.tailSequence(best), seal.committed());
        if (seal.tailBallot(best) == stream.lastBallot())
        {
            // One author wrote both tails: this one is the beginning of the other.
            follower.onMatchAnswer(
                best, ballot, stream.lastBallot(), seal.tailSequence(best), nowNs);
        }
        else
        {
            follower.match(nowNs);
        }
        return 1;
    }

    int adopt(final long nowNs)
    {
        if (follower.matchedSequence() == seal.tailSequence(sourceId) &&
            stream.lastSequence() == seal.tailSequence(sourceId) &&
            stream.chainHash() == seal.chainHash(sourceId))
        {
            allegiance.become(Role.STARTING);
            return start(nowNs);
        }
        if (nowNs - tailDeadlineNs >= 0)
        {
            seal.discard(sourceId);
            round++;
            allegiance.become(Role.SEALING);
            follower.follow(allegiance.ballot(), Configuration.NONE, nowNs);
            nextSealNs = nowNs;
            return askForSeals(nowNs);
        }
        return follower.poll(1L << sourceId, nowNs) +
            feed.applyThrough(follower.matchedSequence(), APPLY_LIMIT);
    }

    int start(final long nowNs)
    {
        feed.applyThrough(stream.lastSequence(), Integer.MAX_VALUE);
        if (feed.appliedSequence() != stream.lastSequence())
        {
            return 0;
        }
        incumbent.times().adopted(nowNs);
        final long ballot = allegiance.ballot();
        final RecordLog.Result result = sequencer.startEpoch(
            clusterId, RecordLayout.epoch(ballot), memberId, RecordLayout.rank(ballot), nowNs);
        if (result != RecordLog.Result.APPENDED)
        {
            return 0;
        }
        incumbent.begin(seal, nowNs);
        return 1;
    }
}
