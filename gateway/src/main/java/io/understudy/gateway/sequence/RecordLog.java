package io.understudy.gateway.sequence;

import org.agrona.MutableDirectBuffer;

/** The port behind which the journal stands. Duty thread only. */
public interface RecordLog
{
    /** What became of an append. */
    enum Result
    {
        /** The record is in the journal. */
        APPENDED,
        /** The journal prepares pages: try again in the next duty cycle. Nothing was written. */
        BACK_PRESSURED,
        /** The disk is full: nothing was written. Try again; it goes on once there is space. */
        NO_SPACE,
        /** A replica does not follow the record before it. Nothing was written. */
        MISMATCH,
        /** The journal failed and takes nothing more: this member must not serve. */
        FAILED
    }

    /**
     * Fills in the record's hashes and appends it.
     *
     * @param record the whole record, message header first, in an off-heap buffer.
     * @param offset of the record (bytes).
     * @param length of the record (bytes).
     * @return what became of it.
     */
    Result append(MutableDirectBuffer record, int offset, int length);

    /**
     * Appends a record as its author wrote it. One at or below {@link #lastSequence()} voids all
     * from there on.
     *
     * @param record the whole record, message header first, in an off-heap buffer.
     * @param offset of the record (bytes).
     * @param length of the record (bytes).
     * @return what became of it.
     */
    Result appendReplica(MutableDirectBuffer record, int offset, int length);

    /**
     * The last sequence number in the journal, 0 if it is empty.
     *
     * @return the last sequence number in the journal.
     */
    long lastSequence();

    /**
     * The ballot of the last record, 0 if there is none.
     *
     * @return the ballot of its author.
     */
    long lastBallot();

    /**
     * The chain hash of the last record, 0 if there is none.
     *
     * @return the hash.
     */
    long chainHash();

    /**
     * The chain hash of any record. Reads the journal: only where two logs part.
     *
     * @param sequence of the record, from 1 to {@link #lastSequence()}.
     * @return the hash.
     */
    long chainHashAt(long sequence);

    /**
     * The time of the last record, 0 if there is none.
     *
     * @return epoch ns.
     */
    long lastTimestampNs();

    /**
     * The last sequence number that is as durable as the setting asks.
     *
     * @return at most {@link #lastSequence()}.
     */
    long durableSequence();
}
