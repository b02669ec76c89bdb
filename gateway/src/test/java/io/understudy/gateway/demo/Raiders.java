package io.understudy.gateway.demo;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import org.agrona.CloseHelper;

/**
 * Who wants in and must not be let in: logons at a rate, of five kinds in turns, and connections
 * that never say a word. What each is answered is compared with what it must be. A thread of its
 * own, which is busy only while it is told to be.
 */
final class Raiders implements AutoCloseable
{
    static final String USER = "joe";
    static final String GUARDED = "GUARDED";
    static final String AT_100 = "AT-100";

    private static final int KINDS = 5;
    private static final int SILENT_EVERY = 20;
    private static final int MAX_SILENT = 2_000;

    private final InetSocketAddress address;
    private final byte[] replayed;
    private final Thread thread = new Thread(this::run, "raiders");
    private final Selector selector;
    private final ByteBuffer in = ByteBuffer.allocate(1 << 14);
    private final List<SocketChannel> silent = new ArrayList<>();
    private final TreeMap<String, Integer> unexpected = new TreeMap<>();
    private final int[] answered = new int[KINDS];
    private volatile long everyNs;
    private volatile boolean ended;
    private volatile IOException failure;
    private volatile int begun;
    private volatile int finished;

    /** One attempt: which kind, and what has come so far. */
    private static final class Attempt
    {
        private final int kind;
        private final StringBuilder heard = new StringBuilder();

        Attempt(final int kind)
        {
            this.kind = kind;
        }
    }

    Raiders(final InetSocketAddress address, final byte[] replayed) throws IOException
    {
        this.address = address;
        this.replayed = replayed;
        selector = Selector.open();
        thread.setDaemon(true);
        thread.start();
    }

    /** So many logons a second from now on, 0 for none. Any thread. */
    void rate(final int perSecond)
    {
        everyNs = perSecond == 0 ? 0 : TimeUnit.SECONDS.toNanos(1) / perSecond;
    }

    /** Waits until every attempt has ended. */
    void awaitAnswers(final long timeoutNs) throws IOException
    {
        final long deadlineNs = System.nanoTime() + timeoutNs;
        while (finished < begun && System.nanoTime() - deadlineNs < 0)
        {
            Thread.onSpinWait();
        }
        if (failure != null)
        {
            throw failure;
        }
    }

    int begun()
    {
        return begun;
    }

    int finished()
    {
        return finished;
    }

    /** What was answered otherwise than it must be, with how often. */
    synchronized TreeMap<String, Integer> unexpected()
    {
        return new TreeMap<>(unexpected);
    }

    private void run()
    {
        try
        {
            long dueNs = System.nanoTime();
            while (!ended)
            {
                final long step = everyNs;
                final long nowNs = System.nanoTime();
                if (step == 0 || nowNs - dueNs > TimeUnit.MILLISECONDS.toNanos(100))
                {
                    dueNs = nowNs;
                }
                while (step > 0 && dueNs - nowNs <= 0)
                {
                    attempt(begun % KINDS);
                    dueNs += step;
                }
                selector.select(key -> hear((SocketChannel)key.channel(), key),
                    step == 0 ? 5 : 1);
            }
        }
        catch (final IOException ex)
        {
            failure = ex;
        }
    }

    private void attempt(final int kind) throws IOException
    {
        final SocketChannel channel = SocketChannel.open(address);
        channel.configureBlocking(false);
        channel.write(ByteBuffer.wrap(logon(kind)));
        channel.register(selector, SelectionKey.OP_READ, new Attempt(kind));
        begun++;
        if (begun % SILENT_EVERY == 0)
        {
            silent.add(SocketChannel.open(address));
            if (silent.size() > MAX_SILENT)
            {
                silent.remove(0).close();
            }
        }
    }

    private byte[] logon(final int kind)
    {
        final String body = "98=0|108=30|";
        switch (kind)
        {
            case 0:
                return RawFix.message(GUARDED, "A", 1, body + "553=" + USER + "|554=guess|");
            case 1:
                return RawFix.message("NOBODY", "A", 1, body);
            case 2:
                return RawFix.message(AT_100, "A", 1, body);
            case 3:
                return RawFix.message(AT_100, "A", 100,
                    Instant.now().minus(Duration.ofMinutes(10)), body);
            default:
                return replayed;
        }
    }

    /** By the FIX session rules: a Logout with the reason, or not a word to who is nobody. */
    private static boolean isRight(final int kind, final String heard)
    {
        switch (kind)
        {
            case 0:
                return heard.contains("|35=5|") &&
                    (heard.contains("|58=Username, password or certificate|") ||
                    heard.contains("|58=Too many logon attempts|"));
            case 2:
                return heard.contains("|35=5|") &&
                    heard.contains("|58=MsgSeqNum too low, expecting 100 but received 1|");
            case 3:
                return heard.contains("|35=5|") && heard.contains("SendingTime accuracy problem");
            default:
                return heard.isEmpty();
        }
    }

    private void hear(final SocketChannel channel, final SelectionKey key)
    {
        final Attempt attempt = (Attempt)key.attachment();
        int length;
        try
        {
            in.clear();
            length = channel.read(in);
        }
        catch (final IOException ex)
        {
            length = -1;
        }
        if (length >= 0)
        {
            attempt.heard.append(RawFix.readable(in.array(), in.position()));
            return;
        }
        CloseHelper.quietClose(channel);
        count(attempt);
    }

    private synchronized void count(final Attempt attempt)
    {
        answered[attempt.kind]++;
        if (!isRight(attempt.kind, attempt.heard.toString()))
        {
            unexpected.merge("kind " + attempt.kind + ": " + attempt.heard, 1, Integer::sum);
        }
        finished++;
    }

    /** Ends the thread; connections that it has open end with it. */
    @Override
    public void close()
    {
        ended = true;
        try
        {
            thread.join(TimeUnit.SECONDS.toMillis(5));
        }
        catch (final InterruptedException ex)
        {
            Thread.currentThread().interrupt();
        }
        CloseHelper.quietCloseAll(silent);
        CloseHelper.quietClose(selector);
    }
}
