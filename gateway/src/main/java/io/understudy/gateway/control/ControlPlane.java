package io.understudy.gateway.control;

import io.aeron.archive.Archive;
import io.aeron.archive.ArchiveThreadingMode;
import io.aeron.archive.client.AeronArchive;
import io.aeron.cluster.ClusterControl;
import io.aeron.cluster.ClusteredMediaDriver;
import io.aeron.cluster.ConsensusModule;
import io.aeron.cluster.service.ClusteredServiceContainer;
import io.aeron.driver.MediaDriver;
import io.aeron.driver.ThreadingMode;
import io.understudy.gateway.takeover.Configuration;
import io.understudy.gateway.takeover.ControlPort;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;
import org.agrona.CloseHelper;
import org.agrona.ErrorHandler;
import org.agrona.concurrent.AgentRunner;
import org.agrona.concurrent.BackoffIdleStrategy;
import org.agrona.concurrent.IdleStrategy;
import org.agrona.concurrent.status.AtomicCounter;

/**
 * A member's part of the control plane, in the member's process but apart from its data plane: a
 * media driver, an archive, a consensus module, the clustered service and a client, each on a
 * thread that backs off. {@link #port()} is for the duty thread; everything else here may block.
 */
public final class ControlPlane implements AutoCloseable
{
    private static final int SMALL_TERM_BYTES = 64 * 1024;
    private static final int SEGMENT_BYTES = 1024 * 1024;
    private static final int SPINS = 1;
    private static final int YIELDS = 1;
    private static final long RESTART_AFTER_NS = TimeUnit.SECONDS.toNanos(1);

    private final Object endLock = new Object();
    private final ControlContext context;
    private final ErrorHandler errorHandler;
    private final NewestConfiguration configurations;
    private final ControlRequests requests;
    private volatile ControlService service;
    private ControlFolder folder;
    private ClusteredMediaDriver driver;
    private ClusteredServiceContainer container;
    private AgentRunner client;
    private volatile boolean ended;
    private volatile boolean closed;

    private ControlPlane(final ControlContext context)
    {
        context.conclude();
        this.context = context;
        errorHandler = ex -> context.messages().accept(
            "member " + context.memberId() + ", control plane: " + ex.getMessage());
        configurations = new NewestConfiguration(context.listener());
        requests = new ControlRequests(configurations, context.memberId(), context.bootHash(),
            context.engineVersion());
    }

    /**
     * Starts a member's control plane; returns before anybody leads it.
     *
     * @param context of the member; used once.
     * @return the control plane, running.
     * @throws ControlException if settings contradict each other or the folder is in use.
     */
    public static ControlPlane launch(final ControlContext context)
    {
        final ControlPlane plane = new ControlPlane(context);
        try
        {
            plane.start();
            return plane;
        }
        catch (final RuntimeException ex)
        {
            CloseHelper.quietClose(plane);
            throw ex;
        }
    }

    private void start()
    {
        // Each start replays the control log into a state of its own.
        service = new ControlService(configurations, context.messages());
        folder = ControlFolder.take(context.dir());
        ControlArchive.mend(folder.archiveDir(), context.messages());
        driver = ClusteredMediaDriver.launch(driverContext(), archiveContext(), moduleContext());
        container = ClusteredServiceContainer.launch(serviceContext());
        client = new AgentRunner(idle().get(), errorHandler, null,
            new ControlClient(context, requests, errorHandler, this::onEnd));
        AgentRunner.startOnThread(client, threads("client"));
    }

    /**
     * What the duty thread asks.
     *
     * @return the port; one thread.
     */
    public ControlPort port()
    {
        return requests;
    }

    /**
     * The newest configuration that this member has heard of.
     *
     * @return the configuration, null before the first; any thread.
     */
    public Configuration configuration()
    {
        return configurations.newest();
    }

    /**
     * Whether this member leads the control plane, which says nothing of who is primary.
     *
     * @return true if it does; any thread.
     */
    public boolean isLeader()
    {
        return service.isLeader();
    }

    /**
     * Whether the control plane has ended by itself. It is started again, until that succeeds.
     *
     * @return true until it runs again, and once it is closed; any thread.
     */
    public boolean hasEnded()
    {
        return ended;
    }

    /**
     * Asks for a snapshot of the control plane on all members, from which restarts then replay. Any
     * thread.
     *
     * @return false if this member does not lead, or a snapshot is being taken.
     */
    public boolean takeSnapshot()
    {
        final ConsensusModule.Context module = driver.consensusModule().context();
        final AtomicCounter toggle = module.controlToggleCounter();
        return isLeader() && ClusterControl.ToggleState.SNAPSHOT.toggle(toggle);
    }

    /** How many snapshots this member's control plane has taken since its start. */
    long snapshots()
    {
        return driver.consensusModule().context().snapshotCounter().get();
    }

    private MediaDriver.Context driverContext()
    {
        return new MediaDriver.Context()
            .aeronDirectoryName(context.aeronDir())
            .dirDeleteOnStart(true)
            .dirDeleteOnShutdown(true)
            .warnIfDirectoryExists(false)
            .printConfigurationOnStart(false)
            .threadingMode(ThreadingMode.SHARED)
            .sharedIdleStrategy(idle().get())
            .sharedThreadFactory(threads("driver"))
            .termBufferSparseFile(true)
            .performStorageChecks(false)
            // a thread that looks up names; idle it costs 1.6% of a core
            .asyncExecutorEnabled(false)
            .publicationTermBufferLength(SMALL_TERM_BYTES)
            .ipcTermBufferLength(SMALL_TERM_BYTES)
            .spiesSimulateConnection(true)
            .errorHandler(errorHandler);
    }

