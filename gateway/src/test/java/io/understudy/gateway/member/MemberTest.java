package io.understudy.gateway.member;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.understudy.codecs.client.MassStatusReportDecoder;
import io.understudy.codecs.client.SessionReason;
import io.understudy.codecs.client.Side;
import io.understudy.gateway.client.ClientState;
import io.understudy.gateway.client.UnderstudyClient;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MemberTest
{
    @TempDir
    private Path dir;

    @Test
    void shouldRefuseToBeginAnOrderStreamUnasked()
    {
        try (MemberHarness member = new MemberHarness(dir, settings -> {}))
        {
            assertThatThrownBy(() -> member.start(false))
                .hasMessageContaining("there is no order stream in " + dir)
                .hasMessageContaining("--bootstrap");
        }
    }

    @Test
    void shouldRefuseToBeginAnOrderStreamWhereThereIsOne()
    {
        try (MemberHarness member = new MemberHarness(dir, settings -> {}))
        {
            member.start(true);
            member.stop();
            assertThatThrownBy(() -> member.start(true))
                .hasMessageContaining("there is an order stream up to");
        }
    }

    @Test
    void shouldRefuseASecondMemberInTheSameFolderWithTheHoldersPid()
    {
        try (MemberHarness first = new MemberHarness(dir, settings -> {});
            MemberHarness second = new MemberHarness(dir, settings -> {}))
        {
            first.start(true);
            assertThatThrownBy(() -> second.start(false))
                .hasMessageContaining(Long.toString(ProcessHandle.current().pid()));
            first.setUp(1);
        }
    }

    @Test
    void shouldAnswerOverIpcAsOverUdp()
    {
        final OrderCounter overUdp = new OrderCounter();
        final OrderCounter overIpc = new OrderCounter();
        try (MemberHarness member = new MemberHarness(dir, settings -> {}))
        {
            member.start(true);
            member.setUp(2);
            try (UnderstudyClient udp =
                UnderstudyClient.connect(member.clientContext(1, overUdp));
                UnderstudyClient ipc =
                    UnderstudyClient.connect(member.clientContext(2, overIpc).ipc(true)))
            {
                play(member, udp, overUdp, 1_000);
                play(member, ipc, overIpc, 1_000);
                assertThat(overIpc.trades).isEqualTo(1_000);
                assertThat(overUdp.trades).isEqualTo(1_000);
            }
        }
    }

    @Test
    void shouldTellAClientAllItsOpenOrders()
    {
        final List<String> told = new ArrayList<>();
        final OrderCounter counter = new OrderCounter()
        {
            @Override
            public void onMassStatusReport(final MassStatusReportDecoder report)
            {
                told.add(report.massStatusReqId() + " " + report.totNumReports() + " " +
                    report.lastRptRequested() + " " + report.side() + " " + report.ordStatus());
            }
        };
        try (MemberHarness member = new MemberHarness(dir, settings -> {}))
        {
            member.start(true);
            member.setUp(1);
            try (UnderstudyClient client =
                UnderstudyClient.connect(member.clientContext(1, counter)))
            {
                play(member, client, counter, 1);
                ask(member, client, told, 1, Side.BUY);
                ask(member, client, told, 2, Side.SELL);
                assertThat(told).containsExactly(
                    "ASK 1 YES BUY NEW", "ASK 0 YES SELL REJECTED");
            }
        }
    }

    private static void ask(
        final MemberHarness member, final UnderstudyClient client, final List<String> told,
        final int answers, final Side side)
    {
        client.massStatusRequest().massStatusReqId("ASK").side(side);
        client.send();
        member.await("the answer", client, () -> told.size() == answers);
    }

    @Test
    void shouldServeOnWithTheSameSessionsAfterARestart()
    {
        final OrderCounter counter = new OrderCounter();
        try (MemberHarness member = new MemberHarness(dir, settings -> {}))
        {
            member.start(true);
            member.setUp(1);
            try (UnderstudyClient client =
                UnderstudyClient.connect(member.clientContext(1, counter)))
            {
                play(member, client, counter, 501);
                assertThat(counter.quorum).isTrue();
                assertThat(client.primaryMemberId()).isZero();
                member.stop();
                counter.send(client);
                member.await("no majority", client, () -> !counter.quorum);
                assertThat(client.primaryMemberId()).isEqualTo(-1);
                member.start(false);
                play(member, client, counter, 1_000);
                assertThat(counter.accepted).isEqualTo(1_000);
                assertThat(counter.trades).isEqualTo(1_000);
                assertThat(counter.terminated).isNull();
                assertThat(counter.quorum).isTrue();
                assertThat(client.line().joins()).isEqualTo(2);
                assertThat(client.reconnects()).isZero();
            }
        }
    }

    @Test
    void shouldServeARestartedClientFromItsFirstFrameOnAndFenceTheOldOne()
    {
        final OrderCounter before = new OrderCounter();
        final OrderCounter after = new OrderCounter();
        try (MemberHarness member = new MemberHarness(dir, settings -> {}))
        {
            member.start(true);
            member.setUp(1);
            final UnderstudyClient old = UnderstudyClient.connect(
                member.clientContext(1, before).incarnation(1_000));
            play(member, old, before, 10);
            try (old; UnderstudyClient restarted = UnderstudyClient.connect(
                member.clientContext(1, after).incarnation(2_000)))
            {
                after.sent = before.sent;
                member.await("the new incarnation", restarted,
                    () -> restarted.state() == ClientState.ESTABLISHED);
                member.await("an answer", restarted, () ->
                {
                    if (after.sent == 10)
                    {
                        after.send(restarted);
                    }
                    return after.accepted == 1;
                });
                before.send(old);
                for (int i = 0; i < 1_000; i++)
                {
                    old.poll();
                    restarted.poll();
                }
                assertThat(before.accepted).as("the old incarnation is fenced").isEqualTo(10);
                assertThat(after.terminated).isNull();
            }
        }
    }

    @Test
    void shouldEndTheSessionAsAskedAndBeginItAnew()
    {
        final OrderCounter counter = new OrderCounter();
        try (MemberHarness member = new MemberHarness(dir, settings -> {}))
        {
            member.start(true);
            member.setUp(1);
            try (UnderstudyClient client =
                UnderstudyClient.connect(member.clientContext(1, counter)))
            {
                play(member, client, counter, 10);
                assertThat(client.terminate()).isTrue();
                member.await("the end", client, () -> counter.terminated != null);
                assertThat(counter.terminated).isEqualTo(SessionReason.FINISHED);
                assertThat(client.newOrder()).isNull();
                assertThat(client.reconnect()).isTrue();
                play(member, client, counter, 20);
                assertThat(counter.trades).isEqualTo(20);
            }
        }
    }

    @Test
    void shouldLeaveNothingInSharedMemoryNorItsPropertiesBehind() throws IOException
    {
        try (MemberHarness member = new MemberHarness(
            dir, settings -> settings.set("aeron.dir", dir.resolve("aeron").toString())))
        {
            member.start(true);
            assertThat(dir.resolve("aeron")).exists();
            member.stop();
            assertThat(dir.resolve("aeron")).doesNotExist();
            assertThat(Files.exists(dir.resolve("member.properties"))).isFalse();
            assertThat(member.messages()).contains("drained");
        }
    }

    private static void play(
        final MemberHarness member, final UnderstudyClient client, final OrderCounter counter,
        final long orders)
    {
        member.await(orders + " orders to be accepted", () -> counter.accepted == orders, () ->
        {
            if (counter.sent < orders)
            {
                counter.send(client);
            }
            client.poll();
        });
        member.await("a trade for each pair", client, () -> counter.trades == orders / 2 * 2);
    }
}
