package io.understudy.gateway.reference;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * A seeded trading day of one instrument: limit orders around a drifting middle, a quarter cancels,
 * some replaces. Cancels and replaces name orders that are open, as its own book says. The same
 * seed gives the same flow.
 */
public final class FlowGenerator
{
    private static final long OPENING_MS = 34_200_000;
    private static final int CANCEL_PERCENT = 25;
    private static final int REPLACE_PERCENT = 5;
    private static final int DEPTH = 40;

    private final Random random;
    private final ReferenceBook book = new ReferenceBook();
    private final List<FlowOp> live = new ArrayList<>();
    private long timeMs = OPENING_MS;
    private long middleMilli = 1_800_000;
    private long lastOrderNo;

    /** A generator of one day. */
    public FlowGenerator(final long seed)
    {
        random = new Random(seed);
    }

    /** The book as the flow so far leaves it, with its trades. */
    public ReferenceBook book()
    {
        return book;
    }

    /** The next command of the day. */
    public FlowOp next()
    {
        timeMs += random.nextInt(4);
        middleMilli += random.nextInt(3) - 1;
        final int kind = random.nextInt(100);
        FlowOp op = null;
        if (kind < CANCEL_PERCENT + REPLACE_PERCENT)
        {
            op = change(kind < CANCEL_PERCENT);
        }
        if (op == null)
        {
            op = place();
        }
        book.apply(op);
        return op;
    }

    private FlowOp place()
    {
        final char side = random.nextBoolean() ? 'B' : 'S';
        final long away = (long)Math.abs(random.nextGaussian() * DEPTH / 2) - DEPTH / 8;
        final long price = middleMilli + (side == 'B' ? -away : away);
        final FlowOp op = new FlowOp(
            timeMs, 'N', ++lastOrderNo, side, price, 100L * (1 + random.nextInt(20)));
        live.add(op);
        return op;
    }

    private FlowOp change(final boolean cancel)
    {
        while (!live.isEmpty())
        {
            final int at = random.nextInt(live.size());
            final FlowOp placed = live.get(at);
            final long left = book.left(placed.orderNo());
            if (left == 0 || cancel)
            {
                live.set(at, live.get(live.size() - 1));
                live.remove(live.size() - 1);
            }
            if (left > 0)
            {
                return cancel ?
                    new FlowOp(timeMs, 'C', placed.orderNo(), placed.side(), 0, left) :
                    replace(placed, left);
            }
        }
        return null;
    }

    private FlowOp replace(final FlowOp placed, final long left)
    {
        final long price = placed.priceMilli() + (random.nextBoolean() ? 0 : random.nextInt(9) - 4);
        final long quantity = random.nextBoolean() ? Math.max(1, left / 2) : left + 100;
        return new FlowOp(timeMs, 'R', placed.orderNo(), placed.side(), price, quantity);
    }
}
