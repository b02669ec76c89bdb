package io.understudy.gateway.edge.tcp;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;

/**
 * Messages of the SBE protocol over TCP, written and read by the numbers of client.xml alone: no
 * codec, no class of the edge. Offsets count from the framing header (6 bytes), the message header
 * (8 bytes) included.
 */
final class SbeText
{
    static final int NOT_NEGOTIATED = 7;
    static final int MALFORMED_MESSAGE = 13;
    static final int CAPACITY_FULL = 22;
    static final int SHUTDOWN = 24;
    static final int NEGOTIATION_RESPONSE = 2;
    static final int ESTABLISHMENT_ACK = 5;
    static final int TERMINATED = 14;
    static final int EXECUTION_REPORT = 30;

    private static final int FRAMING = 6;
    private static final int BODY = FRAMING + 8;
    private static final int SCHEMA = 100;

    private SbeText()
    {
    }

    static byte[] negotiate(final int sessionId, final long version)
    {
        final ByteBuffer message = message(1, 88);
        message.putLong(BODY + 16, version).putInt(BODY + 24, sessionId);
        return message.array();
    }

    static byte[] establish(final int sessionId, final long version, final long sequence)
    {
        final ByteBuffer message = message(4, 40);
        message.putLong(BODY, sequence).putLong(BODY + 16, version).putLong(BODY + 24, 0)
            .putInt(BODY + 32, sessionId).putInt(BODY + 36, 10_000);
        return message.array();
    }

    static byte[] newOrder(final long sequence)
    {
        return newOrder(sequence, 1, 1_000_000, 10_000, '1');
    }

    static byte[] newOrder(
        final long sequence, final int instrumentId, final long price, final long quantity,
        final char side)
    {
        final ByteBuffer message = message(20, 80);
        message.putLong(BODY, sequence);
        final byte[] clOrdId = ("O" + sequence).getBytes(StandardCharsets.US_ASCII);
        for (int i = 0; i < clOrdId.length; i++)
        {
            message.put(BODY + 16 + i, clOrdId[i]);
        }
        message.putLong(BODY + 40, price).putLong(BODY + 48, quantity)
            .putInt(BODY + 72, instrumentId).put(BODY + 76, (byte)side).put(BODY + 77, (byte)'2')
            .put(BODY + 78, (byte)'0').put(BODY + 79, (byte)'0');
        return message.array();
    }

    /** How long the first message is, its framing included; 0 where it has not come whole. */
    static int firstLength(final byte[] bytes)
    {
        if (bytes.length < FRAMING)
        {
            return 0;
        }
        final int length = ByteBuffer.wrap(bytes).getInt();
        return bytes.length < length ? 0 : length;
    }

    static int templateId(final byte[] bytes)
    {
        return body(bytes).getShort(FRAMING + 2);
    }

    static char execType(final byte[] bytes)
    {
        return (char)body(bytes).get(BODY + 184);
    }

    static String clOrdId(final byte[] bytes)
    {
        return new String(bytes, BODY + 56, 24, StandardCharsets.US_ASCII).trim();
    }

    static int terminatedReason(final byte[] bytes)
    {
        if (firstLength(bytes) == 0 || templateId(bytes) != TERMINATED)
        {
            throw new AssertionError("no Terminated: " + bytes.length + " bytes");
        }
        return body(bytes).getShort(BODY + 24);
    }

    private static ByteBuffer message(final int templateId, final int blockLength)
    {
        final ByteBuffer message = ByteBuffer.allocate(BODY + blockLength);
        message.putInt(BODY + blockLength).putShort((short)0xEB50);
        return message.order(ByteOrder.LITTLE_ENDIAN)
            .putShort((short)blockLength).putShort((short)templateId)
            .putShort((short)SCHEMA).putShort((short)0);
    }

    private static ByteBuffer body(final byte[] bytes)
    {
        return ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
    }
}
