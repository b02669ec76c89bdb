package io.understudy.gateway.engine;

import org.agrona.DirectBuffer;

import io.understudy.codecs.client.SessionReason;
import io.understudy.codecs.fix.FixMessage;
import io.understudy.codecs.fix.FixTag;
import io.understudy.codecs.ingress.BooleanType;
import io.understudy.codecs.ingress.ConnectionOpenedDecoder;
import io.understudy.codecs.ingress.CredentialEncoder;
import io.understudy.codecs.ingress.CredentialQueryDecoder;
import io.understudy.codecs.ingress.LogonAttemptDecoder;
import io.understudy.codecs.ingress.MessageHeaderDecoder;
import io.understudy.codecs.ingress.MessageHeaderEncoder;
import io.understudy.codecs.ingress.OutputKind;
import io.understudy.codecs.ingress.Protocol;
import io.understudy.gateway.engine.EngineCounters.Counter;

/**
 * What edges say of connections and what FIX clients say on them, checked before it is read. Bytes
 * that are no message are ignored, as the FIX session layer asks for garbled ones.
 */
final class FixDesk
{
    private static final int HEADER = MessageHeaderDecoder.ENCODED_LENGTH;
    private static final int MIN_FIELDS = 3;
    private static final int MAX_FIELDS = 2_048;
    private static final byte[] CLOSED = FixText.ascii("Session is closed");
    private static final byte[] RESET = FixText.ascii("Session was reset");

    final FixParts parts;
    private final Tables tables;
    private final ClientOutput output;
    private final FixMessage message = new FixMessage(MAX_FIELDS);
    private final MessageHeaderDecoder header = new MessageHeaderDecoder();
    private final ConnectionOpenedDecoder opened = new ConnectionOpenedDecoder();
    private final LogonAttemptDecoder attempt = new LogonAttemptDecoder();
    private final CredentialQueryDecoder query = new CredentialQueryDecoder();
    private final MessageHeaderEncoder answerHeader = new MessageHeaderEncoder();
    private final CredentialEncoder credential = new CredentialEncoder();

    FixDesk(final Tables tables, final ClientOutput output, final FixParts parts)
    {
        this.tables = tables;
        this.output = output;
        this.parts = parts;
    }

    /** Whether an edge says of a new connection that it is of FIX; nothing: a client of SBE. */
    boolean isFix(final DirectBuffer buffer, final int offset, final int length)
    {
        return isWhole(buffer, offset, length,
            ConnectionOpenedDecoder.TEMPLATE_ID, ConnectionOpenedDecoder.BLOCK_LENGTH) &&
            opened.wrapAndApplyHeader(buffer, offset, header).protocol() == Protocol.FIX;
    }

    /** A new connection of FIX, just after {@link #isFix}. */
    void onOpened(final Connection connection)
    {
        connection.isFix = true;
        opened.getCertificateIdentity(connection.certificate, 0);
    }

    /** There is no place for a connection. */
    void refuse(final Edge edge, final int connectionId)
    {
        tables.counters.increment(Counter.TERMINATED);
        output.beginUnsequenced(edge, connectionId, OutputKind.CLOSE, 0);
        output.endUnsequenced(connectionId);
    }

    /** The first message of a FIX connection, with what the edge found out about it. */
    void onLogon(
        final Connection connection, final DirectBuffer buffer, final int offset, final int length)
    {
        if (connection.established || !connection.isFix || !isWhole(buffer, offset, length,
            LogonAttemptDecoder.TEMPLATE_ID, LogonAttemptDecoder.BLOCK_LENGTH))
        {
            tables.counters.increment(Counter.FIX_GARBLED);
            return;
        }
        attempt.wrapAndApplyHeader(buffer, offset, header);
        final int at = attempt.limit();
        final int left = offset + length - at - LogonAttemptDecoder.messageHeaderLength();
        final int messageLength = left < 0 ? -1 : attempt.messageLength();
        if (messageLength < 0 || messageLength > left || !isMessage(
            buffer, at + LogonAttemptDecoder.messageHeaderLength(), messageLength))
        {
            tables.counters.increment(Counter.FIX_GARBLED);
            parts.sender.close(connection);
            return;
        }
        parts.logon.on(connection, message, attempt);
    }

    void onFrame(
        final Connection connection, final DirectBuffer buffer, final int offset, final int length)
    {
        if (!isMessage(buffer, offset, length))
        {
            tables.counters.increment(Counter.FIX_GARBLED);
        }
        else if (connection.established)
        {
            parts.inbound.on(connection.negotiated, message);
        }
        else
        {
            parts.sender.close(connection);
        }
    }

    /** What an edge needs to check a password; it asks before it forwards a Logon. */
    void onQuery(
        final Connection connection, final DirectBuffer buffer, final int offset, final int length)
    {
        if (!isWhole(buffer, offset, length,
            CredentialQueryDecoder.TEMPLATE_ID, CredentialQueryDecoder.BLOCK_LENGTH))
        {
            tables.counters.increment(Counter.FIX_GARBLED);
            return;
        }
        query.wrapAndApplyHeader(buffer, offset, header);
        final Credentials.Credential found = tables.credentials.find(
            buffer, query.offset() + CredentialQueryDecoder.usernameEncodingOffset());
        output.beginUnsequenced(connection.edge, connection.id, OutputKind.CREDENTIAL,
            HEADER + CredentialEncoder.BLOCK_LENGTH);
        output.buffer().setMemory(
            output.offset(), HEADER + CredentialEncoder.BLOCK_LENGTH, (byte)0);
        credential.wrapAndApplyHeader(output.buffer(), output.offset(), answerHeader)
            .iterations(found == null ? 0 : found.iterations)
            .found(found == null ? BooleanType.F : BooleanType.T);
        if (found != null)
        {
            output.buffer().putBytes(
                credential.offset() + CredentialEncoder.saltEncodingOffset(), found.salt);
            output.buffer().putBytes(
                credential.offset() + CredentialEncoder.hashEncodingOffset(), found.hash);
        }
        output.endUnsequenced(connection.id);
    }

    /** The gateway ends a connection: as a session's reason says, or without a word. */
    void end(final Connection connection, final SessionReason reason)
    {
        tables.counters.increment(Counter.TERMINATED);
        if (!connection.established)
        {
            parts.sender.close(connection);
        }
        else
        {
            parts.goodbye.close(connection.negotiated,
                reason == SessionReason.RESET_BY_OPERATOR ? RESET : CLOSED);
        }
    }

    /** BeginString (8), BodyLength (9) and MsgType (35) are a message's first three fields. */
    private boolean isMessage(final DirectBuffer buffer, final int offset, final int length)
    {
        return message.wrap(buffer, offset, length) != FixMessage.GARBLED &&
            message.fieldCount() >= MIN_FIELDS &&
            message.tagAt(0) == FixTag.BEGIN_STRING &&
            message.tagAt(1) == FixTag.BODY_LENGTH &&
            message.tagAt(2) == FixTag.MSG_TYPE;
    }

    private boolean isWhole(
        final DirectBuffer buffer,
        final int offset,
        final int length,
        final int templateId,
        final int blockLength)
    {
        if (length < HEADER + blockLength)
        {
            return false;
        }
        header.wrap(buffer, offset);
        return header.schemaId() == MessageHeaderDecoder.SCHEMA_ID &&
            header.templateId() == templateId && header.blockLength() >= blockLength &&
            length >= HEADER + header.blockLength();
    }
}
