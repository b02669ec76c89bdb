package io.understudy.gateway.client;

import io.understudy.codecs.client.BusinessRejectDecoder;
import io.understudy.codecs.client.CancelRejectDecoder;
import io.understudy.codecs.client.EstablishmentAckDecoder;
import io.understudy.codecs.client.EstablishmentRejectDecoder;
import io.understudy.codecs.client.ExecutionReportDecoder;
import io.understudy.codecs.client.Flag;
import io.understudy.codecs.client.HeartbeatDecoder;
import io.understudy.codecs.client.MassCancelReportDecoder;
import io.understudy.codecs.client.MassStatusReportDecoder;
import io.understudy.codecs.client.MessageHeaderDecoder;
import io.understudy.codecs.client.NegotiationRejectDecoder;
import io.understudy.codecs.client.NegotiationResponseDecoder;
import io.understudy.codecs.client.NotAppliedDecoder;
import io.understudy.codecs.client.RetransmitRejectDecoder;
import io.understudy.codecs.client.RetransmissionDecoder;
import io.understudy.codecs.client.SessionReason;
import io.understudy.codecs.client.TerminatedDecoder;
import io.understudy.gateway.edge.OutputHandler;
import org.agrona.DirectBuffer;

/**
 * What a client hears. Business messages reach the listener in sequence: what is missing is asked
 * for, and what comes out of turn until then is dropped, since the answer will hold it too. Only an
 * answer that repeats an earlier one, and says so, comes with its old sequence.
 */
final class ClientInbox implements OutputHandler
{
    private static final int MAX_RETRANSMIT = 1_000;
    private static final int HEADER = MessageHeaderDecoder.ENCODED_LENGTH;

    private final ClientListener listener;
    private final MessageHeaderDecoder header = new MessageHeaderDecoder();
    private final NegotiationResponseDecoder negotiated = new NegotiationResponseDecoder();
    private final NegotiationRejectDecoder notNegotiated = new NegotiationRejectDecoder();
    private final EstablishmentAckDecoder established = new EstablishmentAckDecoder();
    private final EstablishmentRejectDecoder notEstablished = new EstablishmentRejectDecoder();
    private final HeartbeatDecoder heartbeat = new HeartbeatDecoder();
    private final RetransmissionDecoder retransmission = new RetransmissionDecoder();
    private final RetransmitRejectDecoder notRetransmitted = new RetransmitRejectDecoder();
    private final NotAppliedDecoder notApplied = new NotAppliedDecoder();
    private final TerminatedDecoder terminated = new TerminatedDecoder();
    private final ExecutionReportDecoder executionReport = new ExecutionReportDecoder();
    private final CancelRejectDecoder cancelReject = new CancelRejectDecoder();
    private final BusinessRejectDecoder businessReject = new BusinessRejectDecoder();
    private final MassCancelReportDecoder massCancelReport = new MassCancelReportDecoder();
    private final MassStatusReportDecoder massStatusReport = new MassStatusReportDecoder();
    private ClientOutbox outbox;
    private long nextExpected;
    private long gatewayNext;
    private long requestedThrough;
    private boolean establishWaits;
    private long lastInputSequence;
    private long establishments;

    ClientInbox(final ClientContext context)
    {
        listener = context.listener();
        nextExpected = context.nextExpected();
    }

    void answerThrough(final ClientOutbox outbox)
    {
        this.outbox = outbox;
    }

    /** Sends what a callback could not, the window being full then. */
    int poll()
    {
        if (establishWaits)
        {
            establishWaits = !outbox.establish(lastInputSequence, nextExpected);
            return 1;
        }
        if (outbox.state() == ClientState.ESTABLISHED && nextExpected < gatewayNext &&
            requestedThrough < nextExpected)
        {
            final int count = (int)Math.min(MAX_RETRANSMIT, gatewayNext - nextExpected);
            if (outbox.requestRetransmit(nextExpected, count))
            {
                requestedThrough = nextExpected + count - 1;
                return 1;
            }
        }
        return 0;
    }

    @Override
    public void onOutput(
        final int connectionId, final boolean last, final DirectBuffer buffer, final int offset,
        final int length)
    {
        if (connectionId != outbox.connectionId() || length < HEADER)
        {
            return;
        }
        header.wrap(buffer, offset);
        final int templateId = header.templateId();
        if (header.schemaId() == MessageHeaderDecoder.SCHEMA_ID &&
            !onBusiness(templateId, buffer, offset))
        {
            onSession(templateId, buffer, offset);
        }
        if (last && outbox.state() != ClientState.TERMINATED)
        {
            end(SessionReason.NONE);
        }
    }

    long nextExpected()
    {
        return nextExpected;
    }

