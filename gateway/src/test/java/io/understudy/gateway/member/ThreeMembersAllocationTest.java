package io.understudy.gateway.member;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import io.understudy.gateway.client.UnderstudyClient;
import io.understudy.replay.JournalRecords;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The whole path of an order through three members: what the primary's duty thread does to
 * replicate and to count acks, and what the standbys' do to journal, ack, apply and stand by. As
 * for one member, one window of 100,000 orders must be free of any allocation, for each thread.
 */
@Tag("allocation")
class ThreeMembersAllocationTest
{
    private static final int WARM_UP_ORDERS = 60_000;
    private static final int ORDERS = 100_000;
    private static final int IN_FLIGHT = 64;
    private static final int WINDOWS = 8;

    @Test
    void shouldNotAllocateOnAnyDutyThreadOfThreeMembersOverAHundredThousandOrders(
        @TempDir final Path dir)
    {
        final OrderCounter counter = new OrderCounter();
        try (ThreeMembers members = new ThreeMembers(dir, settings -> settings
            .set("profile", "compact")
            .set("takeover.deadNs", "30s")
            .set("snapshot.everyRecords", "0")
            .set("journal.blockBytes", "256m")
            .set("journal.headroomBytes", "128m")))
        {
            members.start();
            members.setUp(1);
            try (UnderstudyClient client = UnderstudyClient.connect(
                members.clientContext(1, counter).keepAliveMs(60_000)))
            {
                assertThat(leastAllocated(members, client, counter))
                    .as("bytes, by member").containsOnly(0L);
                assertThat(client.primaryMemberId()).as("who served throughout").isZero();
            }
        }
        assertThat(counter.trades).isEqualTo(counter.sent);
        for (int i = 0; i < members(dir).size(); i++)
        {
            try (JournalRecords journal = JournalRecords.open(members(dir).get(i)))
            {
                assertThat(journal.lastSequence()).as("journaled by member %d", i)
                    .isGreaterThan(WARM_UP_ORDERS + ORDERS / 2);
            }
        }
    }

    /** Of each duty thread, the least that any window allocated. */
    private static long[] leastAllocated(
        final ThreeMembers members, final UnderstudyClient client, final OrderCounter counter)
    {
        final ThreadMXBean bean = (ThreadMXBean)ManagementFactory.getThreadMXBean();
        final long[] ids = members.threads().stream().mapToLong(Thread::getId).toArray();
        final long[] least = new long[ids.length];
        Arrays.fill(least, Long.MAX_VALUE);
        play(members, client, counter, WARM_UP_ORDERS);
        for (int i = 1; i <= WINDOWS && Arrays.stream(least).sum() != 0; i++)
        {
            final long[] before = bean.getThreadAllocatedBytes(ids);
            play(members, client, counter, WARM_UP_ORDERS + i * ORDERS);
            final long[] after = bean.getThreadAllocatedBytes(ids);
            for (int j = 0; j < ids.length; j++)
            {
                least[j] = Math.min(least[j], after[j] - before[j]);
            }
        }
        return least;
    }

    private static void play(
        final ThreeMembers members, final UnderstudyClient client, final OrderCounter counter,
        final long orders)
    {
        members.await("orders to be accepted", () -> counter.accepted == orders, () ->
        {
            if (counter.sent < orders && counter.sent - counter.accepted < IN_FLIGHT)
            {
                counter.send(client);
            }
            client.poll();
        });
        members.await("trades", client, () -> counter.trades == orders);
    }

    private static List<Path> members(final Path dir)
    {
        return List.of(dir.resolve("member-0").resolve("journal"),
            dir.resolve("member-1").resolve("journal"),
            dir.resolve("member-2").resolve("journal"));
    }
}
