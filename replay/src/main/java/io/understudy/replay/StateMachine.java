package io.understudy.replay;

import io.understudy.codecs.journal.JournalRecordDecoder;

/**
 * A pure function of the order stream: no clock, random, thread, socket, file, environment,
 * identity hash or unordered iteration. The same class runs on primary, standby, recovery and
 * offline replay. One thread at a time.
 */
public interface StateMachine
{
    /**
     * Applies the next record. Never throws for what a client or an operator may have sent.
     *
     * @param record wrapped at the record's message header; valid during the call only.
     * @throws IllegalStateException if the record is not the one after {@link #appliedSequence()},
     *                               or was written for other rules than
     *                               {@link #version()}: the stream is not this machine's.
     */
    void apply(JournalRecordDecoder record);

    /**
     * The sequence number of the last applied record, 0 before the first.
     *
     * @return the sequence number of the last applied record.
     */
    long appliedSequence();

    /**
     * The version of the rules, as EpochStart records carry it.
     *
     * @return the version of the rules.
     */
    int version();

    /**
     * A hash of all that the machine has said so far, by which live machines are compared: asking
     * costs nothing, and two that have gone different ways differ sooner or later.
     *
     * @return the hash after the last applied record; 0 where the machine keeps none.
     */
    default long runningDigest()
    {
        return 0;
    }

    /**
     * Starts writing the whole state. Rows come in an order that depends on the stream alone, so
     * equal states give equal bytes. The cursor is void after the next {@link #apply}.
     *
     * @return a cursor before the first row.
     */
    SnapshotCursor snapshot();

    /**
     * Replaces the whole state by one row after another, in the order in which they were written.
     *
     * @param source of all rows.
     * @throws IllegalStateException if a row is unknown or out of place.
     */
    void load(SnapshotSource source);
}
