package io.understudy.gateway.chaos;

import io.understudy.gateway.client.ClientContext;
import io.understudy.gateway.demo.Cluster;
import io.understudy.gateway.demo.EdgeProcess;
import io.understudy.gateway.demo.HostCommand;
import io.understudy.gateway.demo.Place;
import io.understudy.gateway.demo.PrivateDisks;
import io.understudy.gateway.demo.PrivateNetwork;
import io.understudy.gateway.fix.FixClientContext;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/**
 * Three members, two edges and five clients, each member and edge in a network namespace of its own
 * and each member on a disk of its own, as far as this host lets it be. The main thread; any may
 * close.
 */
final class Rig implements AutoCloseable
{
    static final int MEMBERS = 3;
    static final int EDGES = 2;
    static final List<Integer> SBE_SESSIONS = List.of(1, 2, 3);
    static final List<Integer> FIX_SESSIONS = List.of(11, 12);
    /** Why a nemesis of the network cannot be. */
    static final String NO_NETWORK = "it needs network namespaces (root and ip)";
    private static final int NONE = -1;
    private static final int CLIENTS = SBE_SESSIONS.size() + FIX_SESSIONS.size();
    private static final int DISK_MB = 4_000;
    /** Longer than any strike: sessions end by clients' silence only. */
    private static final int KEEP_ALIVE_MS = 120_000;
    private static final int HEARTBEAT_SECONDS = 60;
    private static final long START_TIMEOUT_MS = 60_000;
    private static final long POLL_NS = TimeUnit.MILLISECONDS.toNanos(20);

    private final Path dir;
    private final List<String> notes = new ArrayList<>();
    private final Agenda agenda = new Agenda();
    private final Tally tally = new Tally();
    private final List<History> histories = new ArrayList<>();
    private PrivateNetwork network;
    private PrivateDisks disks;
    private Weather weather;
    private FakeClock clock;
    private List<Place> places = Collections.nCopies(MEMBERS + EDGES, Place.HERE);
    private int clockMember = NONE;
    private Processes processes;
    private Market market;
    private boolean closed;

    Rig(final Path dir)
    {
        this.dir = dir;
    }

    /** Makes what processes need; what cannot be made here is a note. */
    void prepare(final List<String> settings, final Verdict verdict)
    {
        try
        {
            network = PrivateNetwork.open(MEMBERS + EDGES);
            places = network.places();
            weather = new Weather(network, MEMBERS + EDGES, dir);
        }
        catch (final UnsupportedOperationException ex)
        {
            notes.add(ex.getMessage());
        }
        try
        {
            disks = PrivateDisks.open(dir, MEMBERS, DISK_MB);
        }
        catch (final UnsupportedOperationException ex)
        {
            notes.add(ex.getMessage());
        }
        final Cluster cluster = new Cluster(
            disks == null ? dir : disks.root(), places.subList(0, MEMBERS), settings);
        if (FakeClock.library() != null)
        {
            clock = new FakeClock(dir.resolve("clock"));
        }
        final List<EdgeProcess> edges = new ArrayList<>();
        for (int i = 0; i < EDGES; i++)
        {
            edges.add(new EdgeProcess(dir.resolve("edge-" + (i + 1)), i + 1, cluster.dirs(),
                places.get(MEMBERS + i)));
        }
        processes = new Processes(cluster, edges, verdict, notes::add);
    }

    /** Starts all, sets the gateway up, connects the clients. */
    void start(final long seed, final int commandsPerSecond)
    {
        final Cluster cluster = processes.cluster();
        cluster.start();
        new GatewaySetUp(cluster, SBE_SESSIONS, FIX_SESSIONS).run();
        processes.startEdges();
        final List<Trader> traders = new ArrayList<>();
        for (final int sessionId : SBE_SESSIONS)
        {
            final History history = history(sessionId);
            traders.add(new SbeTrader(history, new OrderFlow(sessionId, true, seed), () ->
                new ClientContext()
                .sessionId(sessionId)
                .members(cluster.dirs())
                .host(network == null ? "localhost" : network.clientHost())
                .keepAliveMs(KEEP_ALIVE_MS)));
        }
        for (final int sessionId : FIX_SESSIONS)
        {
            final List<InetSocketAddress> hosts = new ArrayList<>();
            for (int i = 0; i < EDGES; i++)
            {
                hosts.add(new InetSocketAddress(
                    processes.edge(i).host(), processes.edge(i).fixPort()));
            }
            Collections.rotate(hosts, FIX_SESSIONS.indexOf(sessionId));
            traders.add(new FixTrader(history(sessionId), new OrderFlow(sessionId, false, seed),
                new FixClientContext()
                .beginString("FIX.4.4")
                .senderCompId(GatewaySetUp.clientCompId(sessionId))
                .targetCompId(GatewaySetUp.GATEWAY_COMP_ID)
                .heartbeatSeconds(HEARTBEAT_SECONDS)
                .hosts(hosts)));
        }
        market = new Market(traders, commandsPerSecond);
        if (!market.awaitReady(START_TIMEOUT_MS))
        {
            throw new IllegalStateException("not all sessions stand: " + market.state() +
                processes.output());
        }
    }

