package io.understudy.gateway.chaos;

import io.understudy.gateway.fix.FixClient;
import io.understudy.gateway.fix.FixClientContext;
import io.understudy.gateway.fix.FixClientListener;
import io.understudy.gateway.fix.FixOrder;
import io.understudy.gateway.fix.FixReport;
import io.understudy.gateway.fix.QuickFixClient;
import java.math.BigDecimal;

/** QuickFIX/J over TCP through whichever edge takes it. */
final class FixTrader extends Trader implements FixClientListener
{
    static final String SYMBOL = "600519";
    private static final int PRICE_DECIMALS = 3;

    private final FixClient client;
    private String lastText = "";

    FixTrader(final History history, final OrderFlow flow, final FixClientContext context)
    {
        super(history, flow);
        client = QuickFixClient.start(context.listener(this));
    }

    @Override
    int poll()
    {
        return client.poll();
    }

    @Override
    boolean isReady()
    {
        return client.isLoggedOn();
    }

    /** It comes back by itself: its store is its memory, and must outlive a connection. */
    @Override
    void restart()
    {
        // a new QuickFIX/J would begin at MsgSeqNum 1
    }

    /** Sent as far as QuickFIX/J has logged on; what then does not get through it sends again. */
    @Override
    protected boolean send(final Command command)
    {
        if (!client.isLoggedOn())
        {
            return false;
        }
        final FixOrder order = new FixOrder(
            command.clOrdId(),
            command.op() == 'N' ? null : command.origClOrdId(),
            SYMBOL,
            command.side() == 'B' ? FixOrder.BUY : FixOrder.SELL,
            Math.max(1, command.shares()),
            BigDecimal.valueOf(command.priceMilli(), PRICE_DECIMALS));
        final boolean sent = command.op() == 'N' ? client.newOrder(order) :
            command.op() == 'C' ? client.cancel(order) : client.replace(order);
        if (sent)
        {
            onSent(command);
        }
        return sent;
    }

    @Override
    public void onLogout(final String text)
    {
        lastText = text;
    }

    @Override
    public void onExecutionReport(final FixReport report)
    {
        final Report.Kind kind = kind(report);
        onHeard(new Report(
            kind,
            report.refId(),
            kind == Report.Kind.TRADE ?
                report.lastPx().movePointRight(PRICE_DECIMALS).longValueExact() : 0,
            kind == Report.Kind.TRADE ? report.lastQty().longValueExact() : 0,
            report.cumQty().longValueExact(),
            report.leavesQty().longValueExact(),
            report.tradeId(),
            0), report.msgSeqNum(), false);
    }

    @Override
    public void onReject(final FixReport report)
    {
        if (report.msgType() == '9')
        {
            onHeard(Report.of(Report.Kind.CANCEL_REJECTED, report.refId(), 0, 0),
                report.msgSeqNum(), false);
        }
        else
        {
            history.complain("was refused message " + report.refId() + ": " + report.text());
        }
    }

    private static Report.Kind kind(final FixReport report)
    {
        switch (report.execType())
        {
            case '0':
                return Report.Kind.NEW;
            case 'F':
                return Report.Kind.TRADE;
            case '4':
                return Report.Kind.CANCELED;
            case '5':
                return Report.Kind.REPLACED;
            case '8':
                return Report.Kind.REJECTED;
            default:
                return Report.Kind.OTHER;
        }
    }

    @Override
    String state()
    {
        return "FIX session " + history.sessionId() + (client.isLoggedOn() ?
            " logged on" : " not logged on") + ", last Logout: " + lastText + ", waits for " +
            history.waitingCount() + ", logged on again " + client.reconnects() + " times";
    }

    @Override
    public void close()
    {
        client.close();
    }
}
