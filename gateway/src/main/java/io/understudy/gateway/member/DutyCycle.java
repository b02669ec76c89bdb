package io.understudy.gateway.member;

import io.understudy.gateway.detect.Stall;
import io.understudy.gateway.ingress.Ingress;
import io.understudy.gateway.sequence.AckGate;
import io.understudy.gateway.sequence.OrderStream;
import io.understudy.gateway.takeover.Role;
import io.understudy.gateway.takeover.RoleListener;
import io.understudy.gateway.takeover.Understudy;

/**
 * One turn of the duty thread. Read it top to bottom to follow an order from the socket to its
 * acknowledgement: the edges' frames are received, sequenced (journaled and applied) and sent to
 * the standbys, and once a majority has them, what they caused is sent. A standby runs the same
 * turn: it receives records instead of sequencing frames.
 */
final class DutyCycle implements RoleListener
{
    private final MemberContext context;
    private final MemberParts parts;
    private final Ingress ingress;
    private final Primary primary;
    private final OrderStream stream;
    private final AckGate ackGate;
    private final Stall stall;
    private Understudy understudy;
    private long lastCommitted;
    private long outputsBefore;
    private boolean firstOutputAwaited;

    DutyCycle(final MemberContext context, final MemberParts parts)
    {
        this.context = context;
        this.parts = parts;
        ingress = parts.ingress();
        primary = parts.primary();
        stream = parts.stream();
        ackGate = parts.ackGate();
        stall = new Stall(Math.max(1, context.deadNs() / 4));
    }

    void understudy(final Understudy value)
    {
        understudy = value;
    }

    int doWork(final long nowNs)
    {
        stall.onCycle(nowNs);
        int work = parts.aeron().receive(nowNs)
            + parts.peers().poll(nowNs)
            + ingress.poll(nowNs);
        judge(nowNs);
        if (understudy.role() == Role.PRIMARY)
        {
            work += primary.poll(nowNs);
        }
        work += understudy.poll(nowNs);
        work += understudy.role() == Role.PRIMARY ?
            ingress.sendOutputs(ackGate.committed(), understudy.ballot(),
                understudy.isServing(), nowNs) :
            ingress.standBy(ackGate.committed(), understudy.ballot(), nowNs);
        return work + tell(nowNs) + parts.aeron().send();
    }

    private void judge(final long nowNs)
    {
        if (stall.hasStalledSinceAsked(nowNs))
        {
            understudy.onOwnStall(nowNs);
        }
        final int ownerId = understudy.ownerId();
        if (understudy.role() == Role.FOLLOWER && ownerId >= 0 && parts.neighbours()
            .isDead(ownerId, nowNs - understudy.lastHeardNs(), nowNs))
        {
            understudy.onObituary(ownerId, nowNs);
        }
    }

    private int tell(final long nowNs)
    {
        int work = parts.neighbours().poll(understudy.ballot(), nowNs);
        if (firstOutputAwaited && ingress.outputsSent() != outputsBefore)
        {
            firstOutputAwaited = false;
            understudy.onOutput(nowNs);
        }
        if (ackGate.committed() != lastCommitted)
        {
            lastCommitted = ackGate.committed();
            work++;
            // A primary leaves snapshots to its standbys, if it has any.
            if (parts.isAlone() || understudy.role() != Role.PRIMARY)
            {
                parts.checkpoints().onCommitted(lastCommitted);
            }
        }
        return work;
    }

    @Override
    public void onPrimary(final long nowNs)
    {
        ingress.onPrimary(stream.lastSequence());
        primary.serveFrom(nowNs + context.firstTickAfterNs());
        firstOutputAwaited = true;
        outputsBefore = ingress.outputsSent();
    }

    @Override
    public void onDeposed(final long nowNs)
    {
        firstOutputAwaited = false;
    }

    @Override
    public void onFetch(
        final int memberId, final long ballot, final long fromSequence, final long toSequence)
    {
        parts.feed().request(memberId, ballot, fromSequence, toSequence);
    }
}
