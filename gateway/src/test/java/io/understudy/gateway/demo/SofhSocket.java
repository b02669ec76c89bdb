package io.understudy.gateway.demo;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.agrona.CloseHelper;
import org.agrona.DirectBuffer;
import org.agrona.concurrent.UnsafeBuffer;

/**
 * A TCP connection of messages behind the FIX Simple Open Framing Header: length, the 6 bytes of
 * the header included, and encoding, both big-endian. One thread, which it does not hold up.
 */
final class SofhSocket implements AutoCloseable
{
    private static final int FRAMING = 6;
    private static final short SBE_LITTLE_ENDIAN = (short)0xEB50;
    private static final int BUFFER = 1 << 20;
    private static final long RETRY_NS = TimeUnit.MILLISECONDS.toNanos(10);

    /** Hears messages. */
    interface Listener
    {
        /** A whole message, without its framing. */
        void onMessage(DirectBuffer buffer, int offset);
    }

    private final List<InetSocketAddress> hosts;
    private final Listener listener;
    private final ByteBuffer in = ByteBuffer.allocate(BUFFER);
    private final ByteBuffer out = ByteBuffer.allocate(2 * BUFFER);
    private final UnsafeBuffer message = new UnsafeBuffer(in.array());
    private SocketChannel channel;
    private int next;
    private long retryAtNs = System.nanoTime();

    /** One that is not connected yet. */
    SofhSocket(final List<InetSocketAddress> hosts, final Listener listener)
    {
        this.hosts = List.copyOf(hosts);
        this.listener = listener;
    }

    boolean isOpen()
    {
        return channel != null;
    }

    /** Connects to the next address, if it is time to try; whether it is connected. */
    boolean connect(final long nowNs)
    {
        if (nowNs - retryAtNs < 0)
        {
            return false;
        }
        retryAtNs = nowNs + RETRY_NS;
        in.clear();
        out.clear();
        SocketChannel opened = null;
        try
        {
            opened = SocketChannel.open(hosts.get(next));
            opened.socket().setTcpNoDelay(true);
            opened.configureBlocking(false);
            channel = opened;
            return true;
        }
        catch (final IOException ex)
        {
            CloseHelper.quietClose(opened);
            next = (next + 1) % hosts.size();
            return false;
        }
    }

    /** Hands on what has come; the number of messages. */
    int read()
    {
        int count = 0;
        try
        {
            final int length = channel.read(in);
            if (length < 0)
            {
                lose();
                return 0;
            }
            int from = 0;
            while (channel != null && in.position() - from >= FRAMING)
            {
                final int messageLength = in.getInt(from);
                if (in.position() - from < messageLength)
                {
                    break;
                }
                listener.onMessage(message, from + FRAMING);
                from += messageLength;
                count++;
            }
            if (from > 0)
            {
                in.flip().position(from);
                in.compact();
            }
        }
        catch (final IOException ex)
        {
            lose();
        }
        return count;
    }

    boolean hasRoom(final int length)
    {
        return out.position() + FRAMING + length < BUFFER;
    }

    /** Takes a message; it leaves with the next flush. */
    void write(final byte[] bytes, final int length)
    {
        if (out.remaining() < FRAMING + length)
        {
            flush();
        }
        out.putInt(FRAMING + length).putShort(SBE_LITTLE_ENDIAN).put(bytes, 0, length);
    }

    /** Sends as much as the connection takes; the number of bytes. */
    int flush()
    {
        if (channel == null || out.position() == 0)
        {
            return 0;
        }
        out.flip();
        try
        {
            return channel.write(out);
        }
        catch (final IOException ex)
        {
            out.position(out.limit());
            lose();
            return 0;
        }
        finally
        {
            out.compact();
        }
    }

    /** The next attempt is at once, at the next address. */
    private void lose()
    {
        close();
        next = (next + 1) % hosts.size();
        retryAtNs = System.nanoTime();
    }

    @Override
    public void close()
    {
        CloseHelper.quietClose(channel);
        channel = null;
    }
}
