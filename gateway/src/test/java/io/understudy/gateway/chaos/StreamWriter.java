package io.understudy.gateway.chaos;

import io.understudy.codecs.client.CancelEncoder;
import io.understudy.codecs.client.EstablishEncoder;
import io.understudy.codecs.client.MessageHeaderEncoder;
import io.understudy.codecs.client.NegotiateEncoder;
import io.understudy.codecs.client.NewOrderEncoder;
import io.understudy.codecs.client.Side;
import io.understudy.codecs.client.TimeInForce;
import io.understudy.codecs.ingress.LogonAttemptEncoder;
import io.understudy.codecs.ingress.Verdict;
import io.understudy.codecs.journal.RecordKind;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.agrona.concurrent.UnsafeBuffer;

/** Writes an order stream by hand, for tests. A session's edge bears the session's number. */
final class StreamWriter
{
    private static final long BALLOT = 256;
    private static final long HASH_STEP = 1_000;
    private static final int FIX_EDGES = 9_000;

    private final List<Entry> entries = new ArrayList<>();
    private final Map<Integer, Long> edgeSequences = new HashMap<>();
    private final Map<Integer, Integer> connections = new HashMap<>();
    private final MessageHeaderEncoder header = new MessageHeaderEncoder();
    private final UnsafeBuffer buffer = new UnsafeBuffer(new byte[1_024]);

    /** All so far; may be broken on purpose. */
    List<Entry> entries()
    {
        return entries;
    }

    /** The session negotiates and establishes on a new connection. */
    void establish(final int sessionId)
    {
        final int connection = connections.merge(sessionId, 1, Integer::sum);
        final NegotiateEncoder negotiate = new NegotiateEncoder()
            .wrapAndApplyHeader(buffer, 0, header).sessionId(sessionId);
        add(RecordKind.FRAME, sessionId, connection, negotiate.encodedLength());
        final EstablishEncoder establish = new EstablishEncoder()
            .wrapAndApplyHeader(buffer, 0, header).sessionId(sessionId);
        add(RecordKind.FRAME, sessionId, connection, establish.encodedLength());
    }

    void request(final int sessionId, final long sequence, final Command command)
    {
        request(sessionId, connections.get(sessionId), sequence, command);
    }

    void requestOnFirstConnection(
        final int sessionId, final long sequence, final Command command)
    {
        request(sessionId, 1, sequence, command);
    }

    private void request(
        final int sessionId, final int connection, final long sequence, final Command command)
    {
        final Side side = command.side() == 'B' ? Side.BUY : Side.SELL;
        if (command.op() == 'C')
        {
            final CancelEncoder cancel = new CancelEncoder()
                .wrapAndApplyHeader(buffer, 0, header).sequence(sequence)
                .clOrdId(command.clOrdId()).origClOrdId(command.origClOrdId()).side(side);
            add(RecordKind.FRAME, sessionId, connection, cancel.encodedLength());
            return;
        }
        final NewOrderEncoder order = new NewOrderEncoder()
            .wrapAndApplyHeader(buffer, 0, header).sequence(sequence)
            .clOrdId(command.clOrdId()).side(side)
            .timeInForce(command.terms() == Command.IMMEDIATE ?
                TimeInForce.IMMEDIATE_OR_CANCEL : command.terms() == Command.ALL_OR_NOTHING ?
                TimeInForce.FILL_OR_KILL : TimeInForce.DAY);
        order.price().mantissa(command.priceMilli() * SbeTrader.PRICE_PER_MILLI);
        order.quantity().mantissa(command.shares() * SbeTrader.QUANTITY_PER_SHARE);
        add(RecordKind.FRAME, sessionId, connection, order.encodedLength());
    }

    /** A Logon at an edge, which tells it with the connection. */
    void logon(final String client, final int edge, final long number)
    {
        final byte[] message = fix("A", number, "49=" + client + '\u0001');
        final LogonAttemptEncoder attempt = new LogonAttemptEncoder().wrapAndApplyHeader(
            buffer, 0, new io.understudy.codecs.ingress.MessageHeaderEncoder());
        attempt.verdict(Verdict.NOT_CHECKED).putMessage(message, 0, message.length);
        add(RecordKind.LOGON, FIX_EDGES + edge, 1,
            io.understudy.codecs.ingress.MessageHeaderEncoder.ENCODED_LENGTH +
            attempt.encodedLength());
    }

    void fix(final int edge, final long number, final Command command)
    {
        final byte[] message = fix(command.op() == 'N' ? "D" : "F", number,
            "11=" + command.clOrdId() + "\u000154=" + (command.side() == 'B' ? 1 : 2) +
            "\u000138=" + command.shares() + (command.op() == 'N' ?
            "\u000144=" + command.priceMilli() / 1_000 + '.' + command.priceMilli() % 1_000 :
            "\u000141=" + command.origClOrdId()) + '\u0001');
        buffer.putBytes(0, message);
        add(RecordKind.FRAME, FIX_EDGES + edge, 1, message.length);
    }

    private static byte[] fix(final String type, final long number, final String body)
    {
        return ("8=FIX.4.4\u00019=0\u000135=" + type + "\u000134=" + number + '\u0001' + body +
            "10=000\u0001").getBytes(StandardCharsets.US_ASCII);
    }

    /** The input of a record comes once more. */
    void again(final int index)
    {
        final Entry entry = entries.get(index);
        chain(entry.kind(), entry.source(), (UnsafeBuffer)entry.payload());
    }

    private void add(
        final RecordKind kind, final int edgeId, final int connection, final int length)
    {
        final byte[] payload = new byte[
            buffer.getByte(0) == '8' || kind == RecordKind.LOGON ? length :
            MessageHeaderEncoder.ENCODED_LENGTH + length];
        buffer.getBytes(0, payload);
        chain(kind, new Entry.Source(
            edgeId, 1, edgeSequences.merge(edgeId, 1L, Long::sum), connection),
            new UnsafeBuffer(payload));
    }

    private void chain(
        final RecordKind kind, final Entry.Source source, final UnsafeBuffer payload)
    {
        final long sequence = entries.size() + 1;
        entries.add(new Entry(sequence, BALLOT, sequence, (sequence - 1) * HASH_STEP,
            sequence * HASH_STEP, kind, source, payload));
    }
}
