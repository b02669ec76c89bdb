package io.understudy.gateway.engine;

import io.understudy.codecs.fix.FixMsgType;
import io.understudy.codecs.fix.FixTag;

/** Logout (5) with a Text (58), from our side. */
final class FixGoodbye
{
    private final Cause cause;
    private final FixSender sender;
    private final FixText text = new FixText();

    FixGoodbye(final Tables tables, final FixSender sender)
    {
        cause = tables.cause;
        this.sender = sender;
    }

    /** Says goodbye and waits for the answer. */
    void say(final Session session, final byte[] reason)
    {
        say(session, text.clear().add(reason));
    }

    void say(final Session session, final FixText reason)
    {
        begin(session, reason);
        sender.end(session);
        session.fix.logoutSentNs = cause.nowNs;
    }

    /** Says goodbye and closes. */
    void close(final Session session, final byte[] reason)
    {
        close(session, text.clear().add(reason));
    }

    void close(final Session session, final FixText reason)
    {
        begin(session, reason);
        sender.endAndClose(session, session.connection);
    }

    private void begin(final Session session, final FixText reason)
    {
        sender.begin(session, FixMsgType.LOGOUT)
            .field(FixTag.TEXT, reason.buffer(), 0, reason.length());
    }
}
