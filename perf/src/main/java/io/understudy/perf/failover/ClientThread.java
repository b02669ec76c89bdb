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

    /** As a member does for its duty thread; processes that it starts later inherit it. */
    public static void raisePriority()
    {
        try
        {
            new ProcessBuilder("renice", "-n", "-20", "-p",
                Long.toString(ThreadIdentity.current().tid()))
                .redirectErrorStream(true).redirectOutput(Redirect.DISCARD).start().waitFor();
        }
        catch (final IOException ex)
        {
            // then it waits for a core as others do
        }
        catch (final InterruptedException ex)
        {
            Thread.currentThread().interrupt();
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
