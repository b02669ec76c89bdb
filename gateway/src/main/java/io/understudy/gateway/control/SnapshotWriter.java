package io.understudy.gateway.control;

import io.understudy.codecs.control.ControlRowEncoder;
import io.understudy.codecs.control.DigestRowEncoder;
import io.understudy.codecs.control.EndRowEncoder;
import io.understudy.codecs.control.MemberRowEncoder;
import io.understudy.codecs.control.MessageHeaderEncoder;
import io.understudy.codecs.control.TakeoverRowEncoder;
import org.agrona.ExpandableArrayBuffer;

/** Writes a {@link ControlState} as rows, in the order that the schema says. */
final class SnapshotWriter
{
    private final ExpandableArrayBuffer buffer = new ExpandableArrayBuffer(512);
    private final MessageHeaderEncoder header = new MessageHeaderEncoder();
    private final ControlRowEncoder controlRow = new ControlRowEncoder();
    private final MemberRowEncoder memberRow = new MemberRowEncoder();
    private final TakeoverRowEncoder takeoverRow = new TakeoverRowEncoder();
    private final DigestRowEncoder digestRow = new DigestRowEncoder();
    private final EndRowEncoder endRow = new EndRowEncoder();
    private final SnapshotRows out;
    private long rows;

    SnapshotWriter(final SnapshotRows out)
    {
        this.out = out;
    }

    void write(final ControlState state)
    {
        rows = 0;
        control(state);
        for (final MemberState member : state.members)
        {
            if (member != null)
            {
                member(member);
            }
        }
        state.register.forEach(this::takeover);
        for (final CheckpointTable.Slot slot : state.checkpoints.slots())
        {
            for (int i = 0; i < state.members.length; i++)
            {
                if ((slot.heard() & 1L << i) != 0)
                {
                    digest(slot, i);
                }
            }
        }
        endRow.wrapAndApplyHeader(buffer, 0, header).rows(rows);
        send(endRow.encodedLength());
    }

    private void control(final ControlState state)
    {
        final boolean begun = state.configuration() != null;
        controlRow.wrapAndApplyHeader(buffer, 0, header)
            .epoch(state.epoch())
            .clusterId(state.clusterId)
            .voters(begun ? state.configuration().voters() : 0)
            .issuedAtNs(state.issuedAtNs)
            .lastTakeoverNumber(state.register.lastNumber())
            .engineVersion(state.engineVersion)
            .reserved(0);
        final byte[] first = MemberIds.bytes(state.firstLine);
        final byte[] line = MemberIds.bytes(begun ? state.configuration().line() : new int[0]);
        controlRow.putFirstLine(first, 0, first.length).putLine(line, 0, line.length);
        send(controlRow.encodedLength());
    }

    private void member(final MemberState member)
    {
        memberRow.wrapAndApplyHeader(buffer, 0, header)
            .bootHash(member.bootHash)
            .formerBootHash(member.formerBootHash)
            .admissionEpoch(member.admissionEpoch)
            .admissionBootHash(member.admissionBootHash)
            .divergedAt(member.divergedAt)
            .checkpointSequence(member.checkpointSequence)
            .checkpointDigest(member.checkpointDigest)
            .memberId(member.memberId)
            .health(member.health)
            .admissionOpen((short)(member.admissionOpen ? 1 : 0));
        send(memberRow.encodedLength());
    }

    private void takeover(final Takeover takeover)
    {
        final TakeoverTimes times = takeover.times();
        takeoverRow.wrapAndApplyHeader(buffer, 0, header)
            .number(takeover.number())
            .ballot(takeover.ballot())
            .sequence(takeover.sequence())
            .registeredAtNs(takeover.registeredAtNs())
            .clockOffsetNs(takeover.clockOffsetNs())
            .lastHeardNs(times.lastHeardNs())
            .suspectedNs(times.suspectedNs())
            .sealedNs(times.sealedNs())
            .tailAdoptedNs(times.tailAdoptedNs())
            .committedNs(times.committedNs())
            .firstOutputNs(times.firstOutputNs())
            .memberId(takeover.memberId())
            .cause(ControlCodes.of(takeover.cause()));
        send(takeoverRow.encodedLength());
    }

    private void digest(final CheckpointTable.Slot slot, final int memberId)
    {
        digestRow.wrapAndApplyHeader(buffer, 0, header)
            .sequence(slot.sequence)
            .chainHash(slot.chainHash(memberId))
            .stateDigest(slot.stateDigest(memberId))
            .memberId(memberId);
        send(digestRow.encodedLength());
    }

    private void send(final int encodedLength)
    {
        rows++;
        out.row(buffer, 0, MessageHeaderEncoder.ENCODED_LENGTH + encodedLength);
    }
}
