package io.understudy.gateway.engine.venue;

/**
 * Where orders trade. An embedded venue answers through its {@link VenueListener} before a call
 * returns; an outside one answers later, on some record of its own, and the order is pending until
 * then. Both are driven by the order stream alone.
 *
 * <p>Orders are named by a handle, from 0 to the maximum of open orders less one, whose details are
 * in {@link VenueOrders}. A handle is the venue's from {@link #place} until it has said that the
 * order is refused, cancelled, expired or wholly filled; after that it must not speak of it again,
 * because the handle may be another order's.
 */
public interface Venue
{
    /**
     * Takes an order.
     *
     * @param order handle of the order.
     */
    void place(int order);

    /**
     * Asks for an order to be cancelled.
     *
     * @param order handle of the order.
     */
    void cancel(int order);

    /**
     * Asks for a resting order to be changed. Priority is kept only where the quantity falls and
     * the price stays.
     *
     * @param order          handle of the order.
     * @param priceMantissa  new limit.
     * @param leavesMantissa what shall be left to trade, from 1.
     */
    void replace(int order, long priceMantissa, long leavesMantissa);

    /**
     * Time passes. An embedded venue has nothing to do.
     *
     * @param nowNs of the record, epoch ns.
     */
    void onTime(long nowNs);

    /**
     * The first order whose place in the venue's queues is state, in canonical order: by
     * instrument, bids then asks, best price first, first in time first.
     *
     * @return its handle, or -1.
     */
    int firstResting();

    /**
     * The next in canonical order.
     *
     * @param order handle of the order before.
     * @return its handle, or -1.
     */
    int restingAfter(int order);

    /**
     * Puts an order back at the end of its queue, when a snapshot is loaded.
     *
     * @param order handle of the order.
     */
    void restore(int order);
}
