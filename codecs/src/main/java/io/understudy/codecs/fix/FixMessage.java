package io.understudy.codecs.fix;

import org.agrona.DirectBuffer;

/**
 * A view of one FIX message: where its fields lie. One instance serves any number of messages, one
 * after the other; it stays valid as long as the buffer's bytes do. One thread. Never allocates
 * after construction, never throws for what a message holds.
 */
public final class FixMessage
{
    /** Returned by wrap: what is behind some SOH is not tag=value, or the last SOH is missing. */
    public static final int GARBLED = -1;

    /** Returned by wrap: more fields than this view was made for. */
    public static final int TOO_MANY_FIELDS = -2;

    /** Returned by wrap: what is before some '=' is no whole number of up to nine digits. */
    public static final int BAD_TAG = -3;

    /** Returned by find: no such field. */
    public static final int NOT_FOUND = -1;

    /** How many fields a view holds if not told otherwise. */
    public static final int DEFAULT_MAX_FIELDS = 4_096;

    private static final int MAX_TAG_DIGITS = 9;

    private final int[] tags;
    private final int[] valueOffsets;
    private final int[] valueLengths;
    private DirectBuffer buffer;
    private int count;
    private int msgType;
    private int fault;

    /** A view of up to {@link #DEFAULT_MAX_FIELDS} fields. */
    public FixMessage()
    {
        this(DEFAULT_MAX_FIELDS);
    }

    /**
     * A view.
     *
     * @param maxFields the most fields that a message may have; at least 1.
     */
    public FixMessage(final int maxFields)
    {
        tags = new int[maxFields];
        valueOffsets = new int[maxFields];
        valueLengths = new int[maxFields];
    }

    /**
     * Finds the fields of a message. A data field's length is that of the length field before it
     * (FIX tag=value encoding, "data fields"), so it may hold SOH; if that length does not end at
     * an SOH within the message, the data ends at the next SOH, and the dictionary's check finds
     * it.
     * Tags are whole numbers, also 0 and negative ones: the dictionary's check refuses those.
     *
     * @param newBuffer that holds the message.
     * @param offset    of its first byte.
     * @param length    in bytes.
     * @return the number of fields, or {@link #GARBLED}, {@link #BAD_TAG} or
     *     {@link #TOO_MANY_FIELDS}; then the view holds the fields before the fault.
     */
    public int wrap(final DirectBuffer newBuffer, final int offset, final int length)
    {
        buffer = newBuffer;
        count = 0;
        fault = findFields(offset, offset + length);
        return fault == 0 ? count : fault;
    }

    /**
     * The buffer of the message.
     *
     * @return the buffer.
     */
    public DirectBuffer buffer()
    {
        return buffer;
    }

    /**
     * What the last wrap returned, if it was negative.
     *
     * @return {@link #GARBLED}, {@link #BAD_TAG}, {@link #TOO_MANY_FIELDS}, or 0.
     */
    public int fault()
    {
        return fault;
    }

    /**
     * How many fields there are.
     *
     * @return the number.
     */
    public int fieldCount()
    {
        return count;
    }

    /**
     * The message's type.
     *
     * @return the first MsgType (35) as {@link FixMsgType} has it, or {@link FixMsgType#NONE}.
     */
    public int msgType()
    {
        return msgType;
    }

    /**
     * The tag of a field.
     *
     * @param index from 0.
     * @return its tag.
     */
    public int tagAt(final int index)
    {
        return tags[index];
    }

    /**
     * Where a field's value begins.
     *
     * @param index from 0.
     * @return the offset in the buffer (bytes).
     */
    public int valueOffset(final int index)
    {
        return valueOffsets[index];
    }

    /**
     * How long a field's value is.
     *
     * @param index from 0.
     * @return the length (bytes), without SOH; 0 for an empty value.
     */
    public int valueLength(final int index)
    {
        return valueLengths[index];
    }

    /**
     * The first field of a tag.
     *
     * @param tag to look for.
     * @return its index, or {@link #NOT_FOUND}.
     */
    public int find(final int tag)
    {
        return find(tag, 0);
    }

    /**
     * The first field of a tag from an index on.
     *
     * @param tag  to look for.
     * @param from the first index to look at.
     * @return its index, or {@link #NOT_FOUND}.
     */
    public int find(final int tag, final int from)
    {
        for (int i = from; i < count; i++)
        {
            if (tags[i] == tag)
            {
                return i;
            }
        }
        return NOT_FOUND;
    }

