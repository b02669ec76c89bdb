package io.understudy.gateway.engine;

import io.understudy.codecs.client.EstablishDecoder;
import io.understudy.codecs.client.EstablishmentAckEncoder;
import io.understudy.codecs.client.EstablishmentRejectEncoder;
import io.understudy.codecs.client.HeartbeatEncoder;
import io.understudy.codecs.client.MessageHeaderEncoder;
import io.understudy.codecs.client.NegotiateDecoder;
import io.understudy.codecs.client.NegotiationRejectEncoder;
import io.understudy.codecs.client.NegotiationResponseEncoder;
import io.understudy.codecs.client.NotAppliedEncoder;
import io.understudy.codecs.client.RetransmissionEncoder;
import io.understudy.codecs.client.RetransmitRejectEncoder;
import io.understudy.codecs.client.SessionReason;
import io.understudy.codecs.client.TerminatedEncoder;
import io.understudy.codecs.ingress.OutputKind;
import io.understudy.gateway.engine.EngineCounters.Counter;

/** Encodes what is said of sessions: unsequenced messages, bound to a connection. */
final class SessionReplies
{
    private static final int HEADER = MessageHeaderEncoder.ENCODED_LENGTH;

    private final ClientOutput output;
    private final Connections connections;
    private final Cause cause;
    private final EngineCounters counters;
    private final MessageHeaderEncoder header = new MessageHeaderEncoder();
    private final NegotiationResponseEncoder negotiated = new NegotiationResponseEncoder();
    private final NegotiationRejectEncoder negotiationReject = new NegotiationRejectEncoder();
    private final EstablishmentAckEncoder established = new EstablishmentAckEncoder();
    private final EstablishmentRejectEncoder establishReject = new EstablishmentRejectEncoder();
    private final HeartbeatEncoder heartbeat = new HeartbeatEncoder();
    private final RetransmissionEncoder retransmission = new RetransmissionEncoder();
    private final RetransmitRejectEncoder retransmitReject = new RetransmitRejectEncoder();
    private final NotAppliedEncoder notApplied = new NotAppliedEncoder();
    private final TerminatedEncoder terminated = new TerminatedEncoder();
    private FixDesk fix;

    SessionReplies(final ClientOutput output, final Tables tables)
    {
        this.output = output;
        connections = tables.connections;
        cause = tables.cause;
        counters = tables.counters;
    }

    void negotiated(final Connection connection, final Session session)
    {
        begin(connection, NegotiationResponseEncoder.BLOCK_LENGTH);
        negotiated.wrapAndApplyHeader(output.buffer(), output.offset(), header)
            .sequence(session.nextOut)
            .lastInputSequence(session.nextIn - 1)
            .sendingTime(cause.nowNs)
            .sessionVersion(session.version)
            .sessionId(session.id);
        output.endUnsequenced(connection.id);
    }

    void negotiationRefused(
        final Connection connection,
        final NegotiateDecoder request,
        final long lastSessionVersion,
        final SessionReason reason)
    {
        begin(connection, NegotiationRejectEncoder.BLOCK_LENGTH);
        negotiationReject.wrapAndApplyHeader(output.buffer(), output.offset(), header)
            .sequence(0)
            .lastInputSequence(0)
            .sendingTime(cause.nowNs)
            .sessionVersion(request.sessionVersion())
            .lastSessionVersion(lastSessionVersion)
            .sessionId(request.sessionId())
            .reason(reason);
        output.endUnsequenced(connection.id);
    }

    void established(final Connection connection, final Session session)
    {
        begin(connection, EstablishmentAckEncoder.BLOCK_LENGTH);
        established.wrapAndApplyHeader(output.buffer(), output.offset(), header)
            .sequence(session.nextOut)
            .lastInputSequence(session.nextIn - 1)
            .sendingTime(cause.nowNs)
            .sessionVersion(session.version)
            .sessionId(session.id)
            .keepAliveMs(session.keepAliveMs);
        output.endUnsequenced(connection.id);
        session.lastOutNs = cause.nowNs;
    }

