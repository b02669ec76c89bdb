package io.understudy.gateway.engine;

import io.understudy.codecs.fix.FixMsgType;
import io.understudy.codecs.fix.FixTag;

/** What time brings to a FIX session that is logged on; by the time of records only. */
final class FixClock
{
    /** How long a Logout of ours may stay unanswered. */
    static final long LOGOUT_WITHIN_NS = 2_000_000_000L;

    private static final long NS_PER_SECOND = 1_000_000_000L;
    /** In tenths of HeartBtInt: silence before a TestRequest, and until the client is given up. */
    private static final int TEST_AFTER_TENTHS = 15;
    private static final int GIVE_UP_AFTER_TENTHS = 24;
    private static final byte[] TEST = FixText.ascii("TEST");
    private static final byte[] SCHEDULE = FixText.ascii("End of the session's schedule");

    private final Tables tables;
    private final FixParts parts;

    FixClock(final Tables tables, final FixParts parts)
    {
        this.tables = tables;
        this.parts = parts;
    }

    void visit(final Session session)
    {
        final FixState fix = session.fix;
        final long nowNs = tables.cause.nowNs;
        final long heartbeatNs = fix.heartBtInt * NS_PER_SECOND;
        final long silentTenths = 10 * (nowNs - session.lastInNs) / heartbeatNs;
        if (fix.logoutSentNs != 0)
        {
            if (nowNs - fix.logoutSentNs >= LOGOUT_WITHIN_NS)
            {
                parts.sender.close(session.connection);
            }
        }
        else if (!FixSchedule.isOpen(fix, nowNs))
        {
            parts.goodbye.say(session, SCHEDULE);
        }
        else if (silentTenths >= GIVE_UP_AFTER_TENTHS)
        {
            parts.sender.close(session.connection);
        }
        else if (silentTenths >= TEST_AFTER_TENTHS && fix.testRequests == 0)
        {
            fix.testRequests++;
            parts.sender.begin(session, FixMsgType.TEST_REQUEST).field(FixTag.TEST_REQ_ID, TEST);
            parts.sender.end(session);
        }
        else if (nowNs - session.lastOutNs >= heartbeatNs)
        {
            parts.sender.begin(session, FixMsgType.HEARTBEAT);
            parts.sender.end(session);
        }
        if (session.isBound() && FixResender.isRunning(session))
        {
            parts.resender.goOn(session);
        }
    }
}
