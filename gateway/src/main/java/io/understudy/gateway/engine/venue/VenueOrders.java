package io.understudy.gateway.engine.venue;

/** What a venue may read of an order, by handle. Engine's thread. */
public interface VenueOrders
{
    /**
     * Which instrument.
     *
     * @param order handle of the order.
     * @return index of the instrument, from 0.
     */
    int instrument(int order);

    /**
     * Which side.
     *
     * @param order handle of the order.
     * @return true for a buyer.
     */
    boolean isBuy(int order);

    /**
     * Whether it has no limit.
     *
     * @param order handle of the order.
     * @return true for a market order.
     */
    boolean isMarket(int order);

    /**
     * Whether what does not trade at once is cancelled; so for every market order.
     *
     * @param order handle of the order.
     * @return true where nothing of it may rest.
     */
    boolean isImmediate(int order);

    /**
     * Whether it trades wholly at once or not at all.
     *
     * @param order handle of the order.
     * @return true for fill-or-kill.
     */
    boolean isFillOrKill(int order);

    /**
     * Whether it may only rest, never take.
     *
     * @param order handle of the order.
     * @return true for post-only.
     */
    boolean isPostOnly(int order);

    /**
     * The limit.
     *
     * @param order handle of the order.
     * @return mantissa, exponent -9.
     */
    long price(int order);

    /**
     * What is left to trade.
     *
     * @param order handle of the order.
     * @return mantissa, exponent -4.
     */
    long leaves(int order);
}
