package io.understudy.gateway.member;

import io.understudy.codecs.client.ExecType;
import io.understudy.codecs.client.ExecutionReportDecoder;
import io.understudy.codecs.client.NewOrderEncoder;
import io.understudy.codecs.client.SessionReason;
import io.understudy.codecs.client.Side;
import io.understudy.gateway.client.ClientListener;
import io.understudy.gateway.client.UnderstudyClient;

/**
 * Sends orders of one lot that cross at once, buy and sell in turn, and counts what comes back.
 * Neither sending nor counting allocates.
 */
class OrderCounter implements ClientListener
{
    private static final int CLORDID_LENGTH = NewOrderEncoder.clOrdIdLength();

    private final byte[] clOrdId = new byte[CLORDID_LENGTH];
    long sent;
    long accepted;
    long trades;
    SessionReason terminated;
    boolean quorum;

    boolean send(final UnderstudyClient client)
    {
        final NewOrderEncoder order = client.newOrder();
        if (order == null)
        {
            return false;
        }
        sent++;
        long rest = sent;
        for (int i = CLORDID_LENGTH - 1; i >= 0; i--)
        {
            clOrdId[i] = (byte)('0' + rest % 10);
            rest /= 10;
        }
        order.putClOrdId(clOrdId, 0)
            .instrumentId(MemberHarness.INSTRUMENT_ID)
            .side((sent & 1) == 1 ? Side.BUY : Side.SELL);
        order.price().mantissa(1_000_000 * MemberHarness.TICK);
        order.quantity().mantissa(MemberHarness.LOT);
        client.send();
        return true;
    }

    @Override
    public void onExecutionReport(final ExecutionReportDecoder report)
    {
        final ExecType type = report.execType();
        if (type == ExecType.NEW)
        {
            accepted++;
        }
        else if (type == ExecType.TRADE)
        {
            trades++;
        }
    }

    @Override
    public void onQuorum(final boolean hasQuorum)
    {
        quorum = hasQuorum;
    }

    @Override
    public void onTerminated(final SessionReason reason)
    {
        terminated = reason;
    }
}
