package io.understudy.gateway.engine;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import io.understudy.codecs.client.ExecType;
import io.understudy.codecs.client.ExecutionReportDecoder;
import io.understudy.codecs.client.ExecInst;
import io.understudy.codecs.client.MessageHeaderDecoder;
import io.understudy.codecs.client.NewOrderEncoder;
import io.understudy.codecs.client.OrdType;
import io.understudy.codecs.client.NewOrderDecoder;
import io.understudy.codecs.client.TimeInForce;
import io.understudy.gateway.reference.FlowOp;
import io.understudy.gateway.reference.ReferenceBook;
import io.understudy.gateway.reference.ReferenceTrade;

/** Plays a flow through one session of an engine, and reads the trades off its reports. */
final class FlowDriver
{
    final EngineHarness harness = new EngineHarness();
    final TestClient client;
    private final List<ReferenceTrade> trades = new ArrayList<>();
    private final Map<Long, String> names = new HashMap<>();
    private final Map<Long, Long> traded = new HashMap<>();
    private long requests;
    private long unanswered;
    private long buyOfTrade;
    private long sellOfTrade;

    FlowDriver()
    {
        harness.configure(100_000, 100_000, 8, 1 << 22, 200_000, 1 << 20);
        harness.defineInstrument(1, 0, 0);
        harness.defineSession(1, 0, 0, -1, "");
        harness.keepStream = false;
        client = harness.establish(1);
    }

    List<ReferenceTrade> trades()
    {
        return trades;
    }

    long unanswered()
    {
        return unanswered;
    }

    void apply(final FlowOp op)
    {
        final String name = op.orderNo() + (op.op() == 'N' ? "" : "." + ++requests);
        switch (op.op())
        {
            case 'N':
                place(op, ReferenceBook.Terms.RESTING, false);
                return;
            case 'C':
                harness.cancel(client.next++, name, names.get(op.orderNo()));
                break;
            default:
                harness.replace(client.next++, name, names.get(op.orderNo()),
                    op.priceMilli(), op.quantity() + traded.get(op.orderNo()));
                names.put(op.orderNo(), name);
                break;
        }
        send();
    }

    void place(final FlowOp op, final ReferenceBook.Terms terms, final boolean market)
    {
        final String name = Long.toString(op.orderNo());
        names.put(op.orderNo(), name);
        traded.put(op.orderNo(), 0L);
        final NewOrderEncoder order = harness.newOrder(
            client.next++, name, op.side(), op.priceMilli(), op.quantity());
        switch (terms)
        {
            case IMMEDIATE:
                order.timeInForce(TimeInForce.IMMEDIATE_OR_CANCEL);
                break;
            case ALL_OR_NOTHING:
                order.timeInForce(TimeInForce.FILL_OR_KILL);
                break;
            case POST_ONLY:
                order.execInst(ExecInst.PARTICIPATE_DONT_INITIATE);
                break;
            default:
                break;
        }
        if (market)
        {
            order.ordType(OrdType.MARKET);
            order.price().mantissa(NewOrderDecoder.sequenceNullValue());
        }
        send();
    }

    private void send()
    {
        harness.apply(io.understudy.codecs.journal.RecordKind.FRAME,
            client.edgeId, client.connectionId, harness.messageLength);
        final List<EngineHarness.Output> outputs = harness.outputs(client.edgeId);
        if (outputs.isEmpty())
        {
            unanswered++;
        }
        for (final EngineHarness.Output output : outputs)
        {
            if (output.templateId() == ExecutionReportDecoder.TEMPLATE_ID)
            {
                onReport(new ExecutionReportDecoder()
                    .wrapAndApplyHeader(output.buffer(), 0, new MessageHeaderDecoder()));
            }
        }
    }

    private void onReport(final ExecutionReportDecoder report)
    {
        if (report.execType() != ExecType.TRADE)
        {
            return;
        }
        final String name = report.clOrdId();
        final int dot = name.indexOf('.');
        final long orderNo = Long.parseLong(dot < 0 ? name : name.substring(0, dot));
        final long quantity = report.lastQuantity().mantissa() / EngineHarness.LOT;
        traded.merge(orderNo, quantity, Long::sum);
        final boolean buy = report.side() == io.understudy.codecs.client.Side.BUY;
        if (buy)
        {
            buyOfTrade = orderNo;
        }
        else
        {
            sellOfTrade = orderNo;
        }
        if (report.aggressor().value() == 1)
        {
            // The resting side's report came just before.
            trades.add(new ReferenceTrade(buyOfTrade, sellOfTrade,
                report.lastPrice().mantissa() / EngineHarness.TICK, quantity, buy ? 'B' : 'S'));
        }
    }
}
