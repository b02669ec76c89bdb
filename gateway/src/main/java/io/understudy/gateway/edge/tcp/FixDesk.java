package io.understudy.gateway.edge.tcp;

import io.understudy.codecs.ingress.CredentialDecoder;
import io.understudy.codecs.ingress.MessageHeaderDecoder;
import io.understudy.codecs.ingress.Protocol;
import io.understudy.codecs.ingress.Verdict;
import org.agrona.DirectBuffer;
import org.agrona.MutableDirectBuffer;
import org.agrona.concurrent.UnsafeBuffer;

/**
 * FIX. The first message must be a Logon (A); FIX session layer: a connection that begins otherwise
 * is closed without an answer, as is every one that the edge itself ends, for MsgSeqNum and CompIDs
 * are the session's. A Logon with a password goes on once the password is checked, and nothing else
 * of its connection is read until then:
 *
 * <pre>
 *   Logon with 554: CREDENTIAL_QUERY, engine, CREDENTIAL, hashing thread, LOGON with a verdict
 *   Logon without:  LOGON, NOT_CHECKED
 * </pre>
 */
final class FixDesk implements ClientDesk
{
    private static final byte SOH = 1;
    private static final byte LOGON = 'A';
    /** Of a message of any version, empty but for what every one has (bytes). */
    private static final int MIN_LENGTH = "8=FIX.4.2.9=5.35=0.10=000.".length();
    private static final int MSG_TYPE_PREFIX_LENGTH = "35=".length();
    private static final byte[] NO_USERNAME = new byte[FramePublisher.identityLength()];

    private final FramePublisher frames;
    private final TcpConnections connections;
    private final HelperThread hashing;
    private final EdgeCounters counters;
    private final FixFramer framer = new FixFramer();
    private final LogonFields fields = new LogonFields();
    private final MessageHeaderDecoder header = new MessageHeaderDecoder();
    private final CredentialDecoder credential = new CredentialDecoder();
    private final UnsafeBuffer nothing = new UnsafeBuffer(new byte[0]);

    FixDesk(
        final FramePublisher frames, final TcpConnections connections, final HelperThread hashing,
        final EdgeCounters counters)
    {
        this.frames = frames;
        this.connections = connections;
        this.hashing = hashing;
        this.counters = counters;
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
        if (connection.logon == null)
        {
            return onFirst(connection, buffer, offset, length, nowNs);
        }
        if (!connection.logon.isSent() && !send(connection))
        {
            return false;
        }
        final int at = frames.claimData(connection, buffer, offset, length);
        if (at < 0)
        {
            return false;
        }
        if (mayBearSecrets(buffer, offset))
        {
            fields.mask(frames.buffer(), at, length);
            fields.mask(buffer, offset, length);
        }
        frames.commit();
        return true;
    }

    private boolean onFirst(
        final TcpConnection connection, final MutableDirectBuffer buffer, final int offset,
        final int length, final long nowNs)
    {
        final int typeOffset = msgTypeOffset(buffer, offset);
        if (buffer.getByte(typeOffset) != LOGON || buffer.getByte(typeOffset + 1) != SOH)
        {
            connections.refuse(connection, EdgeCounter.REFUSED_NOT_LOGON, nowNs);
            return true;
        }
        if (!frames.announce(connection, Protocol.FIX))
        {
            return false;
        }
        fields.read(buffer, offset, length);
        final byte[] username = username(buffer);
        final PendingLogon logon = new PendingLogon(username, length);
        if (fields.passwordLength() > 0)
        {
            if (!connection.address.mayLogOn(nowNs))
            {
                counters.increment(EdgeCounter.LOGONS_LIMITED);
                logon.verdict(Verdict.LIMITED);
            }
            else if (!frames.query(connection, username))
            {
                return false;
            }
            else
            {
                logon.check(new PasswordCheck(
                    buffer, fields, (check, doneNs) -> onChecked(connection, doneNs)));
            }
        }
        else
        {
            logon.verdict(Verdict.NOT_CHECKED);
        }
        fields.mask(buffer, offset, length);
        logon.message().putBytes(0, buffer, offset, length);
        connection.logon = logon;
        if (logon.check() != null)
        {
            connection.pause();
        }
        else
        {
            send(connection);
        }
        return true;
    }

