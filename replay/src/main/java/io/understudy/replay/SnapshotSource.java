package io.understudy.replay;

import org.agrona.DirectBuffer;

/** Gives a snapshot's rows back, in the order in which they were written. */
public interface SnapshotSource
{
    /**
     * Moves to the next row.
     *
     * @return false if there is none.
     */
    boolean next();

    /**
     * The buffer that holds the current row, valid until the next {@link #next()}.
     *
     * @return the buffer that holds the current row.
     */
    DirectBuffer buffer();

    /**
     * Where the current row begins in {@link #buffer()}.
     *
     * @return the offset (bytes).
     */
    int offset();

    /**
     * How long the current row is.
     *
     * @return the length (bytes).
     */
    int length();
}
