package io.understudy.codecs.fix;

import io.understudy.codecs.client.BusinessRejectDecoder;
import io.understudy.codecs.client.CancelDecoder;
import io.understudy.codecs.client.CancelRejectDecoder;
import io.understudy.codecs.client.ExecInst;
import io.understudy.codecs.client.ExecType;
import io.understudy.codecs.client.ExecutionReportDecoder;
import io.understudy.codecs.client.Flag;
import io.understudy.codecs.client.MassCancelDecoder;
import io.understudy.codecs.client.MassCancelReportDecoder;
import io.understudy.codecs.client.MassCancelScope;
import io.understudy.codecs.client.MassStatusReportDecoder;
import io.understudy.codecs.client.MassStatusRequestDecoder;
import io.understudy.codecs.client.MessageHeaderDecoder;
import io.understudy.codecs.client.NewOrderDecoder;
import io.understudy.codecs.client.OrdStatus;
import io.understudy.codecs.client.OrderStatusRequestDecoder;
import io.understudy.codecs.client.PriceDecoder;
import io.understudy.codecs.client.RejectReason;
import io.understudy.codecs.client.ReplaceDecoder;
import org.agrona.DirectBuffer;

/**
 * Translates the gateway's reports of client.xml to FIX: ExecutionReport (8), also as the answer to
 * a mass status, OrderCancelReject (9), BusinessMessageReject (j) and OrderMassCancelReport (r).
 * TransactTime (60) is the time at
 * which the report was made, also when it is sent again.
 *
 * <p>One thread. Never allocates after construction.
 */
public final class FixReports
{
    /** Returned by encode: the version has no message for this report. */
    public static final int UNSUPPORTED = -2;

    private static final int CL_ORD_ID_LENGTH = ExecutionReportDecoder.clOrdIdEncodingLength();
    private static final int HEADER = MessageHeaderDecoder.ENCODED_LENGTH;
    private static final int PRICE_SCALE = FixRequests.PRICE_SCALE;
    private static final int QUANTITY_SCALE = FixRequests.QUANTITY_SCALE;

    /** OrderID (37) and OrigClOrdID (41) are required also where there is none. */
    private static final byte[] NONE = Ascii.bytes("NONE");

    /** Symbol (55) is required; this is what FIX has for an instrument without one. */
    private static final byte[] NO_SYMBOL = Ascii.bytes("[N/A]");

    /** Side (54) is required, too; Undisclosed stands where a status is of no order. */
    private static final byte UNDISCLOSED = '7';

    // RefMsgType (372).
    private static final byte[] NEW_ORDER_SINGLE = Ascii.bytes("D");
    private static final byte[] ORDER_CANCEL_REQUEST = Ascii.bytes("F");
    private static final byte[] ORDER_CANCEL_REPLACE_REQUEST = Ascii.bytes("G");
    private static final byte[] ORDER_STATUS_REQUEST = Ascii.bytes("H");
    private static final byte[] ORDER_MASS_CANCEL_REQUEST = Ascii.bytes("q");
    private static final byte[] ORDER_MASS_STATUS_REQUEST = Ascii.bytes("AF");
    private static final byte[] HEARTBEAT = Ascii.bytes("0");

    // FIX 4.2 only: ExecTransType (20), ExecType (150) and OrdStatus (39).
    private static final byte TRANS_NEW = '0';
    private static final byte TRANS_STATUS = '3';
    private static final byte PARTIAL_FILL = '1';
    private static final byte FILL = '2';
    private static final byte REPLACED = '5';
    private static final long STATUS_EXEC_ID = 0;

    private final FixSymbols symbols;
    private final MessageHeaderDecoder header = new MessageHeaderDecoder();
    private final ExecutionReportDecoder report = new ExecutionReportDecoder();
    private final CancelRejectDecoder cancelReject = new CancelRejectDecoder();
    private final BusinessRejectDecoder businessReject = new BusinessRejectDecoder();
    private final MassCancelReportDecoder massCancelReport = new MassCancelReportDecoder();
    private final MassStatusReportDecoder massStatus = new MassStatusReportDecoder();

    /**
     * A translation.
     *
     * @param symbols of the instruments.
     */
    public FixReports(final FixSymbols symbols)
    {
        this.symbols = symbols;
    }

