package io.understudy.gateway.demo;

import io.understudy.gateway.client.ClientContext;
import io.understudy.gateway.client.ClientState;
import io.understudy.gateway.client.UnderstudyClient;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

/**
 * Has both JVMs compile the path of an order before anything is measured: a generated day, cancels,
 * replaces and resting orders included, on an instrument and a session of its own, played by the
 * code that plays the flow. Its commands are in the journal like any others, and in no figure.
 */
final class WarmUp implements AutoCloseable
{
    static final int INSTRUMENT_ID = 2;
    static final int SESSION_ID = 2;
    static final String CLORDID_PREFIX = "W";
    private static final long SEED = 1;
    private static final int IN_FLIGHT = 64;
    private static final long TIMEOUT_NS = TimeUnit.SECONDS.toNanos(60);

    private final FlowPlayer player;
    private final int orders;
    private final UnderstudyClient client;
    private final UnderstudyClient flowClient;

    private WarmUp(
        final List<Path> members, final String host, final int orders,
        final UnderstudyClient flowClient)
    {
        this.orders = orders;
        this.flowClient = flowClient;
        player = new FlowPlayer(Flow.generate(SEED, orders), INSTRUMENT_ID, CLORDID_PREFIX);
        client = UnderstudyClient.connect(new ClientContext()
            .sessionId(SESSION_ID)
            .members(members)
            .host(host)
            .listener(player));
    }

    /** The flow's client stands already and is polled here: what connecting costs is over too. */
    static void run(
        final List<Path> members, final String host, final int orders,
        final UnderstudyClient flowClient)
    {
        try (WarmUp warmUp = new WarmUp(members, host, orders, flowClient))
        {
            warmUp.play();
        }
    }

    @Override
    public void close()
    {
        client.close();
    }

    private void play()
    {
        await(() ->
        {
            if (player.sent() < orders && player.sent() - player.answered() < IN_FLIGHT)
            {
                player.sendNext(client, System.nanoTime());
            }
            return player.answered() == orders;
        });
        client.terminate();
        await(() -> client.state() == ClientState.TERMINATED);
    }

    private void await(final BooleanSupplier condition)
    {
        final long deadlineNs = System.nanoTime() + TIMEOUT_NS;
        while (!condition.getAsBoolean())
        {
            client.poll();
            flowClient.poll();
            if (System.nanoTime() - deadlineNs > 0)
            {
                throw new IllegalStateException("the warm-up got " + player.answered() + " of " +
                    orders + " answers within " + TimeUnit.NANOSECONDS.toSeconds(TIMEOUT_NS) +
                    " s; its session is " + client.state());
            }
        }
    }
}
