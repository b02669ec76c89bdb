package io.understudy.perf.fix;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.TimeUnit;
import org.HdrHistogram.Histogram;

/**
 * One session that sends orders and takes the time until their answers, with framing of its own.
 * Open loop at a rate: latency counts from when an order was due, not from when it went. Answers
 * must come in the order of the orders, each once. One thread, which spins.
 */
final class LoadClient implements AutoCloseable
{
    private static final byte SOH = 1;
    private static final byte EXEC_TYPE_NEW = '0';
    private static final int BUFFER_BYTES = 1 << 20;
    private static final int RING = 1 << 20;
    private static final int TRAILER_LENGTH = "10=000|".length();
    private static final int HEARTBEAT_SECONDS = 3_600;
    private static final int BEGIN_STRING_LENGTH = "8=FIX.4.4|9=".length();
    private static final int TAG_CL_ORD_ID = 11;
    private static final int TAG_MSG_TYPE = 35;
    private static final int TAG_EXEC_TYPE = 150;
    private static final int TAG_TEST_REQ_ID = 112;
    private static final long SILENCE_NS = TimeUnit.SECONDS.toNanos(10);
    private static final long MAX_LATENCY_NS = TimeUnit.SECONDS.toNanos(60);

    private final SocketChannel channel;
    private final ByteBuffer out = ByteBuffer.allocateDirect(BUFFER_BYTES);
    private final byte[] in = new byte[BUFFER_BYTES];
    private final ByteBuffer inBuffer = ByteBuffer.wrap(in);
    private final OrderWriter writer = new OrderWriter();
    private final long[] dueNs = new long[RING];
    private Histogram latencyNs = new Histogram(MAX_LATENCY_NS, 3);
    private boolean isLoggedOn;
    private boolean isClosing;
    private int nextSeq = 1;
    private int sent;
    private int answered;
    private long lastAnswerNs;

    /**
     * Connects and logs on.
     *
     * @param address      of the acceptor.
     * @param firstClOrdId of the first order, from 0: no ClOrdID comes twice in a day.
     */
    LoadClient(final InetSocketAddress address, final int firstClOrdId) throws IOException
    {
        sent = firstClOrdId;
        answered = firstClOrdId;
        channel = SocketChannel.open(address);
        channel.socket().setTcpNoDelay(true);
        channel.configureBlocking(false);
        lastAnswerNs = System.nanoTime();
        session("A", "98=0|108=" + HEARTBEAT_SECONDS + "|141=Y|");
        while (!isLoggedOn)
        {
            turn();
        }
    }

    /**
     * As fast as answers come, with many orders in flight, until a time is over or a number of
     * orders is sent.
     *
     * @return orders answered a second.
     */
    double saturate(final int window, final long durationNs, final int orders) throws IOException
    {
        final long startNs = System.nanoTime();
        final int first = answered;
        long nowNs = startNs;
        while (nowNs - startNs < durationNs && sent - first < orders)
        {
            while (sent - answered < window && out.remaining() >= writer.length())
            {
                order(nowNs);
            }
            turn();
            nowNs = System.nanoTime();
        }
        final double perSecond = (answered - first) * 1e9 / (nowNs - startNs);
        drain();
        return perSecond;
    }

    /** At a rate, however long answers take; latencies of these orders, in ns. */
    Histogram openLoop(final double perSecond, final long durationNs) throws IOException
    {
        latencyNs = new Histogram(MAX_LATENCY_NS, 3);
        final double intervalNs = 1e9 / perSecond;
        final long count = (long)(durationNs / intervalNs);
        final long startNs = System.nanoTime();
        for (long i = 0; i < count;)
        {
            final long due = startNs + (long)(i * intervalNs);
            if (System.nanoTime() - due >= 0 && sent - answered < RING &&
                out.remaining() >= writer.length())
            {
                order(due);
                i++;
            }
            else
            {
                turn();
            }
        }
        drain();
        return latencyNs;
    }

    /** Orders that were answered, on earlier connections too: the next one's ClOrdID. */
    int answered()
    {
        return answered;
    }

