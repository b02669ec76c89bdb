package io.understudy.gateway.demo;

import io.understudy.gateway.client.ClientContext;
import io.understudy.gateway.client.OperatorClient;
import io.understudy.gateway.client.UnderstudyClient;

/** SBE clients beside the members, whose frames go to these by Aeron without an edge between. */
final class SbeClients implements FlowClients
{
    private static final int KEEP_ALIVE_MS = 60_000;

    private final Cluster cluster;
    private final String host;

    /** Members reach the clients on this host. */
    SbeClients(final Cluster cluster, final String host)
    {
        this.cluster = cluster;
        this.host = host;
    }

    @Override
    public void define(final OperatorClient operator)
    {
        SetUp.defineSession(operator, Demo.SESSION_ID);
        SetUp.defineSession(operator, WarmUp.SESSION_ID);
    }

    @Override
    public void start()
    {
        // nothing stands between
    }

    @Override
    public FlowDriver open(final FlowLedger ledger)
    {
        final FlowPlayer player = new FlowPlayer(ledger);
        return new SbeDriver(player, UnderstudyClient.connect(new ClientContext()
            .sessionId(Demo.SESSION_ID)
            .edgeId(Demo.EDGE_ID)
            .members(cluster.dirs())
            .host(host)
            .keepAliveMs(KEEP_ALIVE_MS)
            .listener(player)));
    }

    @Override
    public FlowDriver openWarmUp(final FlowLedger ledger)
    {
        final FlowPlayer player =
            new FlowPlayer(ledger, WarmUp.INSTRUMENT_ID, WarmUp.CLORDID_PREFIX);
        return new SbeDriver(player, UnderstudyClient.connect(new ClientContext()
            .sessionId(WarmUp.SESSION_ID)
            .members(cluster.dirs())
            .host(host)
            .listener(player)));
    }

    @Override
    public void favour()
    {
        // all that they do is on the thread that polls
    }

    @Override
    public String output()
    {
        return "";
    }

    @Override
    public void close()
    {
        // drivers close their clients
    }
}
