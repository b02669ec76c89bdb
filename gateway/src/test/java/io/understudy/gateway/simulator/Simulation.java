package io.understudy.gateway.simulator;

import io.understudy.codecs.RecordLayout;
import io.understudy.codecs.journal.JournalRecordDecoder;
import io.understudy.codecs.journal.MessageHeaderDecoder;
import io.understudy.gateway.takeover.Configuration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.Random;

/**
 * Members, a client, a network, disks, a control plane and everything that can go wrong with them,
 * all from one seed. What must stay true is checked at each step.
 */
final class Simulation
{
    private static final long FAULTS_NS = 150_000_000;
    private static final long QUIET_NS = 250_000_000;
    private static final long INPUTS_AFTER_NS = 50_000_000;
    private static final int WINDOW = 64;
    private static final int QUICK_NS = 30_000;
    private static final int SLOW_NS = 600_000;
    private static final int TRACE_LINES = 60;
    private static final long SYNC_SEED = 0x9E3779B97F4A7C15L;

    /** An output on its way to the client. */
    private static final class Delivery implements Comparable<Delivery>
    {
        final long dueNs;
        final long order;
        final int memberId;
        final long ballot;
        final long number;
        final SimMachine.Output output;

        Delivery(
            final long dueNs, final long order, final SimMember member, final long number,
            final SimMachine.Output output)
        {
            this.dueNs = dueNs;
            this.order = order;
            memberId = member.memberId();
            ballot = member.understudy().ballot();
            this.number = number;
            this.output = output;
        }

        @Override
        public int compareTo(final Delivery other)
        {
            final int byTime = Long.compare(dueNs, other.dueNs);
            return byTime != 0 ? byTime : Long.compare(order, other.order);
        }
    }

    private final long seed;
    private final Random random;
    private final Random releaseRandom;
    private final Random syncRandom;
    private final int size;
    private final SimNetwork network;
    private final SimControl control;
    private final SimDisk[] disks;
    private final SimMember[] members;
    private final long[] nextPollNs;
    private final long[] restartNs;
    private final long[] skewNs;
    private final List<Long> committed = new ArrayList<>();
    private final List<Long> committedBallots = new ArrayList<>();
    private final List<Long> committedUnder = new ArrayList<>();
    private final Map<Long, Integer> owners = new HashMap<>();
    private final List<Long> received = new ArrayList<>();
    private final List<Long> receivedUnder = new ArrayList<>();
    private final PriorityQueue<Delivery> deliveries = new PriorityQueue<>();
    private final Deque<String> trace = new ArrayDeque<>();
    private long nowNs = 1_000_000_000L;
    private long issued;
    private long nextInputNs;
    private long nextFaultNs;
    private long lastInputNs = Long.MAX_VALUE;
    private long boots = 1;
    private long deliveryNumber;
    private long takeovers;
    private long lateOutputs;
    private long events;
    private int victim = Configuration.NONE;
    private boolean quiet;

    Simulation(final long seed, final int size)
    {
        this.seed = seed;
        this.size = size;
        random = new Random(seed);
        releaseRandom = new Random(~seed);
        syncRandom = new Random(seed * SYNC_SEED);
        final boolean isSynced = syncRandom.nextInt(4) == 0;
        network = new SimNetwork(random, size);
        control = new SimControl(random, size);
        disks = new SimDisk[size];
        members = new SimMember[size];
        nextPollNs = new long[size];
        restartNs = new long[size];
        skewNs = new long[size];
        for (int i = 0; i < size; i++)
        {
            final int id = i;
            disks[i] = new SimDisk(
                boots++, isSynced, (sequence, hash) -> onVoid(id, sequence, hash),
                ballot -> !quiet && random.nextInt(200) == 0);
            skewNs[i] = random.nextInt(2_000_000_000) - 1_000_000_000L;
            start(i);
        }
    }

    /** Runs to the end; throws an AssertionError that names the seed where a rule is broken. */
    void run()
    {
        try
        {
            final long healNs = nowNs + FAULTS_NS;
            while (nowNs < healNs)
            {
                step();
            }
            heal();
            lastInputNs = nowNs + INPUTS_AFTER_NS;
            final long endNs = nowNs + QUIET_NS;
            while (nowNs < endNs && !isConverged())
            {
                step();
            }
            check(isConverged(), "not converged " + (QUIET_NS / 1_000_000) +
                " ms after all faults ended: " + state());
            checkDigests();
        }
        catch (final AssertionError | RuntimeException ex)
        {
            throw new AssertionError("seed=" + seed + " members=" + size + " at " +
                (nowNs - 1_000_000_000L) / 1_000 + " us: " + ex + "\n" +
                String.join("\n", trace), ex);
        }
    }

