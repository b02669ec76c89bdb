package io.understudy.perf.failover;

import io.aeron.archive.Archive;
import io.aeron.archive.ArchiveMarkFile;
import io.aeron.archive.ArchiveThreadingMode;
import io.aeron.archive.client.AeronArchive;
import io.aeron.cluster.ClusteredMediaDriver;
import io.aeron.cluster.ConsensusModule;
import io.aeron.cluster.ElectionState;
import io.aeron.cluster.service.Cluster;
import io.aeron.cluster.service.ClusterMarkFile;
import io.aeron.cluster.service.ClusteredServiceContainer;
import io.aeron.driver.MediaDriver;
import io.aeron.driver.ThreadingMode;
import io.understudy.gateway.detect.ThreadIdentity;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.agrona.CloseHelper;
import org.agrona.ErrorHandler;
import org.agrona.concurrent.BackoffIdleStrategy;
import org.agrona.concurrent.IdleStrategy;

/**
 * One node of a plain Aeron Cluster in a JVM of its own: media driver, archive, consensus module
 * and the engine's service, each on a thread that backs off. Tuned to miss a leader early. Says on
 * standard output where it stands, each time that changes.
 */
public final class Node implements AutoCloseable
{
    static final long HEARTBEAT_INTERVAL_NS = TimeUnit.MILLISECONDS.toNanos(20);
    static final long HEARTBEAT_TIMEOUT_NS = TimeUnit.MILLISECONDS.toNanos(200);
    static final long ELECTION_TIMEOUT_NS = TimeUnit.MILLISECONDS.toNanos(100);
    static final long STATUS_INTERVAL_NS = TimeUnit.MILLISECONDS.toNanos(10);
    static final long PARK_NS = TimeUnit.MICROSECONDS.toNanos(20);
    static final long TIMER_SLACK_NS = TimeUnit.MICROSECONDS.toNanos(50);
    static final int TERM_BYTES = 16 << 20;

    private static final long CANVASS_NS = TimeUnit.SECONDS.toNanos(5);
    private static final long SESSION_TIMEOUT_NS = TimeUnit.SECONDS.toNanos(10);
    private static final long LOOK_MS = 10;
    private static final int ARGUMENTS = 4;
    private static final int SPINS = 10;
    private static final int YIELDS = 10;
    private static final long MIN_PARK_NS = TimeUnit.MICROSECONDS.toNanos(1);
    private static final String LOCAL = "aeron:ipc?term-length=64k";

    private final int nodeId;
    private final File clusterDir;
    private final File archiveDir;
    private final String aeronDir;
    private final NodePorts ports;
    private final ErrorHandler errorHandler =
        ex -> System.out.println("aeron: " + ex.getClass().getSimpleName() + ' ' + ex.getMessage());
    private ClusteredMediaDriver driver;
    private ClusteredServiceContainer container;

    private Node(final int nodeId, final Path dir, final String aeronDir, final NodePorts ports)
    {
        this.nodeId = nodeId;
        clusterDir = dir.resolve("cluster").toFile();
        archiveDir = dir.resolve("archive").toFile();
        this.aeronDir = aeronDir;
        this.ports = ports;
    }

    /**
     * Runs a node until it is killed.
     *
     * @param args the node's id, its folder, its media driver's folder, the nodes' first ports.
     * @throws IOException if the folder cannot be written to.
     */
    public static void main(final String[] args) throws IOException
    {
        if (args.length != ARGUMENTS)
        {
            throw new IllegalArgumentException("id, folder, driver's folder, ports are wanted");
        }
        relaxTimers();
        try (Node node = new Node(
            Integer.parseInt(args[0]), Path.of(args[1]), args[2], NodePorts.parse(args[3])))
        {
            node.start();
            node.tellWhereItStands();
        }
    }

    /**
     * The kernel's default slack for this thread and those that it starts, and not that of the
     * thread that launched this process: with parks kept to the microsecond, the twelve threads of
     * three nodes take two cores whole and lose their leader.
     */
    private static void relaxTimers()
    {
        try
        {
            Files.writeString(Path.of("/proc", Long.toString(ThreadIdentity.current().tid()),
                "timerslack_ns"), Long.toString(TIMER_SLACK_NS));
        }
        catch (final IOException ex)
        {
            System.out.println("timer slack stays as it is: " + ex);
        }
    }

