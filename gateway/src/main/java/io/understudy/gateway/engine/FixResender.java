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

    /** No report, with the gap fill before it, takes more of an outbox (bytes). */
    private static final int MAX_LENGTH = 1_024;

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
        int room = room(session);
        while (fix.replayScan != 0 && room > 0)
        {
            window(session, fix, room);
            if (fix.replayScan > fix.replayTo)
            {
                if (session.isBound() && fix.replayFrom <= fix.replayTo)
                {
                    sender.gapFill(session, fix.replayFrom, fix.replayTo + 1);
                }
                fix.endReplay();
            }
            room = room(session);
        }
    }

    /** Looks at so many numbers as messages may be sent. */
    private void window(final Session session, final FixState fix, final int room)
    {
        final long last = Math.min(fix.replayTo, fix.replayScan + room - 1);
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

    /** How many messages may be sent now. Half of the outbox is left: a resend fences no edge. */
    private int room(final Session session)
    {
        if (!session.isBound())
        {
            session.fix.endReplay();
            return 0;
        }
        final Outbox outbox = session.connection.edge.outbox;
        final long free = outbox.capacityBytes() / 2 - outbox.usedBytes();
        return (int)Math.min(messagesLeft, free / MAX_LENGTH);
    }
}
