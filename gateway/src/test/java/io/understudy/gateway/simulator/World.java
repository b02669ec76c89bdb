package io.understudy.gateway.simulator;

import java.util.SplittableRandom;

/** All there is in one run, and the time: members, edges, clients, network, control plane. */
final class World
{
    static final long START_NS = 1_000_000_000L;

    private static final int SKEW_NS = 2_000_000_000;

    private final Plan plan;
    private final SplittableRandom dice;
    private final Space space;
    private final SimNetwork network;
    private final SimControl control;
    private final Trace trace;
    private final Checks checks;
    private final Faults faults;
    private final SimDisk[] disks;
    private final LocalClock[] clocks;
    private final SimMember[] members;
    private final EdgeNode[] edges;
    private final SimClient[] clients;
    private final SimOperator operator;
    private final long[] wakeNs;
    private final long[] busyUntilNs;
    private long nowNs = START_NS;
    private long lives = 1;
    private int connections;
    private boolean quiet;

    World(final long seed, final int size, final Space space)
    {
        this.space = space;
        final SplittableRandom random = new SplittableRandom(seed * 31 + size);
        plan = new Plan(random.split(), size);
        dice = random.split();
        trace = new Trace(this);
        network = new SimNetwork(this, random.split(), size, plan.edges + 1);
        wakeNs = new long[network.nodes()];
        busyUntilNs = new long[network.nodes()];
        control = new SimControl(this, random.split(), size);
        checks = new Checks(this);
        faults = new Faults(this, random.split());
        disks = new SimDisk[size];
        clocks = new LocalClock[size];
        members = new SimMember[size];
        for (int i = 0; i < size; i++)
        {
            final int id = i;
            disks[i] = new SimDisk(
                space.takeDisk(), newLife(), plan.isSynced, random.split(),
                new SimDisk.Listener()
                {
                    @Override
                    public void onVoid(final long sequence, final long chainHash)
                    {
                        checks.onVoid(id, sequence, chainHash);
                    }

                    @Override
                    public void onWrite()
                    {
                        faults.onStep(id);
                    }

                    @Override
                    public void onAppended(final long sequence, final long ballot)
                    {
                        checks.onAppended(id, sequence, ballot);
                    }
                });
            newClock(i);
        }
        edges = new EdgeNode[plan.edges + 1];
        for (int i = 0; i < edges.length; i++)
        {
            edges[i] = new EdgeNode(this, i);
        }
        clients = new SimClient[plan.edges * plan.sessionsAnEdge];
        for (int i = 0; i < clients.length; i++)
        {
            clients[i] = new SimClient(this, i + 1, random.split());
        }
        operator = new SimOperator(this, clients.length);
    }

    void end()
    {
        for (final SimDisk disk : disks)
        {
            space.giveDisk(disk.pages());
        }
        for (int i = 0; i < network.nodes(); i++)
        {
            network.drop(i, Long.MAX_VALUE);
        }
    }

    /** Another boot or another life of an amnesiac: a hash that nobody had before. */
    long newLife()
    {
        return ++lives;
    }

    void newClock(final int memberId)
    {
        clocks[memberId] = new LocalClock(
            dice.nextInt(SKEW_NS), plan.drifts ? dice.nextInt(4_000) - 2_000 : 0);
        clocks[memberId].jump(dice.nextInt(SKEW_NS) - SKEW_NS / 2);
    }

    int newConnectionId()
    {
        return ++connections;
    }

    /** A node has something to do at a time: it is polled then, if it is not held up. */
    void wake(final int node, final long atNs)
    {
        if (atNs < wakeNs[node])
        {
            wakeNs[node] = atNs;
        }
    }

    /** Polled next at a time; before, only if something comes. */
    void sleep(final int node, final long untilNs)
    {
        wakeNs[node] = untilNs;
    }

    /** Not polled before a time, whatever comes. */
    void hold(final int node, final long untilNs)
    {
        busyUntilNs[node] = Math.max(busyUntilNs[node], untilNs);
    }

    void release(final int node)
    {
        busyUntilNs[node] = nowNs;
        wakeNs[node] = Math.min(wakeNs[node], nowNs + 1_000);
    }

    long nextPollNs(final int node)
    {
        return Math.max(wakeNs[node], busyUntilNs[node]);
    }

    /** Ends a member's process. */
    void kill(final int memberId, final long untilNs)
    {
        members[memberId] = null;
        busyUntilNs[memberId] = untilNs;
        wakeNs[memberId] = untilNs;
    }

    void start(final int memberId)
    {
        network.drop(memberId, nowNs);
        if (!disks[memberId].recover(newLife()))
        {
            trace(memberId + " finds its journal damaged; the operator empties its folder");
            checks.onForgotten(memberId);
            disks[memberId].wipe();
            disks[memberId].recover(newLife());
        }
        members[memberId] = new SimMember(this, memberId, disks[memberId], clocks[memberId]);
        sleep(memberId, nowNs + dice.nextInt(50_000));
        wake(memberId, network.nextDueNs(memberId));
        trace(memberId + " starts last=" + disks[memberId].lastSequence() + " promised=" +
            Trace.ballot(disks[memberId].promises().promisedBallot()) +
            (disks[memberId].isAmnesiac() ? " amnesiac" : ""));
    }

    /** A majority has to remember what it promised; where that is synced, all do. */
    boolean mayForget(final int memberId)
    {
        int amnesiacs = 0;
        for (final SimDisk disk : disks)
        {
            amnesiacs += disk.isAmnesiac() || disk.isDamaged() ? 1 : 0;
        }
        return disks[memberId].isAmnesiac() || disks[memberId].isDamaged() ||
            2 * (amnesiacs + 1) < disks.length;
    }

    void now(final long value)
    {
        nowNs = value;
    }

    long nowNs()
    {
        return nowNs;
    }

    long elapsedUs()
    {
        return (nowNs - START_NS) / 1_000;
    }

    void trace(final String line)
    {
        trace.add(line);
    }

    void quiet()
    {
        quiet = true;
    }

    boolean isQuiet()
    {
        return quiet;
    }

    Plan plan()
    {
        return plan;
    }

    SplittableRandom dice()
    {
        return dice;
    }

    Space space()
    {
        return space;
    }

    SimNetwork network()
    {
        return network;
    }

    SimControl control()
    {
        return control;
    }

    Checks checks()
    {
        return checks;
    }

    Faults faults()
    {
        return faults;
    }

    Trace trace()
    {
        return trace;
    }

    int size()
    {
        return members.length;
    }

    SimMember member(final int id)
    {
        return members[id];
    }

    SimDisk disk(final int id)
    {
        return disks[id];
    }

    LocalClock clock(final int id)
    {
        return clocks[id];
    }

    int edgeCount()
    {
        return edges.length;
    }

    EdgeNode edge(final int id)
    {
        return edges[id];
    }

    SimClient[] clients()
    {
        return clients;
    }

    SimOperator operator()
    {
        return operator;
    }

    /** Who serves and what each member is, for a message. */
    String state()
    {
        final StringBuilder text = new StringBuilder(control.current().toString());
        for (int i = 0; i < members.length; i++)
        {
            final SimMember member = members[i];
            text.append("\n  ").append(i).append(' ').append(member == null ? "down" : member)
                .append(disks[i].isAmnesiac() ? " amnesiac" : "");
        }
        for (final EdgeNode edge : edges)
        {
            text.append("\n  ").append(edge.current());
        }
        for (final SimClient client : clients)
        {
            text.append("\n  ").append(client);
        }
        return text.append("\n  operator ").append(operator).toString();
    }
}
