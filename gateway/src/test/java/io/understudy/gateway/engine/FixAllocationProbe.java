package io.understudy.gateway.engine;

import java.lang.management.ManagementFactory;
import java.util.Random;

import io.understudy.gateway.engine.EngineCounters.Counter;

/** As {@link AllocationProbe}, for a client of FIX: 100,000 of D, F and G, and what they bring. */
final class FixAllocationProbe
{
    private static final int WARM_UP = 40_000;
    /** Each input is followed by its edge's confirm. */
    private static final int ROUND = 200_000;
    private static final int CONNECTION = 101;

    private FixAllocationProbe()
    {
    }

    /** Prints {@code allocated=BYTES ...}. */
    public static void main(final String[] args)
    {
        final EngineHarness harness = roomy();
        harness.keepStream = false;
        final Feeder feeder = new Feeder(harness.engine, records(WARM_UP + ROUND));
        final com.sun.management.ThreadMXBean threads =
            (com.sun.management.ThreadMXBean)ManagementFactory.getThreadMXBean();
        feeder.feed(0, WARM_UP);
        threads.getCurrentThreadAllocatedBytes();
        final long before = threads.getCurrentThreadAllocatedBytes();
        feeder.feed(WARM_UP, WARM_UP + ROUND);
        final long allocated = threads.getCurrentThreadAllocatedBytes() - before;
        final EngineCounters counters = harness.engine.counters();
        System.out.println("allocated=" + allocated +
            " traded=" + (counters.get(Counter.TRADES) > 20_000) +
            " canceled=" + (counters.get(Counter.ORDERS_CANCELED) > 1_000) +
            " replaced=" + (counters.get(Counter.ORDERS_REPLACED) > 1_000) +
            " refused=" + (counters.get(Counter.REJECTS) > 1_000) +
            " rejected=" + (counters.get(Counter.FIX_REJECTS) > 1_000));
    }

    private static EngineHarness roomy()
    {
        final EngineHarness harness = new EngineHarness();
        harness.configure(200_000, 64, 8, 1 << 20, 1 << 19, 1 << 20);
        harness.defineInstrument(1, 0, 0);
        harness.defineSession(1, 0, 0, -1, "");
        final FixHarness fix = new FixHarness(harness);
        fix.define(1, session -> {});
        fix.connect(CONNECTION);
        fix.logon(CONNECTION, fix.message("A", 1, "98=0|108=30|"));
        harness.outputs(EngineHarness.EDGE);
        return harness;
    }

    private static byte[][] records(final int count)
    {
        final EngineHarness scratch = roomy();
        final FixHarness fix = new FixHarness(scratch);
        final int from = scratch.stream.size();
        final Random random = new Random(5);
        for (long next = 2; scratch.stream.size() - from < count; next++)
        {
            final int i = scratch.stream.size();
            final String earlier = "n" + (i - 2 * random.nextInt(20));
            final String terms = "|21=1|55=TEST|54=" + (1 + random.nextInt(2)) + "|60=" +
                fix.time() + "|38=" + (1 + random.nextInt(9)) + "|40=2|44=0." +
                (95 + random.nextInt(10)) + "|";
            final int kind = random.nextInt(20);
            if (kind == 0)
            {
                fix.frame(CONNECTION, fix.message("D", next, "11=n" + i + terms + "999=x|"));
            }
            else if (kind < 5)
            {
                fix.frame(CONNECTION, fix.message("F", next, "11=c" + i + "|41=" + earlier +
                    "|55=TEST|54=1|60=" + fix.time() + "|"));
            }
            else if (kind < 9)
            {
                fix.frame(CONNECTION,
                    fix.message("G", next, "11=n" + i + "|41=" + earlier + terms));
            }
            else
            {
                fix.frame(CONNECTION, fix.message("D", next, "11=n" + i + terms));
            }
            scratch.outputs(EngineHarness.EDGE);
        }
        return scratch.stream.subList(from, from + count).toArray(new byte[0][]);
    }
}