    /**
     * Translates a report.
     *
     * @param buffer of the client message.
     * @param offset of its header.
     * @param fix    the FIX message's header: session, number, times, marks.
     * @param writer that was wrapped.
     * @return the length of the FIX message (bytes), {@link FixWriter#NO_ROOM} or
     *     {@link #UNSUPPORTED}.
     */
    public int encode(
        final DirectBuffer buffer, final int offset, final FixHeader fix, final FixWriter writer)
    {
        header.wrap(buffer, offset);
        final int block = offset + HEADER;
        switch (header.templateId())
        {
            case ExecutionReportDecoder.TEMPLATE_ID:
                report.wrap(buffer, block, header.blockLength(), header.version());
                executionReport(fix, writer);
                return writer.finish();
            case MassStatusReportDecoder.TEMPLATE_ID:
                if (fix.version() == FixVersion.FIX_4_2)
                {
                    return UNSUPPORTED;
                }
                massStatus.wrap(buffer, block, header.blockLength(), header.version());
                massStatusReport(fix, writer);
                return writer.finish();
            case CancelRejectDecoder.TEMPLATE_ID:
                cancelReject.wrap(buffer, block, header.blockLength(), header.version());
                cancelReject(fix, writer);
                return writer.finish();
            case BusinessRejectDecoder.TEMPLATE_ID:
                businessReject.wrap(buffer, block, header.blockLength(), header.version());
                businessReject(fix, writer);
                return writer.finish();
            case MassCancelReportDecoder.TEMPLATE_ID:
                if (fix.version() == FixVersion.FIX_4_2)
                {
                    return UNSUPPORTED;
                }
                massCancelReport.wrap(buffer, block, header.blockLength(), header.version());
                massCancelReport(fix, writer);
                return writer.finish();
            default:
                return UNSUPPORTED;
        }
    }

    private void executionReport(final FixHeader fix, final FixWriter writer)
    {
        final FixVersion version = fix.version();
        final boolean isTrade = report.execType() == ExecType.TRADE;
        final int at = report.offset();
        fix.begin(writer, FixMsgType.EXECUTION_REPORT);
        orderId(writer, report.orderId());
        charArray(writer, FixTag.CL_ORD_ID, report.buffer(),
            at + ExecutionReportDecoder.clOrdIdEncodingOffset());
        charArray(writer, FixTag.ORIG_CL_ORD_ID, report.buffer(),
            at + ExecutionReportDecoder.origClOrdIdEncodingOffset());
        if (version == FixVersion.FIX_4_2)
        {
            stateIn42(writer);
        }
        else
        {
            writer.field(FixTag.EXEC_ID, report.execId())
                .character(FixTag.EXEC_TYPE, report.execTypeRaw())
                .character(FixTag.ORD_STATUS, report.ordStatusRaw());
        }
        writer.charArray(FixTag.ACCOUNT, report.buffer(),
            at + ExecutionReportDecoder.accountEncodingOffset(),
            ExecutionReportDecoder.accountEncodingLength());
        symbol(writer, report.instrumentId());
        terms(writer);
        if (isTrade)
        {
            writer.decimal(FixTag.LAST_QTY, report.lastQuantity().mantissa(), QUANTITY_SCALE)
                .decimal(FixTag.LAST_PX, report.lastPrice().mantissa(), PRICE_SCALE);
        }
        writer.decimal(FixTag.LEAVES_QTY, report.leavesQuantity().mantissa(), QUANTITY_SCALE)
            .decimal(FixTag.CUM_QTY, report.cumQuantity().mantissa(), QUANTITY_SCALE)
            .decimal(FixTag.AVG_PX, report.averagePrice().mantissa(), PRICE_SCALE)
            .timestamp(FixTag.TRANSACT_TIME, report.sendingTime(), fix.precision());
        if (isTrade)
        {
            trade(version, writer);
        }
        final RejectReason reason = report.rejectReason();
        if (report.execType() == ExecType.REJECTED ||
            report.execType() == ExecType.ORDER_STATUS && reason != RejectReason.NONE)
        {
            writer.field(FixTag.ORD_REJ_REASON, FixReasons.ordRejReason(version, reason));
        }
        text(writer, reason);
    }

