package io.understudy.gateway.demo;

import io.understudy.gateway.client.OperatorClient;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;

/** A FIX client and an SBE client through edges, and one beside the members, in one day. */
final class MixedClients implements FlowClients
{
    private static final int FIX_SESSION_ID = 3;
    private static final int FIX_WARM_UP_SESSION_ID = 4;
    private static final int SBE_TCP_SESSION_ID = 5;
    private static final int SBE_TCP_WARM_UP_SESSION_ID = 6;

    private final Edges edges;
    private final List<FlowClients> clients;

    MixedClients(final Cluster cluster, final Edges edges)
    {
        this.edges = edges;
        clients = List.of(
            new FixClients(edges, FIX_SESSION_ID, FIX_WARM_UP_SESSION_ID),
            new SbeTcpClients(edges, SBE_TCP_SESSION_ID, SBE_TCP_WARM_UP_SESSION_ID),
            new SbeClients(cluster, "localhost"));
    }

    @Override
    public void define(final OperatorClient operator)
    {
        clients.forEach(one -> one.define(operator));
    }

    @Override
    public void start()
    {
        edges.start();
    }

    @Override
    public FlowLedger ledger(final Flow flow)
    {
        return new MixedLedger(flow);
    }

    @Override
    public FlowDriver open(final FlowLedger ledger)
    {
        return open(ledger, one -> one.open(ledger));
    }

    @Override
    public FlowDriver openWarmUp(final FlowLedger ledger)
    {
        return open(ledger, one -> one.openWarmUp(ledger));
    }

    private FlowDriver open(
        final FlowLedger ledger, final Function<FlowClients, FlowDriver> opened)
    {
        return new MixedDriver(
            ledger, clients.stream().map(opened).collect(Collectors.toList()));
    }

    @Override
    public void favour()
    {
        clients.forEach(FlowClients::favour);
    }

    @Override
    public String output()
    {
        return edges.output();
    }

    @Override
    public void close()
    {
        edges.close();
    }
}
