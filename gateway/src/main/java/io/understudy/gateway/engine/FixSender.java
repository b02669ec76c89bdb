package io.understudy.gateway.engine;

import org.agrona.DirectBuffer;

import io.understudy.codecs.client.MessageHeaderEncoder;
import io.understudy.codecs.fix.FixHeader;
import io.understudy.codecs.fix.FixMessage;
import io.understudy.codecs.fix.FixMsgType;
import io.understudy.codecs.fix.FixReports;
import io.understudy.codecs.fix.FixTag;
import io.understudy.codecs.fix.FixWriter;
import io.understudy.codecs.ingress.OutputKind;

/**
 * Writes what goes to a FIX client: begin, fields, end. Session messages are not kept: a resend
 * fills their numbers. Application messages are kept before they are sent, as reports of SBE or as
 * the bare fields of a body, and get their header here, each time anew.
 */
final class FixSender
{
    /** Template of a stored body: MsgType as FixMsgType has it, then the fields. */
    static final int BODY_TEMPLATE = 0xFFFE;

    /** Longest message that goes out (bytes). */
    static final int MAX_LENGTH = ClientOutput.MAX_MESSAGE_LENGTH;

    private static final int HEADER = MessageHeaderEncoder.ENCODED_LENGTH;
    private static final int TEMPLATE_OFFSET = 2;
    private static final int SEQUENCE_OFFSET = HEADER;
    private static final int SENDING_TIME_OFFSET = HEADER + 2 * Long.BYTES;
    private static final int BODY_TYPE_OFFSET = HEADER + 3 * Long.BYTES;
    private static final int BODY_OFFSET = BODY_TYPE_OFFSET + Integer.BYTES;
    /** So that a header fits before it (bytes). */
    private static final int MAX_BODY_LENGTH = 3_500;
    private static final int MAX_ROUTE_LENGTH = 64;
    /** OnBehalfOf... (115, 116, 144) of what came is DeliverTo... (128, 129, 145) of the answer. */
    private static final int[] ROUTES_IN = {115, 116, 144, 128, 129, 145};
    private static final int[] ROUTES_OUT = {128, 129, 145, 115, 116, 144};

    private final ClientOutput output;
    private final SentStore store;
    private final Connections connections;
    private final Cause cause;
    private final FixReports reports;
    private final FixHeader header = new FixHeader();
    private final FixWriter writer = new FixWriter();
    private final Slab scratch = new Slab(MAX_LENGTH);

    FixSender(final ClientOutput output, final Tables tables)
    {
        this.output = output;
        store = tables.store;
        connections = tables.connections;
        cause = tables.cause;
        reports = new FixReports(tables.instruments);
    }

    /** Begins a session message under the next number. */
    FixWriter begin(final Session session, final int msgType)
    {
        session(session).message(session.nextOut, cause.nowNs);
        return header.begin(wrapped(), msgType);
    }

    /** Begins one that answers another: back the way that one came. */
    FixWriter beginAnswer(final Session session, final int msgType, final FixMessage cameIn)
    {
        begin(session, msgType);
        for (int i = 0; i < ROUTES_IN.length; i++)
        {
            final int index = cameIn.find(ROUTES_IN[i]);
            final int length = index < 0 ? 0 : cameIn.valueLength(index);
            if (length > 0 && length <= MAX_ROUTE_LENGTH)
            {
                writer.field(
                    ROUTES_OUT[i], cameIn.buffer(), cameIn.valueOffset(index), length);
            }
        }
        return writer;
    }

    /** Sends what was begun; it uses up its number. */
    void end(final Session session)
    {
        send(session.connection, OutputKind.DATA, writer.finish());
        session.lastOutNs = cause.nowNs;
        session.nextOut++;
    }

    /** Sends it as the last message of the connection, which is forgotten with it. */
    void endAndClose(final Session session, final Connection connection)
    {
        send(connection, OutputKind.CLOSE, writer.finish());
        session.lastOutNs = cause.nowNs;
        session.nextOut++;
        forget(connection);
    }

    /** Closes without a word. */
    void close(final Connection connection)
    {
        send(connection, OutputKind.CLOSE, 0);
        forget(connection);
    }

    /** The connection is over, as the client's doing or ours. */
    void forget(final Connection connection)
    {
        final Session session = connection.established ? connection.negotiated : null;
        connections.close(connection);
        if (session != null && session.fix != null && session.fix.resetOnDisconnect)
        {
            session.restart(store.ring().head(), cause.nowNs);
        }
    }