    private void step()
    {
        events++;
        int next = 0;
        for (int i = 1; i < size; i++)
        {
            if (nextPollNs[i] < nextPollNs[next])
            {
                next = i;
            }
        }
        nowNs = Math.max(nowNs, nextPollNs[next]);
        control.advance(nowNs);
        deliver();
        client();
        if (!quiet && nowNs >= nextFaultNs)
        {
            nextFaultNs = nowNs + 200_000 + random.nextInt(8_000_000);
            fault();
        }
        if (members[next] == null)
        {
            nextPollNs[next] = Math.max(restartNs[next], nowNs + 1);
            if (nowNs >= restartNs[next])
            {
                start(next);
            }
            return;
        }
        if (nextPollNs[next] > nowNs)
        {
            return;
        }
        if (syncRandom.nextInt(10) == 0)
        {
            disks[next].sync();
        }
        members[next].poll(nowNs);
        nextPollNs[next] =
            Math.max(nowNs, members[next].busyUntilNs()) + 10_000 + random.nextInt(30_000);
    }

    private void start(final int i)
    {
        network.drop(i);
        disks[i].recover();
        members[i] = new SimMember(this, i, disks[i], nowNs, skewNs[i]);
        nextPollNs[i] = nowNs + random.nextInt(100_000);
        trace(i + " starts last=" + disks[i].lastSequence() + " promised=" +
            ballot(disks[i].promisedBallot()) + (disks[i].isAmnesiac() ? " amnesiac" : ""));
    }

    private void client()
    {
        if (nowNs >= nextInputNs && nowNs < lastInputNs && issued < received.size() + WINDOW)
        {
            issued++;
            nextInputNs = nowNs + 50_000 + random.nextInt(100_000);
        }
    }

    private void fault()
    {
        final int i = victim == Configuration.NONE ? random.nextInt(size) : victim;
        victim = Configuration.NONE;
        final long untilNs = nowNs + 500_000 + random.nextInt(random.nextBoolean() ?
            5_000_000 : 30_000_000);
        switch (random.nextInt(12))
        {
            case 0:
            case 1:
            case 2:
                crash(i, untilNs);
                break;
            case 3:
            case 4:
                trace(i + " stopped until " + (untilNs - 1_000_000_000L) / 1_000);
                nextPollNs[i] = Math.max(nextPollNs[i], untilNs);
                break;
            case 5:
                final int to = random.nextInt(size);
                trace("cut " + i + " to " + to);
                network.cut(i, to, true);
                break;
            case 6:
                trace("cut off " + i);
                for (int k = 0; k < size; k++)
                {
                    network.cut(i, k, true);
                    network.cut(k, i, true);
                }
                break;
            case 7:
            case 8:
                trace("network heals");
                network.heal();
                network.delays(random.nextInt(3) == 0 ? SLOW_NS : QUICK_NS);
                network.rates(random.nextInt(3) == 0 ? random.nextDouble() * 0.2 : 0,
                    random.nextInt(3) == 0 ? 0.1 : 0, random.nextInt(3) == 0 ? 0.2 : 0);
                break;
            case 9:
                control.absent(random.nextBoolean());
                break;
            case 10:
                control.handover();
                break;
            default:
                if (random.nextBoolean())
                {
                    disks[i].full(random.nextInt(3) == 0);
                }
                else
                {
                    obituary(random.nextInt(size));
                }
                break;
        }
    }

    private void crash(final int i, final long untilNs)
    {
        if (disks[i].isSynced() && syncRandom.nextInt(2) == 0)
        {
            trace("power cut");
            for (int k = 0; k < size; k++)
            {
                end(k, nowNs + 500_000 + syncRandom.nextInt(5_000_000));
                disks[k].reboot(boots++, syncRandom.nextInt(20));
            }
            return;
        }
        if (members[i] == null)
        {
            return;
        }
        end(i, untilNs);
        if (mayForget(i) && random.nextInt(4) == 0)
        {
            disks[i].reboot(boots++, random.nextInt(20));
            trace(i + " killed, and its machine with it");
        }
        else
        {
            trace(i + " killed");
        }
        if (random.nextInt(4) > 0)
        {
            obituary(i);
        }
    }

    private void end(final int i, final long untilNs)
    {
        members[i] = null;
        restartNs[i] = untilNs;
        nextPollNs[i] = untilNs;
    }

