package io.understudy.codecs.fix;

import java.nio.charset.StandardCharsets;

import org.agrona.DirectBuffer;

/** What is read from the text of a FIX value in place. */
final class Ascii
{
    static final byte SOH = 1;

    /** As many digits as the largest long has. */
    static final int MAX_DIGITS = 19;

    private Ascii()
    {
    }

    static byte[] bytes(final String text)
    {
        return text.getBytes(StandardCharsets.US_ASCII);
    }

    static boolean isDigit(final byte value)
    {
        return value >= '0' && value <= '9';
    }

    static boolean equal(
        final byte[] expected, final DirectBuffer buffer, final int offset, final int length)
    {
        if (length != expected.length)
        {
            return false;
        }
        for (int i = 0; i < length; i++)
        {
            if (buffer.getByte(offset + i) != expected[i])
            {
                return false;
            }
        }
        return true;
    }

    /** FIX int: an optional minus, then digits, leading zeros allowed; no plus sign. */
    static long parseLong(
        final DirectBuffer buffer, final int offset, final int length, final long missing)
    {
        if (length <= 0)
        {
            return missing;
        }
        final boolean negative = buffer.getByte(offset) == '-';
        final int from = negative ? offset + 1 : offset;
        final long value = parseNatural(buffer, from, offset + length - from);
        if (value < 0)
        {
            return missing;
        }
        return negative ? -value : value;
    }

    /** Digits only, leading zeros allowed; -1 if it is not that or does not fit. */
    static long parseNatural(final DirectBuffer buffer, final int offset, final int length)
    {
        int from = offset;
        final int end = offset + length;
        while (from < end - 1 && buffer.getByte(from) == '0')
        {
            from++;
        }
        if (from >= end || end - from > MAX_DIGITS)
        {
            return -1;
        }
        long value = 0;
        for (int i = from; i < end; i++)
        {
            final byte digit = buffer.getByte(i);
            if (!isDigit(digit))
            {
                return -1;
            }
            value = value * 10 + (digit - '0');
        }
        // Nineteen digits overflow at most once: the sum is negative then.
        return value < 0 ? -1 : value;
    }
}
