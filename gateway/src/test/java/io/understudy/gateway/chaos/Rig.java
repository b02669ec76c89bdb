package io.understudy.gateway.chaos;

import io.understudy.gateway.client.ClientContext;
import io.understudy.gateway.demo.Cluster;
import io.understudy.gateway.demo.EdgeProcess;
import io.understudy.gateway.demo.HostCommand;
import io.understudy.gateway.demo.MemberProcess;
import io.understudy.gateway.demo.Place;
import io.understudy.gateway.demo.PrivateDisks;
import io.understudy.gateway.demo.PrivateNetwork;
import io.understudy.gateway.fix.FixClientContext;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
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
    private final Verdict verdict;
    private final Set<Integer> expectedDead = new HashSet<>();
    private final Set<Integer> deadEdges = new HashSet<>();
    private final Set<Integer> damaged = new HashSet<>();
    private final List<String> notes = new ArrayList<>();
    private final Agenda agenda = new Agenda();
    private final Tally tally = new Tally();
    private final List<EdgeProcess> edges = new ArrayList<>();
    private final List<History> histories = new ArrayList<>();
    private PrivateNetwork network;
    private PrivateDisks disks;
    private Weather weather;
    private FakeClock clock;
    private List<Place> places = Collections.nCopies(MEMBERS + EDGES, Place.HERE);
    private int clockMember = NONE;
    private Cluster cluster;
    private Market market;
    private volatile boolean closed;

    Rig(final Path dir, final Verdict verdict)
    {
        this.dir = dir;
        this.verdict = verdict;
    }

    /** Makes what processes need; what cannot be made here is a note. */
    void prepare(final List<String> settings)
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
        cluster = new Cluster(
            disks == null ? dir : disks.root(), places.subList(0, MEMBERS), settings);
        if (FakeClock.library() != null)
        {
            clock = new FakeClock(dir.resolve("clock"));
        }
        for (int i = 0; i < EDGES; i++)
        {
            edges.add(new EdgeProcess(dir.resolve("edge-" + (i + 1)), i + 1, cluster.dirs(),
                places.get(MEMBERS + i)));
        }
    }

    /** Starts all, sets the gateway up, connects the clients. */
    void start(final long seed, final int commandsPerSecond)
    {
        cluster.start();
        new GatewaySetUp(cluster, SBE_SESSIONS, FIX_SESSIONS).run();
        edges.forEach(EdgeProcess::launch);
        edges.forEach(EdgeProcess::awaitDoors);
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
            edges.forEach(edge -> hosts.add(new InetSocketAddress(edge.host(), edge.fixPort())));
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
                output());
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

    Cluster cluster()
    {
        return cluster;
    }

    EdgeProcess edge(final int index)
    {
        return edges.get(index);
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
        cluster.member(member).launchThrough(launcher);
        tally.kill();
        killMember(member);
        restartMember(member);
    }

    /** Who had the wrong clock starts with the host's again: the other costs it much time. */
    void rightClock()
    {
        final int member = clockMember;
        clockMember = NONE;
        cluster.member(member).launchThrough(places.get(member).launcher());
        tally.kill();
        killMember(member);
        restartMember(member);
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
        cluster.dirs().forEach(memberDir -> found.add(memberDir.resolve("journal")));
        return found;
    }

    /** SIGKILL; it stays dead until somebody restarts it. */
    void killMember(final int member)
    {
        expectedDead.add(member);
        cluster.member(member).killNow();
    }

    /** SIGTERM. */
    void endMember(final int member)
    {
        expectedDead.add(member);
        cluster.member(member).endNow();
    }

    /** Starts a member that was killed or told to end, once it has; else does nothing. */
    void restartMember(final int member)
    {
        if (expectedDead.remove(member) && !closed)
        {
            signal(cluster.member(member).pid(), "CONT");
            cluster.member(member).awaitEnd();
            cluster.member(member).launch(false);
        }
    }

    void killEdge(final int index)
    {
        deadEdges.add(index);
        edges.get(index).killNow();
    }

    void restartEdge(final int index)
    {
        if (deadEdges.remove(index) && !closed)
        {
            signal(edges.get(index).pid(), "CONT");
            edges.get(index).awaitEnd();
            edges.get(index).launch();
        }
    }

    /** To a process that may have ended. */
    void signal(final long pid, final String name)
    {
        HostCommand.attempt("kill", "-" + name, Long.toString(pid));
    }

    /** A member's journal was damaged on purpose: if it refuses to start, it gets a new disk. */
    void onDamaged(final int member)
    {
        damaged.add(member);
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
        for (int i = 0; i < MEMBERS; i++)
        {
            restartMember(i);
            signal(cluster.member(i).pid(), "CONT");
        }
        for (int i = 0; i < EDGES; i++)
        {
            restartEdge(i);
            signal(edges.get(i).pid(), "CONT");
        }
    }

    /** Waits until all are in line, edges open and sessions stand; false if that takes too long. */
    boolean awaitWhole(final long timeoutMs)
    {
        final long deadlineNs = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(timeoutMs);
        while (!isWhole())
        {
            if (System.nanoTime() - deadlineNs > 0)
            {
                return false;
            }
            LockSupport.parkNanos(POLL_NS);
        }
        damaged.clear();
        return market.awaitReady(Math.max(
            1, TimeUnit.NANOSECONDS.toMillis(deadlineNs - System.nanoTime())));
    }

    private boolean isWhole()
    {
        for (int i = 0; i < MEMBERS; i++)
        {
            if (!cluster.member(i).isAlive())
            {
                revive(i);
            }
        }
        boolean open = true;
        for (int i = 0; i < EDGES; i++)
        {
            if (!edges.get(i).isAlive())
            {
                verdict.violated("edge " + (i + 1) + " ended by itself: " +
                    tail(edges.get(i).output()));
                edges.get(i).launch();
            }
            open &= edges.get(i).isOpen();
        }
        return open && cluster.isWhole();
    }

    /** Nobody has killed it: only a journal that was damaged on purpose may end a member. */
    private void revive(final int member)
    {
        final MemberProcess process = cluster.member(member);
        final String said = tail(process.output());
        if (damaged.remove(member))
        {
            note("member " + member + " refused its damaged journal, and gets a new disk: " + said);
            HostCommand.run("find", process.memberDir().toString(), "-mindepth", "1",
                "-not", "-name", "lost+found", "-delete");
        }
        else
        {
            verdict.violated("member " + member + " ended by itself: " + said);
        }
        process.launch(false);
    }

    private static String tail(final String output)
    {
        final String[] lines = output.split("\\R");
        return String.join(" | ", List.of(lines).subList(
            Math.max(0, lines.length - 4), lines.length));
    }

    /** All that anybody has said. */
    String output()
    {
        final StringBuilder text = new StringBuilder(cluster.output());
        edges.forEach(edge -> text.append(edge.output()).append(System.lineSeparator()));
        return text.toString();
    }

    /** Ends all members in good order; returns those whose exit code is not 0. */
    List<Integer> stop()
    {
        market.close();
        final List<Integer> failed = new ArrayList<>();
        edges.forEach(EdgeProcess::close);
        final int serving = Math.max(0, cluster.servingMember());
        for (int i = 1; i <= MEMBERS; i++)
        {
            if (cluster.member((serving + i) % MEMBERS).stop() != 0)
            {
                failed.add((serving + i) % MEMBERS);
            }
        }
        return failed;
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
        if (disks != null)
        {
            for (final Path memberDir : cluster == null ? List.<Path>of() : cluster.dirs())
            {
                HostCommand.attempt("fsfreeze", "--unfreeze", memberDir.toString());
            }
        }
        if (weather != null)
        {
            weather.close();
        }
        edges.forEach(EdgeProcess::close);
        if (cluster != null)
        {
            cluster.close();
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
