package io.understudy.codecs.fix;

import org.agrona.DirectBuffer;
import org.agrona.MutableDirectBuffer;

/** Decimals as text, from and to mantissas, without floating point. Without state. */
final class Decimals
{
    /** Returned by parse: digits below what the scale can hold. Unlike every mantissa. */
    static final long TOO_FINE = Long.MIN_VALUE;

    /** Returned by parse: the mantissa does not fit. Unlike every mantissa. */
    static final long TOO_LARGE = Long.MIN_VALUE + 1;

    /** Returned by parse: no decimal. Unlike every mantissa. */
    static final long MALFORMED = Long.MIN_VALUE + 2;

    private static final long[] POWERS = new long[FixWriter.MAX_SCALE + 1];

    static
    {
        POWERS[0] = 1;
        for (int i = 1; i < POWERS.length; i++)
        {
            POWERS[i] = POWERS[i - 1] * 10;
        }
    }

    private Decimals()
    {
    }

    /** FIX float: an optional minus, digits and at most one point, at least one digit. */
    static boolean isDecimal(final DirectBuffer buffer, final int offset, final int length)
    {
        final int from = length > 0 && buffer.getByte(offset) == '-' ? offset + 1 : offset;
        int points = 0;
        int digits = 0;
        for (int i = from; i < offset + length; i++)
        {
            final byte next = buffer.getByte(i);
            if (next == '.')
            {
                points++;
            }
            else if (Ascii.isDigit(next))
            {
                digits++;
            }
            else
            {
                return false;
            }
        }
        return digits > 0 && points <= 1;
    }

    /**
     * The mantissa of a decimal: value * 10^scale, exact. Zeros at both ends do not count.
     *
     * @return the mantissa, or {@link #MALFORMED}, {@link #TOO_FINE} or {@link #TOO_LARGE}.
     */
    static long parse(
        final DirectBuffer buffer, final int offset, final int length, final int scale)
    {
        if (!isDecimal(buffer, offset, length))
        {
            return MALFORMED;
        }
        final boolean negative = buffer.getByte(offset) == '-';
        final int end = offset + length;
        long mantissa = 0;
        int fractionDigits = -1;
        for (int i = negative ? offset + 1 : offset; i < end; i++)
        {
            final byte next = buffer.getByte(i);
            if (next == '.')
            {
                fractionDigits = 0;
            }
            else if (fractionDigits == scale)
            {
                if (next != '0')
                {
                    return TOO_FINE;
                }
            }
            else
            {
                if (mantissa > (Long.MAX_VALUE - 9) / 10)
                {
                    return TOO_LARGE;
                }
                mantissa = mantissa * 10 + (next - '0');
                fractionDigits += fractionDigits >= 0 ? 1 : 0;
            }
        }
        final long power = POWERS[scale - Math.max(0, fractionDigits)];
        if (mantissa > Long.MAX_VALUE / power)
        {
            return TOO_LARGE;
        }
        return negative ? -mantissa * power : mantissa * power;
    }

    /** Writes mantissa / 10^scale; the length (bytes), at most 22. */
    static int put(
        final MutableDirectBuffer buffer, final int offset, final long mantissa, final int scale)
    {
        final long power = POWERS[scale];
        final long whole = mantissa / power;
        long fraction = mantissa % power;
        int length = 0;
        if (mantissa < 0 && whole == 0)
        {
            buffer.putByte(offset, (byte)'-');
            length = 1;
        }
        length += buffer.putLongAscii(offset + length, whole);
        if (fraction != 0)
        {
            fraction = Math.abs(fraction);
            int digits = scale;
            while (fraction % 10 == 0)
            {
                fraction /= 10;
                digits--;
            }
            buffer.putByte(offset + length, (byte)'.');
            for (int i = digits; i > 0; i--)
            {
                buffer.putByte(offset + length + i, (byte)('0' + fraction % 10));
                fraction /= 10;
            }
            length += 1 + digits;
        }
        return length;
    }
}
