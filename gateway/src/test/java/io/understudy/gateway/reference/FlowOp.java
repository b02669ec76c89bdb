package io.understudy.gateway.reference;

/**
 * One command of a flow file: N new order, C cancel, R replace.
 *
 * @param timeMs     milliseconds after local midnight.
 * @param op         N, C or R.
 * @param orderNo    names the order, unique among new ones.
 * @param side       B or S.
 * @param priceMilli limit in thousandths; 0 on a cancel.
 * @param quantity   shares; on a cancel what is left, on a replace what shall be left.
 */
public record FlowOp(
    long timeMs, char op, long orderNo, char side, long priceMilli, long quantity)
{
    /** Reads a line of a flow file. */
    public static FlowOp parse(final String line)
    {
        final String[] fields = line.split(",");
        return new FlowOp(
            Long.parseLong(fields[0]),
            fields[1].charAt(0),
            Long.parseLong(fields[2]),
            fields[3].charAt(0),
            Long.parseLong(fields[4]),
            Long.parseLong(fields[5]));
    }
}
