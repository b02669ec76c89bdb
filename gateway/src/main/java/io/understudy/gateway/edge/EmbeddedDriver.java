package io.understudy.gateway.edge;

import io.aeron.Aeron;
import io.understudy.gateway.ingress.Drivers;
import io.understudy.gateway.ingress.InvokedDriver;
import java.io.File;
import java.nio.channels.Selector;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.agrona.ErrorHandler;
import org.agrona.IoUtil;

/**
 * An Aeron client on a driver of its own, both run by whoever polls, who may pause for an hour. Its
 * folder in shared memory goes with it, or with the JVM where a signal ends that.
 */
public final class EmbeddedDriver implements AeronSource
{
    private static final int REMOVE_ATTEMPTS = 100;
    /** Nobody else uses this driver, so nobody gains if a pause in a debugger closes it. */
    private static final long PAUSE_NS = TimeUnit.HOURS.toNanos(1);

    private final InvokedDriver driver;
    private final Thread cleaner;

    /**
     * Launches the driver and connects to it.
     *
     * @param name         that shows in the driver's folder name.
     * @param termBytes    of each publication, a power of two from 64 KiB.
     * @param errorHandler for what goes wrong inside Aeron.
     */
    public EmbeddedDriver(final String name, final int termBytes, final ErrorHandler errorHandler)
    {
        this(Path.of(Drivers.freshDir(name)), termBytes, errorHandler);
    }

    /**
     * The same in a folder that the caller names, and knows again after it was killed.
     *
     * @param dir          of the driver; what is there is removed.
     * @param termBytes    of each publication, a power of two from 64 KiB.
     * @param errorHandler for what goes wrong inside Aeron.
     */
    public EmbeddedDriver(final Path dir, final int termBytes, final ErrorHandler errorHandler)
    {
        final String aeronDir = dir.toString();
        // Before there is a folder: a signal may come while the driver starts.
        cleaner = new Thread(() -> remove(new File(aeronDir)), "remove-aeron-dir");
        Runtime.getRuntime().addShutdownHook(cleaner);
        driver = new InvokedDriver(
            Drivers.invoked(aeronDir, termBytes, errorHandler)
                .clientLivenessTimeoutNs(PAUSE_NS)
                .publicationUnblockTimeoutNs(2 * PAUSE_NS),
            Drivers.client(aeronDir, errorHandler));
    }

    /**
     * A whole turn: receives what has arrived, and sends what was written.
     *
     * @return the amount of work done.
     */
    public int invoke()
    {
        return receive(System.nanoTime()) + send();
    }

    /**
     * Lets a selector of the caller's wake up too when a datagram arrives. Again after each line
     * that was opened or opened anew.
     *
     * @param selector whose keys without an attachment are then the driver's: to be left alone.
     */
    public void wakes(final Selector selector)
    {
        driver.wakes(selector);
    }

    @Override
    public int receive(final long nowNs)
    {
        return driver.receive(nowNs);
    }

    @Override
    public int send()
    {
        return driver.send();
    }

    @Override
    public Aeron aeron()
    {
        return driver.aeron();
    }

    @Override
    public long generation()
    {
        return 1;
    }

    @Override
    public void close()
    {
        driver.close();
        try
        {
            Runtime.getRuntime().removeShutdownHook(cleaner);
        }
        catch (final IllegalStateException ex)
        {
            // the JVM is ending: the hook runs, and finds nothing
        }
    }

    /** Again if need be: the thread that runs the driver is not stopped, and may add a file. */
    private static void remove(final File dir)
    {
        for (int i = 0; i < REMOVE_ATTEMPTS && (i == 0 || dir.exists()); i++)
        {
            IoUtil.delete(dir, true);
        }
    }
}
