package io.understudy.gateway.takeover;

import io.understudy.gateway.peer.Follower;
import io.understudy.gateway.peer.PeerSender;
import io.understudy.gateway.sequence.AckGate;
import io.understudy.gateway.sequence.OrderStream;

/**
 * This member's log as others are fed from it: the primary's by its followers, a sealed one by the
 * candidate that sealed it, and what is committed by anybody.
 */
final class Source
{
    private final OrderStream stream;
    private final PeerSender sender;
    private final AckGate gate;
    private final RoleListener listener;
    private final Allegiance allegiance;

    Source(final UnderstudyContext context, final Allegiance allegiance)
    {
        this.allegiance = allegiance;
        stream = context.stream();
        sender = context.sender();
        gate = context.gate();
        listener = context.listener();
    }

    void onMatchQuery(final int from, final long itsBallot, final long tailBallot)
    {
        if (mayFeed(from, itsBallot))
        {
            answerMatch(from, tailBallot);
        }
    }

    void onResume(final int from, final long itsBallot, final long fromSequence)
    {
        if (mayFeed(from, itsBallot))
        {
            allegiance.replicator().resume(from, fromSequence);
        }
    }

    void onFetch(
        final int from, final long itsBallot, final long fromSequence, final long toSequence)
    {
        final boolean isMine = mayFeed(from, itsBallot);
        final long to = Math.min(toSequence, isMine ? stream.lastSequence() : gate.committed());
        if (fromSequence <= to)
        {
            listener.onFetch(
                from, isMine ? allegiance.ballot() : Follower.COMMITTED, fromSequence, to);
        }
    }

    /** Largest ballot of this log not above the one asked for, and where it ends (KIP-279). */
    void answerMatch(final int to, final long tailBallot)
    {
        final long found = stream.ballots().floor(tailBallot);
        sender.matchAnswer(to, allegiance.ballot(), found,
            found == 0 ? 0 : stream.ballots().endOf(found));
    }

    /** The primary feeds its followers, a sealed member feeds the candidate that sealed it. */
    private boolean mayFeed(final int to, final long itsBallot)
    {
        return itsBallot == allegiance.ballot() && (allegiance.role() == Role.PRIMARY ||
            allegiance.isFollower() && to == allegiance.ownerId());
    }
}
