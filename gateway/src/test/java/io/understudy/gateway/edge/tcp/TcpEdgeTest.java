package io.understudy.gateway.edge.tcp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.understudy.codecs.ingress.Protocol;
import io.understudy.codecs.ingress.Verdict;
import io.understudy.gateway.edge.tcp.EdgeRig.Client;
import io.understudy.gateway.ops.settings.EdgeSettings;
import io.understudy.gateway.ops.settings.SettingsException;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An edge between real sockets and a gateway that the test plays. */
class TcpEdgeTest
{
    private static final String LOGON = "35=A|34=1|49=TW|56=ISLD|98=0|108=30|";

    @TempDir
    private Path dir;

    @Test
    void shouldCarryFixMessagesToTheMembersAndTheirAnswersBack()
    {
        try (EdgeRig rig = new EdgeRig(dir, settings -> {}); Client client = rig.loggedOn())
        {
            final byte[] order = FixText.message("35=D|34=2|49=TW|56=ISLD|11=ID|");
            for (final byte value : order)
            {
                client.send(new byte[] {value});
            }
            client.send(FixText.join(order, order));
            client.expectBytes(3 * order.length);
            assertThat(client.bytes()).isEqualTo(FixText.join(order, order, order));
            assertThat(rig.gateway.open).containsValue(Protocol.FIX);
            assertThat(rig.gateway.verdicts).containsExactly(Verdict.NOT_CHECKED);
            assertThat(rig.count(EdgeCounter.LOGGED_ON)).isEqualTo(1);
        }
    }

    @Test
    void shouldCarryAMegabyteInManySegments()
    {
        try (EdgeRig rig = new EdgeRig(dir, settings -> settings
            .set(EdgeSettings.OUTBOUND_BYTES, 4L << 20)); Client client = rig.loggedOn())
        {
            final byte[] news = FixText.message("35=B|34=2|58=" + "n".repeat(1_000_000) + "|");
            for (int at = 0; at < news.length; at += 5_000)
            {
                client.send(Arrays.copyOfRange(news, at, Math.min(news.length, at + 5_000)));
            }
            client.expectBytes(news.length);
            assertThat(client.bytes()).isEqualTo(news);
        }
    }

    @Test
    void shouldSkipGarbledMessagesAndCountThem()
    {
        try (EdgeRig rig = new EdgeRig(dir, settings -> {}); Client client = rig.loggedOn())
        {
            client.send(FixText.raw("8=FIX.4.4|9=5|35=0|10=000|nonsense"));
            client.send(FixText.message("35=0|34=3|"));
            client.expect("34=3|");
            assertThat(rig.gateway.heard).hasSize(1);
            assertThat(rig.count(EdgeCounter.GARBLED)).isPositive();
            assertThat(client.hasEnded()).isFalse();
        }
    }

    @Test
    void shouldCloseWhoseFirstMessageIsGarbled()
    {
        try (EdgeRig rig = new EdgeRig(dir, settings -> {}); Client client = rig.fix())
        {
            client.send(FixText.raw("8=FIX.4.4|9=20|35=A|34=1|49=TW|56=ISLD|98=0|108=30|10=000|"));
            client.expectEnd();
            assertThat(client.bytes()).isEmpty();
            assertThat(rig.gateway.connects).isZero();
            assertThat(rig.count(EdgeCounter.REFUSED_NOT_LOGON)).isEqualTo(1);
        }
    }

    @Test
    void shouldCloseWhatDoesNotBeginWithALogonAndTellTheMembersNothing()
    {
        try (EdgeRig rig = new EdgeRig(dir, settings -> {});
            Client fix = rig.fix(); Client sbe = rig.sbe(); Client foreign = rig.sbe())
        {
            fix.send(FixText.message("35=0|34=1|49=TW|"));
            fix.expectEnd();
            assertThat(fix.bytes()).isEmpty();
            sbe.send(SbeText.newOrder(1));
            sbe.expectEnd();
            assertThat(SbeText.terminatedReason(sbe.bytes())).isEqualTo(SbeText.NOT_NEGOTIATED);
            foreign.send("GET / HTTP/1.1\r\n\r\n".getBytes());
            foreign.expectEnd();
            assertThat(SbeText.terminatedReason(foreign.bytes()))
                .isEqualTo(SbeText.MALFORMED_MESSAGE);
            assertThat(rig.gateway.connects).isZero();
            assertThat(rig.count(EdgeCounter.REFUSED_NOT_LOGON)).isEqualTo(2);
            assertThat(rig.count(EdgeCounter.REFUSED_FRAMING)).isEqualTo(1);
        }
    }

    @Test
    void shouldCloseWhoDoesNotLogOnInTimeButNotWhoHas()
    {
        try (EdgeRig rig = new EdgeRig(dir, settings -> settings
            .set(EdgeSettings.LOGON_TIMEOUT_NS, TimeUnit.MILLISECONDS.toNanos(300)));
            Client good = rig.loggedOn(); Client silent = rig.fix(); Client half = rig.sbe())
        {
            half.send(new byte[] {0, 0, 0});
            silent.expectEnd();
            half.expectEnd();
            assertThat(SbeText.terminatedReason(half.bytes())).isEqualTo(SbeText.NOT_NEGOTIATED);
            assertThat(good.hasEnded()).isFalse();
            assertThat(rig.count(EdgeCounter.REFUSED_LOGON_TIMEOUT)).isEqualTo(2);
            assertThat(rig.gateway.connects).isEqualTo(1);
        }
    }

