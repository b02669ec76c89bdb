package io.understudy.gateway.engine;

import io.understudy.codecs.client.NewOrderDecoder;
import io.understudy.gateway.engine.EngineCounters.Counter;

/** Brings orders into the tables and out of them; every change of state passes {@link #become}. */
final class Lifecycle
{
    private final Tables tables;
    private final Orders orders;
    private final MassStatusDesk statuses;

    Lifecycle(final Tables tables, final MassStatusDesk statuses)
    {
        this.tables = tables;
        this.statuses = statuses;
        orders = tables.orders;
    }

    /** A new order in state PENDING_NEW; there must be a free handle. */
    int create(final Session session, final Instrument instrument, final NewOrderDecoder request)
    {
        final int order = orders.allocate();
        final int at = request.offset();
        orders.orderId(order, ++tables.lastOrderId);
        orders.owner(order, session.slot, instrument.slot);
        orders.limits(order, request.price().mantissa(), request.quantity().mantissa());
        orders.terms(order, request.sideRaw(), request.ordTypeRaw(), request.timeInForceRaw(),
            request.execInstRaw());
        orders.clOrdId(order, request.buffer(), at + NewOrderDecoder.clOrdIdEncodingOffset());
        orders.buffer().putBytes(orders.accountOffset(order), request.buffer(),
            at + NewOrderDecoder.accountEncodingOffset(), NewOrderDecoder.accountEncodingLength());
        orders.state(order, OrderState.PENDING_NEW);
        enter(order);
        tables.counters.increment(Counter.OPEN_ORDERS);
        return order;
    }

    /** Makes an order findable; its id must be the highest. */
    void enter(final int order)
    {
        orders.link(order, tables.sessions.at(orders.sessionSlot(order)));
        tables.byOrderId.add(order);
        tables.byClOrdId.add(order);
    }

    void become(final int order, final OrderState next)
    {
        orders.state(order, next);
        switch (next)
        {
            case CANCELED:
                tables.counters.increment(Counter.ORDERS_CANCELED);
                break;
            case EXPIRED:
                tables.counters.increment(Counter.ORDERS_EXPIRED);
                break;
            default:
                break;
        }
    }

    /** The state of an order that waits for nothing. */
    OrderState working(final int order)
    {
        if (orders.cumQuantity(order) == 0)
        {
            return OrderState.NEW;
        }
        return orders.leaves(order) > 0 ? OrderState.PARTIALLY_FILLED : OrderState.FILLED;
    }

    /** The order bears the pending request's ClOrdID from now on. */
    void rename(final int order)
    {
        tables.byClOrdId.remove(order);
        orders.clOrdId(order, orders.buffer(), orders.pendingClOrdIdOffset(order));
        tables.byClOrdId.add(order);
        orders.clearPending(order);
    }

    /**
     * Takes an order in a terminal state out of the tables. Its handle's memory stays as it is
     * until the next new order, so a caller up the stack may still see the state.
     */
    void finish(final int order)
    {
        final Session session = tables.sessions.at(orders.sessionSlot(order));
        final long orderId = orders.orderId(order);
        if (tables.expiryOrderId == orderId)
        {
            tables.expiryOrderId = idOf(orders.after(order));
        }
        if (session.sweepAtOrderId == orderId)
        {
            session.sweepAtOrderId = idOf(orders.afterInSession(order));
        }
        statuses.onLeaving(session, order);
        tables.byOrderId.remove(order);
        tables.byClOrdId.remove(order);
        orders.unlink(order, session);
        orders.release(order);
        tables.counters.add(Counter.OPEN_ORDERS, -1);
    }

    long idOf(final int order)
    {
        return order == Orders.NONE ? 0 : orders.orderId(order);
    }
}
