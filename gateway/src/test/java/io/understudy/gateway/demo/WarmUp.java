package io.understudy.gateway.demo;

import io.understudy.codecs.client.ExecType;
import io.understudy.codecs.client.ExecutionReportDecoder;
import io.understudy.codecs.client.NewOrderEncoder;
import io.understudy.codecs.client.Side;
import io.understudy.gateway.client.ClientContext;
import io.understudy.gateway.client.ClientListener;
import io.understudy.gateway.client.UnderstudyClient;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;

/**
 * Has both JVMs compile the path of an order before anything is measured: orders that cross at
 * once, on an instrument and a session of their own. They are in the journal like any others, and
 * in no figure.
 */
final class WarmUp implements ClientListener
{
    static final int INSTRUMENT_ID = 2;
    static final int SESSION_ID = 2;
    static final String CLORDID_PREFIX = "W";
    private static final int IN_FLIGHT = 64;
    private static final long TIMEOUT_NS = TimeUnit.SECONDS.toNanos(60);

    private final Path memberDir;
    private final int orders;
    private int answered;

    WarmUp(final Path memberDir, final int orders)
    {
        this.memberDir = memberDir;
        this.orders = orders;
    }

    void run()
    {
        final long deadlineNs = System.nanoTime() + TIMEOUT_NS;
        try (UnderstudyClient client = UnderstudyClient.connect(new ClientContext()
            .sessionId(SESSION_ID)
            .memberDir(memberDir)
            .listener(this)))
        {
            int sent = 0;
            while (answered < orders)
            {
                client.poll();
                if (sent < orders && sent - answered < IN_FLIGHT && send(client, sent))
                {
                    sent++;
                }
                if (System.nanoTime() - deadlineNs > 0)
                {
                    throw new IllegalStateException("the warm-up got " + answered + " of " +
                        orders + " answers within " + TimeUnit.NANOSECONDS.toSeconds(TIMEOUT_NS) +
                        " s");
                }
            }
        }
    }

    @Override
    public void onExecutionReport(final ExecutionReportDecoder report)
    {
        answered += report.execType() == ExecType.TRADE ? 0 : 1;
    }

    private static boolean send(final UnderstudyClient client, final int index)
    {
        final NewOrderEncoder order = client.newOrder();
        if (order == null)
        {
            return false;
        }
        order.clOrdId(CLORDID_PREFIX + index)
            .instrumentId(INSTRUMENT_ID)
            .side((index & 1) == 0 ? Side.BUY : Side.SELL);
        order.price().mantissa(1_000 * FlowPlayer.PRICE_PER_MILLI);
        order.quantity().mantissa(FlowPlayer.QUANTITY_PER_SHARE);
        client.send();
        return true;
    }
}
