package io.understudy.gateway.takeover;

import io.understudy.gateway.peer.PeerHandler;
import io.understudy.gateway.peer.PeerSender;
import io.understudy.gateway.sequence.AckGate;
import io.understudy.gateway.sequence.OrderStream;
import org.agrona.DirectBuffer;

/**
 * A member in its part: follows whoever owns the highest ballot, journals before it acks, and when
 * the primary is lost and it is next in line, seals, adopts the best log and goes on at the next
 * record. Read {@link #poll} for what each role does, and the handlers for what the others' words
 * do to it.
 *
 * <p>The rules are those of Viewstamped Replication and Raft, with ballots that a control plane has
 * given out ahead of any failure, so that a takeover is one round trip and no election.
 */
public final class Understudy implements PeerHandler
{
    private final ControlPort control;
    private final OrderStream stream;
    private final AckGate gate;
    private final PeerSender sender;
    private final RoleListener listener;
    private final Readmission readmission;
    private final Allegiance allegiance;
    private final Following following;
    private final Source source;
    private final Incumbent incumbent;
    private final Candidate candidate;
    private final ControlDesk desk;
    private final Succession succession;

    /**
     * A member that has not heard of anything yet.
     *
     * @param context its parts and settings, concluded here.
     */
    public Understudy(final UnderstudyContext context)
    {
        context.conclude();
        control = context.control();
        stream = context.stream();
        gate = context.gate();
        sender = context.sender();
        listener = context.listener();
        readmission = new Readmission(context);
        allegiance = new Allegiance(context, readmission);
        following = new Following(context, readmission, allegiance);
        source = new Source(context, allegiance);
        incumbent = new Incumbent(context, allegiance, source);
        candidate = new Candidate(context, allegiance, incumbent);
        desk = new ControlDesk(context, readmission, allegiance, incumbent);
        succession = new Succession(context, readmission, allegiance, desk, candidate);
    }

    /**
     * One duty cycle, after what the other members have sent was handed in.
     *
     * @param nowNs monotonic.
     * @return the amount of work done.
     */
    public int poll(final long nowNs)
    {
        final Configuration known = allegiance.configuration();
        final Configuration newest = control.configuration();
        if (newest != null && (known == null || newest.epoch() > known.epoch()))
        {
            allegiance.onConfiguration(newest, nowNs);
        }
        if (allegiance.configuration() == null)
        {
            return following.poll(nowNs);
        }
        switch (allegiance.role())
        {
            case FOLLOWER:
                return following.poll(nowNs) + succession.judge(nowNs);
            case SEALING:
                return candidate.askForSeals(nowNs);
            case ADOPTING:
                return candidate.adopt(nowNs);
            case STARTING:
                return candidate.start(nowNs);
            default:
                return lead(nowNs);
        }
    }

    private int lead(final long nowNs)
    {
        final int work = incumbent.poll(nowNs);
        if (!incumbent.hasMajority(nowNs))
        {
            return work + succession.giveUp(nowNs);
        }
        final long own = succession.usableBallot();
        if (own > allegiance.ballot() && succession.isAppointed(own))
        {
            desk.report(nowNs);
            listener.onDeposed(nowNs);
            return work + candidate.stand(own, TakeoverCause.CONFIGURED, nowNs);
        }
        return work + desk.tell(nowNs);
    }

    /**
     * This member's thread stood still: nobody is judged before it has caught up with its input.
     *
     * @param nowNs monotonic, after the stall.
     */
    public void onOwnStall(final long nowNs)
    {
        allegiance.suspicion().onOwnStall(nowNs);
        incumbent.onOwnStall(nowNs);
    }

    /**
     * A member's process is known to be dead.
     *
     * @param deadMemberId which.
     * @param nowNs        monotonic.
     */
    public void onObituary(final int deadMemberId, final long nowNs)
    {
        allegiance.suspicion().onObituary(deadMemberId, nowNs);
    }

    /**
     * The first output under this ballot has left.
     *
     * @param nowNs monotonic.
     */
    public void onOutput(final long nowNs)
    {
        incumbent.times().firstOutput(nowNs);
    }

    // What the others' words do

    @Override
    public void onSeal(
        final int from, final long itsBallot, final long round, final long nowNs)
    {
        if (readmission.isLearner())
        {
            return;
        }
        if (itsBallot > allegiance.ballot() && !allegiance.accept(itsBallot, from, nowNs))
        {
            return;
        }
        if (itsBallot == allegiance.ballot() && allegiance.isFollower())
        {
            allegiance.sealedBy(from, nowNs);
        }
        sender.sealed(from, allegiance.ballot(), itsBallot, stream.lastBallot(),
            stream.lastSequence(), stream.chainHash(), gate.committed(), round);
    }

