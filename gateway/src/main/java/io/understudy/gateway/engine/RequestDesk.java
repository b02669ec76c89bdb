package io.understudy.gateway.engine;

import org.agrona.DirectBuffer;

import io.understudy.codecs.client.CancelDecoder;
import io.understudy.codecs.client.CxlRejResponseTo;
import io.understudy.codecs.client.MassCancelDecoder;
import io.understudy.codecs.client.MassCancelScope;
import io.understudy.codecs.client.MassStatusRequestDecoder;
import io.understudy.codecs.client.MessageHeaderDecoder;
import io.understudy.codecs.client.NewOrderDecoder;
import io.understudy.codecs.client.OrderStatusRequestDecoder;
import io.understudy.codecs.client.RejectReason;
import io.understudy.codecs.client.ReplaceDecoder;
import io.understudy.gateway.engine.EngineCounters.Counter;

/**
 * Each request once: by its sequence, then by (session, ClOrdID) within the trading day. A gap is
 * announced and passed over, never waited for (FIXP idempotent flow); what is below the expected
 * sequence is never executed.
 */
final class RequestDesk
{
    private static final int CL_ORD_ID_OFFSET = NewOrderDecoder.clOrdIdEncodingOffset();
    private static final int NONE = DedupeWindow.NONE;

    private final Tables tables;
    private final ClientOutput output;
    private final SessionReplies sessionReplies;
    private final OrderReplies replies;
    private final RequestRoutes routes;
    private final NewOrderDecoder newOrder = new NewOrderDecoder();
    private final CancelDecoder cancel = new CancelDecoder();
    private final ReplaceDecoder replace = new ReplaceDecoder();
    private final MassCancelDecoder massCancel = new MassCancelDecoder();
    private final OrderStatusRequestDecoder status = new OrderStatusRequestDecoder();
    private final MassStatusRequestDecoder massStatus = new MassStatusRequestDecoder();

    RequestDesk(
        final Tables tables,
        final ClientOutput output,
        final SessionReplies sessionReplies,
        final OrderReplies replies,
        final RequestRoutes routes)
    {
        this.tables = tables;
        this.output = output;
        this.sessionReplies = sessionReplies;
        this.replies = replies;
        this.routes = routes;
    }

    /** A whole message that is no session message, from an established session. */
    void onRequest(
        final Session session, final DirectBuffer buffer, final int offset, final FrameCheck frame)
    {
        final int block = offset + MessageHeaderDecoder.ENCODED_LENGTH;
        final long sequence = buffer.getLong(block, MessageHeaderDecoder.BYTE_ORDER);
        wrap(buffer, block, frame);
        if (sequence < session.nextIn)
        {
            repeatOrIgnore(session, buffer, block, frame.templateId());
            return;
        }
        if (sequence > session.nextIn)
        {
            sessionReplies.notApplied(session, sequence);
        }
        session.nextIn = sequence + 1;
        replies.expectAnswer();
        switch (frame.templateId())
        {
            case OrderStatusRequestDecoder.TEMPLATE_ID:
                routes.orders.status(session, status);
                break;
            case MassStatusRequestDecoder.TEMPLATE_ID:
                massStatus(session);
                break;
            default:
                once(session, buffer, block, frame.templateId());
                break;
        }
    }

    /** A message of a later version that this one does not know: it uses up its sequence. */
    void onUnknown(
        final Session session, final DirectBuffer buffer, final int offset, final int templateId)
    {
        final int block = offset + MessageHeaderDecoder.ENCODED_LENGTH;
        final long sequence = buffer.getLong(block, MessageHeaderDecoder.BYTE_ORDER);
        if (sequence > session.nextIn)
        {
            sessionReplies.notApplied(session, sequence);
        }
        session.nextIn = Math.max(session.nextIn, sequence + 1);
        replies.expectAnswer();
        replies.businessRefused(
            session, sequence, templateId, buffer, NONE, RejectReason.UNKNOWN_MESSAGE);
    }

