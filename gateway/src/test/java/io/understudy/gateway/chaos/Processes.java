package io.understudy.gateway.chaos;

import io.understudy.gateway.demo.Cluster;
import io.understudy.gateway.demo.EdgeProcess;
import io.understudy.gateway.demo.HostCommand;
import io.understudy.gateway.demo.MemberProcess;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;

/**
 * The members' and edges' processes, and which of them are dead on purpose: any other that ends is
 * a violation. The main thread; any may close.
 */
final class Processes implements AutoCloseable
{
    private static final long END_TIMEOUT_NS = TimeUnit.SECONDS.toNanos(20);
    private static final long POLL_NS = TimeUnit.MILLISECONDS.toNanos(2);

    private final Cluster cluster;
    private final List<EdgeProcess> edges;
    private final Verdict verdict;
    private final Consumer<String> notes;
    private final Set<Integer> expectedDead = new HashSet<>();
    private final Set<Integer> deadEdges = new HashSet<>();
    private final Set<Integer> damaged = new HashSet<>();
    private volatile boolean closed;

    Processes(
        final Cluster cluster, final List<EdgeProcess> edges, final Verdict verdict,
        final Consumer<String> notes)
    {
        this.cluster = cluster;
        this.edges = edges;
        this.verdict = verdict;
        this.notes = notes;
    }

    Cluster cluster()
    {
        return cluster;
    }

    EdgeProcess edge(final int index)
    {
        return edges.get(index);
    }

    /** Once the gateway is set up. */
    void startEdges()
    {
        edges.forEach(EdgeProcess::launch);
        edges.forEach(EdgeProcess::awaitDoors);
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
            awaitEnd(member);
            cluster.member(member).launch(false);
        }
    }

    /** After SIGTERM it may wait for a successor, as long as its setting says. */
    private void awaitEnd(final int member)
    {
        final MemberProcess process = cluster.member(member);
        final long deadlineNs = System.nanoTime() + END_TIMEOUT_NS;
        while (process.isAlive())
        {
            if (System.nanoTime() - deadlineNs > 0)
            {
                verdict.violated("member " + member + " does not end: " + tail(process.output()));
                process.killNow();
                process.awaitEnd();
            }
            LockSupport.parkNanos(POLL_NS);
        }
    }

    /** All members at once, on their folders. */
    void restartAll()
    {
        for (int i = 0; i < cluster.size(); i++)
        {
            killMember(i);
        }
        for (int i = 0; i < cluster.size(); i++)
        {
            restartMember(i);
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

    /** Who is dead is started, who is stopped goes on. */
    void restart()
    {
        for (int i = 0; i < cluster.size(); i++)
        {
            restartMember(i);
            signal(cluster.member(i).pid(), "CONT");
        }
        for (int i = 0; i < edges.size(); i++)
        {
            restartEdge(i);
            signal(edges.get(i).pid(), "CONT");
        }
    }

    /** All were in line: whoever refuses its journal from now on does so for another reason. */
    void onWhole()
    {
        damaged.clear();
    }

    /** Whether all members are in line and all edges open; starts again who ended by itself. */
    boolean isWhole()
    {
        for (int i = 0; i < cluster.size(); i++)
        {
            if (!cluster.member(i).isAlive())
            {
                revive(i);
            }
        }
        boolean open = true;
        for (int i = 0; i < edges.size(); i++)
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
            notes.accept("member " + member +
                " refused its damaged journal, and gets a new disk: " + said);
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
        final List<Integer> failed = new ArrayList<>();
        edges.forEach(EdgeProcess::close);
        final int serving = Math.max(0, cluster.servingMember());
        for (int i = 1; i <= cluster.size(); i++)
        {
            if (cluster.member((serving + i) % cluster.size()).stop() != 0)
            {
                failed.add((serving + i) % cluster.size());
            }
        }
        return failed;
    }

    @Override
    public void close()
    {
        closed = true;
        edges.forEach(EdgeProcess::close);
        cluster.close();
    }
}
