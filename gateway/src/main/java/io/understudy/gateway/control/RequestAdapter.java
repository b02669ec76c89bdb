package io.understudy.gateway.control;

import io.understudy.codecs.control.BootstrapDecoder;
import io.understudy.codecs.control.CheckpointDecoder;
import io.understudy.codecs.control.ClearDecoder;
import io.understudy.codecs.control.ControlResult;
import io.understudy.codecs.control.HandoverDecoder;
import io.understudy.codecs.control.LeaveLineDecoder;
import io.understudy.codecs.control.MessageHeaderDecoder;
import io.understudy.codecs.control.ReadyDecoder;
import io.understudy.codecs.control.RequestEpochDecoder;
import io.understudy.codecs.control.RequestReadmissionDecoder;
import io.understudy.codecs.control.TakenOverDecoder;
import io.understudy.gateway.takeover.Configuration;
import io.understudy.gateway.takeover.TakeoverCause;
import org.agrona.DirectBuffer;

/** Decodes the requests that may change a {@link ControlState}, and asks it. */
final class RequestAdapter
{
    private final BootstrapDecoder bootstrap = new BootstrapDecoder();
    private final RequestEpochDecoder requestEpoch = new RequestEpochDecoder();
    private final TakenOverDecoder takenOver = new TakenOverDecoder();
    private final ReadyDecoder ready = new ReadyDecoder();
    private final LeaveLineDecoder leaveLine = new LeaveLineDecoder();
    private final RequestReadmissionDecoder readmission = new RequestReadmissionDecoder();
    private final CheckpointDecoder checkpoint = new CheckpointDecoder();
    private final HandoverDecoder handover = new HandoverDecoder();
    private final ClearDecoder clear = new ClearDecoder();
    private int memberId;

    /** About whom the last request was. */
    int memberId()
    {
        return memberId;
    }

    /** The answer to a request whose block is all there; null where it is none of these. */
    ControlResult ask(
        final ControlState state, final MessageHeaderDecoder header, final DirectBuffer buffer,
        final int offset, final int length, final long nowNs)
    {
        memberId = Configuration.NONE;
        switch (header.templateId())
        {
            case BootstrapDecoder.TEMPLATE_ID:
                bootstrap.wrapAndApplyHeader(buffer, offset, header);
                return bootstrap(state, offset + length, nowNs);

            case RequestEpochDecoder.TEMPLATE_ID:
                requestEpoch.wrapAndApplyHeader(buffer, offset, header);
                memberId = requestEpoch.memberId();
                return state.requestEpoch(memberId, requestEpoch.observedEpoch(), nowNs);

            case TakenOverDecoder.TEMPLATE_ID:
                takenOver.wrapAndApplyHeader(buffer, offset, header);
                memberId = takenOver.memberId();
                return takenOver(state, nowNs);

            case ReadyDecoder.TEMPLATE_ID:
                ready.wrapAndApplyHeader(buffer, offset, header);
                memberId = ready.memberId();
                return state.ready(new ReadyState(memberId, ready.bootHash(),
                    ready.engineVersion(), ready.sequence(), ready.chainHash(),
                    ready.stateDigest()), nowNs);

            case LeaveLineDecoder.TEMPLATE_ID:
                leaveLine.wrapAndApplyHeader(buffer, offset, header);
                memberId = leaveLine.memberId();
                return state.leaveLine(memberId, leaveLine.observedEpoch(), nowNs);

            case RequestReadmissionDecoder.TEMPLATE_ID:
                readmission.wrapAndApplyHeader(buffer, offset, header);
                memberId = readmission.memberId();
                return state.requestReadmission(memberId, readmission.bootHash(), nowNs);

            case CheckpointDecoder.TEMPLATE_ID:
                checkpoint.wrapAndApplyHeader(buffer, offset, header);
                memberId = checkpoint.memberId();
                return state.checkpoint(memberId, checkpoint.sequence(), checkpoint.chainHash(),
                    checkpoint.stateDigest(), nowNs);

            case HandoverDecoder.TEMPLATE_ID:
                handover.wrapAndApplyHeader(buffer, offset, header);
                memberId = handover.toMemberId();
                return state.handover(memberId, handover.observedEpoch(), nowNs);

            case ClearDecoder.TEMPLATE_ID:
                clear.wrapAndApplyHeader(buffer, offset, header);
                memberId = clear.memberId();
                return state.clear(memberId);

            default:
                return null;
        }
    }

    private ControlResult bootstrap(final ControlState state, final int limit, final long nowNs)
    {
        memberId = bootstrap.memberId();
        final int bytesAt = bootstrap.limit() + BootstrapDecoder.lineHeaderLength();
        if (bytesAt > limit || bytesAt + bootstrap.lineLength() > limit)
        {
            return ControlResult.MALFORMED;
        }
        final byte[] line = new byte[bootstrap.lineLength()];
        bootstrap.getLine(line, 0, line.length);
        return state.bootstrap(
            bootstrap.clusterId(), MemberIds.ids(line), bootstrap.engineVersion(), nowNs);
    }

    private ControlResult takenOver(final ControlState state, final long nowNs)
    {
        final TakeoverCause cause = ControlCodes.of(takenOver.cause());
        return cause == null ? ControlResult.MALFORMED : state.takenOver(new Takeover(
            0, takenOver.ballot(), memberId, takenOver.sequence(), cause, nowNs,
            takenOver.clockOffsetNs(), new TakeoverTimes(takenOver.lastHeardNs(),
            takenOver.suspectedNs(), takenOver.sealedNs(), takenOver.tailAdoptedNs(),
            takenOver.committedNs(), takenOver.firstOutputNs())), nowNs);
    }
}