    private void once(
        final Session session, final DirectBuffer buffer, final int block, final int templateId)
    {
        final int key = block + CL_ORD_ID_OFFSET;
        if (buffer.getByte(key) == 0 || buffer.getByte(key) == ' ')
        {
            refuse(session, buffer, block, templateId, RejectReason.CLORDID_MISSING);
            return;
        }
        final long sendingTime = buffer.getLong(
            block + NewOrderDecoder.sendingTimeEncodingOffset(), MessageHeaderDecoder.BYTE_ORDER);
        if (Long.compareUnsigned(sendingTime, tables.dayStartNs) < 0)
        {
            refuse(session, buffer, block, templateId, RejectReason.OUTSIDE_WINDOW);
            return;
        }
        final long content = content(buffer, block, templateId);
        final int known = tables.dedupe.find(session.slot, buffer, key);
        if (known != NONE)
        {
            if (tables.dedupe.content(known) == content)
            {
                repeat(session, buffer, block, templateId, known);
            }
            else
            {
                refuse(session, buffer, block, templateId, RejectReason.DUPLICATE_CLORDID);
            }
            return;
        }
        if (tables.byClOrdId.find(session.slot, buffer, key) != Orders.NONE)
        {
            // An order of an earlier day still bears it.
            refuse(session, buffer, block, templateId, RejectReason.DUPLICATE_CLORDID);
            return;
        }
        if (tables.dedupe.isFull())
        {
            refuse(session, buffer, block, templateId, RejectReason.CAPACITY_FULL);
            return;
        }
        final int entry = tables.dedupe.add(session.slot, buffer, key, content);
        execute(session, templateId, entry);
        if (templateId != MassCancelDecoder.TEMPLATE_ID || tables.dedupe.answer(entry) < 0 &&
            session.sweepEntry != entry)
        {
            tables.dedupe.answer(entry, replies.answer());
        }
    }

    private void execute(final Session session, final int templateId, final int entry)
    {
        switch (templateId)
        {
            case NewOrderDecoder.TEMPLATE_ID:
                routes.orders.place(session, newOrder);
                break;
            case CancelDecoder.TEMPLATE_ID:
                routes.orders.cancel(session, cancel);
                break;
            case ReplaceDecoder.TEMPLATE_ID:
                routes.orders.replace(session, replace);
                break;
            default:
                massCancel(session, entry);
                break;
        }
    }

    private void massCancel(final Session session, final int entry)
    {
        final byte scope = massCancel.scopeRaw();
        final boolean all = scope == MassCancelScope.ALL.value();
        RejectReason reason = routes.admission.timely(session, massCancel.sendingTime());
        if (reason == RejectReason.NONE && !all && scope != MassCancelScope.INSTRUMENT.value())
        {
            reason = RejectReason.UNSUPPORTED_VALUE;
        }
        if (reason == RejectReason.NONE && !all)
        {
            final Instrument instrument = tables.instruments.find(massCancel.instrumentId());
            reason = instrument == null ? RejectReason.UNKNOWN_INSTRUMENT : RejectReason.NONE;
        }
        if (reason == RejectReason.NONE && Sweeper.isRunning(session))
        {
            reason = RejectReason.ORDER_PENDING;
        }
        if (reason != RejectReason.NONE)
        {
            replies.businessRefused(session, massCancel.sequence(), MassCancelDecoder.TEMPLATE_ID,
                massCancel.buffer(), massCancel.offset() + CL_ORD_ID_OFFSET, reason);
            return;
        }
        massCancel.getClOrdId(session.sweepClOrdId, 0);
        session.sweepInstrumentId = all ? 0 : massCancel.instrumentId();
        session.sweepEntry = entry;
        routes.sweeper.startMassCancel(session, scope);
    }

    private void massStatus(final Session session)
    {
        RejectReason reason = routes.admission.timely(session, massStatus.sendingTime());
        if (reason == RejectReason.NONE)
        {
            reason = routes.statuses.check(session, massStatus);
        }
        if (reason == RejectReason.NONE)
        {
            routes.statuses.start(session, massStatus);
        }
        else
        {
            replies.businessRefused(session, massStatus.sequence(),
                MassStatusRequestDecoder.TEMPLATE_ID, massStatus.buffer(),
                massStatus.offset() + CL_ORD_ID_OFFSET, reason);
        }
    }

    private void repeatOrIgnore(
        final Session session, final DirectBuffer buffer, final int block, final int templateId)
    {
        final boolean mayBeKnown = templateId != OrderStatusRequestDecoder.TEMPLATE_ID &&
            templateId != MassStatusRequestDecoder.TEMPLATE_ID;
        final int known = mayBeKnown ?
            tables.dedupe.find(session.slot, buffer, block + CL_ORD_ID_OFFSET) : NONE;
        if (known != NONE && tables.dedupe.content(known) == content(buffer, block, templateId))
        {
            repeat(session, buffer, block, templateId, known);
        }
        else
        {
            tables.counters.increment(Counter.INPUTS_IGNORED);
        }
    }

