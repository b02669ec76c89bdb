package io.understudy.gateway.simulator;

import java.util.Arrays;
import java.util.SplittableRandom;

/** Makes things go wrong, when and as the plan and the dice say. */
final class Faults
{
    private static final int QUICK_NS = 30_000;
    private static final int SLOW_NS = 600_000;
    private static final int STEPS = 24;
    private static final int PAUSE_NS = 12_000_000;

    private final World world;
    private final Plan plan;
    private final SplittableRandom dice;
    private final int[] stepsToCrash;
    private long nextNs;
    private int victim = -1;
    private boolean flaps;
    private boolean flapped;
    private int flapFrom;
    private int flapTo;
    private long nextFlapNs;

    Faults(final World world, final SplittableRandom dice)
    {
        this.world = world;
        this.dice = dice;
        plan = world.plan();
        stepsToCrash = new int[plan.members];
        nextNs = World.START_NS + dice.nextInt(2_000_000);
        nextFlapNs = Long.MAX_VALUE;
    }

    /** Some runs have bad weather from the start. */
    void begin()
    {
        if (dice.nextInt(3) == 0)
        {
            weather();
        }
    }

    void poll(final long nowNs)
    {
        if (nowNs >= nextNs)
        {
            nextNs = nowNs + plan.faultGapNs / 8 + dice.nextInt(plan.faultGapNs);
            final int i = victim >= 0 ? victim : dice.nextInt(plan.members);
            victim = -1;
            inflict(plan.fault(dice), i, nowNs);
        }
        if (flaps && nowNs >= nextFlapNs)
        {
            nextFlapNs = nowNs + 50_000 + dice.nextInt(1_500_000);
            flapped = !flapped;
            world.network().cut(flapFrom, flapTo, flapped);
        }
    }

    private void inflict(final Fault fault, final int i, final long nowNs)
    {
        switch (fault)
        {
            case CRASH:
                crash(i);
                break;
            case CRASH_AT_A_STEP:
                stepsToCrash[i] = 1 + dice.nextInt(STEPS);
                break;
            case POWER_CUT:
                powerCut();
                break;
            case PAUSE:
                pause(i, lengthNs());
                break;
            case ZOMBIE:
                pausePrimary();
                break;
            case CUT_ONE_WAY:
            case ISOLATE:
            case CHAIN:
            case FLAP:
                cut(fault, i, nowNs);
                break;
            case HEAL:
                heal();
                break;
            case WEATHER:
                weather();
                break;
            case CONTROL_ABSENT:
                world.control().absent(dice.nextBoolean());
                break;
            case HANDOVER:
                world.control().handover();
                break;
            case OBITUARY:
                obituary(i);
                break;
            case COUP:
                coup(i);
                break;
            case EDGE_RESTART:
                world.edge(1 + dice.nextInt(plan.edges)).restart(
                    dice.nextBoolean() ? dice.nextInt(10_000_000) : 0);
                break;
            case RECONNECT:
                world.clients()[dice.nextInt(world.clients().length)].reconnect();
                break;
            default:
                disk(fault, i);
                break;
        }
    }

    private long lengthNs()
    {
        return 100_000 + dice.nextInt(dice.nextInt(4) > 0 ? plan.awayNs : 25_000_000);
    }

    private void disk(final Fault fault, final int i)
    {
        final SimDisk disk = world.disk(i);
        if (fault == Fault.DISK_FULL)
        {
            disk.full(dice.nextInt(3) == 0);
        }
        else if (fault == Fault.DISK_SLOW)
        {
            disk.slow(dice.nextBoolean());
        }
        else if (world.mayForget(i) && disk.flipBit())
        {
            world.trace("a bit flips in the journal of " + i);
        }
    }

    private void crash(final int i)
    {
        if (world.member(i) == null)
        {
            return;
        }
        world.kill(i, world.nowNs() + lengthNs());
        if (dice.nextInt(3) == 0)
        {
            world.disk(i).tear();
        }
        final boolean withMachine = dice.nextInt(100) < plan.reboots &&
            (world.disk(i).isSynced() || world.mayForget(i));
        if (withMachine)
        {
            reboot(i);
        }
        if (dice.nextInt(4) == 0)
        {
            world.newClock(i);
        }
        world.trace(i + (withMachine ? " killed, and its machine with it" : " killed"));
        if (dice.nextInt(4) > 0)
        {
            obituary(i);
        }
    }

    private void reboot(final int i)
    {
        if (!world.disk(i).isSynced())
        {
            world.checks().onForgotten(i);
        }
        world.disk(i).reboot(world.newLife(), dice.nextInt(20));
        world.newClock(i);
    }

    private void powerCut()
    {
        if (plan.isSynced)
        {
            world.trace("power cut");
            for (int i = 0; i < plan.members; i++)
            {
                world.kill(i, world.nowNs() + 300_000 + dice.nextInt(5_000_000));
                reboot(i);
            }
        }
    }

    private void pause(final int node, final long forNs)
    {
        world.trace(node + " stopped for " + forNs / 1_000 + " us");
        world.hold(node, world.nowNs() + forNs);
    }

    /** Long enough for others to take over twice, if the network and the line let them. */
    private void pausePrimary()
    {
        for (int i = 0; i < plan.members; i++)
        {
            if (world.member(i) != null && world.member(i).understudy().isServing())
            {
                pause(i, 4 * SimMember.DEAD_NS + dice.nextInt(20_000_000));
                return;
            }
        }
        pause(plan.members + dice.nextInt(plan.edges + 1), lengthNs());
    }

