package io.understudy.gateway.takeover;

import io.understudy.codecs.RecordLayout;
import io.understudy.gateway.peer.PeerSender;
import io.understudy.gateway.sequence.EngineFeed;

/**
 * When a member stands: at once where the configuration appoints it, and otherwise when the owner
 * of the promised ballot is lost, each in the line of succession a little after the one before.
 * What is only silent is asked about first: it takes a majority that has lost it. And when it
 * stands again: a primary that misses a majority gives itself up.
 */
final class Succession
{
    private final int memberId;
    private final long successionDelayNs;
    private final long retryNs;
    private final Promises promises;
    private final EngineFeed feed;
    private final PeerSender sender;
    private final Readmission readmission;
    private final Allegiance allegiance;
    private final Suspicion suspicion;
    private final ControlDesk desk;
    private final Candidate candidate;
    private long nextPreVoteNs;
    private long falseSuspicions;
    private long timesGivenUp;

    Succession(
        final UnderstudyContext context, final Readmission readmission,
        final Allegiance allegiance, final ControlDesk desk, final Candidate candidate)
    {
        this.readmission = readmission;
        this.allegiance = allegiance;
        this.desk = desk;
        this.candidate = candidate;
        suspicion = allegiance.suspicion();
        memberId = context.memberId();
        successionDelayNs = context.successionDelayNs();
        retryNs = context.retryNs();
        promises = context.promises();
        feed = context.feed();
        sender = context.sender();
    }

    /** A follower looks whether it is its turn. */
    int judge(final long nowNs)
    {
        if (readmission.isLearner())
        {
            return desk.askForReadmission(nowNs);
        }
        final long own = usableBallot();
        if (own != 0 && isAppointed(own))
        {
            return candidate.stand(own, TakeoverCause.CONFIGURED, nowNs);
        }
        final long waitNs = membersBefore() * successionDelayNs;
        if (!suspicion.isLost(waitNs, nowNs))
        {
            return 0;
        }
        if (own == 0 || !feed.isReady())
        {
            return own == 0 ? desk.askForEpoch(nowNs) : 0;
        }
        if (suspicion.isDead(waitNs, nowNs))
        {
            return candidate.stand(own, TakeoverCause.OBITUARY, nowNs);
        }
        return preVote(own, nowNs);
    }

    private int preVote(final long own, final long nowNs)
    {
        if (allegiance.configuration().isMajority(suspicion.lostToo() | 1L << memberId))
        {
            return candidate.stand(own, TakeoverCause.SILENCE, nowNs);
        }
        if (nowNs - nextPreVoteNs < 0)
        {
            return 0;
        }
        nextPreVoteNs = nowNs + retryNs;
        suspicion.beginPreVote(memberId);
        for (long rest = allegiance.others() & ~ownerMask(); rest != 0; rest &= rest - 1)
        {
            sender.preVote(Long.numberOfTrailingZeros(rest), allegiance.ballot());
        }
        return 1;
    }

    /**
     * Whether this member has lost the owner of its own ballot, be that a higher one than the asker
     * has heard of: the asker may be the only one left in line, and nobody could tell it.
     */
    void onPreVote(final int from, final long itsBallot, final long nowNs)
    {
        final boolean lost = allegiance.isFollower() && !readmission.isLearner() &&
            (from == suspicion.ownerId() || suspicion.isLost(0, nowNs));
        sender.preVoteAnswer(from, allegiance.ballot(), itsBallot, lost);
    }

    void onPreVoteAnswer(
        final int from, final long itsBallot, final long lostBallot, final boolean lost)
    {
        allegiance.sawBallot(itsBallot);
        if (allegiance.isFollower() && lostBallot == allegiance.ballot())
        {
            if (lost)
            {
                suspicion.onPreVoteAnswer(from);
            }
            else
            {
                falseSuspicions++;
            }
        }
    }

    /** Without a majority nothing can be acknowledged: silence, and a new seal of its ballot. */
    int giveUp(final long nowNs)
    {
        timesGivenUp++;
        final long own = usableBallot();
        allegiance.depose(nowNs);
        if (own == 0 || candidate.stand(own, TakeoverCause.CONFIGURED, nowNs) == 0)
        {
            allegiance.followNobody(nowNs);
        }
        return 1;
    }

    /**
     * This member's ballot of the newest epoch, 0 if it has none or a higher one is known. One that
     * it wrote under before this boot is used up: others may have records of it that are lost here.
     */
    long usableBallot()
    {
        final long own = allegiance.configuration().ballotOf(memberId);
        final long highest = allegiance.highestSeen();
        final boolean isOwner =
            own == allegiance.ballot() && own == highest && !promises.isOfFormerBoot();
        return own > highest || isOwner ? own : 0;
    }

    /** The configuration says so, and nobody has to be lost before. */
    boolean isAppointed(final long own)
    {
        return RecordLayout.rank(own) == 0 &&
            (own > allegiance.ballot() || suspicion.ownerId() == Configuration.NONE);
    }

    /** How many in line may stand before this member; the lost one cannot. */
    private int membersBefore()
    {
        final Configuration configuration = allegiance.configuration();
        int before = 0;
        for (int i = 0; i < configuration.lineLength(); i++)
        {
            final int id = configuration.memberAt(i);
            if (id == memberId)
            {
                break;
            }
            if (id != suspicion.ownerId() &&
                RecordLayout.ballot(configuration.epoch(), i) > allegiance.ballot())
            {
                before++;
            }
        }
        return before;
    }

    private long ownerMask()
    {
        final int ownerId = suspicion.ownerId();
        return ownerId == Configuration.NONE ? 0 : 1L << ownerId;
    }

    long falseSuspicions()
    {
        return falseSuspicions;
    }

    long timesGivenUp()
    {
        return timesGivenUp;
    }
}
