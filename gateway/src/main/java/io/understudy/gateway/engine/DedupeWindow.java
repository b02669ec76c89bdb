package io.understudy.gateway.engine;

import org.agrona.BitUtil;
import org.agrona.DirectBuffer;

/**
 * The (session, ClOrdID) pairs of the trading day, off-heap: entries in the order in which they
 * came and an index by hash over them. An index slot also bears a generation, so that a day ends by
 * counting that up. Nothing is ever taken out before the day's end: a window that is full refuses.
 *
 * <p>Entry, 48 bytes: ClOrdID (24), content's hash, position of the first answer in the sent-store
 * plus one (0: none yet), session's slot (int), zero (int).
 */
final class DedupeWindow
{
    static final int NONE = -1;
    static final int ENTRY_LENGTH = 48;

    private static final int HASH_OFFSET = 24;
    private static final int ANSWER_OFFSET = 32;
    private static final int SESSION_OFFSET = 40;
    private static final int KEY_LENGTH = 24;

    private final Slab entries;
    private final Slab index;
    private final int capacity;
    private final int mask;
    private long generation = 1;
    private int count;

    DedupeWindow(final int capacity)
    {
        this.capacity = capacity;
        final int slots = BitUtil.findNextPositivePowerOfTwo(2 * capacity);
        mask = slots - 1;
        entries = new Slab(capacity * ENTRY_LENGTH);
        index = new Slab(slots * Long.BYTES);
    }

    static long directBytes(final int capacity)
    {
        return (long)capacity * ENTRY_LENGTH +
            (long)BitUtil.findNextPositivePowerOfTwo(2 * capacity) * Long.BYTES;
    }

    int count()
    {
        return count;
    }

    boolean isFull()
    {
        return count == capacity;
    }

    /** The entry of a key whose 24 bytes are at an offset, or NONE. */
    int find(final int sessionSlot, final DirectBuffer buffer, final int keyOffset)
    {
        int slot = (int)hash(sessionSlot, buffer, keyOffset) & mask;
        while (true)
        {
            final long value = index.getLong(slot * Long.BYTES);
            if (value >>> Integer.SIZE != generation)
            {
                return NONE;
            }
            final int entry = (int)value;
            final int at = entry * ENTRY_LENGTH;
            if (entries.getInt(at + SESSION_OFFSET) == sessionSlot &&
                sameKey(entries, at, buffer, keyOffset))
            {
                return entry;
            }
            slot = slot + 1 & mask;
        }
    }

    /** Adds a key that {@link #find} did not find, while not full; returns its entry. */
    int add(
        final int sessionSlot, final DirectBuffer buffer, final int keyOffset, final long content)
    {
        final int at = count * ENTRY_LENGTH;
        entries.putBytes(at, buffer, keyOffset, KEY_LENGTH);
        entries.putLong(at + HASH_OFFSET, content);
        entries.putLong(at + ANSWER_OFFSET, 0);
        entries.putLong(at + SESSION_OFFSET, 0);
        entries.putInt(at + SESSION_OFFSET, sessionSlot);
        return enter(sessionSlot);
    }

    long content(final int entry)
    {
        return entries.getLong(entry * ENTRY_LENGTH + HASH_OFFSET);
    }

    /** Position of the first answer in the sent-store, or -1. */
    long answer(final int entry)
    {
        return entries.getLong(entry * ENTRY_LENGTH + ANSWER_OFFSET) - 1;
    }

    void answer(final int entry, final long position)
    {
        entries.putLong(entry * ENTRY_LENGTH + ANSWER_OFFSET, position + 1);
    }

    void clear()
    {
        count = 0;
        generation++;
        if (generation >>> Integer.SIZE != 0)
        {
            index.setMemory(0, index.capacity(), (byte)0);
            generation = 1;
        }
    }

    Slab entries()
    {
        return entries;
    }

    boolean restore(final DirectBuffer source, final int offset)
    {
        if (isFull())
        {
            return false;
        }
        entries.putBytes(count * ENTRY_LENGTH, source, offset, ENTRY_LENGTH);
        enter(source.getInt(offset + SESSION_OFFSET));
        return true;
    }

    private int enter(final int sessionSlot)
    {
        int slot = (int)hash(sessionSlot, entries, count * ENTRY_LENGTH) & mask;
        while (index.getLong(slot * Long.BYTES) >>> Integer.SIZE == generation)
        {
            slot = slot + 1 & mask;
        }
        index.putLong(slot * Long.BYTES, generation << Integer.SIZE | count);
        return count++;
    }

    static long hash(final int sessionSlot, final DirectBuffer buffer, final int offset)
    {
        final long mixed = ContentHash.mix(
            ContentHash.mix(
                ContentHash.mix(sessionSlot, buffer.getLong(offset)),
                buffer.getLong(offset + 8)),
            buffer.getLong(offset + 16));
        return mixed ^ mixed >>> Integer.SIZE;
    }

    static boolean sameKey(
        final DirectBuffer a, final int aOffset, final DirectBuffer b, final int bOffset)
    {
        return a.getLong(aOffset) == b.getLong(bOffset) &&
            a.getLong(aOffset + 8) == b.getLong(bOffset + 8) &&
            a.getLong(aOffset + 16) == b.getLong(bOffset + 16);
    }
}
