package io.understudy.gateway.edge.tcp;

import java.nio.charset.StandardCharsets;

/** FIX messages for tests, written with | for SOH. */
final class FixText
{
    private FixText()
    {
    }

    /** A message of FIX 4.4 with BodyLength and CheckSum. */
    static byte[] message(final String body)
    {
        return message("FIX.4.4", body.getBytes(StandardCharsets.ISO_8859_1));
    }

    /** The same of a body that may hold anything; | is SOH. */
    static byte[] message(final String version, final byte[] body)
    {
        final byte[] soh = body.clone();
        for (int i = 0; i < soh.length; i++)
        {
            soh[i] = soh[i] == '|' ? 1 : soh[i];
        }
        return withCheckSum("8=" + version + "|9=" + body.length + "|", soh);
    }

    /** A message whose header is given: BodyLength may be wrong. */
    static byte[] withCheckSum(final String header, final byte[] body)
    {
        final byte[] head = raw(header);
        int sum = 0;
        for (final byte value : head)
        {
            sum += value;
        }
        for (final byte value : body)
        {
            sum += value;
        }
        return join(head, body, raw(String.format("10=%03d|", sum & 0xFF)));
    }

    /** Bytes as they are, but for |. */
    static byte[] raw(final String text)
    {
        return text.replace('|', '\u0001').getBytes(StandardCharsets.ISO_8859_1);
    }

    static byte[] join(final byte[]... parts)
    {
        int length = 0;
        for (final byte[] part : parts)
        {
            length += part.length;
        }
        final byte[] joined = new byte[length];
        int at = 0;
        for (final byte[] part : parts)
        {
            System.arraycopy(part, 0, joined, at, part.length);
            at += part.length;
        }
        return joined;
    }

    static String text(final byte[] bytes)
    {
        return new String(bytes, StandardCharsets.ISO_8859_1).replace('\u0001', '|');
    }
}
