package io.understudy.gateway.edge.tcp;

import java.nio.ByteBuffer;
import org.agrona.concurrent.UnsafeBuffer;

/** A piece of memory outside the heap, of a {@link BufferPool}. */
final class Block
{
    final ByteBuffer bytes;
    final UnsafeBuffer buffer;
    /** Of the pool: the next free one. */
    Block next;

    Block(final int capacity)
    {
        bytes = ByteBuffer.allocateDirect(capacity);
        buffer = new UnsafeBuffer(bytes);
    }

    int capacity()
    {
        return bytes.capacity();
    }
}
