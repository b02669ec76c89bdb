package io.understudy.gateway.chaos;

import io.understudy.codecs.client.BusinessRejectDecoder;
import io.understudy.codecs.client.CancelEncoder;
import io.understudy.codecs.client.CancelRejectDecoder;
import io.understudy.codecs.client.ExecType;
import io.understudy.codecs.client.ExecutionReportDecoder;
import io.understudy.codecs.client.NewOrderEncoder;
import io.understudy.codecs.client.ReplaceEncoder;
import io.understudy.codecs.client.SessionReason;
import io.understudy.codecs.client.Side;
import io.understudy.codecs.client.TimeInForce;
import io.understudy.gateway.client.ClientContext;
import io.understudy.gateway.client.ClientListener;
import io.understudy.gateway.client.ClientState;
import io.understudy.gateway.client.UnderstudyClient;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;

/** A client beside the members, by Aeron, with the SBE library. */
final class SbeTrader extends Trader implements ClientListener
{
    static final int INSTRUMENT_ID = 1;
    static final long PRICE_PER_MILLI = 1_000_000L;
    static final long QUANTITY_PER_SHARE = 10_000L;

    private final Supplier<ClientContext> context;
    private final Map<String, Long> sequences = new LinkedHashMap<>();
    private UnderstudyClient client;
    private String lastReason = "";

    /** context: all but listener and expected number, anew for each start. */
    SbeTrader(
        final History history, final OrderFlow flow, final Supplier<ClientContext> context)
    {
        super(history, flow);
        this.context = context;
        connect(1);
    }

    private void connect(final long nextExpected)
    {
        client = UnderstudyClient.connect(context.get()
            .nextExpected(nextExpected)
            .errorHandler(ex -> {})
            .listener(this));
    }

    @Override
    int poll()
    {
        if (client.state() == ClientState.TERMINATED)
        {
            client.reconnect();
        }
        return client.poll();
    }

    @Override
    boolean isReady()
    {
        return client.state() == ClientState.ESTABLISHED;
    }

    @Override
    void restart()
    {
        final long nextExpected = client.nextExpected();
        client.close();
        connect(Math.max(1, nextExpected));
    }

    @Override
    protected boolean send(final Command command)
    {
        switch (command.op())
        {
            case 'N':
                return sendNew(command, client.newOrder());
            case 'C':
                return sendCancel(command, client.cancel());
            default:
                return sendReplace(command, client.replace());
        }
    }

    private boolean sendNew(final Command command, final NewOrderEncoder order)
    {
        if (order == null)
        {
            return false;
        }
        order.clOrdId(command.clOrdId()).instrumentId(INSTRUMENT_ID).side(side(command))
            .timeInForce(timeInForce(command));
        order.price().mantissa(command.priceMilli() * PRICE_PER_MILLI);
        order.quantity().mantissa(command.shares() * QUANTITY_PER_SHARE);
        return send(command, client.send());
    }

    private boolean sendCancel(final Command command, final CancelEncoder cancel)
    {
        if (cancel == null)
        {
            return false;
        }
        cancel.clOrdId(command.clOrdId()).origClOrdId(command.origClOrdId())
            .instrumentId(INSTRUMENT_ID).side(side(command));
        return send(command, client.send());
    }

    private boolean sendReplace(final Command command, final ReplaceEncoder replace)
    {
        if (replace == null)
        {
            return false;
        }
        replace.clOrdId(command.clOrdId()).origClOrdId(command.origClOrdId())
            .instrumentId(INSTRUMENT_ID).side(side(command));
        replace.price().mantissa(command.priceMilli() * PRICE_PER_MILLI);
        replace.quantity().mantissa(command.shares() * QUANTITY_PER_SHARE);
        return send(command, client.send());
    }

    private boolean send(final Command command, final long sequence)
    {
        sequences.put(command.clOrdId(), sequence);
        onSent(command);
        return true;
    }

    private static Side side(final Command command)
    {
        return command.side() == 'B' ? Side.BUY : Side.SELL;
    }

    private static TimeInForce timeInForce(final Command command)
    {
        return command.terms() == Command.IMMEDIATE ? TimeInForce.IMMEDIATE_OR_CANCEL :
            command.terms() == Command.ALL_OR_NOTHING ? TimeInForce.FILL_OR_KILL :
            TimeInForce.DAY;
    }

    /** What went out and was not applied by then is gone: the session's numbers begin there. */
    @Override
    public void onEstablished(final long nextSequence, final long lastInputSequence)
    {
        sequences.entrySet().removeIf(entry ->
        {
            if (entry.getValue() > lastInputSequence)
            {
                onNotApplied(entry.getKey());
                return true;
            }
            return false;
        });
    }

    @Override
    public void onNotApplied(final long fromSequence, final long count)
    {
        sequences.entrySet().removeIf(entry ->
        {
            if (entry.getValue() >= fromSequence && entry.getValue() < fromSequence + count)
            {
                onNotApplied(entry.getKey());
                return true;
            }
            return false;
        });
    }

    @Override
    public void onMissed(final long fromSequence, final long oldestSequence)
    {
        history.complain("messages " + fromSequence + " to " + oldestSequence + " are lost");
    }

    @Override
    public void onTerminated(final SessionReason reason)
    {
        lastReason = reason.toString();
    }

    @Override
    public void onExecutionReport(final ExecutionReportDecoder report)
    {
        onHeard(new Report(
            kind(report.execType()),
            report.clOrdId(),
            report.execType() == ExecType.TRADE ?
                report.lastPrice().mantissa() / PRICE_PER_MILLI : 0,
            report.lastQuantity().mantissa() / QUANTITY_PER_SHARE,
            report.cumQuantity().mantissa() / QUANTITY_PER_SHARE,
            report.leavesQuantity().mantissa() / QUANTITY_PER_SHARE,
            report.tradeId() == 0 ? "" : Long.toString(report.tradeId()),
            report.causeSequence()), report.sequence());
    }

    @Override
    public void onCancelReject(final CancelRejectDecoder reject)
    {
        onHeard(Report.of(Report.Kind.CANCEL_REJECTED, reject.clOrdId(), 0, 0)
            .causedBy(reject.causeSequence()), reject.sequence());
    }

    @Override
    public void onBusinessReject(final BusinessRejectDecoder reject)
    {
        onHeard(Report.of(Report.Kind.OTHER, reject.clOrdId(), 0, 0)
            .causedBy(reject.causeSequence()), reject.sequence());
    }

    private void onHeard(final Report report, final long sequence)
    {
        if (report.kind() != Report.Kind.TRADE)
        {
            sequences.remove(report.clOrdId());
        }
        onHeard(report, sequence, true);
    }

    private static Report.Kind kind(final ExecType type)
    {
        switch (type)
        {
            case NEW:
                return Report.Kind.NEW;
            case TRADE:
                return Report.Kind.TRADE;
            case CANCELED:
                return Report.Kind.CANCELED;
            case REPLACED:
                return Report.Kind.REPLACED;
            case REJECTED:
                return Report.Kind.REJECTED;
            default:
                return Report.Kind.OTHER;
        }
    }

    @Override
    String state()
    {
        return "SBE session " + history.sessionId() + ' ' + client.state() + ", line " +
            client.line().state() + ", ended last for " + lastReason + ", waits for " +
            history.waitingCount();
    }

    @Override
    public void close()
    {
        client.close();
    }
}
