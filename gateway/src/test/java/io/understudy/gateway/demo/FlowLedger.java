package io.understudy.gateway.demo;

import io.understudy.gateway.reference.FlowOp;
import io.understudy.gateway.reference.ReferenceBook;
import io.understudy.gateway.reference.ReferenceTrade;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.HdrHistogram.Histogram;

/**
 * What was sent of a flow and what came back, whatever the protocol: which command was answered and
 * when, and the trades, paired from both sides' reports. A replace's total, filled part included,
 * comes from a reference book that has played the flow beforehand, never from what the gateway
 * reports.
 */
class FlowLedger
{
    private final Flow flow;
    private final ReferenceBook book = new ReferenceBook();
    private final long[] quantities;
    private final long[] sentNs;
    private final BitSet answered = new BitSet();
    private final BitSet accepted = new BitSet();
    private final Map<Long, Integer> liveCommand = new HashMap<>();
    private final Map<Object, Half> halves = new HashMap<>();
    private final List<ReferenceTrade> trades = new ArrayList<>();
    private final Histogram latencyNs = new Histogram(60_000_000_000L, 3);
    private final Silences silences = new Silences();
    private int sent;
    private int answeredCount;
    private int acceptedTwice;
    private boolean measuring = true;
    private int rejected;
    private String lastRejectReason = "";

    FlowLedger(final Flow flow)
    {
        this.flow = flow;
        sentNs = new long[flow.size()];
        quantities = new long[flow.size()];
        for (int i = 0; i < flow.size(); i++)
        {
            final FlowOp op = flow.op(i);
            quantities[i] = op.quantity() + (op.op() == 'R' ? book.traded(op.orderNo()) : 0);
            book.apply(op);
        }
    }

    /** The command to send next. */
    final FlowOp next()
    {
        return flow.op(sent);
    }

    /** Its quantity; of a replace the total. */
    final long nextQuantity()
    {
        return quantities[sent];
    }

    /** The command by whose ClOrdID the next command's order is known now. */
    final int nextOrig()
    {
        return liveCommand.get(next().orderNo());
    }

    /** The next command went out. */
    final void onSent(final long intendedNs)
    {
        final FlowOp op = next();
        sentNs[sent] = intendedNs;
        if (op.op() != 'C')
        {
            liveCommand.put(op.orderNo(), sent);
        }
        sent++;
    }

    /** A new order was accepted; repeat: so marked. */
    final void onNew(final int command, final boolean repeat)
    {
        if (!repeat)
        {
            acceptedTwice += accepted.get(command) ? 1 : 0;
            accepted.set(command);
        }
    }

    final void onRefused(final String reason)
    {
        rejected++;
        lastRejectReason = reason;
    }

    final void onAnswer(final int command, final long nowNs)
    {
        if (!answered.get(command))
        {
            answered.set(command);
            answeredCount++;
            silences.onAnswer(command, nowNs);
            if (measuring)
            {
                latencyNs.recordValue(Math.max(0, nowNs - sentNs[command]));
            }
        }
    }

    /**
     * One side of a trade.
     *
     * @param tradeId what both sides' reports have in common.
     * @param command by whose ClOrdID the order was known.
     * @param buy     which side.
     * @param rank    higher for the aggressor than for the other.
     * @param fill    price in thousandths, and shares.
     */
    void onFill(
        final Object tradeId, final int command, final boolean buy, final int rank,
        final Fill fill)
    {
        final long orderNo = orderNo(command);
        final Half other = halves.remove(tradeId);
        if (other == null)
        {
            halves.put(tradeId, new Half(orderNo, buy, rank));
            return;
        }
        trades.add(new ReferenceTrade(
            buy ? orderNo : other.orderNo,
            buy ? other.orderNo : orderNo,
            fill.priceMilli(),
            fill.shares(),
            (rank > other.rank ? buy : other.buy) ? 'B' : 'S'));
    }

    /** Whether answers count for the latencies from now on: not where the flow is slowed. */
    final void measure(final boolean value)
    {
        measuring = value;
    }

    /** Whose order a command is about. */
    final long orderNo(final int command)
    {
        return flow.op(command).orderNo();
    }

    /** How long no answer comes. */
    final Silences silences()
    {
        return silences;
    }

    final int sent()
    {
        return sent;
    }

    final boolean isAllSent()
    {
        return sent == flow.size();
    }

    final int answered()
    {
        return answeredCount;
    }

    final boolean wasAnswered(final int command)
    {
        return answered.get(command);
    }

    /** Orders that were reported NEW more than once without being marked as a repeat. */
    final int acceptedTwice()
    {
        return acceptedTwice;
    }

    /** What a simple book makes of the whole flow. */
    final ReferenceBook book()
    {
        return book;
    }

    /** How many commands were refused, and why the last; for a man to read. */
    final String rejects()
    {
        return rejected == 0 ? "none refused" :
            rejected + " refused, the last for " + lastRejectReason;
    }

    List<ReferenceTrade> trades()
    {
        return trades;
    }

    final Histogram latencyNs()
    {
        return latencyNs;
    }

    /**
     * How much was traded.
     *
     * @param priceMilli in thousandths.
     * @param shares     traded now.
     */
    record Fill(long priceMilli, long shares)
    {
    }

    private record Half(long orderNo, boolean buy, int rank)
    {
    }
}
