package io.understudy.gateway.edge;

import io.aeron.Aeron;
import io.understudy.gateway.ingress.Drivers;
import java.util.function.Supplier;
import org.agrona.CloseHelper;
import org.agrona.ErrorHandler;

/**
 * An Aeron client on the driver of a member on the same host (IPC). The member takes its driver
 * with it when it dies; this connects again when it is back.
 */
public final class MemberDriver implements AeronSource
{
    private static final long DRIVER_TIMEOUT_MS = 1_000;
    private static final long RETRY_NS = 20_000_000;

    private final Supplier<String> aeronDir;
    private final ErrorHandler errorHandler;
    private Aeron aeron;
    private long generation;
    private long nextAttemptNs = System.nanoTime();

    /**
     * Connects at the first {@link #receive} that finds the member up.
     *
     * @param aeronDir     says where the member's driver is, null while it is not up.
     * @param errorHandler for what goes wrong inside Aeron.
     */
    public MemberDriver(final Supplier<String> aeronDir, final ErrorHandler errorHandler)
    {
        this.aeronDir = aeronDir;
        this.errorHandler = errorHandler;
    }

    @Override
    public int receive(final long nowNs)
    {
        if (aeron != null && !aeron.isClosed())
        {
            return aeron.conductorAgentInvoker().invoke();
        }
        if (nowNs - nextAttemptNs < 0)
        {
            return 0;
        }
        nextAttemptNs = nowNs + RETRY_NS;
        return connect() ? 1 : 0;
    }

    /** The member's own thread sends. */
    @Override
    public int send()
    {
        return 0;
    }

    @Override
    public Aeron aeron()
    {
        return aeron != null && !aeron.isClosed() ? aeron : null;
    }

    @Override
    public long generation()
    {
        return generation;
    }

    @Override
    public void close()
    {
        CloseHelper.quietClose(aeron);
        aeron = null;
    }

    private boolean connect()
    {
        CloseHelper.quietClose(aeron);
        aeron = null;
        final String dir = aeronDir.get();
        if (dir == null || !Drivers.isActive(dir, DRIVER_TIMEOUT_MS))
        {
            return false;
        }
        aeron = Aeron.connect(Drivers.client(dir, errorHandler)
            .driverTimeoutMs(DRIVER_TIMEOUT_MS));
        generation++;
        return true;
    }
}
