package io.understudy.gateway.control;

import io.understudy.codecs.control.ControlRowDecoder;
import io.understudy.codecs.control.DigestRowDecoder;
import io.understudy.codecs.control.EndRowDecoder;
import io.understudy.codecs.control.MemberRowDecoder;
import io.understudy.codecs.control.MessageHeaderDecoder;
import io.understudy.codecs.control.TakeoverRowDecoder;
import io.understudy.gateway.takeover.TakeoverCause;
import org.agrona.DirectBuffer;

/** Makes a {@link ControlState} of a snapshot's rows; throws where they are not a whole one. */
final class SnapshotLoader implements SnapshotRows
{
    private final MessageHeaderDecoder header = new MessageHeaderDecoder();
    private final ControlRowDecoder controlRow = new ControlRowDecoder();
    private final MemberRowDecoder memberRow = new MemberRowDecoder();
    private final TakeoverRowDecoder takeoverRow = new TakeoverRowDecoder();
    private final DigestRowDecoder digestRow = new DigestRowDecoder();
    private final EndRowDecoder endRow = new EndRowDecoder();
    private final ControlState state = new ControlState();
    private long epoch;
    private int[] line;
    private long rows;
    private boolean ended;

    @Override
    public void row(final DirectBuffer buffer, final int offset, final int length)
    {
        header.wrap(buffer, offset);
        if (length < MessageHeaderDecoder.ENCODED_LENGTH + header.blockLength() ||
            header.schemaId() != MessageHeaderDecoder.SCHEMA_ID || ended)
        {
            throw new IllegalStateException("row " + (rows + 1) + " of " + length +
                " bytes, schema " + header.schemaId() + ", is not of a control snapshot");
        }
        switch (header.templateId())
        {
            case ControlRowDecoder.TEMPLATE_ID:
                control(buffer, offset);
                break;

            case MemberRowDecoder.TEMPLATE_ID:
                member(buffer, offset);
                break;

            case TakeoverRowDecoder.TEMPLATE_ID:
                takeover(buffer, offset);
                break;

            case DigestRowDecoder.TEMPLATE_ID:
                digestRow.wrapAndApplyHeader(buffer, offset, header);
                state.checkpoints.put(digestRow.sequence(), digestRow.memberId(),
                    digestRow.chainHash(), digestRow.stateDigest());
                break;

            case EndRowDecoder.TEMPLATE_ID:
                end(buffer, offset);
                break;

            default:
                throw new IllegalStateException(
                    "a control snapshot of a later version: row template " + header.templateId());
        }
        rows++;
    }

    boolean isEnded()
    {
        return ended;
    }

    ControlState state()
    {
        if (!ended)
        {
            throw new IllegalStateException(
                "the control snapshot ends after " + rows + " rows, without its last");
        }
        return state;
    }

    private void control(final DirectBuffer buffer, final int offset)
    {
        controlRow.wrapAndApplyHeader(buffer, offset, header);
        epoch = controlRow.epoch();
        state.clusterId = controlRow.clusterId();
        state.issuedAtNs = controlRow.issuedAtNs();
        state.engineVersion = controlRow.engineVersion();
        final byte[] first = new byte[controlRow.firstLineLength()];
        controlRow.getFirstLine(first, 0, first.length);
        state.firstLine = MemberIds.ids(first);
        final byte[] ids = new byte[controlRow.lineLength()];
        controlRow.getLine(ids, 0, ids.length);
        line = MemberIds.ids(ids);
    }

    private void member(final DirectBuffer buffer, final int offset)
    {
        memberRow.wrapAndApplyHeader(buffer, offset, header);
        final MemberState member = new MemberState(memberRow.memberId());
        member.bootHash = memberRow.bootHash();
        member.formerBootHash = memberRow.formerBootHash();
        member.admissionEpoch = memberRow.admissionEpoch();
        member.admissionBootHash = memberRow.admissionBootHash();
        member.admissionOpen = memberRow.admissionOpen() == 1;
        member.divergedAt = memberRow.divergedAt();
        member.checkpointSequence = memberRow.checkpointSequence();
        member.checkpointDigest = memberRow.checkpointDigest();
        member.health = memberRow.health();
        state.members[member.memberId] = member;
    }

    private void takeover(final DirectBuffer buffer, final int offset)
    {
        takeoverRow.wrapAndApplyHeader(buffer, offset, header);
        final TakeoverCause cause = ControlCodes.of(takeoverRow.cause());
        state.register.restore(new Takeover(
            takeoverRow.number(), takeoverRow.ballot(), takeoverRow.memberId(),
            takeoverRow.sequence(), cause, takeoverRow.registeredAtNs(),
            takeoverRow.clockOffsetNs(), new TakeoverTimes(takeoverRow.lastHeardNs(),
            takeoverRow.suspectedNs(), takeoverRow.sealedNs(), takeoverRow.tailAdoptedNs(),
            takeoverRow.committedNs(), takeoverRow.firstOutputNs())));
    }

    private void end(final DirectBuffer buffer, final int offset)
    {
        endRow.wrapAndApplyHeader(buffer, offset, header);
        if (endRow.rows() != rows || line == null)
        {
            throw new IllegalStateException(
                "the control snapshot has " + rows + " rows, its last one says " + endRow.rows());
        }
        state.restore(epoch, line);
        ended = true;
    }
}
