package io.understudy.gateway.demo;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.agrona.CloseHelper;

/**
 * FIX sessions that do nothing but live: each sends a Heartbeat every HeartBtInt, evenly spread,
 * and reads what comes. One thread, the caller's.
 */
final class Crowd implements AutoCloseable
{
    static final int HEARTBEAT_SECONDS = 30;

    private static final long TIMEOUT_NS = TimeUnit.SECONDS.toNanos(60);
    private static final int LOGONS_AT_ONCE = 64;

    private final InetSocketAddress address;
    private final List<SocketChannel> channels = new ArrayList<>();
    private final ByteBuffer in = ByteBuffer.allocate(1 << 16);
    private final long[] sequences;
    private int next;
    private long dueNs;
    private long messagesIn;

    Crowd(final InetSocketAddress address, final int size)
    {
        this.address = address;
        sequences = new long[size];
    }

    static String name(final int index)
    {
        return "IDLE" + index;
    }

    /** Connects and logs on all; returns when each is answered. */
    void logOn() throws IOException
    {
        for (int from = 0; from < sequences.length; from += LOGONS_AT_ONCE)
        {
            final int to = Math.min(sequences.length, from + LOGONS_AT_ONCE);
            for (int i = from; i < to; i++)
            {
                final SocketChannel channel = SocketChannel.open(address);
                channels.add(channel);
                channel.configureBlocking(false);
                send(i, "A", "98=0|108=" + HEARTBEAT_SECONDS + "|");
            }
            for (int i = from; i < to; i++)
            {
                awaitLogon(i);
            }
        }
        dueNs = System.nanoTime();
    }

    /** Heartbeats that are due, and a look at some sockets. */
    void live(final long untilNs) throws IOException
    {
        final long everyNs = TimeUnit.SECONDS.toNanos(HEARTBEAT_SECONDS) / sequences.length;
        for (long nowNs = System.nanoTime(); nowNs < untilNs; nowNs = System.nanoTime())
        {
            if (nowNs < dueNs)
            {
                LockSupport.parkNanos(dueNs - nowNs);
                continue;
            }
            read(next);
            send(next, "0", "");
            next = (next + 1) % sequences.length;
            dueNs += everyNs;
        }
    }

    long messagesIn()
    {
        return messagesIn;
    }

    private void send(final int index, final String msgType, final String body) throws IOException
    {
        final ByteBuffer message = ByteBuffer.wrap(
            RawFix.message(name(index), msgType, ++sequences[index], body));
        while (message.hasRemaining())
        {
            channels.get(index).write(message);
        }
    }

    private void awaitLogon(final int index) throws IOException
    {
        final long deadlineNs = System.nanoTime() + TIMEOUT_NS;
        String answer = "";
        while (!answer.endsWith("|"))
        {
            answer = read(index);
            if (System.nanoTime() - deadlineNs > 0)
            {
                throw new IOException("no answer to the logon of " + name(index));
            }
        }
        if (!answer.contains("|35=A|"))
        {
            throw new IOException(name(index) + " was answered " + answer);
        }
    }

    private String read(final int index) throws IOException
    {
        in.clear();
        if (channels.get(index).read(in) < 0)
        {
            throw new IOException(name(index) + " was disconnected");
        }
        final String text = RawFix.readable(in.array(), in.position());
        messagesIn += text.split("\\|10=", -1).length - 1;
        return text;
    }

    /** All hang up. */
    void leave()
    {
        CloseHelper.quietCloseAll(channels);
    }

    @Override
    public void close()
    {
        leave();
    }
}
