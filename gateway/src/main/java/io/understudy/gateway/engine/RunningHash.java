package io.understudy.gateway.engine;

import org.agrona.DirectBuffer;

/** A hash over every output since the stream's beginning: part of the state. */
final class RunningHash
{
    long value;

    void add(final int receiver, final DirectBuffer buffer, final int offset, final int length)
    {
        value = ContentHash.of(value ^ receiver, buffer, offset, length);
    }
}
