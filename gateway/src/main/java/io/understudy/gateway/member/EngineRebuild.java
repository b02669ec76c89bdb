package io.understudy.gateway.member;

import io.understudy.gateway.engine.Engine;
import io.understudy.gateway.sequence.EngineFeed;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * Gives the feed another engine where it has none that serves: one is rebuilt from snapshot and
 * journal on a thread of its own, while the duty thread goes on to journal and to ack. One that has
 * applied a record which became void meanwhile is not taken.
 */
final class EngineRebuild
{
    private static final long RETRY_NS = TimeUnit.MILLISECONDS.toNanos(200);

    private final EngineFeed feed;
    private final Supplier<Engine> recovery;
    private final Consumer<String> messages;
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
        final Thread thread = new Thread(this::run, "engine-rebuild");
        thread.setDaemon(true);
        thread.start();
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
        try
        {
            rebuilt = recovery.get();
        }
        catch (final RuntimeException | OutOfMemoryError ex)
        {
            failure = ex.getMessage() == null ? ex.toString() : ex.getMessage();
        }
    }
}
