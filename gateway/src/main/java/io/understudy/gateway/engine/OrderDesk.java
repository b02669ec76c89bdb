package io.understudy.gateway.engine;

import org.agrona.DirectBuffer;

import io.understudy.codecs.client.CancelDecoder;
import io.understudy.codecs.client.CxlRejResponseTo;
import io.understudy.codecs.client.ExecType;
import io.understudy.codecs.client.NewOrderDecoder;
import io.understudy.codecs.client.OrdType;
import io.understudy.codecs.client.OrderStatusRequestDecoder;
import io.understudy.codecs.client.RejectReason;
import io.understudy.codecs.client.ReplaceDecoder;
import io.understudy.codecs.command.TradingState;
import io.understudy.gateway.engine.venue.Venue;

/**
 * Takes a session's requests to the venue. A request that the venue has not answered when its call
 * returns is pending, and the client is told so.
 */
final class OrderDesk
{
    private final Tables tables;
    private final Orders orders;
    private final Admission admission;
    private final Lifecycle lifecycle;
    private final OrderReplies replies;
    private final Venue venue;

    OrderDesk(
        final Tables tables,
        final Admission admission,
        final Lifecycle lifecycle,
        final OrderReplies replies,
        final Venue venue)
    {
        this.tables = tables;
        orders = tables.orders;
        this.admission = admission;
        this.lifecycle = lifecycle;
        this.replies = replies;
        this.venue = venue;
    }

    void place(final Session session, final NewOrderDecoder request)
    {
        final RejectReason reason = admission.check(session, request);
        if (reason != RejectReason.NONE)
        {
            replies.refused(session, request, reason);
            return;
        }
        final Instrument instrument = tables.instruments.find(request.instrumentId());
        final int order = lifecycle.create(session, instrument, request);
        venue.place(order);
        if (orders.state(order) == OrderState.PENDING_NEW)
        {
            replies.executed(order, ExecType.PENDING_NEW, RejectReason.NONE);
        }
    }

    void cancel(final Session session, final CancelDecoder request)
    {
        final int at = request.offset();
        final DirectBuffer source = request.buffer();
        final int clOrdId = at + CancelDecoder.clOrdIdEncodingOffset();
        final int origClOrdId = at + CancelDecoder.origClOrdIdEncodingOffset();
        final int order = find(session, request.orderId(), source, origClOrdId);
        RejectReason reason = admission.timely(session, request.sendingTime());
        if (reason == RejectReason.NONE)
        {
            reason = order == Orders.NONE ? gone(session, source, clOrdId, origClOrdId) :
                mayChange(order, request.instrumentId(), request.sideRaw());
        }
        if (reason != RejectReason.NONE)
        {
            replies.cancelRefused(session, order, source, clOrdId, origClOrdId,
                CxlRejResponseTo.CANCEL, reason);
            return;
        }
        orders.pend(order, source, clOrdId);
        cancel(order, VenueReports.BY_CLIENT);
        if (orders.state(order) == OrderState.PENDING_CANCEL)
        {
            replies.requested(order, ExecType.PENDING_CANCEL);
        }
    }

    /** Cancels a working order for a client, for the gateway or because its day is over. */
    void cancel(final int order, final byte by)
    {
        orders.pendingReport(order, by);
        lifecycle.become(order, OrderState.PENDING_CANCEL);
        venue.cancel(order);
    }