    private History history(final int sessionId)
    {
        final History history = new History(sessionId);
        histories.add(history);
        return history;
    }

    /** Does something after a while, in {@link #runDue}. */
    void later(final int afterMs, final Runnable action)
    {
        agenda.add(System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(afterMs), action);
    }

    /** Does what is due. */
    void runDue()
    {
        agenda.run(System.nanoTime());
    }

    /** Whether something is still to be done later. */
    boolean hasLater()
    {
        return !agenda.isEmpty();
    }

    Tally tally()
    {
        return tally;
    }

    /** In the network. */
    int place(final Strike.Kind kind, final int victim)
    {
        return kind == Strike.Kind.EDGE ? MEMBERS + victim : victim;
    }

    List<History> histories()
    {
        return histories;
    }

    Market market()
    {
        return market;
    }

    Processes processes()
    {
        return processes;
    }

    static int clients()
    {
        return CLIENTS;
    }

    /** What can befall packets; null without namespaces. */
    Weather weather()
    {
        return weather;
    }

    boolean hasDisks()
    {
        return disks != null;
    }

    /** A wall clock for one member; null without libfaketime. */
    FakeClock clock()
    {
        return clock;
    }

    /** Whether a member has that clock now. */
    boolean hasWrongClock()
    {
        return clockMember != NONE;
    }

    /** A member is killed and starts with a wall clock that jumps. */
    void startWithClock(final int member)
    {
        clockMember = member;
        final List<String> launcher = new ArrayList<>(places.get(member).launcher());
        launcher.addAll(clock.launcher());
        restartThrough(member, launcher);
    }

    /** Who had the wrong clock starts with the host's again: the other costs it much time. */
    void rightClock()
    {
        final int member = clockMember;
        clockMember = NONE;
        restartThrough(member, places.get(member).launcher());
    }

    private void restartThrough(final int member, final List<String> launcher)
    {
        processes.cluster().member(member).launchThrough(launcher);
        tally.kill();
        processes.killMember(member);
        processes.restartMember(member);
    }

    /** What could not be made, and what is worth telling. Takes them. */
    List<String> takeNotes()
    {
        final List<String> taken = List.copyOf(notes);
        notes.clear();
        return taken;
    }

    void note(final String what)
    {
        notes.add(what);
    }

    List<Path> journalDirs()
    {
        final List<Path> found = new ArrayList<>();
        processes.cluster().dirs().forEach(memberDir -> found.add(memberDir.resolve("journal")));
        return found;
    }

    /** Whatever is still in the way of anybody is taken away. */
    void heal()
    {
        if (weather != null)
        {
            weather.heal();
        }
        if (clock != null)
        {
            clock.jump(0);
        }
        processes.restart();
    }

    /** Waits until all are in line, edges open and sessions stand; false if that takes too long. */
    boolean awaitWhole(final long timeoutMs)
    {
        final long deadlineNs = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(timeoutMs);
        while (!processes.isWhole())
        {
            if (System.nanoTime() - deadlineNs > 0)
            {
                return false;
            }
            LockSupport.parkNanos(POLL_NS);
        }
        processes.onWhole();
        return market.awaitReady(Math.max(
            1, TimeUnit.NANOSECONDS.toMillis(deadlineNs - System.nanoTime())));
    }

    /** Ends clients, edges and members in good order; returns members whose exit code is not 0. */
    List<Integer> stop()
    {
        market.close();
        return processes.stop();
    }

    @Override
    public synchronized void close()
    {
        if (closed)
        {
            return;
        }
        closed = true;
        if (market != null)
        {
            market.close();
        }
        if (disks != null && processes != null)
        {
            processes.cluster().dirs().forEach(memberDir ->
                HostCommand.attempt("fsfreeze", "--unfreeze", memberDir.toString()));
        }
        if (weather != null)
        {
            weather.close();
        }
        if (processes != null)
        {
            processes.close();
        }
        if (clock != null)
        {
            FakeClock.sweep();
        }
        if (network != null)
        {
            network.close();
        }
        if (disks != null)
        {
            disks.close();
        }
    }
}
