package io.understudy.gateway.engine;

import java.nio.charset.StandardCharsets;

import org.agrona.DirectBuffer;

/** Puts a Text (58) together without allocating. */
final class FixText
{
    static final byte SOH = 1;

    private static final int CAPACITY = 2_048;
    private static final int LONG_LENGTH = 20;

    private final Slab buffer = new Slab(CAPACITY);
    private int length;

    static byte[] ascii(final String text)
    {
        return text.getBytes(StandardCharsets.US_ASCII);
    }

    DirectBuffer buffer()
    {
        return buffer;
    }

    int length()
    {
        return length;
    }

    FixText clear()
    {
        length = 0;
        return this;
    }

    FixText add(final byte[] text)
    {
        final int added = Math.min(text.length, CAPACITY - length);
        buffer.putBytes(length, text, 0, added);
        length += added;
        return this;
    }

    FixText add(final DirectBuffer source, final int offset, final int sourceLength)
    {
        final int added = Math.min(sourceLength, CAPACITY - length);
        buffer.putBytes(length, source, offset, added);
        length += added;
        return this;
    }

    FixText add(final long number)
    {
        if (CAPACITY - length >= LONG_LENGTH)
        {
            length += buffer.putLongAscii(length, number);
        }
        return this;
    }

    /** The start of a field in a body: the tag and what parts it from its value. */
    FixText tag(final int tag)
    {
        add(tag);
        return addByte((byte)'=');
    }

    FixText soh()
    {
        return addByte(SOH);
    }

    private FixText addByte(final byte value)
    {
        if (length < CAPACITY)
        {
            buffer.putByte(length++, value);
        }
        return this;
    }
}
