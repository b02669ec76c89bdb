package io.understudy.gateway.engine;

import org.agrona.DirectBuffer;

/**
 * Every sequenced message to every session, off-heap in one ring, the oldest given up first. There
 * is no index: each entry leads to its session's message before and to one further back, by the
 * lowest set bit of its sequence (sequence 12 to 8, 8 to 0), so that any message is found in steps
 * that grow with the logarithm of the distance squared, and an append costs two more reads on
 * average. A position below the tail is gone.
 */
final class SentStore
{
    static final long NONE = -1;

    private static final int SESSION_OFFSET = 0;
    private static final int SEQUENCE_OFFSET = 8;
    private static final int BEFORE_OFFSET = 16;
    private static final int JUMP_OFFSET = 24;
    private static final int PREFIX_LENGTH = 32;

    private final ByteRing ring;

    SentStore(final int capacityBytes)
    {
        ring = new ByteRing(capacityBytes);
    }

    ByteRing ring()
    {
        return ring;
    }

    Slab buffer()
    {
        return ring.buffer();
    }

    /** Adds the session's next message; returns its position. */
    long append(
        final Session session, final DirectBuffer source, final int offset, final int length)
    {
        int at = ring.claim(PREFIX_LENGTH + length);
        while (at == ByteRing.FULL)
        {
            ring.dropOldest();
            at = ring.claim(PREFIX_LENGTH + length);
        }
        final long sequence = session.nextOut;
        final long before = session.lastStored;
        final Slab buffer = ring.buffer();
        buffer.putLong(at + SESSION_OFFSET, session.slot);
        buffer.putLong(at + SEQUENCE_OFFSET, sequence);
        buffer.putLong(at + BEFORE_OFFSET, before);
        buffer.putLong(at + JUMP_OFFSET, jumpFrom(session, sequence, before));
        buffer.putBytes(at + PREFIX_LENGTH, source, offset, length);
        session.lastStored = ring.commit();
        return session.lastStored;
    }

    boolean holds(final Session session, final long position)
    {
        return position >= ring.tail() && position >= session.storeFloor;
    }

    int payloadOffset(final long position)
    {
        return ring.bodyOffset(position) + PREFIX_LENGTH;
    }

    int payloadLength(final long position)
    {
        return ring.bodyLength(position) - PREFIX_LENGTH;
    }

    long before(final long position)
    {
        return ring.buffer().getLong(ring.bodyOffset(position) + BEFORE_OFFSET);
    }

    /** The position of a session's message, or NONE where it was never sent or is gone. */
    long find(final Session session, final long sequence)
    {
        final long at = floor(session, sequence);
        return at != NONE && sequenceAt(at) == sequence ? at : NONE;
    }

    /**
     * The newest message of a session whose sequence is not above a number, or NONE. A session of
     * FIX has gaps: its session messages are not kept.
     */
    long floor(final Session session, final long sequence)
    {
        long at = session.lastStored;
        while (holds(session, at) && sequenceAt(at) > sequence)
        {
            at = stepBack(session, at, sequence);
        }
        return holds(session, at) ? at : NONE;
    }

    /** The oldest message of a session that is still here; the next one to be sent if none is. */
    long oldestSequence(final Session session)
    {
        long at = session.lastStored;
        if (!holds(session, at))
        {
            return session.nextOut;
        }
        while (holds(session, before(at)))
        {
            at = stepBack(session, at, Long.MIN_VALUE);
        }
        return sequenceAt(at);
    }

    void dropAll()
    {
        ring.dropAll();
    }

    private long stepBack(final Session session, final long position, final long notBelow)
    {
        final long jump = jump(position);
        return holds(session, jump) && sequenceAt(jump) >= notBelow ? jump : before(position);
    }

    private long jumpFrom(final Session session, final long sequence, final long before)
    {
        final long target = sequence - Long.lowestOneBit(sequence);
        long at = before;
        while (holds(session, at) && sequenceAt(at) > target)
        {
            at = jump(at);
        }
        return holds(session, at) ? at : NONE;
    }

    private long jump(final long position)
    {
        return ring.buffer().getLong(ring.bodyOffset(position) + JUMP_OFFSET);
    }

    long sequenceAt(final long position)
    {
        return ring.buffer().getLong(ring.bodyOffset(position) + SEQUENCE_OFFSET);
    }
}
