package io.understudy.gateway.simulator;

import io.understudy.gateway.takeover.Configuration;

/**
 * Members, edges, clients, a network, disks, a control plane and everything that can go wrong with
 * them, all from one seed: a time of faults, then a majority alone has to answer, then all must
 * come to one log and one state. What must stay true is checked at each step.
 */
final class Simulation
{
    /** Clients go on to send that long after faults have ended. */
    private static final long INPUTS_AFTER_NS = 3_000_000;
    private static final long ANSWERED_WITHIN_NS = 200_000_000;
    private static final long CONVERGED_WITHIN_NS = 300_000_000;
    /** A node that hears nothing looks at its own timers this often, up to twice as long. */
    private static final int IDLE_NS = 150_000;
    private static final int CYCLE_NS = 3_000;
    private static final int JITTER_NS = 8_000;

    private final long seed;
    private final World world;
    private long events;
    private boolean issues = true;

    Simulation(final long seed, final int members, final Space space)
    {
        this.seed = seed;
        world = new World(seed, members, space);
        for (int i = 0; i < members; i++)
        {
            world.start(i);
        }
    }

    /** Runs to the end; throws an AssertionError that names the seed where a rule is broken. */
    void run()
    {
        try
        {
            faults();
            final long away = someMinority();
            quiet(away);
            if (away != 0)
            {
                answer(away);
                world.faults().end(0);
            }
            converge();
        }
        catch (final Violation ex)
        {
            throw failure(ex.getMessage(), ex);
        }
        catch (final RuntimeException ex)
        {
            throw failure(Check.NOTHING_THROWS + " (" + Check.NOTHING_THROWS.sentence + "): " + ex,
                ex);
        }
        finally
        {
            world.end();
        }
    }

    private AssertionError failure(final String what, final Throwable cause)
    {
        return new AssertionError("seed=" + seed + " members=" + world.size() + " at " +
            world.elapsedUs() + " us: " + what + "\n" + world.trace() + "\n" + world.state(),
            cause);
    }

    private void faults()
    {
        final long endNs = World.START_NS + world.plan().faultsNs;
        world.faults().begin();
        while (world.nowNs() < endNs)
        {
            step();
            world.faults().poll(world.nowNs());
        }
    }

    /** Who stays away at first: none, or so many that the others are a majority of voters. */
    private long someMinority()
    {
        int voters = 0;
        for (int i = 0; i < world.size(); i++)
        {
            voters += isVoter(i) ? 1 : 0;
        }
        long away = 0;
        final int first = world.dice().nextInt(2 * world.size());
        for (int i = 0; i < world.size() && first < world.size(); i++)
        {
            final int id = (first + i) % world.size();
            final int left = voters - (isVoter(id) ? 1 : 0);
            if (2 * left > world.size() && Long.bitCount(away) < world.size() / 2 &&
                isLed(away | 1L << id))
            {
                away |= 1L << id;
                voters = left;
            }
        }
        return away;
    }

    /**
     * Whether somebody who is there stands in line. Who is outside has to be ready first, and is
     * not before it follows somebody: without anyone in line a cluster waits.
     */
    private boolean isLed(final long away)
    {
        final Configuration configuration = world.control().current();
        for (int rank = 0; rank < configuration.lineLength(); rank++)
        {
            final int id = configuration.memberAt(rank);
            if ((away & 1L << id) == 0 && isVoter(id))
            {
                return true;
            }
        }
        return false;
    }

    private boolean isVoter(final int i)
    {
        return !world.disk(i).isAmnesiac() && !world.disk(i).isDamaged();
    }

    private void quiet(final long away)
    {
        world.trace("all faults end" + (away == 0 ? "" : "; away: " + Long.toBinaryString(away)));
        world.quiet();
        world.faults().end(away);
        final long untilNs = world.nowNs() + INPUTS_AFTER_NS;
        while (world.nowNs() < untilNs)
        {
            step();
        }
        issues = false;
    }