    /** It begins as an ExecutionReport does. */
    private void massStatusReport(final FixHeader fix, final FixWriter writer)
    {
        report.wrap(massStatus.buffer(), massStatus.offset(),
            ExecutionReportDecoder.BLOCK_LENGTH, ExecutionReportDecoder.SCHEMA_VERSION);
        executionReport(fix, writer);
        writer.charArray(FixTag.MASS_STATUS_REQ_ID, massStatus.buffer(),
            massStatus.offset() + MassStatusReportDecoder.massStatusReqIdEncodingOffset(),
            MassStatusReportDecoder.massStatusReqIdEncodingLength())
            .field(FixTag.TOT_NUM_REPORTS, massStatus.totNumReports())
            .yesNo(FixTag.LAST_RPT_REQUESTED, massStatus.lastRptRequested() == Flag.YES);
    }

    /**
     * FIX 4.2 says by ExecTransType (20) that a report is a status, by ExecType (150) whether a
     * fill was partial, and by OrdStatus (39) that an order was replaced (Appendix D there).
     */
    private void stateIn42(final FixWriter writer)
    {
        final boolean isStatus = report.execType() == ExecType.ORDER_STATUS;
        byte status = report.ordStatusRaw();
        byte execType = report.execTypeRaw();
        if (isStatus)
        {
            execType = status;
        }
        else if (report.execType() == ExecType.TRADE)
        {
            execType = report.ordStatus() == OrdStatus.FILLED ? FILL : PARTIAL_FILL;
        }
        else if (report.execType() == ExecType.REPLACED && report.ordStatus() == OrdStatus.NEW)
        {
            status = REPLACED;
        }
        writer.field(FixTag.EXEC_ID, isStatus ? STATUS_EXEC_ID : report.execId())
            .character(FixTag.EXEC_TRANS_TYPE, isStatus ? TRANS_STATUS : TRANS_NEW)
            .character(FixTag.EXEC_TYPE, execType)
            .character(FixTag.ORD_STATUS, status);
    }

    private void terms(final FixWriter writer)
    {
        final byte side = report.sideRaw();
        character(writer, FixTag.SIDE,
            side == 0 && report.execType() == ExecType.ORDER_STATUS ? UNDISCLOSED : side)
            .decimal(FixTag.ORDER_QTY, report.quantity().mantissa(), QUANTITY_SCALE);
        character(writer, FixTag.ORD_TYPE, report.ordTypeRaw());
        if (report.price().mantissa() != PriceDecoder.mantissaNullValue())
        {
            writer.decimal(FixTag.PRICE, report.price().mantissa(), PRICE_SCALE);
        }
        character(writer, FixTag.TIME_IN_FORCE, report.timeInForceRaw());
        if (report.execInst() != ExecInst.NONE)
        {
            character(writer, FixTag.EXEC_INST, report.execInstRaw());
        }
    }

    /** Both sides of a trade find its id in the field that their version has for it. */
    private void trade(final FixVersion version, final FixWriter writer)
    {
        if (version == FixVersion.FIX_4_4)
        {
            writer.field(FixTag.SECONDARY_EXEC_ID, report.tradeId());
        }
        else if (version == FixVersion.FIXT_1_1)
        {
            writer.field(FixTag.TRD_MATCH_ID, report.tradeId())
                .yesNo(FixTag.AGGRESSOR_INDICATOR, report.aggressor() == Flag.YES);
        }
    }

    private void cancelReject(final FixHeader fix, final FixWriter writer)
    {
        final int at = cancelReject.offset();
        fix.begin(writer, FixMsgType.ORDER_CANCEL_REJECT);
        orderId(writer, cancelReject.orderId());
        charArray(writer, FixTag.CL_ORD_ID, cancelReject.buffer(),
            at + CancelRejectDecoder.clOrdIdEncodingOffset());
        final int orig = at + CancelRejectDecoder.origClOrdIdEncodingOffset();
        if (cancelReject.buffer().getByte(orig) == 0)
        {
            writer.field(FixTag.ORIG_CL_ORD_ID, NONE);
        }
        else
        {
            charArray(writer, FixTag.ORIG_CL_ORD_ID, cancelReject.buffer(), orig);
        }
        writer.character(FixTag.ORD_STATUS, cancelReject.ordStatusRaw())
            .character(FixTag.CXL_REJ_RESPONSE_TO, cancelReject.responseToRaw())
            .field(FixTag.CXL_REJ_REASON,
                FixReasons.cxlRejReason(fix.version(), cancelReject.rejectReason()))
            .timestamp(FixTag.TRANSACT_TIME, cancelReject.sendingTime(), fix.precision());
        text(writer, cancelReject.rejectReason());
    }

