package io.understudy.gateway.chaos;

import io.understudy.gateway.reference.ReferenceBook;
import io.understudy.gateway.reference.ReferenceTrade;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What the sessions must be told of commands in this order, by the reference book: NEW, then its
 * trades, the resting side's report first; what is immediate and does not trade is cancelled; a
 * replace's quantity is a total.
 */
final class Venue
{
    /**
     * A report that a session is owed.
     *
     * @param sessionId of the session.
     * @param report    what it must say; a trade's id is its number here.
     */
    record Owed(int sessionId, Report report)
    {
    }

    private static final class Order
    {
        private final long orderNo;
        private final int sessionId;
        private String clOrdId;
        private long shares;
        private long cumShares;

        private Order(final long orderNo, final int sessionId, final Command command)
        {
            this.orderNo = orderNo;
            this.sessionId = sessionId;
            clOrdId = command.clOrdId();
            shares = command.shares();
        }
    }

    private final ReferenceBook book = new ReferenceBook();
    private final Map<Long, Order> byNumber = new HashMap<>();
    private final Map<String, Order> byClOrdId = new HashMap<>();
    private long lastOrderNo;
    private int tradesTold;

    /** Orders that rest. */
    int openOrders()
    {
        return book.openOrders();
    }

    /** Trades so far. */
    int trades()
    {
        return tradesTold;
    }

    /** What follows from a command, in the order in which each session must hear it. */
    List<Owed> apply(final Accepted accepted)
    {
        final List<Owed> owed = new ArrayList<>();
        final Command command = accepted.command();
        switch (command.op())
        {
            case 'N':
                place(accepted, owed);
                break;
            case 'C':
                cancel(accepted, owed);
                break;
            default:
                replace(accepted, owed);
                break;
        }
        return owed;
    }

    private void place(final Accepted accepted, final List<Owed> owed)
    {
        final Command command = accepted.command();
        final Order order = new Order(++lastOrderNo, accepted.sessionId(), command);
        byNumber.put(order.orderNo, order);
        byClOrdId.put(order.clOrdId, order);
        owe(owed, order, Report.of(Report.Kind.NEW, order.clOrdId, 0, order.shares), accepted);
        book.place(order.orderNo, command.side(), command.priceMilli(), command.shares(),
            command.terms() == Command.IMMEDIATE ? ReferenceBook.Terms.IMMEDIATE :
            command.terms() == Command.ALL_OR_NOTHING ? ReferenceBook.Terms.ALL_OR_NOTHING :
            ReferenceBook.Terms.RESTING);
        tellTrades(owed, accepted);
        if (order.cumShares < order.shares && book.left(order.orderNo) == 0)
        {
            end(order);
            owe(owed, order, Report.of(
                Report.Kind.CANCELED, order.clOrdId, order.cumShares, 0), accepted);
        }
    }

    private void cancel(final Accepted accepted, final List<Owed> owed)
    {
        final Order order = find(accepted, owed);
        if (order != null)
        {
            book.cancel(order.orderNo);
            end(order);
            owe(owed, order, Report.of(Report.Kind.CANCELED,
                accepted.command().clOrdId(), order.cumShares, 0), accepted);
        }
    }

    private void replace(final Accepted accepted, final List<Owed> owed)
    {
        final Order order = find(accepted, owed);
        if (order == null)
        {
            return;
        }
        final Command command = accepted.command();
        final long left = command.shares() - order.cumShares;
        byClOrdId.remove(order.clOrdId);
        order.clOrdId = command.clOrdId();
        order.shares = Math.max(command.shares(), order.cumShares);
        byClOrdId.put(order.clOrdId, order);
        owe(owed, order, Report.of(Report.Kind.REPLACED,
            command.clOrdId(), order.cumShares, Math.max(0, left)), accepted);
        if (left <= 0)
        {
            book.cancel(order.orderNo);
            end(order);
            return;
        }
        book.replace(order.orderNo, command.priceMilli(), left);
        tellTrades(owed, accepted);
    }

    private Order find(final Accepted accepted, final List<Owed> owed)
    {
        final Command command = accepted.command();
        final Order order = byClOrdId.get(command.origClOrdId());
        if (order == null || order.sessionId != accepted.sessionId())
        {
            owed.add(new Owed(accepted.sessionId(), Report.of(
                Report.Kind.CANCEL_REJECTED, command.clOrdId(), 0, 0)
                .causedBy(accepted.sequence())));
            return null;
        }
        return order;
    }

    private void tellTrades(final List<Owed> owed, final Accepted accepted)
    {
        for (; tradesTold < book.trades().size(); tradesTold++)
        {
            final ReferenceTrade trade = book.trades().get(tradesTold);
            final boolean buys = trade.aggressor() == 'B';
            tellTrade(owed, buys ? trade.sellOrderNo() : trade.buyOrderNo(), trade, accepted);
            tellTrade(owed, buys ? trade.buyOrderNo() : trade.sellOrderNo(), trade, accepted);
        }
    }

    private void tellTrade(
        final List<Owed> owed, final long orderNo, final ReferenceTrade trade,
        final Accepted accepted)
    {
        final Order order = byNumber.get(orderNo);
        order.cumShares += trade.quantity();
        final long left = order.shares - order.cumShares;
        owe(owed, order, new Report(Report.Kind.TRADE, order.clOrdId, trade.priceMilli(),
            trade.quantity(), order.cumShares, left, Integer.toString(tradesTold), 0), accepted);
        if (left == 0)
        {
            end(order);
        }
    }

    private static void owe(
        final List<Owed> owed, final Order order, final Report report, final Accepted accepted)
    {
        owed.add(new Owed(order.sessionId, report.causedBy(accepted.sequence())));
    }

    private void end(final Order order)
    {
        byNumber.remove(order.orderNo);
        byClOrdId.remove(order.clOrdId);
    }
}
