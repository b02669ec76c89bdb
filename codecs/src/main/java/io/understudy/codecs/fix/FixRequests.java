package io.understudy.codecs.fix;

import io.understudy.codecs.client.CancelEncoder;
import io.understudy.codecs.client.ExecInst;
import io.understudy.codecs.client.MassCancelEncoder;
import io.understudy.codecs.client.MassCancelScope;
import io.understudy.codecs.client.MassStatusRequestEncoder;
import io.understudy.codecs.client.MassStatusScope;
import io.understudy.codecs.client.MessageHeaderEncoder;
import io.understudy.codecs.client.NewOrderEncoder;
import io.understudy.codecs.client.OrderStatusRequestEncoder;
import io.understudy.codecs.client.PriceEncoder;
import io.understudy.codecs.client.ReplaceEncoder;
import io.understudy.codecs.client.TimeInForce;
import org.agrona.MutableDirectBuffer;

/**
 * Translates FIX requests that {@link FixDictionary} found valid to the client messages of
 * client.xml: D, F, G, H, q and AF. The sequence is MsgSeqNum (34), the sending time SendingTime
 * (52).
 *
 * <p>A Side, OrdType, TimeInForce, ExecInst, MassCancelRequestType or MassStatusReqType that the
 * gateway does not serve and a Symbol that it does not know are passed on: the engine refuses them
 * by the report that FIX has for it. What cannot be expressed in the message at all is a code.
 *
 * <p>One thread. Never allocates after construction, never throws for what a message holds.
 */
public final class FixRequests
{
    /** No such request on this gateway: BusinessMessageReject, unsupported message type. */
    public static final int UNSUPPORTED_MESSAGE = -1;

    /** A field that the dictionary leaves open and the gateway needs. */
    public static final int MISSING_FIELD = -2;

    /** A field that would change what the request does, in a way that is not served. */
    public static final int UNSUPPORTED_FIELD = -3;

    /** More characters than the gateway keeps: ClOrdID and OrigClOrdID 24, Account 16. */
    public static final int TOO_LONG = -4;

    /** More digits behind the point than the gateway keeps: prices 9, quantities 4. */
    public static final int TOO_FINE = -5;

    /** A number that does not fit. */
    public static final int TOO_LARGE = -6;

    /** A value that is not of its type, or text with blanks at its ends or control characters. */
    public static final int MALFORMED = -7;

    /** The longest message that is written, its header included (bytes). */
    public static final int MAX_LENGTH = 192;

    static final int PRICE_SCALE = 9;
    static final int QUANTITY_SCALE = 4;

    private static final String[] TEXTS =
    {
        "Unsupported Message Type",
        "Conditionally required field missing",
        "Field not supported",
        "Value too long",
        "Value has too many decimals",
        "Value too large",
        "Incorrect data format for value",
    };

    private static final int HEADER = MessageHeaderEncoder.ENCODED_LENGTH;
    /** In the place of a MassStatusReqType (585) that no character stands for. */
    private static final byte OTHER_SCOPE = '?';

    private final FixSymbols symbols;
    private final RequestFields fields = new RequestFields();
    private final MessageHeaderEncoder header = new MessageHeaderEncoder();
    private final NewOrderEncoder newOrder = new NewOrderEncoder();
    private final CancelEncoder cancel = new CancelEncoder();
    private final ReplaceEncoder replace = new ReplaceEncoder();
    private final MassCancelEncoder massCancel = new MassCancelEncoder();
    private final OrderStatusRequestEncoder status = new OrderStatusRequestEncoder();
    private final MassStatusRequestEncoder massStatus = new MassStatusRequestEncoder();

    /**
     * A translation.
     *
     * @param symbols of the instruments.
     */
    public FixRequests(final FixSymbols symbols)
    {
        this.symbols = symbols;
    }

    /**
     * Translates a request.
     *
     * @param message a valid one.
     * @param target  for the client message; needs room for {@link #MAX_LENGTH} bytes.
     * @param offset  of the client message's header.
     * @return the length of the client message, header included (bytes), or one of the codes; then
     *     what was written is of no use.
     */
    public int encode(
        final FixMessage message, final MutableDirectBuffer target, final int offset)
    {
        final int block;
        switch (message.msgType())
        {
            case FixMsgType.NEW_ORDER_SINGLE:
                block = NewOrderEncoder.BLOCK_LENGTH;
                break;
            case FixMsgType.ORDER_CANCEL_REQUEST:
                block = CancelEncoder.BLOCK_LENGTH;
                break;
            case FixMsgType.ORDER_CANCEL_REPLACE_REQUEST:
                block = ReplaceEncoder.BLOCK_LENGTH;
                break;
            case FixMsgType.ORDER_STATUS_REQUEST:
                block = OrderStatusRequestEncoder.BLOCK_LENGTH;
                break;
            case FixMsgType.ORDER_MASS_CANCEL_REQUEST:
                block = MassCancelEncoder.BLOCK_LENGTH;
                break;
            case FixMsgType.ORDER_MASS_STATUS_REQUEST:
                block = MassStatusRequestEncoder.BLOCK_LENGTH;
                break;
            default:
                fields.find(message);
                return UNSUPPORTED_MESSAGE;
        }
        fields.find(message);
        target.setMemory(offset, HEADER + block, (byte)0);
        fill(message.msgType(), target, offset);
        return fields.fault() == 0 ? HEADER + block : fields.fault();
    }

