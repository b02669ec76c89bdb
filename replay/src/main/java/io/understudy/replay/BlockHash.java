package io.understudy.replay;

import java.nio.ByteOrder;
import net.openhft.hashing.LongHashFunction;
import org.agrona.DirectBuffer;
import org.agrona.concurrent.UnsafeBuffer;

/**
 * xxh3-64 of a stream of any length. The library hashes whole arrays only, so the stream is cut
 * into blocks and each block's hash goes in front of the next block; how the stream was handed over
 * does not matter. One thread. Never allocates after construction.
 */
final class BlockHash
{
    static final int BLOCK_BYTES = 64 * 1024;

    private static final LongHashFunction HASH = LongHashFunction.xx3();
    private static final int CHAIN_BYTES = Long.BYTES;

    private final byte[] block = new byte[CHAIN_BYTES + BLOCK_BYTES];
    private final UnsafeBuffer blockBuffer = new UnsafeBuffer(block);
    private final byte[] end = new byte[CHAIN_BYTES + Long.BYTES];
    private final UnsafeBuffer endBuffer = new UnsafeBuffer(end);
    private int filledBytes;
    private long totalBytes;

    void updateInt(final int value)
    {
        if (BLOCK_BYTES - filledBytes >= Integer.BYTES)
        {
            blockBuffer.putInt(CHAIN_BYTES + filledBytes, value, ByteOrder.LITTLE_ENDIAN);
            advance(Integer.BYTES);
        }
        else
        {
            endBuffer.putInt(0, value, ByteOrder.LITTLE_ENDIAN);
            update(endBuffer, 0, Integer.BYTES);
        }
    }

    void update(final DirectBuffer buffer, final int offset, final int length)
    {
        int done = 0;
        while (done < length)
        {
            final int part = Math.min(length - done, BLOCK_BYTES - filledBytes);
            buffer.getBytes(offset + done, block, CHAIN_BYTES + filledBytes, part);
            advance(part);
            done += part;
        }
    }

    /** The hash of all so far; the stream may go on. */
    long value()
    {
        final long chain = HASH.hashBytes(block, 0, CHAIN_BYTES + filledBytes);
        // The length tells a stream that ends with a whole block from one that has yet to fill it.
        endBuffer.putLong(0, chain, ByteOrder.LITTLE_ENDIAN);
        endBuffer.putLong(CHAIN_BYTES, totalBytes, ByteOrder.LITTLE_ENDIAN);
        return HASH.hashBytes(end);
    }

    private void advance(final int bytes)
    {
        filledBytes += bytes;
        totalBytes += bytes;
        if (filledBytes == BLOCK_BYTES)
        {
            blockBuffer.putLong(0, HASH.hashBytes(block), ByteOrder.LITTLE_ENDIAN);
            filledBytes = 0;
        }
    }
}
