package io.understudy.codecs.fix;

import java.nio.charset.StandardCharsets;

import org.agrona.DirectBuffer;
import org.agrona.concurrent.UnsafeBuffer;

/** FIX messages as tests write them: '|' for SOH; BodyLength and CheckSum by rules of its own. */
final class Fix
{
    private Fix()
    {
    }

    static byte[] bytes(final String text)
    {
        return text.replace('|', '\u0001').getBytes(StandardCharsets.ISO_8859_1);
    }

    static DirectBuffer buffer(final String text)
    {
        return new UnsafeBuffer(bytes(text));
    }

    static String text(final DirectBuffer buffer, final int offset, final int length)
    {
        final byte[] bytes = new byte[length];
        buffer.getBytes(offset, bytes);
        return new String(bytes, StandardCharsets.ISO_8859_1).replace('\u0001', '|');
    }

    /** The message around a body that begins with 35=. */
    static String message(final String beginString, final String body)
    {
        final String head = "8=" + beginString + "|9=" + body.length() + "|" + body;
        int sum = 0;
        for (final byte value : bytes(head))
        {
            sum += value & 0xFF;
        }
        return head + String.format("10=%03d|", sum % 256);
    }

    /** A view, of whatever it is. */
    static FixMessage view(final String text)
    {
        final FixMessage message = new FixMessage();
        final byte[] bytes = bytes(text);
        message.wrap(new UnsafeBuffer(bytes), 0, bytes.length);
        return message;
    }

    static FixMessage parse(final String text)
    {
        final FixMessage message = new FixMessage();
        final byte[] bytes = bytes(text);
        if (message.wrap(new UnsafeBuffer(bytes), 0, bytes.length) < 0)
        {
            throw new AssertionError("garbled: " + text);
        }
        return message;
    }
}
