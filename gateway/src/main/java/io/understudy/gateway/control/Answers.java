package io.understudy.gateway.control;

import io.understudy.codecs.control.ControlAnswerEncoder;
import io.understudy.codecs.control.ControlResult;
import io.understudy.codecs.control.MessageHeaderEncoder;
import io.understudy.codecs.control.StatusAnswerEncoder;
import io.understudy.codecs.control.TakeoversAnswerEncoder;
import io.understudy.gateway.takeover.Configuration;
import java.util.ArrayList;
import java.util.List;
import org.agrona.DirectBuffer;
import org.agrona.ExpandableArrayBuffer;

/** Encodes answers, each from the start of one buffer that the next one overwrites. */
final class Answers
{
    /** A page of the register fits into a message of the smallest term (bytes: an eighth of it). */
    static final int TAKEOVERS_A_PAGE = 32;

    private final ExpandableArrayBuffer buffer = new ExpandableArrayBuffer(4096);
    private final MessageHeaderEncoder header = new MessageHeaderEncoder();
    private final ControlAnswerEncoder answer = new ControlAnswerEncoder();
    private final StatusAnswerEncoder status = new StatusAnswerEncoder();
    private final TakeoversAnswerEncoder takeovers = new TakeoversAnswerEncoder();

    DirectBuffer buffer()
    {
        return buffer;
    }

    /** Returns the length in bytes, as the other two do. */
    int answer(
        final ControlState state, final long requestId, final int templateId, final int memberId,
        final ControlResult result)
    {
        answer.wrapAndApplyHeader(buffer, 0, header)
            .requestId(requestId)
            .epoch(state.epoch())
            .clusterId(state.clusterId)
            .voters(state.configuration() == null ? 0 : state.configuration().voters())
            .engineVersion(state.engineVersion)
            .memberId(memberId)
            .requestTemplateId(templateId)
            .result(result);
        return MessageHeaderEncoder.ENCODED_LENGTH + answer.encodedLength();
    }

    int status(final ControlState state, final long requestId, final int leaderMemberId)
    {
        status.wrapAndApplyHeader(buffer, 0, header)
            .requestId(requestId)
            .epoch(state.epoch())
            .issuedAtNs(state.issuedAtNs)
            .clusterId(state.clusterId)
            .lastTakeoverNumber(state.register.lastNumber())
            .engineVersion(state.engineVersion)
            .leaderMemberId(leaderMemberId);
        final Configuration configuration = state.configuration();
        final int count = configuration == null ? 0 : Long.bitCount(configuration.voters());
        final StatusAnswerEncoder.MembersEncoder members = status.membersCount(count);
        for (final MemberState member : state.members)
        {
            if (member != null)
            {
                members.next()
                    .memberId(member.memberId)
                    .rank(configuration.rankOf(member.memberId))
                    .bootHash(member.bootHash)
                    .admissionEpoch(member.admissionEpoch)
                    .admissionBootHash(member.admissionBootHash)
                    .checkpointSequence(member.checkpointSequence)
                    .checkpointDigest(member.checkpointDigest)
                    .divergedAt(member.divergedAt)
                    .health(member.health);
            }
        }
        return MessageHeaderEncoder.ENCODED_LENGTH + status.encodedLength();
    }

    int takeovers(final ControlState state, final long requestId, final long afterNumber)
    {
        final List<Takeover> page = new ArrayList<>();
        state.register.forEach(takeover ->
        {
            if (takeover.number() > afterNumber && page.size() < TAKEOVERS_A_PAGE)
            {
                page.add(takeover);
            }
        });
        takeovers.wrapAndApplyHeader(buffer, 0, header)
            .requestId(requestId)
            .firstNumber(state.register.firstNumber())
            .lastNumber(state.register.lastNumber());
        final TakeoversAnswerEncoder.TakeoversEncoder group =
            takeovers.takeoversCount(page.size());
        for (final Takeover takeover : page)
        {
            final TakeoverTimes times = takeover.times();
            group.next()
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
        }
        return MessageHeaderEncoder.ENCODED_LENGTH + takeovers.encodedLength();
    }
}
