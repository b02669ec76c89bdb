package io.understudy.gateway.peer;

import io.understudy.codecs.peer.AckDecoder;
import io.understudy.codecs.peer.BooleanType;
import io.understudy.codecs.peer.FetchDecoder;
import io.understudy.codecs.peer.HeartbeatDecoder;
import io.understudy.codecs.peer.MatchAnswerDecoder;
import io.understudy.codecs.peer.MatchQueryDecoder;
import io.understudy.codecs.peer.MessageHeaderDecoder;
import io.understudy.codecs.peer.PreVoteAnswerDecoder;
import io.understudy.codecs.peer.PreVoteDecoder;
import io.understudy.codecs.peer.ReplicaDecoder;
import io.understudy.codecs.peer.ResumeDecoder;
import io.understudy.codecs.peer.SealDecoder;
import io.understudy.codecs.peer.SealedDecoder;
import io.understudy.codecs.peer.TooOldDecoder;
import org.agrona.DirectBuffer;

/**
 * Reads what another member has sent. What is not a message of this schema, or not by the member
 * whose way this is, is counted and ignored. Duty thread; never allocates.
 */
public final class PeerReceiver
{
    private static final int HEADER = MessageHeaderDecoder.ENCODED_LENGTH;
    private static final int REPLICA_HEADER = HEADER + ReplicaDecoder.BLOCK_LENGTH +
        ReplicaDecoder.recordHeaderLength();

    private final PeerHandler handler;
    private final MessageHeaderDecoder header = new MessageHeaderDecoder();
    private final ReplicaDecoder replica = new ReplicaDecoder();
    private final HeartbeatDecoder heartbeat = new HeartbeatDecoder();
    private final AckDecoder ack = new AckDecoder();
    private final MatchQueryDecoder matchQuery = new MatchQueryDecoder();
    private final MatchAnswerDecoder matchAnswer = new MatchAnswerDecoder();
    private final ResumeDecoder resume = new ResumeDecoder();
    private final TooOldDecoder tooOld = new TooOldDecoder();
    private final SealDecoder seal = new SealDecoder();
    private final SealedDecoder sealed = new SealedDecoder();
    private final PreVoteDecoder preVote = new PreVoteDecoder();
    private final PreVoteAnswerDecoder preVoteAnswer = new PreVoteAnswerDecoder();
    private final FetchDecoder fetch = new FetchDecoder();
    private long malformedDropped;

    /**
     * Reads for a handler.
     *
     * @param handler to tell.
     */
    public PeerReceiver(final PeerHandler handler)
    {
        this.handler = handler;
    }

    /**
     * Messages that were dropped for their form.
     *
     * @return the number since the start.
     */
    public long malformedDropped()
    {
        return malformedDropped;
    }

    /**
     * Reads one message.
     *
     * @param from   member whose way this is.
     * @param buffer that holds it.
     * @param offset of the message (bytes).
     * @param length of the message (bytes).
     * @param nowNs  monotonic.
     * @return false if it cannot be taken now and is to be given again.
     */
    public boolean onMessage(
        final int from, final DirectBuffer buffer, final int offset, final int length,
        final long nowNs)
    {
        if (length < HEADER ||
            header.wrap(buffer, offset).schemaId() != MessageHeaderDecoder.SCHEMA_ID ||
            length < HEADER + header.blockLength())
        {
            malformedDropped++;
            return true;
        }
        switch (header.templateId())
        {
            case ReplicaDecoder.TEMPLATE_ID:
                return onReplica(from, buffer, offset, length, nowNs);
            case HeartbeatDecoder.TEMPLATE_ID:
                onHeartbeat(from, buffer, offset, nowNs);
                return true;
            case AckDecoder.TEMPLATE_ID:
                onAck(from, buffer, offset, nowNs);
                return true;
            case MatchQueryDecoder.TEMPLATE_ID:
                onMatchQuery(from, buffer, offset, nowNs);
                return true;
            case MatchAnswerDecoder.TEMPLATE_ID:
                onMatchAnswer(from, buffer, offset, nowNs);
                return true;
            case ResumeDecoder.TEMPLATE_ID:
                onResume(from, buffer, offset, nowNs);
                return true;
            case TooOldDecoder.TEMPLATE_ID:
                onTooOld(from, buffer, offset, nowNs);
                return true;
            case SealDecoder.TEMPLATE_ID:
                onSeal(from, buffer, offset, nowNs);
                return true;
            case SealedDecoder.TEMPLATE_ID:
                onSealed(from, buffer, offset, nowNs);
                return true;
            case PreVoteDecoder.TEMPLATE_ID:
                onPreVote(from, buffer, offset, nowNs);
                return true;
            case PreVoteAnswerDecoder.TEMPLATE_ID:
                onPreVoteAnswer(from, buffer, offset, nowNs);
                return true;
            case FetchDecoder.TEMPLATE_ID:
                onFetch(from, buffer, offset, nowNs);
                return true;
            default:
                malformedDropped++;
                return true;
        }
    }

