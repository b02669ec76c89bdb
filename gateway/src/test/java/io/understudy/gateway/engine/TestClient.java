package io.understudy.gateway.engine;

import java.util.ArrayList;
import java.util.List;

import io.understudy.codecs.client.BusinessRejectDecoder;
import io.understudy.codecs.client.CancelRejectDecoder;
import io.understudy.codecs.client.EstablishmentAckDecoder;
import io.understudy.codecs.client.EstablishmentRejectDecoder;
import io.understudy.codecs.client.ExecutionReportDecoder;
import io.understudy.codecs.client.MassCancelReportDecoder;
import io.understudy.codecs.client.MassStatusReportDecoder;
import io.understudy.codecs.client.MessageHeaderDecoder;
import io.understudy.codecs.client.NegotiationRejectDecoder;
import io.understudy.codecs.client.NotAppliedDecoder;
import io.understudy.codecs.client.RetransmitRejectDecoder;
import io.understudy.codecs.client.TerminatedDecoder;
import io.understudy.codecs.journal.RecordKind;

/** One client of the harness: sends what the harness has encoded, and reads its answers as text. */
final class TestClient
{
    static final int KEEP_ALIVE_MS = 10_000;

    final EngineHarness harness;
    final int sessionId;
    final int edgeId;
    final int connectionId;
    long next = 1;
    long version;
    final List<EngineHarness.Output> raw = new ArrayList<>();

    TestClient(
        final EngineHarness harness, final int sessionId, final int edgeId, final int connectionId)
    {
        this.harness = harness;
        this.sessionId = sessionId;
        this.edgeId = edgeId;
        this.connectionId = connectionId;
    }

    void connect()
    {
        harness.apply(RecordKind.CONNECT, edgeId, connectionId, 0);
    }

    void disconnect()
    {
        harness.apply(RecordKind.DISCONNECT, edgeId, connectionId, 0);
    }

    void establish()
    {
        connect();
        version = Math.max(version + 1, harness.nowNs + connectionId);
        harness.negotiate(sessionId, version, "");
        send();
        harness.establish(sessionId, version, next, 0, KEEP_ALIVE_MS);
        final String answer = String.join("; ", send());
        if (!answer.startsWith("Established"))
        {
            throw new AssertionError(answer);
        }
    }

    /** Sends the encoded message; returns what came to this connection. */
    List<String> send()
    {
        return send(harness.messageLength);
    }

    List<String> send(final int length)
    {
        harness.apply(RecordKind.FRAME, edgeId, connectionId, length);
        return receive();
    }

    List<String> receive()
    {
        raw.clear();
        final List<String> texts = new ArrayList<>();
        for (final EngineHarness.Output output : harness.outputs(edgeId))
        {
            raw.add(output);
            texts.add((output.connectionId == connectionId ? "" : output.connectionId + " ") +
                describe(output));
        }
        return texts;
    }

    List<String> buy(final String clOrdId, final long ticks, final long lots)
    {
        harness.newOrder(next++, clOrdId, 'B', ticks, lots);
        return send();
    }

    List<String> sell(final String clOrdId, final long ticks, final long lots)
    {
        harness.newOrder(next++, clOrdId, 'S', ticks, lots);
        return send();
    }

    List<String> cancel(final String clOrdId, final String origClOrdId)
    {
        harness.cancel(next++, clOrdId, origClOrdId);
        return send();
    }

    List<String> replace(
        final String clOrdId, final String origClOrdId, final long ticks, final long lots)
    {
        harness.replace(next++, clOrdId, origClOrdId, ticks, lots);
        return send();
    }

