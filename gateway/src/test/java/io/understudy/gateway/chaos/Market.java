package io.understudy.gateway.chaos;

import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

/**
 * All traders on one thread of their own, which polls them for ever and sends, in turn, at a rate.
 * Any thread may ask.
 */
final class Market implements AutoCloseable
{
    private static final long PARK_NS = TimeUnit.MICROSECONDS.toNanos(200);
    /** What an outage has left undone is not made up for all at once. */
    private static final long MAX_BEHIND_NS = TimeUnit.MILLISECONDS.toNanos(100);

    private final List<Trader> traders;
    private final long intervalNs;
    private final boolean[] paused;
    private final Queue<Runnable> posted = new ConcurrentLinkedQueue<>();
    private final Thread thread;
    private volatile boolean running = true;
    private volatile boolean trading;
    private volatile long longestGapNs;
    private volatile RuntimeException failure;
    private long lastAnswerNs;
    private long lastAnswers;
    private int lastWaiting;
    private long dueNs;
    private int next;

    Market(final List<Trader> traders, final int commandsPerSecond)
    {
        this.traders = List.copyOf(traders);
        intervalNs = TimeUnit.SECONDS.toNanos(1) / commandsPerSecond;
        paused = new boolean[traders.size()];
        thread = new Thread(this::run, "market");
        thread.setDaemon(true);
        thread.start();
    }

    private void run()
    {
        try
        {
            while (running)
            {
                if (turn(System.nanoTime()) == 0)
                {
                    LockSupport.parkNanos(PARK_NS);
                }
            }
        }
        catch (final RuntimeException ex)
        {
            failure = ex;
        }
        finally
        {
            traders.forEach(Trader::close);
        }
    }

    private int turn(final long nowNs)
    {
        for (Runnable task = posted.poll(); task != null; task = posted.poll())
        {
            task.run();
        }
        int work = 0;
        for (int i = 0; i < paused.length; i++)
        {
            work += paused[i] ? 0 : traders.get(i).poll();
        }
        watchGap(nowNs);
        if (trading && nowNs - dueNs >= 0)
        {
            dueNs = Math.max(dueNs + intervalNs, nowNs - MAX_BEHIND_NS);
            work += tradeNext() ? 1 : 0;
        }
        return work;
    }

    private boolean tradeNext()
    {
        for (int i = 0; i < paused.length; i++)
        {
            next = (next + 1) % paused.length;
            if (!paused[next] && traders.get(next).trade())
            {
                return true;
            }
        }
        return false;
    }

    /** How long somebody waits and nobody is answered. */
    private void watchGap(final long nowNs)
    {
        int waiting = 0;
        long answers = 0;
        for (final Trader trader : traders)
        {
            waiting += trader.history().waitingCount();
            answers += trader.heardCount();
        }
        if (lastWaiting == 0 || answers != lastAnswers || !trading)
        {
            lastAnswerNs = nowNs;
        }
        lastWaiting = waiting;
        lastAnswers = answers;
        longestGapNs = Math.max(longestGapNs, nowNs - lastAnswerNs);
    }

    /** From now on commands are sent. */
    void open()
    {
        posted.add(() -> dueNs = System.nanoTime());
        trading = true;
    }

    /** From now on none is sent; returns whether all that was sent was answered in time. */
    boolean halt(final long timeoutMs)
    {
        trading = false;
        return await(timeoutMs, () ->
            traders.stream().allMatch(trader -> trader.history().waitingCount() == 0));
    }

    /** Waits until all sessions stand. */
    boolean awaitReady(final long timeoutMs)
    {
        return await(timeoutMs, () -> traders.stream().allMatch(Trader::isReady));
    }

    private boolean await(final long timeoutMs, final BooleanSupplier condition)
    {
        final long deadlineNs = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(timeoutMs);
        while (!condition.getAsBoolean())
        {
            if (failure != null)
            {
                throw failure;
            }
            if (System.nanoTime() - deadlineNs > 0)
            {
                return false;
            }
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(1));
        }
        return true;
    }

    /** A client neither hears nor sends, as if its process were stopped. */
    void pause(final int client, final boolean value)
    {
        posted.add(() -> paused[client] = value);
    }

    /** A client begins anew. */
    void restart(final int client)
    {
        posted.add(() -> traders.get(client).restart());
    }

    /** How long nobody was answered though somebody waited, since the last call (ns). */
    long takeLongestGapNs()
    {
        final long taken = longestGapNs;
        longestGapNs = 0;
        return taken;
    }

    int sent()
    {
        return traders.stream().mapToInt(trader -> trader.history().sentCount()).sum();
    }

    /** For a man to read. */
    String state()
    {
        final StringBuilder text = new StringBuilder();
        traders.forEach(trader ->
            text.append(trader.state()).append(System.lineSeparator()));
        return text.toString();
    }

    @Override
    public void close()
    {
        running = false;
        try
        {
            thread.join(TimeUnit.SECONDS.toMillis(10));
        }
        catch (final InterruptedException ex)
        {
            Thread.currentThread().interrupt();
        }
    }
}
