package io.understudy.gateway.edge.tcp;

import java.io.IOException;
import java.nio.ByteBuffer;

/** A client's bytes, plain or out of TLS. Never blocks. */
interface Transport
{
    /**
     * Reads what is there.
     *
     * @param target of which the position moves on by what was read.
     * @return the number of bytes, 0 if none are there yet, -1 if the client sends no more.
     * @throws IOException if the connection, or its encryption, is broken.
     */
    int read(ByteBuffer target) throws IOException;

    /**
     * Writes what is taken.
     *
     * @param source of which the position moves on by what was taken.
     * @throws IOException if the connection, or its encryption, is broken.
     */
    void write(ByteBuffer source) throws IOException;

    /**
     * Reads what is not to be looked at any more, after {@link #endOutput()}.
     *
     * @param target to be overwritten.
     * @return as {@link #read}.
     * @throws IOException if the connection is broken.
     */
    int discard(ByteBuffer target) throws IOException;

    /** Whether it waits until it can write, whatever else is there to be written. */
    boolean wantsWrite();

    /** Whether there may be more to read though the socket has nothing more. */
    boolean mayHoldMore();

    /** A computation to be done elsewhere before anything else is, null if there is none. */
    Runnable takeTask();

    /** Common name of the client's verified certificate, empty if there is none. */
    String identity();

    /** Says that nothing more will be written. */
    void endOutput() throws IOException;
}
