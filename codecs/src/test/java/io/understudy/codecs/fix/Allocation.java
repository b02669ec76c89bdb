package io.understudy.codecs.fix;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.util.function.IntSupplier;

/** Says whether a step allocates, by the bytes that the JVM counts for this thread. */
final class Allocation
{
    private static final int WARM_UP = 2_000;
    private static final int STEPS = 10_000;

    /** What reading the counter itself may cost; far below a byte a step. */
    private static final long NOISE = 4_096;

    private Allocation()
    {
    }

    static void assertNone(final IntSupplier step)
    {
        final ThreadMXBean threads = (ThreadMXBean)ManagementFactory.getThreadMXBean();
        int sink = 0;
        for (int i = 0; i < WARM_UP; i++)
        {
            sink += step.getAsInt();
        }
        final long before = threads.getCurrentThreadAllocatedBytes();
        for (int i = 0; i < STEPS; i++)
        {
            sink += step.getAsInt();
        }
        final long allocated = threads.getCurrentThreadAllocatedBytes() - before;
        assertThat(allocated).as("bytes in %d steps (%d)", STEPS, sink).isLessThan(NOISE);
    }
}