    private void repeat(
        final Session session,
        final DirectBuffer buffer,
        final int block,
        final int templateId,
        final int known)
    {
        final long answer = tables.dedupe.answer(known);
        if (answer < 0)
        {
            // A mass cancel that still goes on: its report is to come.
            tables.counters.increment(Counter.INPUTS_IGNORED);
        }
        else if (tables.store.holds(session, answer))
        {
            tables.counters.increment(Counter.DUPLICATES_ANSWERED);
            output.resend(session, answer);
        }
        else
        {
            replies.businessRefused(session,
                buffer.getLong(block, MessageHeaderDecoder.BYTE_ORDER), templateId,
                buffer, block + CL_ORD_ID_OFFSET, RejectReason.OUTSIDE_WINDOW);
        }
    }

    private void refuse(
        final Session session,
        final DirectBuffer buffer,
        final int block,
        final int templateId,
        final RejectReason reason)
    {
        final int clOrdId = block + CL_ORD_ID_OFFSET;
        switch (templateId)
        {
            case NewOrderDecoder.TEMPLATE_ID:
                replies.refused(session, newOrder, reason);
                break;
            case CancelDecoder.TEMPLATE_ID:
                replies.cancelRefused(session, Orders.NONE, buffer, clOrdId,
                    block + CancelDecoder.origClOrdIdEncodingOffset(),
                    CxlRejResponseTo.CANCEL, reason);
                break;
            case ReplaceDecoder.TEMPLATE_ID:
                replies.cancelRefused(session, Orders.NONE, buffer, clOrdId,
                    block + ReplaceDecoder.origClOrdIdEncodingOffset(),
                    CxlRejResponseTo.REPLACE, reason);
                break;
            default:
                replies.businessRefused(session, massCancel.sequence(), templateId,
                    buffer, clOrdId, reason);
                break;
        }
    }

    /** A hash over the fields that make two requests the same; what lies between fields is not. */
    private static long content(final DirectBuffer buffer, final int block, final int templateId)
    {
        final int from = block + CL_ORD_ID_OFFSET;
        switch (templateId)
        {
            case NewOrderDecoder.TEMPLATE_ID:
                return ContentHash.of(templateId, buffer, from,
                    NewOrderDecoder.BLOCK_LENGTH - CL_ORD_ID_OFFSET);
            case CancelDecoder.TEMPLATE_ID:
                return ContentHash.of(
                    ContentHash.of(templateId, buffer, from,
                        CancelDecoder.sideEncodingOffset() + 1 - CL_ORD_ID_OFFSET),
                    buffer, block + CancelDecoder.origClOrdIdEncodingOffset(),
                    CancelDecoder.origClOrdIdEncodingLength());
            case ReplaceDecoder.TEMPLATE_ID:
                return ContentHash.of(templateId, buffer, from,
                    ReplaceDecoder.BLOCK_LENGTH - CL_ORD_ID_OFFSET);
            default:
                return ContentHash.of(templateId, buffer, from,
                    MassCancelDecoder.BLOCK_LENGTH - CL_ORD_ID_OFFSET);
        }
    }

    private void wrap(final DirectBuffer buffer, final int block, final FrameCheck frame)
    {
        switch (frame.templateId())
        {
            case NewOrderDecoder.TEMPLATE_ID:
                newOrder.wrap(buffer, block, frame.blockLength(), frame.version());
                break;
            case CancelDecoder.TEMPLATE_ID:
                cancel.wrap(buffer, block, frame.blockLength(), frame.version());
                break;
            case ReplaceDecoder.TEMPLATE_ID:
                replace.wrap(buffer, block, frame.blockLength(), frame.version());
                break;
            case MassCancelDecoder.TEMPLATE_ID:
                massCancel.wrap(buffer, block, frame.blockLength(), frame.version());
                break;
            case MassStatusRequestDecoder.TEMPLATE_ID:
                massStatus.wrap(buffer, block, frame.blockLength(), frame.version());
                break;
            default:
                status.wrap(buffer, block, frame.blockLength(), frame.version());
                break;
        }
    }
}