    private void start() throws IOException
    {
        // whoever starts a node has seen its predecessor end, and Aeron would wait for 10 s
        Files.deleteIfExists(clusterDir.toPath().resolve(ClusterMarkFile.FILENAME));
        Files.deleteIfExists(
            clusterDir.toPath().resolve(ClusterMarkFile.markFilenameForService(0)));
        Files.deleteIfExists(archiveDir.toPath().resolve(ArchiveMarkFile.FILENAME));
        driver = ClusteredMediaDriver.launch(driverContext(), archiveContext(), moduleContext());
        container = ClusteredServiceContainer.launch(new ClusteredServiceContainer.Context()
            .aeronDirectoryName(aeronDir)
            .clusterDir(clusterDir)
            .archiveContext(archiveClient())
            .clusteredService(new EngineService())
            .serviceName("engine")
            .idleStrategySupplier(idle())
            .errorHandler(errorHandler));
    }

    private void tellWhereItStands()
    {
        final ConsensusModule.Context module = driver.consensusModule().context();
        String last = "";
        while (!module.electionStateCounter().isClosed() && !Thread.currentThread().isInterrupted())
        {
            final boolean elects =
                ElectionState.get(module.electionStateCounter()) != ElectionState.CLOSED;
            final boolean leads =
                Cluster.Role.get(module.clusterNodeRoleCounter()) == Cluster.Role.LEADER;
            final String now = elects ? "elects" : leads ? "leads" : "follows";
            if (!now.equals(last))
            {
                System.out.println("node " + now);
                last = now;
            }
            try
            {
                Thread.sleep(LOOK_MS);
            }
            catch (final InterruptedException ex)
            {
                Thread.currentThread().interrupt();
            }
        }
    }

    private MediaDriver.Context driverContext()
    {
        return new MediaDriver.Context()
            .aeronDirectoryName(aeronDir)
            .dirDeleteOnStart(true)
            .dirDeleteOnShutdown(true)
            .warnIfDirectoryExists(false)
            .printConfigurationOnStart(false)
            .threadingMode(ThreadingMode.SHARED)
            .sharedIdleStrategy(idle().get())
            .termBufferSparseFile(true)
            .performStorageChecks(false)
            .spiesSimulateConnection(true)
            .errorHandler(errorHandler);
    }

    private Archive.Context archiveContext()
    {
        return new Archive.Context()
            .aeronDirectoryName(aeronDir)
            .archiveDir(archiveDir)
            .controlChannel("aeron:udp?term-length=64k|endpoint=" + ports.archive(nodeId))
            .localControlChannel(LOCAL)
            .replicationChannel("aeron:udp?endpoint=localhost:0")
            .recordingEventsEnabled(false)
            .threadingMode(ArchiveThreadingMode.SHARED)
            .idleStrategySupplier(idle())
            .errorHandler(errorHandler);
    }

    private ConsensusModule.Context moduleContext()
    {
        return new ConsensusModule.Context()
            .aeronDirectoryName(aeronDir)
            .clusterDir(clusterDir)
            .clusterMemberId(nodeId)
            .clusterMembers(ports.clusterMembers())
            .ingressChannel("aeron:udp?term-length=1m")
            .egressChannel("aeron:udp?term-length=1m")
            .logChannel("aeron:udp?term-length=" + TERM_BYTES)
            .replicationChannel("aeron:udp?endpoint=localhost:0")
            .archiveContext(archiveClient())
            .leaderHeartbeatIntervalNs(HEARTBEAT_INTERVAL_NS)
            .leaderHeartbeatTimeoutNs(HEARTBEAT_TIMEOUT_NS)
            .electionTimeoutNs(ELECTION_TIMEOUT_NS)
            .electionStatusIntervalNs(STATUS_INTERVAL_NS)
            .startupCanvassTimeoutNs(CANVASS_NS)
            .sessionTimeoutNs(SESSION_TIMEOUT_NS)
            .idleStrategySupplier(idle())
            .errorHandler(errorHandler);
    }

    private AeronArchive.Context archiveClient()
    {
        return new AeronArchive.Context()
            .aeronDirectoryName(aeronDir)
            .controlRequestChannel(LOCAL)
            .controlResponseChannel(LOCAL);
    }

    private static Supplier<IdleStrategy> idle()
    {
        return () -> new BackoffIdleStrategy(SPINS, YIELDS, MIN_PARK_NS, PARK_NS);
    }

    @Override
    public void close()
    {
        CloseHelper.closeAll(container, driver);
    }
}
