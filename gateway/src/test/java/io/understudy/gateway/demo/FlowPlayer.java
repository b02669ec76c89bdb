package io.understudy.gateway.demo;

import io.understudy.codecs.client.BusinessRejectDecoder;
import io.understudy.codecs.client.CancelEncoder;
import io.understudy.codecs.client.CancelRejectDecoder;
import io.understudy.codecs.client.ExecType;
import io.understudy.codecs.client.ExecutionReportDecoder;
import io.understudy.codecs.client.Flag;
import io.understudy.codecs.client.NewOrderEncoder;
import io.understudy.codecs.client.RejectReason;
import io.understudy.codecs.client.ReplaceEncoder;
import io.understudy.codecs.client.Side;
import io.understudy.gateway.client.ClientListener;
import io.understudy.gateway.reference.FlowOp;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.agrona.concurrent.UnsafeBuffer;

/**
 * Plays a flow over one SBE session, in file order. A command's ClOrdID is its place in the flow,
 * from 1.
 */
final class FlowPlayer implements ClientListener
{
    static final int INSTRUMENT_ID = 1;
    static final long PRICE_PER_MILLI = 1_000_000L;
    static final long QUANTITY_PER_SHARE = 10_000L;
    private static final int CLORDID_LENGTH = NewOrderEncoder.clOrdIdLength();

    private final FlowLedger ledger;
    private final int instrumentId;
    private final byte[] prefix;
    private final byte[] id = new byte[CLORDID_LENGTH];
    private final UnsafeBuffer digits = new UnsafeBuffer(new byte[CLORDID_LENGTH]);

    FlowPlayer(final FlowLedger ledger)
    {
        this(ledger, INSTRUMENT_ID, "");
    }

    /** The same on another instrument, with ClOrdIDs that begin with a prefix. */
    FlowPlayer(final FlowLedger ledger, final int instrumentId, final String clOrdIdPrefix)
    {
        this.ledger = ledger;
        this.instrumentId = instrumentId;
        prefix = clOrdIdPrefix.getBytes(StandardCharsets.US_ASCII);
    }

    FlowLedger ledger()
    {
        return ledger;
    }

    /**
     * Sends the next command.
     *
     * @return false if nothing can go now: poll first.
     */
    boolean sendNext(final SbeOrders client, final long intendedNs)
    {
        if (!begin(ledger.next(), client))
        {
            return false;
        }
        client.send();
        ledger.onSent(intendedNs);
        return true;
    }

    @Override
    public void onExecutionReport(final ExecutionReportDecoder report)
    {
        final int command = parse(report);
        if (report.execType() == ExecType.TRADE)
        {
            onTrade(report, command);
            return;
        }
        if (report.execType() == ExecType.NEW)
        {
            ledger.onNew(command, report.possResend() == Flag.YES);
        }
        if (report.execType() == ExecType.REJECTED)
        {
            onReject(report.rejectReason());
        }
        onAnswer(command);
    }

    @Override
    public void onCancelReject(final CancelRejectDecoder reject)
    {
        onReject(reject.rejectReason());
        reject.getClOrdId(id, 0);
        onAnswer(command());
    }

    @Override
    public void onBusinessReject(final BusinessRejectDecoder reject)
    {
        onReject(reject.rejectReason());
        reject.getClOrdId(id, 0);
        onAnswer(command());
    }

    private void onReject(final RejectReason reason)
    {
        ledger.onRefused(reason.toString());
    }

    private void onAnswer(final int command)
    {
        ledger.onAnswer(command, System.nanoTime());
    }

    private void onTrade(final ExecutionReportDecoder report, final int command)
    {
        ledger.onFill(report.tradeId(), command, report.side() == Side.BUY,
            report.aggressor() == Flag.YES ? 1 : 0,
            new FlowLedger.Fill(report.lastPrice().mantissa() / PRICE_PER_MILLI,
                report.lastQuantity().mantissa() / QUANTITY_PER_SHARE));
    }

    private boolean begin(final FlowOp op, final SbeOrders client)
    {
        switch (op.op())
        {
            case 'N':
                return beginNew(op, client.newOrder());
            case 'C':
                return beginCancel(op, client.cancel());
            default:
                return beginReplace(op, client.replace());
        }
    }

    private boolean beginNew(final FlowOp op, final NewOrderEncoder order)
    {
        if (order == null)
        {
            return false;
        }
        order.putClOrdId(clOrdId(ledger.sent()), 0)
            .instrumentId(instrumentId)
            .side(op.side() == 'B' ? Side.BUY : Side.SELL);
        order.price().mantissa(op.priceMilli() * PRICE_PER_MILLI);
        order.quantity().mantissa(op.quantity() * QUANTITY_PER_SHARE);
        return true;
    }

    private boolean beginCancel(final FlowOp op, final CancelEncoder cancel)
    {
        if (cancel == null)
        {
            return false;
        }
        cancel.putClOrdId(clOrdId(ledger.sent()), 0)
            .putOrigClOrdId(clOrdId(ledger.nextOrig()), 0)
            .instrumentId(instrumentId)
            .side(op.side() == 'B' ? Side.BUY : Side.SELL);
        return true;
    }

    private boolean beginReplace(final FlowOp op, final ReplaceEncoder replace)
    {
        if (replace == null)
        {
            return false;
        }
        replace.putClOrdId(clOrdId(ledger.sent()), 0)
            .putOrigClOrdId(clOrdId(ledger.nextOrig()), 0)
            .instrumentId(instrumentId)
            .side(op.side() == 'B' ? Side.BUY : Side.SELL);
        replace.price().mantissa(op.priceMilli() * PRICE_PER_MILLI);
        replace.quantity().mantissa(ledger.nextQuantity() * QUANTITY_PER_SHARE);
        return true;
    }

    private byte[] clOrdId(final int command)
    {
        Arrays.fill(id, (byte)0);
        digits.wrap(id);
        digits.putBytes(0, prefix);
        digits.putNaturalIntAscii(prefix.length, command + 1);
        return id;
    }

    private int parse(final ExecutionReportDecoder report)
    {
        report.getClOrdId(id, 0);
        return command();
    }

    private int command()
    {
        int length = 0;
        while (length < id.length && id[length] != 0)
        {
            length++;
        }
        return Integer.parseInt(new String(
            id, prefix.length, length - prefix.length, StandardCharsets.US_ASCII)) - 1;
    }
}
