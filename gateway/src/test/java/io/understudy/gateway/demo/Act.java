package io.understudy.gateway.demo;

import java.util.ArrayList;
import java.util.List;

/** What is done to a cluster between two orders. */
enum Act
{
    KILL_PRIMARY("--kill primary"),
    KILL_STANDBY("--kill standby"),
    /** The member that leads the control plane's Aeron Cluster, and is not primary. */
    KILL_LEADER("--kill leader"),
    /** Both at once, of three: no majority is left. */
    KILL_PRIMARY_AND_LEADER("--kill primary+leader"),
    KILL_ALL("--kill all"),
    /** The edge that the client is connected to; members go on. */
    KILL_EDGE("--kill edge"),
    HANG_PRIMARY("--hang primary"),
    TERM_PRIMARY("--term primary"),
    HANDOVER("--handover");

    private final String option;

    Act(final String option)
    {
        this.option = option;
    }

    /** What the command line asks for; a kill of the primary if it asks for nothing. */
    static Act of(
        final String kill, final String hang, final String term, final boolean handover)
    {
        final List<String> asked = new ArrayList<>();
        if (kill != null)
        {
            asked.add("--kill " + kill);
        }
        if (hang != null)
        {
            asked.add("--hang " + hang);
        }
        if (term != null)
        {
            asked.add("--term " + term);
        }
        if (handover)
        {
            asked.add("--handover");
        }
        if (asked.isEmpty())
        {
            return KILL_PRIMARY;
        }
        for (final Act act : values())
        {
            if (asked.size() == 1 && act.option.equals(asked.get(0)))
            {
                return act;
            }
        }
        final List<String> known = new ArrayList<>();
        for (final Act act : values())
        {
            known.add(act.option);
        }
        throw new IllegalArgumentException(String.join(" ", asked) + ": give one of " +
            String.join(", ", known));
    }

    /** Whether a majority of three goes on, so that the flow keeps its rate. */
    boolean leavesMajority()
    {
        return this != KILL_PRIMARY_AND_LEADER && this != KILL_ALL;
    }

    /** Whether the member that leads the control plane is struck, and must not be primary. */
    boolean strikesLeader()
    {
        return this == KILL_LEADER || this == KILL_PRIMARY_AND_LEADER;
    }

    /** Whether orders should not notice: silence is compared with undisturbed stretches. */
    boolean sparesPrimary()
    {
        return this == KILL_STANDBY || this == KILL_LEADER;
    }

    /** Whether who goes on may have been appointed by the control plane, not by a loss alone. */
    boolean isPlanned()
    {
        return this == HANDOVER || this == TERM_PRIMARY || !leavesMajority();
    }
}
