package io.understudy.gateway.engine;

import java.lang.management.ManagementFactory;
import java.util.Random;

import io.understudy.codecs.client.TimeInForce;
import io.understudy.codecs.journal.RecordKind;
import io.understudy.gateway.engine.EngineCounters.Counter;

/**
 * Feeds an engine 100,000 mixed inputs and prints what that has allocated: to be run in a JVM whose
 * compiler takes no allocation away, so that each one of the code's own is counted.
 */
final class AllocationProbe
{
    private static final int WARM_UP = 40_000;
    /** Each input is followed by its edge's confirm. */
    private static final int ROUND = 200_000;

    private AllocationProbe()
    {
    }

    /** Prints {@code allocated=BYTES trades=N rejects=N}. */
    public static void main(final String[] args)
    {
        System.out.println(run());
    }

    static String run()
    {
        final EngineHarness harness = roomy();
        harness.keepStream = false;
        harness.establish(1);
        final Feeder feeder = new Feeder(harness.engine, records(WARM_UP + ROUND));
        final com.sun.management.ThreadMXBean threads =
            (com.sun.management.ThreadMXBean)ManagementFactory.getThreadMXBean();
        feeder.feed(0, WARM_UP);
        threads.getCurrentThreadAllocatedBytes();
        final long before = threads.getCurrentThreadAllocatedBytes();
        feeder.feed(WARM_UP, WARM_UP + ROUND);
        final long allocated = threads.getCurrentThreadAllocatedBytes() - before;
        final EngineCounters counters = harness.engine.counters();
        return "allocated=" + allocated + " traded=" + (counters.get(Counter.TRADES) > 30_000) +
            " canceled=" + (counters.get(Counter.ORDERS_CANCELED) > 10_000) +
            " replaced=" + (counters.get(Counter.ORDERS_REPLACED) > 1_000) +
            " refused=" + (counters.get(Counter.REJECTS) > 1_000);
    }

    private static EngineHarness roomy()
    {
        final EngineHarness harness = new EngineHarness();
        harness.configure(200_000, 64, 8, 1 << 20, 1 << 19, 1 << 20);
        harness.defineInstrument(1, 0, 0);
        harness.defineSession(1, 0, 0, -1, "");
        return harness;
    }

    /** Of a mixed flow: orders, immediate ones, cancels, replaces, and unknown orders named. */
    private static byte[][] records(final int count)
    {
        final EngineHarness scratch = roomy();
        final TestClient client = scratch.establish(1);
        final int from = scratch.stream.size();
        final Random random = new Random(5);
        while (scratch.stream.size() - from < count)
        {
            final int i = scratch.stream.size();
            final String earlier = "n" + (i - 2 * random.nextInt(20));
            final int kind = random.nextInt(8);
            if (kind < 2)
            {
                scratch.cancel(client.next++, "c" + i, earlier);
            }
            else if (kind == 2)
            {
                scratch.replace(client.next++, "n" + i, earlier,
                    95 + random.nextInt(10), 1 + random.nextInt(9));
            }
            else
            {
                scratch.newOrder(client.next++, "n" + i, random.nextBoolean() ? 'B' : 'S',
                    95 + random.nextInt(10), 1 + random.nextInt(9))
                    .timeInForce(kind < 6 ? TimeInForce.DAY : TimeInForce.IMMEDIATE_OR_CANCEL);
            }
            scratch.apply(RecordKind.FRAME, client.edgeId, client.connectionId,
                scratch.messageLength);
            scratch.outputs(client.edgeId);
        }
        return scratch.stream.subList(from, from + count).toArray(new byte[0][]);
    }
}
