package io.understudy.gateway.engine;

import io.understudy.codecs.command.ConfigureDecoder;

/**
 * Capacities and windows, as the stream's Configure command sets them once. What they need of
 * memory is bounded, too: everything is allocated at Configure or when an edge is first seen, and a
 * member that could not would stop, and so would every other one that reads the same record.
 */
final class Settings
{
    /**
     * Largest sum of what is held off-heap (bytes). A member runs with 2 GiB of direct memory
     * (scripts/jvm/member.args): its engine's, the checkpointer's, and the rest for links and
     * drivers. A rule of the stream, not of a member: to be raised only together with that
     * argument, and a new engine version.
     */
    static final long MAX_DIRECT_BYTES = 768L << 20;

    /** Largest sum of what is held on the heap (bytes), of the 512 MiB that a member runs with. */
    static final long MAX_HEAP_BYTES = 256L << 20;

    private static final int MIN_OUTBOX_BYTES = 1 << 16;
    private static final int MAX_OUTBOX_BYTES = 1 << 30;
    private static final long MIN_SENT_STORE_BYTES = 1L << 16;
    private static final long MAX_SENT_STORE_BYTES = 1L << 30;
    private static final int MAX_ORDERS = 4_000_000;
    private static final int MAX_INSTRUMENTS = 100_000;
    private static final int MAX_SESSIONS = 100_000;
    private static final int MAX_EDGES = 1_024;
    private static final int MAX_LEVELS = 4_000_000;
    private static final int MAX_DEDUPE = 32_000_000;

    /** Queue links, 20; two indexes of up to four heads each and three links, 44; 4 to spare. */
    private static final int HEAP_BYTES_AN_ORDER = 68;
    private static final int HEAP_BYTES_A_LEVEL = 48;
    /**
     * The session, two connections and their places in the maps, measured: 768 with some to spare;
     * what FIX adds to them and a credential, counted by their fields: 900 with some to spare; a
     * mass status 150.
     */
    private static final int HEAP_BYTES_A_SESSION = 2_048;
    private static final int HEAP_BYTES_AN_INSTRUMENT = 256;

    int maxOpenOrders;
    int maxInstruments;
    int maxSessions;
    int maxEdges;
    int maxPriceLevels;
    int dedupeWindowInputs;
    long sentStoreBytes;
    int outboxBytes;

    /** Takes a command's values; false, and nothing taken, where one is out of its range. */
    boolean take(final ConfigureDecoder command)
    {
        final boolean inRange = within(command.maxOpenOrders(), 1, MAX_ORDERS) &&
            within(command.maxInstruments(), 1, MAX_INSTRUMENTS) &&
            within(command.maxSessions(), 1, MAX_SESSIONS) &&
            within(command.maxEdges(), 1, MAX_EDGES) &&
            within(command.maxPriceLevels(), 1, MAX_LEVELS) &&
            within(command.dedupeWindowInputs(), 1, MAX_DEDUPE) &&
            within(command.sentStoreBytes(), MIN_SENT_STORE_BYTES, MAX_SENT_STORE_BYTES) &&
            within(command.outboxBytes(), MIN_OUTBOX_BYTES, MAX_OUTBOX_BYTES) &&
            command.maxInputAgeMs() >= 0 &&
            directBytes(command) <= MAX_DIRECT_BYTES && heapBytes(command) <= MAX_HEAP_BYTES;
        if (inRange)
        {
            maxOpenOrders = command.maxOpenOrders();
            maxInstruments = command.maxInstruments();
            maxSessions = command.maxSessions();
            maxEdges = command.maxEdges();
            maxPriceLevels = command.maxPriceLevels();
            dedupeWindowInputs = command.dedupeWindowInputs();
            sentStoreBytes = command.sentStoreBytes();
            outboxBytes = command.outboxBytes();
        }
        return inRange;
    }

    /** Every edge's outbox is counted, as each edge may come. */
    private static long directBytes(final ConfigureDecoder command)
    {
        return Orders.directBytes(command.maxOpenOrders()) +
            DedupeWindow.directBytes(command.dedupeWindowInputs()) +
            ByteRing.directBytes((int)command.sentStoreBytes()) +
            command.maxEdges() * ByteRing.directBytes(command.outboxBytes()) +
            ByteRing.directBytes(EdgeTable.OPERATOR_OUTBOX_BYTES) +
            EarlyFrames.directBytes(command.maxSessions());
    }

    private static long heapBytes(final ConfigureDecoder command)
    {
        return (long)command.maxOpenOrders() * HEAP_BYTES_AN_ORDER +
            (long)command.maxPriceLevels() * HEAP_BYTES_A_LEVEL +
            (long)command.maxSessions() * HEAP_BYTES_A_SESSION +
            (long)command.maxInstruments() * HEAP_BYTES_AN_INSTRUMENT;
    }

    static boolean within(final long value, final long low, final long high)
    {
        return value >= low && value <= high;
    }
}
