package io.understudy.gateway.ingress;

import java.nio.ByteBuffer;
import org.agrona.BitUtil;
import org.agrona.MutableDirectBuffer;
import org.agrona.concurrent.UnsafeBuffer;

/**
 * Frames of one edge that are not yet committed, in the order of their edge sequence numbers, dense
 * and bounded. Both ends keep one: the edge to send again, the member to sequence, and after a
 * takeover to sequence under another ballot. A cursor stands at the next frame to be handled.
 *
 * <p>An entry: length (int), unused (int), tag (long), frame, padding to 8 bytes. A negative length
 * says that the entries go on at the start of the ring.
 */
public final class FrameRing
{
    private static final int TAG_OFFSET = 8;
    private static final int ENTRY_HEADER_LENGTH = 16;
    private static final int WRAP = -1;

    private final UnsafeBuffer buffer;
    private final int capacity;
    private long head;
    private long tail;
    private long cursor;
    private long firstSequence = 1;
    private long cursorSequence = 1;
    private long lastSequence;
    private int claimedLength;
    private int generation;

    /**
     * An empty ring whose first frame is number 1.
     *
     * @param capacityBytes a power of two, from 4,096.
     */
    public FrameRing(final int capacityBytes)
    {
        if (!BitUtil.isPowerOfTwo(capacityBytes) || capacityBytes < 4096)
        {
            throw new IllegalArgumentException(
                "capacityBytes=" + capacityBytes + " must be a power of two from 4096");
        }
        capacity = capacityBytes;
        buffer = new UnsafeBuffer(ByteBuffer.allocateDirect(capacityBytes));
    }

    /**
     * Empties the ring; its next frame follows {@code sequence}.
     *
     * @param sequence of the last frame that is no longer needed.
     */
    public void reset(final long sequence)
    {
        head = 0;
        tail = 0;
        cursor = 0;
        firstSequence = sequence + 1;
        cursorSequence = sequence + 1;
        lastSequence = sequence;
        generation++;
    }

    /**
     * A further cursor, for one of several who each read all frames at their own pace.
     *
     * @return a reader at the first frame kept.
     */
    public FrameReader newReader()
    {
        return new FrameReader(this);
    }

    /**
     * Makes room for the next frame.
     *
     * @param length of the frame (bytes), from 1.
     * @return the offset in {@link #buffer()} to write it at, or -1 if there is no room.
     */
    public int claim(final int length)
    {
        final int entryLength = entryLength(length);
        final int index = index(tail);
        final int toEnd = capacity - index;
        final int needed = entryLength > toEnd ? toEnd + entryLength : entryLength;
        if (needed > capacity - (tail - head))
        {
            return -1;
        }
        int at = index;
        if (entryLength > toEnd)
        {
            buffer.putInt(index, WRAP);
            tail += toEnd;
            at = 0;
        }
        claimedLength = length;
        return at + ENTRY_HEADER_LENGTH;
    }

    /** Adds the frame that was written where {@link #claim} said. */
    public void commit()
    {
        final int index = index(tail);
        buffer.putInt(index, claimedLength);
        buffer.putLong(index + TAG_OFFSET, 0);
        tail += entryLength(claimedLength);
        lastSequence++;
    }

    /**
     * Whether there is a frame at the cursor.
     *
     * @return whether there is a frame at the cursor.
     */
    public boolean hasNext()
    {
        return cursorSequence <= lastSequence;
    }

    /**
     * Where the frame at the cursor begins.
     *
     * @return the offset in {@link #buffer()} (bytes).
     */
    public int offset()
    {
        cursor = skipWrap(cursor);
        return index(cursor) + ENTRY_HEADER_LENGTH;
    }

    /**
     * The length of the frame at the cursor.
     *
     * @return the length (bytes).
     */
    public int length()
    {
        cursor = skipWrap(cursor);
        return buffer.getInt(index(cursor));
    }