    /** A majority has to remember what it promised; where that is synced, all do. */
    private boolean mayForget(final int i)
    {
        int amnesiacs = 0;
        for (final SimDisk disk : disks)
        {
            amnesiacs += disk.isAmnesiac() ? 1 : 0;
        }
        return disks[i].isSynced() || disks[i].isAmnesiac() || 2 * (amnesiacs + 1) < size;
    }

    /** True or false: it must be safe. */
    private void obituary(final int dead)
    {
        for (int i = 0; i < size; i++)
        {
            if (members[i] != null && i != dead)
            {
                members[i].understudy().onObituary(dead, nowNs);
            }
        }
    }

    private void heal()
    {
        trace("all faults end");
        quiet = true;
        network.heal();
        network.rates(0, 0, 0);
        control.absent(false);
        for (int i = 0; i < size; i++)
        {
            disks[i].full(false);
            restartNs[i] = Math.min(restartNs[i], nowNs + 1_000_000);
            final long busyUntilNs = members[i] == null ? 0 : members[i].busyUntilNs();
            nextPollNs[i] = Math.min(nextPollNs[i], Math.max(busyUntilNs, nowNs + 1_000_000));
        }
    }

    private boolean isConverged()
    {
        int serving = 0;
        for (final SimMember member : members)
        {
            if (member == null || member.machine() == null)
            {
                return false;
            }
            serving += member.understudy().isServing() ? 1 : 0;
        }
        if (serving != 1 || received.size() < issued || control.current().lineLength() < size)
        {
            return false;
        }
        for (int i = 0; i < size; i++)
        {
            final SimMember member = members[i];
            if (disks[i].isAmnesiac() || member.machine().lastEdgeSequence() < received.size() ||
                disks[i].chainHash() != disks[0].chainHash())
            {
                return false;
            }
        }
        return true;
    }

    private void checkDigests()
    {
        for (int i = 0; i < size; i++)
        {
            final SimMachine machine = members[i].machine();
            check(replay(disks[i], machine.appliedSequence()).digest() == machine.digest(),
                i + " serves a state that its log does not give");
        }
    }

    private String state()
    {
        final StringBuilder text = new StringBuilder("issued=" + issued + " received=" +
            received.size() + " " + control.current());
        for (int i = 0; i < size; i++)
        {
            text.append("; ").append(i).append(members[i] == null ? " down" :
                " " + members[i].understudy().role() + " ballot=" +
                ballot(members[i].understudy().ballot()) + " last=" + disks[i].lastSequence() +
                " committed=" + members[i].committed() + " owner=" +
                members[i].understudy().ownerId() +
                (members[i].machine() == null ? " no engine" : "") +
                (disks[i].isAmnesiac() ? " amnesiac" : ""));
        }
        return text.toString();
    }

    static String ballot(final long ballot)
    {
        return "(" + RecordLayout.epoch(ballot) + "," + RecordLayout.rank(ballot) + ")";
    }

    private void deliver()
    {
        while (!deliveries.isEmpty() && deliveries.peek().dueNs <= nowNs)
        {
            final Delivery delivery = deliveries.poll();
            final long number = delivery.number;
            checkLaterPrimaries(delivery);
            if (number <= received.size())
            {
                check(received.get((int)number - 1) == delivery.output.digest,
                    delivery.memberId + " released another output " + number +
                    " than the client has");
            }
            else
            {
                check(number == received.size() + 1, delivery.memberId + " released output " +
                    number + " after " + received.size());
                received.add(delivery.output.digest);
                receivedUnder.add(delivery.ballot);
            }
        }
    }

    /**
     * A member that was stopped between its check and what it sends upon it, and was deposed
     * meanwhile, may only send what whoever serves by now holds too.
     */
    private void checkLaterPrimaries(final Delivery delivery)
    {
        for (int i = 0; i < size; i++)
        {
            if (members[i] != null && members[i].understudy().isServing() &&
                members[i].understudy().ballot() > delivery.ballot)
            {
                lateOutputs++;
                check(members[i].machine().holds(delivery.number, delivery.output.digest),
                    delivery.memberId + " released output " + delivery.number + " under " +
                    ballot(delivery.ballot) + ", which " + i + " does not hold, primary of " +
                    ballot(members[i].understudy().ballot()));
            }
        }
    }

    SimNetwork network()
    {
        return network;
    }

    SimControl control()
    {
        return control;
    }

    // What members tell

    void onOutput(
        final int memberId, final long number, final SimMachine.Output output, final long atNs)
    {
        deliveries.add(new Delivery(
            atNs + 20_000, deliveryNumber++, members[memberId], number, output));
    }

