package io.understudy.gateway.control;

import static org.assertj.core.api.Assertions.assertThat;

import io.understudy.gateway.takeover.Configuration;
import io.understudy.gateway.takeover.TakeoverCause;
import java.lang.management.ManagementFactory;
import org.agrona.concurrent.MessageHandler;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("allocation")
class ControlRequestsAllocationTest
{
    private static final int WARM_UP = 20_000;
    private static final int ROUND = 50_000;
    private static final int ROUNDS = 4;

    private final NewestConfiguration configurations =
        new NewestConfiguration(configuration -> {});
    private final ControlRequests port = new ControlRequests(configurations, 1, 11, 3);
    private final long[] timesNs = new long[TakeoverCause.STEPS];
    private int drained;
    private final MessageHandler drop = (type, buffer, offset, length) -> drained++;
    private int refused;

    @Test
    void shouldNotAllocateOnTheDutyThread()
    {
        configurations.onConfiguration(new Configuration(1, new int[]{0, 1}, new int[]{0, 1}));
        final com.sun.management.ThreadMXBean threads =
            (com.sun.management.ThreadMXBean)ManagementFactory.getThreadMXBean();
        ask(WARM_UP);
        // The least of some rounds: a deoptimisation may allocate once, a request would in each.
        long leastBytes = Long.MAX_VALUE;
        for (int i = 0; i < ROUNDS; i++)
        {
            final long before = threads.getCurrentThreadAllocatedBytes();
            ask(ROUND);
            leastBytes = Math.min(
                leastBytes, threads.getCurrentThreadAllocatedBytes() - before);
        }
        assertThat(leastBytes).isZero();
        assertThat(drained).isEqualTo(6 * (WARM_UP + ROUNDS * ROUND));
        assertThat(refused).isZero();
    }

    private void ask(final int times)
    {
        for (int i = 0; i < times; i++)
        {
            final long epoch = port.configuration().epoch();
            if (!port.requestEpoch(epoch) |
                !port.takenOver(i, i, TakeoverCause.OBITUARY, timesNs) |
                !port.ready(i, i, i) |
                !port.leaveLine(0, epoch) |
                !port.requestReadmission(i) |
                !port.checkpoint(i, i, i))
            {
                refused++;
            }
            port.drain(drop, 10);
        }
    }
}
