package io.understudy.gateway.example;

import io.understudy.codecs.client.ExecutionReportDecoder;
import io.understudy.codecs.client.NewOrderEncoder;
import io.understudy.codecs.client.SessionReason;
import io.understudy.codecs.client.Side;
import io.understudy.gateway.client.ClientContext;
import io.understudy.gateway.client.ClientListener;
import io.understudy.gateway.client.UnderstudyClient;
import java.nio.file.Path;

/** Sends one order to the member in a folder on this host and prints what becomes of it. */
public final class FirstOrder implements ClientListener
{
    private boolean answered;

    public static void main(final String[] args)
    {
        final FirstOrder listener = new FirstOrder();
        try (UnderstudyClient client = UnderstudyClient.connect(new ClientContext()
            .sessionId(1)
            .memberDir(Path.of(args[0]))
            .listener(listener)))
        {
            boolean sent = false;
            while (!listener.answered)
            {
                client.poll();
                final NewOrderEncoder order = sent ? null : client.newOrder();
                if (order != null)
                {
                    order.clOrdId("A-1").instrumentId(1).side(Side.BUY);
                    order.price().mantissa(1_808_080_000_000L);
                    order.quantity().mantissa(100_0000L);
                    client.send();
                    sent = true;
                }
            }
        }
    }

    @Override
    public void onExecutionReport(final ExecutionReportDecoder report)
    {
        System.out.println(report.clOrdId() + " " + report.execType() + " " + report.ordStatus());
        answered = true;
    }

    @Override
    public void onTerminated(final SessionReason reason)
    {
        System.out.println("session ended: " + reason);
        answered = true;
    }
}