    long reconnects()
    {
        return Math.max(0, establishments - 1);
    }

    private boolean onBusiness(final int templateId, final DirectBuffer buffer, final int offset)
    {
        switch (templateId)
        {
            case ExecutionReportDecoder.TEMPLATE_ID:
                executionReport.wrapAndApplyHeader(buffer, offset, header);
                if (isWanted(executionReport.sequence(), executionReport.possResend()))
                {
                    listener.onExecutionReport(executionReport);
                }
                return true;
            case CancelRejectDecoder.TEMPLATE_ID:
                cancelReject.wrapAndApplyHeader(buffer, offset, header);
                if (isWanted(cancelReject.sequence(), cancelReject.possResend()))
                {
                    listener.onCancelReject(cancelReject);
                }
                return true;
            case BusinessRejectDecoder.TEMPLATE_ID:
                businessReject.wrapAndApplyHeader(buffer, offset, header);
                if (isWanted(businessReject.sequence(), businessReject.possResend()))
                {
                    listener.onBusinessReject(businessReject);
                }
                return true;
            case MassCancelReportDecoder.TEMPLATE_ID:
                massCancelReport.wrapAndApplyHeader(buffer, offset, header);
                if (isWanted(massCancelReport.sequence(), massCancelReport.possResend()))
                {
                    listener.onMassCancelReport(massCancelReport);
                }
                return true;
            case MassStatusReportDecoder.TEMPLATE_ID:
                massStatusReport.wrapAndApplyHeader(buffer, offset, header);
                if (isWanted(massStatusReport.sequence(), massStatusReport.possResend()))
                {
                    listener.onMassStatusReport(massStatusReport);
                }
                return true;
            default:
                return false;
        }
    }

    private void onSession(final int templateId, final DirectBuffer buffer, final int offset)
    {
        switch (templateId)
        {
            case NegotiationResponseDecoder.TEMPLATE_ID:
                negotiated.wrapAndApplyHeader(buffer, offset, header);
                lastInputSequence = negotiated.lastInputSequence();
                establishWaits = true;
                break;
            case NegotiationRejectDecoder.TEMPLATE_ID:
                end(notNegotiated.wrapAndApplyHeader(buffer, offset, header).reason());
                break;
            case EstablishmentAckDecoder.TEMPLATE_ID:
                onEstablished(established.wrapAndApplyHeader(buffer, offset, header));
                break;
            case EstablishmentRejectDecoder.TEMPLATE_ID:
                end(notEstablished.wrapAndApplyHeader(buffer, offset, header).reason());
                break;
            case HeartbeatDecoder.TEMPLATE_ID:
                heartbeat.wrapAndApplyHeader(buffer, offset, header);
                gatewayNext = Math.max(gatewayNext, heartbeat.sequence());
                break;
            case RetransmissionDecoder.TEMPLATE_ID:
                retransmission.wrapAndApplyHeader(buffer, offset, header);
                break;
            case RetransmitRejectDecoder.TEMPLATE_ID:
                onRetransmitReject(notRetransmitted.wrapAndApplyHeader(buffer, offset, header));
                break;
            case NotAppliedDecoder.TEMPLATE_ID:
                notApplied.wrapAndApplyHeader(buffer, offset, header);
                listener.onNotApplied(notApplied.fromSequence(), notApplied.count());
                break;
            case TerminatedDecoder.TEMPLATE_ID:
                end(terminated.wrapAndApplyHeader(buffer, offset, header).reason());
                break;
            default:
                break;
        }
    }

    private void onEstablished(final EstablishmentAckDecoder ack)
    {
        gatewayNext = ack.sequence();
        if (nextExpected == 0)
        {
            nextExpected = gatewayNext;
        }
        requestedThrough = 0;
        establishments++;
        outbox.onEstablished();
        listener.onEstablished(outbox.nextSequence(), ack.lastInputSequence());
    }

    private void onRetransmitReject(final RetransmitRejectDecoder reject)
    {
        final long from = nextExpected;
        nextExpected = Math.max(nextExpected, Math.min(reject.oldestSequence(), gatewayNext));
        requestedThrough = 0;
        listener.onMissed(from, nextExpected);
    }

    /** In turn; or an answer given before, repeated because its request was. */
    private boolean isWanted(final long sequence, final Flag possResend)
    {
        gatewayNext = Math.max(gatewayNext, sequence + 1);
        if (sequence == nextExpected)
        {
            nextExpected++;
            return true;
        }
        return sequence < nextExpected && possResend == Flag.YES;
    }

    private void end(final SessionReason reason)
    {
        if (outbox.state() != ClientState.TERMINATED)
        {
            outbox.onTerminated();
            listener.onTerminated(reason);
        }
    }
}
