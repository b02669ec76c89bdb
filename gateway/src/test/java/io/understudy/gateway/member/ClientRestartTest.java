package io.understudy.gateway.member;

import static org.assertj.core.api.Assertions.assertThat;

import io.understudy.codecs.ingress.Refusal;
import io.understudy.codecs.journal.JournalRecordDecoder;
import io.understudy.gateway.client.UnderstudyClient;
import io.understudy.journal.JournalReader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A client of three members is killed and started again: another incarnation of the same edge and
 * session. No timeout frees its place: members keep a silent edge for an hour here.
 */
class ClientRestartTest
{
    private static final int SESSION_ID = 1;
    private static final int EDGE_ID = 77;
    private static final int ORDERS = 10;
    private static final long OLD = 1_000;
    private static final long NEW = 2_000;

    private final OrderCounter before = new OrderCounter();
    private final OrderCounter after = new OrderCounter();

    @TempDir
    private Path dir;

    @Test
    void shouldServeARestartedClientFromItsFirstFrameOnAndFenceTheOldOne()
    {
        try (ThreeMembers members = started();
            UnderstudyClient old = connect(members, before, OLD))
        {
            play(members, old, before, ORDERS);
            leaveUnderWay(old);
            try (UnderstudyClient restarted = connect(members, after, NEW))
            {
                play(members, restarted, after, ORDERS);
                wakeAndFence(members, old, restarted);
            }
        }
        checkJournal(0);
    }

    @Test
    void shouldServeARestartedClientFromItsFirstFrameOnByAPrimaryThatHasJustTakenOver()
    {
        final int next;
        try (ThreeMembers members = started();
            UnderstudyClient old = connect(members, before, OLD))
        {
            play(members, old, before, ORDERS);
            final int primary = old.primaryMemberId();
            members.still(primary);
            leaveUnderWay(old);
            try (UnderstudyClient restarted = connect(members, after, NEW))
            {
                play(members, restarted, after, ORDERS);
                next = restarted.primaryMemberId();
                assertThat(next).as("who serves after member %d", primary).isNotEqualTo(primary);
                wakeAndFence(members, old, restarted);
            }
        }
        checkJournal(next);
    }

    @Test
    void shouldServeARestartedClientAndLetItsPrimaryBeTakenOverFrom()
    {
        final int next;
        try (ThreeMembers members = started();
            UnderstudyClient old = connect(members, before, OLD))
        {
            play(members, old, before, ORDERS);
            leaveUnderWay(old);
            try (UnderstudyClient restarted = connect(members, after, NEW))
            {
                play(members, restarted, after, ORDERS);
                final int primary = restarted.primaryMemberId();
                members.still(primary);
                play(members, restarted, after, 2 * ORDERS);
                next = restarted.primaryMemberId();
                assertThat(next).as("who serves after member %d", primary).isNotEqualTo(primary);
                assertThat(restarted.reconnects()).isZero();
                wakeAndFence(members, old, restarted);
            }
        }
        checkJournal(next);
    }

    private ThreeMembers started()
    {
        final ThreeMembers members = new ThreeMembers(dir, settings -> settings
            .set("edge.timeoutNs", "1h")
            .set("journal.blockBytes", "1m")
            .set("journal.headroomBytes", "256k")
            .set("aeron.termBytes", "256k"));
        try
        {
            members.start();
            members.setUp(SESSION_ID);
            return members;
        }
        catch (final RuntimeException | AssertionError ex)
        {
            members.close();
            throw ex;
        }
    }

    private static UnderstudyClient connect(
        final ThreeMembers members, final OrderCounter counter, final long incarnation)
    {
        return UnderstudyClient.connect(members.clientContext(SESSION_ID, counter)
            .edgeId(EDGE_ID).incarnation(incarnation));
    }

    /** Sends what is then neither polled nor closed, as a client does that is killed. */
    private void leaveUnderWay(final UnderstudyClient client)
    {
        for (int i = 0; i < ORDERS; i++)
        {
            before.send(client);
        }
        after.sent = Math.max(after.sent, before.sent);
    }

    /** Until so many orders are accepted of it. */
    private static void play(
        final ThreeMembers members, final UnderstudyClient client, final OrderCounter counter,
        final int orders)
    {
        final long sentBefore = counter.sent;
        final long acceptedBefore = counter.accepted;
        final long wanted = orders - acceptedBefore;
        members.await(orders + " orders to be accepted", () -> counter.accepted == orders, () ->
        {
            if (counter.sent - sentBefore < wanted)
            {
                counter.send(client);
            }
            client.poll();
        });
        assertThat(counter.terminated).isNull();
    }

    /** One that was not dead, and goes on beside the new one. */
    private void wakeAndFence(
        final ThreeMembers members, final UnderstudyClient old, final UnderstudyClient restarted)
    {
        final long accepted = after.accepted;
        members.await("the old incarnation to be refused", old::isRefused, () ->
        {
            old.poll();
            restarted.poll();
        });
        assertThat(old.refusal()).isEqualTo(Refusal.INCARNATION_TOO_OLD);
        play(members, restarted, after, (int)accepted + ORDERS);
        assertThat(restarted.isRefused()).isFalse();
        assertThat(restarted.reconnects()).isZero();
    }

    /** What each incarnation sent is there from its first frame on, none after a later one's. */
    private void checkJournal(final int memberId)
    {
        final List<Long> incarnations = new ArrayList<>();
        long expected = 0;
        try (JournalReader reader = JournalReader.open(dir.resolve("member-" + memberId)
            .resolve("journal")))
        {
            reader.seek(reader.firstSequence());
            while (reader.next())
            {
                final JournalRecordDecoder record = reader.record();
                if (record.edgeId() == EDGE_ID && record.edgeSequence() > 0)
                {
                    if (!incarnations.contains(record.edgeIncarnation()))
                    {
                        incarnations.add(record.edgeIncarnation());
                        expected = 0;
                    }
                    expected++;
                    assertThat(record.edgeIncarnation())
                        .isEqualTo(incarnations.get(incarnations.size() - 1));
                    assertThat(record.edgeSequence()).isEqualTo(expected);
                }
            }
        }
        assertThat(incarnations).containsExactly(OLD, NEW);
    }
}
