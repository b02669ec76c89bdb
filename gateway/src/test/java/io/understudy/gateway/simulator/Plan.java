package io.understudy.gateway.simulator;

import java.util.SplittableRandom;

/**
 * What one seed plays: how many edges and sessions, on which disks, for how long, and which faults,
 * each with a weight of its own or not at all. Runs that leave kinds of faults out find what runs
 * with all of them cannot: some faults hide others.
 */
final class Plan
{
    private static final int LEAST_FAULTS_NS = 12_000_000;
    private static final int MOST_FAULTS_NS = 70_000_000;
    private static final Fault[] FAULTS = Fault.values();

    final int members;
    final int edges;
    final int sessionsAnEdge;
    final boolean isSynced;
    final long faultsNs;
    final int faultGapNs;
    final int inputGapNs;
    final int windowBytes;
    final boolean drifts;
    /** How often a takeover is disturbed, in percent. */
    final int disturbed;
    /** How often a machine goes with its process, in percent. */
    final int reboots;
    /** How long who is away stays away (ns): most of them. */
    final int awayNs;
    private final int[] weights = new int[FAULTS.length];
    private final int sum;

    Plan(final SplittableRandom random, final int members)
    {
        this.members = members;
        edges = 1 + random.nextInt(3);
        sessionsAnEdge = 1 + random.nextInt(2);
        isSynced = random.nextInt(4) == 0;
        faultsNs = LEAST_FAULTS_NS + random.nextInt(MOST_FAULTS_NS);
        faultGapNs = 1 << 18 + random.nextInt(4);
        inputGapNs = 1 << 15 + random.nextInt(4);
        windowBytes = 1 << 12 + random.nextInt(2);
        drifts = random.nextInt(3) == 0;
        disturbed = random.nextInt(3) * 40;
        reboots = random.nextInt(3) * 25 + 5;
        awayNs = 1 << 19 + random.nextInt(6);
        int total = 0;
        for (final Fault fault : FAULTS)
        {
            final int weight = random.nextInt(5) < 2 ? 0 : fault.weight * (1 + random.nextInt(3));
            weights[fault.ordinal()] = weight;
            total += weight;
        }
        weights[0] += total == 0 ? 1 : 0;
        sum = Math.max(1, total);
    }

    Fault fault(final SplittableRandom random)
    {
        int at = random.nextInt(sum);
        for (final Fault fault : FAULTS)
        {
            at -= weights[fault.ordinal()];
            if (at < 0)
            {
                return fault;
            }
        }
        return FAULTS[0];
    }

    boolean has(final Fault fault)
    {
        return weights[fault.ordinal()] > 0;
    }

    int nodes()
    {
        return members + edges + 1;
    }
}
