package io.understudy.gateway.control;

import io.understudy.codecs.control.MessageHeaderDecoder;
import io.understudy.codecs.control.StatusAnswerDecoder;
import io.understudy.codecs.control.TakeoversAnswerDecoder;
import java.util.ArrayList;
import java.util.List;
import org.agrona.DirectBuffer;

/** Makes objects of answers that carry lists; each message begins at the start of its buffer. */
final class AnswerReader
{
    private AnswerReader()
    {
    }

    static ControlStatus status(final DirectBuffer buffer, final MessageHeaderDecoder header)
    {
        final StatusAnswerDecoder status = new StatusAnswerDecoder();
        status.wrapAndApplyHeader(buffer, 0, header);
        final List<ControlStatus.Member> members = new ArrayList<>();
        for (final StatusAnswerDecoder.MembersDecoder member : status.members())
        {
            members.add(new ControlStatus.Member(member.memberId(), member.rank(),
                member.bootHash(), member.admissionEpoch(), member.admissionBootHash(),
                member.checkpointSequence(), member.checkpointDigest(), member.divergedAt(),
                member.health()));
        }
        return new ControlStatus(status.epoch(), status.issuedAtNs(), status.clusterId(),
            status.engineVersion(), status.leaderMemberId(), status.lastTakeoverNumber(),
            List.copyOf(members));
    }

    static List<Takeover> takeovers(final DirectBuffer buffer, final MessageHeaderDecoder header)
    {
        final TakeoversAnswerDecoder answer = new TakeoversAnswerDecoder();
        answer.wrapAndApplyHeader(buffer, 0, header);
        final List<Takeover> takeovers = new ArrayList<>();
        for (final TakeoversAnswerDecoder.TakeoversDecoder row : answer.takeovers())
        {
            takeovers.add(new Takeover(row.number(), row.ballot(), row.memberId(),
                row.sequence(), ControlCodes.of(row.cause()), row.registeredAtNs(),
                row.clockOffsetNs(), new TakeoverTimes(row.lastHeardNs(), row.suspectedNs(),
                row.sealedNs(), row.tailAdoptedNs(), row.committedNs(), row.firstOutputNs())));
        }
        return takeovers;
    }
}
