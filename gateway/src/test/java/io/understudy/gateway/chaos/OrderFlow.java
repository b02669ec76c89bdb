package io.understudy.gateway.chaos;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/**
 * What a session does: orders around a middle that all sessions share, so that they trade with one
 * another; cancels and replaces of its own open orders, one request at a time for each. Knows of
 * its orders what the reports say. The trading thread.
 */
final class OrderFlow
{
    private static final long MIDDLE_MILLI = 1_800_000;
    private static final int DEPTH_MILLI = 30;
    private static final int MANY_OPEN = 40;
    private static final int CHANGES_PERCENT = 35;
    private static final int CHANGES_PERCENT_OF_MANY = 70;
    private static final int CANCELS_PERCENT = 75;
    private static final int MAX_LOTS = 20;
    private static final int LOT = 100;

    private static final class Open
    {
        private final char side;
        private long priceMilli;
        private boolean busy;

        private Open(final char side, final long priceMilli)
        {
            this.side = side;
            this.priceMilli = priceMilli;
        }
    }

    private final int sessionId;
    private final boolean hasTerms;
    private final Random random;
    private final Map<String, Open> open = new HashMap<>();
    private final List<String> openIds = new ArrayList<>();
    private final Map<String, Command> asked = new HashMap<>();
    private long lastNumber;

    /** hasTerms: whether orders may be immediate or cancel, and fill or kill. */
    OrderFlow(final int sessionId, final boolean hasTerms, final long seed)
    {
        this.sessionId = sessionId;
        this.hasTerms = hasTerms;
        random = new Random(seed * 31 + sessionId);
    }

    /** The next command; {@link #onSent} once it went out. */
    Command next()
    {
        final int changes = open.size() > MANY_OPEN ? CHANGES_PERCENT_OF_MANY : CHANGES_PERCENT;
        if (random.nextInt(100) < changes)
        {
            final Command change = change();
            if (change != null)
            {
                return change;
            }
        }
        final char side = random.nextBoolean() ? 'B' : 'S';
        final long away =
            (long)Math.abs(random.nextGaussian() * DEPTH_MILLI / 2) - DEPTH_MILLI / 5;
        return new Command(nextId(), 'N', side, MIDDLE_MILLI + (side == 'B' ? -away : away),
            shares(), "", terms());
    }

    private Command change()
    {
        if (openIds.isEmpty())
        {
            return null;
        }
        final String id = openIds.get(random.nextInt(openIds.size()));
        final Open order = open.get(id);
        if (order.busy)
        {
            return null;
        }
        if (random.nextInt(100) < CANCELS_PERCENT)
        {
            return new Command(nextId(), 'C', order.side, 0, 0, id, Command.DAY);
        }
        return new Command(nextId(), 'R', order.side,
            order.priceMilli + random.nextInt(11) - 5, shares(), id, Command.DAY);
    }

    private String nextId()
    {
        return sessionId + "-" + ++lastNumber;
    }

    private long shares()
    {
        return (long)LOT * (1 + random.nextInt(MAX_LOTS));
    }

    private char terms()
    {
        final int drawn = hasTerms ? random.nextInt(10) : 0;
        return drawn == 8 ? Command.IMMEDIATE : drawn == 9 ? Command.ALL_OR_NOTHING : Command.DAY;
    }

    void onSent(final Command command)
    {
        asked.put(command.clOrdId(), command);
        final Open order = open.get(command.origClOrdId());
        if (order != null)
        {
            order.busy = true;
        }
    }

    /** The command has had no effect, and will have none. */
    void onNotApplied(final String clOrdId)
    {
        free(asked.remove(clOrdId));
    }

    void onReport(final Report report)
    {
        final Command command = asked.get(report.clOrdId());
        switch (report.kind())
        {
            case NEW:
                if (command != null)
                {
                    put(command.clOrdId(),
                        new Open(command.side(), command.priceMilli()));
                }
                break;
            case REPLACED:
                onReplaced(report, command);
                break;
            case CANCELED:
                remove(command != null && command.op() == 'C' ?
                    command.origClOrdId() : report.clOrdId());
                break;
            case TRADE:
                if (report.leavesShares() == 0)
                {
                    remove(report.clOrdId());
                }
                return;
            default:
                free(command);
                break;
        }
        asked.remove(report.clOrdId());
    }

    private void onReplaced(final Report report, final Command command)
    {
        final Open order = command == null ? null : remove(command.origClOrdId());
        if (order != null && report.leavesShares() > 0)
        {
            order.priceMilli = command.priceMilli();
            order.busy = false;
            put(command.clOrdId(), order);
        }
    }

    private void free(final Command command)
    {
        final Open order = command == null ? null : open.get(command.origClOrdId());
        if (order != null)
        {
            order.busy = false;
        }
    }

    private void put(final String id, final Open order)
    {
        open.put(id, order);
        openIds.add(id);
    }

    private Open remove(final String id)
    {
        openIds.remove(id);
        return open.remove(id);
    }
}