    void establishmentRefused(
        final Connection connection, final EstablishDecoder request, final SessionReason reason)
    {
        final Session session = connection.negotiated;
        begin(connection, EstablishmentRejectEncoder.BLOCK_LENGTH);
        establishReject.wrapAndApplyHeader(output.buffer(), output.offset(), header)
            .sequence(session == null ? 0 : session.nextOut)
            .lastInputSequence(session == null ? 0 : session.nextIn - 1)
            .sendingTime(cause.nowNs)
            .sessionVersion(request.sessionVersion())
            .sessionId(request.sessionId())
            .reason(reason);
        output.endUnsequenced(connection.id);
    }

    void heartbeat(final Session session)
    {
        final Connection connection = session.connection;
        begin(connection, HeartbeatEncoder.BLOCK_LENGTH);
        heartbeat.wrapAndApplyHeader(output.buffer(), output.offset(), header)
            .sequence(session.nextOut)
            .lastInputSequence(session.nextIn - 1)
            .sendingTime(cause.nowNs);
        output.endUnsequenced(connection.id);
        session.lastOutNs = cause.nowNs;
    }

    void retransmission(final Session session, final long fromSequence, final int count)
    {
        final Connection connection = session.connection;
        begin(connection, RetransmissionEncoder.BLOCK_LENGTH);
        retransmission.wrapAndApplyHeader(output.buffer(), output.offset(), header)
            .sequence(session.nextOut)
            .lastInputSequence(session.nextIn - 1)
            .sendingTime(cause.nowNs)
            .fromSequence(fromSequence)
            .count(count);
        output.endUnsequenced(connection.id);
        session.lastOutNs = cause.nowNs;
    }

    void retransmitRefused(
        final Session session,
        final long fromSequence,
        final int count,
        final long oldestSequence,
        final SessionReason reason)
    {
        final Connection connection = session.connection;
        begin(connection, RetransmitRejectEncoder.BLOCK_LENGTH);
        retransmitReject.wrapAndApplyHeader(output.buffer(), output.offset(), header)
            .sequence(session.nextOut)
            .lastInputSequence(session.nextIn - 1)
            .sendingTime(cause.nowNs)
            .fromSequence(fromSequence)
            .oldestSequence(oldestSequence)
            .count(count)
            .reason(reason);
        output.endUnsequenced(connection.id);
        session.lastOutNs = cause.nowNs;
    }

    /** Says which inputs are missing, and goes on after them: FIXP's idempotent flow. */
    void notApplied(final Session session, final long nextSequence)
    {
        final Connection connection = session.connection;
        final long fromSequence = session.nextIn;
        session.nextIn = nextSequence;
        counters.add(Counter.INPUTS_NOT_APPLIED, nextSequence - fromSequence);
        begin(connection, NotAppliedEncoder.BLOCK_LENGTH);
        notApplied.wrapAndApplyHeader(output.buffer(), output.offset(), header)
            .sequence(session.nextOut)
            .lastInputSequence(fromSequence - 1)
            .sendingTime(cause.nowNs)
            .fromSequence(fromSequence)
            .count(nextSequence - fromSequence);
        output.endUnsequenced(connection.id);
        session.lastOutNs = cause.nowNs;
    }

    /** Who ends connections of FIX. */
    void fix(final FixDesk desk)
    {
        fix = desk;
    }

    /** The last message on a connection, which is forgotten with it. */
    void terminate(final Connection connection, final SessionReason reason)
    {
        if (connection.isFix)
        {
            fix.end(connection, reason);
            return;
        }
        final Session session = connection.negotiated;
        terminate(
            connection.edge,
            connection.id,
            session == null ? 0 : session.nextOut,
            session == null ? 0 : session.nextIn - 1,
            reason);
        connections.close(connection);
    }

    /** For a connection that there is no place for. */
    void terminate(
        final Edge edge,
        final int connectionId,
        final long sequence,
        final long lastInputSequence,
        final SessionReason reason)
    {
        counters.increment(Counter.TERMINATED);
        output.beginUnsequenced(
            edge, connectionId, OutputKind.CLOSE, HEADER + TerminatedEncoder.BLOCK_LENGTH);
        terminated.wrapAndApplyHeader(output.buffer(), output.offset(), header)
            .sequence(sequence)
            .lastInputSequence(lastInputSequence)
            .sendingTime(cause.nowNs)
            .reason(reason);
        output.endUnsequenced(connectionId);
    }

    private void begin(final Connection connection, final int blockLength)
    {
        output.beginUnsequenced(
            connection.edge, connection.id, OutputKind.DATA, HEADER + blockLength);
    }
}
