package io.understudy.gateway.engine;

import org.agrona.DirectBuffer;

/**
 * A 64-bit mix over bytes, eight at a time: tells contents apart that differ by accident, and is
 * the same on every machine. Not a defence against a forger.
 */
final class ContentHash
{
    private static final long MULTIPLIER = 0x9FB21C651E98DF25L;

    private ContentHash()
    {
    }

    static long mix(final long hash, final long word)
    {
        final long mixed = (Long.rotateLeft(hash, 23) ^ word) * MULTIPLIER;
        return mixed ^ mixed >>> 29;
    }

    static long of(final long seed, final DirectBuffer buffer, final int offset, final int length)
    {
        long hash = mix(seed, length);
        int at = offset;
        final int end = offset + length;
        while (at + Long.BYTES <= end)
        {
            hash = mix(hash, buffer.getLong(at, java.nio.ByteOrder.LITTLE_ENDIAN));
            at += Long.BYTES;
        }
        long rest = 0;
        while (at < end)
        {
            rest = rest << Byte.SIZE | buffer.getByte(at) & 0xFF;
            at++;
        }
        return mix(hash, rest);
    }
}
