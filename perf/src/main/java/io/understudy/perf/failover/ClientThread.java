package io.understudy.perf.failover;

import io.understudy.gateway.detect.ThreadIdentity;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.agrona.concurrent.BackoffIdleStrategy;
import org.agrona.concurrent.IdleStrategy;

/** How the client's thread waits. */
public final class ClientThread
{
    private static final int YIELDS = 20;
    private static final long PARK_NS = TimeUnit.MICROSECONDS.toNanos(50);

    private ClientThread()
    {
    }

    /**
     * Yields, then parks for 50 us, where there is nothing to do.
     *
     * @return a strategy of its own.
     */
    public static IdleStrategy idle()
    {
        return new BackoffIdleStrategy(0, YIELDS, PARK_NS, PARK_NS);
    }

    /**
     * As a member does for its duty thread: a real-time priority, or nice -20 where that is
     * refused. Threads and processes that it starts later are ordinary ones.
     */
    public static void raisePriority()
    {
        final String tid = Long.toString(ThreadIdentity.current().tid());
        if (!run("chrt", "-R", "-f", "-p", "10", tid))
        {
            run("renice", "-n", "-20", "-p", tid);
        }
    }

    private static boolean run(final String... command)
    {
        try
        {
            return new ProcessBuilder(command).redirectErrorStream(true)
                .redirectOutput(Redirect.DISCARD).start().waitFor() == 0;
        }
        catch (final IOException ex)
        {
            // then it waits for a core as others do
            return false;
        }
        catch (final InterruptedException ex)
        {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /** As a member does for its duty thread; without the right to, parks take 50 us longer. */
    public static void sharpenTimers()
    {
        try
        {
            Files.writeString(Path.of("/proc", Long.toString(ThreadIdentity.current().tid()),
                "timerslack_ns"), "1");
        }
        catch (final IOException ex)
        {
            // then they do
        }
    }
}
