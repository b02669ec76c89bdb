package io.understudy.replay;

import io.understudy.codecs.journal.JournalRecordDecoder;
import org.agrona.DirectBuffer;

/**
 * Records of the logical stream in their order: a journal, or whatever a live member sends. One
 * thread. What is read stays valid until the next {@link #next()}.
 */
public interface RecordSource extends AutoCloseable
{
    /**
     * Moves before a record, so that the following {@link #next()} gives it.
     *
     * @param sequence of the record, from {@link #firstSequence()} to {@link #lastSequence()} + 1.
     * @return false if the record is out of that range; the source then stays where it was.
     */
    boolean seek(long sequence);

    /**
     * Moves to the next record.
     *
     * @return false if there is none, or none yet.
     */
    boolean next();

    /**
     * The current record.
     *
     * @return the record, wrapped at its message header.
     */
    JournalRecordDecoder record();

    /**
     * What holds the current record.
     *
     * @return the buffer.
     */
    DirectBuffer buffer();

    /**
     * Where the current record's message header begins in {@link #buffer()}.
     *
     * @return the offset (bytes).
     */
    int offset();

    /**
     * How long the current record is, message header included.
     *
     * @return the length (bytes).
     */
    int length();

    /**
     * The oldest record that can still be read.
     *
     * @return its sequence number; {@link #lastSequence()} + 1 where there is none.
     */
    long firstSequence();

    /**
     * The newest record.
     *
     * @return its sequence number, 0 before the first.
     */
    long lastSequence();

    @Override
    void close();
}
