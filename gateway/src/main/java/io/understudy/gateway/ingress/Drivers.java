package io.understudy.gateway.ingress;

import io.aeron.Aeron;
import io.aeron.CommonContext;
import io.aeron.driver.MediaDriver;
import io.aeron.driver.ThreadingMode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.agrona.ErrorHandler;
import org.agrona.IoUtil;
import org.agrona.concurrent.BusySpinIdleStrategy;
import org.agrona.concurrent.NoOpLock;
import org.agrona.concurrent.SleepingMillisIdleStrategy;
import org.agrona.concurrent.YieldingIdleStrategy;

/** Makes media drivers and Aeron clients the way members, edges and clients need them. */
public final class Drivers
{
    private static final long LOOK_UP_MS = 5;
    private static final Path SHM = Path.of("/dev/shm");

    private Drivers()
    {
    }

    /**
     * A driver that the caller's thread runs, and that is gone with its folder when closed. Names
     * are looked up anew once an hour rather than once a second: the look-up's list iterators were
     * all that a warm duty thread allocated.
     *
     * @param aeronDir     of the driver; an older one there is deleted.
     * @param termBytes    of each publication, a power of two from 64 KiB.
     * @param errorHandler for what goes wrong inside the driver.
     * @return settings to launch with.
     */
    public static MediaDriver.Context invoked(
        final String aeronDir, final int termBytes, final ErrorHandler errorHandler)
    {
        return new MediaDriver.Context()
            .aeronDirectoryName(aeronDir)
            .threadingMode(ThreadingMode.INVOKER)
            .dirDeleteOnStart(true)
            .dirDeleteOnShutdown(true)
            .warnIfDirectoryExists(false)
            .printConfigurationOnStart(false)
            .spiesSimulateConnection(false)
            .publicationTermBufferLength(termBytes)
            .ipcTermBufferLength(termBytes)
            .termBufferSparseFile(false)
            .performStorageChecks(false)
            .publicationConnectionTimeoutNs(TimeUnit.MILLISECONDS.toNanos(500))
            .imageLivenessTimeoutNs(TimeUnit.SECONDS.toNanos(1))
            .publicationLingerTimeoutNs(TimeUnit.MILLISECONDS.toNanos(200))
            // The thread that looks up names looks for work 800 times a second otherwise.
            .asyncExecutorIdleStrategy(new SleepingMillisIdleStrategy(LOOK_UP_MS))
            .reResolutionCheckIntervalNs(TimeUnit.HOURS.toNanos(1))
            .timerIntervalNs(TimeUnit.MILLISECONDS.toNanos(50))
            .untetheredWindowLimitTimeoutNs(TimeUnit.MILLISECONDS.toNanos(200))
            .clientLivenessTimeoutNs(TimeUnit.SECONDS.toNanos(10))
            .errorHandler(errorHandler);
    }

    /**
     * The same driver with threads of its own: one that yields, or three that spin.
     *
     * @param context   from {@link #invoked}.
     * @param dedicated three spinning threads instead of one that yields.
     * @return the context.
     */
    public static MediaDriver.Context threaded(
        final MediaDriver.Context context, final boolean dedicated)
    {
        if (dedicated)
        {
            return context
                .threadingMode(ThreadingMode.DEDICATED)
                .conductorIdleStrategy(YieldingIdleStrategy.INSTANCE)
                .senderIdleStrategy(BusySpinIdleStrategy.INSTANCE)
                .receiverIdleStrategy(BusySpinIdleStrategy.INSTANCE);
        }
        return context
            .threadingMode(ThreadingMode.SHARED)
            .sharedIdleStrategy(YieldingIdleStrategy.INSTANCE);
    }

    /**
     * Settings of an Aeron client whose conductor the caller's thread runs.
     *
     * @param aeronDir     of the driver.
     * @param errorHandler for what goes wrong in the client.
     * @return settings to connect with.
     */
    public static Aeron.Context client(final String aeronDir, final ErrorHandler errorHandler)
    {
        return new Aeron.Context()
            .aeronDirectoryName(aeronDir)
            .useConductorAgentInvoker(true)
            .clientLock(NoOpLock.INSTANCE)
            .errorHandler(errorHandler)
            .subscriberErrorHandler(errorHandler)
            .resourceLingerDurationNs(TimeUnit.MILLISECONDS.toNanos(200));
    }

    /**
     * A new folder name for a driver: in shared memory where there is one.
     *
     * @param name that tells whose it is.
     * @return an absolute path, not yet there.
     */
    public static String freshDir(final String name)
    {
        final Path base = Files.isWritable(SHM) ? SHM : Path.of(IoUtil.tmpDirName());
        return base.resolve("understudy-" + name + '-' + ProcessHandle.current().pid() + '-' +
            Long.toHexString(System.nanoTime())).toString();
    }

    /**
     * Whether a driver runs on a folder: its heartbeat is recent.
     *
     * @param aeronDir  of the driver.
     * @param timeoutMs that a heartbeat may be old.
     * @return whether a driver runs there.
     */
    public static boolean isActive(final String aeronDir, final long timeoutMs)
    {
        return CommonContext.isDriverActive(Path.of(aeronDir).toFile(), timeoutMs, message -> {});
    }
}