    /**
     * The field that the last code is about.
     *
     * @return its tag; 0 where it is about none.
     */
    public int refTag()
    {
        return fields.faultTag();
    }

    /**
     * What to say in Text (58).
     *
     * @param code that encode returned.
     * @return a text of US-ASCII characters.
     */
    public static String text(final int code)
    {
        return TEXTS[-code - 1];
    }

    private void fill(final int msgType, final MutableDirectBuffer target, final int offset)
    {
        switch (msgType)
        {
            case FixMsgType.NEW_ORDER_SINGLE:
                newOrder(target, offset);
                break;
            case FixMsgType.ORDER_CANCEL_REQUEST:
                cancel(target, offset);
                break;
            case FixMsgType.ORDER_CANCEL_REPLACE_REQUEST:
                replace(target, offset);
                break;
            case FixMsgType.ORDER_STATUS_REQUEST:
                status(target, offset);
                break;
            case FixMsgType.ORDER_MASS_STATUS_REQUEST:
                massStatus(target, offset);
                break;
            default:
                massCancel(target, offset);
                break;
        }
    }

    private void newOrder(final MutableDirectBuffer target, final int offset)
    {
        fields.require(RequestFields.CL_ORD_ID);
        fields.require(RequestFields.SYMBOL);
        fields.require(RequestFields.ORDER_QTY);
        newOrder.wrapAndApplyHeader(target, offset, header)
            .sequence(fields.natural(RequestFields.MSG_SEQ_NUM, 0))
            .sendingTime(fields.timestampNs(RequestFields.SENDING_TIME, 0))
            .instrumentId(fields.instrumentId(symbols));
        newOrder.price().mantissa(price());
        newOrder.quantity().mantissa(quantity());
        final int block = newOrder.offset();
        putClOrdId(target, block + NewOrderEncoder.clOrdIdEncodingOffset());
        fields.putText(RequestFields.ACCOUNT, target,
            block + NewOrderEncoder.accountEncodingOffset(), NewOrderEncoder.accountLength());
        putCharacter(RequestFields.SIDE, target, block + NewOrderEncoder.sideEncodingOffset());
        putCharacter(
            RequestFields.ORD_TYPE, target, block + NewOrderEncoder.ordTypeEncodingOffset());
        // Absence of TimeInForce (59) means Day, that of ExecInst (18) nothing special.
        target.putByte(block + NewOrderEncoder.timeInForceEncodingOffset(),
            fields.character(RequestFields.TIME_IN_FORCE, TimeInForce.DAY.value()));
        putExecInst(target, block + NewOrderEncoder.execInstEncodingOffset());
    }

    private void cancel(final MutableDirectBuffer target, final int offset)
    {
        fields.require(RequestFields.CL_ORD_ID);
        requireOrder();
        cancel.wrapAndApplyHeader(target, offset, header)
            .sequence(fields.natural(RequestFields.MSG_SEQ_NUM, 0))
            .sendingTime(fields.timestampNs(RequestFields.SENDING_TIME, 0))
            .orderId(fields.natural(RequestFields.ORDER_ID, 0))
            .instrumentId(fields.instrumentId(symbols));
        final int block = cancel.offset();
        putClOrdId(target, block + CancelEncoder.clOrdIdEncodingOffset());
        fields.putText(RequestFields.ORIG_CL_ORD_ID, target,
            block + CancelEncoder.origClOrdIdEncodingOffset(), CancelEncoder.origClOrdIdLength());
        putCharacter(RequestFields.SIDE, target, block + CancelEncoder.sideEncodingOffset());
    }

    private void replace(final MutableDirectBuffer target, final int offset)
    {
        fields.require(RequestFields.CL_ORD_ID);
        fields.require(RequestFields.ORDER_QTY);
        requireOrder();
        replace.wrapAndApplyHeader(target, offset, header)
            .sequence(fields.natural(RequestFields.MSG_SEQ_NUM, 0))
            .sendingTime(fields.timestampNs(RequestFields.SENDING_TIME, 0))
            .orderId(fields.natural(RequestFields.ORDER_ID, 0))
            .instrumentId(fields.instrumentId(symbols));
        replace.price().mantissa(price());
        replace.quantity().mantissa(quantity());
        final int block = replace.offset();
        putClOrdId(target, block + ReplaceEncoder.clOrdIdEncodingOffset());
        fields.putText(RequestFields.ORIG_CL_ORD_ID, target,
            block + ReplaceEncoder.origClOrdIdEncodingOffset(),
            ReplaceEncoder.origClOrdIdLength());
        putCharacter(RequestFields.SIDE, target, block + ReplaceEncoder.sideEncodingOffset());
        putCharacter(
            RequestFields.ORD_TYPE, target, block + ReplaceEncoder.ordTypeEncodingOffset());
    }