    /**
     * A value as a whole number: an optional minus and digits, leading zeros allowed.
     *
     * @param index   of the field, or {@link #NOT_FOUND}.
     * @param missing returned if there is no such field, or its value is not a whole number
     *                that fits a long.
     * @return the number.
     */
    public long longAt(final int index, final long missing)
    {
        return index < 0 ? missing :
            Ascii.parseLong(buffer, valueOffsets[index], valueLengths[index], missing);
    }

    /**
     * A value that is one character.
     *
     * @param index of the field, or {@link #NOT_FOUND}.
     * @return the character, or 0 if there is no such field or its value is not one byte.
     */
    public byte charAt(final int index)
    {
        return index < 0 || valueLengths[index] != 1 ? 0 : buffer.getByte(valueOffsets[index]);
    }

    /**
     * Whether a value is Y (FIX Boolean).
     *
     * @param index of the field, or {@link #NOT_FOUND}.
     * @return true for Y only.
     */
    public boolean isYes(final int index)
    {
        return charAt(index) == 'Y';
    }

    /**
     * A value of type UTCTimestamp.
     *
     * @param index   of the field, or {@link #NOT_FOUND}.
     * @param missing returned if there is no such field or it does not parse.
     * @return epoch ns; what is finer is cut off.
     */
    public long timestampNsAt(final int index, final long missing)
    {
        return index < 0 ? missing : FixTime.parseTimestamp(
            buffer, valueOffsets[index], valueLengths[index], missing);
    }

    /**
     * Whether a value is made of these bytes.
     *
     * @param index    of the field, or {@link #NOT_FOUND}.
     * @param expected the bytes.
     * @return true if there is such a field and its value is the same.
     */
    public boolean valueEquals(final int index, final byte[] expected)
    {
        return index >= 0 &&
            Ascii.equal(expected, buffer, valueOffsets[index], valueLengths[index]);
    }

    private int findFields(final int offset, final int limit)
    {
        msgType = FixMsgType.NONE;
        int dataTag = DataFields.NONE;
        int dataLength = 0;
        int position = offset;
        while (position < limit)
        {
            if (count == tags.length)
            {
                return TOO_MANY_FIELDS;
            }
            final int value = takeTag(position, limit);
            if (value < 0)
            {
                return value;
            }
            final int tag = tags[count];
            final int dataEnd = tag == dataTag ? dataEnd(value, dataLength, limit) : -1;
            final int end = dataEnd >= 0 ? dataEnd : indexOfSoh(value, limit);
            if (end < 0)
            {
                return GARBLED;
            }
            valueOffsets[count] = value;
            valueLengths[count] = end - value;
            dataTag = DataFields.dataTagOf(tag);
            if (dataTag != DataFields.NONE)
            {
                dataLength = (int)Math.min(Integer.MAX_VALUE,
                    Ascii.parseNatural(buffer, value, end - value));
            }
            if (tag == FixTag.MSG_TYPE && msgType == FixMsgType.NONE)
            {
                msgType = FixMsgType.of(buffer, value, end - value);
            }
            count++;
            position = end + 1;
        }
        return count == 0 ? GARBLED : 0;
    }

    /** Sets the tag of the next field; the offset behind its '=', or a fault. */
    private int takeTag(final int from, final int limit)
    {
        final boolean negative = buffer.getByte(from) == '-';
        final int digits = negative ? from + 1 : from;
        boolean isNumber = true;
        int tag = 0;
        for (int i = digits; i < limit; i++)
        {
            final byte next = buffer.getByte(i);
            if (next == '=')
            {
                tags[count] = negative ? -tag : tag;
                return isNumber && i > digits ? i + 1 : BAD_TAG;
            }
            if (next == Ascii.SOH)
            {
                return GARBLED;
            }
            isNumber &= Ascii.isDigit(next) && i - digits < MAX_TAG_DIGITS;
            tag = isNumber ? tag * 10 + (next - '0') : tag;
        }
        return GARBLED;
    }

    private int dataEnd(final int value, final int dataLength, final int limit)
    {
        final boolean isWithin = dataLength >= 0 && dataLength < limit - value;
        return isWithin && buffer.getByte(value + dataLength) == Ascii.SOH ?
            value + dataLength : -1;
    }

    private int indexOfSoh(final int from, final int limit)
    {
        for (int i = from; i < limit; i++)
        {
            if (buffer.getByte(i) == Ascii.SOH)
            {
                return i;
            }
        }
        return -1;
    }
}
