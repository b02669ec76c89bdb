package io.understudy.codecs.fix;

import org.agrona.DirectBuffer;
import org.agrona.MutableDirectBuffer;

/**
 * Writes FIX messages: begin, fields in the order of the calls, finish. The message begins at the
 * offset that was wrapped. One thread. Never allocates. A message that does not fit is found
 * when it is finished: nothing is ever written outside the room that was given.
 */
public final class FixWriter
{
    /** Returned by finish: the message does not fit the room that was given. */
    public static final int NO_ROOM = -1;

    /** The most digits behind the point that a decimal may have. */
    public static final int MAX_SCALE = 18;

    private static final int TAG_LENGTH = 10;
    private static final int LONG_LENGTH = 20;
    private static final int DECIMAL_LENGTH = LONG_LENGTH + 3;
    private static final int TIMESTAMP_LENGTH = 27;

    /** BodyLength's digits that room is kept for; the body is moved if it needs others. */
    private static final int LENGTH_DIGITS = 3;
    private static final int CHECK_SUM_LENGTH = 7;

    private MutableDirectBuffer buffer;
    private int start;
    private int limit;
    private int position;
    private int bodyStart;
    private boolean hasRoom;

    /**
     * Where the next message is written.
     *
     * @param newBuffer to write to.
     * @param offset    of the message's first byte.
     * @param capacity  the room for it (bytes).
     * @return this.
     */
    public FixWriter wrap(
        final MutableDirectBuffer newBuffer, final int offset, final int capacity)
    {
        buffer = newBuffer;
        start = offset;
        limit = offset + capacity;
        position = offset;
        hasRoom = true;
        return this;
    }

    /**
     * Writes BeginString (8), room for BodyLength (9), and MsgType (35).
     *
     * @param version of FIX.
     * @param msgType as {@link FixMsgType} has it.
     * @return this.
     */
    public FixWriter begin(final FixVersion version, final int msgType)
    {
        position = start;
        hasRoom = true;
        field(FixTag.BEGIN_STRING, version.bytes());
        bodyStart = position + 2 + LENGTH_DIGITS + 1;
        position = bodyStart;
        if (tag(FixTag.MSG_TYPE, Integer.BYTES))
        {
            for (int shift = Integer.SIZE - Byte.SIZE; shift >= 0; shift -= Byte.SIZE)
            {
                if (msgType >>> shift != 0)
                {
                    buffer.putByte(position++, (byte)(msgType >>> shift));
                }
            }
            soh();
        }
        return this;
    }

    /**
     * Writes BodyLength (9) and CheckSum (10).
     *
     * @return the length of the message (bytes), or {@link #NO_ROOM}.
     */
    public int finish()
    {
        final int bodyLength = position - bodyStart;
        final int digits = digits(bodyLength);
        final int shift = digits - LENGTH_DIGITS;
        if (!hasRoom || position + shift + CHECK_SUM_LENGTH > limit)
        {
            return NO_ROOM;
        }
        if (shift != 0)
        {
            buffer.putBytes(bodyStart + shift, buffer, bodyStart, bodyLength);
        }
        position = bodyStart - LENGTH_DIGITS - 3;
        buffer.putByte(position, (byte)'9');
        buffer.putByte(position + 1, (byte)'=');
        buffer.putNaturalIntAscii(position + 2, bodyLength);
        buffer.putByte(position + 2 + digits, Ascii.SOH);
        position = bodyStart + shift + bodyLength;
        final int sum = FixChecksum.of(buffer, start, position - start);
        buffer.putByte(position, (byte)'1');
        buffer.putByte(position + 1, (byte)'0');
        buffer.putByte(position + 2, (byte)'=');
        buffer.putByte(position + 3, (byte)('0' + sum / 100));
        buffer.putByte(position + 4, (byte)('0' + sum / 10 % 10));
        buffer.putByte(position + 5, (byte)('0' + sum % 10));
        buffer.putByte(position + 6, Ascii.SOH);
        position += CHECK_SUM_LENGTH;
        return position - start;
    }

    /**
     * Writes a field of text.
     *
     * @param tag   of the field.
     * @param value its bytes; none of them may be SOH.
     * @return this.
     */
    public FixWriter field(final int tag, final byte[] value)
    {
        if (tag(tag, value.length))
        {
            buffer.putBytes(position, value);
            position += value.length;
            soh();
        }
        return this;
    }

