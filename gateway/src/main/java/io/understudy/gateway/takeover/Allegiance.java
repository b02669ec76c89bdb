package io.understudy.gateway.takeover;

import io.understudy.gateway.peer.Follower;
import io.understudy.gateway.peer.PeerSender;
import io.understudy.gateway.peer.Replicator;
import io.understudy.gateway.sequence.AckGate;

/**
 * The highest ballot that this member has promised, whose it is, and what this member is under it.
 * The one door through which any of these changes: a higher ballot is promised before anything is
 * done under it, and ends every other role at once.
 */
final class Allegiance
{
    private final int memberId;
    private final Readmission readmission;
    private final AckGate gate;
    private final PeerSender sender;
    private final RoleListener listener;
    private final Follower follower;
    private final Replicator replicator;
    private final Suspicion suspicion;
    private Configuration configuration;
    private Role role = Role.FOLLOWER;
    private long ballot;
    private long highestSeen;
    private long ackedSequence;
    private long ackedHeartbeat;
    private long heardHeartbeat;

    Allegiance(final UnderstudyContext context, final Readmission readmission)
    {
        this.readmission = readmission;
        memberId = context.memberId();
        gate = context.gate();
        sender = context.sender();
        listener = context.listener();
        follower = new Follower(context.stream(), context.feed(), sender, context.retryNs());
        replicator = new Replicator(context.stream(), sender, Configuration.MAX_MEMBERS);
        suspicion = new Suspicion(context.deadNs(), context.deadNs() / 2);
        // A log tells of promises too, where the file that kept them is lost.
        ballot = Math.max(context.promises().promisedBallot(), context.stream().lastBallot());
    }

    Role role()
    {
        return role;
    }

    boolean isFollower()
    {
        return role == Role.FOLLOWER;
    }

    long ballot()
    {
        return ballot;
    }

    /** The highest ballot that this member has heard of; it may not have promised it. */
    long highestSeen()
    {
        return Math.max(ballot, highestSeen);
    }

    void sawBallot(final long itsBallot)
    {
        highestSeen = Math.max(highestSeen, itsBallot);
    }

    Configuration configuration()
    {
        return configuration;
    }

    void onConfiguration(final Configuration next, final long nowNs)
    {
        if (configuration == null && suspicion.ownerId() == Configuration.NONE)
        {
            suspicion.heard(nowNs);
        }
        configuration = next;
    }

    Follower follower()
    {
        return follower;
    }

    Replicator replicator()
    {
        return replicator;
    }

    Suspicion suspicion()
    {
        return suspicion;
    }

    int ownerId()
    {
        return suspicion.ownerId();
    }

    /** The voters but for this member. */
    long others()
    {
        return configuration == null ? 0 : configuration.voters() & ~(1L << memberId);
    }

    /** Promises a higher ballot, which ends any other role at once. */
    boolean accept(final long higher, final int ownerId, final long nowNs)
    {
        if (!readmission.promise(higher))
        {
            return false;
        }
        depose(nowNs);
        ballot = higher;
        role = Role.FOLLOWER;
        replicator.reset();
        follow(ownerId, nowNs);
        follower.match(nowNs);
        return true;
    }

    /** This member's own ballot, promised already: it asks the others to promise it too. */
    void stand(final long own, final long nowNs)
    {
        ballot = own;
        role = Role.SEALING;
        replicator.reset();
        gate.follow();
        suspicion.watch(memberId, nowNs);
        follower.follow(ballot, Configuration.NONE, nowNs);
    }

    /** A step of a candidate's, under the same ballot. */
    void become(final Role next)
    {
        role = next;
    }

    /** The candidate that owns the ballot has sealed this log: it alone is fed and acked. */
    void sealedBy(final int candidateId, final long nowNs)
    {
        follow(candidateId, nowNs);
        replicator.reset();
    }

    /** No longer primary or candidate, and nobody is known to be. */
    void followNobody(final long nowNs)
    {
        depose(nowNs);
        role = Role.FOLLOWER;
        replicator.reset();
        follow(Configuration.NONE, nowNs);
    }

    /** From now on this member's own journaling counts for no majority. */
    void depose(final long nowNs)
    {
        gate.follow();
        if (role == Role.PRIMARY)
        {
            listener.onDeposed(nowNs);
        }
    }

    private void follow(final int ownerId, final long nowNs)
    {
        suspicion.watch(ownerId, nowNs);
        follower.follow(ballot, ownerId, nowNs);
        ackedSequence = 0;
    }

    /** A sign of life of a ballot's owner; true if this member follows it. */
    boolean hear(final int from, final long itsBallot, final long number, final long nowNs)
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
            follow(from, nowNs);
            follower.match(nowNs);
        }
        suspicion.heard(nowNs);
        heardHeartbeat = number;
        replicator.stop(from);
        return true;
    }

    /** Acks what is journaled and matched, and the heartbeat, wherever either is news. */
    int ack()
    {
        final int ownerId = suspicion.ownerId();
        final long sequence = follower.ackableSequence();
        if (ownerId == Configuration.NONE ||
            sequence == ackedSequence && heardHeartbeat == ackedHeartbeat)
        {
            return 0;
        }
        if (!sender.ack(
            ownerId, ballot, sequence, heardHeartbeat, readmission.countsUnder(ballot)))
        {
            return 0;
        }
        ackedSequence = sequence;
        ackedHeartbeat = heardHeartbeat;
        return 1;
    }
}