    private void status(final MutableDirectBuffer target, final int offset)
    {
        if (!fields.has(RequestFields.ORDER_ID))
        {
            fields.require(RequestFields.CL_ORD_ID);
        }
        status.wrapAndApplyHeader(target, offset, header)
            .sequence(fields.natural(RequestFields.MSG_SEQ_NUM, 0))
            .sendingTime(fields.timestampNs(RequestFields.SENDING_TIME, 0))
            .orderId(fields.natural(RequestFields.ORDER_ID, 0));
        putClOrdId(target, status.offset() + OrderStatusRequestEncoder.clOrdIdEncodingOffset());
    }

    private void massCancel(final MutableDirectBuffer target, final int offset)
    {
        fields.require(RequestFields.CL_ORD_ID);
        fields.require(RequestFields.SCOPE);
        fields.refuse(RequestFields.SIDE);
        final byte scope = fields.character(RequestFields.SCOPE, (byte)0);
        if (scope == MassCancelScope.INSTRUMENT.value())
        {
            fields.require(RequestFields.SYMBOL);
        }
        massCancel.wrapAndApplyHeader(target, offset, header)
            .sequence(fields.natural(RequestFields.MSG_SEQ_NUM, 0))
            .sendingTime(fields.timestampNs(RequestFields.SENDING_TIME, 0))
            .instrumentId(fields.instrumentId(symbols));
        final int block = massCancel.offset();
        putClOrdId(target, block + MassCancelEncoder.clOrdIdEncodingOffset());
        target.putByte(block + MassCancelEncoder.scopeEncodingOffset(), scope);
    }

    /** Whose orders are meant goes by the session, never by parties or trading sessions. */
    private void massStatus(final MutableDirectBuffer target, final int offset)
    {
        fields.require(RequestFields.MASS_STATUS_REQ_ID);
        fields.require(RequestFields.MASS_STATUS_REQ_TYPE);
        fields.refuse(RequestFields.PARTIES);
        fields.refuse(RequestFields.TARGET_PARTIES);
        fields.refuse(RequestFields.TRADING_SESSION);
        fields.refuse(RequestFields.UNDERLYING_SYMBOL);
        final long type = fields.natural(RequestFields.MASS_STATUS_REQ_TYPE, 0);
        final byte scope = type >= 0 && type <= 9 ? (byte)('0' + type) : OTHER_SCOPE;
        if (scope == MassStatusScope.INSTRUMENT.value())
        {
            fields.require(RequestFields.SYMBOL);
        }
        massStatus.wrapAndApplyHeader(target, offset, header)
            .sequence(fields.natural(RequestFields.MSG_SEQ_NUM, 0))
            .sendingTime(fields.timestampNs(RequestFields.SENDING_TIME, 0))
            .instrumentId(fields.instrumentId(symbols));
        final int block = massStatus.offset();
        fields.putText(RequestFields.MASS_STATUS_REQ_ID, target,
            block + MassStatusRequestEncoder.massStatusReqIdEncodingOffset(),
            MassStatusRequestEncoder.massStatusReqIdLength());
        fields.putText(RequestFields.ACCOUNT, target,
            block + MassStatusRequestEncoder.accountEncodingOffset(),
            MassStatusRequestEncoder.accountLength());
        target.putByte(block + MassStatusRequestEncoder.scopeEncodingOffset(), scope);
        target.putByte(block + MassStatusRequestEncoder.sideEncodingOffset(),
            fields.character(RequestFields.SIDE, (byte)0));
    }

    private void requireOrder()
    {
        if (!fields.has(RequestFields.ORDER_ID))
        {
            fields.require(RequestFields.ORIG_CL_ORD_ID);
        }
    }

    private long price()
    {
        return fields.decimal(
            RequestFields.PRICE, PRICE_SCALE, PriceEncoder.mantissaNullValue());
    }

    private long quantity()
    {
        return fields.decimal(RequestFields.ORDER_QTY, QUANTITY_SCALE, 0);
    }

    private void putClOrdId(final MutableDirectBuffer target, final int offset)
    {
        fields.putText(
            RequestFields.CL_ORD_ID, target, offset, NewOrderEncoder.clOrdIdLength());
    }

    private void putCharacter(
        final int slot, final MutableDirectBuffer target, final int offset)
    {
        fields.require(slot);
        target.putByte(offset, fields.character(slot, (byte)0));
    }

    private void putExecInst(final MutableDirectBuffer target, final int offset)
    {
        target.putByte(offset, fields.onlyOrFirstOther(RequestFields.EXEC_INST,
            ExecInst.PARTICIPATE_DONT_INITIATE.value(), ExecInst.NONE.value()));
    }
}