    long onCommit(
        final int memberId, final SimDisk disk, final long ballot, final long checked,
        final long commitSequence)
    {
        check(commitSequence <= disk.lastSequence(), memberId + " commits " + commitSequence +
            " and has " + disk.lastSequence());
        for (long n = checked + 1; n <= commitSequence; n++)
        {
            if (n > committed.size())
            {
                committed.add(disk.chainHashAt(n));
                committedBallots.add(disk.ballotAt(n));
                committedUnder.add(ballot);
            }
            else
            {
                check(committed.get((int)n - 1) == disk.chainHashAt(n),
                    memberId + " committed another record " + n);
            }
        }
        return Math.max(checked, commitSequence);
    }

    void onPrimary(final int memberId, final long ballot, final SimDisk disk)
    {
        takeovers++;
        trace(memberId + " is primary " + ballot(ballot) + " last=" + disk.lastSequence());
        check(owners.computeIfAbsent(ballot, key -> memberId) == memberId,
            "two members own " + ballot(ballot));
        disturb(memberId);
    }

    /**
     * Its ballot's first record is committed: it has all that was committed under lower ballots.
     * It may be a deposed one that hears late of an old majority.
     */
    void onServing(
        final int memberId, final long ballot, final SimDisk disk, final SimMachine machine)
    {
        for (int n = 1; n <= committed.size() && committedBallots.get(n - 1) <= ballot; n++)
        {
            check(disk.lastSequence() >= n && disk.chainHashAt(n) == committed.get(n - 1),
                memberId + " serves " + ballot(ballot) + " without the committed record " + n);
        }
        for (int n = 1; n <= received.size(); n++)
        {
            check(receivedUnder.get(n - 1) > ballot || machine.holds(n, received.get(n - 1)),
                memberId + " serves " + ballot(ballot) + " without output " + n +
                " that the client has");
        }
        check(machine.appliedSequence() == disk.lastSequence() &&
            replay(disk, disk.lastSequence()).digest() == machine.digest(),
            memberId + " serves an engine that has applied a void");
    }

    /** Takeovers are where things break: one of those who take part is hit while it lasts. */
    private void disturb(final int memberId)
    {
        if (!quiet && random.nextInt(3) == 0)
        {
            nextFaultNs = nowNs + random.nextInt(600_000);
            victim = random.nextInt(3) == 0 ? random.nextInt(size) : memberId;
        }
    }

    /**
     * Under the ballot that committed a record nobody voids it any more, nor under a higher one. A
     * member that has promised neither may still follow a lower ballot, and void its own copy: it
     * was none of the majority.
     */
    private void onVoid(final int memberId, final long sequence, final long chainHash)
    {
        check(sequence > committed.size() || committed.get((int)sequence - 1) != chainHash ||
            members[memberId].understudy().ballot() < committedUnder.get((int)sequence - 1),
            memberId + " voids the committed record " + sequence);
    }

    long lastInput(final int memberId)
    {
        return issued;
    }

    boolean isTickDue(final int memberId)
    {
        return random.nextInt(100) == 0;
    }

    boolean mayRebuild()
    {
        return random.nextInt(50) == 0;
    }

    long pauseWithinCycleNs(final int memberId)
    {
        return !quiet && random.nextInt(3_000) == 0 ? random.nextInt(12_000_000) : 0;
    }

    /** A process may be stopped when it knows what it may release, and has not sent it yet. */
    long pauseBeforeReleaseNs()
    {
        return !quiet && releaseRandom.nextInt(1_000) == 0 ?
            releaseRandom.nextInt(12_000_000) : 0;
    }

    void trace(final String line)
    {
        trace.add((nowNs - 1_000_000_000L) / 1_000 + " us: " + line);
        if (trace.size() > TRACE_LINES)
        {
            trace.remove();
        }
    }

    static SimMachine replay(final SimDisk disk, final long through)
    {
        final SimMachine machine = new SimMachine();
        final MessageHeaderDecoder header = new MessageHeaderDecoder();
        final JournalRecordDecoder record = new JournalRecordDecoder();
        for (long n = 1; n <= through; n++)
        {
            machine.apply(record.wrapAndApplyHeader(disk.wrap(n), 0, header));
        }
        return machine;
    }

    private static void check(final boolean holds, final String otherwise)
    {
        if (!holds)
        {
            throw new AssertionError(otherwise);
        }
    }

    long takeovers()
    {
        return takeovers;
    }

    long events()
    {
        return events;
    }

    /** Outputs that arrived when another member served already under a higher ballot. */
    long lateOutputs()
    {
        return lateOutputs;
    }

    long received()
    {
        return received.size();
    }
}
