package io.understudy.gateway.peer;

import org.agrona.MutableDirectBuffer;

/** The way to the other members. What is sent may be lost, repeated or late. Duty thread. */
public interface PeerLink
{
    /**
     * Makes room for a message.
     *
     * @param memberId to whom.
     * @param length   of the message (bytes).
     * @return the offset in {@link #buffer()} to write it at, or -1 where it cannot be sent now.
     */
    int claim(int memberId, int length);

    /**
     * Where the claimed message is to be written.
     *
     * @return the buffer, void after {@link #commit()}.
     */
    MutableDirectBuffer buffer();

    /** Sends the claimed message. */
    void commit();
}
