package io.understudy.gateway.chaos;

/**
 * What a client is told of a command or an order, whatever the protocol. What a kind does not have
 * is 0 or empty.
 *
 * @param kind           what has happened.
 * @param clOrdId        by which the command or the order is known.
 * @param lastPriceMilli of the trade, in thousandths.
 * @param lastShares     of the trade.
 * @param cumShares      traded of the order so far.
 * @param leavesShares   left of the order.
 * @param tradeId        what both sides' reports have in common.
 * @param causeSequence  the record that it is said to come from; 0 where the protocol has none.
 */
record Report(
    Kind kind, String clOrdId, long lastPriceMilli, long lastShares, long cumShares,
    long leavesShares, String tradeId, long causeSequence)
{
    enum Kind
    {
        NEW, TRADE, CANCELED, REPLACED, REJECTED, CANCEL_REJECTED, OTHER
    }

    /** A report that is of no trade. */
    static Report of(final Kind kind, final String clOrdId, final long cum, final long leaves)
    {
        return new Report(kind, clOrdId, 0, 0, cum, leaves, "", 0);
    }

    Report causedBy(final long sequence)
    {
        return new Report(kind, clOrdId, lastPriceMilli, lastShares, cumShares, leavesShares,
            tradeId, sequence);
    }

    /** Whether both say the same: a trade's id and a missing cause are compared elsewhere. */
    boolean says(final Report other)
    {
        return kind == other.kind && clOrdId.equals(other.clOrdId) &&
            lastPriceMilli == other.lastPriceMilli && lastShares == other.lastShares &&
            cumShares == other.cumShares && leavesShares == other.leavesShares &&
            (causeSequence == 0 || other.causeSequence == 0 ||
            causeSequence == other.causeSequence);
    }

    /** The same for every delivery of one report, different for any two reports of a session. */
    String identity()
    {
        return kind + "/" + clOrdId + '/' + cumShares + '/' + leavesShares;
    }
}
