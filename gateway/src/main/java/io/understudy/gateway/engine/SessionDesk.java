package io.understudy.gateway.engine;

import org.agrona.DirectBuffer;

import io.understudy.codecs.client.EstablishDecoder;
import io.understudy.codecs.client.MessageHeaderDecoder;
import io.understudy.codecs.client.NegotiateDecoder;
import io.understudy.codecs.client.RetransmitRequestDecoder;
import io.understudy.codecs.client.SequenceDecoder;
import io.understudy.codecs.client.SessionReason;
import io.understudy.codecs.client.TerminateDecoder;
import io.understudy.codecs.command.TradingState;
import io.understudy.gateway.engine.EngineCounters.Counter;

/**
 * A client's frame: checked, then either a session message, answered here, or a request of an
 * established session, passed on. Each connection negotiates, which proves the access key, before
 * it establishes.
 */
final class SessionDesk
{
    /** A gap larger than this is taken for a mistake (inputs). */
    static final long MAX_GAP = 1_000_000_000L;

    private static final int MIN_KEEP_ALIVE_MS = 1_000;
    private static final int MAX_KEEP_ALIVE_MS = 600_000;
    private static final int MAX_RETRANSMIT = 1_000;
    private static final int MAX_SENT_LENGTH = 320;

    private final Tables tables;
    private final ClientOutput output;
    private final SessionReplies replies;
    private final RequestDesk requests;
    private final FrameCheck frame = new FrameCheck();
    private final NegotiateDecoder negotiate = new NegotiateDecoder();
    private final EstablishDecoder establish = new EstablishDecoder();
    private final SequenceDecoder sequence = new SequenceDecoder();
    private final RetransmitRequestDecoder retransmit = new RetransmitRequestDecoder();
    private final byte[] offeredKey = new byte[Session.KEY_LENGTH];
    private final long[] positions = new long[MAX_RETRANSMIT];

    SessionDesk(
        final Tables tables,
        final ClientOutput output,
        final SessionReplies replies,
        final RequestDesk requests)
    {
        this.tables = tables;
        this.output = output;
        this.replies = replies;
        this.requests = requests;
    }

    void onFrame(
        final Connection connection, final DirectBuffer buffer, final int offset, final int length)
    {
        final SessionReason reason = frame.check(buffer, offset, length);
        if (reason == SessionReason.NONE)
        {
            onMessage(connection, buffer, offset);
        }
        else if (reason == SessionReason.UNKNOWN_TEMPLATE && connection.established &&
            frame.hasSequence(length))
        {
            if (sequenceInReach(connection, buffer, offset))
            {
                connection.negotiated.lastInNs = tables.cause.nowNs;
                requests.onUnknown(connection.negotiated, buffer, offset, frame.templateId());
            }
        }
        else
        {
            replies.terminate(connection, reason);
        }
    }

    private void onMessage(
        final Connection connection, final DirectBuffer buffer, final int offset)
    {
        final int block = offset + MessageHeaderDecoder.ENCODED_LENGTH;
        final int templateId = frame.templateId();
        if (templateId == NegotiateDecoder.TEMPLATE_ID)
        {
            negotiate.wrap(buffer, block, frame.blockLength(), frame.version());
            onNegotiate(connection);
        }
        else if (templateId == EstablishDecoder.TEMPLATE_ID)
        {
            establish.wrap(buffer, block, frame.blockLength(), frame.version());
            onEstablish(connection);
        }
        else if (!connection.established)
        {
            replies.terminate(connection, templateId == TerminateDecoder.TEMPLATE_ID ?
                SessionReason.FINISHED : SessionReason.NOT_ESTABLISHED);
        }
        else
        {
            onEstablished(connection, buffer, offset, templateId);
        }
    }

    private void onEstablished(
        final Connection connection,
        final DirectBuffer buffer,
        final int offset,
        final int templateId)
    {
        final int block = offset + MessageHeaderDecoder.ENCODED_LENGTH;
        final Session session = connection.negotiated;
        session.lastInNs = tables.cause.nowNs;
        switch (templateId)
        {
            case SequenceDecoder.TEMPLATE_ID:
                sequence.wrap(buffer, block, frame.blockLength(), frame.version());
                if (sequenceInReach(connection, buffer, offset) &&
                    sequence.sequence() > session.nextIn)
                {
                    replies.notApplied(session, sequence.sequence());
                }
                break;
            case RetransmitRequestDecoder.TEMPLATE_ID:
                retransmit.wrap(buffer, block, frame.blockLength(), frame.version());
                onRetransmitRequest(session);
                break;
            case TerminateDecoder.TEMPLATE_ID:
                replies.terminate(connection, SessionReason.FINISHED);
                break;
            default:
                if (sequenceInReach(connection, buffer, offset))
                {
                    requests.onRequest(session, buffer, offset, frame);
                }
                break;
        }
    }

    /** Ends the connection where a sequence is so far ahead that it cannot be a gap. */
    private boolean sequenceInReach(
        final Connection connection, final DirectBuffer buffer, final int offset)
    {
        final long value = buffer.getLong(
            offset + MessageHeaderDecoder.ENCODED_LENGTH, MessageHeaderDecoder.BYTE_ORDER);
        final long expected = connection.negotiated.nextIn;
        if (value <= expected || value - expected <= MAX_GAP)
        {
            return true;
        }
        replies.terminate(connection, SessionReason.SEQUENCE_TOO_HIGH);
        return false;
    }

