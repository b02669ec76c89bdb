package io.understudy.gateway.member;

import io.understudy.gateway.sequence.AckGate;
import io.understudy.gateway.sequence.OrderStream;
import io.understudy.gateway.takeover.Configuration;
import io.understudy.gateway.takeover.ControlPort;
import io.understudy.gateway.takeover.Role;
import io.understudy.gateway.takeover.Understudy;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/**
 * How a member goes in good order: it asks to leave the line of succession. For a primary that is a
 * handover: the next in line is appointed, and this member goes on until that one serves, so that
 * clients wait no longer than for any handover. Who is last in line has nobody to hand over to, and
 * nobody waits for ever: not for a control plane that has no majority, nor for members that are
 * going too. Duty thread.
 */
final class Departure
{
    private static final long ASK_NS = TimeUnit.MILLISECONDS.toNanos(100);
    private static final long LEAST_PATIENCE_NS = TimeUnit.SECONDS.toNanos(1);

    private final int memberId;
    private final ControlPort control;
    private final OrderStream stream;
    private final AckGate ackGate;
    private final Consumer<String> messages;
    private final long patienceNs;
    private Understudy understudy;
    private boolean begun;
    private boolean handsOver;
    private boolean saidSo;
    private long nextAskNs;
    private long beganNs;
    private long lastServedNs;

    Departure(final MemberContext context, final MemberParts parts)
    {
        memberId = context.memberId();
        control = parts.control();
        stream = parts.stream();
        ackGate = parts.ackGate();
        messages = context.messages();
        patienceNs = Math.max(LEAST_PATIENCE_NS, 2 * context.deadNs());
    }

    void begin(final Understudy ofMember, final long nowNs)
    {
        understudy = ofMember;
        begun = true;
        beganNs = nowNs;
        lastServedNs = nowNs;
        nextAskNs = nowNs;
    }

    boolean hasBegun()
    {
        return begun;
    }

    /** Asks until the newest configuration is one without this member. */
    int poll(final long nowNs)
    {
        if (!begun)
        {
            return 0;
        }
        handsOver |= understudy.isServing() && othersInLine() > 0;
        if (understudy.isServing() || anotherServes())
        {
            lastServedNs = nowNs;
        }
        if (handsOver && !saidSo && anotherServes())
        {
            saidSo = true;
            messages.accept("handed over to member " + understudy.ownerId());
        }
        if (!isInLine() || othersInLine() == 0 || nowNs - nextAskNs < 0)
        {
            return 0;
        }
        nextAskNs = nowNs + ASK_NS;
        return control.leaveLine(memberId, understudy.configuration().epoch()) ? 1 : 0;
    }

    /** Whether it makes no difference to orders that this member goes now. */
    boolean isOver(final long nowNs)
    {
        if (understudy.role() == Role.PRIMARY)
        {
            return othersInLine() == 0;
        }
        if (!anotherServes())
        {
            return nowNs - lastServedNs >= patienceNs;
        }
        return handsOver || !isInLine() || nowNs - beganNs >= patienceNs;
    }

    /** Why it is not over, for an operator. */
    String whyNot()
    {
        return understudy.role() == Role.PRIMARY && othersInLine() > 0 ?
            "no other member has taken over; the next in line will once it misses this one" :
            "edges will send again what is not committed";
    }

    /** The owner of the ballot is known to have a majority: its first record is committed. */
    private boolean anotherServes()
    {
        final long ballot = understudy.ballot();
        return understudy.role() == Role.FOLLOWER && understudy.ownerId() >= 0 &&
            understudy.ownerId() != memberId && stream.lastBallot() == ballot &&
            ackGate.committed() > stream.ballots().endOf(stream.ballots().floor(ballot - 1));
    }

    private boolean isInLine()
    {
        final Configuration configuration = understudy.configuration();
        return configuration != null && configuration.rankOf(memberId) >= 0;
    }

    private int othersInLine()
    {
        final Configuration configuration = understudy.configuration();
        return configuration == null ? 0 : configuration.lineLength() - (isInLine() ? 1 : 0);
    }
}
