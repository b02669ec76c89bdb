package io.understudy.gateway.edge.tcp;

import io.understudy.gateway.ops.settings.EdgeSettings;
import io.understudy.gateway.ops.settings.SettingsResolver;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.nio.file.Path;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import org.agrona.CloseHelper;

/** An edge and a gateway that the test plays, turned by the thread of the test. */
final class EdgeRig implements AutoCloseable
{
    private static final long TIMEOUT_NS = TimeUnit.SECONDS.toNanos(20);

    final FakeGateway gateway = new FakeGateway();
    final EdgeContext context;
    final TcpEdge edge;

    EdgeRig(final Path dir, final Consumer<SettingsResolver> settings)
    {
        final SettingsResolver resolver = EdgeSettings.resolver()
            .environment(Map.of())
            .systemProperties(new Properties())
            .set(EdgeSettings.EDGE_DIR, dir)
            .set(EdgeSettings.AERON_DIR, dir.resolve("aeron"))
            .set(EdgeSettings.EDGE_MEMBERS, gateway.doorEndpoint())
            .set(EdgeSettings.FIX_LISTEN, "localhost:0")
            .set(EdgeSettings.SBE_LISTEN, "localhost:0");
        settings.accept(resolver);
        context = new EdgeContext(EdgeSettings.check(resolver.resolve()));
        edge = new TcpEdge(context);
        gateway.edgeStep = () -> edge.doWork(System.nanoTime());
        await("a member that serves", () -> edge.line().hasQuorum());
    }

    void turn()
    {
        edge.doWork(System.nanoTime());
        gateway.poll();
    }

    void await(final String what, final BooleanSupplier condition)
    {
        final long deadlineNs = System.nanoTime() + TIMEOUT_NS;
        while (!condition.getAsBoolean())
        {
            turn();
            if (System.nanoTime() - deadlineNs > 0)
            {
                throw new AssertionError("waited in vain for " + what + "; the edge counted " +
                    context.counters());
            }
            Thread.yield();
        }
    }

    long count(final EdgeCounter counter)
    {
        return context.counters().get(counter);
    }

    Client fix()
    {
        return new Client(edge.fixPort());
    }

    Client sbe()
    {
        return new Client(edge.sbePort());
    }

    /** A client that has logged on without a password. */
    Client loggedOn()
    {
        final Client client = fix();
        client.send(FixText.message("35=A|34=1|49=TW|56=ISLD|98=0|108=30|"));
        client.expect("35=A|");
        client.clear();
        return client;
    }

    @Override
    public void close()
    {
        CloseHelper.closeAll(edge, gateway);
    }

    /** A socket that never blocks; waiting for it turns the rig. */
    final class Client implements AutoCloseable
    {
        private final SocketChannel channel;
        private final ByteBuffer buffer = ByteBuffer.allocate(1 << 16);
        private final ByteArrayOutputStream received = new ByteArrayOutputStream();
        private boolean ended;

        Client(final int port)
        {
            try
            {
                channel = SocketChannel.open(new InetSocketAddress("localhost", port));
                channel.configureBlocking(false);
            }
            catch (final IOException ex)
            {
                throw new AssertionError(ex);
            }
        }

        void send(final byte[] bytes)
        {
            final ByteBuffer out = ByteBuffer.wrap(bytes);
            await("the edge to read", () -> write(out));
        }

        /** As much as the socket takes; true if that is all. */
        boolean write(final ByteBuffer out)
        {
            try
            {
                channel.write(out);
            }
            catch (final IOException ex)
            {
                ended = true;
                return true;
            }
            return !out.hasRemaining();
        }

        void poll()
        {
            try
            {
                int length = 1;
                while (!ended && length > 0)
                {
                    length = channel.read(buffer.clear());
                    received.write(buffer.array(), 0, Math.max(0, length));
                    ended = length < 0;
                }
            }
            catch (final IOException ex)
            {
                ended = true;
            }
        }

        String text()
        {
            return FixText.text(received.toByteArray());
        }

        byte[] bytes()
        {
            return received.toByteArray();
        }

        void clear()
        {
            received.reset();
        }

        void expect(final String part)
        {
            await(part, () ->
            {
                poll();
                return text().contains(part);
            });
        }

        void expectBytes(final int count)
        {
            await(count + " bytes", () ->
            {
                poll();
                return received.size() >= count;
            });
        }

        void expectEnd()
        {
            await("the end of the connection", () ->
            {
                poll();
                return ended;
            });
        }

        /** Closes the socket in the middle of the test. */
        void hangUp()
        {
            CloseHelper.quietClose(channel);
        }

        boolean hasEnded()
        {
            poll();
            return ended;
        }

        @Override
        public void close()
        {
            hangUp();
        }
    }
}
