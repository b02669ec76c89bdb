package io.understudy.gateway.demo;

import java.util.Arrays;
import java.util.stream.Collectors;

/** Who plays the flow of a demo. */
enum ClientKind
{
    /** An SBE client beside the members, by Aeron. */
    SBE("sbe"),
    /** QuickFIX/J through an edge. */
    FIX("fix"),
    /** An SBE client through an edge, by TCP. */
    SBE_TCP("sbe-tcp"),
    /** One of each at once. */
    MIXED("mixed");

    private final String option;

    ClientKind(final String option)
    {
        this.option = option;
    }

    /** What the command line asks for. */
    static ClientKind of(final String option)
    {
        return Arrays.stream(values()).filter(kind -> kind.option.equals(option)).findFirst()
            .orElseThrow(() -> new IllegalArgumentException("--clients " + option +
                " must be one of " + Arrays.stream(values()).map(kind -> kind.option)
                .collect(Collectors.joining(", "))));
    }

    boolean needsEdge()
    {
        return this != SBE;
    }

    /** The clients; edges are there where they are needed. */
    FlowClients clients(final Cluster cluster, final Edges edges)
    {
        switch (this)
        {
            case FIX:
                return new FixClients(edges);
            case SBE_TCP:
                return new SbeTcpClients(edges);
            case MIXED:
                return new MixedClients(cluster, edges);
            default:
                return new SbeClients(cluster, "localhost");
        }
    }
}
