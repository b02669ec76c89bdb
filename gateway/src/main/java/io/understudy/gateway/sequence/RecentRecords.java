package io.understudy.gateway.sequence;

import java.nio.ByteBuffer;
import org.agrona.BitUtil;
import org.agrona.DirectBuffer;
import org.agrona.MutableDirectBuffer;
import org.agrona.concurrent.UnsafeBuffer;

/**
 * The last records of the stream, at hand for the engine and for other members without a look at
 * the journal. Bounded: the oldest make room. Duty thread; never allocates.
 */
public final class RecentRecords
{
    private static final int BYTES_A_RECORD = 128;

    private final UnsafeBuffer buffer;
    private final int capacity;
    /** From the beginning of time: an offset alone does not say which lap it is of. */
    private final long[] positions;
    private final int[] lengths;
    private final int indexMask;
    private long headPosition;
    private long tailPosition;
    private long firstSequence = 1;
    private long lastSequence;

    /**
     * Room for some records.
     *
     * @param capacityBytes a power of two from 4,096; the longest record takes at most a quarter.
     */
    public RecentRecords(final int capacityBytes)
    {
        if (!BitUtil.isPowerOfTwo(capacityBytes) || capacityBytes < 4096)
        {
            throw new IllegalArgumentException(
                "capacityBytes=" + capacityBytes + " must be a power of two from 4096");
        }
        capacity = capacityBytes;
        buffer = new UnsafeBuffer(ByteBuffer.allocateDirect(capacityBytes));
        positions = new long[capacityBytes / BYTES_A_RECORD];
        lengths = new int[positions.length];
        indexMask = positions.length - 1;
    }

    /**
     * Forgets all; the next record follows {@code sequence}.
     *
     * @param sequence of the last record, 0 before the first.
     */
    public void reset(final long sequence)
    {
        headPosition = 0;
        tailPosition = 0;
        firstSequence = sequence + 1;
        lastSequence = sequence;
    }

    /**
     * Adds a record. One that is there already voids it and all after it.
     *
     * @param sequence at most one more than the last.
     * @param record   that holds it.
     * @param offset   of the record (bytes).
     * @param length   of the record (bytes).
     */
    public void add(
        final long sequence, final DirectBuffer record, final int offset, final int length)
    {
        if (sequence <= lastSequence)
        {
            cut(sequence);
        }
        final int aligned = BitUtil.align(length, 8);
        final int index = (int)(tailPosition & (capacity - 1));
        if (aligned > capacity - index)
        {
            tailPosition += capacity - index;
        }
        while (firstSequence < sequence && (sequence - firstSequence > indexMask ||
            tailPosition + aligned - headPosition > capacity))
        {
            dropFirst();
        }
        if (firstSequence == sequence)
        {
            headPosition = tailPosition;
        }
        buffer.putBytes((int)(tailPosition & (capacity - 1)), record, offset, length);
        final int slot = (int)(sequence & indexMask);
        positions[slot] = tailPosition;
        lengths[slot] = length;
        tailPosition += aligned;
        lastSequence = sequence;
    }

    /**
     * Whether a record is at hand.
     *
     * @param sequence of the record.
     * @return true if {@link #offset} and {@link #length} tell where it is.
     */
    public boolean has(final long sequence)
    {
        return sequence >= firstSequence && sequence <= lastSequence;
    }

    /**
     * The oldest record at hand.
     *
     * @return its sequence number; one more than the last if there is none.
     */
    public long firstSequence()
    {
        return firstSequence;
    }

    /**
     * What holds the records.
     *
     * @return the buffer.
     */
    public MutableDirectBuffer buffer()
    {
        return buffer;
    }

    /**
     * Where a record is.
     *
     * @param sequence of a record that is at hand.
     * @return the offset of its message header in {@link #buffer()} (bytes).
     */
    public int offset(final long sequence)
    {
        return (int)(positionOf(sequence) & (capacity - 1));
    }

    /**
     * How long a record is.
     *
     * @param sequence of a record that is at hand.
     * @return its length (bytes).
     */
    public int length(final long sequence)
    {
        return lengths[(int)(sequence & indexMask)];
    }

    /**
     * How much the records after one take.
     *
     * @param sequence of a record.
     * @return bytes, at most the capacity; the capacity if the next one is no longer at hand.
     */
    public long bytesAfter(final long sequence)
    {
        if (sequence >= lastSequence)
        {
            return 0;
        }
        return has(sequence + 1) ? tailPosition - positionOf(sequence + 1) : capacity;
    }

    /**
     * How much there is room for.
     *
     * @return bytes.
     */
    public int capacityBytes()
    {
        return capacity;
    }

    private void cut(final long sequence)
    {
        if (sequence <= firstSequence)
        {
            reset(sequence - 1);
            return;
        }
        tailPosition = positionOf(sequence);
        lastSequence = sequence - 1;
    }

    private void dropFirst()
    {
        firstSequence++;
        headPosition = firstSequence > lastSequence ? tailPosition : positionOf(firstSequence);
    }

    private long positionOf(final long sequence)
    {
        return positions[(int)(sequence & indexMask)];
    }
}
