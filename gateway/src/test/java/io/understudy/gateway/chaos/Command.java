package io.understudy.gateway.chaos;

/**
 * What a client asks for, whatever the protocol.
 *
 * @param clOrdId     session and number: {@code 3-17}.
 * @param op          N new, C cancel, R replace.
 * @param side        B or S.
 * @param priceMilli  limit in thousandths; 0 on a cancel.
 * @param shares      of a replace the total, filled part included; 0 on a cancel.
 * @param origClOrdId by which the order is known; empty on a new order.
 * @param terms       D day, I immediate or cancel, F fill or kill.
 */
record Command(
    String clOrdId, char op, char side, long priceMilli, long shares, String origClOrdId,
    char terms)
{
    static final char DAY = 'D';
    static final char IMMEDIATE = 'I';
    static final char ALL_OR_NOTHING = 'F';
}