    private void cut(final Fault fault, final int i, final long nowNs)
    {
        final SimNetwork network = world.network();
        final int other = (i + 1 + dice.nextInt(network.nodes() - 1)) % network.nodes();
        if (fault == Fault.CUT_ONE_WAY)
        {
            network.cut(i, other, true);
            world.trace("cut " + i + " to " + other);
        }
        else if (fault == Fault.ISOLATE)
        {
            final int ways = 1 + dice.nextInt(3);
            final int nodes = dice.nextBoolean() ? plan.members : network.nodes();
            for (int k = 0; k < nodes; k++)
            {
                network.cut(i, k, (ways & 1) != 0);
                network.cut(k, i, (ways & 2) != 0);
            }
            world.trace("cut off " + i + (ways == 3 ? "" : ways == 1 ? ", mute" : ", deaf"));
        }
        else if (fault == Fault.CHAIN)
        {
            for (int from = 0; from < plan.members; from++)
            {
                for (int to = 0; to < plan.members; to++)
                {
                    network.cut(from, to, Math.abs(from - to) > 1);
                }
            }
            world.trace("members reach their neighbours only");
        }
        else
        {
            flaps = true;
            flapFrom = i;
            flapTo = other;
            nextFlapNs = nowNs;
            world.trace("the way from " + i + " to " + other + " flaps");
        }
    }

    private void heal()
    {
        world.trace("network heals");
        flaps = false;
        world.network().heal();
    }

    private void weather()
    {
        final SimNetwork network = world.network();
        network.delays(dice.nextInt(3) == 0 ? SLOW_NS : QUICK_NS);
        network.rates(dice.nextInt(3) == 0 ? dice.nextDouble() * 0.2 : 0,
            dice.nextInt(2) == 0 ? 0.1 : 0, dice.nextInt(2) == 0 ? 0.3 * dice.nextDouble() : 0);
    }

    /** A primary that lives, goes on to send, and does not hear that it was taken over from. */
    private void coup(final int by)
    {
        for (int i = 0; i < plan.members; i++)
        {
            final SimMember primary = world.member(i);
            if (i != by && primary != null && world.member(by) != null &&
                primary.understudy().isServing())
            {
                world.trace(by + " is told that " + i + " is dead, which does not hear it");
                world.network().cut(by, i, true);
                world.member(by).understudy()
                    .onObituary(i, world.clock(by).nanoTime(world.nowNs()));
            }
        }
    }

    /** True or false: it must be safe. */
    private void obituary(final int dead)
    {
        for (int i = 0; i < plan.members; i++)
        {
            final SimMember member = world.member(i);
            if (member != null && i != dead)
            {
                member.understudy().onObituary(dead, world.clock(i).nanoTime(world.nowNs()));
            }
        }
    }

    /** A candidate may die while it seals, pulls the tail or begins its ballot. */
    void onCandidate(final int memberId)
    {
        if (!world.isQuiet() && dice.nextInt(400) < plan.disturbed)
        {
            stepsToCrash[memberId] = 1 + dice.nextInt(STEPS / 4);
        }
    }

    /** Takeovers are where things break: one of those who take part is hit while it lasts. */
    void onTakeover(final int memberId)
    {
        if (world.isQuiet() || dice.nextInt(100) >= plan.disturbed)
        {
            return;
        }
        switch (dice.nextInt(4))
        {
            case 0:
                stepsToCrash[memberId] = 1 + dice.nextInt(STEPS / 2);
                break;
            case 1:
                cut(Fault.ISOLATE, memberId, world.nowNs());
                break;
            default:
                nextNs = world.nowNs() + dice.nextInt(300_000);
                victim = dice.nextInt(3) == 0 ? dice.nextInt(plan.members) : memberId;
                break;
        }
    }

    /** A member is about to write or to send: it may have been its last step. */
    void onStep(final int memberId)
    {
        if (stepsToCrash[memberId] > 0 && --stepsToCrash[memberId] == 0)
        {
            throw Crash.NOW;
        }
    }

    /** The process of a member has ended in the middle of a step. */
    void onCrash(final int memberId)
    {
        stepsToCrash[memberId] = 0;
        world.trace(memberId + " dies in the middle of a step, " +
            world.member(memberId).understudy().role());
        world.kill(memberId, world.nowNs() + lengthNs());
        if (dice.nextBoolean())
        {
            obituary(memberId);
        }
    }

    long pauseWithinStepNs()
    {
        return isPausing() && dice.nextInt(1_500) == 0 ? dice.nextInt(PAUSE_NS) : 0;
    }

    /** A process may be stopped when it knows what it may release, and has not sent it yet. */
    long pauseBeforeReleaseNs()
    {
        return isPausing() && dice.nextInt(300) == 0 ? dice.nextInt(PAUSE_NS) : 0;
    }

    private boolean isPausing()
    {
        return !world.isQuiet() && plan.has(Fault.PAUSES_WITHIN_A_STEP);
    }

    /** All faults end, but a minority stays away where one is named. */
    void end(final long away)
    {
        flaps = false;
        Arrays.fill(stepsToCrash, 0);
        final SimNetwork network = world.network();
        network.heal();
        network.rates(0, 0, 0);
        world.control().absent(false);
        for (int i = 0; i < network.nodes(); i++)
        {
            final boolean stays = i < plan.members && (away & 1L << i) != 0;
            if (stays)
            {
                world.kill(i, Long.MAX_VALUE);
            }
            else
            {
                world.release(i);
            }
        }
        for (int i = 0; i < plan.members; i++)
        {
            world.disk(i).quiet();
        }
    }
}
