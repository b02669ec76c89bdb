package io.understudy.gateway.engine;


import io.understudy.codecs.client.BusinessRejectEncoder;
import io.understudy.codecs.client.CancelRejectEncoder;
import io.understudy.codecs.client.ExecutionReportEncoder;
import io.understudy.codecs.client.Flag;
import io.understudy.codecs.client.MassCancelReportEncoder;
import io.understudy.codecs.client.MassStatusReportEncoder;
import io.understudy.codecs.client.MessageHeaderEncoder;
import io.understudy.codecs.ingress.OutputKind;
import io.understudy.gateway.engine.EngineCounters.Counter;

/**
 * The one way out. A sequenced message is encoded straight into the outbox of its session's edge
 * and copied from there to the sent-store; where the session is not bound it goes to the sent-store
 * only, to be asked for later. Every output also goes into a running hash, so that state digests
 * cover what was said, not only what was kept.
 */
final class ClientOutput
{
    /** Longest message to a client (bytes). */
    static final int MAX_MESSAGE_LENGTH = 4_096;

    private static final int TEMPLATE_OFFSET = 2;

    private final Connections connections;
    private final SentStore store;
    private final EngineCounters counters;
    private final Cause cause;
    private final RunningHash hash;
    private final Slab unsent = new Slab(MAX_MESSAGE_LENGTH);
    private Slab buffer;
    private int offset;
    private int length;
    private Outbox outbox;
    private FixSender fix;

    ClientOutput(final Tables tables, final RunningHash hash)
    {
        connections = tables.connections;
        store = tables.store;
        counters = tables.counters;
        cause = tables.cause;
        this.hash = hash;
    }

    /** Who translates what is said to sessions of FIX. */
    void fix(final FixSender sender)
    {
        fix = sender;
    }

    Slab buffer()
    {
        return buffer;
    }

    int offset()
    {
        return offset;
    }

    /** Makes room for a session's next sequenced message, to be encoded at {@link #offset()}. */
    void begin(final Session session, final int messageLength)
    {
        final Connection connection = session.connection;
        if (connection == null || session.fix != null ||
            !claim(connection.edge, connection.id, OutputKind.DATA, messageLength))
        {
            toNobody(messageLength);
        }
    }

    /** Takes what was encoded; returns its position in the sent-store. */
    long end(final Session session)
    {
        if (outbox != null)
        {
            outbox.commit();
            session.lastOutNs = cause.nowNs;
        }
        final long position = store.append(session, buffer, offset, length);
        hash.add(session.id, buffer, offset, length);
        if (session.fix != null && session.isBound())
        {
            fix.first(session, position);
        }
        session.nextOut++;
        counters.increment(Counter.OUTPUTS);
        return position;
    }

    /** Makes room for a message that belongs to a connection, not to a session's sequence. */
    void beginUnsequenced(
        final Edge edge, final int connectionId, final OutputKind kind, final int messageLength)
    {
        if (!claim(edge, connectionId, kind, messageLength))
        {
            toNobody(messageLength);
        }
    }

    void endUnsequenced(final int connectionId)
    {
        if (outbox != null)
        {
            outbox.commit();
        }
        hash.add(connectionId, buffer, offset, length);
    }

    /** Sends a sent message again on its session's connection, possResend set. */
    void resend(final Session session, final long position)
    {
        final int messageLength = store.payloadLength(position);
        if (session.fix != null)
        {
            underNewNumber(session, position, messageLength);
            return;
        }
        final Connection connection = session.connection;
        if (connection != null && claim(connection.edge, connection.id, OutputKind.DATA,
            messageLength))
        {
            buffer.putBytes(offset, store.buffer(), store.payloadOffset(position), messageLength);
            final int possResend = possResendOffset(buffer.getShort(offset + TEMPLATE_OFFSET));
            if (possResend >= 0)
            {
                buffer.putByte(
                    offset + MessageHeaderEncoder.ENCODED_LENGTH + possResend,
                    (byte)Flag.YES.value());
            }
            endUnsequenced(connection.id);
            session.lastOutNs = cause.nowNs;
        }
    }

    /** FIX knows a repeated answer as a new message with PossResend (97). */
    private void underNewNumber(
        final Session session, final long position, final int messageLength)
    {
        begin(session, messageLength);
        buffer.putBytes(offset, store.buffer(), store.payloadOffset(position), messageLength);
        final int block = offset + MessageHeaderEncoder.ENCODED_LENGTH;
        buffer.putLong(block, session.nextOut);
        buffer.putLong(block + Long.BYTES, session.nextIn - 1);
        buffer.putLong(block + 2 * Long.BYTES, cause.nowNs);
        buffer.putByte(
            block + possResendOffset(buffer.getShort(offset + TEMPLATE_OFFSET)),
            (byte)Flag.YES.value());
        end(session);
    }

    private boolean claim(
        final Edge edge, final int connectionId, final OutputKind kind, final int messageLength)
    {
        if (edge.fenced)
        {
            return false;
        }
        final int at = edge.outbox.claim(connectionId, kind, cause.sequence, messageLength);
        if (at == ByteRing.FULL)
        {
            connections.fence(edge);
            return false;
        }
        outbox = edge.outbox;
        buffer = outbox.buffer();
        offset = at;
        length = messageLength;
        return true;
    }

    private void toNobody(final int messageLength)
    {
        outbox = null;
        buffer = unsent;
        offset = 0;
        length = messageLength;
        unsent.setMemory(0, messageLength, (byte)0);
    }

    /** Where a report's possResend flag lies in its block; negative where it has none. */
    static int possResendOffset(final int templateId)
    {
        switch (templateId)
        {
            case ExecutionReportEncoder.TEMPLATE_ID:
                return ExecutionReportEncoder.possResendEncodingOffset();
            case CancelRejectEncoder.TEMPLATE_ID:
                return CancelRejectEncoder.possResendEncodingOffset();
            case BusinessRejectEncoder.TEMPLATE_ID:
                return BusinessRejectEncoder.possResendEncodingOffset();
            case MassCancelReportEncoder.TEMPLATE_ID:
                return MassCancelReportEncoder.possResendEncodingOffset();
            case MassStatusReportEncoder.TEMPLATE_ID:
                return MassStatusReportEncoder.possResendEncodingOffset();
            default:
                return -1;
        }
    }
}
