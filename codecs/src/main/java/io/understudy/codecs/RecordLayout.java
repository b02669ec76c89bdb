package io.understudy.codecs;

/** Facts about the record of the order stream that its schema (journal.xml) cannot express. */
public final class RecordLayout
{
    /** Offset of the ballot from the start of the message header (bytes). */
    public static final int BALLOT_OFFSET = 8;

    /** Offset of the sequence number from the start of the message header (bytes). */
    public static final int SEQUENCE_OFFSET = 16;

    /** Offset of the timestamp, epoch ns, from the start of the message header (bytes). */
    public static final int TIMESTAMP_OFFSET = 24;

    /** Offset of the predecessor's chain hash from the start of the message header (bytes). */
    public static final int PREDECESSOR_HASH_OFFSET = 32;

    /** Offset of the record's own chain hash from the start of the message header (bytes). */
    public static final int CHAIN_HASH_OFFSET = 40;

    /** Offset of the payload from the start of the message header (bytes). */
    public static final int PAYLOAD_OFFSET = 80;

    /** Length of a record without payload, message header included (bytes). */
    public static final int MIN_LENGTH = PAYLOAD_OFFSET;

    /** The edge id of the operator's pseudo-edge. */
    public static final int OPERATOR_EDGE_ID = 0;

    /** The edge id of records whose source is the gateway itself: EpochStart, ticks. */
    public static final int GATEWAY_EDGE_ID = -1;

    private static final int RANK_BITS = 8;

    private RecordLayout()
    {
    }

    /**
     * The ballot of the member that is {@code rank}-th in the line of succession of an epoch.
     * Ballots compare as numbers.
     *
     * @param epoch from 1.
     * @param rank  0 to 255; 0 is the primary.
     * @return the ballot.
     */
    public static long ballot(final long epoch, final int rank)
    {
        return epoch << RANK_BITS | rank;
    }

    /**
     * The epoch of a ballot.
     *
     * @param ballot to take apart.
     * @return its epoch.
     */
    public static long epoch(final long ballot)
    {
        return ballot >>> RANK_BITS;
    }

    /**
     * The rank of a ballot's owner in the line of succession.
     *
     * @param ballot to take apart.
     * @return its rank.
     */
    public static int rank(final long ballot)
    {
        return (int)(ballot & (1 << RANK_BITS) - 1);
    }
}
