package io.understudy.gateway.engine;

import org.agrona.BitUtil;
import org.agrona.DirectBuffer;

/**
 * From (session, ClOrdID) to the open order that bears it: hash table with chains, a link an order.
 * Hashes are kept beside the links, so that a search seldom reads another order. Keys that differ
 * in their last character alone are neighbours, see {@link DedupeWindow#hash}.
 */
final class ClOrdIdIndex
{
    private final Orders orders;
    /** First order of a chain plus one; 0: none. */
    private final int[] heads;
    /** By order: the next one of the same chain plus one, then the hash. */
    private final int[] links;
    private final int mask;

    ClOrdIdIndex(final Orders orders, final int maxOrders)
    {
        this.orders = orders;
        heads = new int[BitUtil.findNextPositivePowerOfTwo(2 * maxOrders)];
        links = new int[2 * maxOrders];
        mask = heads.length - 1;
    }

    int find(final int sessionSlot, final DirectBuffer buffer, final int keyOffset)
    {
        final int hash = (int)DedupeWindow.hash(sessionSlot, buffer, keyOffset);
        int at = heads[hash & mask];
        while (at != 0 && !bears(at - 1, hash, sessionSlot, buffer, keyOffset))
        {
            at = next(at - 1);
        }
        return at - 1;
    }

    void add(final int order)
    {
        final int hash = (int)DedupeWindow.hash(
            orders.sessionSlot(order), orders.buffer(), orders.clOrdIdOffset(order));
        next(order, heads[hash & mask]);
        links[2 * order + 1] = hash;
        heads[hash & mask] = order + 1;
    }

    void remove(final int order)
    {
        final int home = links[2 * order + 1] & mask;
        int at = heads[home];
        if (at == order + 1)
        {
            heads[home] = next(order);
            return;
        }
        while (next(at - 1) != order + 1)
        {
            at = next(at - 1);
        }
        next(at - 1, next(order));
    }

    private boolean bears(
        final int order,
        final int hash,
        final int sessionSlot,
        final DirectBuffer buffer,
        final int keyOffset)
    {
        return links[2 * order + 1] == hash && orders.sessionSlot(order) == sessionSlot &&
            DedupeWindow.sameKey(
                orders.buffer(), orders.clOrdIdOffset(order), buffer, keyOffset);
    }

    private int next(final int order)
    {
        return links[2 * order];
    }

    private void next(final int order, final int value)
    {
        links[2 * order] = value;
    }
}
