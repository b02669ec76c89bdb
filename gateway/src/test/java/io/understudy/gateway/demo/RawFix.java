package io.understudy.gateway.demo;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;

/** FIX 4.4 by the letter: what a client writes who has no library. */
final class RawFix
{
    static final String GATEWAY = "UNDERSTUDY";

    private static final char SOH = 1;
    private static final int CHECKSUM_MODULUS = 256;
    private static final DateTimeFormatter TIME =
        DateTimeFormatter.ofPattern("yyyyMMdd-HH:mm:ss.SSS").withZone(ZoneOffset.UTC);

    private RawFix()
    {
    }

    /** A message of now; | stands for SOH. */
    static byte[] message(
        final String sender, final String msgType, final long sequence, final String body)
    {
        return message(sender, msgType, sequence, Instant.now(), body);
    }

    static byte[] message(
        final String sender,
        final String msgType,
        final long sequence,
        final Instant sendingTime,
        final String body)
    {
        final String fields = "35=" + msgType + "|34=" + sequence + "|49=" + sender + "|52=" +
            TIME.format(sendingTime) + "|56=" + GATEWAY + "|" + body;
        final String text = ("8=FIX.4.4|9=" + fields.length() + "|" + fields).replace('|', SOH);
        int sum = 0;
        for (int i = 0; i < text.length(); i++)
        {
            sum += text.charAt(i);
        }
        return (text + String.format("10=%03d", sum % CHECKSUM_MODULUS) + SOH)
            .getBytes(StandardCharsets.ISO_8859_1);
    }

    /** With | for SOH. */
    static String readable(final byte[] bytes, final int length)
    {
        return new String(bytes, 0, length, StandardCharsets.ISO_8859_1).replace(SOH, '|');
    }

    static String transactTime()
    {
        return "60=" + TIME.format(Instant.now()) + "|";
    }
}
