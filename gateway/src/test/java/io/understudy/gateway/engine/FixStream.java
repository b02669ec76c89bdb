package io.understudy.gateway.engine;

import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * What an edge makes of a FIX client's bytes: whole messages, BodyLength and CheckSum right. A
 * garbled one ends where its BodyLength says, and what follows up to the next 8=FIX goes with it.
 */
final class FixStream
{
    private static final int TRAILER_LENGTH = 7;

    private String left = "";

    /** Adds the whole messages; true where something was garbled. */
    boolean add(final byte[] bytes, final List<byte[]> messages)
    {
        left += new String(bytes, StandardCharsets.ISO_8859_1);
        boolean isGarbled = false;
        while (!left.isEmpty())
        {
            if (!left.startsWith("8=FIX"))
            {
                isGarbled = true;
                skipTo(0);
                continue;
            }
            final int tag = left.indexOf(FixHarness.SOH) + 1;
            final int end = left.indexOf(FixHarness.SOH, tag);
            if (tag == 0 || end < 0)
            {
                return isGarbled;
            }
            if (!left.substring(tag, end).matches("9=\\d{1,7}"))
            {
                isGarbled = true;
                skipTo(1);
                continue;
            }
            final int trailer = end + 1 + Integer.parseInt(left.substring(tag + 2, end));
            if (left.length() < trailer + TRAILER_LENGTH)
            {
                return isGarbled;
            }
            final String expected = String.format(
                "10=%03d", FixHarness.checkSum(left.substring(0, trailer))) + FixHarness.SOH;
            if (left.startsWith(expected, trailer))
            {
                messages.add(left.substring(0, trailer + TRAILER_LENGTH)
                    .getBytes(StandardCharsets.ISO_8859_1));
                left = left.substring(trailer + TRAILER_LENGTH);
            }
            else
            {
                isGarbled = true;
                skipTo(trailer);
            }
        }
        return isGarbled;
    }

    private void skipTo(final int from)
    {
        final int next = left.indexOf("8=FIX", from);
        left = next < 0 ? "" : left.substring(next);
    }
}
