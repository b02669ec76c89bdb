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
import io.understudy.gateway.client.UnderstudyClient;
import io.understudy.gateway.reference.FlowOp;
import io.understudy.gateway.reference.ReferenceBook;
import io.understudy.gateway.reference.ReferenceTrade;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.HdrHistogram.Histogram;
import org.agrona.concurrent.UnsafeBuffer;

/**
 * Plays a flow over one session, in file order, and writes down what comes back: which command was
 * answered and when, and the trades, paired from both sides' reports. A command's ClOrdID is its
 * place in the flow, from 1. A replace's total, filled part included, comes from a reference book
 * that has played the flow beforehand, never from what the gateway reports.
 */
final class FlowPlayer implements ClientListener
{
    static final int INSTRUMENT_ID = 1;
    static final long PRICE_PER_MILLI = 1_000_000L;
    static final long QUANTITY_PER_SHARE = 10_000L;
    private static final int CLORDID_LENGTH = NewOrderEncoder.clOrdIdLength();

    private final Flow flow;
    private final int instrumentId;
    private final byte[] prefix;
    private final ReferenceBook book = new ReferenceBook();
    private final long[] quantities;
    private final long[] sentNs;
    private final BitSet answered = new BitSet();
    private final BitSet accepted = new BitSet();
    private final Map<Long, Integer> liveCommand = new HashMap<>();
    private final Map<Long, Half> halves = new HashMap<>();
    private final List<ReferenceTrade> trades = new ArrayList<>();
    private final Histogram latencyNs = new Histogram(60_000_000_000L, 3);
    private final byte[] id = new byte[CLORDID_LENGTH];
    private final Silences silences = new Silences();
    private final UnsafeBuffer digits = new UnsafeBuffer(new byte[CLORDID_LENGTH]);
    private int sent;
    private int answeredCount;
    private int acceptedTwice;
    private boolean measuring = true;
    private int rejected;
    private RejectReason lastRejectReason = RejectReason.NONE;

    FlowPlayer(final Flow flow)
    {
        this(flow, INSTRUMENT_ID, "");
    }

    /** The same on another instrument, with ClOrdIDs that begin with a prefix. */
    FlowPlayer(final Flow flow, final int instrumentId, final String clOrdIdPrefix)
    {
        this.flow = flow;
        this.instrumentId = instrumentId;
        prefix = clOrdIdPrefix.getBytes(StandardCharsets.US_ASCII);
        sentNs = new long[flow.size()];
        quantities = new long[flow.size()];
        for (int i = 0; i < flow.size(); i++)
        {
            final FlowOp op = flow.op(i);
            quantities[i] = op.quantity() + (op.op() == 'R' ? book.traded(op.orderNo()) : 0);
            book.apply(op);
        }
    }

    /**
     * Sends the next command.
     *
     * @return false if the client's window is full or its session not established: poll first.
     */
    boolean sendNext(final UnderstudyClient client, final long intendedNs)
    {
        final FlowOp op = flow.op(sent);
        if (!begin(op, client))
        {
            return false;
        }
        client.send();
        sentNs[sent] = intendedNs;
        if (op.op() != 'C')
        {
            liveCommand.put(op.orderNo(), sent);
        }
        sent++;
        return true;
    }

    /** Whether answers count for the latencies from now on: not where the flow is slowed. */
    void measure(final boolean value)
    {
        measuring = value;
    }

    /** How long no answer comes. */
    Silences silences()
    {
        return silences;
    }

    int sent()
    {
        return sent;
    }

    boolean isAllSent()
    {
        return sent == flow.size();
    }

    int answered()
    {
        return answeredCount;
    }

    boolean wasAnswered(final int command)
    {
        return answered.get(command);
    }

    /** Orders that were reported NEW more than once without being marked as a repeat. */
    int acceptedTwice()
    {
        return acceptedTwice;
    }

    /** What a simple book makes of the whole flow. */
    ReferenceBook book()
    {
        return book;
    }

    /** How many commands were refused, and why the last; for a man to read. */
    String rejects()
    {
        return rejected == 0 ? "none refused" :
            rejected + " refused, the last for " + lastRejectReason;
    }

    List<ReferenceTrade> trades()
    {
        return trades;
    }

    Histogram latencyNs()
    {
        return latencyNs;
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
        if (report.execType() == ExecType.NEW && report.possResend() != Flag.YES)
        {
            acceptedTwice += accepted.get(command) ? 1 : 0;
            accepted.set(command);
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
        rejected++;
        lastRejectReason = reason;
    }

    private void onAnswer(final int command)
    {
        if (!answered.get(command))
        {
            answered.set(command);
            answeredCount++;
            final long nowNs = System.nanoTime();
            silences.onAnswer(nowNs);
            if (measuring)
            {
                latencyNs.recordValue(Math.max(0, nowNs - sentNs[command]));
            }
        }
    }

    private void onTrade(final ExecutionReportDecoder report, final int command)
    {
        final boolean buy = report.side() == Side.BUY;
        final boolean aggressor = report.aggressor() == Flag.YES;
        final long orderNo = flow.op(command).orderNo();
        final Half other = halves.remove(report.tradeId());
        if (other == null)
        {
            halves.put(report.tradeId(), new Half(orderNo, buy, aggressor));
            return;
        }
        trades.add(new ReferenceTrade(
            buy ? orderNo : other.orderNo,
            buy ? other.orderNo : orderNo,
            report.lastPrice().mantissa() / PRICE_PER_MILLI,
            report.lastQuantity().mantissa() / QUANTITY_PER_SHARE,
            (aggressor ? buy : other.buy) ? 'B' : 'S'));
    }

    private boolean begin(final FlowOp op, final UnderstudyClient client)
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
        order.putClOrdId(clOrdId(sent), 0)
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
        cancel.putClOrdId(clOrdId(sent), 0)
            .putOrigClOrdId(clOrdId(liveCommand.get(op.orderNo())), 0)
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
        replace.putClOrdId(clOrdId(sent), 0)
            .putOrigClOrdId(clOrdId(liveCommand.get(op.orderNo())), 0)
            .instrumentId(instrumentId)
            .side(op.side() == 'B' ? Side.BUY : Side.SELL);
        replace.price().mantissa(op.priceMilli() * PRICE_PER_MILLI);
        replace.quantity().mantissa(quantities[sent] * QUANTITY_PER_SHARE);
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

    private record Half(long orderNo, boolean buy, boolean aggressor)
    {
    }
}
