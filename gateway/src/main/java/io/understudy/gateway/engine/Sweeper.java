package io.understudy.gateway.engine;

import io.understudy.codecs.client.MassCancelScope;
import io.understudy.codecs.command.TradingState;

/**
 * Cancels and expires many orders in bounded work: at most {@link #MAX_CANCELS} orders leave and
 * {@link #MAX_VISITS} are looked at in one record; what is left goes on with the next ticks.
 */
final class Sweeper
{
    static final int MAX_CANCELS = 512;
    static final int MAX_VISITS = 4_096;

    private static final byte NO_SCOPE = 0;

    private final Tables tables;
    private final Orders orders;
    private final OrderDesk desk;
    private final OrderReplies replies;
    private int cancelsLeft;
    private int visitsLeft;

    Sweeper(final Tables tables, final OrderDesk desk, final OrderReplies replies)
    {
        this.tables = tables;
        orders = tables.orders;
        this.desk = desk;
        this.replies = replies;
    }

    /** Starts the budget of a record. */
    void beginRecord()
    {
        cancelsLeft = MAX_CANCELS;
        visitsLeft = MAX_VISITS;
    }

    /** A client's mass cancel, its request already in the session. */
    void startMassCancel(final Session session, final byte scope)
    {
        session.sweepScope = scope;
        start(session);
    }

    /** All orders of a session whose grace is over. */
    void startDisconnected(final Session session)
    {
        session.sweepScope = NO_SCOPE;
        session.sweepEntry = Session.NO_ENTRY;
        start(session);
    }

    static boolean isRunning(final Session session)
    {
        return session.sweepToOrderId != 0;
    }

    /** Goes on with a session's cancelling; its last order brings the report. */
    void sweep(final Session session)
    {
        int order = session.sweepAtOrderId == 0 ? Orders.NONE :
            tables.byOrderId.find(session.sweepAtOrderId);
        while (order != Orders.NONE && orders.orderId(order) <= session.sweepToOrderId)
        {
            if (cancelsLeft == 0 || visitsLeft == 0)
            {
                session.sweepAtOrderId = orders.orderId(order);
                return;
            }
            visitsLeft--;
            final int next = orders.afterInSession(order);
            if (isMeant(session, order))
            {
                cancelsLeft--;
                session.sweepAffected++;
                desk.cancel(order, VenueReports.BY_GATEWAY);
            }
            order = next;
        }
        finish(session);
    }

    /** Day orders of instruments that have closed, or of the day that has ended. */
    void startExpiry()
    {
        tables.expiryOrderId = orders.first() == Orders.NONE ? 0 : orders.orderId(orders.first());
        expire();
    }

    void expire()
    {
        int order = tables.expiryOrderId == 0 ? Orders.NONE :
            tables.byOrderId.find(tables.expiryOrderId);
        while (order != Orders.NONE)
        {
            if (cancelsLeft == 0 || visitsLeft == 0)
            {
                tables.expiryOrderId = orders.orderId(order);
                return;
            }
            visitsLeft--;
            final int next = orders.after(order);
            final Instrument instrument = tables.instruments.at(orders.instrument(order));
            if (orders.isDay(order) && orders.orderId(order) <= instrument.expireToOrderId &&
                !orders.state(order).isPending())
            {
                cancelsLeft--;
                desk.cancel(order, VenueReports.BY_EXPIRY);
            }
            order = next;
        }
        tables.expiryOrderId = 0;
    }

    private void start(final Session session)
    {
        session.sweepAffected = 0;
        session.sweepToOrderId = Math.max(1, tables.lastOrderId);
        session.sweepAtOrderId =
            session.firstOrder == Orders.NONE ? 0 : orders.orderId(session.firstOrder);
        sweep(session);
    }

    private boolean isMeant(final Session session, final int order)
    {
        if (orders.state(order).isPending())
        {
            return false;
        }
        if (session.sweepScope == NO_SCOPE)
        {
            return true;
        }
        final Instrument instrument = tables.instruments.at(orders.instrument(order));
        return instrument.state != TradingState.CLOSED.value() &&
            (session.sweepScope == MassCancelScope.ALL.value() ||
            instrument.id == session.sweepInstrumentId);
    }

    private void finish(final Session session)
    {
        session.sweepToOrderId = 0;
        session.sweepAtOrderId = 0;
        if (session.sweepScope != NO_SCOPE)
        {
            final long position = replies.massCanceled(session);
            if (session.sweepEntry != Session.NO_ENTRY)
            {
                tables.dedupe.answer((int)session.sweepEntry, position);
            }
        }
        session.sweepScope = NO_SCOPE;
        session.sweepEntry = Session.NO_ENTRY;
    }
}
