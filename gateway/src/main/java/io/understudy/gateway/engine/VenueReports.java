package io.understudy.gateway.engine;

import io.understudy.codecs.client.CxlRejResponseTo;
import io.understudy.codecs.client.ExecType;
import io.understudy.codecs.client.RejectReason;
import io.understudy.gateway.engine.EngineCounters.Counter;
import io.understudy.gateway.engine.venue.VenueListener;

/**
 * What a venue says becomes state and reports, in whatever record it says so. Of a trade's two
 * reports the resting order's comes first, as that order came first.
 */
final class VenueReports implements VenueListener
{
    /** Who asked for a pending cancel. */
    static final byte BY_CLIENT = 0;
    static final byte BY_GATEWAY = 1;
    static final byte BY_EXPIRY = 2;

    private final Tables tables;
    private final Orders orders;
    private final Lifecycle lifecycle;
    private final OrderReplies replies;

    VenueReports(final Tables tables, final Lifecycle lifecycle, final OrderReplies replies)
    {
        this.tables = tables;
        orders = tables.orders;
        this.lifecycle = lifecycle;
        this.replies = replies;
    }

    @Override
    public void onAccepted(final int order)
    {
        lifecycle.become(order, OrderState.NEW);
        tables.counters.increment(Counter.ORDERS_ACCEPTED);
        replies.executed(order, ExecType.NEW, RejectReason.NONE);
    }

    @Override
    public void onRefused(final int order, final RejectReason reason)
    {
        lifecycle.become(order, OrderState.REJECTED);
        tables.counters.rejected(reason);
        replies.executed(order, ExecType.REJECTED, reason);
        lifecycle.finish(order);
    }

    @Override
    public void onTrade(
        final int resting,
        final int aggressor,
        final long priceMantissa,
        final long quantityMantissa)
    {
        tables.counters.increment(Counter.TRADES);
        final long tradeId = ++tables.lastTradeId;
        fill(resting, tradeId, priceMantissa, quantityMantissa, false);
        fill(aggressor, tradeId, priceMantissa, quantityMantissa, true);
    }

    @Override
    public void onFill(
        final int order,
        final long priceMantissa,
        final long quantityMantissa,
        final boolean aggressor)
    {
        tables.counters.increment(Counter.TRADES);
        fill(order, ++tables.lastTradeId, priceMantissa, quantityMantissa, aggressor);
    }

    @Override
    public void onCanceled(final int order, final RejectReason reason)
    {
        final OrderState state = orders.state(order);
        if (state == OrderState.PENDING_CANCEL)
        {
            canceledAsAsked(order);
        }
        else if (state == OrderState.PENDING_REPLACE && shrinksToNothing(order))
        {
            onReplaced(order);
            return;
        }
        else
        {
            lifecycle.become(order, OrderState.CANCELED);
            replies.executed(order, ExecType.CANCELED, reason);
            if (state == OrderState.PENDING_REPLACE)
            {
                refusePending(order, CxlRejResponseTo.REPLACE, RejectReason.TOO_LATE_TO_CANCEL);
            }
        }
        lifecycle.finish(order);
    }

    @Override
    public void onCancelRefused(final int order, final RejectReason reason)
    {
        if (orders.state(order) == OrderState.PENDING_REPLACE)
        {
            onReplaceRefused(order, reason);
            return;
        }
        lifecycle.become(order, lifecycle.working(order));
        if (orders.pendingReport(order) == BY_CLIENT)
        {
            refusePending(order, CxlRejResponseTo.CANCEL, reason);
        }
        orders.clearPending(order);
    }

    @Override
    public void onReplaced(final int order)
    {
        tables.counters.increment(Counter.ORDERS_REPLACED);
        final long cumQuantity = orders.cumQuantity(order);
        orders.limits(order, orders.pendingPrice(order),
            Math.max(orders.pendingQuantity(order), cumQuantity));
        lifecycle.become(order, lifecycle.working(order));
        replies.requested(order, ExecType.REPLACED);
        lifecycle.rename(order);
        if (orders.state(order) == OrderState.FILLED)
        {
            lifecycle.finish(order);
        }
    }

    @Override
    public void onReplaceRefused(final int order, final RejectReason reason)
    {
        lifecycle.become(order, lifecycle.working(order));
        refusePending(order, CxlRejResponseTo.REPLACE, reason);
        orders.clearPending(order);
    }

    /** Whether a replace asks for no more than has traded: a cancel of the rest, to the venue. */
    boolean shrinksToNothing(final int order)
    {
        return orders.pendingQuantity(order) <= orders.cumQuantity(order);
    }

    private void canceledAsAsked(final int order)
    {
        final byte by = orders.pendingReport(order);
        if (by == BY_EXPIRY)
        {
            lifecycle.become(order, OrderState.EXPIRED);
            replies.executed(order, ExecType.EXPIRED, RejectReason.NONE);
            return;
        }
        lifecycle.become(order, OrderState.CANCELED);
        if (by == BY_GATEWAY)
        {
            replies.executed(order, ExecType.CANCELED, RejectReason.NONE);
        }
        else
        {
            replies.requested(order, ExecType.CANCELED);
        }
    }

    private void fill(
        final int order,
        final long tradeId,
        final long priceMantissa,
        final long quantityMantissa,
        final boolean aggressor)
    {
        orders.fill(order, priceMantissa, quantityMantissa);
        final OrderState before = orders.state(order);
        final boolean filled = orders.leaves(order) == 0;
        if (filled)
        {
            lifecycle.become(order, OrderState.FILLED);
        }
        else if (before == OrderState.NEW)
        {
            lifecycle.become(order, OrderState.PARTIALLY_FILLED);
        }
        replies.traded(order, tradeId, priceMantissa, quantityMantissa, aggressor);
        if (filled)
        {
            if (before == OrderState.PENDING_REPLACE)
            {
                refusePending(order, CxlRejResponseTo.REPLACE, RejectReason.TOO_LATE_TO_CANCEL);
            }
            else if (before == OrderState.PENDING_CANCEL &&
                orders.pendingReport(order) == BY_CLIENT)
            {
                refusePending(order, CxlRejResponseTo.CANCEL, RejectReason.TOO_LATE_TO_CANCEL);
            }
            lifecycle.finish(order);
        }
    }

    private void refusePending(
        final int order, final CxlRejResponseTo responseTo, final RejectReason reason)
    {
        replies.cancelRefused(
            tables.sessions.at(orders.sessionSlot(order)),
            order,
            orders.buffer(),
            orders.pendingClOrdIdOffset(order),
            orders.clOrdIdOffset(order),
            responseTo,
            reason);
    }
}
