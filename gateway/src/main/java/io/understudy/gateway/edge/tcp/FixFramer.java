package io.understudy.gateway.edge.tcp;

import org.agrona.DirectBuffer;

/**
 * FIX tag=value framing (FIX session layer, "Garbled messages"): BeginString (8), BodyLength (9)
 * and MsgType (35) come first and in this order, BodyLength counts what follows it up to CheckSum
 * (10), which comes last and is the sum of all bytes before it modulo 256. A message that does not
 * keep to this is skipped, sequence number and all, as is whatever is not a message: the session
 * finds the gap. Where BodyLength is wrong the search goes on behind what it counts, as in other
 * FIX engines, so that each byte is looked at only a few times.
 */
final class FixFramer implements Framer
{
    private static final byte SOH = 1;
    private static final byte[] BEGIN_STRING = {'8', '=', 'F', 'I', 'X'};
    private static final byte[] MSG_TYPE = {'3', '5', '='};
    /** "FIXT.1.1" is 8 bytes; there is no longer one. */
    private static final int MAX_VERSION_LENGTH = 12;
    /** More would be a number beyond every limit; leading zeros are allowed by the standard. */
    private static final int MAX_BODY_LENGTH_DIGITS = 10;
    /** "10=nnn" and SOH. */
    private static final int TRAILER_LENGTH = 7;

    private int consumed;
    private int needed;
    private EdgeCounter refusal;
    private int at;

    @Override
    public Found frame(
        final DirectBuffer buffer, final int offset, final int length, final int maxLength)
    {
        final int end = offset + length;
        final int begin = findBegin(buffer, offset, end);
        if (begin > offset)
        {
            return garbage(begin - offset);
        }
        if (end - offset < BEGIN_STRING.length)
        {
            return part(length + 1);
        }
        final int bodyOffset = parseHeader(buffer, offset, end);
        if (bodyOffset == offset)
        {
            return part(length + 1);
        }
        if (bodyOffset < 0)
        {
            return garbage(skipFrom(buffer, offset, offset + BEGIN_STRING.length, end));
        }
        return frameBody(buffer, offset, bodyOffset, length, maxLength);
    }

    private Found frameBody(
        final DirectBuffer buffer, final int offset, final int bodyOffset, final int length,
        final int maxLength)
    {
        final int end = offset + length;
        final long total = bodyOffset - offset + bodyLength(buffer, bodyOffset) + TRAILER_LENGTH;
        if (total > maxLength)
        {
            refusal = EdgeCounter.REFUSED_MESSAGE_LENGTH;
            return Found.REFUSED;
        }
        if (length < total)
        {
            return part((int)total);
        }
        final int trailer = offset + (int)total - TRAILER_LENGTH;
        if (!isTrailer(buffer, trailer))
        {
            return garbage(skipFrom(buffer, offset, trailer + 1, end));
        }
        consumed = (int)total;
        return startsWith(buffer, bodyOffset, trailer, MSG_TYPE) &&
            buffer.getByte(trailer - 1) == SOH &&
            sum(buffer, offset, trailer) == number(buffer, trailer + 3, 3) ?
            Found.MESSAGE : Found.GARBAGE;
    }

    /**
     * Where the body begins; {@code offset} where more bytes are needed to tell, -1 where this is
     * no header.
     */
    private int parseHeader(final DirectBuffer buffer, final int offset, final int end)
    {
        at = offset + BEGIN_STRING.length;
        final int versionEnd = Math.min(end, offset + 2 + MAX_VERSION_LENGTH);
        while (at < versionEnd && buffer.getByte(at) != SOH)
        {
            at++;
        }
        if (at == versionEnd)
        {
            return versionEnd == end ? offset : -1;
        }
        at++;
        if (end - at < 2)
        {
            return end - at == 1 && buffer.getByte(at) != '9' ? -1 : offset;
        }
        if (buffer.getByte(at) != '9' || buffer.getByte(at + 1) != '=')
        {
            return -1;
        }
        at += 2;
        final int digits = at;
        final int digitsEnd = Math.min(end, digits + MAX_BODY_LENGTH_DIGITS);
        while (at < digitsEnd && isDigit(buffer.getByte(at)))
        {
            at++;
        }
        if (at == end)
        {
            return offset;
        }
        return buffer.getByte(at) == SOH && at > digits ? at + 1 : -1;
    }

    /** The number before the SOH before the body. */
    private static long bodyLength(final DirectBuffer buffer, final int bodyOffset)
    {
        int digits = bodyOffset - 1;
        while (isDigit(buffer.getByte(digits - 1)))
        {
            digits--;
        }
        return number(buffer, digits, bodyOffset - 1 - digits);
    }

    private static boolean isTrailer(final DirectBuffer buffer, final int offset)
    {
        return buffer.getByte(offset) == '1' && buffer.getByte(offset + 1) == '0' &&
            buffer.getByte(offset + 2) == '=' && isDigit(buffer.getByte(offset + 3)) &&
            isDigit(buffer.getByte(offset + 4)) && isDigit(buffer.getByte(offset + 5)) &&
            buffer.getByte(offset + 6) == SOH;
    }

    /** How many bytes from {@code offset} on come before the next BeginString. */
    private static int skipFrom(
        final DirectBuffer buffer, final int offset, final int from, final int end)
    {
        return findBegin(buffer, Math.min(from, end), end) - offset;
    }

    /** The first place where BeginString stands, or may stand once more bytes have come. */
    private static int findBegin(final DirectBuffer buffer, final int from, final int end)
    {
        for (int i = from; i < end; i++)
        {
            if (buffer.getByte(i) == BEGIN_STRING[0] && startsWith(buffer, i, end, BEGIN_STRING))
            {
                return i;
            }
        }
        return end;
    }

    /** Whether bytes begin with others, as far as they go. */
    private static boolean startsWith(
        final DirectBuffer buffer, final int offset, final int end, final byte[] wanted)
    {
        final int length = Math.min(wanted.length, end - offset);
        for (int i = 0; i < length; i++)
        {
            if (buffer.getByte(offset + i) != wanted[i])
            {
                return false;
            }
        }
        return true;
    }

    private static int sum(final DirectBuffer buffer, final int offset, final int end)
    {
        int sum = 0;
        for (int i = offset; i < end; i++)
        {
            sum += buffer.getByte(i);
        }
        return sum & 0xFF;
    }

    private static long number(final DirectBuffer buffer, final int offset, final int digits)
    {
        long value = 0;
        for (int i = 0; i < digits; i++)
        {
            value = 10 * value + buffer.getByte(offset + i) - '0';
        }
        return value;
    }

    private static boolean isDigit(final byte value)
    {
        return value >= '0' && value <= '9';
    }

    private Found part(final int value)
    {
        needed = value;
        return Found.PART;
    }

    private Found garbage(final int value)
    {
        consumed = value;
        return Found.GARBAGE;
    }

    @Override
    public int consumed()
    {
        return consumed;
    }

    @Override
    public int headerLength()
    {
        return 0;
    }

    @Override
    public int needed()
    {
        return needed;
    }

    @Override
    public EdgeCounter refusal()
    {
        return refusal;
    }
}
