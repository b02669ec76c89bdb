package io.understudy.gateway.edge.tcp;

import io.understudy.codecs.ingress.ConnectionOpenedEncoder;
import io.understudy.codecs.ingress.CredentialQueryEncoder;
import io.understudy.codecs.ingress.FrameKind;
import io.understudy.codecs.ingress.LogonAttemptEncoder;
import io.understudy.codecs.ingress.MessageHeaderEncoder;
import io.understudy.codecs.ingress.Protocol;
import io.understudy.gateway.edge.ClusterLine;
import org.agrona.DirectBuffer;
import org.agrona.MutableDirectBuffer;

/**
 * Frames of clients' connections, written to the line to all members. Each method returns false
 * where the window is full, and has done nothing then. The members first hear of a connection with
 * its first message: one that never says anything never costs them any.
 */
final class FramePublisher
{
    private static final int HEADER = MessageHeaderEncoder.ENCODED_LENGTH;
    private static final int IDENTITY_LENGTH = ConnectionOpenedEncoder.certificateIdentityLength();

    private final ClusterLine line;
    private final MessageHeaderEncoder header = new MessageHeaderEncoder();
    private final ConnectionOpenedEncoder opened = new ConnectionOpenedEncoder();
    private final LogonAttemptEncoder logon = new LogonAttemptEncoder();
    private final CredentialQueryEncoder query = new CredentialQueryEncoder();
    private boolean full;

    FramePublisher(final ClusterLine line)
    {
        this.line = line;
    }

    /** Begins a turn: whether the window is full is to be seen anew. */
    void beginTurn()
    {
        full = false;
    }

    /** Whether the window was full for a frame of this turn. */
    boolean isFull()
    {
        return full;
    }

    private int claim(final FrameKind kind, final int connectionId, final int length)
    {
        final int offset = full ? -1 : line.claim(kind, connectionId, length);
        full = offset < 0;
        return offset;
    }

    /** CONNECT, unless the members know the connection. */
    boolean announce(final TcpConnection connection, final Protocol protocol)
    {
        if (connection.announced)
        {
            return true;
        }
        final int offset = claim(
            FrameKind.CONNECT, connection.id, HEADER + ConnectionOpenedEncoder.BLOCK_LENGTH);
        if (offset < 0)
        {
            return false;
        }
        final MutableDirectBuffer frame = line.frameBuffer();
        frame.setMemory(offset, HEADER + ConnectionOpenedEncoder.BLOCK_LENGTH, (byte)0);
        opened.wrapAndApplyHeader(frame, offset, header)
            .protocol(protocol)
            .certificateIdentity(connection.transport.identity());
        line.commit();
        connection.announced = true;
        return true;
    }

    /**
     * DATA.
     *
     * @return the offset of the message in {@link #buffer()}, to be committed; -1: the window is
     *         full.
     */
    int claimData(final TcpConnection connection, final DirectBuffer buffer, final int offset,
        final int length)
    {
        final int at = claim(FrameKind.DATA, connection.id, length);
        if (at >= 0)
        {
            line.frameBuffer().putBytes(at, buffer, offset, length);
        }
        return at;
    }

    /** CREDENTIAL_QUERY. */
    boolean query(final TcpConnection connection, final byte[] username)
    {
        final int offset = claim(FrameKind.CREDENTIAL_QUERY, connection.id,
            HEADER + CredentialQueryEncoder.BLOCK_LENGTH);
        if (offset < 0)
        {
            return false;
        }
        final MutableDirectBuffer frame = line.frameBuffer();
        frame.setMemory(offset, HEADER + CredentialQueryEncoder.BLOCK_LENGTH, (byte)0);
        query.wrapAndApplyHeader(frame, offset, header).putUsername(username, 0);
        line.commit();
        return true;
    }

    /** LOGON, of a message whose secrets are unreadable. */
    boolean logon(final TcpConnection connection, final PendingLogon pending)
    {
        final DirectBuffer message = pending.message();
        final int offset = claim(FrameKind.LOGON, connection.id, HEADER +
            LogonAttemptEncoder.BLOCK_LENGTH + LogonAttemptEncoder.messageHeaderLength() +
            message.capacity());
        if (offset < 0)
        {
            return false;
        }
        final MutableDirectBuffer frame = line.frameBuffer();
        frame.setMemory(offset, HEADER + LogonAttemptEncoder.BLOCK_LENGTH, (byte)0);
        logon.wrapAndApplyHeader(frame, offset, header)
            .verdict(pending.verdict())
            .putUsername(pending.username(), 0);
        if (pending.check() != null)
        {
            outcome(frame, offset + HEADER, pending.check());
        }
        logon.putMessage(message, 0, message.capacity());
        line.commit();
        return true;
    }

    private void outcome(
        final MutableDirectBuffer frame, final int block, final PasswordCheck check)
    {
        logon.newPassword(check.outcome()).newIterations(check.newIterations());
        frame.putBytes(block + LogonAttemptEncoder.saltEncodingOffset(), check.salt());
        frame.putBytes(block + LogonAttemptEncoder.newSaltEncodingOffset(), check.newSalt());
        frame.putBytes(block + LogonAttemptEncoder.newHashEncodingOffset(), check.newHash());
    }

    /** DISCONNECT, if the members know the connection and have not closed it themselves. */
    boolean depart(final TcpConnection connection)
    {
        if (connection.announced)
        {
            if (claim(FrameKind.DISCONNECT, connection.id, 0) < 0)
            {
                return false;
            }
            line.commit();
            connection.announced = false;
        }
        return true;
    }

    /** Sends what was claimed last. */
    void commit()
    {
        line.commit();
    }

    MutableDirectBuffer buffer()
    {
        return line.frameBuffer();
    }

    /** How much of a name the members take (bytes). */
    static int identityLength()
    {
        return IDENTITY_LENGTH;
    }
}
