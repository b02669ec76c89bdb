package io.understudy.gateway.engine.venue;

import java.util.Arrays;

import io.understudy.codecs.client.RejectReason;

/**
 * The embedded venue: one strict price-time book an instrument. Answers before each call returns.
 * Trades are at the resting order's price. What an immediate order cannot trade is cancelled with
 * the reason NO_LIQUIDITY, the whole of a fill-or-kill if it cannot trade at once; a post-only
 * order that would trade is refused.
 */
public final class PriceTimeVenue implements Venue
{
    private static final int NONE = PriceLevels.NONE;

    private final VenueOrders orders;
    private final VenueListener listener;
    private final PriceLevels levels;
    private final int sides;
    private final int[] next;
    private final int[] previous;
    private final int[] level;
    private final long[] resting;

    /**
     * Allocates everything.
     *
     * @param orders         to read orders from.
     * @param listener       to tell.
     * @param maxOrders      handles are below this, from 1.
     * @param maxLevels      price levels over all books, from 1.
     * @param maxInstruments instruments are below this, from 1.
     */
    public PriceTimeVenue(
        final VenueOrders orders,
        final VenueListener listener,
        final int maxOrders,
        final int maxLevels,
        final int maxInstruments)
    {
        this.orders = orders;
        this.listener = listener;
        this.sides = 2 * maxInstruments;
        levels = new PriceLevels(maxLevels, sides);
        next = new int[maxOrders];
        previous = new int[maxOrders];
        level = new int[maxOrders];
        resting = new long[maxOrders];
        Arrays.fill(level, NONE);
    }

    @Override
    public void place(final int order)
    {
        final boolean immediate = orders.isImmediate(order);
        final long limit = limitRank(order);
        final int opposite = oppositeSide(order);
        if (orders.isPostOnly(order) && crosses(opposite, limit))
        {
            listener.onRefused(order, RejectReason.POST_ONLY_WOULD_TRADE);
            return;
        }
        if (!immediate && levels.isFull() && levels.find(ownSide(order), limit) == NONE)
        {
            // Before it trades: an order that may rest must have a place for its rest.
            listener.onRefused(order, RejectReason.CAPACITY_FULL);
            return;
        }
        listener.onAccepted(order);
        final long leaves = orders.leaves(order);
        if (orders.isFillOrKill(order) && !canFill(opposite, limit, leaves))
        {
            listener.onCanceled(order, RejectReason.NO_LIQUIDITY);
            return;
        }
        final long left = match(order, opposite, limit, leaves);
        if (left > 0)
        {
            if (immediate)
            {
                listener.onCanceled(order, RejectReason.NO_LIQUIDITY);
            }
            else
            {
                rest(order, limit, left);
            }
        }
    }

    @Override
    public void cancel(final int order)
    {
        if (level[order] == NONE)
        {
            listener.onCancelRefused(order, RejectReason.TOO_LATE_TO_CANCEL);
            return;
        }
        unlink(order);
        listener.onCanceled(order, RejectReason.NONE);
    }

    @Override
    public void replace(final int order, final long priceMantissa, final long leavesMantissa)
    {
        final int at = level[order];
        if (at == NONE)
        {
            listener.onReplaceRefused(order, RejectReason.TOO_LATE_TO_CANCEL);
            return;
        }
        final long limit = orders.isBuy(order) ? -priceMantissa : priceMantissa;
        final boolean samePrice = limit == levels.rank(at);
        if (samePrice && leavesMantissa <= resting[order])
        {
            levels.addTotal(at, leavesMantissa - resting[order]);
            resting[order] = leavesMantissa;
            listener.onReplaced(order);
            return;
        }
        final int opposite = oppositeSide(order);
        if (orders.isPostOnly(order) && crosses(opposite, limit))
        {
            listener.onReplaceRefused(order, RejectReason.POST_ONLY_WOULD_TRADE);
            return;
        }
        final boolean alone = levels.head(at) == order && next[order] == NONE;
        if (!alone && levels.isFull() && levels.find(ownSide(order), limit) == NONE)
        {
            listener.onReplaceRefused(order, RejectReason.CAPACITY_FULL);
            return;
        }
        unlink(order);
        listener.onReplaced(order);
        final long left = match(order, opposite, limit, leavesMantissa);
        if (left > 0)
        {
            rest(order, limit, left);
        }
    }

