package io.understudy.gateway.engine;

import org.agrona.BitUtil;

/**
 * From an order id to its slot: open addressing, at most half full, gaps closed on removal. Ids are
 * dense, and are scattered by Fibonacci hashing (Knuth, The Art of Computer Programming, 6.4): side
 * by side they would be one run of slots, and each removal would walk it to its end.
 */
final class OrderIdIndex
{
    private static final long GOLDEN_RATIO = 0x9E3779B97F4A7C15L;

    private final Orders orders;
    private final int[] slots;
    private final int mask;
    private final int shift;

    OrderIdIndex(final Orders orders, final int maxOrders)
    {
        this.orders = orders;
        slots = new int[BitUtil.findNextPositivePowerOfTwo(2 * maxOrders)];
        mask = slots.length - 1;
        shift = Long.SIZE - Integer.numberOfTrailingZeros(slots.length);
    }

    int find(final long orderId)
    {
        int at = home(orderId);
        while (slots[at] != 0)
        {
            final int order = slots[at] - 1;
            if (orders.orderId(order) == orderId)
            {
                return order;
            }
            at = at + 1 & mask;
        }
        return Orders.NONE;
    }

    void add(final int order)
    {
        int at = home(orders.orderId(order));
        while (slots[at] != 0)
        {
            at = at + 1 & mask;
        }
        slots[at] = order + 1;
    }

    void remove(final int order)
    {
        int gap = home(orders.orderId(order));
        while (slots[gap] != order + 1)
        {
            gap = gap + 1 & mask;
        }
        int at = gap + 1 & mask;
        while (slots[at] != 0)
        {
            final int home = home(orders.orderId(slots[at] - 1));
            if ((at - home & mask) >= (at - gap & mask))
            {
                slots[gap] = slots[at];
                gap = at;
            }
            at = at + 1 & mask;
        }
        slots[gap] = 0;
    }

    private int home(final long orderId)
    {
        return (int)(orderId * GOLDEN_RATIO >>> shift);
    }
}
