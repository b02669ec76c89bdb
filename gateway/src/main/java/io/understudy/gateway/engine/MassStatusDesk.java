package io.understudy.gateway.engine;

import io.understudy.codecs.client.MassStatusRequestDecoder;
import io.understudy.codecs.client.MassStatusScope;
import io.understudy.codecs.client.RejectReason;
import io.understudy.codecs.client.Side;

/**
 * Answers mass status requests in bounded work: at most {@link #MAX_REPORTS} reports leave and
 * {@link #MAX_VISITS} orders are looked at in one record over all sessions; the rest follows with
 * the ticks, as far as half of the edge's outbox is free. An order that was counted and leaves
 * before its turn is reported as it leaves: the first report's TotNumReports (911) holds, and the
 * last one says that it is (912).
 */
final class MassStatusDesk
{
    static final int MAX_REPORTS = 512;
    static final int MAX_VISITS = 4_096;

    /** No report takes more of an outbox, in FIX or SBE (bytes). */
    private static final int MAX_LENGTH = 1_024;

    private final Tables tables;
    private final Orders orders;
    private final OrderReplies replies;
    private int reportsLeft;
    private int visitsLeft;

    MassStatusDesk(final Tables tables, final OrderReplies replies)
    {
        this.tables = tables;
        orders = tables.orders;
        this.replies = replies;
    }

    /** Starts the budget of a record. */
    void beginRecord()
    {
        reportsLeft = MAX_REPORTS;
        visitsLeft = MAX_VISITS;
    }

    /** NONE, or why a request is not answered; it has passed the throttle. */
    RejectReason check(final Session session, final MassStatusRequestDecoder request)
    {
        final byte scope = request.scopeRaw();
        final byte side = request.sideRaw();
        final boolean byInstrument = scope == MassStatusScope.INSTRUMENT.value();
        final byte first = request.buffer().getByte(
            request.offset() + MassStatusRequestDecoder.massStatusReqIdEncodingOffset());
        if (first == 0 || first == ' ')
        {
            return RejectReason.CLORDID_MISSING;
        }
        if (!byInstrument && scope != MassStatusScope.ALL.value() ||
            side != 0 && side != Side.BUY.value() && side != Side.SELL.value())
        {
            return RejectReason.UNSUPPORTED_VALUE;
        }
        if (byInstrument && tables.instruments.find(request.instrumentId()) == null)
        {
            return RejectReason.UNKNOWN_INSTRUMENT;
        }
        return session.massStatus.isRunning() ? RejectReason.ORDER_PENDING : RejectReason.NONE;
    }

    /** Begins to answer a request that {@link #check} has found right. */
    void start(final Session session, final MassStatusRequestDecoder request)
    {
        session.massStatus.begin(request, tables.lastOrderId);
        session.massStatus.atOrderId = idOf(session.firstOrder);
        goOn(session);
    }

    void goOn(final Session session)
    {
        final MassStatus status = session.massStatus;
        if (status.counting)
        {
            count(session, status);
        }
        if (status.isRunning() && !status.counting)
        {
            report(session, status);
        }
    }

    /** An order is about to leave the session's list, in its last state. */
    void onLeaving(final Session session, final int order)
    {
        final MassStatus status = session.massStatus;
        if (!status.isRunning())
        {
            return;
        }
        final long orderId = orders.orderId(order);
        final boolean isAhead = status.atOrderId != 0 && orderId >= status.atOrderId;
        if (orderId == status.atOrderId)
        {
            status.atOrderId = idOf(orders.afterInSession(order));
        }
        if (!isMeant(status, order) || isAhead == status.counting)
        {
            return;
        }
        if (status.counting)
        {
            status.total--;
        }
        else
        {
            send(status, order);
        }
    }

    private void count(final Session session, final MassStatus status)
    {
        int order = find(status.atOrderId);
        while (order != Orders.NONE && orders.orderId(order) <= status.toOrderId)
        {
            if (visitsLeft == 0)
            {
                status.atOrderId = orders.orderId(order);
                return;
            }
            visitsLeft--;
            status.total += isMeant(status, order) ? 1 : 0;
            order = orders.afterInSession(order);
        }
        status.counting = false;
        status.atOrderId = idOf(session.firstOrder);
        if (status.total == 0)
        {
            replies.noStatus(session);
            status.end();
        }
    }

    private void report(final Session session, final MassStatus status)
    {
        int room = room(session);
        int order = find(status.atOrderId);
        while (order != Orders.NONE)
        {
            if (visitsLeft == 0 || room <= 0)
            {
                status.atOrderId = orders.orderId(order);
                return;
            }
            visitsLeft--;
            final int next = orders.afterInSession(order);
            if (isMeant(status, order))
            {
                room--;
                reportsLeft--;
                send(status, order);
            }
            order = status.isRunning() ? next : Orders.NONE;
        }
    }

    private void send(final MassStatus status, final int order)
    {
        status.sent++;
        final boolean isLast = status.sent == status.total;
        replies.status(order, isLast);
        if (isLast)
        {
            status.end();
        }
    }

    private boolean isMeant(final MassStatus status, final int order)
    {
        return orders.orderId(order) <= status.toOrderId &&
            (status.side == 0 || status.side == orders.side(order)) &&
            (status.scope == MassStatusScope.ALL.value() || status.instrumentId ==
            tables.instruments.at(orders.instrument(order)).id) &&
            status.isOfAccount(orders.buffer(), orders.accountOffset(order));
    }

    /** How many reports may leave now. Half of the outbox is left: an answer fences no edge. */
    private int room(final Session session)
    {
        if (!session.isBound())
        {
            // They go to the sent-store only, for the client to ask for when it is back.
            return reportsLeft;
        }
        final Outbox outbox = session.connection.edge.outbox;
        final long free = outbox.capacityBytes() / 2 - outbox.usedBytes();
        return (int)Math.min(reportsLeft, free / MAX_LENGTH);
    }

    private int find(final long orderId)
    {
        return orderId == 0 ? Orders.NONE : tables.byOrderId.find(orderId);
    }

    private long idOf(final int order)
    {
        return order == Orders.NONE ? 0 : orders.orderId(order);
    }
}