    /**
     * Writes a field of text.
     *
     * @param tag   of the field.
     * @param value of US-ASCII characters.
     * @return this.
     */
    public FixWriter field(final int tag, final String value)
    {
        if (tag(tag, value.length()))
        {
            position += buffer.putStringWithoutLengthAscii(position, value);
            soh();
        }
        return this;
    }

    /**
     * Writes a field whose value lies in a buffer.
     *
     * @param tag    of the field.
     * @param source of the value.
     * @param offset of its first byte.
     * @param length in bytes.
     * @return this.
     */
    public FixWriter field(
        final int tag, final DirectBuffer source, final int offset, final int length)
    {
        if (tag(tag, length))
        {
            buffer.putBytes(position, source, offset, length);
            position += length;
            soh();
        }
        return this;
    }

    /**
     * Writes a field whose value is an SBE char array: up to its first NUL, without the blanks at
     * its end; no field at all if that is empty.
     *
     * @param tag      of the field.
     * @param source   of the array.
     * @param offset   of its first byte.
     * @param capacity of the array (bytes).
     * @return this.
     */
    public FixWriter charArray(
        final int tag, final DirectBuffer source, final int offset, final int capacity)
    {
        int length = 0;
        while (length < capacity && source.getByte(offset + length) != 0)
        {
            length++;
        }
        while (length > 0 && source.getByte(offset + length - 1) == ' ')
        {
            length--;
        }
        return length == 0 ? this : field(tag, source, offset, length);
    }

    /**
     * Writes a field of type int.
     *
     * @param tag   of the field.
     * @param value any.
     * @return this.
     */
    public FixWriter field(final int tag, final long value)
    {
        if (tag(tag, LONG_LENGTH))
        {
            position += buffer.putLongAscii(position, value);
            soh();
        }
        return this;
    }

    /**
     * Writes a field of one character.
     *
     * @param tag   of the field.
     * @param value the character.
     * @return this.
     */
    public FixWriter character(final int tag, final byte value)
    {
        if (tag(tag, 1))
        {
            buffer.putByte(position++, value);
            soh();
        }
        return this;
    }

    /**
     * Writes a field of type Boolean.
     *
     * @param tag   of the field.
     * @param value Y for true.
     * @return this.
     */
    public FixWriter yesNo(final int tag, final boolean value)
    {
        return character(tag, (byte)(value ? 'Y' : 'N'));
    }

    /**
     * Writes a decimal, without zeros at the end of its fraction and without a point if there is
     * none.
     *
     * @param tag      of the field.
     * @param mantissa of the value.
     * @param scale    digits behind the point, 0 to {@link #MAX_SCALE}; value is
     *                 mantissa / 10^scale.
     * @return this.
     */
    public FixWriter decimal(final int tag, final long mantissa, final int scale)
    {
        if (tag(tag, DECIMAL_LENGTH))
        {
            position += Decimals.put(buffer, position, mantissa, scale);
            soh();
        }
        return this;
    }

    /**
     * Writes a field of type UTCTimestamp.
     *
     * @param tag       of the field.
     * @param epochNs   the instant, from 0.
     * @param precision of what is written.
     * @return this.
     */
    public FixWriter timestamp(final int tag, final long epochNs, final TimePrecision precision)
    {
        if (tag(tag, TIMESTAMP_LENGTH))
        {
            position += FixTime.putTimestamp(buffer, position, epochNs, precision);
            soh();
        }
        return this;
    }

    /**
     * Where a value would be written next, counted from the start of the buffer. Moves when the
     * message is finished, so it serves only to measure.
     *
     * @return the position (bytes).
     */
    public int position()
    {
        return position;
    }

    private boolean tag(final int tag, final int valueLength)
    {
        if (!hasRoom || position + TAG_LENGTH + 2 + valueLength > limit)
        {
            hasRoom = false;
            return false;
        }
        position += buffer.putNaturalIntAscii(position, tag);
        buffer.putByte(position++, (byte)'=');
        return true;
    }

    private void soh()
    {
        buffer.putByte(position++, Ascii.SOH);
    }

    private static int digits(final int value)
    {
        int digits = 1;
        for (int rest = value; rest > 9; rest /= 10)
        {
            digits++;
        }
        return digits;
    }
}
