package io.understudy.perf.failover;

import io.understudy.gateway.detect.ThreadIdentity;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.agrona.concurrent.IdleStrategy;
import org.agrona.concurrent.SleepingIdleStrategy;

/** How the client's thread waits. */
public final class ClientThread
{
    private static final long PARK_NS = TimeUnit.MICROSECONDS.toNanos(50);

    private ClientThread()
    {
    }

    /**
     * Parks for 50 us where there is nothing to do.
     *
     * @return a strategy of its own.
     */
    public static IdleStrategy idle()
    {
        return new SleepingIdleStrategy(PARK_NS);
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
