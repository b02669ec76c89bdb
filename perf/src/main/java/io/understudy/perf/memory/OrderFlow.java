package io.understudy.perf.memory;

import io.understudy.codecs.client.Side;
import io.understudy.gateway.engine.EngineCounters;
import io.understudy.gateway.engine.EngineCounters.Counter;

/**
 * A flow that keeps the number of open orders. Of each four orders two rest, each in the place of
 * one that is cancelled, wherever it stands in its queue; the third rests at the inside price and
 * the fourth trades with it. One thread; never allocates.
 */
final class OrderFlow
{
    private static final int ORDERS_A_ROUND = 4;
    private static final int INPUTS_A_ROUND = 6;
    private static final int ROUNDS_A_CONFIRM = 64;
    private static final long MIDDLE_TICKS = 10_000;
    private static final int LEVELS = 500;

    final SessionsStream stream;
    private final int sessions;
    private final long[] open;
    private long random;
    private long orders;
    private long cancels;
    private long trades;
    private int rounds;

    OrderFlow(final int sessions, final int openOrders, final long seed)
    {
        this.sessions = sessions;
        random = seed;
        // A maker and its taker come on top.
        stream = new SessionsStream(sessions, openOrders + 2);
        open = new long[openOrders];
        stream.settle(openOrders);
        for (int i = 0; i < openOrders; i++)
        {
            open[i] = rest();
            if (i % ROUNDS_A_CONFIRM == 0)
            {
                stream.settle(ROUNDS_A_CONFIRM);
            }
        }
    }

    long orders()
    {
        return orders;
    }

    /** Goes on until so many orders, those that fill the books included, have been sent. */
    void runTo(final long target)
    {
        while (orders < target)
        {
            replaceOne();
            replaceOne();
            tradeOne();
            rounds++;
            if (rounds % ROUNDS_A_CONFIRM == 0)
            {
                stream.settle((ROUNDS_A_CONFIRM + 1) * INPUTS_A_ROUND);
                stream.tick();
            }
        }
    }

    /** Throws where the engine has not done exactly this. */
    void check()
    {
        final EngineCounters counters = stream.engine.counters();
        require(counters, Counter.ORDERS_ACCEPTED, orders);
        require(counters, Counter.ORDERS_CANCELED, cancels);
        require(counters, Counter.TRADES, trades);
        require(counters, Counter.OPEN_ORDERS, open.length);
        require(counters, Counter.ESTABLISHED, sessions);
        require(counters, Counter.REJECTS, 0);
        require(counters, Counter.TERMINATED, 0);
        require(counters, Counter.EDGES_FENCED, 0);
        require(counters, Counter.COMMANDS_REFUSED, 0);
    }

    private static void require(
        final EngineCounters counters, final Counter counter, final long expected)
    {
        if (counters.get(counter) != expected)
        {
            throw new IllegalStateException("the flow should have given " + counter + "=" +
                expected + ", the engine counts " + counters.get(counter));
        }
    }

    private void replaceOne()
    {
        final int at = (int)Long.remainderUnsigned(nextRandom(), open.length);
        final long id = open[at];
        stream.cancel(session(id), id, side(id));
        cancels++;
        open[at] = rest();
    }

    /** Away from the middle, so that none of these trades. */
    private long rest()
    {
        final long id = ++orders;
        final long away = 2 + Long.remainderUnsigned(nextRandom(), LEVELS);
        stream.order(session(id), id, instrument(id), side(id),
            side(id) == Side.BUY ? MIDDLE_TICKS - away : MIDDLE_TICKS + away);
        return id;
    }

    private void tradeOne()
    {
        final long maker = ++orders;
        final long taker = ++orders;
        final Side side = side(maker);
        stream.order(session(maker), maker, instrument(maker), side, MIDDLE_TICKS);
        stream.order(session(taker), taker, instrument(maker),
            side == Side.BUY ? Side.SELL : Side.BUY, MIDDLE_TICKS);
        trades++;
    }

    private int session(final long id)
    {
        return 1 + (int)(id % sessions);
    }

    private static int instrument(final long id)
    {
        return 1 + (int)(id / ORDERS_A_ROUND % SessionsStream.INSTRUMENTS);
    }

    private static Side side(final long id)
    {
        return (id / ORDERS_A_ROUND / SessionsStream.INSTRUMENTS & 1) == 0 ? Side.BUY : Side.SELL;
    }

    /** Marsaglia, Xorshift RNGs (2003), with the triple 13, 7, 17. */
    private long nextRandom()
    {
        random ^= random << 13;
        random ^= random >>> 7;
        random ^= random << 17;
        return random;
    }
}
