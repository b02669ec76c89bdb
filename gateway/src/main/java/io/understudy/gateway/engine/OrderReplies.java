package io.understudy.gateway.engine;

import org.agrona.DirectBuffer;
import org.agrona.MutableDirectBuffer;

import io.understudy.codecs.client.BusinessRejectEncoder;
import io.understudy.codecs.client.CancelRejectEncoder;
import io.understudy.codecs.client.CxlRejResponseTo;
import io.understudy.codecs.client.ExecType;
import io.understudy.codecs.client.ExecutionReportEncoder;
import io.understudy.codecs.client.Flag;
import io.understudy.codecs.client.MassCancelReportEncoder;
import io.understudy.codecs.client.MassStatusReportEncoder;
import io.understudy.codecs.client.MassStatusScope;
import io.understudy.codecs.client.MessageHeaderEncoder;
import io.understudy.codecs.client.NewOrderDecoder;
import io.understudy.codecs.client.OrdStatus;
import io.understudy.codecs.client.PriceEncoder;
import io.understudy.codecs.client.RejectReason;

/**
 * Encodes what is said of orders: sequenced messages, each straight to its place. Remembers the
 * first one after {@link #expectAnswer()}: that is the answer which a resent input gets again.
 */
final class OrderReplies
{
    private static final int CL_ORD_ID_LENGTH = 24;
    private static final int ACCOUNT_LENGTH = 16;
    private static final int HEADER = MessageHeaderEncoder.ENCODED_LENGTH;

    private final ClientOutput output;
    private final Cause cause;
    private final Sessions sessions;
    private final Instruments instruments;
    private final Orders orders;
    private final EngineCounters counters;
    private final MessageHeaderEncoder header = new MessageHeaderEncoder();
    private final ExecutionReportEncoder report = new ExecutionReportEncoder();
    private final CancelRejectEncoder cancelReject = new CancelRejectEncoder();
    private final BusinessRejectEncoder businessReject = new BusinessRejectEncoder();
    private final MassCancelReportEncoder massCancelReport = new MassCancelReportEncoder();
    private final MassStatusReportEncoder massStatus = new MassStatusReportEncoder();
    private long lastExecId;
    private long answer;

    OrderReplies(final ClientOutput output, final Tables tables)
    {
        this.output = output;
        this.cause = tables.cause;
        this.sessions = tables.sessions;
        this.instruments = tables.instruments;
        this.orders = tables.orders;
        this.counters = tables.counters;
    }

    void expectAnswer()
    {
        answer = SentStore.NONE;
    }

    /** Position of the first sequenced message since {@link #expectAnswer()}, or -1. */
    long answer()
    {
        return answer;
    }

    long lastExecId()
    {
        return lastExecId;
    }

    void lastExecId(final long value)
    {
        lastExecId = value;
    }

    /** A report under the order's own ClOrdID. */
    void executed(final int order, final ExecType type, final RejectReason reason)
    {
        begin(order, type, reason);
        clOrdIds(orders.buffer(), orders.clOrdIdOffset(order), null, 0);
        trade(0, 0, 0, false);
        end(sessions.at(orders.sessionSlot(order)));
    }

    /** A report under the pending request's ClOrdID, the order's own as OrigClOrdID (41). */
    void requested(final int order, final ExecType type)
    {
        begin(order, type, RejectReason.NONE);
        clOrdIds(orders.buffer(), orders.pendingClOrdIdOffset(order),
            orders.buffer(), orders.clOrdIdOffset(order));
        trade(0, 0, 0, false);
        end(sessions.at(orders.sessionSlot(order)));
    }

    void traded(
        final int order,
        final long tradeId,
        final long priceMantissa,
        final long quantityMantissa,
        final boolean aggressor)
    {
        begin(order, ExecType.TRADE, RejectReason.NONE);
        clOrdIds(orders.buffer(), orders.clOrdIdOffset(order), null, 0);
        trade(tradeId, priceMantissa, quantityMantissa, aggressor);
        end(sessions.at(orders.sessionSlot(order)));
    }

    /** An order that never came to be: its content goes back as it came. */
    void refused(final Session session, final NewOrderDecoder request, final RejectReason reason)
    {
        counters.rejected(reason);
        output.begin(session, HEADER + ExecutionReportEncoder.BLOCK_LENGTH);
        common(session, 0, ExecType.REJECTED, OrdStatus.REJECTED, reason);
        final DirectBuffer source = request.buffer();
        final int at = request.offset();
        clOrdIds(source, at + NewOrderDecoder.clOrdIdEncodingOffset(), null, 0);
        report.price().mantissa(request.price().mantissa());
        report.quantity().mantissa(request.quantity().mantissa());
        report.cumQuantity().mantissa(0);
        report.leavesQuantity().mantissa(0);
        report.averagePrice().mantissa(0);
        report.instrumentId(request.instrumentId());
        account(source, at + NewOrderDecoder.accountEncodingOffset());
        terms(request.sideRaw(), request.ordTypeRaw(), request.timeInForceRaw(),
            request.execInstRaw());
        trade(0, 0, 0, false);
        end(session);
    }

