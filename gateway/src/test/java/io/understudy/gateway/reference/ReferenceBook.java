package io.understudy.gateway.reference;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A strict price-time book of one instrument, as simple as it can be: two lists in priority order,
 * searched from the front. Written from the rules, without a look at the engine's book, so that the
 * two can be compared. Slow with deep books, and meant to be.
 */
public final class ReferenceBook
{
    /** How long and on which terms an order stays. */
    public enum Terms
    {
        /** Trades, then rests. */
        RESTING,
        /** Trades, then goes. */
        IMMEDIATE,
        /** Trades wholly or goes. */
        ALL_OR_NOTHING,
        /** Rests, or is refused if it would trade. */
        POST_ONLY
    }

    private static final class Order
    {
        private final long orderNo;
        private final char side;
        private long price;
        private long left;
        private long traded;

        private Order(final long orderNo, final char side, final long price, final long left)
        {
            this.orderNo = orderNo;
            this.side = side;
            this.price = price;
            this.left = left;
        }
    }

    private final List<Order> buys = new ArrayList<>();
    private final List<Order> sells = new ArrayList<>();
    private final Map<Long, Order> open = new HashMap<>();
    private final List<ReferenceTrade> trades = new ArrayList<>();

    /** All trades so far, in order. */
    public List<ReferenceTrade> trades()
    {
        return trades;
    }

    /** How many orders rest. */
    public int openOrders()
    {
        return open.size();
    }

    /** What is left of an open order; 0 if it is not open. */
    public long left(final long orderNo)
    {
        final Order order = open.get(orderNo);
        return order == null ? 0 : order.left;
    }

    /** What an order that is still open has traded; 0 if it is not open. */
    public long traded(final long orderNo)
    {
        final Order order = open.get(orderNo);
        return order == null ? 0 : order.traded;
    }

    /** Applies a flow's command; returns false where it names an order that is not open. */
    public boolean apply(final FlowOp op)
    {
        switch (op.op())
        {
            case 'N':
                place(op.orderNo(), op.side(), op.priceMilli(), op.quantity(), Terms.RESTING);
                return true;
            case 'C':
                return cancel(op.orderNo());
            case 'R':
                return replace(op.orderNo(), op.priceMilli(), op.quantity());
            default:
                throw new IllegalArgumentException("no such command: " + op);
        }
    }

    /** A new order; price null for a market order. Returns false if it is refused. */
    public boolean place(
        final long orderNo,
        final char side,
        final Long price,
        final long quantity,
        final Terms terms)
    {
        final long limit = price != null ? price : side == 'B' ? Long.MAX_VALUE : Long.MIN_VALUE;
        final Order order = new Order(orderNo, side, limit, quantity);
        if (terms == Terms.POST_ONLY && available(side, limit) > 0)
        {
            return false;
        }
        if (terms == Terms.ALL_OR_NOTHING && available(side, limit) < quantity)
        {
            return true;
        }
        trade(order);
        if (order.left > 0 && price != null &&
            (terms == Terms.RESTING || terms == Terms.POST_ONLY))
        {
            rest(order);
        }
        return true;
    }

    /** Takes an order out; returns false if it is not open. */
    public boolean cancel(final long orderNo)
    {
        final Order order = open.remove(orderNo);
        if (order != null)
        {
            own(order.side).remove(order);
        }
        return order != null;
    }

    /** Changes what is left of an order and its limit; returns false if it is not open. */
    public boolean replace(final long orderNo, final long price, final long left)
    {
        final Order order = open.get(orderNo);
        if (order == null)
        {
            return false;
        }
        if (price == order.price && left <= order.left)
        {
            order.left = left;
            return true;
        }
        cancel(orderNo);
        order.price = price;
        order.left = left;
        trade(order);
        if (order.left > 0)
        {
            rest(order);
        }
        return true;
    }

    private void trade(final Order order)
    {
        final List<Order> others = own(order.side == 'B' ? 'S' : 'B');
        while (order.left > 0 && !others.isEmpty() && reaches(order, others.get(0).price))
        {
            final Order first = others.get(0);
            final long quantity = Math.min(order.left, first.left);
            order.left -= quantity;
            order.traded += quantity;
            first.left -= quantity;
            first.traded += quantity;
            trades.add(new ReferenceTrade(
                order.side == 'B' ? order.orderNo : first.orderNo,
                order.side == 'B' ? first.orderNo : order.orderNo,
                first.price, quantity, order.side));
            if (first.left == 0)
            {
                others.remove(0);
                open.remove(first.orderNo);
            }
        }
    }

    private void rest(final Order order)
    {
        final List<Order> side = own(order.side);
        int at = 0;
        while (at < side.size() && !isBetter(order, side.get(at)))
        {
            at++;
        }
        side.add(at, order);
        open.put(order.orderNo, order);
    }

    private long available(final char side, final long limit)
    {
        long sum = 0;
        for (final Order other : own(side == 'B' ? 'S' : 'B'))
        {
            if (side == 'B' ? other.price <= limit : other.price >= limit)
            {
                sum += other.left;
            }
        }
        return sum;
    }

    private List<Order> own(final char side)
    {
        return side == 'B' ? buys : sells;
    }

    private static boolean reaches(final Order order, final long price)
    {
        return order.side == 'B' ? price <= order.price : price >= order.price;
    }

    private static boolean isBetter(final Order a, final Order b)
    {
        return a.side == 'B' ? a.price > b.price : a.price < b.price;
    }
}