    void replace(final Session session, final ReplaceDecoder request)
    {
        final int at = request.offset();
        final DirectBuffer source = request.buffer();
        final int clOrdId = at + ReplaceDecoder.clOrdIdEncodingOffset();
        final int origClOrdId = at + ReplaceDecoder.origClOrdIdEncodingOffset();
        final int order = find(session, request.orderId(), source, origClOrdId);
        RejectReason reason = admission.timely(session, request.sendingTime());
        if (reason == RejectReason.NONE)
        {
            reason = order == Orders.NONE ? gone(session, source, clOrdId, origClOrdId) :
                mayReplace(session, order, request);
        }
        if (reason != RejectReason.NONE)
        {
            replies.cancelRefused(session, order, source, clOrdId, origClOrdId,
                CxlRejResponseTo.REPLACE, reason);
            return;
        }
        final long priceMantissa = request.price().mantissa();
        final long totalMantissa = request.quantity().mantissa();
        final long leavesMantissa = totalMantissa - orders.cumQuantity(order);
        orders.pend(order, source, clOrdId);
        orders.pendLimits(order, priceMantissa, totalMantissa);
        lifecycle.become(order, OrderState.PENDING_REPLACE);
        if (leavesMantissa > 0)
        {
            venue.replace(order, priceMantissa, leavesMantissa);
        }
        else
        {
            venue.cancel(order);
        }
        if (orders.state(order) == OrderState.PENDING_REPLACE)
        {
            replies.requested(order, ExecType.PENDING_REPLACE);
        }
    }

    void status(final Session session, final OrderStatusRequestDecoder request)
    {
        final DirectBuffer source = request.buffer();
        final int clOrdId = request.offset() + OrderStatusRequestDecoder.clOrdIdEncodingOffset();
        final int order = find(session, request.orderId(), source, clOrdId);
        RejectReason reason = admission.timely(session, request.sendingTime());
        if (reason == RejectReason.NONE && order == Orders.NONE)
        {
            reason = RejectReason.UNKNOWN_ORDER;
        }
        if (reason == RejectReason.NONE)
        {
            replies.executed(order, ExecType.ORDER_STATUS, RejectReason.NONE);
        }
        else
        {
            replies.businessRefused(session, request.sequence(),
                OrderStatusRequestDecoder.TEMPLATE_ID, source, clOrdId, reason);
        }
    }

    private int find(
        final Session session,
        final long orderId,
        final DirectBuffer source,
        final int clOrdIdOffset)
    {
        if (orderId == 0)
        {
            return tables.byClOrdId.find(session.slot, source, clOrdIdOffset);
        }
        final int order = tables.byOrderId.find(orderId);
        return order != Orders.NONE && orders.sessionSlot(order) == session.slot ?
            order : Orders.NONE;
    }

    /** An order that is not open was so today if another input brought its ClOrdID. */
    private RejectReason gone(
        final Session session,
        final DirectBuffer source,
        final int clOrdIdOffset,
        final int origClOrdIdOffset)
    {
        final boolean seen =
            !DedupeWindow.sameKey(source, clOrdIdOffset, source, origClOrdIdOffset) &&
            tables.dedupe.find(session.slot, source, origClOrdIdOffset) != DedupeWindow.NONE;
        return seen ? RejectReason.TOO_LATE_TO_CANCEL : RejectReason.UNKNOWN_ORDER;
    }

    /** Instrument and side are there to be checked; a cancel may leave them zero. */
    private RejectReason mayChange(final int order, final int instrumentId, final byte side)
    {
        final Instrument instrument = tables.instruments.at(orders.instrument(order));
        if (instrumentId != 0 && instrumentId != instrument.id ||
            side != 0 && side != orders.side(order))
        {
            return RejectReason.IMMUTABLE_FIELD;
        }
        if (instrument.state == TradingState.CLOSED.value())
        {
            return RejectReason.INSTRUMENT_CLOSED;
        }
        return orders.state(order).isPending() ? RejectReason.ORDER_PENDING : RejectReason.NONE;
    }

    private RejectReason mayReplace(
        final Session session, final int order, final ReplaceDecoder request)
    {
        final RejectReason reason =
            mayChange(order, request.instrumentId(), request.sideRaw());
        if (reason != RejectReason.NONE)
        {
            return reason;
        }
        if (request.ordTypeRaw() != OrdType.LIMIT.value())
        {
            return request.ordTypeRaw() == OrdType.MARKET.value() ?
                RejectReason.IMMUTABLE_FIELD : RejectReason.UNSUPPORTED_VALUE;
        }
        return admission.check(
            session, tables.instruments.at(orders.instrument(order)), request);
    }
}