    @Test
    void shouldRefuseMoreConnectionsThanAllowedInAllAndFromOneAddress()
    {
        try (EdgeRig rig = new EdgeRig(dir, settings -> settings
            .set(EdgeSettings.MAX_CONNECTIONS_PER_ADDRESS, 2));
            Client first = rig.loggedOn(); Client second = rig.fix(); Client third = rig.sbe())
        {
            third.expectEnd();
            assertThat(SbeText.terminatedReason(third.bytes())).isEqualTo(SbeText.CAPACITY_FULL);
            assertThat(rig.count(EdgeCounter.REFUSED_ADDRESS)).isEqualTo(1);
            second.hangUp();
            rig.await("the second to be gone", () -> rig.edge.connectionCount() == 1);
            try (Client fourth = rig.loggedOn())
            {
                assertThat(fourth.hasEnded()).isFalse();
                assertThat(first.hasEnded()).isFalse();
            }
        }
        try (EdgeRig rig = new EdgeRig(dir, settings -> settings
            .set(EdgeSettings.MAX_CONNECTIONS, 1));
            Client first = rig.loggedOn(); Client second = rig.fix())
        {
            second.expectEnd();
            assertThat(first.hasEnded()).isFalse();
            assertThat(rig.count(EdgeCounter.REFUSED_CONNECTIONS)).isEqualTo(1);
        }
    }

    @Test
    void shouldEndAConnectionWithAMessageTooLong()
    {
        try (EdgeRig rig = new EdgeRig(dir, settings -> settings
            .set(EdgeSettings.MAX_MESSAGE_BYTES, 10_000L));
            Client client = rig.loggedOn(); Client early = rig.fix())
        {
            client.send(FixText.message("35=B|58=" + "n".repeat(9_000) + "|"));
            rig.await("the message", () -> rig.gateway.messages == 1);
            client.send(FixText.raw("8=FIX.4.4|9=20000|35=B|"));
            client.expectEnd();
            early.send(FixText.raw("8=FIX.4.4|9=9000|35=A|"));
            early.expectEnd();
            rig.await("DISCONNECT", () -> rig.gateway.disconnected.size() == 1);
            assertThat(rig.count(EdgeCounter.REFUSED_MESSAGE_LENGTH)).isEqualTo(2);
        }
    }

    @Test
    void shouldReadNoFasterThanTheLimitAndLoseNothing()
    {
        try (EdgeRig rig = new EdgeRig(dir, settings -> settings
            .set(EdgeSettings.MESSAGES_PER_SECOND, 50)); Client client = rig.loggedOn())
        {
            byte[] many = new byte[0];
            for (int i = 0; i < 80; i++)
            {
                many = FixText.join(many, FixText.message("35=0|34=" + (100 + i) + "|"));
            }
            final long beginNs = System.nanoTime();
            client.send(many);
            client.expect("34=179|");
            assertThat(System.nanoTime() - beginNs)
                .isGreaterThan(TimeUnit.MILLISECONDS.toNanos(500));
            assertThat(client.bytes()).isEqualTo(many);
            assertThat(rig.count(EdgeCounter.THROTTLED)).isPositive();
        }
    }

    @Test
    void shouldEndASlowReaderWhenItsBufferIsFullAndDisturbNobodyElse()
    {
        try (EdgeRig rig = new EdgeRig(dir, settings -> settings
            .set(EdgeSettings.OUTBOUND_BYTES, 1L << 16)
            .set(EdgeSettings.CLOSE_TIMEOUT_NS, TimeUnit.MILLISECONDS.toNanos(300)));
            Client slow = rig.loggedOn(); Client other = rig.loggedOn())
        {
            rig.gateway.copiesOfEach = 50;
            rig.gateway.keeps = false;
            final byte[] message = FixText.message("35=B|58=" + "n".repeat(4_000) + "|");
            final ByteBuffer out = ByteBuffer.allocate(0);
            rig.await("the slow one to be ended", () ->
            {
                if (!out.hasRemaining())
                {
                    slow.write(ByteBuffer.wrap(message));
                }
                return rig.count(EdgeCounter.REFUSED_SLOW_READER) == 1;
            });
            rig.gateway.copiesOfEach = 1;
            rig.await("DISCONNECT", () -> rig.gateway.disconnected.size() == 1);
            other.send(FixText.message("35=0|34=7|"));
            other.expect("34=7|");
            rig.await("its socket to be closed", () -> rig.edge.connectionCount() == 1);
        }
    }

