package io.understudy.gateway.demo;

import io.understudy.gateway.client.OperatorClient;

/** SBE clients through edges, over TCP. */
final class SbeTcpClients implements FlowClients
{
    private final Edges edges;
    private final int sessionId;
    private final int warmUpSessionId;

    SbeTcpClients(final Edges edges)
    {
        this(edges, Demo.SESSION_ID, WarmUp.SESSION_ID);
    }

    /** The same over sessions of other numbers. */
    SbeTcpClients(final Edges edges, final int sessionId, final int warmUpSessionId)
    {
        this.edges = edges;
        this.sessionId = sessionId;
        this.warmUpSessionId = warmUpSessionId;
    }

    @Override
    public void define(final OperatorClient operator)
    {
        SetUp.defineSession(operator, sessionId);
        SetUp.defineSession(operator, warmUpSessionId);
    }

    @Override
    public void start()
    {
        edges.start();
    }

    @Override
    public FlowDriver open(final FlowLedger ledger)
    {
        return open(new FlowPlayer(ledger), sessionId);
    }

    @Override
    public FlowDriver openWarmUp(final FlowLedger ledger)
    {
        return open(
            new FlowPlayer(ledger, WarmUp.INSTRUMENT_ID, WarmUp.CLORDID_PREFIX), warmUpSessionId);
    }

    private FlowDriver open(final FlowPlayer player, final int session)
    {
        return new SbeTcpDriver(
            player, new SbeTcpClient(edges.sbeAddresses(), session, player));
    }

    @Override
    public void favour()
    {
        // all that they do is on the thread that polls
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
