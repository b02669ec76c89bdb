package io.understudy.gateway.engine;

import org.agrona.BitUtil;

/**
 * From an order id to its slot: hash table with chains, a link an order. Ids are dense, and those
 * next to each other are mostly used soon after each other: sixteen ids share a cache line of
 * heads, and the lines are scattered by Fibonacci hashing (Knuth, The Art of Computer Programming,
 * 6.4). A removal walks its own chain only.
 */
final class OrderIdIndex
{
    private static final long GOLDEN_RATIO = 0x9E3779B97F4A7C15L;
    private static final int LINE_BITS = 4;
    private static final int IN_LINE = (1 << LINE_BITS) - 1;

    private final Orders orders;
    /** First order of a chain plus one; 0: none. */
    private final int[] heads;
    /** Next order of the same chain plus one, by order. */
    private final int[] next;
    private final int shift;

    OrderIdIndex(final Orders orders, final int maxOrders)
    {
        this.orders = orders;
        final int length =
            BitUtil.findNextPositivePowerOfTwo(Math.max(2 * maxOrders, 2 << LINE_BITS));
        heads = new int[length];
        next = new int[maxOrders];
        shift = Long.SIZE - Integer.numberOfTrailingZeros(length) + LINE_BITS;
    }

    int find(final long orderId)
    {
        int at = heads[home(orderId)];
        while (at != 0 && orders.orderId(at - 1) != orderId)
        {
            at = next[at - 1];
        }
        return at - 1;
    }

    void add(final int order)
    {
        final int home = home(orders.orderId(order));
        next[order] = heads[home];
        heads[home] = order + 1;
    }

    void remove(final int order)
    {
        final int home = home(orders.orderId(order));
        int at = heads[home];
        if (at == order + 1)
        {
            heads[home] = next[order];
            return;
        }
        while (next[at - 1] != order + 1)
        {
            at = next[at - 1];
        }
        next[at - 1] = next[order];
    }

    private int home(final long orderId)
    {
        final long line = (orderId >>> LINE_BITS) * GOLDEN_RATIO >>> shift;
        return (int)line << LINE_BITS | (int)orderId & IN_LINE;
    }
}
