package io.understudy.perf.memory;

import io.understudy.codecs.RecordLayout;
import io.understudy.codecs.client.CancelEncoder;
import io.understudy.codecs.client.EstablishEncoder;
import io.understudy.codecs.client.ExecInst;
import io.understudy.codecs.client.NegotiateEncoder;
import io.understudy.codecs.client.NewOrderEncoder;
import io.understudy.codecs.client.OrdType;
import io.understudy.codecs.client.Side;
import io.understudy.codecs.client.TimeInForce;
import io.understudy.codecs.command.ConfigureEncoder;
import io.understudy.codecs.command.DefineInstrumentEncoder;
import io.understudy.codecs.command.DefineSessionEncoder;
import io.understudy.codecs.command.EndOfDayEncoder;
import io.understudy.codecs.command.TradingState;
import io.understudy.codecs.journal.ConfirmEncoder;
import io.understudy.codecs.journal.EpochStartEncoder;
import io.understudy.codecs.journal.JournalRecordDecoder;
import io.understudy.codecs.journal.JournalRecordEncoder;
import io.understudy.codecs.journal.MessageHeaderDecoder;
import io.understudy.codecs.journal.MessageHeaderEncoder;
import io.understudy.codecs.journal.RecordKind;
import io.understudy.gateway.engine.Engine;
import java.nio.ByteBuffer;
import org.agrona.concurrent.UnsafeBuffer;

/**
 * Applies to an engine, one by one, the records that a sequencer would make of many sessions on one
 * edge: numbered, timed, confirmed. One thread; once the sessions stand it never allocates.
 */
final class SessionsStream
{
    static final int EDGE_ID = 1;
    static final int INSTRUMENTS = 10;
    static final long TICK = 1_000_000;
    static final long LOT = 10_000;
    /** Inputs of a trading day, ClOrdIDs all: the dedupe window. */
    static final int WINDOW_INPUTS = 1 << 21;

    private static final long START_NS = 1_767_225_600_000_000_000L;
    private static final long RECORD_NS = 1_000;
    private static final int HEADER = MessageHeaderEncoder.ENCODED_LENGTH;
    private static final int AT = RecordLayout.PAYLOAD_OFFSET;
    private static final int KEEP_ALIVE_MS = 600_000;
    private static final int MAX_RECORD_BYTES = 512;
    private static final int ID_DIGITS = 20;

    final Engine engine = new Engine();
    private final UnsafeBuffer buffer =
        new UnsafeBuffer(ByteBuffer.allocateDirect(MAX_RECORD_BYTES));
    private final MessageHeaderEncoder header = new MessageHeaderEncoder();
    private final io.understudy.codecs.client.MessageHeaderEncoder clientHeader =
        new io.understudy.codecs.client.MessageHeaderEncoder();
    private final io.understudy.codecs.command.MessageHeaderEncoder commandHeader =
        new io.understudy.codecs.command.MessageHeaderEncoder();
    private final JournalRecordEncoder record = new JournalRecordEncoder();
    private final JournalRecordDecoder decoder = new JournalRecordDecoder();
    private final MessageHeaderDecoder decoderHeader = new MessageHeaderDecoder();
    private final NewOrderEncoder newOrder = new NewOrderEncoder();
    private final CancelEncoder cancel = new CancelEncoder();
    private final ConfirmEncoder confirm = new ConfirmEncoder();
    private final EndOfDayEncoder endOfDay = new EndOfDayEncoder();
    private final long[] clientSequences;
    private long sequence;
    private long edgeSequence;
    private long commandSequence;
    private long dayInputs;

    SessionsStream(final int sessions, final int maxOpenOrders)
    {
        clientSequences = new long[sessions + 1];
        finish(RecordKind.EPOCH_START, RecordLayout.GATEWAY_EDGE_ID, 0, new EpochStartEncoder()
            .wrapAndApplyHeader(buffer, AT, header)
            .epoch(1).clusterId(1).engineVersion(Engine.VERSION).memberId(0).rank(0)
            .encodedLength());
        command(new ConfigureEncoder().wrapAndApplyHeader(buffer, AT, commandHeader)
            .requestId(1).maxOpenOrders(maxOpenOrders).maxInstruments(INSTRUMENTS)
            .maxSessions(sessions).maxEdges(2).maxPriceLevels(maxOpenOrders)
            .dedupeWindowInputs(WINDOW_INPUTS).sentStoreBytes(64 << 20).outboxBytes(8 << 20)
            .maxInputAgeMs(0).encodedLength());
        for (int i = 1; i <= INSTRUMENTS; i++)
        {
            buffer.setMemory(0, MAX_RECORD_BYTES, (byte)0);
            command(new DefineInstrumentEncoder().wrapAndApplyHeader(buffer, AT, commandHeader)
                .requestId(1).instrumentId(i).state(TradingState.OPEN).tickSize(TICK)
                .lotSize(LOT).minQuantity(LOT).maxQuantity(LOT).symbol("BENCH")
                .encodedLength());
        }
        for (int i = 1; i <= sessions; i++)
        {
            establish(i);
        }
    }

