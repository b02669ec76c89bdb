package io.understudy.perf.micro;

import io.understudy.codecs.client.Side;
import io.understudy.gateway.engine.EngineCounters.Counter;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;

/**
 * What one record costs the engine. An invocation applies {@link EngineState#BATCH} records that
 * were encoded before it, several milliseconds in all, so that preparing each costs no accuracy.
 */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@OperationsPerInvocation(EngineState.BATCH)
public class EngineBenchmark
{
    /** An empty book. */
    @State(Scope.Thread)
    public static class EmptyBook
    {
        private final EngineState state = new EngineState();

        /** Encodes the orders. */
        @Setup(Level.Invocation)
        public void prepare()
        {
            state.prepareOrders(Side.BUY, false);
            state.expect(Counter.ORDERS_ACCEPTED);
        }

        /** Empties the book. */
        @TearDown(Level.Invocation)
        public void check()
        {
            state.check(Counter.ORDERS_ACCEPTED);
            state.endDay();
        }
    }

    /** A book full of the orders that are cancelled. */
    @State(Scope.Thread)
    public static class FullBook
    {
        private final EngineState state = new EngineState();

        /** Fills the book and encodes the cancels. */
        @Setup(Level.Invocation)
        public void prepare()
        {
            state.prepareOrders(Side.BUY, false);
            state.expect(Counter.ORDERS_ACCEPTED);
            state.applyBatch();
            state.check(Counter.ORDERS_ACCEPTED);
            state.prepareCancels(Side.BUY);
            state.expect(Counter.ORDERS_CANCELED);
        }

        /** Ends the day. */
        @TearDown(Level.Invocation)
        public void check()
        {
            state.check(Counter.ORDERS_CANCELED);
            state.endDay();
        }
    }

    /** A book with a resting order for each that comes. */
    @State(Scope.Thread)
    public static class OtherSide
    {
        private final EngineState state = new EngineState();

        /** Fills one side and encodes the orders of the other. */
        @Setup(Level.Invocation)
        public void prepare()
        {
            state.prepareOrders(Side.SELL, true);
            state.expect(Counter.ORDERS_ACCEPTED);
            state.applyBatch();
            state.check(Counter.ORDERS_ACCEPTED);
            state.prepareOrders(Side.BUY, true);
            state.expect(Counter.TRADES);
        }

        /** Ends the day. */
        @TearDown(Level.Invocation)
        public void check()
        {
            state.check(Counter.TRADES);
            state.endDay();
        }
    }

    /**
     * A new order that rests.
     *
     * @param book empty.
     */
    @Benchmark
    public void newOrder(final EmptyBook book)
    {
        book.state.applyBatch();
    }

    /**
     * The cancel of a resting order.
     *
     * @param book with the order.
     */
    @Benchmark
    public void cancel(final FullBook book)
    {
        book.state.applyBatch();
    }

    /**
     * A new order that trades with a resting one, both fully.
     *
     * @param book with the resting order.
     */
    @Benchmark
    public void match(final OtherSide book)
    {
        book.state.applyBatch();
    }
}
