package io.understudy.gateway.edge.tcp;

import org.agrona.DirectBuffer;
import org.agrona.MutableDirectBuffer;

/** What a protocol has of its own at the edge: its framing, its first message, its last one. */
interface ClientDesk
{
    /** How its messages are told from each other. */
    Framer framer();

    /**
     * A whole message of a client, without its framing header. Once it is handled, secrets in it
     * are unreadable.
     *
     * @return false where it cannot be handled now: hand it in again later.
     */
    boolean onMessage(
        TcpConnection connection, MutableDirectBuffer buffer, int offset, int length,
        long nowNs);

    /**
     * Sends the connection's first message if that has waited for something.
     *
     * @return false where the window is full.
     */
    boolean send(TcpConnection connection);

    /** The gateway's answer to a credential query. */
    void onCredential(TcpConnection connection, DirectBuffer buffer, int offset);

    /** Whether a message to a client says that the gateway has let it in. */
    boolean isLogonAnswer(DirectBuffer buffer, int offset, int length);

    /**
     * The header that goes before a message to a client.
     *
     * @param payloadLength of the message (bytes).
     * @return the buffer that holds it, from 0.
     */
    DirectBuffer header(int payloadLength);

    /**
     * Writes the message by which the protocol says that a connection ends, framing included.
     *
     * @param reason of the end; null where the edge ends.
     * @return its length in {@link #goodbyeBuffer()}, 0 where the protocol has none here.
     */
    int goodbye(EdgeCounter reason);

    /** Holds what {@link #goodbye} has written, from 0. */
    DirectBuffer goodbyeBuffer();
}