    private void businessReject(final FixHeader fix, final FixWriter writer)
    {
        fix.begin(writer, FixMsgType.BUSINESS_MESSAGE_REJECT)
            .field(FixTag.REF_SEQ_NUM, businessReject.refSequence())
            .field(FixTag.REF_MSG_TYPE, refMsgType(businessReject.refTemplateId()));
        charArray(writer, FixTag.BUSINESS_REJECT_REF_ID, businessReject.buffer(),
            businessReject.offset() + BusinessRejectDecoder.clOrdIdEncodingOffset());
        writer.field(FixTag.BUSINESS_REJECT_REASON,
            FixReasons.businessRejectReason(businessReject.rejectReason()));
        text(writer, businessReject.rejectReason());
    }

    private void massCancelReport(final FixHeader fix, final FixWriter writer)
    {
        final RejectReason reason = massCancelReport.rejectReason();
        fix.begin(writer, FixMsgType.ORDER_MASS_CANCEL_REPORT);
        charArray(writer, FixTag.CL_ORD_ID, massCancelReport.buffer(),
            massCancelReport.offset() + MassCancelReportDecoder.clOrdIdEncodingOffset());
        // The request's own number serves as the id that FIX wants of each report.
        writer.field(FixTag.ORDER_ID, massCancelReport.causeSequence());
        if (fix.version() == FixVersion.FIXT_1_1)
        {
            writer.field(FixTag.MASS_ACTION_REPORT_ID, massCancelReport.causeSequence());
        }
        writer.character(FixTag.MASS_CANCEL_REQUEST_TYPE, massCancelReport.scopeRaw())
            .character(FixTag.MASS_CANCEL_RESPONSE,
                reason == RejectReason.NONE ? massCancelReport.scopeRaw() : (byte)'0');
        if (reason != RejectReason.NONE)
        {
            writer.field(FixTag.MASS_CANCEL_REJECT_REASON, 0);
        }
        writer.field(FixTag.TOTAL_AFFECTED_ORDERS, massCancelReport.affectedOrders());
        if (massCancelReport.scope() == MassCancelScope.INSTRUMENT)
        {
            symbol(writer, massCancelReport.instrumentId());
        }
        writer.timestamp(
            FixTag.TRANSACT_TIME, massCancelReport.sendingTime(), fix.precision());
        text(writer, reason);
    }

    private void symbol(final FixWriter writer, final int instrumentId)
    {
        final byte[] symbol = symbols.symbol(instrumentId);
        writer.field(FixTag.SYMBOL, symbol == null ? NO_SYMBOL : symbol);
    }

    private static void orderId(final FixWriter writer, final long orderId)
    {
        if (orderId == 0)
        {
            writer.field(FixTag.ORDER_ID, NONE);
        }
        else
        {
            writer.field(FixTag.ORDER_ID, orderId);
        }
    }

    private static void charArray(
        final FixWriter writer, final int tag, final DirectBuffer buffer, final int offset)
    {
        writer.charArray(tag, buffer, offset, CL_ORD_ID_LENGTH);
    }

    /** A field of a refused request may be missing there, and then is here. */
    private static FixWriter character(
        final FixWriter writer, final int tag, final byte value)
    {
        return value == 0 ? writer : writer.character(tag, value);
    }

    private static void text(final FixWriter writer, final RejectReason reason)
    {
        if (reason != RejectReason.NONE)
        {
            writer.field(FixTag.TEXT, FixReasons.text(reason));
        }
    }

    private static byte[] refMsgType(final int templateId)
    {
        switch (templateId)
        {
            case NewOrderDecoder.TEMPLATE_ID:
                return NEW_ORDER_SINGLE;
            case CancelDecoder.TEMPLATE_ID:
                return ORDER_CANCEL_REQUEST;
            case ReplaceDecoder.TEMPLATE_ID:
                return ORDER_CANCEL_REPLACE_REQUEST;
            case OrderStatusRequestDecoder.TEMPLATE_ID:
                return ORDER_STATUS_REQUEST;
            case MassCancelDecoder.TEMPLATE_ID:
                return ORDER_MASS_CANCEL_REQUEST;
            case MassStatusRequestDecoder.TEMPLATE_ID:
                return ORDER_MASS_STATUS_REQUEST;
            default:
                return HEARTBEAT;
        }
    }
}
