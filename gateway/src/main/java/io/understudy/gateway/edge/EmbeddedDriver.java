package io.understudy.gateway.edge;

import io.aeron.Aeron;
import io.aeron.driver.MediaDriver;
import io.understudy.gateway.ingress.Drivers;
import java.io.File;
import java.nio.file.Path;
import org.agrona.CloseHelper;
import org.agrona.ErrorHandler;
import org.agrona.IoUtil;
import org.agrona.concurrent.AgentInvoker;

/**
 * An Aeron client on a driver of its own, both run by whoever polls. Its folder in shared memory
 * goes with it, or with the JVM where a signal ends that.
 */
public final class EmbeddedDriver implements AeronSource
{
    private static final int REMOVE_ATTEMPTS = 100;

    private final MediaDriver driver;
    private final Aeron aeron;
    private final AgentInvoker driverInvoker;
    private final AgentInvoker conductorInvoker;
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
        driver = MediaDriver.launch(Drivers.invoked(aeronDir, termBytes, errorHandler));
        aeron = Aeron.connect(Drivers.client(driver.aeronDirectoryName(), errorHandler)
            .driverAgentInvoker(driver.sharedAgentInvoker()));
        driverInvoker = driver.sharedAgentInvoker();
        conductorInvoker = aeron.conductorAgentInvoker();
    }

    @Override
    public int invoke()
    {
        return driverInvoker.invoke() + conductorInvoker.invoke();
    }

    @Override
    public Aeron aeron()
    {
        return aeron;
    }

    @Override
    public long generation()
    {
        return 1;
    }

    @Override
    public void close()
    {
        CloseHelper.closeAll(aeron, driver);
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
