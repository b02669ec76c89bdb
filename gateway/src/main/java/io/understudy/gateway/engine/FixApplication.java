package io.understudy.gateway.engine;

import io.understudy.codecs.fix.FixMessage;

/** What lies behind the FIX session: it gets each application message once, in sequence. */
interface FixApplication
{
    /** What it answers through; before the first message. */
    void parts(FixParts parts);

    /**
     * A valid application message, the next in sequence. What it brings goes out through the
     * session's sender.
     *
     * @param session  that it came on.
     * @param message  the fields, valid during the call.
     * @param sequence its MsgSeqNum (34).
     * @return false where messages of its type are not taken.
     */
    boolean onMessage(Session session, FixMessage message, long sequence);
}