    /** A cancel or replace is refused. */
    void cancelRefused(
        final Session session,
        final int order,
        final DirectBuffer source,
        final int clOrdIdOffset,
        final int origClOrdIdOffset,
        final CxlRejResponseTo responseTo,
        final RejectReason reason)
    {
        counters.rejected(reason);
        output.begin(session, HEADER + CancelRejectEncoder.BLOCK_LENGTH);
        cancelReject.wrapAndApplyHeader(output.buffer(), output.offset(), header)
            .sequence(session.nextOut)
            .lastInputSequence(session.nextIn - 1)
            .sendingTime(cause.nowNs)
            .orderId(order == Orders.NONE ? 0 : orders.orderId(order))
            .causeSequence(cause.sequence)
            .rejectReason(reason)
            .possResend(Flag.NO)
            .ordStatus(order == Orders.NONE ? OrdStatus.REJECTED : orders.state(order).status())
            .responseTo(responseTo);
        final MutableDirectBuffer buffer = output.buffer();
        final int at = cancelReject.offset();
        buffer.putBytes(at + CancelRejectEncoder.clOrdIdEncodingOffset(),
            source, clOrdIdOffset, CL_ORD_ID_LENGTH);
        buffer.putBytes(at + CancelRejectEncoder.origClOrdIdEncodingOffset(),
            source, origClOrdIdOffset, CL_ORD_ID_LENGTH);
        end(session);
    }

    /** Anything else is refused; without a ClOrdID where its offset is negative. */
    void businessRefused(
        final Session session,
        final long refSequence,
        final int refTemplateId,
        final DirectBuffer source,
        final int clOrdIdOffset,
        final RejectReason reason)
    {
        counters.rejected(reason);
        output.begin(session, HEADER + BusinessRejectEncoder.BLOCK_LENGTH);
        businessReject.wrapAndApplyHeader(output.buffer(), output.offset(), header)
            .sequence(session.nextOut)
            .lastInputSequence(session.nextIn - 1)
            .sendingTime(cause.nowNs)
            .refSequence(refSequence)
            .causeSequence(cause.sequence)
            .rejectReason(reason)
            .refTemplateId(refTemplateId)
            .possResend(Flag.NO);
        copyOrClear(businessReject.offset() + BusinessRejectEncoder.clOrdIdEncodingOffset(),
            clOrdIdOffset < 0 ? null : source, clOrdIdOffset);
        end(session);
    }

    /** The end of a session's mass cancel, whose request is in the session. */
    long massCanceled(final Session session)
    {
        output.begin(session, HEADER + MassCancelReportEncoder.BLOCK_LENGTH);
        massCancelReport.wrapAndApplyHeader(output.buffer(), output.offset(), header)
            .sequence(session.nextOut)
            .lastInputSequence(session.nextIn - 1)
            .sendingTime(cause.nowNs)
            .affectedOrders(session.sweepAffected)
            .putClOrdId(session.sweepClOrdId, 0)
            .causeSequence(cause.sequence)
            .instrumentId(session.sweepInstrumentId)
            .rejectReason(RejectReason.NONE)
            .possResend(Flag.NO);
        output.buffer().putByte(
            massCancelReport.offset() + MassCancelReportEncoder.scopeEncodingOffset(),
            session.sweepScope);
        return output.end(session);
    }

    /** One answer to the mass status of the order's session. */
    void status(final int order, final boolean isLast)
    {
        final Session session = sessions.at(orders.sessionSlot(order));
        output.begin(session, HEADER + MassStatusReportEncoder.BLOCK_LENGTH);
        report(order, ExecType.ORDER_STATUS, RejectReason.NONE);
        clOrdIds(orders.buffer(), orders.clOrdIdOffset(order), null, 0);
        trade(0, 0, 0, false);
        massStatus(session, isLast);
        end(session);
    }

    /** The answer to a mass status that no order is meant by. */
    void noStatus(final Session session)
    {
        final MassStatus status = session.massStatus;
        output.begin(session, HEADER + MassStatusReportEncoder.BLOCK_LENGTH);
        output.buffer().setMemory(
            output.offset(), HEADER + MassStatusReportEncoder.BLOCK_LENGTH, (byte)0);
        common(session, 0, ExecType.ORDER_STATUS, OrdStatus.REJECTED, RejectReason.UNKNOWN_ORDER);
        report.price().mantissa(PriceEncoder.mantissaNullValue());
        report.instrumentId(
            status.scope == MassStatusScope.INSTRUMENT.value() ? status.instrumentId : 0);
        output.buffer().putByte(
            report.offset() + ExecutionReportEncoder.sideEncodingOffset(), status.side);
        output.buffer().putBytes(
            report.offset() + ExecutionReportEncoder.accountEncodingOffset(), status.account);
        massStatus(session, true);
        end(session);
    }