    private void drain() throws IOException
    {
        while (answered < sent)
        {
            turn();
        }
    }

    private void order(final long due)
    {
        dueNs[sent & RING - 1] = due;
        writer.write(out, nextSeq++, sent++, System.currentTimeMillis());
    }

    private void session(final String msgType, final String fields)
    {
        out.put(OrderWriter.session(msgType, nextSeq++, fields, System.currentTimeMillis()));
    }

    private void turn() throws IOException
    {
        if (out.position() > 0)
        {
            out.flip();
            channel.write(out);
            out.compact();
        }
        final int length = channel.read(inBuffer);
        if (length < 0)
        {
            throw new IOException("the acceptor has closed after " + answered + " answers");
        }
        final long nowNs = System.nanoTime();
        if (length > 0)
        {
            lastAnswerNs = nowNs;
            readMessages(nowNs);
        }
        else if (nowNs - lastAnswerNs > SILENCE_NS && (answered < sent || !isLoggedOn))
        {
            throw new IOException("no answer for 10 s: sent=" + sent + " answered=" + answered);
        }
    }

    private void readMessages(final long nowNs) throws IOException
    {
        final int limit = inBuffer.position();
        int at = 0;
        while (true)
        {
            int body = at + BEGIN_STRING_LENGTH;
            int length = 0;
            while (body < limit && in[body] != SOH)
            {
                length = length * 10 + in[body++] - '0';
            }
            final int end = body + 1 + length + TRAILER_LENGTH;
            if (body >= limit || end > limit)
            {
                break;
            }
            readMessage(body + 1, end - TRAILER_LENGTH, nowNs);
            at = end;
        }
        System.arraycopy(in, at, in, 0, limit - at);
        inBuffer.position(limit - at);
    }

    private void readMessage(final int from, final int to, final long nowNs) throws IOException
    {
        char msgType = 0;
        int at = from;
        while (at < to)
        {
            int tag = 0;
            while (in[at] != '=')
            {
                tag = tag * 10 + in[at++] - '0';
            }
            final int value = ++at;
            while (in[at] != SOH)
            {
                at++;
            }
            if (tag == TAG_MSG_TYPE)
            {
                msgType = (char)in[value];
                isLoggedOn |= msgType == 'A';
            }
            else if (tag == TAG_CL_ORD_ID && msgType == '8')
            {
                onAnswer(number(value, at), nowNs);
            }
            else if (tag == TAG_EXEC_TYPE && msgType == '8' && in[value] != EXEC_TYPE_NEW)
            {
                throw new IOException("not accepted: " +
                    text(from, to).replace((char)SOH, '|'));
            }
            else if (tag == TAG_TEST_REQ_ID && msgType == '1')
            {
                session("0", "112=" + text(value, at) + '|');
            }
            at++;
        }
        if (msgType != '8' && msgType != 'A' && msgType != '0' && msgType != '1' && !isClosing)
        {
            throw new IOException("unexpected: " + text(from, to).replace((char)SOH, '|'));
        }
    }

    private void onAnswer(final int clOrdId, final long nowNs) throws IOException
    {
        if (clOrdId != answered)
        {
            throw new IOException("order " + clOrdId + " was answered, not " + answered);
        }
        latencyNs.recordValue(
            Math.min(MAX_LATENCY_NS, Math.max(0, nowNs - dueNs[answered & RING - 1])));
        answered++;
    }

    private int number(final int from, final int to)
    {
        int value = 0;
        for (int i = from; i < to; i++)
        {
            value = value * 10 + in[i] - '0';
        }
        return value;
    }

    private String text(final int from, final int to)
    {
        return new String(in, from, to - from, StandardCharsets.ISO_8859_1);
    }

    /** Logs out first: an acceptor may refuse the next connection while it has this one. */
    @Override
    public void close() throws IOException
    {
        try
        {
            isClosing = true;
            isLoggedOn = false;
            session("5", "");
            while (true)
            {
                turn();
            }
        }
        catch (final IOException ex)
        {
            // the acceptor has closed, or does not answer
            channel.close();
        }
    }
}
