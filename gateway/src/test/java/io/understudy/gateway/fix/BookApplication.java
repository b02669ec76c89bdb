package io.understudy.gateway.fix;

import io.understudy.gateway.reference.ReferenceBook;
import io.understudy.gateway.reference.ReferenceTrade;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import quickfix.ApplicationAdapter;
import quickfix.FieldNotFound;
import quickfix.Message;
import quickfix.RejectLogon;
import quickfix.Session;
import quickfix.SessionID;
import quickfix.SessionNotFound;
import quickfix.UnsupportedMessageType;
import quickfix.field.MsgType;
import quickfix.field.Password;

/** Orders by FIX into the reference book, reports of what it does back. QuickFIX/J's threads. */
final class BookApplication extends ApplicationAdapter
{
    private static final int PRICE_DECIMALS = 3;
    private static final String FIX42 = "FIX.4.2";

    private static final class Order
    {
        private final long number;
        private final String symbol;
        private final char side;
        private String clOrdId;
        private long quantity;
        private long filled;
        private BigDecimal value = BigDecimal.ZERO;

        private Order(final long number, final Message message) throws FieldNotFound
        {
            this.number = number;
            symbol = message.getString(55);
            side = message.getChar(54);
            clOrdId = message.getString(11);
            quantity = message.getDecimal(38).longValueExact();
        }
    }

    private final String password;
    private final ReferenceBook book = new ReferenceBook();
    private final List<Order> orders = new ArrayList<>();
    private final Map<String, Order> byClOrdId = new HashMap<>();
    private int tradesReported;
    private long lastExecId;

    BookApplication(final String password)
    {
        this.password = password;
    }

    ReferenceBook book()
    {
        return book;
    }

    @Override
    public void fromAdmin(final Message message, final SessionID sessionId)
        throws FieldNotFound, RejectLogon
    {
        final boolean isLogon =
            MsgType.LOGON.equals(message.getHeader().getString(MsgType.FIELD));
        if (isLogon && !password.isEmpty() && !(message.isSetField(Password.FIELD) &&
            message.getString(Password.FIELD).equals(password)))
        {
            throw new RejectLogon("wrong password");
        }
    }

    @Override
    public synchronized void fromApp(final Message message, final SessionID sessionId)
        throws FieldNotFound, UnsupportedMessageType
    {
        switch (message.getHeader().getString(MsgType.FIELD))
        {
            case MsgType.ORDER_SINGLE:
                place(message, sessionId);
                break;
            case MsgType.ORDER_CANCEL_REQUEST:
            case MsgType.ORDER_CANCEL_REPLACE_REQUEST:
                change(message, sessionId);
                break;
            default:
                throw new UnsupportedMessageType();
        }
        reportTrades(sessionId);
    }

    private void place(final Message message, final SessionID sessionId) throws FieldNotFound
    {
        final Order order = new Order(orders.size() + 1, message);
        orders.add(order);
        byClOrdId.put(order.clOrdId, order);
        send(report(order, sessionId, '0', '0'), sessionId);
        book.place(order.number, order.side == FixOrder.BUY ? 'B' : 'S',
            milli(message), order.quantity, ReferenceBook.Terms.RESTING);
    }

    private void change(final Message message, final SessionID sessionId) throws FieldNotFound
    {
        final Order order = byClOrdId.get(message.getString(41));
        final boolean cancels =
            MsgType.ORDER_CANCEL_REQUEST.equals(message.getHeader().getString(MsgType.FIELD));
        if (order == null || book.left(order.number) == 0)
        {
            reject(message, sessionId, cancels);
            return;
        }
        byClOrdId.remove(order.clOrdId);
        order.clOrdId = message.getString(11);
        byClOrdId.put(order.clOrdId, order);
        if (cancels)
        {
            book.cancel(order.number);
            send(report(order, sessionId, '4', '4'), sessionId);
            return;
        }
        order.quantity = message.getDecimal(38).longValueExact();
        send(report(order, sessionId, '5', order.filled == 0 ? '0' : '1'), sessionId);
        book.replace(order.number, milli(message), order.quantity - order.filled);
    }

    private static long milli(final Message message) throws FieldNotFound
    {
        return message.getDecimal(44).movePointRight(PRICE_DECIMALS).longValueExact();
    }

    private void reportTrades(final SessionID sessionId)
    {
        final List<ReferenceTrade> trades = book.trades();
        while (tradesReported < trades.size())
        {
            final ReferenceTrade trade = trades.get(tradesReported++);
            fill(orders.get((int)trade.buyOrderNo() - 1), trade, sessionId);
            fill(orders.get((int)trade.sellOrderNo() - 1), trade, sessionId);
        }
    }

    private void fill(final Order order, final ReferenceTrade trade, final SessionID sessionId)
    {
        final BigDecimal price = BigDecimal.valueOf(trade.priceMilli(), PRICE_DECIMALS);
        order.filled += trade.quantity();
        order.value = order.value.add(price.multiply(BigDecimal.valueOf(trade.quantity())));
        final char status = order.filled == order.quantity ? '2' : '1';
        final Message report = report(
            order, sessionId, sessionId.getBeginString().equals(FIX42) ? status : 'F', status);
        report.setDecimal(31, price);
        report.setDecimal(32, BigDecimal.valueOf(trade.quantity()));
        if (!sessionId.getBeginString().equals(FIX42))
        {
            // SecondaryExecID came with FIX 4.3
            report.setString(527, Integer.toString(tradesReported));
        }
        send(report, sessionId);
    }

    private Message report(
        final Order order, final SessionID sessionId, final char execType, final char status)
    {
        final Message report = new Message();
        report.getHeader().setString(MsgType.FIELD, MsgType.EXECUTION_REPORT);
        if (sessionId.getBeginString().equals(FIX42))
        {
            report.setChar(20, '0');
        }
        report.setString(37, Long.toString(order.number));
        report.setString(17, Long.toString(++lastExecId));
        report.setChar(150, execType);
        report.setChar(39, status);
        report.setString(11, order.clOrdId);
        report.setString(55, order.symbol);
        report.setChar(54, order.side);
        report.setDecimal(38, BigDecimal.valueOf(order.quantity));
        report.setDecimal(14, BigDecimal.valueOf(order.filled));
        report.setDecimal(151,
            BigDecimal.valueOf(status == '4' ? 0 : order.quantity - order.filled));
        report.setDecimal(6, order.filled == 0 ? BigDecimal.ZERO : order.value.divide(
            BigDecimal.valueOf(order.filled), PRICE_DECIMALS, RoundingMode.HALF_EVEN));
        return report;
    }

    private void reject(
        final Message request, final SessionID sessionId, final boolean cancels)
        throws FieldNotFound
    {
        final Message reject = new Message();
        reject.getHeader().setString(MsgType.FIELD, MsgType.ORDER_CANCEL_REJECT);
        reject.setString(37, "NONE");
        reject.setString(11, request.getString(11));
        reject.setString(41, request.getString(41));
        reject.setChar(39, '8');
        reject.setChar(434, cancels ? '1' : '2');
        reject.setInt(102, 1);
        reject.setString(58, "no such order");
        send(reject, sessionId);
    }

    private static void send(final Message message, final SessionID sessionId)
    {
        try
        {
            Session.sendToTarget(message, sessionId);
        }
        catch (final SessionNotFound ex)
        {
            throw new IllegalStateException(ex);
        }
    }
}