    private void onNegotiate(final Connection connection)
    {
        final Session session = tables.sessions.find(negotiate.sessionId());
        negotiate.getAccessKey(offeredKey, 0);
        if (connection.established)
        {
            refuseNegotiation(connection, 0, SessionReason.ALREADY_ESTABLISHED);
        }
        else if (session == null || session.fix != null)
        {
            refuseNegotiation(connection, 0, SessionReason.UNKNOWN_SESSION);
        }
        else if (!keyFits(session))
        {
            refuseNegotiation(connection, 0, SessionReason.BAD_CREDENTIALS);
        }
        else if (session.state == TradingState.CLOSED.value())
        {
            refuseNegotiation(connection, session.version, SessionReason.SESSION_HALTED);
        }
        else if (negotiate.sessionVersion() <= session.version)
        {
            refuseNegotiation(connection, session.version, SessionReason.VERSION_TOO_LOW);
        }
        else
        {
            session.version = negotiate.sessionVersion();
            connection.negotiated = session;
            replies.negotiated(connection, session);
        }
    }

    private void refuseNegotiation(
        final Connection connection, final long lastVersion, final SessionReason reason)
    {
        replies.negotiationRefused(connection, negotiate, lastVersion, reason);
    }

    /** In a time that does not depend on how much of the key is right. */
    private boolean keyFits(final Session session)
    {
        int difference = 0;
        int set = 0;
        for (int i = 0; i < Session.KEY_LENGTH; i++)
        {
            difference |= session.accessKey[i] ^ offeredKey[i];
            set |= session.accessKey[i];
        }
        return difference == 0 || set == 0;
    }

    private void onEstablish(final Connection connection)
    {
        final SessionReason reason = mayEstablish(connection);
        if (reason != SessionReason.NONE)
        {
            replies.establishmentRefused(connection, establish, reason);
            return;
        }
        final Session session = connection.negotiated;
        if (session.isBound())
        {
            replies.terminate(session.connection, SessionReason.REPLACED_BY_NEW_CONNECTION);
        }
        session.keepAliveMs = establish.keepAliveMs();
        session.lastInNs = tables.cause.nowNs;
        tables.connections.bind(connection, session);
        replies.established(connection, session);
        if (establish.sequence() > session.nextIn && session.isBound())
        {
            replies.notApplied(session, establish.sequence());
        }
    }

    private SessionReason mayEstablish(final Connection connection)
    {
        final Session session = connection.negotiated;
        if (connection.established)
        {
            return SessionReason.ALREADY_ESTABLISHED;
        }
        if (session == null || session.id != establish.sessionId() ||
            session.version != establish.sessionVersion())
        {
            return SessionReason.NOT_NEGOTIATED;
        }
        if (session.state == TradingState.CLOSED.value())
        {
            return SessionReason.SESSION_HALTED;
        }
        if (!Settings.within(establish.keepAliveMs(), MIN_KEEP_ALIVE_MS, MAX_KEEP_ALIVE_MS))
        {
            return SessionReason.KEEP_ALIVE_OUT_OF_RANGE;
        }
        if (establish.sequence() < session.nextIn)
        {
            // A client that has forgotten its sequence would have new orders taken for old ones.
            return SessionReason.SEQUENCE_TOO_LOW;
        }
        return establish.sequence() - session.nextIn > MAX_GAP ||
            establish.nextExpected() > session.nextOut ?
            SessionReason.SEQUENCE_TOO_HIGH : SessionReason.NONE;
    }

    private void onRetransmitRequest(final Session session)
    {
        final long from = retransmit.fromSequence();
        final int count = retransmit.count();
        final SessionReason reason = mayRetransmit(session, from, count);
        final long oldest = tables.store.oldestSequence(session);
        if (reason != SessionReason.NONE || from < oldest)
        {
            replies.retransmitRefused(session, from, count, oldest,
                reason != SessionReason.NONE ? reason : SessionReason.WINDOW_PASSED);
            return;
        }
        long at = tables.store.find(session, from + count - 1);
        for (int i = count - 1; i >= 0; i--)
        {
            positions[i] = at;
            at = tables.store.before(at);
        }
        replies.retransmission(session, from, count);
        for (int i = 0; i < count; i++)
        {
            output.resend(session, positions[i]);
        }
        tables.counters.add(Counter.RETRANSMITTED, count);
    }

    private static SessionReason mayRetransmit(
        final Session session, final long from, final int count)
    {
        if (count < 1 || from < 1 || from > session.nextOut - count)
        {
            return SessionReason.OUT_OF_RANGE;
        }
        final Outbox outbox = session.connection.edge.outbox;
        final long room = outbox.capacityBytes() - outbox.usedBytes();
        return count > MAX_RETRANSMIT || count * (long)MAX_SENT_LENGTH > room ?
            SessionReason.REQUEST_TOO_LARGE : SessionReason.NONE;
    }
}
