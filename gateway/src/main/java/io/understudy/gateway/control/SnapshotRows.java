package io.understudy.gateway.control;

import org.agrona.DirectBuffer;

/** Takes the rows of a snapshot, each a whole message; the bytes are valid during the call. */
@FunctionalInterface
interface SnapshotRows
{
    void row(DirectBuffer buffer, int offset, int length);
}