    /**
     * Leaves a number with the frame at the cursor and moves on to the next.
     *
     * @param tag positive; see {@link #dropTagged}.
     */
    public void advance(final long tag)
    {
        cursor = skipWrap(cursor);
        final int index = index(cursor);
        buffer.putLong(index + TAG_OFFSET, tag);
        cursor += entryLength(buffer.getInt(index));
        cursorSequence++;
    }

    /** Puts the cursor back to the first frame. */
    public void rewind()
    {
        cursor = head;
        cursorSequence = firstSequence;
    }

    /**
     * Everything up to a sequence number is in the order stream for good; the next frame to come
     * follows it, or the last one that is here.
     *
     * @param sequence of the last frame that is no longer needed.
     */
    public void settle(final long sequence)
    {
        dropThrough(sequence);
        if (lastSequence < sequence || firstSequence > sequence + 1)
        {
            reset(sequence);
        }
    }

    /**
     * Puts the cursor after a frame, and leaves a number with all that it passes.
     *
     * @param sequence of the frame; those after it are to be handled next.
     * @param tag      positive; see {@link #dropTagged}.
     */
    public void seek(final long sequence, final long tag)
    {
        rewind();
        while (cursorSequence <= sequence && hasNext())
        {
            advance(tag);
        }
        if (cursorSequence != sequence + 1)
        {
            reset(sequence);
        }
    }

    /**
     * Drops all frames up to a sequence number.
     *
     * @param sequence of the last frame to drop.
     */
    public void dropThrough(final long sequence)
    {
        final long through = Math.min(sequence, lastSequence);
        while (firstSequence <= through)
        {
            dropFirst();
        }
    }

    /**
     * Drops the frames that the cursor has passed and whose tag is at most {@code tag}.
     *
     * @param tag of the last to be dropped.
     */
    public void dropTagged(final long tag)
    {
        while (firstSequence < cursorSequence && tagOfFirst() <= tag)
        {
            dropFirst();
        }
    }

    /**
     * The buffer that holds the frames.
     *
     * @return the buffer that holds the frames.
     */
    public MutableDirectBuffer buffer()
    {
        return buffer;
    }

    /**
     * The sequence number of the first frame kept, one more than the last if there is none.
     *
     * @return the sequence number of the first frame kept.
     */
    public long firstSequence()
    {
        return firstSequence;
    }

    /**
     * The sequence number of the frame at the cursor.
     *
     * @return the sequence number of the frame at the cursor.
     */
    public long cursorSequence()
    {
        return cursorSequence;
    }

    /**
     * The sequence number of the last frame that was added.
     *
     * @return the sequence number of the last frame.
     */
    public long lastSequence()
    {
        return lastSequence;
    }

    /** Changes with each {@link #reset}: positions from before are void. */
    int generation()
    {
        return generation;
    }

    /** Where the first frame kept is, or will be. */
    long headPosition()
    {
        return head;
    }

    /** Where the entry at or after a position begins, of a frame that is kept. */
    long entryPosition(final long position)
    {
        return skipWrap(position);
    }

    int frameOffset(final long entryPosition)
    {
        return index(entryPosition) + ENTRY_HEADER_LENGTH;
    }

    int frameLength(final long entryPosition)
    {
        return buffer.getInt(index(entryPosition));
    }

    long positionAfter(final long entryPosition)
    {
        return entryPosition + entryLength(frameLength(entryPosition));
    }

    private long tagOfFirst()
    {
        head = skipWrap(head);
        return buffer.getLong(index(head) + TAG_OFFSET);
    }

    private void dropFirst()
    {
        head = skipWrap(head);
        head += entryLength(buffer.getInt(index(head)));
        firstSequence++;
        if (cursorSequence < firstSequence)
        {
            cursor = head;
            cursorSequence = firstSequence;
        }
    }

    private long skipWrap(final long position)
    {
        final int index = index(position);
        return buffer.getInt(index) == WRAP ? position + (capacity - index) : position;
    }

    private int index(final long position)
    {
        return (int)(position & (capacity - 1));
    }

    private static int entryLength(final int length)
    {
        return BitUtil.align(length + ENTRY_HEADER_LENGTH, 8);
    }
}