    private static String describe(final EngineHarness.Output output)
    {
        final MessageHeaderDecoder header = new MessageHeaderDecoder();
        switch (output.templateId())
        {
            case ExecutionReportDecoder.TEMPLATE_ID:
                return describe(
                    new ExecutionReportDecoder().wrapAndApplyHeader(output.buffer(), 0, header));
            case CancelRejectDecoder.TEMPLATE_ID:
                final CancelRejectDecoder cancelReject =
                    new CancelRejectDecoder().wrapAndApplyHeader(output.buffer(), 0, header);
                return "CancelReject " + cancelReject.clOrdId() + " " +
                    cancelReject.rejectReason() + resent(cancelReject.possResend().value());
            case BusinessRejectDecoder.TEMPLATE_ID:
                final BusinessRejectDecoder reject =
                    new BusinessRejectDecoder().wrapAndApplyHeader(output.buffer(), 0, header);
                return "BusinessReject " + reject.refSequence() + " " + reject.rejectReason();
            case MassCancelReportDecoder.TEMPLATE_ID:
                final MassCancelReportDecoder mass =
                    new MassCancelReportDecoder().wrapAndApplyHeader(output.buffer(), 0, header);
                return "MassCanceled " + mass.clOrdId() + " " + mass.affectedOrders() +
                    resent(mass.possResend().value());
            case MassStatusReportDecoder.TEMPLATE_ID:
                final MassStatusReportDecoder status =
                    new MassStatusReportDecoder().wrapAndApplyHeader(output.buffer(), 0, header);
                return "Status " + status.massStatusReqId() + " " + status.totNumReports() +
                    (status.lastRptRequested().value() == 1 ? " last " : " ") +
                    describe(new ExecutionReportDecoder().wrap(output.buffer(), 8,
                        ExecutionReportDecoder.BLOCK_LENGTH, 0));
            case EstablishmentAckDecoder.TEMPLATE_ID:
                final EstablishmentAckDecoder ack =
                    new EstablishmentAckDecoder().wrapAndApplyHeader(output.buffer(), 0, header);
                return "Established next=" + ack.sequence() + " lastIn=" + ack.lastInputSequence();
            case EstablishmentRejectDecoder.TEMPLATE_ID:
                return "EstablishReject " + new EstablishmentRejectDecoder()
                    .wrapAndApplyHeader(output.buffer(), 0, header).reason();
            case NegotiationRejectDecoder.TEMPLATE_ID:
                return "NegotiationReject " + new NegotiationRejectDecoder()
                    .wrapAndApplyHeader(output.buffer(), 0, header).reason();
            case NotAppliedDecoder.TEMPLATE_ID:
                final NotAppliedDecoder gap =
                    new NotAppliedDecoder().wrapAndApplyHeader(output.buffer(), 0, header);
                return "NotApplied " + gap.fromSequence() + "+" + gap.count();
            case RetransmitRejectDecoder.TEMPLATE_ID:
                final RetransmitRejectDecoder refused =
                    new RetransmitRejectDecoder().wrapAndApplyHeader(output.buffer(), 0, header);
                return "RetransmitReject " + refused.reason() + " oldest=" +
                    refused.oldestSequence();
            case TerminatedDecoder.TEMPLATE_ID:
                return "Terminated " + new TerminatedDecoder()
                    .wrapAndApplyHeader(output.buffer(), 0, header).reason() + " " + output.kind;
            default:
                return "template " + output.templateId();
        }
    }

    private static String describe(final ExecutionReportDecoder report)
    {
        final StringBuilder text = new StringBuilder();
        text.append(report.execType()).append(' ').append(report.clOrdId());
        if (!report.origClOrdId().isEmpty())
        {
            text.append('/').append(report.origClOrdId());
        }
        text.append(' ').append(report.ordStatus());
        text.append(' ').append(report.cumQuantity().mantissa() / EngineHarness.LOT);
        text.append('+').append(report.leavesQuantity().mantissa() / EngineHarness.LOT);
        if (report.tradeId() != 0)
        {
            text.append(" #").append(report.tradeId()).append(' ')
                .append(report.lastQuantity().mantissa() / EngineHarness.LOT).append('@')
                .append(report.lastPrice().mantissa() / EngineHarness.TICK)
                .append(report.aggressor().value() == 1 ? " aggressor" : "");
        }
        if (report.rejectReason().value() != 0)
        {
            text.append(' ').append(report.rejectReason());
        }
        return text.append(resent(report.possResend().value())).toString();
    }

    private static String resent(final int possResend)
    {
        return possResend == 1 ? " resent" : "";
    }
}
