package io.understudy.codecs.fix;

import java.nio.ByteOrder;

import org.agrona.DirectBuffer;

/** CheckSum (10): the sum of all bytes before its tag, modulo 256. Without state. */
public final class FixChecksum
{
    private static final long EVEN_BYTES = 0x00FF_00FF_00FF_00FFL;

    /** Of four lanes of 16 bits, each grows by at most 510 a word. */
    private static final int WORDS_PER_ROUND = 128;

    private FixChecksum()
    {
    }

    /**
     * The sum of some bytes.
     *
     * @param buffer that holds them.
     * @param offset of the first.
     * @param length how many.
     * @return 0 to 255.
     */
    public static int of(final DirectBuffer buffer, final int offset, final int length)
    {
        long sum = 0;
        int position = offset;
        final int end = offset + length;
        while (end - position >= Long.BYTES)
        {
            final int words = Math.min(WORDS_PER_ROUND, (end - position) / Long.BYTES);
            long lanes = 0;
            for (int i = 0; i < words; i++)
            {
                final long word = buffer.getLong(position, ByteOrder.LITTLE_ENDIAN);
                lanes += (word & EVEN_BYTES) + (word >>> Byte.SIZE & EVEN_BYTES);
                position += Long.BYTES;
            }
            sum += (lanes & 0xFFFF) + (lanes >>> 16 & 0xFFFF) +
                (lanes >>> 32 & 0xFFFF) + (lanes >>> 48);
        }
        while (position < end)
        {
            sum += buffer.getByte(position++) & 0xFF;
        }
        return (int)(sum & 0xFF);
    }
}
