package io.understudy.gateway.engine;

import static java.nio.ByteOrder.LITTLE_ENDIAN;

import org.agrona.BitUtil;
import org.agrona.DirectBuffer;

/**
 * The (session, ClOrdID) pairs of the trading day, off-heap: entries in the order in which they
 * came and an index by hash over them. An index slot also bears a generation, so that a day ends by
 * counting that up; the index is cleared once in 65,535 days. Nothing is ever taken out before the
 * day's end: a window that is full refuses.
 *
 * <p>Clients mostly count their ClOrdIDs up. The hash therefore gives keys that differ in their
 * last character alone places in one run of {@link #NEIGHBOURS} slots: most inputs find their part
 * of the index, far too large for a cache, where the input before has left it.
 *
 * <p>Entry, 48 bytes: ClOrdID (24), content's hash, position of the first answer in the sent-store
 * plus one (0: none yet), session's slot (int), zero (int). Index slot, 8 bytes: generation (16
 * bits), upper bits of the hash (16), entry (32).
 */
final class DedupeWindow
{
    static final int NONE = -1;
    static final int ENTRY_LENGTH = 48;

    private static final int HASH_OFFSET = 24;
    private static final int ANSWER_OFFSET = 32;
    private static final int SESSION_OFFSET = 40;
    private static final int KEY_LENGTH = 24;
    private static final int NEIGHBOURS = 16;
    private static final int TAG_BITS = 16;
    private static final int GENERATION_SHIFT = Long.SIZE - TAG_BITS;

    private final Slab entries;
    private final Slab index;
    private final int capacity;
    private final int mask;
    /** From 1, below 2 to the power of 16. */
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
        final long hash = hash(sessionSlot, buffer, keyOffset);
        final long tag = tag(hash);
        int slot = (int)hash & mask;
        long value = index.getLong(slot * Long.BYTES);
        while (value >>> GENERATION_SHIFT == generation)
        {
            if (value >>> Integer.SIZE == tag &&
                bears((int)value * ENTRY_LENGTH, sessionSlot, buffer, keyOffset))
            {
                return (int)value;
            }
            slot = slot + 1 & mask;
            value = index.getLong(slot * Long.BYTES);
        }
        return NONE;
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
        if (generation >>> TAG_BITS != 0)
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
        final long hash = hash(sessionSlot, entries, count * ENTRY_LENGTH);
        int slot = (int)hash & mask;
        while (index.getLong(slot * Long.BYTES) >>> GENERATION_SHIFT == generation)
        {
            slot = slot + 1 & mask;
        }
        index.putLong(slot * Long.BYTES, tag(hash) << Integer.SIZE | count);
        return count++;
    }

    private boolean bears(
        final int at, final int sessionSlot, final DirectBuffer buffer, final int keyOffset)
    {
        return entries.getInt(at + SESSION_OFFSET) == sessionSlot &&
            sameKey(entries, at, buffer, keyOffset);
    }

    /** What a slot of today's with this hash begins with. */
    private long tag(final long hash)
    {
        return generation << TAG_BITS | hash >>> Long.SIZE - TAG_BITS;
    }

    /**
     * Keys that differ in their last character alone have hashes that differ in the lowest bits
     * alone, as their characters do, and in the tag.
     */
    static long hash(final int sessionSlot, final DirectBuffer buffer, final int offset)
    {
        long a = buffer.getLong(offset, LITTLE_ENDIAN);
        long b = buffer.getLong(offset + 8, LITTLE_ENDIAN);
        long c = buffer.getLong(offset + 16, LITTLE_ENDIAN);
        final long end = c != 0 ? c : b != 0 ? b : a;
        final int lastAt = Long.SIZE - 1 - Long.numberOfLeadingZeros(end | 1) & -Byte.SIZE;
        final long last = end >>> lastAt;
        if (c != 0)
        {
            c ^= last << lastAt;
        }
        else if (b != 0)
        {
            b ^= last << lastAt;
        }
        else
        {
            a ^= last << lastAt;
        }
        final long mixed = ContentHash.mix(
            ContentHash.mix(ContentHash.mix(sessionSlot, a), b), c);
        final long run = (mixed ^ mixed >>> Integer.SIZE) + (last << Long.SIZE - TAG_BITS);
        return run & -NEIGHBOURS | (mixed >>> Integer.SIZE) + last & NEIGHBOURS - 1;
    }

    static boolean sameKey(
        final DirectBuffer a, final int aOffset, final DirectBuffer b, final int bOffset)
    {
        return a.getLong(aOffset) == b.getLong(bOffset) &&
            a.getLong(aOffset + 8) == b.getLong(bOffset + 8) &&
            a.getLong(aOffset + 16) == b.getLong(bOffset + 16);
    }
}
