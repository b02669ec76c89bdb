package io.understudy.gateway.demo;

/** Plays a flow over an SBE session over TCP. */
final class SbeTcpDriver implements FlowDriver
{
    private final FlowPlayer player;
    private final SbeTcpClient client;

    SbeTcpDriver(final FlowPlayer player, final SbeTcpClient client)
    {
        this.player = player;
        this.client = client;
    }

    @Override
    public int poll()
    {
        return client.poll();
    }

    @Override
    public boolean isReady()
    {
        return client.isEstablished();
    }

    @Override
    public boolean sendNext(final long intendedNs)
    {
        return player.sendNext(client, intendedNs);
    }

    @Override
    public FlowLedger ledger()
    {
        return player.ledger();
    }

    @Override
    public void endSession()
    {
        client.terminate();
    }

    @Override
    public boolean hasEnded()
    {
        return client.isTerminated();
    }

    @Override
    public String state()
    {
        return "session=" + client.state();
    }

    @Override
    public long reconnects()
    {
        return client.reconnects();
    }

    @Override
    public long resent()
    {
        return client.resent();
    }

    @Override
    public long sequenceGaps()
    {
        return client.gaps();
    }

    @Override
    public void close()
    {
        client.close();
    }
}
