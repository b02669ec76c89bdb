package io.understudy.gateway.edge.tcp;

import org.agrona.BitUtil;

/**
 * Memory for what connections have half received and not yet sent: an idle connection has none.
 * Blocks are powers of two, kept for the next who needs that length, and in all never more than a
 * limit; where that is reached, blocks of other lengths that lie idle are let go first.
 */
final class BufferPool
{
    /** The smallest block (bytes). */
    static final int MIN_BYTES = 4096;

    private static final int CLASSES = 20;

    private final Block[] free = new Block[CLASSES];
    private final long limitBytes;
    private long allocatedBytes;

    BufferPool(final long limitBytes)
    {
        this.limitBytes = limitBytes;
    }

    /** A block of at least that length, or null where the limit is reached. */
    Block acquire(final int length)
    {
        final int capacity = capacityFor(length);
        final int index = index(capacity);
        final Block block = free[index];
        if (block != null)
        {
            free[index] = block.next;
            block.next = null;
            return block;
        }
        if (allocatedBytes + capacity > limitBytes)
        {
            letGo(capacity);
        }
        if (allocatedBytes + capacity > limitBytes)
        {
            return null;
        }
        allocatedBytes += capacity;
        return new Block(capacity);
    }

    void release(final Block block)
    {
        final int index = index(block.capacity());
        block.bytes.clear();
        block.next = free[index];
        free[index] = block;
    }

    /** The length of the block that is given for a length. */
    static int capacityFor(final int length)
    {
        return Math.max(MIN_BYTES, BitUtil.findNextPositivePowerOfTwo(length));
    }

    private void letGo(final int wanted)
    {
        for (int i = CLASSES - 1; i >= 0; i--)
        {
            while (free[i] != null && allocatedBytes + wanted > limitBytes)
            {
                allocatedBytes -= free[i].capacity();
                free[i] = free[i].next;
            }
        }
    }

    private static int index(final int capacity)
    {
        return Integer.numberOfTrailingZeros(capacity) -
            Integer.numberOfTrailingZeros(MIN_BYTES);
    }
}
