package io.understudy.gateway.ingress;

import org.agrona.MutableDirectBuffer;

/** A member's way to one edge. What is sent may be lost, repeated or late. Duty thread. */
public interface OutputLink
{
    /**
     * Makes room for a message.
     *
     * @param length of the message (bytes).
     * @return the offset in {@link #buffer()} to write it at, or -1 where it cannot be sent now.
     */
    int claim(int length);

    /**
     * Where the claimed message is to be written.
     *
     * @return the buffer, void after {@link #commit()}.
     */
    MutableDirectBuffer buffer();

    /** Sends the claimed message. */
    void commit();
}