    @Override
    public void onSealed(
        final int from, final long itsBallot, final long askedBallot, final long tailBallot,
        final long tailSequence, final long chainHash, final long commitSequence,
        final long round, final long nowNs)
    {
        allegiance.sawBallot(itsBallot);
        final Role role = allegiance.role();
        if (!candidate.isAsking(askedBallot, round) || role == Role.FOLLOWER)
        {
            return;
        }
        if (itsBallot > askedBallot)
        {
            if (role != Role.PRIMARY)
            {
                allegiance.followNobody(nowNs);
            }
            return;
        }
        if (role == Role.SEALING)
        {
            candidate.onSealed(from, tailBallot, tailSequence, chainHash, commitSequence);
        }
        else if (role == Role.PRIMARY)
        {
            source.answerMatch(from, tailBallot);
        }
    }

    @Override
    public void onHeartbeat(
        final int from, final long itsBallot, final long commitSequence, final long lastSequence,
        final long number, final long nowNs)
    {
        following.onHeartbeat(from, itsBallot, commitSequence, lastSequence, number, nowNs);
    }

    @Override
    public boolean onReplica(
        final int from, final long itsBallot, final long commitSequence,
        final DirectBuffer record, final int offset, final int length, final long nowNs)
    {
        return following.onReplica(
            from, itsBallot, commitSequence, record, offset, length, nowNs);
    }

    @Override
    public void onAck(
        final int from, final long itsBallot, final long sequence, final long number,
        final boolean counts, final long nowNs)
    {
        incumbent.onAck(from, itsBallot, sequence, counts, nowNs);
    }

    @Override
    public void onMatchQuery(
        final int from, final long itsBallot, final long tailBallot, final long nowNs)
    {
        source.onMatchQuery(from, itsBallot, tailBallot);
    }

    @Override
    public void onMatchAnswer(
        final int from, final long itsBallot, final long foundBallot, final long endSequence,
        final long nowNs)
    {
        following.onMatchAnswer(from, itsBallot, foundBallot, endSequence, nowNs);
    }

    @Override
    public void onResume(
        final int from, final long itsBallot, final long fromSequence, final long nowNs)
    {
        source.onResume(from, itsBallot, fromSequence);
    }

    @Override
    public void onTooOld(
        final int from, final long itsBallot, final long firstSequence, final long nowNs)
    {
        following.onTooOld(from, itsBallot, firstSequence, nowNs);
    }

    @Override
    public void onFetch(
        final int from, final long itsBallot, final long fromSequence, final long toSequence,
        final long nowNs)
    {
        source.onFetch(from, itsBallot, fromSequence, toSequence);
    }

    @Override
    public void onPreVote(final int from, final long itsBallot, final long nowNs)
    {
        succession.onPreVote(from, itsBallot, nowNs);
    }

    @Override
    public void onPreVoteAnswer(
        final int from, final long itsBallot, final long lostBallot, final boolean lost,
        final long nowNs)
    {
        succession.onPreVoteAnswer(from, itsBallot, lostBallot, lost);
    }

    // What may be asked of it

    /**
     * What this member is.
     *
     * @return its role.
     */
    public Role role()
    {
        return allegiance.role();
    }

    /**
     * The highest ballot that it has promised.
     *
     * @return the ballot, 0 before the first.
     */
    public long ballot()
    {
        return allegiance.ballot();
    }

    /**
     * Who owns that ballot.
     *
     * @return the member's id, {@link Configuration#NONE} if it has not been heard.
     */
    public int ownerId()
    {
        return allegiance.ownerId();
    }

    /**
     * The newest configuration.
     *
     * @return null before the first.
     */
    public Configuration configuration()
    {
        return allegiance.configuration();
    }

    /**
     * Whether this member acknowledges: it is primary and its ballot's first record is committed.
     *
     * @return true if so.
     */
    public boolean isServing()
    {
        return allegiance.role() == Role.PRIMARY && incumbent.isEstablished();
    }

    /**
     * Whether this member may stand in line: it follows, is caught up and its engine is too.
     *
     * @return true if only its rehearsal is left to ask about.
     */
    public boolean isCaughtUp()
    {
        return following.isCaughtUp();
    }

    /**
     * When the owner of the ballot was last heard.
     *
     * @return monotonic ns.
     */
    public long lastHeardNs()
    {
        return allegiance.suspicion().lastHeardNs();
    }

    /**
     * How often this member became primary.
     *
     * @return the number since the start.
     */
    public long takeovers()
    {
        return incumbent.takeovers();
    }

    /**
     * How often a suspicion of this member was denied by another.
     *
     * @return the number since the start.
     */
    public long falseSuspicions()
    {
        return succession.falseSuspicions();
    }

    /**
     * How often this member, as primary, missed a majority and gave its part up.
     *
     * @return the number since the start.
     */
    public long timesGivenUp()
    {
        return succession.timesGivenUp();
    }

    /**
     * Why this member became primary last.
     *
     * @return the cause.
     */
    public TakeoverCause takeoverCause()
    {
        return incumbent.times().cause();
    }

    /**
     * When each step of its last takeover was done, as the control plane is told.
     *
     * @param timesNs to fill in: {@link TakeoverCause#STEPS} monotonic times, 0 where not done.
     */
    public void takeoverTimes(final long[] timesNs)
    {
        System.arraycopy(incumbent.times().timesNs(), 0, timesNs, 0, TakeoverCause.STEPS);
    }
}
