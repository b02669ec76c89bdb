package io.understudy.replay;

import org.agrona.DirectBuffer;

/** Takes a snapshot's rows: to a file, or into a digest. */
@FunctionalInterface
public interface SnapshotSink
{
    /**
     * Takes one row.
     *
     * @param buffer that holds an SBE message, its header first.
     * @param offset of the row in the buffer (bytes).
     * @param length of the row (bytes).
     */
    void row(DirectBuffer buffer, int offset, int length);
}