    private Archive.Context archiveContext()
    {
        final String host = context.self().host();
        return new Archive.Context()
            .aeronDirectoryName(context.aeronDir())
            .archiveDir(folder.archiveDir())
            .controlChannel("aeron:udp?term-length=64k|endpoint=" +
                context.self().archiveEndpoint())
            .localControlChannel("aeron:ipc?term-length=64k")
            .replicationChannel("aeron:udp?endpoint=" + host + ":0")
            .recordingEventsEnabled(false)
            .controlTermBufferLength(SMALL_TERM_BYTES)
            .segmentFileLength(Math.max(SEGMENT_BYTES, context.termBytes()))
            .fileSyncLevel(context.fileSyncLevel())
            .catalogFileSyncLevel(context.fileSyncLevel())
            .recordChecksum(ControlArchive.checksum())
            .threadingMode(ArchiveThreadingMode.SHARED)
            .idleStrategySupplier(idle())
            .threadFactory(threads("archive"))
            .errorHandler(errorHandler);
    }

    private ConsensusModule.Context moduleContext()
    {
        final String host = context.self().host();
        return new ConsensusModule.Context()
            .aeronDirectoryName(context.aeronDir())
            .clusterDir(folder.clusterDir())
            .clusterMemberId(context.memberId())
            .clusterMembers(ControlMember.clusterMembers(context.members()))
            .ingressChannel("aeron:udp?term-length=64k")
            .logChannel("aeron:udp?term-length=" + context.termBytes())
            .replicationChannel("aeron:udp?endpoint=" + host + ":0")
            .archiveContext(archiveClient())
            .fileSyncLevel(context.fileSyncLevel())
            .leaderHeartbeatIntervalNs(context.heartbeatIntervalNs())
            .leaderHeartbeatTimeoutNs(context.heartbeatTimeoutNs())
            .electionTimeoutNs(context.electionTimeoutNs())
            .electionStatusIntervalNs(context.heartbeatIntervalNs() / 2)
            .startupCanvassTimeoutNs(context.startupCanvassTimeoutNs())
            .sessionTimeoutNs(context.sessionTimeoutNs())
            .terminationTimeoutNs(context.heartbeatTimeoutNs())
            .idleStrategySupplier(idle())
            .threadFactory(threads("consensus"))
            .terminationHook(this::onEnd)
            .errorHandler(errorHandler);
    }

    private ClusteredServiceContainer.Context serviceContext()
    {
        return new ClusteredServiceContainer.Context()
            .aeronDirectoryName(context.aeronDir())
            .clusterDir(folder.clusterDir())
            .archiveContext(archiveClient())
            .clusteredService(service)
            .serviceName("understudy-control")
            .idleStrategySupplier(idle())
            .threadFactory(threads("service"))
            .terminationHook(this::onEnd)
            .errorHandler(errorHandler);
    }

    private AeronArchive.Context archiveClient()
    {
        return new AeronArchive.Context()
            .aeronDirectoryName(context.aeronDir())
            .controlRequestChannel("aeron:ipc?term-length=64k")
            .controlResponseChannel("aeron:ipc?term-length=64k")
            .controlTermBufferLength(SMALL_TERM_BYTES);
    }

    private Supplier<IdleStrategy> idle()
    {
        return () -> new BackoffIdleStrategy(
            SPINS, YIELDS, Math.min(TimeUnit.MICROSECONDS.toNanos(50), context.parkNs()),
            context.parkNs());
    }

    private ThreadFactory threads(final String what)
    {
        return task ->
        {
            final Thread thread = new Thread(
                task, "control-" + what + '-' + context.memberId());
            thread.setDaemon(true);
            return thread;
        };
    }

    /** Aeron has given up: its disk was full, for example. One of its threads, or any. */
    void onEnd()
    {
        synchronized (endLock)
        {
            if (ended || closed)
            {
                return;
            }
            ended = true;
        }
        context.messages().accept("member " + context.memberId() +
            ": its control plane has ended; orders go on, takeovers are not recorded here");
        threads("restart").newThread(this::restart).start();
    }

    /** As a start of the process would: from what is on the disk. A thread of its own. */
    private void restart()
    {
        String said = "";
        while (!closed)
        {
            LockSupport.parkNanos(RESTART_AFTER_NS);
            final String failure = tryRestart();
            if (failure == null)
            {
                return;
            }
            if (!failure.equals(said))
            {
                said = failure;
                context.messages().accept("member " + context.memberId() +
                    ": its control plane cannot start again yet: " + failure);
            }
        }
    }

    /** Returns why it could not be, null if it runs or need not. */
    private synchronized String tryRestart()
    {
        if (closed)
        {
            return null;
        }
        stop();
        // Before the start: what that starts may end at once.
        ended = false;
        try
        {
            start();
            context.messages().accept(
                "member " + context.memberId() + ": its control plane runs again");
            return null;
        }
        // a file that is mapped and finds no block is an InternalError
        catch (final RuntimeException | InternalError ex)
        {
            ended = true;
            stop();
            return String.valueOf(ex.getMessage());
        }
    }

    private void stop()
    {
        CloseHelper.quietCloseAll(client, container, driver, folder);
        client = null;
        container = null;
        driver = null;
        folder = null;
    }

    @Override
    public void close()
    {
        closed = true;
        ended = true;
        synchronized (this)
        {
            CloseHelper.closeAll(client, container, driver, folder);
        }
    }
}
