package io.understudy.gateway.demo;

import io.understudy.gateway.fix.FixClient;
import io.understudy.gateway.fix.FixClientContext;
import io.understudy.gateway.fix.FixClientListener;
import io.understudy.gateway.fix.FixOrder;
import io.understudy.gateway.fix.FixReport;
import io.understudy.gateway.reference.FlowOp;
import java.math.BigDecimal;
import java.util.function.Function;

/**
 * Plays a flow over a FIX session, in file order. A command's ClOrdID (11) is its place in the
 * flow, from 1. FIX before 5.0 does not say who the aggressor of a trade is: it is the order whose
 * command came last. Where reports bear no trade's number, two fills that follow each other are
 * one trade.
 */
final class FixDriver implements FlowDriver
{
    private static final int PRICE_DECIMALS = 3;
    private static final String NO_TRADE_ID = "";

    private final FlowLedger ledger;
    private final String symbol;
    private final String prefix;
    private final FixClient client;
    private boolean hasLoggedOn;
    private boolean isEnding;

    /**
     * Starts the session's client.
     *
     * @param ledger  of the flow to play.
     * @param symbol  tag 55.
     * @param prefix  what ClOrdIDs begin with.
     * @param context of the client, all but the listener.
     * @param start   starts a client, for example {@code QuickFixClient::start}.
     */
    FixDriver(
        final FlowLedger ledger, final String symbol, final String prefix,
        final FixClientContext context, final Function<FixClientContext, FixClient> start)
    {
        this.ledger = ledger;
        this.symbol = symbol;
        this.prefix = prefix;
        client = start.apply(context.listener(new Answers()));
    }

    @Override
    public int poll()
    {
        return client.poll();
    }

    @Override
    public boolean isReady()
    {
        return client.isLoggedOn();
    }

    @Override
    public boolean sendNext(final long intendedNs)
    {
        final FlowOp op = ledger.next();
        final boolean isNew = op.op() == 'N';
        final FixOrder order = new FixOrder(
            clOrdId(ledger.sent()),
            isNew ? null : clOrdId(ledger.nextOrig()),
            symbol,
            op.side() == 'B' ? FixOrder.BUY : FixOrder.SELL,
            ledger.nextQuantity(),
            BigDecimal.valueOf(op.priceMilli(), PRICE_DECIMALS));
        final boolean sent = isNew ? client.newOrder(order) :
            op.op() == 'C' ? client.cancel(order) : client.replace(order);
        if (sent)
        {
            ledger.onSent(intendedNs);
        }
        return sent;
    }

    @Override
    public FlowLedger ledger()
    {
        return ledger;
    }

    @Override
    public void endSession()
    {
        isEnding = true;
        client.logout();
    }

    @Override
    public boolean hasEnded()
    {
        return isEnding && !client.isLoggedOn();
    }

    @Override
    public String state()
    {
        return client.isLoggedOn() ? "logged on" :
            hasLoggedOn ? "logged on no more" : "never logged on";
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
        return client.sequenceGaps();
    }

    @Override
    public void close()
    {
        client.close();
    }

    private String clOrdId(final int command)
    {
        return prefix + (command + 1);
    }

    private int command(final FixReport report)
    {
        return Integer.parseInt(report.refId().substring(prefix.length())) - 1;
    }

    private final class Answers implements FixClientListener
    {
        private static final char NEW = '0';

        @Override
        public void onLogon()
        {
            hasLoggedOn = true;
        }

        @Override
        public void onExecutionReport(final FixReport report)
        {
            final int command = command(report);
            if (report.isFill())
            {
                onFill(report, command);
                return;
            }
            if (report.execType() == NEW)
            {
                ledger.onNew(command, report.possDup() || report.possResend());
            }
            if (report.isRefusal())
            {
                refused(report);
            }
            ledger.onAnswer(command, report.receivedNs());
        }

        @Override
        public void onReject(final FixReport report)
        {
            refused(report);
            // A Reject (3) names a message, not an order: that command stays without an answer.
            if (report.msgType() != '3')
            {
                ledger.onAnswer(command(report), report.receivedNs());
            }
        }

        private void refused(final FixReport report)
        {
            ledger.onRefused("reason " + report.reason() +
                (report.text().isEmpty() ? "" : ", " + report.text()));
        }

        private void onFill(final FixReport report, final int command)
        {
            ledger.onFill(
                report.tradeId().isEmpty() ? NO_TRADE_ID : report.tradeId(),
                command,
                report.side() == FixOrder.BUY,
                command,
                new FlowLedger.Fill(
                    report.lastPx().movePointRight(PRICE_DECIMALS).longValueExact(),
                    report.lastQty().longValueExact()));
        }
    }
}
