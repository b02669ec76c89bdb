package io.understudy.gateway.member;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import io.understudy.gateway.client.UnderstudyClient;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The whole path of an order on the duty thread: socket, ring, journal, engine, socket. Where the
 * JIT compiler discards code it re-creates the objects that this code had done without: once, a few
 * bytes. What recurs shows in every window, so one window of 100,000 orders must be free of any.
 */
@Tag("allocation")
class DutyThreadAllocationTest
{
    private static final int WARM_UP_ORDERS = 60_000;
    private static final int ORDERS = 100_000;
    private static final int IN_FLIGHT = 64;

    /** The driver on a thread of its own: what is left is ours. */
    @Test
    void shouldNotAllocateOnTheDutyThreadOverAHundredThousandOrders(@TempDir final Path dir)
    {
        assertThat(allocated(dir, "shared", 2)).isZero();
    }

    /** The driver on the duty thread too: all of what a member of the compact profile does. */
    @Test
    void shouldNotAllocateWithTheMediaDriverOnTheDutyThread(@TempDir final Path dir)
    {
        assertThat(allocated(dir, "compact", 4)).isZero();
    }

    /** The least that any of so many windows allocated. */
    private static long allocated(final Path dir, final String profile, final int windows)
    {
        final ThreadMXBean threads = (ThreadMXBean)ManagementFactory.getThreadMXBean();
        final OrderCounter counter = new OrderCounter();
        long least = Long.MAX_VALUE;
        try (MemberHarness member = new MemberHarness(dir, settings -> settings
            .set("profile", profile)
            .set("snapshot.everyRecords", "0")
            // A thread that sleeps takes seconds for a window, and in some JVMs the media driver
            // allocates once a second: 64 bytes, whatever flows. One that yields takes less.
            .set("member.duty.realTime", "0")
            .set("journal.blockBytes", "256m")
            .set("journal.headroomBytes", "128m")))
        {
            member.start(true);
            member.setUp(1);
            try (UnderstudyClient client = UnderstudyClient.connect(
                member.clientContext(1, counter).keepAliveMs(60_000)))
            {
                play(member, client, counter, WARM_UP_ORDERS);
                final long dutyThread = member.thread().getId();
                for (int i = 1; i <= windows && least > 0; i++)
                {
                    final long before = threads.getThreadAllocatedBytes(dutyThread);
                    play(member, client, counter, WARM_UP_ORDERS + i * ORDERS);
                    least = Math.min(
                        least, threads.getThreadAllocatedBytes(dutyThread) - before);
                }
                assertThat(counter.trades).isEqualTo(counter.sent);
                return least;
            }
        }
    }

    private static void play(
        final MemberHarness member, final UnderstudyClient client, final OrderCounter counter,
        final long orders)
    {
        member.await("orders to be accepted", () -> counter.accepted == orders, () ->
        {
            if (counter.sent < orders && counter.sent - counter.accepted < IN_FLIGHT)
            {
                counter.send(client);
            }
            client.poll();
        });
        member.await("trades", client, () -> counter.trades == orders);
    }
}