    /** Keeps and sends an application message of a body only, of up to 3,500 bytes. */
    void body(
        final Session session,
        final int msgType,
        final DirectBuffer source,
        final int offset,
        final int length)
    {
        if (length > MAX_BODY_LENGTH)
        {
            return;
        }
        output.begin(session, BODY_OFFSET + length);
        final Slab buffer = output.buffer();
        final int at = output.offset();
        buffer.putLong(at, 0L);
        buffer.putShort(at + TEMPLATE_OFFSET, (short)BODY_TEMPLATE);
        buffer.putLong(at + SEQUENCE_OFFSET, session.nextOut);
        buffer.putLong(at + SEQUENCE_OFFSET + Long.BYTES, session.nextIn - 1);
        buffer.putLong(at + SENDING_TIME_OFFSET, cause.nowNs);
        buffer.putInt(at + BODY_TYPE_OFFSET, msgType);
        buffer.putBytes(at + BODY_OFFSET, source, offset, length);
        output.end(session);
    }

    /** Sends a kept message for the first time. */
    void first(final Session session, final long position)
    {
        session(session).message(session.nextOut, cause.nowNs);
        kept(session, position, session.nextOut);
    }

    /** Sends a kept message again. */
    void again(final Session session, final long position, final long sequence)
    {
        final long origNs =
            store.buffer().getLong(store.payloadOffset(position) + SENDING_TIME_OFFSET);
        session(session).duplicate(sequence, cause.nowNs, origNs);
        kept(session, position, sequence);
    }

    /** A SequenceReset with GapFillFlag (123) in the place of session messages. */
    void gapFill(final Session session, final long sequence, final long newSequence)
    {
        session(session).duplicate(sequence, cause.nowNs, cause.nowNs);
        header.begin(wrapped(), FixMsgType.SEQUENCE_RESET)
            .field(FixTag.NEW_SEQ_NO, newSequence)
            .yesNo(FixTag.GAP_FILL_FLAG, true);
        send(session.connection, OutputKind.DATA, writer.finish());
        session.lastOutNs = cause.nowNs;
    }

    private FixHeader session(final Session session)
    {
        final FixState fix = session.fix;
        return header.session(fix.version, fix.compId, fix.clientCompId, fix.precision)
            .lastProcessed(fix.lastProcessed ? session.nextIn - 1 : FixHeader.NOT_SENT);
    }

    private FixWriter wrapped()
    {
        return writer.wrap(scratch, 0, MAX_LENGTH);
    }

    private void kept(final Session session, final long position, final long sequence)
    {
        final Slab buffer = store.buffer();
        final int at = store.payloadOffset(position);
        final int template = buffer.getShort(at + TEMPLATE_OFFSET) & 0xFFFF;
        final int length;
        if (template == BODY_TEMPLATE)
        {
            header.begin(wrapped(), buffer.getInt(at + BODY_TYPE_OFFSET));
            bodyFields(buffer, at + BODY_OFFSET, at + store.payloadLength(position));
            length = writer.finish();
        }
        else
        {
            final int possResend = ClientOutput.possResendOffset(template);
            header.possResend(possResend >= 0 && buffer.getByte(at + HEADER + possResend) != 0);
            length = reports.encode(buffer, at, header, wrapped());
        }
        if (length == FixReports.UNSUPPORTED)
        {
            gapFill(session, sequence, sequence + 1);
        }
        else
        {
            send(session.connection, OutputKind.DATA, length);
            session.lastOutNs = cause.nowNs;
        }
    }

    private void bodyFields(final Slab buffer, final int from, final int end)
    {
        int at = from;
        while (at < end)
        {
            int tag = 0;
            while (buffer.getByte(at) != '=')
            {
                tag = tag * 10 + (buffer.getByte(at) - '0');
                at++;
            }
            final int value = at + 1;
            at = value;
            while (buffer.getByte(at) != FixText.SOH)
            {
                at++;
            }
            writer.field(tag, buffer, value, at - value);
            at++;
        }
    }

    /** Nothing where it did not fit, which no message that is written here can bring about. */
    private void send(final Connection connection, final OutputKind kind, final int length)
    {
        if (connection != null && length >= 0)
        {
            output.beginUnsequenced(connection.edge, connection.id, kind, length);
            output.buffer().putBytes(output.offset(), scratch, 0, length);
            output.endUnsequenced(connection.id);
        }
    }
}
