package io.understudy.gateway.takeover;

import static java.nio.ByteOrder.LITTLE_ENDIAN;

import io.understudy.codecs.RecordLayout;
import io.understudy.gateway.peer.Follower;
import io.understudy.gateway.sequence.AckGate;
import io.understudy.gateway.sequence.EngineFeed;
import io.understudy.gateway.sequence.OrderStream;
import io.understudy.gateway.sequence.RecordClock;
import org.agrona.DirectBuffer;

/**
 * What a follower does: makes its log the one of the ballot's owner, acks what it has journaled,
 * and applies what is committed, so that it is ready to take the owner's place.
 */
final class Following
{
    private static final int APPLY_LIMIT = 256;

    private final OrderStream stream;
    private final EngineFeed feed;
    private final RecordClock clock;
    private final AckGate gate;
    private final Readmission readmission;
    private final Allegiance allegiance;
    private final Follower follower;

    Following(
        final UnderstudyContext context, final Readmission readmission,
        final Allegiance allegiance)
    {
        this.readmission = readmission;
        this.allegiance = allegiance;
        follower = allegiance.follower();
        stream = context.stream();
        feed = context.feed();
        clock = context.clock();
        gate = context.gate();
    }

    int poll(final long nowNs)
    {
        int work = follower.poll(allegiance.others(), nowNs);
        gate.onCommitted(follower.committedSequence());
        work += feed.applyThrough(gate.committed(), APPLY_LIMIT);
        work += allegiance.replicator().poll(allegiance.ballot(), gate.committed());
        readmission.finish(allegiance.ballot(), follower);
        return work + allegiance.ack();
    }

    void onHeartbeat(
        final int from, final long itsBallot, final long commitSequence, final long lastSequence,
        final long number, final long nowNs)
    {
        if (allegiance.hear(from, itsBallot, number, nowNs))
        {
            follower.onSourceAt(lastSequence, commitSequence);
        }
    }

    boolean onReplica(
        final int from, final long itsBallot, final long commitSequence,
        final DirectBuffer record, final int offset, final int length, final long nowNs)
    {
        if (allegiance.isFollower() && from == allegiance.ownerId() &&
            itsBallot == allegiance.ballot())
        {
            allegiance.suspicion().heard(nowNs);
            final long sequence =
                record.getLong(offset + RecordLayout.SEQUENCE_OFFSET, LITTLE_ENDIAN);
            follower.onSourceAt(sequence, commitSequence);
        }
        if (!isTakingRecords())
        {
            return true;
        }
        final long before = follower.matchedSequence();
        final boolean taken =
            follower.onReplica(from, itsBallot, record, offset, length, nowNs);
        if (follower.matchedSequence() > before)
        {
            if (isLive(itsBallot, commitSequence))
            {
                clock.observe(stream.lastTimestampNs(), nowNs);
            }
            else
            {
                clock.observeOld(stream.lastTimestampNs(), nowNs);
            }
        }
        return taken;
    }

    /** What its primary has written under this ballot and not committed yet, it wrote just now. */
    private boolean isLive(final long itsBallot, final long commitSequence)
    {
        return allegiance.isFollower() && stream.lastBallot() == itsBallot &&
            stream.lastSequence() > commitSequence;
    }

    void onMatchAnswer(
        final int from, final long itsBallot, final long foundBallot, final long endSequence,
        final long nowNs)
    {
        if (isTakingRecords())
        {
            follower.onMatchAnswer(from, itsBallot, foundBallot, endSequence, nowNs);
        }
    }

    void onTooOld(
        final int from, final long itsBallot, final long firstSequence, final long nowNs)
    {
        if (isTakingRecords())
        {
            follower.onTooOld(from, itsBallot, firstSequence, allegiance.others(), nowNs);
        }
    }

    /** A follower takes its primary's records, a candidate those of the log that it adopts. */
    private boolean isTakingRecords()
    {
        return allegiance.isFollower() || allegiance.role() == Role.ADOPTING;
    }

    boolean isCaughtUp()
    {
        return allegiance.isFollower() && !readmission.isLearner() && follower.isCaughtUp() &&
            feed.isReady() && feed.appliedSequence() >= gate.committed();
    }
}