    @Test
    void shouldReadNobodyWithoutAMajorityOrWithAFullWindowAndDropNothing()
    {
        try (EdgeRig rig = new EdgeRig(dir, settings -> settings
            .set(EdgeSettings.WINDOW_BYTES, 1L << 16)
            .set(EdgeSettings.MAX_MESSAGE_BYTES, 1L << 14)); Client client = rig.loggedOn())
        {
            byte[] many = new byte[0];
            for (int i = 0; i < 500; i++)
            {
                many = FixText.join(many, FixText.message(
                    "35=B|34=" + (1_000 + i) + "|58=" + "n".repeat(400) + "|"));
            }
            rig.gateway.taking = false;
            final ByteBuffer out = ByteBuffer.wrap(many);
            for (int i = 0; i < 2_000; i++)
            {
                client.write(out);
                rig.turn();
            }
            assertThat(rig.gateway.messages).isZero();
            assertThat(rig.edge.line().uncommittedFrames()).isBetween(50L, 200L);
            rig.gateway.taking = true;
            rig.await("all", () ->
            {
                client.poll();
                return client.write(out) && client.text().contains("34=1499|");
            });
            assertThat(client.bytes()).isEqualTo(many);
            client.clear();
            rig.gateway.serving = false;
            rig.await("no majority", () -> !rig.edge.line().hasQuorum());
            client.send(FixText.message("35=0|34=9999|"));
            for (int i = 0; i < 200; i++)
            {
                rig.turn();
            }
            assertThat(rig.gateway.messages).isEqualTo(500);
            rig.gateway.serving = true;
            client.expect("34=9999|");
        }
    }

    @Test
    void shouldTellTheMembersWhenAClientIsGone()
    {
        try (EdgeRig rig = new EdgeRig(dir, settings -> {}); Client client = rig.loggedOn())
        {
            assertThat(rig.gateway.open).hasSize(1);
            client.hangUp();
            rig.await("DISCONNECT", () -> rig.gateway.disconnected.size() == 1);
            rig.await("the end", () -> rig.edge.connectionCount() == 0);
            assertThat(rig.count(EdgeCounter.CLOSED)).isEqualTo(1);
        }
    }

    @Test
    void shouldHoldTwoThousandConnectionsAtOnce()
    {
        final int count = 2_000;
        final Client[] clients = new Client[count];
        try (EdgeRig rig = new EdgeRig(dir, settings -> settings
            .set(EdgeSettings.MAX_CONNECTIONS_PER_ADDRESS, count)))
        {
            rig.gateway.keeps = false;
            final byte[] logon = FixText.message(LOGON);
            for (int i = 0; i < count; i++)
            {
                clients[i] = rig.fix();
                clients[i].send(logon);
            }
            rig.await("all to be logged on", () -> rig.count(EdgeCounter.LOGGED_ON) == count);
            final byte[] test = FixText.message("35=1|34=2|112=HELLO|");
            for (final Client client : clients)
            {
                client.clear();
                client.send(test);
            }
            for (final Client client : clients)
            {
                client.expect("112=HELLO|");
            }
            assertThat(rig.edge.connectionCount()).isEqualTo(count);
            for (final Client client : clients)
            {
                client.hangUp();
            }
            rig.await("all to be gone", () -> rig.edge.connectionCount() == 0 &&
                rig.gateway.disconnected.size() == count);
        }
    }

    @Test
    void shouldLetAnswersOutSayFarewellAndDrain()
    {
        try (EdgeRig rig = new EdgeRig(dir, settings -> {});
            Client fix = rig.loggedOn(); Client sbe = rig.sbe())
        {
            sbe.send(SbeText.negotiate(7, 1));
            sbe.expectBytes(SbeText.negotiate(7, 1).length);
            sbe.clear();
            fix.send(FixText.message("35=0|34=5|"));
            fix.expect("34=5|");
            rig.edge.drain();
            rig.await("the edge to be drained", () ->
            {
                if (fix.hasEnded() & sbe.hasEnded())
                {
                    fix.hangUp();
                    sbe.hangUp();
                }
                return rig.edge.isDrained();
            });
            assertThat(SbeText.terminatedReason(sbe.bytes())).isEqualTo(SbeText.SHUTDOWN);
            assertThat(rig.gateway.disconnected).hasSize(2);
        }
    }

    @Test
    void shouldSayWhichPortIsTakenAndWhichSettingsContradictEachOther()
    {
        try (EdgeRig rig = new EdgeRig(dir, settings -> {}))
        {
            final String taken = "localhost:" + rig.edge.fixPort();
            assertThatThrownBy(() -> new EdgeRig(dir.resolve("other"), settings -> settings
                .set(EdgeSettings.FIX_LISTEN, taken)).close())
                .hasMessageContaining("edge.fix.listen=" + taken)
                .hasMessageContaining("cannot be listened on");
        }
        assertThatThrownBy(() -> new EdgeRig(dir, settings -> settings
            .set(EdgeSettings.MAX_MESSAGE_BYTES, 2L << 20)).close())
            .isInstanceOf(SettingsException.class)
            .hasMessageContaining("edge.maxMessageBytes=2m must be at most a quarter of " +
                "edge.windowBytes=4m");
    }
}