    private void answer(final long away)
    {
        final long endNs = world.nowNs() + ANSWERED_WITHIN_NS;
        while (!isAnswered())
        {
            step();
            if (world.nowNs() >= endNs && !isLed(away))
            {
                return;
            }
            if (world.nowNs() >= endNs)
            {
                throw new Violation(Check.ANSWERED_IN_TIME, "not answered within " +
                    ANSWERED_WITHIN_NS / 1_000_000 + " ms: " + world.state());
            }
        }
    }

    private void converge()
    {
        final long endNs = world.nowNs() + CONVERGED_WITHIN_NS;
        while (!isConverged())
        {
            step();
            if (world.nowNs() >= endNs)
            {
                throw new Violation(Check.CONVERGES, "not within " +
                    CONVERGED_WITHIN_NS / 1_000_000 + " ms: " + world.state());
            }
        }
        for (int i = 0; i < world.size(); i++)
        {
            world.checks().onConverged(world.member(i));
        }
    }

    private void step()
    {
        events++;
        int next = 0;
        for (int i = 1; i < world.network().nodes(); i++)
        {
            if (world.nextPollNs(i) < world.nextPollNs(next))
            {
                next = i;
            }
        }
        world.now(Math.max(world.nowNs(), world.nextPollNs(next)));
        world.control().advance(world.nowNs());
        if (next < world.size())
        {
            pollMember(next);
        }
        else
        {
            pollEdge(next);
        }
    }

    private void pollMember(final int id)
    {
        final long nowNs = world.nowNs();
        if (world.member(id) == null)
        {
            world.start(id);
            return;
        }
        if (world.dice().nextInt(10) == 0)
        {
            world.disk(id).sync();
        }
        final SimMember member = world.member(id);
        world.sleep(id, Long.MAX_VALUE);
        try
        {
            member.poll(nowNs);
        }
        catch (final Crash ex)
        {
            world.faults().onCrash(id);
            return;
        }
        world.hold(id, member.sendAtNs() + CYCLE_NS + world.dice().nextInt(JITTER_NS));
        world.wake(id, nowNs + IDLE_NS + world.dice().nextInt(IDLE_NS));
        world.wake(id, world.network().nextDueNs(id));
    }

    private void pollEdge(final int node)
    {
        final long nowNs = world.nowNs();
        final int edgeId = node - world.size();
        world.sleep(node, Long.MAX_VALUE);
        if (edgeId == 0)
        {
            world.operator().poll();
        }
        else if (edgeId == 1)
        {
            for (final SimClient client : world.clients())
            {
                client.poll(nowNs, issues);
                world.wake(node, client.nextPollNs(nowNs, issues));
            }
        }
        world.edge(edgeId).poll(nowNs);
        world.hold(node, nowNs + CYCLE_NS + world.dice().nextInt(JITTER_NS));
        world.wake(node, nowNs + IDLE_NS + world.dice().nextInt(IDLE_NS));
        world.wake(node, world.network().nextDueNs(node));
    }

    private boolean isAnswered()
    {
        if (!world.operator().isDone())
        {
            return false;
        }
        for (final SimClient client : world.clients())
        {
            if (!client.isAnswered())
            {
                return false;
            }
        }
        return true;
    }

    private boolean isConverged()
    {
        if (!isAnswered() || world.control().current().lineLength() < world.size())
        {
            return false;
        }
        int serving = 0;
        for (int i = 0; i < world.size(); i++)
        {
            final SimMember member = world.member(i);
            if (member == null || member.engine() == null || member.disk().isAmnesiac() ||
                member.disk().chainHash() != world.disk(0).chainHash() ||
                member.engine().appliedSequence() < world.disk(0).lastSequence() ||
                member.understudy().ownerId() == Configuration.NONE)
            {
                return false;
            }
            serving += member.understudy().isServing() ? 1 : 0;
        }
        return serving == 1;
    }

    void addTo(final Totals totals)
    {
        long answers = 0;
        for (final SimClient client : world.clients())
        {
            answers += client.answers();
        }
        totals.add(events, world.checks().takeovers(), world.checks().lateOutputs(),
            answers, world.nowNs() - World.START_NS);
    }
}
