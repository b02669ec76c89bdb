package io.understudy.gateway.edge.tcp;

import java.nio.ByteOrder;
import org.agrona.DirectBuffer;
import org.agrona.MutableDirectBuffer;

/**
 * FIX Simple Open Framing Header 1.0 (FIX Trading Community technical standard, section 2): the
 * length of the message with this header, 4 bytes, then the encoding type, 2 bytes, both
 * big-endian. The only encoding here is SBE 1.0 little-endian (0xEB50, appendix of encoding types).
 */
final class SofhFramer implements Framer
{
    /** Length of the header (bytes). */
    static final int HEADER_LENGTH = 6;

    /** Encoding type of SBE 1.0, little-endian. */
    static final int SBE_1_0_LITTLE_ENDIAN = 0xEB50;

    private static final int ENCODING_OFFSET = 4;

    private int consumed;
    private int needed;
    private EdgeCounter refusal;

    @Override
    public Found frame(
        final DirectBuffer buffer, final int offset, final int length, final int maxLength)
    {
        if (length < HEADER_LENGTH)
        {
            needed = HEADER_LENGTH;
            return Found.PART;
        }
        final int encoding =
            buffer.getShort(offset + ENCODING_OFFSET, ByteOrder.BIG_ENDIAN) & 0xFFFF;
        final long messageLength = buffer.getInt(offset, ByteOrder.BIG_ENDIAN) & 0xFFFF_FFFFL;
        if (encoding != SBE_1_0_LITTLE_ENDIAN || messageLength <= HEADER_LENGTH)
        {
            return refuse(EdgeCounter.REFUSED_FRAMING);
        }
        if (messageLength > maxLength)
        {
            return refuse(EdgeCounter.REFUSED_MESSAGE_LENGTH);
        }
        if (length < messageLength)
        {
            needed = (int)messageLength;
            return Found.PART;
        }
        consumed = (int)messageLength;
        return Found.MESSAGE;
    }

    private Found refuse(final EdgeCounter reason)
    {
        refusal = reason;
        return Found.REFUSED;
    }

    /** Writes the header of a message. */
    static void putHeader(
        final MutableDirectBuffer buffer, final int offset, final int payloadLength)
    {
        buffer.putInt(offset, HEADER_LENGTH + payloadLength, ByteOrder.BIG_ENDIAN);
        buffer.putShort(
            offset + ENCODING_OFFSET, (short)SBE_1_0_LITTLE_ENDIAN, ByteOrder.BIG_ENDIAN);
    }

    @Override
    public int consumed()
    {
        return consumed;
    }

    @Override
    public int headerLength()
    {
        return HEADER_LENGTH;
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
