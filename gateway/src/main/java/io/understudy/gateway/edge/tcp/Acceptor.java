package io.understudy.gateway.edge.tcp;

import java.io.IOException;
import java.net.StandardSocketOptions;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;
import org.agrona.CloseHelper;

/** Takes connections in, as many as there may be, and turns the others away. */
final class Acceptor
{
    private static final int ACCEPT_LIMIT = 64;

    private final Selector selector;
    private final TcpConnections connections;
    private final Limits limits;
    private final EdgeCounters counters;

    Acceptor(
        final Selector selector, final TcpConnections connections, final Limits limits,
        final EdgeCounters counters)
    {
        this.selector = selector;
        this.connections = connections;
        this.limits = limits;
        this.counters = counters;
    }

    /** Takes in what waits at a listener, a share of it. */
    int accept(final Listener listener, final long logonClockNs)
    {
        for (int i = 0; i < ACCEPT_LIMIT; i++)
        {
            try
            {
                final SocketChannel channel = listener.accept();
                if (channel == null)
                {
                    return i;
                }
                open(listener, channel, logonClockNs);
            }
            catch (final IOException ex)
            {
                // No descriptor is left, or the client is gone: those that are open go on.
                counters.increment(EdgeCounter.REFUSED_CONNECTIONS);
                return i;
            }
        }
        return ACCEPT_LIMIT;
    }

    private void open(
        final Listener listener, final SocketChannel channel, final long logonClockNs)
        throws IOException
    {
        AddressTable.Entry address = null;
        boolean opened = false;
        try
        {
            channel.configureBlocking(false);
            channel.setOption(StandardSocketOptions.TCP_NODELAY, true);
            channel.setOption(StandardSocketOptions.SO_KEEPALIVE, true);
            if (connections.size() >= limits.maxConnections())
            {
                turnAway(listener, channel, EdgeCounter.REFUSED_CONNECTIONS);
                return;
            }
            address = connections.addresses().open(channel.socket().getInetAddress());
            if (address == null)
            {
                turnAway(listener, channel, EdgeCounter.REFUSED_ADDRESS);
                return;
            }
            final TcpConnection connection = new TcpConnection(connections.nextId(), listener,
                channel, listener.transport(channel), address, limits);
            connection.key(channel.register(selector, SelectionKey.OP_READ, connection));
            connections.open(connection, logonClockNs);
            opened = true;
        }
        finally
        {
            if (!opened)
            {
                CloseHelper.quietClose(channel);
                if (address != null)
                {
                    connections.addresses().close(address, logonClockNs);
                }
            }
        }
    }

    private void turnAway(
        final Listener listener, final SocketChannel channel, final EdgeCounter reason)
        throws IOException
    {
        counters.increment(reason);
        final int length = listener.isEncrypted() ? 0 : listener.desk().goodbye(reason);
        if (length > 0)
        {
            final byte[] bytes = new byte[length];
            listener.desk().goodbyeBuffer().getBytes(0, bytes);
            channel.write(ByteBuffer.wrap(bytes));
        }
    }
}
