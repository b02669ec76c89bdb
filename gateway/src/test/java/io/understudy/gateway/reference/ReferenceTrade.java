package io.understudy.gateway.reference;

/**
 * One trade, as the expected-trades files have it.
 *
 * @param buyOrderNo  of the buyer.
 * @param sellOrderNo of the seller.
 * @param priceMilli  in thousandths.
 * @param quantity    shares.
 * @param aggressor   B or S.
 */
public record ReferenceTrade(
    long buyOrderNo, long sellOrderNo, long priceMilli, long quantity, char aggressor)
{
    /** Reads a line of a file of trades. */
    public static ReferenceTrade parse(final String line)
    {
        final String[] fields = line.split(",");
        return new ReferenceTrade(
            Long.parseLong(fields[0]),
            Long.parseLong(fields[1]),
            Long.parseLong(fields[2]),
            Long.parseLong(fields[3]),
            fields[4].charAt(0));
    }
}
