package io.understudy.gateway.conformance;

import java.net.InetSocketAddress;

/**
 * A FIX acceptor with an application that echoes: D and d come back as they are; a D with
 * PossResend (97) whose ClOrdID (11) was seen is dropped; other application messages get a business
 * reject. One thread.
 */
interface Acceptor extends AutoCloseable
{
    /** For lines that are read by people. */
    String name();

    /**
     * Called before each definition: from now on there is one session, of this profile, at 1 both
     * ways, with nobody logged on and no order seen.
     *
     * @return where it listens.
     */
    InetSocketAddress prepare(SessionProfile profile);

    /** MsgSeqNum of the next message that the acceptor sends. */
    void nextSent(int sequence);

    /** MsgSeqNum that the acceptor expects next. */
    void nextExpected(int sequence);

    @Override
    void close();
}