    /** What such a report has behind the fields of an ExecutionReport; and its own header. */
    private void massStatus(final Session session, final boolean isLast)
    {
        massStatus.wrapAndApplyHeader(output.buffer(), output.offset(), header)
            .putMassStatusReqId(session.massStatus.requestId, 0)
            .totNumReports(session.massStatus.total)
            .lastRptRequested(isLast ? Flag.YES : Flag.NO);
    }

    private void begin(final int order, final ExecType type, final RejectReason reason)
    {
        output.begin(sessions.at(orders.sessionSlot(order)),
            HEADER + ExecutionReportEncoder.BLOCK_LENGTH);
        report(order, type, reason);
    }

    private void report(final int order, final ExecType type, final RejectReason reason)
    {
        final Session session = sessions.at(orders.sessionSlot(order));
        final OrderState state = orders.state(order);
        common(session, orders.orderId(order), type, state.status(), reason);
        report.price().mantissa(orders.price(order));
        report.quantity().mantissa(orders.quantity(order));
        report.cumQuantity().mantissa(orders.cumQuantity(order));
        report.leavesQuantity().mantissa(state.isTerminal() ? 0 : orders.leaves(order));
        report.averagePrice().mantissa(orders.averagePrice(order));
        report.instrumentId(instruments.at(orders.instrument(order)).id);
        account(orders.buffer(), orders.accountOffset(order));
        terms(orders.side(order), orders.ordType(order), orders.timeInForce(order),
            orders.execInst(order));
    }

    private void common(
        final Session session,
        final long orderId,
        final ExecType type,
        final OrdStatus status,
        final RejectReason reason)
    {
        report.wrapAndApplyHeader(output.buffer(), output.offset(), header)
            .sequence(session.nextOut)
            .lastInputSequence(session.nextIn - 1)
            .sendingTime(cause.nowNs)
            .orderId(orderId)
            .execId(++lastExecId)
            .causeSequence(cause.sequence)
            .rejectReason(reason)
            .possResend(Flag.NO)
            .execType(type)
            .ordStatus(status);
    }

    private void clOrdIds(
        final DirectBuffer source,
        final int clOrdIdOffset,
        final DirectBuffer origSource,
        final int origClOrdIdOffset)
    {
        final int at = report.offset();
        copyOrClear(at + ExecutionReportEncoder.clOrdIdEncodingOffset(), source, clOrdIdOffset);
        copyOrClear(
            at + ExecutionReportEncoder.origClOrdIdEncodingOffset(), origSource, origClOrdIdOffset);
    }

    private void copyOrClear(final int at, final DirectBuffer source, final int sourceOffset)
    {
        if (source == null)
        {
            output.buffer().setMemory(at, CL_ORD_ID_LENGTH, (byte)0);
        }
        else
        {
            output.buffer().putBytes(at, source, sourceOffset, CL_ORD_ID_LENGTH);
        }
    }

    private void account(final DirectBuffer source, final int sourceOffset)
    {
        output.buffer().putBytes(
            report.offset() + ExecutionReportEncoder.accountEncodingOffset(),
            source, sourceOffset, ACCOUNT_LENGTH);
    }

    private void trade(
        final long tradeId,
        final long priceMantissa,
        final long quantityMantissa,
        final boolean aggressor)
    {
        report.lastPrice().mantissa(priceMantissa);
        report.lastQuantity().mantissa(quantityMantissa);
        report.tradeId(tradeId).aggressor(aggressor ? Flag.YES : Flag.NO);
    }

    private void terms(
        final byte side, final byte ordType, final byte timeInForce, final byte execInst)
    {
        final MutableDirectBuffer buffer = output.buffer();
        final int at = report.offset();
        buffer.putByte(at + ExecutionReportEncoder.sideEncodingOffset(), side);
        buffer.putByte(at + ExecutionReportEncoder.ordTypeEncodingOffset(), ordType);
        buffer.putByte(at + ExecutionReportEncoder.timeInForceEncodingOffset(), timeInForce);
        buffer.putByte(at + ExecutionReportEncoder.execInstEncodingOffset(), execInst);
    }

    private void end(final Session session)
    {
        final long position = output.end(session);
        if (answer == SentStore.NONE)
        {
            answer = position;
        }
    }
}