    private boolean onReplica(
        final int from, final DirectBuffer buffer, final int offset, final int length,
        final long nowNs)
    {
        if (length < REPLICA_HEADER)
        {
            malformedDropped++;
            return true;
        }
        replica.wrapAndApplyHeader(buffer, offset, header);
        final int recordLength = replica.recordLength();
        final int recordOffset = replica.limit() + ReplicaDecoder.recordHeaderLength();
        if (replica.memberId() != from || recordLength != offset + length - recordOffset)
        {
            malformedDropped++;
            return true;
        }
        return handler.onReplica(from, replica.ballot(), replica.commitSequence(), buffer,
            recordOffset, recordLength, nowNs);
    }

    private void onHeartbeat(
        final int from, final DirectBuffer buffer, final int offset, final long nowNs)
    {
        heartbeat.wrapAndApplyHeader(buffer, offset, header);
        if (heartbeat.memberId() != from)
        {
            malformedDropped++;
            return;
        }
        handler.onHeartbeat(
            from, heartbeat.ballot(), heartbeat.commitSequence(), heartbeat.lastSequence(),
            heartbeat.number(), nowNs);
    }

    private void onAck(
        final int from, final DirectBuffer buffer, final int offset, final long nowNs)
    {
        ack.wrapAndApplyHeader(buffer, offset, header);
        if (ack.memberId() != from)
        {
            malformedDropped++;
            return;
        }
        handler.onAck(
            from, ack.ballot(), ack.sequence(), ack.heartbeatNumber(),
            ack.counts() == BooleanType.T, nowNs);
    }

    private void onMatchQuery(
        final int from, final DirectBuffer buffer, final int offset, final long nowNs)
    {
        matchQuery.wrapAndApplyHeader(buffer, offset, header);
        if (matchQuery.memberId() != from)
        {
            malformedDropped++;
            return;
        }
        handler.onMatchQuery(from, matchQuery.ballot(), matchQuery.tailBallot(), nowNs);
    }

    private void onMatchAnswer(
        final int from, final DirectBuffer buffer, final int offset, final long nowNs)
    {
        matchAnswer.wrapAndApplyHeader(buffer, offset, header);
        if (matchAnswer.memberId() != from)
        {
            malformedDropped++;
            return;
        }
        handler.onMatchAnswer(
            from, matchAnswer.ballot(), matchAnswer.foundBallot(), matchAnswer.endSequence(),
            nowNs);
    }

    private void onResume(
        final int from, final DirectBuffer buffer, final int offset, final long nowNs)
    {
        resume.wrapAndApplyHeader(buffer, offset, header);
        if (resume.memberId() != from)
        {
            malformedDropped++;
            return;
        }
        handler.onResume(from, resume.ballot(), resume.fromSequence(), nowNs);
    }

    private void onTooOld(
        final int from, final DirectBuffer buffer, final int offset, final long nowNs)
    {
        tooOld.wrapAndApplyHeader(buffer, offset, header);
        if (tooOld.memberId() != from)
        {
            malformedDropped++;
            return;
        }
        handler.onTooOld(from, tooOld.ballot(), tooOld.firstSequence(), nowNs);
    }

    private void onSeal(
        final int from, final DirectBuffer buffer, final int offset, final long nowNs)
    {
        seal.wrapAndApplyHeader(buffer, offset, header);
        if (seal.memberId() != from)
        {
            malformedDropped++;
            return;
        }
        handler.onSeal(from, seal.ballot(), seal.round(), nowNs);
    }

    private void onSealed(
        final int from, final DirectBuffer buffer, final int offset, final long nowNs)
    {
        sealed.wrapAndApplyHeader(buffer, offset, header);
        if (sealed.memberId() != from)
        {
            malformedDropped++;
            return;
        }
        handler.onSealed(
            from, sealed.ballot(), sealed.askedBallot(), sealed.tailBallot(), sealed.tailSequence(),
            sealed.chainHash(), sealed.commitSequence(), sealed.round(), nowNs);
    }

    private void onPreVote(
        final int from, final DirectBuffer buffer, final int offset, final long nowNs)
    {
        preVote.wrapAndApplyHeader(buffer, offset, header);
        if (preVote.memberId() != from)
        {
            malformedDropped++;
            return;
        }
        handler.onPreVote(from, preVote.ballot(), nowNs);
    }

    private void onPreVoteAnswer(
        final int from, final DirectBuffer buffer, final int offset, final long nowNs)
    {
        preVoteAnswer.wrapAndApplyHeader(buffer, offset, header);
        if (preVoteAnswer.memberId() != from)
        {
            malformedDropped++;
            return;
        }
        handler.onPreVoteAnswer(
            from, preVoteAnswer.ballot(), preVoteAnswer.lostBallot(),
            preVoteAnswer.lost() == BooleanType.T, nowNs);
    }

    private void onFetch(
        final int from, final DirectBuffer buffer, final int offset, final long nowNs)
    {
        fetch.wrapAndApplyHeader(buffer, offset, header);
        if (fetch.memberId() != from)
        {
            malformedDropped++;
            return;
        }
        handler.onFetch(from, fetch.ballot(), fetch.fromSequence(), fetch.toSequence(), nowNs);
    }
}
