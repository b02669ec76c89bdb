package io.understudy.gateway.edge.tcp;

import io.understudy.codecs.client.EstablishmentAckDecoder;
import io.understudy.codecs.client.MessageHeaderDecoder;
import io.understudy.codecs.client.MessageHeaderEncoder;
import io.understudy.codecs.client.NegotiateDecoder;
import io.understudy.codecs.client.SessionReason;
import io.understudy.codecs.client.TerminatedEncoder;
import io.understudy.codecs.ingress.Protocol;
import java.util.concurrent.TimeUnit;
import org.agrona.DirectBuffer;
import org.agrona.MutableDirectBuffer;
import org.agrona.concurrent.UnsafeBuffer;

/**
 * SBE over TCP. The first message must be Negotiate; EstablishmentAck says that the gateway has let
 * the client in. What the edge itself ends is said by Terminated, its sequences 0: the edge knows
 * none.
 */
final class SbeDesk implements ClientDesk
{
    private static final int HEADER = MessageHeaderDecoder.ENCODED_LENGTH;
    private static final int GOODBYE_LENGTH =
        SofhFramer.HEADER_LENGTH + HEADER + TerminatedEncoder.BLOCK_LENGTH;

    private final FramePublisher frames;
    private final TcpConnections connections;
    private final SofhFramer framer = new SofhFramer();
    private final MessageHeaderDecoder header = new MessageHeaderDecoder();
    private final MessageHeaderEncoder headerEncoder = new MessageHeaderEncoder();
    private final TerminatedEncoder terminated = new TerminatedEncoder();
    private final UnsafeBuffer framing = new UnsafeBuffer(new byte[SofhFramer.HEADER_LENGTH]);
    private final UnsafeBuffer goodbye = new UnsafeBuffer(new byte[GOODBYE_LENGTH]);

    SbeDesk(final FramePublisher frames, final TcpConnections connections)
    {
        this.frames = frames;
        this.connections = connections;
    }

    @Override
    public Framer framer()
    {
        return framer;
    }

    @Override
    public boolean onMessage(
        final TcpConnection connection, final MutableDirectBuffer buffer, final int offset,
        final int length, final long nowNs)
    {
        if (!connection.announced && !isNegotiate(buffer, offset, length))
        {
            connections.refuse(connection, EdgeCounter.REFUSED_NOT_LOGON, nowNs);
            return true;
        }
        if (!frames.announce(connection, Protocol.SBE) ||
            frames.claimData(connection, buffer, offset, length) < 0)
        {
            return false;
        }
        frames.commit();
        return true;
    }

    private boolean isNegotiate(final DirectBuffer buffer, final int offset, final int length)
    {
        if (length < HEADER)
        {
            return false;
        }
        header.wrap(buffer, offset);
        return header.schemaId() == MessageHeaderDecoder.SCHEMA_ID &&
            header.templateId() == NegotiateDecoder.TEMPLATE_ID;
    }

    @Override
    public boolean send(final TcpConnection connection)
    {
        return true;
    }

    @Override
    public void onCredential(
        final TcpConnection connection, final DirectBuffer buffer, final int offset)
    {
        // Nothing was asked for: Negotiate bears its key to the engine.
    }

    @Override
    public boolean isLogonAnswer(final DirectBuffer buffer, final int offset, final int length)
    {
        if (length < HEADER)
        {
            return false;
        }
        header.wrap(buffer, offset);
        return header.templateId() == EstablishmentAckDecoder.TEMPLATE_ID;
    }

    @Override
    public DirectBuffer header(final int payloadLength)
    {
        SofhFramer.putHeader(framing, 0, payloadLength);
        return framing;
    }

    @Override
    public int goodbye(final EdgeCounter reason)
    {
        SofhFramer.putHeader(goodbye, 0, GOODBYE_LENGTH - SofhFramer.HEADER_LENGTH);
        terminated.wrapAndApplyHeader(goodbye, SofhFramer.HEADER_LENGTH, headerEncoder)
            .sequence(0)
            .lastInputSequence(0)
            .sendingTime(TimeUnit.MILLISECONDS.toNanos(System.currentTimeMillis()))
            .reason(sessionReason(reason));
        return GOODBYE_LENGTH;
    }

    @Override
    public DirectBuffer goodbyeBuffer()
    {
        return goodbye;
    }

    private static SessionReason sessionReason(final EdgeCounter reason)
    {
        if (reason == null)
        {
            return SessionReason.SHUTDOWN;
        }
        switch (reason)
        {
            case REFUSED_LOGON_TIMEOUT:
            case REFUSED_NOT_LOGON:
                return SessionReason.NOT_NEGOTIATED;
            case REFUSED_MESSAGE_LENGTH:
                return SessionReason.MESSAGE_TOO_LONG;
            case REFUSED_FRAMING:
                return SessionReason.MALFORMED_MESSAGE;
            case REFUSED_SLOW_READER:
                return SessionReason.OUTBOX_FULL;
            default:
                return SessionReason.CAPACITY_FULL;
        }
    }
}
