package io.understudy.gateway.engine;

import io.understudy.gateway.engine.EngineCounters.Counter;

/**
 * Answers ResendRequests out of the sent-store: application messages as they were, gap fills for
 * session messages and for what the window has passed. At most {@link #MAX_MESSAGES} in one record
 * over all sessions; the rest follows with the ticks, as far as the edge's outbox has room.
 */
final class FixResender
{
    static final int MAX_MESSAGES = 512;

    private final Tables tables;
    private final SentStore store;
    private final FixSender sender;
    private final long[] positions = new long[MAX_MESSAGES];
    private int messagesLeft;

    FixResender(final Tables tables, final FixSender sender)
    {
        this.tables = tables;
        this.store = tables.store;
        this.sender = sender;
    }

    /** Starts the budget of a record. */
    void beginRecord()
    {
        messagesLeft = MAX_MESSAGES;
    }

    /** Takes the place of whatever was still being sent again. */
    void start(final Session session, final long from, final long to)
    {
        final FixState fix = session.fix;
        fix.endReplay();
        final long first = Math.max(1, from);
        final long last = Math.min(to, session.nextOut - 1);
        if (first <= last)
        {
            fix.replayFrom = first;
            fix.replayScan = first;
            fix.replayTo = last;
            goOn(session);
        }
    }

    static boolean isRunning(final Session session)
    {
        return session.fix.replayScan != 0;
    }

    void goOn(final Session session)
    {
        final FixState fix = session.fix;
        while (fix.replayScan != 0 && messagesLeft > 0 && hasRoom(session))
        {
            window(session, fix);
            if (fix.replayScan > fix.replayTo)
            {
                if (session.isBound() && fix.replayFrom <= fix.replayTo)
                {
                    sender.gapFill(session, fix.replayFrom, fix.replayTo + 1);
                }
                fix.endReplay();
            }
        }
    }

    /** Looks at so many numbers as messages may still be sent. */
    private void window(final Session session, final FixState fix)
    {
        final long last = Math.min(fix.replayTo, fix.replayScan + messagesLeft - 1);
        int count = 0;
        long at = store.floor(session, last);
        while (store.holds(session, at) && store.sequenceAt(at) >= fix.replayScan)
        {
            positions[count++] = at;
            at = store.before(at);
        }
        messagesLeft -= Math.max(1, count);
        fix.replayScan = last + 1;
        for (int i = count - 1; i >= 0 && session.isBound(); i--)
        {
            final long sequence = store.sequenceAt(positions[i]);
            if (sequence > fix.replayFrom)
            {
                sender.gapFill(session, fix.replayFrom, sequence);
            }
            sender.again(session, positions[i], sequence);
            fix.replayFrom = sequence + 1;
            tables.counters.increment(Counter.RETRANSMITTED);
        }
    }

    /** Half of the outbox is left to what is new: a resend fences no edge. */
    private boolean hasRoom(final Session session)
    {
        if (!session.isBound())
        {
            session.fix.endReplay();
            return false;
        }
        final Outbox outbox = session.connection.edge.outbox;
        return outbox.usedBytes() < outbox.capacityBytes() / 4;
    }
}
