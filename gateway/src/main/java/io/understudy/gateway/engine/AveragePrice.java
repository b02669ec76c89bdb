package io.understudy.gateway.engine;

/** Exact average prices: a sum of price times quantity in 128 bits, divided once. */
final class AveragePrice
{
    private static final long LOW = 0xFFFF_FFFFL;

    private AveragePrice()
    {
    }

    /**
     * Rounds half up the quotient of a non-negative 128-bit sum.
     *
     * @param high     of the sum; below the divisor, as the average of prices is a price.
     * @param low      of the sum.
     * @param quantity divisor, from 1.
     */
    static long of(final long high, final long low, final long quantity)
    {
        final long half = quantity >>> 1;
        final long roundedLow = low + half;
        final long roundedHigh = Long.compareUnsigned(roundedLow, low) < 0 ? high + 1 : high;
        return roundedHigh == 0 ? Long.divideUnsigned(roundedLow, quantity) :
            divide(roundedHigh, roundedLow, quantity);
    }

    /** Long division in base 2^32 (Knuth, The Art of Computer Programming, 4.3.1, algorithm D). */
    private static long divide(final long high, final long low, final long divisor)
    {
        final int shift = Long.numberOfLeadingZeros(divisor);
        final long d = divisor << shift;
        final long upper = shift == 0 ? high : high << shift | low >>> Long.SIZE - shift;
        final long lower = low << shift;

        final long first = digit(upper, lower >>> Integer.SIZE, d);
        final long rest = (upper << Integer.SIZE) + (lower >>> Integer.SIZE) - first * d;
        final long second = digit(rest, lower & LOW, d);
        return (first << Integer.SIZE) + second;
    }

    /** One digit of the quotient of (upper, next) by a divisor whose top bit is set. */
    private static long digit(final long upper, final long next, final long d)
    {
        final long dHigh = d >>> Integer.SIZE;
        final long dLow = d & LOW;
        long quotient = Long.divideUnsigned(upper, dHigh);
        long rest = upper - quotient * dHigh;
        while (quotient > LOW ||
            Long.compareUnsigned(quotient * dLow, (rest << Integer.SIZE) + next) > 0)
        {
            quotient--;
            rest += dHigh;
            if (rest > LOW)
            {
                break;
            }
        }
        return quotient;
    }
}
