package io.understudy.perf.fix;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/**
 * Writes NewOrderSingle (D) from a template of one length, so that only digits change: leading
 * zeros are allowed in a number (FIX 4.4, volume 1, data types). Allocates once a millisecond, for
 * the time. One thread.
 */
final class OrderWriter
{
    private static final char SOH = '\u0001';
    private static final int DIGITS = 9;
    private static final int CHECKSUM_DIGITS = 3;
    private static final int BYTE_MASK = 0xff;
    private static final DateTimeFormatter TIME =
        DateTimeFormatter.ofPattern("yyyyMMdd-HH:mm:ss.SSS", Locale.ROOT)
            .withZone(ZoneOffset.UTC);
    private static final String NUMBER = "000000000";
    private static final String TIMES = "00000000-00:00:00.000";

    private final byte[] template;
    private final int seqAt;
    private final int sendingTimeAt;
    private final int clOrdIdAt;
    private final int transactTimeAt;
    private final int checksumAt;
    private long lastMs = -1;
    private byte[] time = bytes(TIMES);

    OrderWriter()
    {
        final String body = ("35=D|34=" + NUMBER + "|49=TW|52=" + TIMES + "|56=ISLD|11=" +
            NUMBER + "|21=1|38=100|40=2|44=10.25|54=1|55=600519|59=0|60=" + TIMES + '|')
            .replace('|', SOH);
        final String message = "8=FIX.4.4" + SOH + "9=" + body.length() + SOH + body;
        template = bytes(message + "10=000" + SOH);
        seqAt = after(message, "34=");
        sendingTimeAt = after(message, "52=");
        clOrdIdAt = after(message, "11=");
        transactTimeAt = after(message, "60=");
        checksumAt = message.length() + "10=".length();
    }

    /** Bytes of an order. */
    int length()
    {
        return template.length;
    }

    /** Writes an order whose ClOrdID (11) is a number. */
    void write(final ByteBuffer target, final int msgSeqNum, final int clOrdId, final long nowMs)
    {
        if (nowMs != lastMs)
        {
            lastMs = nowMs;
            time = bytes(TIME.format(Instant.ofEpochMilli(nowMs)));
            System.arraycopy(time, 0, template, sendingTimeAt, time.length);
            System.arraycopy(time, 0, template, transactTimeAt, time.length);
        }
        put(seqAt, DIGITS, msgSeqNum);
        put(clOrdIdAt, DIGITS, clOrdId);
        int sum = 0;
        for (int i = 0; i < checksumAt - "10=".length(); i++)
        {
            sum += template[i];
        }
        put(checksumAt, CHECKSUM_DIGITS, sum & BYTE_MASK);
        target.put(template);
    }

    /** A session message, which is rare. */
    static byte[] session(
        final String msgType, final int msgSeqNum, final String fields, final long nowMs)
    {
        final String body = ("35=" + msgType + "|34=" + msgSeqNum + "|49=TW|52=" +
            TIME.format(Instant.ofEpochMilli(nowMs)) + "|56=ISLD|" + fields).replace('|', SOH);
        final String message = "8=FIX.4.4" + SOH + "9=" + body.length() + SOH + body;
        int sum = 0;
        for (final byte value : bytes(message))
        {
            sum += value;
        }
        return bytes(message +
            String.format(Locale.ROOT, "10=%03d", sum & BYTE_MASK) + SOH);
    }

    private void put(final int at, final int digits, final int value)
    {
        int rest = value;
        for (int i = at + digits - 1; i >= at; i--)
        {
            template[i] = (byte)('0' + rest % 10);
            rest /= 10;
        }
    }

    private static int after(final String message, final String tag)
    {
        return message.indexOf(SOH + tag) + 1 + tag.length();
    }

    private static byte[] bytes(final String text)
    {
        return text.getBytes(StandardCharsets.US_ASCII);
    }
}
