package io.understudy.gateway.engine.venue;

import io.understudy.codecs.client.RejectReason;

/** What a venue says of an order. Called on the engine's thread, within a record's application. */
public interface VenueListener
{
    /**
     * The order is in the market.
     *
     * @param order handle of the order.
     */
    void onAccepted(int order);

    /**
     * The order is not taken, and has not traded. The last word on it.
     *
     * @param order  handle of the order.
     * @param reason why.
     */
    void onRefused(int order, RejectReason reason);

    /**
     * Two orders of this gateway have traded with one another.
     *
     * @param resting          handle of the order that was first in time.
     * @param aggressor        handle of the order that took it.
     * @param priceMantissa    the resting order's limit.
     * @param quantityMantissa traded.
     */
    void onTrade(int resting, int aggressor, long priceMantissa, long quantityMantissa);

    /**
     * An order of this gateway has traded with somebody outside.
     *
     * @param order            handle of the order.
     * @param priceMantissa    of the trade.
     * @param quantityMantissa traded.
     * @param aggressor        true if the order was the one that took.
     */
    void onFill(int order, long priceMantissa, long quantityMantissa, boolean aggressor);

    /**
     * The order is out of the market. The last word on it.
     *
     * @param order  handle of the order.
     * @param reason NONE where it was asked for, else why.
     */
    void onCanceled(int order, RejectReason reason);

    /**
     * A cancel is refused; the order stays as it is.
     *
     * @param order  handle of the order.
     * @param reason why.
     */
    void onCancelRefused(int order, RejectReason reason);

    /**
     * The change is made; trades that it causes follow.
     *
     * @param order handle of the order.
     */
    void onReplaced(int order);

    /**
     * The change is refused; the order stays as it is.
     *
     * @param order  handle of the order.
     * @param reason why.
     */
    void onReplaceRefused(int order, RejectReason reason);
}