    @Override
    public void onTime(final long nowNs)
    {
    }

    @Override
    public int firstResting()
    {
        return firstFromSide(0);
    }

    @Override
    public int restingAfter(final int order)
    {
        if (next[order] != NONE)
        {
            return next[order];
        }
        final int worse = levels.worse(level[order]);
        return worse != NONE ? levels.head(worse) : firstFromSide(levels.side(level[order]) + 1);
    }

    @Override
    public void restore(final int order)
    {
        rest(order, limitRank(order), orders.leaves(order));
    }

    private int firstFromSide(final int from)
    {
        int side = from;
        while (side < sides && levels.best(side) == NONE)
        {
            side++;
        }
        return side < sides ? levels.head(levels.best(side)) : NONE;
    }

    private long match(final int order, final int opposite, final long limit, final long leaves)
    {
        long left = leaves;
        while (left > 0 && crosses(opposite, limit))
        {
            final int at = levels.best(opposite);
            final int first = levels.head(at);
            final long rank = levels.rank(at);
            final long quantity = Math.min(left, resting[first]);
            left -= quantity;
            if (quantity == resting[first])
            {
                unlink(first);
            }
            else
            {
                resting[first] -= quantity;
                levels.addTotal(at, -quantity);
            }
            listener.onTrade(first, order, (opposite & 1) == 0 ? -rank : rank, quantity);
        }
        return left;
    }

    /** Whether a limit, as a rank of its own side, reaches the best of the other side. */
    private boolean crosses(final int opposite, final long limit)
    {
        final int best = levels.best(opposite);
        return best != NONE && levels.rank(best) <= reach(limit);
    }

    private boolean canFill(final int opposite, final long limit, final long quantity)
    {
        long wanted = quantity;
        int at = levels.best(opposite);
        while (wanted > 0 && at != NONE && levels.rank(at) <= reach(limit))
        {
            wanted -= levels.total(at);
            at = levels.worse(at);
        }
        return wanted <= 0;
    }

    private static long reach(final long limit)
    {
        return limit == Long.MIN_VALUE ? Long.MAX_VALUE : -limit;
    }

    private void rest(final int order, final long limit, final long quantity)
    {
        final int side = ownSide(order);
        int at = levels.find(side, limit);
        if (at == NONE)
        {
            at = levels.add(side, limit);
        }
        final int last = levels.tail(at);
        next[order] = NONE;
        previous[order] = last;
        if (last == NONE)
        {
            levels.head(at, order);
        }
        else
        {
            next[last] = order;
        }
        levels.tail(at, order);
        levels.addTotal(at, quantity);
        level[order] = at;
        resting[order] = quantity;
    }

    private void unlink(final int order)
    {
        final int at = level[order];
        final int before = previous[order];
        final int after = next[order];
        if (before == NONE)
        {
            levels.head(at, after);
        }
        else
        {
            next[before] = after;
        }
        if (after == NONE)
        {
            levels.tail(at, before);
        }
        else
        {
            previous[after] = before;
        }
        levels.addTotal(at, -resting[order]);
        level[order] = NONE;
        if (before == NONE && after == NONE)
        {
            levels.remove(at);
        }
    }

    private int ownSide(final int order)
    {
        return 2 * orders.instrument(order) + (orders.isBuy(order) ? 0 : 1);
    }

    private int oppositeSide(final int order)
    {
        return 2 * orders.instrument(order) + (orders.isBuy(order) ? 1 : 0);
    }

    /** The lowest rank, better than any price, stands for no limit. */
    private long limitRank(final int order)
    {
        if (orders.isMarket(order))
        {
            return Long.MIN_VALUE;
        }
        return orders.isBuy(order) ? -orders.price(order) : orders.price(order);
    }
}
