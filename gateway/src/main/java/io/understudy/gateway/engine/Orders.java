package io.understudy.gateway.engine;

import org.agrona.DirectBuffer;

import io.understudy.codecs.client.ExecInst;
import io.understudy.codecs.client.OrdType;
import io.understudy.codecs.client.Side;
import io.understudy.codecs.client.TimeInForce;
import io.understudy.codecs.snapshot.OrderRowDecoder;
import io.understudy.gateway.engine.venue.VenueOrders;

/**
 * The open orders, off-heap: each begins with the block of its snapshot's OrderRow, so that a row
 * is a copy, and ends with its links in two lists by order id, of all orders and of its session's.
 * Handles are free again once an order is released; nothing outside depends on which one it gets.
 */
final class Orders implements VenueOrders
{
    static final int NONE = -1;

    private static final int ORDER_ID = OrderRowDecoder.orderIdEncodingOffset();
    private static final int PRICE = OrderRowDecoder.priceEncodingOffset();
    private static final int QUANTITY = OrderRowDecoder.quantityEncodingOffset();
    private static final int CUM_QUANTITY = OrderRowDecoder.cumQuantityEncodingOffset();
    private static final int NOTIONAL_HIGH = OrderRowDecoder.notionalHighEncodingOffset();
    private static final int NOTIONAL_LOW = OrderRowDecoder.notionalLowEncodingOffset();
    private static final int CL_ORD_ID = OrderRowDecoder.clOrdIdEncodingOffset();
    private static final int ACCOUNT = OrderRowDecoder.accountEncodingOffset();
    private static final int PENDING_CL_ORD_ID = OrderRowDecoder.pendingClOrdIdEncodingOffset();
    private static final int PENDING_PRICE = OrderRowDecoder.pendingPriceEncodingOffset();
    private static final int PENDING_QUANTITY = OrderRowDecoder.pendingQuantityEncodingOffset();
    private static final int SESSION = OrderRowDecoder.sessionSlotEncodingOffset();
    private static final int INSTRUMENT = OrderRowDecoder.instrumentSlotEncodingOffset();
    private static final int SIDE = OrderRowDecoder.sideEncodingOffset();
    private static final int ORD_TYPE = OrderRowDecoder.ordTypeEncodingOffset();
    private static final int TIME_IN_FORCE = OrderRowDecoder.timeInForceEncodingOffset();
    private static final int EXEC_INST = OrderRowDecoder.execInstEncodingOffset();
    private static final int STATE = OrderRowDecoder.stateEncodingOffset();
    private static final int PENDING_REPORT = OrderRowDecoder.pendingReportEncodingOffset();
    private static final int CL_ORD_ID_LENGTH = 24;

    private static final int AFTER = OrderRowDecoder.BLOCK_LENGTH;
    private static final int BEFORE = AFTER + 4;
    private static final int AFTER_IN_SESSION = BEFORE + 4;
    private static final int BEFORE_IN_SESSION = AFTER_IN_SESSION + 4;
    private static final int STRIDE = BEFORE_IN_SESSION + 4;

    private final Slab buffer;
    private int free;
    private int first = NONE;
    private int last = NONE;

    Orders(final int maxOrders)
    {
        buffer = new Slab(maxOrders * STRIDE);
        for (int i = 0; i < maxOrders; i++)
        {
            buffer.putInt(i * STRIDE + AFTER, i + 1 < maxOrders ? i + 1 : NONE);
        }
    }

    static long directBytes(final int maxOrders)
    {
        return (long)maxOrders * STRIDE;
    }

    boolean isFull()
    {
        return free == NONE;
    }

    /** A free handle, all fields zero; there must be one. */
    int allocate()
    {
        final int order = free;
        free = after(order);
        buffer.setMemory(order * STRIDE, STRIDE, (byte)0);
        return order;
    }

    void release(final int order)
    {
        buffer.putInt(order * STRIDE + AFTER, free);
        free = order;
    }

