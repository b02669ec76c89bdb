package io.understudy.perf.micro;

import io.understudy.codecs.RecordLayout;
import io.understudy.codecs.client.Side;
import io.understudy.codecs.journal.JournalRecordDecoder;
import io.understudy.codecs.journal.MessageHeaderDecoder;
import io.understudy.gateway.engine.Engine;
import io.understudy.gateway.engine.EngineCounters.Counter;
import java.nio.ByteBuffer;
import org.agrona.concurrent.UnsafeBuffer;

/** An engine with one session, and a batch of records made beforehand. One thread. */
final class EngineState
{
    static final int BATCH = 1 << 15;

    private static final int STRIDE = OrderStream.MAX_RECORD_BYTES;

    final OrderStream stream = new OrderStream();
    final Engine engine = new Engine();
    private final UnsafeBuffer batch = new UnsafeBuffer(ByteBuffer.allocateDirect(BATCH * STRIDE));
    private final UnsafeBuffer single = new UnsafeBuffer(ByteBuffer.allocateDirect(STRIDE));
    private final JournalRecordDecoder record = new JournalRecordDecoder();
    private final MessageHeaderDecoder header = new MessageHeaderDecoder();
    private long workBefore;

    EngineState()
    {
        stream.epochStart(single, 0);
        applySingle();
        stream.configure(single, 0, BATCH * 2);
        applySingle();
        stream.instrument(single, 0);
        applySingle();
        stream.session(single, 0);
        applySingle();
        stream.connect(single, 0);
        applySingle();
        stream.negotiate(single, 0);
        applySingle();
        stream.establish(single, 0);
        applySingle();
        confirm(OrderStream.EDGE_ID);
    }

    private void applySingle()
    {
        engine.apply(record.wrapAndApplyHeader(single, 0, header));
    }

    /** The orders rest on a hundred price levels on either side, away from the other side. */
    void prepareOrders(final Side side, final boolean isCrossing)
    {
        for (int i = 0; i < BATCH; i++)
        {
            final long away = isCrossing ? 0 : (1 + i % 100) * OrderStream.TICK;
            stream.newOrder(
                batch, i * STRIDE, side,
                OrderStream.PRICE + (side == Side.SELL ? away : -away));
        }
    }

    void prepareCancels(final Side side)
    {
        final long first = stream.clientSequence() - BATCH + 1;
        for (int i = 0; i < BATCH; i++)
        {
            stream.cancel(batch, i * STRIDE, side, first + i);
        }
    }

    void applyBatch()
    {
        for (int i = 0; i < BATCH; i++)
        {
            engine.apply(record.wrapAndApplyHeader(batch, i * STRIDE, header));
        }
    }

    /** Fails the benchmark unless each record did one piece of this work, and none was refused. */
    void check(final Counter work)
    {
        final long done = engine.counters().get(work) - workBefore;
        final long rejects = engine.counters().get(Counter.REJECTS);
        if (done != BATCH || rejects != 0)
        {
            throw new IllegalStateException(
                BATCH + " records gave " + work + "=" + done + " and " + rejects + " rejects");
        }
        confirm(OrderStream.EDGE_ID);
    }

    /** From here on work is counted. */
    void expect(final Counter work)
    {
        workBefore = engine.counters().get(work);
    }

    /** Ends the day, so that the next batch finds books and windows empty. */
    void endDay()
    {
        stream.endOfDay(single, 0);
        applySingle();
        confirm(RecordLayout.OPERATOR_EDGE_ID);
        // A record expires a bounded number of orders, so that no input waits; ticks do the rest.
        for (int i = 0; i < BATCH && openOrders() > 0; i++)
        {
            stream.tick(single, 0);
            applySingle();
        }
        confirm(OrderStream.EDGE_ID);
        if (openOrders() > 0)
        {
            throw new IllegalStateException(openOrders() + " orders outlived their day");
        }
    }

    private long openOrders()
    {
        return engine.counters().get(Counter.OPEN_ORDERS);
    }

    private void confirm(final int edgeId)
    {
        final int slot = engine.edges().slotOf(edgeId);
        stream.confirm(single, 0, edgeId, engine.edges().outbox(slot).lastOutputNumber());
        applySingle();
    }
}
