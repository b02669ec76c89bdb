package io.understudy.gateway.engine;

import org.agrona.BitUtil;
import org.agrona.DirectBuffer;

/**
 * From (session, ClOrdID) to the open order that bears it: open addressing, at most half full, gaps
 * closed on removal. Hashes are kept beside the slots, so that a probe seldom reads an order.
 */
final class ClOrdIdIndex
{
    private final Orders orders;
    private final int[] slots;
    private final int[] hashes;
    private final int mask;

    ClOrdIdIndex(final Orders orders, final int maxOrders)
    {
        this.orders = orders;
        slots = new int[BitUtil.findNextPositivePowerOfTwo(2 * maxOrders)];
        hashes = new int[slots.length];
        mask = slots.length - 1;
    }

    int find(final int sessionSlot, final DirectBuffer buffer, final int keyOffset)
    {
        final int hash = (int)DedupeWindow.hash(sessionSlot, buffer, keyOffset);
        int at = hash & mask;
        while (slots[at] != 0)
        {
            final int order = slots[at] - 1;
            if (hashes[at] == hash && orders.sessionSlot(order) == sessionSlot &&
                DedupeWindow.sameKey(
                    orders.buffer(), orders.clOrdIdOffset(order), buffer, keyOffset))
            {
                return order;
            }
            at = at + 1 & mask;
        }
        return Orders.NONE;
    }

    void add(final int order)
    {
        final int hash = hash(order);
        int at = hash & mask;
        while (slots[at] != 0)
        {
            at = at + 1 & mask;
        }
        slots[at] = order + 1;
        hashes[at] = hash;
    }

    void remove(final int order)
    {
        int gap = hash(order) & mask;
        while (slots[gap] != order + 1)
        {
            gap = gap + 1 & mask;
        }
        int at = gap + 1 & mask;
        while (slots[at] != 0)
        {
            final int home = hashes[at] & mask;
            if ((at - home & mask) >= (at - gap & mask))
            {
                slots[gap] = slots[at];
                hashes[gap] = hashes[at];
                gap = at;
            }
            at = at + 1 & mask;
        }
        slots[gap] = 0;
    }

    private int hash(final int order)
    {
        return (int)DedupeWindow.hash(
            orders.sessionSlot(order), orders.buffer(), orders.clOrdIdOffset(order));
    }
}