    /** Puts an order at the end of both lists: its id must be the highest in them. */
    void link(final int order, final Session session)
    {
        buffer.putInt(order * STRIDE + AFTER, NONE);
        buffer.putInt(order * STRIDE + BEFORE, last);
        if (last == NONE)
        {
            first = order;
        }
        else
        {
            buffer.putInt(last * STRIDE + AFTER, order);
        }
        last = order;

        buffer.putInt(order * STRIDE + AFTER_IN_SESSION, NONE);
        buffer.putInt(order * STRIDE + BEFORE_IN_SESSION, session.lastOrder);
        if (session.lastOrder == NONE)
        {
            session.firstOrder = order;
        }
        else
        {
            buffer.putInt(session.lastOrder * STRIDE + AFTER_IN_SESSION, order);
        }
        session.lastOrder = order;
    }

    void unlink(final int order, final Session session)
    {
        final int before = buffer.getInt(order * STRIDE + BEFORE);
        final int after = after(order);
        if (before == NONE)
        {
            first = after;
        }
        else
        {
            buffer.putInt(before * STRIDE + AFTER, after);
        }
        if (after == NONE)
        {
            last = before;
        }
        else
        {
            buffer.putInt(after * STRIDE + BEFORE, before);
        }

        final int beforeInSession = buffer.getInt(order * STRIDE + BEFORE_IN_SESSION);
        final int afterInSession = afterInSession(order);
        if (beforeInSession == NONE)
        {
            session.firstOrder = afterInSession;
        }
        else
        {
            buffer.putInt(beforeInSession * STRIDE + AFTER_IN_SESSION, afterInSession);
        }
        if (afterInSession == NONE)
        {
            session.lastOrder = beforeInSession;
        }
        else
        {
            buffer.putInt(afterInSession * STRIDE + BEFORE_IN_SESSION, beforeInSession);
        }
    }

    int first()
    {
        return first;
    }

    int after(final int order)
    {
        return buffer.getInt(order * STRIDE + AFTER);
    }

    int afterInSession(final int order)
    {
        return buffer.getInt(order * STRIDE + AFTER_IN_SESSION);
    }

    Slab buffer()
    {
        return buffer;
    }

    int offset(final int order)
    {
        return order * STRIDE;
    }

    int clOrdIdOffset(final int order)
    {
        return order * STRIDE + CL_ORD_ID;
    }

    int pendingClOrdIdOffset(final int order)
    {
        return order * STRIDE + PENDING_CL_ORD_ID;
    }

    int accountOffset(final int order)
    {
        return order * STRIDE + ACCOUNT;
    }

    long orderId(final int order)
    {
        return buffer.getLong(order * STRIDE + ORDER_ID);
    }

    void orderId(final int order, final long value)
    {
        buffer.putLong(order * STRIDE + ORDER_ID, value);
    }

    int sessionSlot(final int order)
    {
        return buffer.getInt(order * STRIDE + SESSION);
    }

    void owner(final int order, final int sessionSlot, final int instrumentSlot)
    {
        buffer.putInt(order * STRIDE + SESSION, sessionSlot);
        buffer.putInt(order * STRIDE + INSTRUMENT, instrumentSlot);
    }

    @Override
    public int instrument(final int order)
    {
        return buffer.getInt(order * STRIDE + INSTRUMENT);
    }

    byte side(final int order)
    {
        return buffer.getByte(order * STRIDE + SIDE);
    }

    byte ordType(final int order)
    {
        return buffer.getByte(order * STRIDE + ORD_TYPE);
    }

    byte timeInForce(final int order)
    {
        return buffer.getByte(order * STRIDE + TIME_IN_FORCE);
    }

    byte execInst(final int order)
    {
        return buffer.getByte(order * STRIDE + EXEC_INST);
    }

    void terms(
        final int order,
        final byte side,
        final byte ordType,
        final byte timeInForce,
        final byte execInst)
    {
        buffer.putByte(order * STRIDE + SIDE, side);
        buffer.putByte(order * STRIDE + ORD_TYPE, ordType);
        buffer.putByte(order * STRIDE + TIME_IN_FORCE, timeInForce);
        buffer.putByte(order * STRIDE + EXEC_INST, execInst);
    }

    @Override
    public boolean isBuy(final int order)
    {
        return side(order) == Side.BUY.value();
    }

    @Override
    public boolean isMarket(final int order)
    {
        return ordType(order) == OrdType.MARKET.value();
    }