    private void establish(final int session)
    {
        buffer.setMemory(0, MAX_RECORD_BYTES, (byte)0);
        command(new DefineSessionEncoder().wrapAndApplyHeader(buffer, AT, commandHeader)
            .requestId(1).sessionId(session).state(TradingState.OPEN)
            .name("bench").cancelOnDisconnectGraceMs(-1).encodedLength());
        finish(RecordKind.CONNECT, EDGE_ID, session, -HEADER);
        buffer.setMemory(0, MAX_RECORD_BYTES, (byte)0);
        finish(RecordKind.FRAME, EDGE_ID, session, new NegotiateEncoder()
            .wrapAndApplyHeader(buffer, AT, clientHeader)
            .sequence(1).sendingTime(timeNs()).sessionVersion(1).sessionId(session)
            .encodedLength());
        finish(RecordKind.FRAME, EDGE_ID, session, new EstablishEncoder()
            .wrapAndApplyHeader(buffer, AT, clientHeader)
            .sequence(1).sendingTime(timeNs()).sessionVersion(1).nextExpected(0)
            .sessionId(session).keepAliveMs(KEEP_ALIVE_MS).encodedLength());
    }

    /** An order of one lot that rests until cancelled, or trades at once; its ClOrdID is its id. */
    void order(
        final int session,
        final long id,
        final int instrument,
        final Side side,
        final long ticks)
    {
        newOrder.wrapAndApplyHeader(buffer, AT, clientHeader)
            .sequence(++clientSequences[session]).sendingTime(timeNs())
            .instrumentId(instrument).side(side).ordType(OrdType.LIMIT)
            .timeInForce(TimeInForce.GOOD_TILL_CANCEL).execInst(ExecInst.NONE);
        newOrder.price().mantissa(ticks * TICK);
        newOrder.quantity().mantissa(LOT);
        putId(NewOrderEncoder.clOrdIdEncodingOffset(), 'n', id);
        buffer.setMemory(AT + HEADER + NewOrderEncoder.accountEncodingOffset(),
            NewOrderEncoder.accountEncodingLength(), (byte)0);
        dayInputs++;
        finish(RecordKind.FRAME, EDGE_ID, session, newOrder.encodedLength());
    }

    void cancel(final int session, final long id, final Side side)
    {
        cancel.wrapAndApplyHeader(buffer, AT, clientHeader)
            .sequence(++clientSequences[session]).sendingTime(timeNs())
            .orderId(0).instrumentId(0).side(side);
        putId(CancelEncoder.clOrdIdEncodingOffset(), 'c', id);
        putId(CancelEncoder.origClOrdIdEncodingOffset(), 'n', id);
        dayInputs++;
        finish(RecordKind.FRAME, EDGE_ID, session, cancel.encodedLength());
    }

    void tick()
    {
        finish(RecordKind.TICK, RecordLayout.GATEWAY_EDGE_ID, 0, -HEADER);
    }

    /** Confirms all outputs, and ends the day where the window has no room for so many inputs. */
    void settle(final int nextInputs)
    {
        if (dayInputs + nextInputs > WINDOW_INPUTS)
        {
            command(endOfDay.wrapAndApplyHeader(buffer, AT, commandHeader)
                .requestId(1).encodedLength());
            dayInputs = 0;
        }
        confirm(EDGE_ID);
    }

    private void confirm(final int edgeId)
    {
        final int slot = engine.edges().slotOf(edgeId);
        final long last = engine.edges().outbox(slot).lastOutputNumber();
        finish(RecordKind.CONFIRM, edgeId, 0, confirm
            .wrapAndApplyHeader(buffer, AT, header).outputNumber(last).encodedLength());
    }

    private void command(final int encodedLength)
    {
        finish(RecordKind.COMMAND, RecordLayout.OPERATOR_EDGE_ID, 1, encodedLength);
        confirm(RecordLayout.OPERATOR_EDGE_ID);
    }

    /** Puts the record's head before a payload that is there already, and applies it. */
    private void finish(
        final RecordKind kind, final int edgeId, final int connectionId, final int encodedLength)
    {
        final boolean isInput = edgeId >= 0 && kind != RecordKind.CONFIRM;
        long input = 0;
        if (isInput)
        {
            input = edgeId == RecordLayout.OPERATOR_EDGE_ID ? ++commandSequence : ++edgeSequence;
        }
        final long timestampNs = timeNs();
        sequence++;
        record.wrapAndApplyHeader(buffer, 0, header)
            .ballot(RecordLayout.ballot(1, 0)).sequence(sequence).timestamp(timestampNs)
            .predecessorHash(0).chainHash(0).edgeSequence(input)
            .edgeIncarnation(edgeId >= 0 ? 1 : 0).edgeId(edgeId)
            .connectionId(connectionId).kind(kind);
        buffer.setMemory(AT - Integer.BYTES - 3, 3, (byte)0);
        buffer.putInt(AT - Integer.BYTES, HEADER + encodedLength, JournalRecordEncoder.BYTE_ORDER);
        engine.apply(decoder.wrapAndApplyHeader(buffer, 0, decoderHeader));
    }

    private long timeNs()
    {
        return START_NS + (sequence + 1) * RECORD_NS;
    }

    private void putId(final int fieldOffset, final char kind, final long id)
    {
        final int at = AT + HEADER + fieldOffset;
        buffer.setMemory(at, NewOrderEncoder.clOrdIdEncodingLength(), (byte)0);
        buffer.putByte(at, (byte)kind);
        long left = id;
        for (int i = ID_DIGITS; i > 0; i--)
        {
            buffer.putByte(at + i, (byte)('0' + left % 10));
            left /= 10;
        }
    }
}
