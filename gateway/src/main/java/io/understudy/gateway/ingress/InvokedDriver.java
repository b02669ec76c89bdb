package io.understudy.gateway.ingress;

import io.aeron.Aeron;
import io.aeron.driver.MediaDriver;
import io.aeron.driver.Receiver;
import io.aeron.driver.Sender;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Field;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.agrona.CloseHelper;
import org.agrona.ErrorHandler;
import org.agrona.concurrent.Agent;
import org.agrona.concurrent.AgentInvoker;
import org.agrona.concurrent.CompositeAgent;
import org.agrona.nio.TransportPoller;

/**
 * A media driver and an Aeron client that the calling thread runs, in the order of its duty cycle:
 * what has arrived is received before the cycle, what the cycle has written is sent after it, and
 * between two cycles the thread may sleep until a datagram arrives. Aeron's own invoker sends first
 * and receives afterwards, so that each datagram takes two turns, and a third to find nothing.
 *
 * <p>Where the driver's context says that it has threads of its own, only the client is run.
 *
 * <p>One thread. Allocates nothing once its sockets are open. What fails inside Aeron goes to the
 * context's error handler.
 */
public final class InvokedDriver implements AutoCloseable
{
    private static final Consumer<SelectionKey> LEAVE_IT = key -> {};
    private static final long AT_MOST_MS = 1;
    /** Timeouts and new streams: none of it is of microseconds. */
    private static final long CONDUCT_INTERVAL_NS = TimeUnit.MILLISECONDS.toNanos(1);
    /** How far each stream has come, and so how far it may go: where much flows, sooner. */
    private static final long BUSY_CONDUCT_INTERVAL_NS = TimeUnit.MICROSECONDS.toNanos(50);
    private static final int BUSY_BYTES = 4096;

    private final MediaDriver driver;
    private final Aeron aeron;
    private final AgentInvoker client;
    private final ErrorHandler errorHandler;
    private Agent receiver;
    private Agent sender;
    private Agent conductor;
    private Selector selector;
    private long lastConductNs = System.nanoTime();
    private int bytes;

    /**
     * Launches the driver and connects to it.
     *
     * @param driverContext from {@link Drivers#invoked}, or {@link Drivers#threaded}.
     * @param clientContext from {@link Drivers#client}.
     * @throws IllegalStateException if this version of Aeron is put together otherwise.
     */
    public InvokedDriver(
        final MediaDriver.Context driverContext, final Aeron.Context clientContext)
    {
        driver = MediaDriver.launch(driverContext);
        errorHandler = driverContext.errorHandler();
        final AgentInvoker invoker = driver.sharedAgentInvoker();
        if (invoker != null)
        {
            takeApart(invoker, driverContext);
            clientContext.driverAgentInvoker(invoker);
        }
        aeron = Aeron.connect(clientContext.aeronDirectoryName(driver.aeronDirectoryName()));
        client = aeron.conductorAgentInvoker();
    }

    /** None of these has a public accessor in Aeron 1.51 and Agrona 2.4. */
    private void takeApart(final AgentInvoker invoker, final MediaDriver.Context context)
    {
        try
        {
            for (final Agent agent :
                (Agent[])field(CompositeAgent.class, "agents").get(invoker.agent()))
            {
                if (agent instanceof Receiver)
                {
                    receiver = agent;
                }
                else if (agent instanceof Sender)
                {
                    sender = agent;
                }
                else
                {
                    conductor = agent;
                }
            }
            final Object poller =
                field(MediaDriver.Context.class, "dataTransportPoller").get(context);
            selector = (Selector)field(TransportPoller.class, "selector").get(poller);
        }
        catch (final ReflectiveOperationException | RuntimeException ex)
        {
            CloseHelper.quietClose(driver);
            throw new IllegalStateException("this version of Aeron is put together otherwise: " +
                "set profile=shared", ex);
        }
    }

    private static Field field(final Class<?> type, final String name)
        throws NoSuchFieldException
    {
        final Field field = type.getDeclaredField(name);
        field.setAccessible(true);
        return field;
    }

    /**
     * Receives what has arrived.
     *
     * @param nowNs monotonic.
     * @return the amount of work done.
     */
    public int receive(final long nowNs)
    {
        int work = receiver == null ? 0 : run(receiver);
        bytes += work;
        if (conductor == null || nowNs - lastConductNs >= (bytes < BUSY_BYTES ?
            CONDUCT_INTERVAL_NS : BUSY_CONDUCT_INTERVAL_NS))
        {
            lastConductNs = nowNs;
            bytes = 0;
            work += conductor == null ? 0 : run(conductor);
            work += client.invoke();
        }
        return work;
    }

    /**
     * Sends what was written since the last time.
     *
     * @return the amount of work done.
     */
    public int send()
    {
        final int work = sender == null ? 0 : run(sender);
        bytes += work;
        return work;
    }

    private int run(final Agent agent)
    {
        try
        {
            return agent.doWork();
        }
        catch (final Exception ex)
        {
            errorHandler.onError(ex);
            return 0;
        }
    }

    /**
     * Sleeps until a datagram is there, or for a millisecond; it is left to {@link #receive}. Only
     * where the driver has no threads of its own.
     *
     * @throws UncheckedIOException if the sockets failed.
     */
    public void awaitDatagram()
    {
        try
        {
            selector.select(LEAVE_IT, AT_MOST_MS);
        }
        catch (final IOException ex)
        {
            throw new UncheckedIOException("the sockets of the media driver failed", ex);
        }
    }

    /**
     * Lets another selector wake up too when a datagram arrives, so that a thread that also holds
     * sockets of its own has one place to sleep at. Only where the driver has no threads of its
     * own; again whenever the driver may have opened a socket.
     *
     * @param other whose keys without an attachment are then the driver's: to be left alone.
     * @throws UncheckedIOException if a socket cannot be watched.
     */
    public void wakes(final Selector other)
    {
        for (final SelectionKey key : selector.keys())
        {
            if (key.isValid() && key.channel().keyFor(other) == null)
            {
                try
                {
                    key.channel().register(other, SelectionKey.OP_READ);
                }
                catch (final IOException ex)
                {
                    throw new UncheckedIOException("a socket of the media driver is gone", ex);
                }
            }
        }
    }

    /**
     * The client.
     *
     * @return the client.
     */
    public Aeron aeron()
    {
        return aeron;
    }

    /**
     * Whether the client has ended by itself: it does when its thread was away for so long that the
     * driver may have forgotten it.
     *
     * @return true if it has, or was closed.
     */
    public boolean isClosed()
    {
        return aeron.isClosed();
    }

    @Override
    public void close()
    {
        CloseHelper.closeAll(aeron, driver);
    }
}
