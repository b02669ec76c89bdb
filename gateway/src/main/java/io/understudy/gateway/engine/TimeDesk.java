package io.understudy.gateway.engine;

import io.understudy.codecs.client.SessionReason;

/**
 * What time brings: heartbeats, keep-alives that ran out, grace that is over, and the rest of long
 * cancels and answers. A tick looks at {@link #MAX_SESSIONS} sessions in turn, so its work is
 * bounded.
 */
final class TimeDesk
{
    static final int MAX_SESSIONS = 1_024;

    /** How long a connection may take to establish a session. */
    static final long ESTABLISH_WITHIN_NS = 30_000_000_000L;

    private static final int MAX_CLOSED = 64;
    private static final int MISSED_KEEP_ALIVES = 3;
    private static final long NS_PER_MS = 1_000_000L;

    private final Tables tables;
    private final SessionReplies replies;
    private final Sweeper sweeper;
    private final MassStatusDesk statuses;
    private final FixClock fix;

    TimeDesk(
        final Tables tables,
        final SessionReplies replies,
        final RequestRoutes routes,
        final FixClock fix)
    {
        this.tables = tables;
        this.replies = replies;
        sweeper = routes.sweeper;
        statuses = routes.statuses;
        this.fix = fix;
    }

    void onTick()
    {
        sweeper.expire();
        closeIdle();
        final int size = tables.sessions.size();
        final int visits = Math.min(size, MAX_SESSIONS);
        for (int i = 0; i < visits; i++)
        {
            if (tables.sessionCursor >= size)
            {
                tables.sessionCursor = 0;
            }
            visit(tables.sessions.at(tables.sessionCursor++));
        }
    }

    private void visit(final Session session)
    {
        final long nowNs = tables.cause.nowNs;
        if (session.isBound() && session.fix != null)
        {
            fix.visit(session);
        }
        else if (session.isBound())
        {
            final long keepAliveNs = session.keepAliveMs * NS_PER_MS;
            if (nowNs - session.lastInNs > MISSED_KEEP_ALIVES * keepAliveNs)
            {
                replies.terminate(session.connection, SessionReason.KEEP_ALIVE_EXPIRED);
            }
            else if (nowNs - session.lastOutNs >= keepAliveNs)
            {
                replies.heartbeat(session);
            }
        }
        if (session.massStatus.isRunning())
        {
            statuses.goOn(session);
        }
        if (Sweeper.isRunning(session))
        {
            sweeper.sweep(session);
        }
        else if (session.cancelDueNs <= nowNs)
        {
            session.cancelDueNs = Session.NEVER;
            sweeper.startDisconnected(session);
        }
    }

    private void closeIdle()
    {
        final long openedBefore = tables.cause.nowNs - ESTABLISH_WITHIN_NS;
        Connection connection = tables.connections.waiting.first;
        for (int i = 0; i < MAX_CLOSED && connection != null; i++)
        {
            if (connection.openedNs >= openedBefore)
            {
                return;
            }
            replies.terminate(connection, SessionReason.NOT_ESTABLISHED);
            connection = tables.connections.waiting.first;
        }
    }
}