    @Override
    public void onCredential(
        final TcpConnection connection, final DirectBuffer buffer, final int offset)
    {
        final PendingLogon logon = connection.logon;
        if (logon == null || logon.check() == null || logon.isSubmitted())
        {
            return;
        }
        header.wrap(buffer, offset);
        credential.wrapAndApplyHeader(buffer, offset, header);
        logon.check().credential(credential);
        logon.submitted();
        if (hashing.submit(logon.check()))
        {
            counters.increment(EdgeCounter.PASSWORDS_CHECKED);
        }
        else
        {
            logon.check().wipe();
            counters.increment(EdgeCounter.LOGONS_LIMITED);
            decide(connection, Verdict.LIMITED);
        }
    }

    private void onChecked(final TcpConnection connection, final long nowNs)
    {
        final boolean passed = connection.logon.check().isPassed();
        if (!passed)
        {
            counters.increment(EdgeCounter.PASSWORDS_FAILED);
        }
        decide(connection, passed ? Verdict.PASSED : Verdict.FAILED);
    }

    private void decide(final TcpConnection connection, final Verdict verdict)
    {
        connection.logon.verdict(verdict);
        if (connection.isOpen())
        {
            connection.resume();
            connections.makeReady(connection);
        }
    }

    @Override
    public boolean send(final TcpConnection connection)
    {
        final PendingLogon logon = connection.logon;
        if (logon == null || logon.isSent() || logon.verdict() == null)
        {
            return true;
        }
        final boolean sent = frames.logon(connection, logon);
        if (sent)
        {
            logon.sent();
            counters.increment(EdgeCounter.MESSAGES_IN);
        }
        return sent;
    }

    private byte[] username(final DirectBuffer buffer)
    {
        if (fields.usernameLength() == 0 || fields.usernameLength() > NO_USERNAME.length)
        {
            return NO_USERNAME;
        }
        final byte[] username = new byte[NO_USERNAME.length];
        buffer.getBytes(fields.usernameOffset(), username, 0, fields.usernameLength());
        return username;
    }

    /** A second Logon (A), or a UserRequest (BE). */
    private static boolean mayBearSecrets(final DirectBuffer buffer, final int offset)
    {
        final int at = msgTypeOffset(buffer, offset);
        final byte first = buffer.getByte(at);
        final byte second = buffer.getByte(at + 1);
        return first == LOGON && second == SOH ||
            first == 'B' && second == 'E' && buffer.getByte(at + 2) == SOH;
    }

    /** Where the value of MsgType (35) begins, the third field. */
    private static int msgTypeOffset(final DirectBuffer buffer, final int offset)
    {
        int at = offset;
        for (int fieldsLeft = 2; fieldsLeft > 0; at++)
        {
            if (buffer.getByte(at) == SOH)
            {
                fieldsLeft--;
            }
        }
        return at + MSG_TYPE_PREFIX_LENGTH;
    }

    @Override
    public boolean isLogonAnswer(final DirectBuffer buffer, final int offset, final int length)
    {
        if (length < MIN_LENGTH)
        {
            return false;
        }
        final int at = msgTypeOffset(buffer, offset);
        return buffer.getByte(at) == LOGON && buffer.getByte(at + 1) == SOH;
    }

    @Override
    public DirectBuffer header(final int payloadLength)
    {
        return nothing;
    }

    @Override
    public int goodbye(final EdgeCounter reason)
    {
        return 0;
    }

    @Override
    public DirectBuffer goodbyeBuffer()
    {
        return nothing;
    }
}
