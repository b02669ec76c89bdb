package io.understudy.gateway.edge.tcp;

import java.io.IOException;
import java.nio.ByteBuffer;
import org.agrona.DirectBuffer;

/**
 * What a client has not read yet: whole messages, up to a limit. A ring in a block that grows with
 * its contents and is given back once they are gone. One thread.
 */
final class OutboundQueue
{
    private final BufferPool pool;
    private final int limitBytes;
    private Block block;
    private long head;
    private long tail;

    OutboundQueue(final BufferPool pool, final int limitBytes)
    {
        this.pool = pool;
        this.limitBytes = limitBytes;
    }

    int usedBytes()
    {
        return (int)(tail - head);
    }

    boolean isEmpty()
    {
        return tail == head;
    }

    /** Whether so many bytes more stay within the limit. */
    boolean hasRoom(final int length)
    {
        return length <= limitBytes - usedBytes();
    }

    /** Makes place for a message; false where there is no memory for it. */
    boolean reserve(final int length)
    {
        final int wanted = usedBytes() + length;
        if (block != null && wanted <= block.capacity())
        {
            return true;
        }
        final Block larger = pool.acquire(wanted);
        if (larger == null)
        {
            return false;
        }
        if (block != null)
        {
            final int used = usedBytes();
            final int toEnd = Math.min(used, block.capacity() - index(head));
            larger.buffer.putBytes(0, block.buffer, index(head), toEnd);
            larger.buffer.putBytes(toEnd, block.buffer, 0, used - toEnd);
            pool.release(block);
            head = 0;
            tail = used;
        }
        block = larger;
        return true;
    }

    /** Appends to what was reserved. */
    void put(final DirectBuffer source, final int offset, final int length)
    {
        final int at = index(tail);
        final int toEnd = Math.min(length, block.capacity() - at);
        block.buffer.putBytes(at, source, offset, toEnd);
        block.buffer.putBytes(0, source, offset + toEnd, length - toEnd);
        tail += length;
    }

    /** Writes as much as the transport takes; true once everything is written. */
    boolean flush(final Transport transport) throws IOException
    {
        boolean taken = true;
        while (taken && head < tail)
        {
            final int at = index(head);
            final int length = Math.min(usedBytes(), block.capacity() - at);
            final ByteBuffer bytes = block.bytes;
            bytes.limit(at + length).position(at);
            transport.write(bytes);
            head += bytes.position() - at;
            taken = !bytes.hasRemaining();
            bytes.clear();
        }
        if (isEmpty())
        {
            release();
        }
        return isEmpty();
    }

    /** Drops everything. */
    void release()
    {
        head = 0;
        tail = 0;
        if (block != null)
        {
            pool.release(block);
            block = null;
        }
    }

    private int index(final long position)
    {
        return (int)position & block.capacity() - 1;
    }
}
