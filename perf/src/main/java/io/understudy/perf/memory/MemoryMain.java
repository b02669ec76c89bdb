package io.understudy.perf.memory;

import io.understudy.perf.result.Conditions;
import io.understudy.perf.result.ResultFile;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Sends orders through an engine with many sessions and many open orders, reads the memory of the
 * process after each million, and prints a RESULT line. Exit code 1 where memory is not flat or an
 * order allocates.
 */
public final class MemoryMain
{
    private static final int SESSIONS = 1_000;
    private static final int OPEN_ORDERS = 100_000;
    private static final long ORDERS = 10_000_000;
    private static final long QUICK_ORDERS = 500_000;
    private static final long REPORT_ORDERS = 1_000_000;
    private static final long SEED = 20_260_101;
    private static final double MIB = 1 << 20;
    /** How much may grow from the first reading to the last (bytes): readings take some. */
    private static final long MAX_HEAP_GROWTH = 1 << 20;
    private static final long MAX_DIRECT_GROWTH = 1 << 20;
    private static final long MAX_RSS_GROWTH = 16 << 20;
    private static final double MAX_ALLOC_BYTES = 0.01;

    private MemoryMain()
    {
    }

    /**
     * Runs the flow.
     *
     * @param args {@code --orders N}, from 200,000 (default 10,000,000), or {@code --quick} for
     *             500,000.
     * @throws IOException if the kernel's figures cannot be read.
     */
    public static void main(final String[] args) throws IOException
    {
        final long orders = orders(args);
        if (orders < 2 * OPEN_ORDERS)
        {
            System.err.println("memory: --orders N is wanted, N from " + 2 * OPEN_ORDERS +
                ", or --quick");
            System.exit(2);
        }
        System.exit(run(orders) ? 0 : 1);
    }

    /** What the arguments ask for, or 0 where they are none. */
    static long orders(final String[] args)
    {
        if (args.length == 0)
        {
            return ORDERS;
        }
        if (args.length == 1 && "--quick".equals(args[0]))
        {
            return QUICK_ORDERS;
        }
        return args.length == 2 && "--orders".equals(args[0]) && args[1].matches("\\d{1,12}") ?
            Long.parseLong(args[1]) : 0;
    }

    private static boolean run(final long orders) throws IOException
    {
        final Conditions conditions = Conditions.begin();
        System.out.printf(Locale.ROOT,
            "%d sessions, %d open orders, seed %d, day ends after %d inputs at most%n",
            SESSIONS, OPEN_ORDERS, SEED, SessionsStream.WINDOW_INPUTS);
        final com.sun.management.ThreadMXBean threads =
            (com.sun.management.ThreadMXBean)ManagementFactory.getThreadMXBean();
        final OrderFlow flow = new OrderFlow(SESSIONS, OPEN_ORDERS, SEED);
        final long stepOrders = Math.min(REPORT_ORDERS, orders / 5);
        // The first step is not counted: classes load and code is compiled in it.
        final List<Footprint> readings = new ArrayList<>();
        long allocatedBytes = 0;
        long countedOrders = 0;
        for (long next = stepOrders; next <= orders; next += stepOrders)
        {
            final long ordersBefore = flow.orders();
            final long before = threads.getCurrentThreadAllocatedBytes();
            final long startNs = System.nanoTime();
            flow.runTo(next);
            final long tookNs = System.nanoTime() - startNs;
            if (!readings.isEmpty())
            {
                allocatedBytes += threads.getCurrentThreadAllocatedBytes() - before;
                countedOrders += flow.orders() - ordersBefore;
            }
            flow.check();
            final Footprint reading = Footprint.now();
            readings.add(reading);
            System.out.printf(Locale.ROOT,
                "orders=%d heap_mb=%.2f direct_mb=%.2f rss_mb=%.2f ns_per_order=%d%n",
                flow.orders(), reading.heapBytes() / MIB, reading.directBytes() / MIB,
                reading.rssBytes() / MIB, tookNs / (flow.orders() - ordersBefore));
        }
        final double allocBytes = (double)allocatedBytes / countedOrders;
        final String line = line(flow.orders(), readings, allocBytes);
        ResultFile.write(line, conditions, "never waits");
        System.out.println(line);
        return isBounded(readings, allocBytes);
    }

    private static String line(
        final long orders, final List<Footprint> readings, final double allocBytes)
    {
        final Footprint first = readings.get(0);
        final Footprint last = readings.get(readings.size() - 1);
        return String.format(Locale.ROOT,
            "RESULT bench-memory orders=%d open_orders=%d sessions=%d " +
            "heap_max_mb=%.1f heap_first_mb=%.2f heap_last_mb=%.2f rss_first_mb=%.1f " +
            "rss_last_mb=%.1f direct_mb=%.1f alloc_b_per_order=%.4f",
            orders, OPEN_ORDERS, SESSIONS, Runtime.getRuntime().maxMemory() / MIB,
            first.heapBytes() / MIB, last.heapBytes() / MIB,
            first.rssBytes() / MIB, last.rssBytes() / MIB, last.directBytes() / MIB, allocBytes);
    }

    private static boolean isBounded(final List<Footprint> readings, final double allocBytes)
    {
        final Footprint first = readings.get(0);
        final Footprint last = readings.get(readings.size() - 1);
        return last.heapBytes() - first.heapBytes() <= MAX_HEAP_GROWTH &&
            last.rssBytes() - first.rssBytes() <= MAX_RSS_GROWTH &&
            last.directBytes() - first.directBytes() <= MAX_DIRECT_GROWTH &&
            allocBytes < MAX_ALLOC_BYTES;
    }
}
