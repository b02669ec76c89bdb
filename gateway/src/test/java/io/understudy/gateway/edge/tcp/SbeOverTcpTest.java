package io.understudy.gateway.edge.tcp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.understudy.gateway.member.MemberHarness;
import io.understudy.gateway.ops.settings.EdgeSettings;
import java.io.DataInputStream;
import java.io.IOException;
import java.net.Socket;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A member, an edge on a thread of its own, and clients written from the schema alone. */
class SbeOverTcpTest
{
    private static final long TIMEOUT_NS = TimeUnit.SECONDS.toNanos(20);

    @TempDir
    private Path dir;

    private final List<String> messages = new CopyOnWriteArrayList<>();

    @Test
    void shouldTradeThroughAMemberAndGoOnAfterTheEdgeWasStartedAnew() throws Exception
    {
        try (MemberHarness member = new MemberHarness(dir.resolve("member"), settings -> {}))
        {
            member.start(true);
            member.setUp(2);
            final EdgeRunner runner = runner();
            final Thread thread = start(runner);
            final int port = new EdgeProperties(dir.resolve("edge")).sbePort();
            assertThatThrownBy(() -> runner().run())
                .hasMessageContaining("another edge runs in " + dir.resolve("edge"))
                .hasMessageContaining("pid " + ProcessHandle.current().pid());
            try (Socket buyer = connect(port, 1, 1); Socket seller = connect(port, 2, 1))
            {
                trade(buyer, seller, 1);
                assertThat(runner.end()).isTrue();
                assertThat(SbeText.terminatedReason(read(buyer))).isEqualTo(SbeText.SHUTDOWN);
                assertThat(buyer.getInputStream().read()).as("end").isEqualTo(-1);
            }
            thread.join();
            assertThat(messages).anyMatch(message -> message.startsWith("counted: "));
            assertThat(EdgeCounters.read(dir.resolve("edge")).get(EdgeCounter.LOGGED_ON))
                .isEqualTo(2);
            assertThat(dir.resolve("edge/edge.properties")).doesNotExist();
            final EdgeRunner again = runner();
            start(again);
            final int newPort = new EdgeProperties(dir.resolve("edge")).sbePort();
            try (Socket buyer = connect(newPort, 1, 2, 2);
                Socket seller = connect(newPort, 2, 2, 2))
            {
                trade(buyer, seller, 2);
            }
            assertThat(again.end()).isTrue();
            assertThat(messages).contains("drained");
            assertThat(Files.exists(dir.resolve("aeron"))).isFalse();
        }
    }

    private EdgeRunner runner()
    {
        return new EdgeRunner(new EdgeContext(EdgeSettings.check(EdgeSettings.resolver()
            .environment(Map.of())
            .systemProperties(new Properties())
            .set(EdgeSettings.EDGE_DIR, dir.resolve("edge"))
            .set(EdgeSettings.AERON_DIR, dir.resolve("aeron"))
            .set(EdgeSettings.EDGE_MEMBERS, dir.resolve("member").toString())
            .set(EdgeSettings.FIX_LISTEN, "off")
            .set(EdgeSettings.SBE_LISTEN, "localhost:0")
            .resolve())).messages(messages::add));
    }

    private Thread start(final EdgeRunner runner)
    {
        messages.clear();
        final Thread thread = new Thread(runner::run, "edge");
        thread.start();
        final long deadlineNs = System.nanoTime() + TIMEOUT_NS;
        while (messages.size() < 2)
        {
            assertThat(System.nanoTime() - deadlineNs).as(messages.toString()).isNegative();
            Thread.yield();
        }
        return thread;
    }

    private static Socket connect(final int port, final int sessionId, final long version)
        throws IOException
    {
        return connect(port, sessionId, version, 1);
    }

    private static Socket connect(
        final int port, final int sessionId, final long version, final long sequence)
        throws IOException
    {
        final Socket socket = new Socket("localhost", port);
        socket.setSoTimeout(20_000);
        socket.getOutputStream().write(SbeText.negotiate(sessionId, version));
        assertThat(SbeText.templateId(read(socket))).isEqualTo(SbeText.NEGOTIATION_RESPONSE);
        socket.getOutputStream().write(SbeText.establish(sessionId, version, sequence));
        assertThat(SbeText.templateId(read(socket))).isEqualTo(SbeText.ESTABLISHMENT_ACK);
        return socket;
    }

    /** Each has one order accepted and filled. */
    private static void trade(final Socket buyer, final Socket seller, final long sequence)
        throws IOException
    {
        buyer.getOutputStream().write(SbeText.newOrder(
            sequence, MemberHarness.INSTRUMENT_ID, MemberHarness.TICK, MemberHarness.LOT, '1'));
        assertReport(buyer, '0', sequence);
        seller.getOutputStream().write(SbeText.newOrder(
            sequence, MemberHarness.INSTRUMENT_ID, MemberHarness.TICK, MemberHarness.LOT, '2'));
        assertReport(seller, '0', sequence);
        assertReport(seller, 'F', sequence);
        assertReport(buyer, 'F', sequence);
    }

    private static void assertReport(
        final Socket client, final char execType, final long sequence) throws IOException
    {
        final byte[] report = read(client);
        assertThat(SbeText.templateId(report)).isEqualTo(SbeText.EXECUTION_REPORT);
        assertThat(SbeText.execType(report)).isEqualTo(execType);
        assertThat(SbeText.clOrdId(report)).isEqualTo("O" + sequence);
    }

    private static byte[] read(final Socket socket) throws IOException
    {
        final DataInputStream in = new DataInputStream(socket.getInputStream());
        final int length = in.readInt();
        final byte[] message = new byte[length];
        ByteBuffer.wrap(message).putInt(length);
        in.readFully(message, Integer.BYTES, length - Integer.BYTES);
        return message;
    }
}
