package io.understudy.gateway.edge.tcp;

import org.agrona.DirectBuffer;

/**
 * Finds where a protocol's messages begin and end in what a socket gave, wherever that was cut. It
 * keeps nothing between two calls, so that one framer serves all connections of its protocol.
 */
interface Framer
{
    /** What was found at the beginning of the bytes. */
    enum Found
    {
        /** A part of a message, or nothing: read more. */
        PART,

        /** A whole message, {@link #consumed()} bytes to step over. */
        MESSAGE,

        /** Bytes that are no message, {@link #consumed()} of them to step over. */
        GARBAGE,

        /** Something after which nothing can be read: see {@link #refusal()}. */
        REFUSED
    }

    /**
     * Looks at the beginning of some bytes.
     *
     * @param buffer    that holds them.
     * @param offset    of the first (bytes).
     * @param length    how many there are.
     * @param maxLength of a message, its framing included (bytes).
     * @return what is there.
     */
    Found frame(DirectBuffer buffer, int offset, int length, int maxLength);

    /** After MESSAGE and GARBAGE: how many bytes to step over. */
    int consumed();

    /** After MESSAGE: how many of these come before what the members get. */
    int headerLength();

    /** After PART: how many bytes the message is known to need, at least one more than are here. */
    int needed();

    /** After REFUSED: why. */
    EdgeCounter refusal();
}
