package io.understudy.gateway.edge;

import org.agrona.DirectBuffer;

/** Takes a gateway's outputs, each once and in order. */
@FunctionalInterface
public interface OutputHandler
{
    /**
     * One output is released.
     *
     * @param connectionId of the client that it is for.
     * @param last         whether the connection ends with it.
     * @param buffer       that holds the client's message, its header first.
     * @param offset       of the message (bytes).
     * @param length       of the message (bytes).
     */
    void onOutput(int connectionId, boolean last, DirectBuffer buffer, int offset, int length);

    /**
     * What the gateway knows of a user's password, for the edge itself: the answer to a
     * CREDENTIAL_QUERY. Ignored by whoever asks for none.
     *
     * @param connectionId of the client that it was asked for.
     * @param buffer       that holds a Credential, its header first.
     * @param offset       of the Credential (bytes).
     * @param length       of the Credential (bytes).
     */
    default void onCredential(
        final int connectionId, final DirectBuffer buffer, final int offset, final int length)
    {
    }
}
