package io.understudy.gateway.member;

import io.understudy.gateway.engine.Engine;
import io.understudy.gateway.sequence.EngineFeed;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * Gives the feed another engine where it has none that serves: one is rebuilt from snapshot and
 * journal on a thread of its own, while the duty thread goes on to journal and to ack. One that has
 * applied a record which became void meanwhile is not taken. The thread waits from the start on:
 * one that the duty thread starts later inherits the priority that it has by then, and competes
 * with all duty threads of the host.
 */
final class EngineRebuild implements AutoCloseable
{
    private static final long RETRY_NS = TimeUnit.MILLISECONDS.toNanos(200);

    private final EngineFeed feed;
    private final Supplier<Engine> recovery;
    private final Consumer<String> messages;
    private final Thread thread;
    private volatile boolean open = true;
    private volatile boolean asked;
    private volatile Engine rebuilt;
    private volatile String failure;
    private boolean running;
    private long nextStartNs;

    EngineRebuild(
        final EngineFeed feed, final Supplier<Engine> recovery, final Consumer<String> messages)
    {
        this.feed = feed;
        this.recovery = recovery;
        this.messages = messages;
        nextStartNs = System.nanoTime();
        thread = new Thread(this::run, "engine-rebuild");
        thread.setDaemon(true);
    }

    /** Before the duty thread is tuned. */
    void start()
    {
        thread.start();
    }

    /** Duty thread. */
    int poll(final long nowNs)
    {
        if (running)
        {
            return finish(nowNs);
        }
        if (feed.isReady() || nowNs - nextStartNs < 0)
        {
            return 0;
        }
        running = true;
        rebuilt = null;
        failure = null;
        feed.expectEngine();
        asked = true;
        LockSupport.unpark(thread);
        return 1;
    }

    private int finish(final long nowNs)
    {
        final Engine engine = rebuilt;
        if (engine == null && failure == null)
        {
            return 0;
        }
        running = false;
        nextStartNs = nowNs + RETRY_NS;
        if (engine == null)
        {
            messages.accept("the engine cannot be rebuilt, trying again: " + failure);
        }
        else if (feed.offer(engine))
        {
            nextStartNs = nowNs;
        }
        return 1;
    }

    private void run()
    {
        while (open)
        {
            if (asked)
            {
                asked = false;
                recover();
            }
            else
            {
                LockSupport.park(this);
            }
        }
    }

    private void recover()
    {
        try
        {
            rebuilt = recovery.get();
        }
        catch (final RuntimeException | OutOfMemoryError ex)
        {
            failure = ex.getMessage() == null ? ex.toString() : ex.getMessage();
        }
    }

    /** One that is being rebuilt is not waited for. */
    @Override
    public void close()
    {
        open = false;
        LockSupport.unpark(thread);
    }
}
