package io.understudy.gateway.fix;

import java.math.BigDecimal;

/**
 * What a client asks for.
 *
 * @param clOrdId     tag 11.
 * @param origClOrdId tag 41; null on a new order.
 * @param symbol      tag 55.
 * @param side        tag 54, 1 buy or 2 sell.
 * @param quantity    tag 38; on a replace the total, filled part included.
 * @param price       tag 44; null on a cancel.
 */
public record FixOrder(
    String clOrdId, String origClOrdId, String symbol, char side, long quantity, BigDecimal price)
{
    /** Tag 54, buy. */
    public static final char BUY = '1';
    /** Tag 54, sell. */
    public static final char SELL = '2';
}
