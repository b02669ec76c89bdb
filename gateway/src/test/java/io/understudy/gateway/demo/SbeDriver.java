package io.understudy.gateway.demo;

import io.understudy.codecs.client.CancelEncoder;
import io.understudy.codecs.client.NewOrderEncoder;
import io.understudy.codecs.client.ReplaceEncoder;
import io.understudy.gateway.client.ClientState;
import io.understudy.gateway.client.UnderstudyClient;
import io.understudy.gateway.edge.LineState;
import java.util.stream.IntStream;

/**
 * Plays a flow over an SBE session. The client library repairs what is lost by itself and shows
 * neither repeats nor gaps: both are 0 here.
 */
final class SbeDriver implements FlowDriver
{
    private final FlowPlayer player;
    private final UnderstudyClient client;
    private final SbeOrders orders = new Orders();

    SbeDriver(final FlowPlayer player, final UnderstudyClient client)
    {
        this.player = player;
        this.client = client;
    }

    UnderstudyClient client()
    {
        return client;
    }

    @Override
    public int poll()
    {
        return client.poll();
    }

    @Override
    public boolean isReady()
    {
        return client.state() == ClientState.ESTABLISHED &&
            IntStream.range(0, client.line().lineCount())
            .allMatch(i -> client.line().state(i) == LineState.JOINED);
    }

    @Override
    public boolean sendNext(final long intendedNs)
    {
        return player.sendNext(orders, intendedNs);
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
        return client.state() == ClientState.TERMINATED;
    }

    @Override
    public String state()
    {
        return "session=" + client.state() + " line=" + client.line().state();
    }

    @Override
    public long reconnects()
    {
        return client.reconnects();
    }

    @Override
    public long resent()
    {
        return 0;
    }

    @Override
    public long sequenceGaps()
    {
        return 0;
    }

    @Override
    public void close()
    {
        client.close();
    }

    /** The client's, under the name that all SBE sessions have here. */
    private final class Orders implements SbeOrders
    {
        @Override
        public NewOrderEncoder newOrder()
        {
            return client.newOrder();
        }

        @Override
        public CancelEncoder cancel()
        {
            return client.cancel();
        }

        @Override
        public ReplaceEncoder replace()
        {
            return client.replace();
        }

        @Override
        public void send()
        {
            client.send();
        }
    }
}
