package io.understudy.gateway.engine;

import org.agrona.BitUtil;
import org.agrona.DirectBuffer;

/**
 * An off-heap ring of entries that never wrap: where one does not fit before the end, the rest of
 * the lap is padding. Positions only grow; a position's place is its remainder by the capacity. All
 * bytes between tail and head are a function of what was put in: padding and gaps are zeros.
 *
 * <p>Entry: length (int, of the body; negative: padding of so many bytes, this header included),
 * zero (int), body; aligned to 8 bytes.
 */
final class ByteRing
{
    static final int FULL = -1;
    static final int HEADER_LENGTH = 8;

    private final Slab buffer;
    private final int mask;
    private long head;
    private long tail;
    private int claimed;

    ByteRing(final int capacityBytes)
    {
        final int capacity = BitUtil.findNextPositivePowerOfTwo(capacityBytes);
        buffer = new Slab(capacity);
        mask = capacity - 1;
    }

    static long directBytes(final int capacityBytes)
    {
        return BitUtil.findNextPositivePowerOfTwo(capacityBytes);
    }

    Slab buffer()
    {
        return buffer;
    }

    int capacity()
    {
        return mask + 1;
    }

    long head()
    {
        return head;
    }

    long tail()
    {
        return tail;
    }

    /** Makes room for an entry, giving up no old one; returns its body's offset, or FULL. */
    int claim(final int length)
    {
        final int total = BitUtil.align(HEADER_LENGTH + length, HEADER_LENGTH);
        final int lapLeft = mask + 1 - offset(head);
        final int padding = total > lapLeft ? lapLeft : 0;
        if (head + padding + total - tail > mask + 1)
        {
            return FULL;
        }
        if (padding > 0)
        {
            final int at = offset(head);
            buffer.setMemory(at, padding, (byte)0);
            buffer.putInt(at, -padding);
            head += padding;
        }
        final int at = offset(head);
        buffer.putLong(at + total - HEADER_LENGTH, 0L);
        buffer.putLong(at, 0L);
        buffer.putInt(at, length);
        claimed = total;
        return at + HEADER_LENGTH;
    }

    /** Publishes the entry last claimed; returns its position. */
    long commit()
    {
        final long position = head;
        head += claimed;
        return position;
    }

    boolean isPadding(final long position)
    {
        return buffer.getInt(offset(position)) < 0;
    }

    int bodyLength(final long position)
    {
        return buffer.getInt(offset(position));
    }

    int bodyOffset(final long position)
    {
        return offset(position) + HEADER_LENGTH;
    }

    long after(final long position)
    {
        final int length = buffer.getInt(offset(position));
        return position +
            (length < 0 ? -length : BitUtil.align(HEADER_LENGTH + length, HEADER_LENGTH));
    }

    /** The first entry at or after a position, or the head. */
    long skipPadding(final long position)
    {
        return position < head && isPadding(position) ? after(position) : position;
    }

    void dropOldest()
    {
        tail = after(tail);
    }

    void dropAll()
    {
        tail = head;
    }

    void reset(final long newTail, final long newHead)
    {
        tail = newTail;
        head = newHead;
    }

    /** How many bytes from a position on lie in one piece, at most so many. */
    int piece(final long position, final int most)
    {
        final long left = Math.min(head - position, mask + 1 - offset(position));
        return (int)Math.min(left, most);
    }

    int offset(final long position)
    {
        return (int)position & mask;
    }

    /** Puts raw bytes back, when a snapshot is loaded; false where they do not fit. */
    boolean restore(
        final long position, final DirectBuffer source, final int sourceOffset, final int length)
    {
        if (position < tail || position + length > head || offset(position) + length > mask + 1)
        {
            return false;
        }
        buffer.putBytes(offset(position), source, sourceOffset, length);
        return true;
    }
}
