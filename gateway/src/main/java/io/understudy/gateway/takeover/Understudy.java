package io.understudy.gateway.takeover;

import static java.nio.ByteOrder.LITTLE_ENDIAN;

import io.understudy.codecs.RecordLayout;
import io.understudy.gateway.peer.Follower;
import io.understudy.gateway.peer.PeerHandler;
import io.understudy.gateway.peer.PeerSender;
import io.understudy.gateway.peer.Replicator;
import io.understudy.gateway.sequence.AckGate;
import io.understudy.gateway.sequence.EngineFeed;
import io.understudy.gateway.sequence.OrderStream;
import io.understudy.gateway.sequence.RecordClock;
import io.understudy.gateway.sequence.RecordLog;
import io.understudy.gateway.sequence.Sequencer;
import java.util.Arrays;
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
    private static final int APPLY_LIMIT = 256;
    private static final int LAST_HEARD = 0;
    private static final int SUSPECTED = 1;
    private static final int SEALED = 2;
    private static final int ADOPTED = 3;
    private static final int COMMITTED = 4;
    private static final int FIRST_OUTPUT = 5;

    private final UnderstudyContext context;
    private final int memberId;
    private final Promises promises;
    private final ControlPort control;
    private final OrderStream stream;
    private final EngineFeed feed;
    private final RecordClock clock;
    private final Sequencer sequencer;
    private final AckGate gate;
    private final PeerSender sender;
    private final RoleListener listener;
    private final Follower follower;
    private final Replicator replicator;
    private final SealRound seal = new SealRound();
    private final Suspicion suspicion;
    private final long[] lastAckNs = new long[Configuration.MAX_MEMBERS];
    private final long[] timesNs = new long[TakeoverCause.STEPS];

    private Configuration configuration;
    private Role role = Role.FOLLOWER;
    private TakeoverCause cause = TakeoverCause.CONFIGURED;
    private long ballot;
    private long highestSeen;
    private long readmittingEpoch;
    private int sourceId;
    private long epochStartSequence;
    private long ackedSequence;
    private long ackedHeartbeat;
    private long heardHeartbeat;
    private long heartbeatNumber;
    private long nextHeartbeatNs;
    private long sealRound;
    private long nextSealNs;
    private long tailDeadlineNs;
    private long nextPreVoteNs;
    private long nextControlNs;
    private boolean established;
    private boolean reported;
    private long takeovers;
    private long falseSuspicions;

    /**
     * A member that has not heard of anything yet.
     *
     * @param context its parts and settings, concluded here.
     */
    public Understudy(final UnderstudyContext context)
    {
        this.context = context.conclude();
        promises = context.promises();
        control = context.control();
        stream = context.stream();
        feed = context.feed();
        clock = context.clock();
        sequencer = context.sequencer();
        gate = context.gate();
        sender = context.sender();
        listener = context.listener();
        memberId = context.memberId();
        follower = new Follower(stream, feed, sender, context.retryNs());
        replicator = new Replicator(stream, sender, Configuration.MAX_MEMBERS);
        suspicion = new Suspicion(context.deadNs(), context.deadNs() / 2);
        // A log tells of promises too, where the file that kept them is lost.
        ballot = Math.max(promises.promisedBallot(), stream.lastBallot());
    }

    /**
     * One duty cycle, after what the other members have sent was handed in.
     *
     * @param nowNs monotonic.
     * @return the amount of work done.
     */
    public int poll(final long nowNs)
    {
        final Configuration newest = control.configuration();
        if (newest != null && (configuration == null || newest.epoch() > configuration.epoch()))
        {
            onConfiguration(newest, nowNs);
        }
        if (configuration == null)
        {
            return follow(nowNs);
        }
        switch (role)
        {
            case FOLLOWER:
                return follow(nowNs) + judge(nowNs);
            case SEALING:
                return askForSeals(nowNs);
            case ADOPTING:
                return adopt(nowNs);
            case STARTING:
                return start(nowNs);
            default:
                return lead(nowNs);
        }
    }

    /**
     * This member's thread stood still: nobody is judged before it has caught up with its input.
     *
     * @param nowNs monotonic, after the stall.
     */
    public void onOwnStall(final long nowNs)
    {
        suspicion.onOwnStall(nowNs);
        for (int i = 0; i < lastAckNs.length; i++)
        {
            lastAckNs[i] = Math.max(lastAckNs[i], nowNs - context.deadNs() / 2);
        }
    }

    /**
     * A member's process is known to be dead.
     *
     * @param deadMemberId which.
     * @param nowNs        monotonic.
     */
    public void onObituary(final int deadMemberId, final long nowNs)
    {
        suspicion.onObituary(deadMemberId, nowNs);
    }

    /**
     * The first output under this ballot has left.
     *
     * @param nowNs monotonic.
     */
    public void onOutput(final long nowNs)
    {
        if (timesNs[FIRST_OUTPUT] == 0)
        {
            timesNs[FIRST_OUTPUT] = nowNs;
        }
    }

    // What each role does

    private int follow(final long nowNs)
    {
        int work = follower.poll(others(), nowNs);
        gate.onCommitted(follower.committedSequence());
        work += feed.applyThrough(gate.committed(), APPLY_LIMIT);
        work += replicator.poll(ballot, gate.committed());
        finishReadmission();
        return work + ack();
    }

    private int ack()
    {
        final int ownerId = suspicion.ownerId();
        final long sequence = follower.ackableSequence();
        if (ownerId == Configuration.NONE ||
            sequence == ackedSequence && heardHeartbeat == ackedHeartbeat)
        {
            return 0;
        }
        if (sender.ack(ownerId, ballot, sequence, heardHeartbeat, countsForMajorities()))
        {
            ackedSequence = sequence;
            ackedHeartbeat = heardHeartbeat;
        }
        return 1;
    }

    private int judge(final long nowNs)
    {
        if (isLearner())
        {
            return askForReadmission(nowNs);
        }
        final long own = usableBallot();
        if (own != 0 && isAppointed(own))
        {
            return stand(own, TakeoverCause.CONFIGURED, nowNs);
        }
        final long waitNs = membersBefore() * context.successionDelayNs();
        if (!suspicion.isLost(waitNs, nowNs))
        {
            return 0;
        }
        if (own == 0 || !feed.isReady())
        {
            return own == 0 ? askForEpoch(nowNs) : 0;
        }
        if (suspicion.isDead(waitNs, nowNs))
        {
            return stand(own, TakeoverCause.OBITUARY, nowNs);
        }
        return preVote(own, nowNs);
    }

    private int preVote(final long own, final long nowNs)
    {
        if (configuration.isMajority(suspicion.lostToo() | 1L << memberId))
        {
            return stand(own, TakeoverCause.SILENCE, nowNs);
        }
        if (nowNs - nextPreVoteNs < 0)
        {
            return 0;
        }
        nextPreVoteNs = nowNs + context.retryNs();
        suspicion.beginPreVote(memberId);
        for (long rest = others() & ~ownerMask(); rest != 0; rest &= rest - 1)
        {
            sender.preVote(Long.numberOfTrailingZeros(rest), ballot);
        }
        return 1;
    }

    private int stand(final long own, final TakeoverCause why, final long nowNs)
    {
        if (!feed.isReady() || !promises.promise(own))
        {
            return 0;
        }
        Arrays.fill(timesNs, 0);
        timesNs[LAST_HEARD] = suspicion.lastHeardNs();
        timesNs[SUSPECTED] = nowNs;
        cause = why;
        ballot = own;
        become(Role.SEALING);
        replicator.reset();
        gate.follow();
        suspicion.watch(memberId, nowNs);
        follower.follow(ballot, Configuration.NONE, nowNs);
        seal.begin(configuration, memberId, gate.committed());
        sealRound = Math.max(sealRound + 1, nowNs);
        nextSealNs = nowNs;
        return askForSeals(nowNs);
    }

    private int askForSeals(final long nowNs)
    {
        if (seal.isComplete())
        {
            timesNs[SEALED] = nowNs;
            return chooseLog(nowNs);
        }
        if (nowNs - nextSealNs < 0)
        {
            return 0;
        }
        nextSealNs = nowNs + context.retryNs();
        for (long rest = others(); rest != 0; rest &= rest - 1)
        {
            final int to = Long.numberOfTrailingZeros(rest);
            if (!seal.hasPromised(to))
            {
                sender.seal(to, ballot, sealRound);
            }
        }
        return 1;
    }

    private int chooseLog(final long nowNs)
    {
        final int best = seal.best(stream.lastBallot(), stream.lastSequence());
        if (best == memberId)
        {
            become(Role.STARTING);
            return start(nowNs);
        }
        become(Role.ADOPTING);
        sourceId = best;
        tailDeadlineNs = nowNs + context.tailTimeoutNs();
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

    private int adopt(final long nowNs)
    {
        if (follower.matchedSequence() == seal.tailSequence(sourceId) &&
            stream.lastSequence() == seal.tailSequence(sourceId) &&
            stream.chainHash() == seal.chainHash(sourceId))
        {
            become(Role.STARTING);
            return start(nowNs);
        }
        if (nowNs - tailDeadlineNs >= 0)
        {
            seal.discard(sourceId);
            sealRound++;
            become(Role.SEALING);
            follower.follow(ballot, Configuration.NONE, nowNs);
            nextSealNs = nowNs;
            return askForSeals(nowNs);
        }
        return follower.poll(1L << sourceId, nowNs) +
            feed.applyThrough(follower.matchedSequence(), APPLY_LIMIT);
    }

    private int start(final long nowNs)
    {
        feed.applyThrough(stream.lastSequence(), Integer.MAX_VALUE);
        if (feed.appliedSequence() != stream.lastSequence())
        {
            return 0;
        }
        if (timesNs[ADOPTED] == 0)
        {
            timesNs[ADOPTED] = nowNs;
        }
        final RecordLog.Result result = sequencer.startEpoch(context.clusterId(),
            RecordLayout.epoch(ballot), memberId, RecordLayout.rank(ballot), nowNs);
        if (result != RecordLog.Result.APPENDED)
        {
            return 0;
        }
        epochStartSequence = stream.lastSequence();
        established = false;
        reported = false;
        become(Role.PRIMARY);
        Arrays.fill(lastAckNs, nowNs);
        replicator.reset();
        gate.lead(configuration.voters(), epochStartSequence);
        gate.onCommitted(seal.committed());
        gate.onJournaled(memberId, stream.durableSequence());
        for (long rest = others(); rest != 0; rest &= rest - 1)
        {
            final int to = Long.numberOfTrailingZeros(rest);
            if (seal.hasPromised(to))
            {
                answerMatch(to, seal.tailBallot(to));
            }
        }
        heartbeat(nowNs);
        listener.onPrimary(nowNs);
        return 1;
    }

    private int lead(final long nowNs)
    {
        if (nowNs - nextHeartbeatNs >= 0)
        {
            heartbeat(nowNs);
        }
        int work = replicator.poll(ballot, gate.committed());
        if (gate.onJournaled(memberId, stream.durableSequence()))
        {
            work++;
        }
        if (!established && gate.committed() >= epochStartSequence)
        {
            established = true;
            timesNs[COMMITTED] = nowNs;
            takeovers++;
        }
        if (!configuration.isMajority(heardBy(context.deadNs(), nowNs)))
        {
            return work + giveUp(nowNs);
        }
        final long own = usableBallot();
        if (own > ballot && isAppointed(own))
        {
            report(nowNs);
            listener.onDeposed(nowNs);
            return work + stand(own, TakeoverCause.CONFIGURED, nowNs);
        }
        return work + tellControl(nowNs);
    }

    /** Without a majority nothing can be acknowledged: silence, and a new seal of its own ballot. */
    private int giveUp(final long nowNs)
    {
        final long own = usableBallot();
        depose(nowNs);
        if (own != 0 && stand(own, TakeoverCause.CONFIGURED, nowNs) > 0)
        {
            return 1;
        }
        followNobody(nowNs);
        return 1;
    }

    private void heartbeat(final long nowNs)
    {
        nextHeartbeatNs = nowNs + context.heartbeatIntervalNs();
        heartbeatNumber++;
        for (long rest = others(); rest != 0; rest &= rest - 1)
        {
            sender.heartbeat(Long.numberOfTrailingZeros(rest), ballot, gate.committed(),
                stream.lastSequence(), heartbeatNumber);
        }
    }

    // What is asked of the control plane

    private void onConfiguration(final Configuration next, final long nowNs)
    {
        if (configuration == null && suspicion.ownerId() == Configuration.NONE)
        {
            suspicion.heard(nowNs);
        }
        configuration = next;
    }

    private int askForReadmission(final long nowNs)
    {
        if (readmittingEpoch != 0)
        {
            return 0;
        }
        final boolean isReadmitted = configuration.readmittedMemberId() == memberId &&
            configuration.readmittedBootHash() == promises.bootHash();
        if (!isReadmitted)
        {
            return isControlDue(nowNs) &&
                control.requestReadmission(promises.bootHash()) ? 1 : 0;
        }
        final long least = RecordLayout.ballot(configuration.epoch(), 0);
        if (promises.promise(Math.max(promises.promisedBallot(), least)))
        {
            readmittingEpoch = configuration.epoch();
        }
        return 1;
    }

    private int askForEpoch(final long nowNs)
    {
        return isControlDue(nowNs) && control.requestEpoch(configuration.epoch()) ? 1 : 0;
    }

    private int tellControl(final long nowNs)
    {
        if (!established || !isControlDue(nowNs))
        {
            return 0;
        }
        if (!reported || RecordLayout.rank(ballot) > 0 &&
            configuration.epoch() == RecordLayout.epoch(ballot))
        {
            report(nowNs);
            return 1;
        }
        if (context.leaveLineAfterNs() > 0)
        {
            final long silent = others() & ~heardBy(context.leaveLineAfterNs(), nowNs);
            for (int i = 0; i < configuration.lineLength(); i++)
            {
                if ((silent & 1L << configuration.memberAt(i)) != 0)
                {
                    control.leaveLine(configuration.memberAt(i), configuration.epoch());
                    return 1;
                }
            }
        }
        return 0;
    }

    private void report(final long nowNs)
    {
        if (!reported && timesNs[FIRST_OUTPUT] == 0 &&
            nowNs - timesNs[COMMITTED] < context.controlRetryNs())
        {
            nextControlNs = nowNs;
            return;
        }
        reported |= control.takenOver(ballot, epochStartSequence, cause, timesNs);
    }

    private boolean isControlDue(final long nowNs)
    {
        if (nowNs - nextControlNs < 0)
        {
            return false;
        }
        nextControlNs = nowNs + context.controlRetryNs();
        return true;
    }

    // What the others' words do

    @Override
    public void onSeal(
        final int from, final long itsBallot, final long round, final long nowNs)
    {
        if (isLearner())
        {
            return;
        }
        if (itsBallot > ballot && !accept(itsBallot, from, nowNs))
        {
            return;
        }
        if (itsBallot == ballot && role == Role.FOLLOWER)
        {
            suspicion.watch(from, nowNs);
            follower.follow(ballot, from, nowNs);
            ackedSequence = 0;
            replicator.reset();
        }
        sender.sealed(from, ballot, itsBallot, stream.lastBallot(), stream.lastSequence(),
            stream.chainHash(), gate.committed(), round);
    }

    @Override
    public void onSealed(
        final int from, final long itsBallot, final long askedBallot, final long tailBallot,
        final long tailSequence, final long chainHash, final long commitSequence,
        final long round, final long nowNs)
    {
        highestSeen = Math.max(highestSeen, itsBallot);
        if (askedBallot != ballot || round != sealRound || role == Role.FOLLOWER)
        {
            return;
        }
        if (itsBallot > askedBallot)
        {
            if (role != Role.PRIMARY)
            {
                followNobody(nowNs);
            }
            return;
        }
        if (role == Role.SEALING)
        {
            seal.onSealed(from, tailBallot, tailSequence, chainHash, commitSequence);
        }
        else if (role == Role.PRIMARY)
        {
            answerMatch(from, tailBallot);
        }
    }

    @Override
    public void onHeartbeat(
        final int from, final long itsBallot, final long commitSequence, final long lastSequence,
        final long number, final long nowNs)
    {
        if (hear(from, itsBallot, nowNs))
        {
            heardHeartbeat = number;
            replicator.stop(from);
            follower.onSourceAt(lastSequence, commitSequence);
        }
    }

    @Override
    public boolean onReplica(
        final int from, final long itsBallot, final long commitSequence,
        final DirectBuffer record, final int offset, final int length, final long nowNs)
    {
        if (role == Role.FOLLOWER && from == suspicion.ownerId() && itsBallot == ballot)
        {
            suspicion.heard(nowNs);
            final long sequence =
                record.getLong(offset + RecordLayout.SEQUENCE_OFFSET, LITTLE_ENDIAN);
            follower.onSourceAt(sequence, commitSequence);
        }
        if (role != Role.FOLLOWER && role != Role.ADOPTING)
        {
            return true;
        }
        final long before = follower.matchedSequence();
        final boolean taken =
            follower.onReplica(from, itsBallot, record, offset, length, nowNs);
        if (follower.matchedSequence() > before)
        {
            clock.observe(stream.lastTimestampNs(), nowNs);
        }
        return taken;
    }

    @Override
    public void onAck(
        final int from, final long itsBallot, final long sequence, final long number,
        final boolean counts, final long nowNs)
    {
        if (role == Role.PRIMARY && itsBallot == ballot && sequence <= stream.lastSequence())
        {
            if (counts)
            {
                lastAckNs[from] = nowNs;
                gate.onJournaled(from, sequence);
            }
        }
    }

    @Override
    public void onMatchQuery(
        final int from, final long itsBallot, final long tailBallot, final long nowNs)
    {
        if (mayFeed(from, itsBallot))
        {
            answerMatch(from, tailBallot);
        }
    }

    @Override
    public void onMatchAnswer(
        final int from, final long itsBallot, final long foundBallot, final long endSequence,
        final long nowNs)
    {
        if (role == Role.FOLLOWER || role == Role.ADOPTING)
        {
            follower.onMatchAnswer(from, itsBallot, foundBallot, endSequence, nowNs);
        }
    }

    @Override
    public void onResume(
        final int from, final long itsBallot, final long fromSequence, final long nowNs)
    {
        if (mayFeed(from, itsBallot))
        {
            replicator.resume(from, fromSequence);
        }
    }

    @Override
    public void onTooOld(
        final int from, final long itsBallot, final long firstSequence, final long nowNs)
    {
        if (role == Role.FOLLOWER || role == Role.ADOPTING)
        {
            follower.onTooOld(from, itsBallot, firstSequence, others(), nowNs);
        }
    }

    @Override
    public void onFetch(
        final int from, final long itsBallot, final long fromSequence, final long toSequence,
        final long nowNs)
    {
        final boolean isMine = mayFeed(from, itsBallot);
        final long to = Math.min(toSequence, isMine ? stream.lastSequence() : gate.committed());
        if (fromSequence <= to)
        {
            listener.onFetch(from, isMine ? ballot : Follower.COMMITTED, fromSequence, to);
        }
    }

    @Override
    public void onPreVote(final int from, final long itsBallot, final long nowNs)
    {
        final boolean lost = role == Role.FOLLOWER && !isLearner() && itsBallot >= ballot &&
            (from == suspicion.ownerId() || suspicion.isLost(0, nowNs));
        sender.preVoteAnswer(from, ballot, itsBallot, lost);
    }

    @Override
    public void onPreVoteAnswer(
        final int from, final long itsBallot, final long lostBallot, final boolean lost,
        final long nowNs)
    {
        highestSeen = Math.max(highestSeen, itsBallot);
        if (role == Role.FOLLOWER && lostBallot == ballot)
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

    /** A sign of life of a ballot's owner; true if this member follows it. */
    private boolean hear(final int from, final long itsBallot, final long nowNs)
    {
        if (itsBallot < ballot || from == memberId)
        {
            return false;
        }
        if (itsBallot > ballot && !accept(itsBallot, from, nowNs))
        {
            return false;
        }
        if (role != Role.FOLLOWER)
        {
            return false;
        }
        if (suspicion.ownerId() != from || !follower.isFollowing(from))
        {
            suspicion.watch(from, nowNs);
            follower.follow(ballot, from, nowNs);
            follower.match(nowNs);
            ackedSequence = 0;
        }
        suspicion.heard(nowNs);
        return true;
    }

    /** Promises a higher ballot, which ends any other role at once. */
    private boolean accept(final long higher, final int ownerId, final long nowNs)
    {
        final boolean mayPromise = !promises.isAmnesiac() ||
            readmittingEpoch > 0 && higher >= promises.promisedBallot();
        if (mayPromise && !promises.promise(higher))
        {
            return false;
        }
        depose(nowNs);
        ballot = higher;
        become(Role.FOLLOWER);
        replicator.reset();
        suspicion.watch(ownerId, nowNs);
        follower.follow(ballot, ownerId, nowNs);
        follower.match(nowNs);
        ackedSequence = 0;
        return true;
    }

    private void depose(final long nowNs)
    {
        gate.follow();
        if (role == Role.PRIMARY)
        {
            listener.onDeposed(nowNs);
        }
    }

    private void followNobody(final long nowNs)
    {
        depose(nowNs);
        become(Role.FOLLOWER);
        replicator.reset();
        suspicion.watch(Configuration.NONE, nowNs);
        follower.follow(ballot, Configuration.NONE, nowNs);
    }

    private void become(final Role next)
    {
        role = next;
    }

    private void answerMatch(final int to, final long tailBallot)
    {
        final long found = stream.ballots().floor(tailBallot);
        sender.matchAnswer(to, ballot, found, found == 0 ? 0 : stream.ballots().endOf(found));
    }

    /** The primary feeds its followers, a sealed member feeds the candidate that sealed it. */
    private boolean mayFeed(final int to, final long itsBallot)
    {
        return itsBallot == ballot && (role == Role.PRIMARY ||
            role == Role.FOLLOWER && to == suspicion.ownerId());
    }

    // Standing

    /** This member's ballot of the newest epoch, 0 if it has none or a higher one is known. */
    private long usableBallot()
    {
        final long own = configuration.ballotOf(memberId);
        final long highest = Math.max(ballot, highestSeen);
        final boolean isOwner = own == ballot && own == highest;
        return own > highest || isOwner ? own : 0;
    }

    /** The configuration says so, and nobody has to be lost before. */
    private boolean isAppointed(final long own)
    {
        return RecordLayout.rank(own) == 0 &&
            (own > ballot || suspicion.ownerId() == Configuration.NONE);
    }

    /** How many in line may stand before this member; the lost one cannot. */
    private int membersBefore()
    {
        int before = 0;
        for (int i = 0; i < configuration.lineLength(); i++)
        {
            final int id = configuration.memberAt(i);
            if (id == memberId)
            {
                break;
            }
            if (id != suspicion.ownerId() &&
                RecordLayout.ballot(configuration.epoch(), i) > ballot)
            {
                before++;
            }
        }
        return before;
    }

    private long others()
    {
        return configuration == null ? 0 : configuration.voters() & ~(1L << memberId);
    }

    private long ownerMask()
    {
        final int ownerId = suspicion.ownerId();
        return ownerId == Configuration.NONE ? 0 : 1L << ownerId;
    }

    /** Members that have acked within some time, this one included. */
    private long heardBy(final long withinNs, final long nowNs)
    {
        long heard = 1L << memberId;
        for (long rest = others(); rest != 0; rest &= rest - 1)
        {
            final int id = Long.numberOfTrailingZeros(rest);
            if (nowNs - lastAckNs[id] <= withinNs)
            {
                heard |= 1L << id;
            }
        }
        return heard;
    }

    private boolean isLearner()
    {
        return promises.isAmnesiac();
    }

    private boolean countsForMajorities()
    {
        return !isLearner() ||
            readmittingEpoch > 0 && RecordLayout.epoch(ballot) >= readmittingEpoch;
    }

    private void finishReadmission()
    {
        if (readmittingEpoch > 0 && promises.isAmnesiac() && countsForMajorities() &&
            follower.isMatched() && follower.matchedSequence() == stream.lastSequence() &&
            RecordLayout.epoch(stream.lastBallot()) >= readmittingEpoch)
        {
            promises.admit(readmittingEpoch);
        }
    }

    // What may be asked of it

    /**
     * What this member is.
     *
     * @return its role.
     */
    public Role role()
    {
        return role;
    }

    /**
     * The highest ballot that it has promised.
     *
     * @return the ballot, 0 before the first.
     */
    public long ballot()
    {
        return ballot;
    }

    /**
     * Who owns that ballot.
     *
     * @return the member's id, {@link Configuration#NONE} if it has not been heard.
     */
    public int ownerId()
    {
        return suspicion.ownerId();
    }

    /**
     * The newest configuration.
     *
     * @return null before the first.
     */
    public Configuration configuration()
    {
        return configuration;
    }

    /**
     * Whether this member acknowledges: it is primary and its ballot's first record is committed.
     *
     * @return true if so.
     */
    public boolean isServing()
    {
        return role == Role.PRIMARY && established;
    }

    /**
     * Whether this member may stand in line: it follows, is caught up and its engine is too.
     *
     * @return true if only its rehearsal is left to ask about.
     */
    public boolean isCaughtUp()
    {
        return role == Role.FOLLOWER && !isLearner() && follower.isCaughtUp() &&
            feed.isReady() && feed.appliedSequence() >= gate.committed();
    }

    /**
     * When the owner of the ballot was last heard.
     *
     * @return monotonic ns.
     */
    public long lastHeardNs()
    {
        return suspicion.lastHeardNs();
    }

    /**
     * How often this member became primary.
     *
     * @return the number since the start.
     */
    public long takeovers()
    {
        return takeovers;
    }

    /**
     * How often a suspicion of this member was denied by another.
     *
     * @return the number since the start.
     */
    public long falseSuspicions()
    {
        return falseSuspicions;
    }
}