    @Override
    public boolean isImmediate(final int order)
    {
        final byte timeInForce = timeInForce(order);
        return isMarket(order) || timeInForce == TimeInForce.IMMEDIATE_OR_CANCEL.value() ||
            timeInForce == TimeInForce.FILL_OR_KILL.value();
    }

    @Override
    public boolean isFillOrKill(final int order)
    {
        return timeInForce(order) == TimeInForce.FILL_OR_KILL.value();
    }

    boolean isDay(final int order)
    {
        return timeInForce(order) == TimeInForce.DAY.value();
    }

    @Override
    public boolean isPostOnly(final int order)
    {
        return execInst(order) == ExecInst.PARTICIPATE_DONT_INITIATE.value();
    }

    @Override
    public long price(final int order)
    {
        return buffer.getLong(order * STRIDE + PRICE);
    }

    long quantity(final int order)
    {
        return buffer.getLong(order * STRIDE + QUANTITY);
    }

    void limits(final int order, final long priceMantissa, final long quantityMantissa)
    {
        buffer.putLong(order * STRIDE + PRICE, priceMantissa);
        buffer.putLong(order * STRIDE + QUANTITY, quantityMantissa);
    }

    long cumQuantity(final int order)
    {
        return buffer.getLong(order * STRIDE + CUM_QUANTITY);
    }

    @Override
    public long leaves(final int order)
    {
        return quantity(order) - cumQuantity(order);
    }

    long pendingPrice(final int order)
    {
        return buffer.getLong(order * STRIDE + PENDING_PRICE);
    }

    long pendingQuantity(final int order)
    {
        return buffer.getLong(order * STRIDE + PENDING_QUANTITY);
    }

    void clOrdId(final int order, final DirectBuffer source, final int sourceOffset)
    {
        buffer.putBytes(clOrdIdOffset(order), source, sourceOffset, CL_ORD_ID_LENGTH);
    }

    void pend(final int order, final DirectBuffer source, final int clOrdIdOffset)
    {
        buffer.putBytes(pendingClOrdIdOffset(order), source, clOrdIdOffset, CL_ORD_ID_LENGTH);
    }

    void pendLimits(final int order, final long priceMantissa, final long quantityMantissa)
    {
        buffer.putLong(order * STRIDE + PENDING_PRICE, priceMantissa);
        buffer.putLong(order * STRIDE + PENDING_QUANTITY, quantityMantissa);
    }

    void clearPending(final int order)
    {
        buffer.setMemory(pendingClOrdIdOffset(order), CL_ORD_ID_LENGTH, (byte)0);
        pendLimits(order, 0, 0);
    }

    OrderState state(final int order)
    {
        return OrderState.of(buffer.getByte(order * STRIDE + STATE));
    }

    void state(final int order, final OrderState state)
    {
        buffer.putByte(order * STRIDE + STATE, (byte)state.ordinal());
    }

    byte pendingReport(final int order)
    {
        return buffer.getByte(order * STRIDE + PENDING_REPORT);
    }

    void pendingReport(final int order, final byte value)
    {
        buffer.putByte(order * STRIDE + PENDING_REPORT, value);
    }

    void fill(final int order, final long priceMantissa, final long quantityMantissa)
    {
        final int at = order * STRIDE;
        buffer.putLong(at + CUM_QUANTITY, buffer.getLong(at + CUM_QUANTITY) + quantityMantissa);
        final long low = buffer.getLong(at + NOTIONAL_LOW);
        final long sum = low + priceMantissa * quantityMantissa;
        final long carry = Long.compareUnsigned(sum, low) < 0 ? 1 : 0;
        buffer.putLong(at + NOTIONAL_LOW, sum);
        buffer.putLong(at + NOTIONAL_HIGH, buffer.getLong(at + NOTIONAL_HIGH) +
            Math.multiplyHigh(priceMantissa, quantityMantissa) + carry);
    }

    long averagePrice(final int order)
    {
        final int at = order * STRIDE;
        final long cumQuantity = buffer.getLong(at + CUM_QUANTITY);
        return cumQuantity == 0 ? 0 : AveragePrice.of(
            buffer.getLong(at + NOTIONAL_HIGH), buffer.getLong(at + NOTIONAL_LOW), cumQuantity);
    }
}
