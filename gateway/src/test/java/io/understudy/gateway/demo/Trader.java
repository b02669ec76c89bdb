package io.understudy.gateway.demo;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.HdrHistogram.Histogram;
import org.agrona.CloseHelper;

/**
 * One FIX session that sends orders at a rate, open loop, and takes the time from when each was due
 * until its answer. One thread, which looks every 20 us.
 */
final class Trader implements AutoCloseable
{
    static final String NAME = "TRADER";

    private static final int RING = 1 << 16;
    private static final long LOOK_EVERY_NS = TimeUnit.MICROSECONDS.toNanos(20);
    private static final long MAX_NS = TimeUnit.SECONDS.toNanos(60);
    private static final byte[] CL_ORD_ID = "\u000111=".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] REPORT = "\u000135=8\u0001".getBytes(StandardCharsets.US_ASCII);

    private final String symbol;
    private final SocketChannel channel;
    private final ByteBuffer in = ByteBuffer.allocate(1 << 20);
    private final long[] dueNs = new long[RING];
    private final byte[] logon;
    private long sequence;
    private int sent;
    private int answered;

    Trader(final InetSocketAddress address, final String symbol) throws IOException
    {
        this.symbol = symbol;
        channel = SocketChannel.open(address);
        channel.socket().setTcpNoDelay(true);
        channel.configureBlocking(false);
        logon = RawFix.message(NAME, "A", ++sequence, "98=0|108=60|");
        write(logon);
        final long deadlineNs = System.nanoTime() + MAX_NS;
        while (in.position() == 0)
        {
            if (channel.read(in) < 0 || System.nanoTime() - deadlineNs > 0)
            {
                throw new IOException(NAME + " is not let in");
            }
        }
        in.clear();
    }

    /** The bytes that it has logged on with, for whoever wants to replay them. */
    byte[] logon()
    {
        return logon;
    }

    /** Sends so many orders a second; what is answered by then counts. */
    void play(final Histogram latencyNs, final int perSecond, final long durationNs)
        throws IOException
    {
        final long startNs = System.nanoTime();
        final long everyNs = TimeUnit.SECONDS.toNanos(1) / perSecond;
        final long orders = durationNs / everyNs;
        for (long i = 0; i < orders || answered < sent;)
        {
            final long nowNs = System.nanoTime();
            if (i < orders && nowNs - startNs >= i * everyNs)
            {
                dueNs[sent % RING] = startNs + i * everyNs;
                order();
                i++;
            }
            if (!read(latencyNs))
            {
                LockSupport.parkNanos(LOOK_EVERY_NS);
            }
            if (nowNs - startNs > durationNs + MAX_NS)
            {
                throw new IOException(sent - answered + " orders stay unanswered");
            }
        }
    }

    /** Far from the market and gone at once: one answer of NEW, and one that it is gone. */
    private void order() throws IOException
    {
        write(RawFix.message(NAME, "D", ++sequence, "11=T" + sent++ + "|55=" + symbol + "|54=1|" +
            RawFix.transactTime() + "38=1|40=2|44=1|59=3|"));
    }

    private void write(final byte[] message) throws IOException
    {
        final ByteBuffer buffer = ByteBuffer.wrap(message);
        while (buffer.hasRemaining())
        {
            channel.write(buffer);
        }
    }

    /** Whether anything has come. */
    private boolean read(final Histogram latencyNs) throws IOException
    {
        final int length = channel.read(in);
        if (length < 0)
        {
            throw new IOException(NAME + " was disconnected");
        }
        if (length == 0)
        {
            return false;
        }
        final long nowNs = System.nanoTime();
        final byte[] bytes = in.array();
        int from = 0;
        for (int at = 0; at < in.position(); at++)
        {
            if (isEnd(bytes, at))
            {
                onMessage(bytes, from, at + 1, latencyNs, nowNs);
                from = at + 1;
            }
        }
        in.flip().position(from);
        in.compact();
        return true;
    }

    private static boolean isEnd(final byte[] bytes, final int at)
    {
        return bytes[at] == 1 && at >= 7 && bytes[at - 7] == 1 && bytes[at - 6] == '1' &&
            bytes[at - 5] == '0' && bytes[at - 4] == '=';
    }

    /** The first answer to an order, which is its NEW. */
    private void onMessage(
        final byte[] bytes, final int from, final int to, final Histogram latencyNs,
        final long nowNs)
    {
        if (find(bytes, from, to, REPORT) < 0)
        {
            return;
        }
        int number = 0;
        for (int at = find(bytes, from, to, CL_ORD_ID) + CL_ORD_ID.length + 1; bytes[at] != 1; at++)
        {
            number = 10 * number + bytes[at] - '0';
        }
        if (number == answered)
        {
            latencyNs.recordValue(Math.min(MAX_NS, nowNs - dueNs[number % RING]));
            answered++;
        }
    }

    private static int find(
        final byte[] bytes, final int from, final int to, final byte[] part)
    {
        for (int at = from; at + part.length <= to; at++)
        {
            int i = 0;
            while (i < part.length && bytes[at + i] == part[i])
            {
                i++;
            }
            if (i == part.length)
            {
                return at;
            }
        }
        return -1;
    }

    @Override
    public void close()
    {
        CloseHelper.quietClose(channel);
    }
}
