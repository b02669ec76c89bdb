package io.understudy.gateway.edge.tcp;

import java.io.IOException;
import java.net.BindException;
import java.net.InetSocketAddress;
import java.net.StandardSocketOptions;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import org.agrona.CloseHelper;

/** An address where clients of one protocol connect. */
final class Listener implements AutoCloseable
{
    private static final int BACKLOG = 4096;

    private final ServerSocketChannel channel;
    private final ClientDesk desk;
    private final BufferPool pool;
    private final TlsIdentity tls;

    /**
     * Opens the port.
     *
     * @param name    of the setting, for the sentence if it cannot be opened.
     * @param address to listen on.
     * @param tls     null where bytes go as they are.
     */
    Listener(
        final String name, final InetSocketAddress address, final ClientDesk desk,
        final BufferPool pool, final TlsIdentity tls)
    {
        this.desk = desk;
        this.pool = pool;
        this.tls = tls;
        ServerSocketChannel opened = null;
        try
        {
            opened = ServerSocketChannel.open();
            opened.configureBlocking(false);
            opened.setOption(StandardSocketOptions.SO_REUSEADDR, true);
            opened.bind(address, BACKLOG);
        }
        catch (final BindException ex)
        {
            CloseHelper.quietClose(opened);
            throw new IllegalStateException(name + "=" + address.getHostString() + ":" +
                address.getPort() + " cannot be listened on: " + ex.getMessage() + "; is another " +
                "process there? Give another port, or 0 for any", ex);
        }
        catch (final IOException | RuntimeException ex)
        {
            CloseHelper.quietClose(opened);
            throw new IllegalStateException(name + "=" + address.getHostString() + ":" +
                address.getPort() + " cannot be listened on: " + ex, ex);
        }
        channel = opened;
    }

    void register(final Selector selector) throws IOException
    {
        channel.register(selector, SelectionKey.OP_ACCEPT, this);
    }

    /** The next connection, null if none waits. */
    SocketChannel accept() throws IOException
    {
        return channel.accept();
    }

    Transport transport(final SocketChannel accepted)
    {
        return tls == null ? new PlainTransport(accepted) : new TlsTransport(accepted, tls);
    }

    boolean isEncrypted()
    {
        return tls != null;
    }

    ClientDesk desk()
    {
        return desk;
    }

    BufferPool pool()
    {
        return pool;
    }

    /** The port that it listens on, the one chosen where any would do. */
    int port()
    {
        return channel.socket().getLocalPort();
    }

    @Override
    public void close()
    {
        CloseHelper.quietClose(channel);
    }
}
