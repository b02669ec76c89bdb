package io.understudy.gateway.fix;

import java.math.BigDecimal;
import java.util.function.IntFunction;

/**
 * An answer: ExecutionReport (8), OrderCancelReject (9), BusinessMessageReject (j) or Reject (3).
 * What a message does not have is empty, 0, or NUL for a character.
 *
 * @param msgType     tag 35.
 * @param msgSeqNum   tag 34.
 * @param possDup     tag 43.
 * @param possResend  tag 97.
 * @param refId       the order or message it is about: ClOrdID (11), BusinessRejectRefID (379) or
 *                    RefSeqNum (45).
 * @param execType    tag 150.
 * @param ordStatus   tag 39.
 * @param side        tag 54.
 * @param lastQty     tag 32.
 * @param lastPx      tag 31.
 * @param cumQty      tag 14.
 * @param leavesQty   tag 151.
 * @param tradeId     TrdMatchID (880), else SecondaryExecID (527).
 * @param reason      why it was refused: tag 103, 102, 380 or 373; -1 if no reason is given.
 * @param text        tag 58.
 * @param receivedNs  System.nanoTime() on arrival.
 */
public record FixReport(
    char msgType, long msgSeqNum, boolean possDup, boolean possResend, String refId,
    char execType, char ordStatus, char side, BigDecimal lastQty, BigDecimal lastPx,
    BigDecimal cumQty, BigDecimal leavesQty, String tradeId, int reason, String text,
    long receivedNs)
{
    private static final String FILLS = "F12";
    private static final int[] REF_IDS = {11, 379, 45};
    private static final int[] TRADE_IDS = {880, 527};
    private static final int[] REASONS = {103, 102, 380, 373};

    /** Reads a message whose fields a function gives by tag; null where there is none. */
    static FixReport of(final IntFunction<String> fields, final long receivedNs)
    {
        return new FixReport(
            character(fields.apply(35)),
            Long.parseLong(fields.apply(34)),
            "Y".equals(fields.apply(43)),
            "Y".equals(fields.apply(97)),
            first(fields, REF_IDS, ""),
            character(fields.apply(150)),
            character(fields.apply(39)),
            character(fields.apply(54)),
            decimal(fields.apply(32)),
            decimal(fields.apply(31)),
            decimal(fields.apply(14)),
            decimal(fields.apply(151)),
            first(fields, TRADE_IDS, ""),
            Integer.parseInt(first(fields, REASONS, "-1")),
            first(fields, new int[] {58}, ""),
            receivedNs);
    }

    /** ExecType F; in FIX 4.2, which has none, 1 (partial fill) or 2 (fill). */
    public boolean isFill()
    {
        return msgType == '8' && FILLS.indexOf(execType) >= 0;
    }

    /** Whether an order or a request was refused. */
    public boolean isRefusal()
    {
        return msgType != '8' || execType == '8';
    }

    private static String first(
        final IntFunction<String> fields, final int[] tags, final String otherwise)
    {
        for (final int tag : tags)
        {
            final String value = fields.apply(tag);
            if (value != null)
            {
                return value;
            }
        }
        return otherwise;
    }

    private static char character(final String value)
    {
        return value == null || value.isEmpty() ? '\0' : value.charAt(0);
    }

    private static BigDecimal decimal(final String value)
    {
        return value == null ? BigDecimal.ZERO : new BigDecimal(value);
    }
}
