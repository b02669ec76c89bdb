package io.understudy.perf.fix;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.TimeUnit;
import org.HdrHistogram.Histogram;
import org.junit.jupiter.api.Test;

/** The client that measures, against QuickFIX/J and against one that answers wrongly. */
class LoadClientTest
{
    private static final long SHORT_NS = TimeUnit.MILLISECONDS.toNanos(300);
    private static final int SILENCE_MS = 300;

    @Test
    void shouldGetAnAnswerToEachOrderFromQuickFixJ() throws Exception
    {
        try (QuickFixPeer peer = new QuickFixPeer();
            LoadClient client = new LoadClient(
                new InetSocketAddress(InetAddress.getLoopbackAddress(), peer.port()), 0))
        {
            double perSecond = 0;
            while (perSecond == 0)
            {
                // An acceptor's first answer may take longer than that; silence ends the client.
                perSecond = client.saturate(16, SHORT_NS, Integer.MAX_VALUE);
            }
            final int before = client.answered();
            assertThat(before).isPositive();
            final Histogram latencies = client.openLoop(100, SHORT_NS);
            assertThat(latencies.getTotalCount()).isEqualTo(30);
            assertThat(client.answered()).isEqualTo(before + 30);
            assertThat(latencies.getMaxValue()).isPositive();
        }
    }

    @Test
    void shouldFillInTheTemplateSoThatLengthAndSumAreRight()
    {
        final OrderWriter writer = new OrderWriter();
        final ByteBuffer target = ByteBuffer.allocate(writer.length());
        writer.write(target, 7, 12, 0);
        final String order = new String(target.array(), StandardCharsets.US_ASCII);
        final int body = order.indexOf("35=");
        final int trailer = order.indexOf("10=", body + 90);
        assertThat(order).contains("\u000134=000000007\u0001").contains("\u000111=000000012\u0001")
            .contains("\u000152=19700101-00:00:00.000\u0001")
            .contains("\u00019=" + (trailer - body) + '\u0001');
        int sum = 0;
        for (int i = 0; i < trailer; i++)
        {
            sum += target.get(i);
        }
        assertThat(order).endsWith(String.format("10=%03d\u0001", sum & 0xff));
    }

    @Test
    void shouldEndWhereAnAnswerIsNotTheNextOne() throws Exception
    {
        try (ServerSocket server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress()))
        {
            final Thread wrong = new Thread(() -> answerWrongly(server), "wrong");
            wrong.start();
            try (LoadClient client = new LoadClient(
                new InetSocketAddress(server.getInetAddress(), server.getLocalPort()), 0))
            {
                assertThatThrownBy(() -> client.saturate(
                    1, TimeUnit.SECONDS.toNanos(5), Integer.MAX_VALUE))
                    .hasMessage("order 3 was answered, not 0");
            }
            wrong.join();
        }
    }

    /** The Logon's answer alone first: the client reads what is there at once. */
    private static void awaitOrder(final InputStream in) throws IOException
    {
        final StringBuilder read = new StringBuilder();
        while (read.indexOf("\u000135=D\u0001") < 0)
        {
            final int next = in.read();
            if (next < 0)
            {
                throw new IOException("closed before an order came");
            }
            read.append((char)next);
        }
    }

    private static void answerWrongly(final ServerSocket server)
    {
        try (Socket socket = server.accept())
        {
            final OutputStream out = socket.getOutputStream();
            final InputStream in = socket.getInputStream();
            out.write(OrderWriter.session("A", 1, "98=0|108=30|", 0));
            awaitOrder(in);
            out.write(OrderWriter.session("8", 2, "11=3|", 0));
            socket.setSoTimeout(SILENCE_MS);
            while (in.read() >= 0)
            {
                // until the client has had enough
            }
        }
        catch (final IOException ex)
        {
            // the client says no more: close
        }
    }
}
