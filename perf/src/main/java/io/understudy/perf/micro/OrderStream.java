package io.understudy.perf.micro;

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
import io.understudy.codecs.journal.JournalRecordEncoder;
import io.understudy.codecs.journal.MessageHeaderEncoder;
import io.understudy.codecs.journal.RecordKind;
import io.understudy.gateway.engine.Engine;
import java.nio.ByteOrder;
import org.agrona.MutableDirectBuffer;

/**
 * Encodes the records of one client's stream, numbered and timed one after another, as a sequencer
 * would: into a buffer of the caller's. One thread. Never allocates once it is made.
 */
final class OrderStream
{
    static final int EDGE_ID = 1;
    static final int INSTRUMENT_ID = 1;
    static final long TICK = 1_000_000;
    static final long LOT = 10_000;
    static final long PRICE = 1_000 * TICK;
    static final int MAX_RECORD_BYTES = 256;

    private static final long START_NS = 1_767_225_600_000_000_000L;
    private static final long RECORD_NS = 1_000;
    private static final int HEADER = MessageHeaderEncoder.ENCODED_LENGTH;
    private static final int SESSION_ID = 1;
    private static final int CONNECTION_ID = 1;
    private static final int KEEP_ALIVE_MS = 600_000;
    private static final int ID_DIGITS = 20;
    private static final int ID_LENGTH = 24;

    private final MessageHeaderEncoder header = new MessageHeaderEncoder();
    private final io.understudy.codecs.client.MessageHeaderEncoder clientHeader =
        new io.understudy.codecs.client.MessageHeaderEncoder();
    private final io.understudy.codecs.command.MessageHeaderEncoder commandHeader =
        new io.understudy.codecs.command.MessageHeaderEncoder();
    private final JournalRecordEncoder record = new JournalRecordEncoder();
    private final NewOrderEncoder newOrder = new NewOrderEncoder();
    private final CancelEncoder cancel = new CancelEncoder();
    private final ConfirmEncoder confirm = new ConfirmEncoder();
    private final EndOfDayEncoder endOfDay = new EndOfDayEncoder();
    private long sequence;
    private long edgeSequence;
    private long commandSequence;
    private long clientSequence;

    private long nextTimeNs()
    {
        return START_NS + (sequence + 1) * RECORD_NS;
    }

    /** Of the client: its last message, and so the last ClOrdID of an order. */
    long clientSequence()
    {
        return clientSequence;
    }

    long sequence()
    {
        return sequence;
    }

    int epochStart(final MutableDirectBuffer buffer, final int offset)
    {
        final int length = HEADER + new EpochStartEncoder()
            .wrapAndApplyHeader(buffer, offset + RecordLayout.PAYLOAD_OFFSET, header)
            .epoch(1).clusterId(1).engineVersion(Engine.VERSION).memberId(0).rank(0)
            .encodedLength();
        return finish(buffer, offset, RecordKind.EPOCH_START, RecordLayout.GATEWAY_EDGE_ID, length);
    }

    int configure(final MutableDirectBuffer buffer, final int offset, final int orders)
    {
        final int length = HEADER + new ConfigureEncoder()
            .wrapAndApplyHeader(buffer, offset + RecordLayout.PAYLOAD_OFFSET, commandHeader)
            .requestId(commandSequence + 1).maxOpenOrders(orders).maxInstruments(1).maxSessions(1)
            .maxEdges(2).maxPriceLevels(orders).dedupeWindowInputs(1 << 20)
            .sentStoreBytes(1 << 26).outboxBytes(1 << 26).maxInputAgeMs(0).encodedLength();
        return command(buffer, offset, length);
    }

    int instrument(final MutableDirectBuffer buffer, final int offset)
    {
        buffer.setMemory(offset, MAX_RECORD_BYTES, (byte)0);
        final int length = HEADER + new DefineInstrumentEncoder()
            .wrapAndApplyHeader(buffer, offset + RecordLayout.PAYLOAD_OFFSET, commandHeader)
            .requestId(commandSequence + 1).instrumentId(INSTRUMENT_ID).state(TradingState.OPEN)
            .tickSize(TICK).lotSize(LOT).minQuantity(LOT).maxQuantity(1_000_000 * LOT)
            .symbol("BENCH").encodedLength();
        return command(buffer, offset, length);
    }

    int session(final MutableDirectBuffer buffer, final int offset)
    {
        buffer.setMemory(offset, MAX_RECORD_BYTES, (byte)0);
        final int length = HEADER + new DefineSessionEncoder()
            .wrapAndApplyHeader(buffer, offset + RecordLayout.PAYLOAD_OFFSET, commandHeader)
            .requestId(commandSequence + 1).sessionId(SESSION_ID).state(TradingState.OPEN)
            .name("bench").cancelOnDisconnectGraceMs(-1).encodedLength();
        return command(buffer, offset, length);
    }

    int connect(final MutableDirectBuffer buffer, final int offset)
    {
        return finish(buffer, offset, RecordKind.CONNECT, EDGE_ID, 0);
    }

    int negotiate(final MutableDirectBuffer buffer, final int offset)
    {
        buffer.setMemory(offset, MAX_RECORD_BYTES, (byte)0);
        final int length = HEADER + new NegotiateEncoder()
            .wrapAndApplyHeader(buffer, offset + RecordLayout.PAYLOAD_OFFSET, clientHeader)
            .sequence(1).sendingTime(nextTimeNs()).sessionVersion(1).sessionId(SESSION_ID)
            .encodedLength();
        return finish(buffer, offset, RecordKind.FRAME, EDGE_ID, length);
    }

    int establish(final MutableDirectBuffer buffer, final int offset)
    {
        final int length = HEADER + new EstablishEncoder()
            .wrapAndApplyHeader(buffer, offset + RecordLayout.PAYLOAD_OFFSET, clientHeader)
            .sequence(1).sendingTime(nextTimeNs()).sessionVersion(1).nextExpected(0)
            .sessionId(SESSION_ID).keepAliveMs(KEEP_ALIVE_MS).encodedLength();
        return finish(buffer, offset, RecordKind.FRAME, EDGE_ID, length);
    }

    /** An order of one lot; its ClOrdID is the client's sequence number in this stream. */
    int newOrder(
        final MutableDirectBuffer buffer, final int offset, final Side side, final long price)
    {
        final int at = offset + RecordLayout.PAYLOAD_OFFSET;
        newOrder.wrapAndApplyHeader(buffer, at, clientHeader)
            .sequence(++clientSequence).sendingTime(nextTimeNs())
            .instrumentId(INSTRUMENT_ID).side(side).ordType(OrdType.LIMIT)
            .timeInForce(TimeInForce.DAY).execInst(ExecInst.NONE);
        newOrder.price().mantissa(price);
        newOrder.quantity().mantissa(LOT);
        putId(buffer, at + HEADER + NewOrderEncoder.clOrdIdEncodingOffset(), clientSequence);
        buffer.setMemory(
            at + HEADER + NewOrderEncoder.accountEncodingOffset(),
            NewOrderEncoder.accountEncodingLength(), (byte)0);
        return finish(
            buffer, offset, RecordKind.FRAME, EDGE_ID, HEADER + newOrder.encodedLength());
    }

    int cancel(
        final MutableDirectBuffer buffer, final int offset, final Side side, final long origId)
    {
        final int at = offset + RecordLayout.PAYLOAD_OFFSET;
        cancel.wrapAndApplyHeader(buffer, at, clientHeader)
            .sequence(++clientSequence).sendingTime(nextTimeNs())
            .orderId(0).instrumentId(INSTRUMENT_ID).side(side);
        putId(buffer, at + HEADER + CancelEncoder.clOrdIdEncodingOffset(), clientSequence);
        putId(buffer, at + HEADER + CancelEncoder.origClOrdIdEncodingOffset(), origId);
        return finish(buffer, offset, RecordKind.FRAME, EDGE_ID, HEADER + cancel.encodedLength());
    }

    int tick(final MutableDirectBuffer buffer, final int offset)
    {
        return finish(buffer, offset, RecordKind.TICK, RecordLayout.GATEWAY_EDGE_ID, 0);
    }

    int endOfDay(final MutableDirectBuffer buffer, final int offset)
    {
        final int length = HEADER + endOfDay
            .wrapAndApplyHeader(buffer, offset + RecordLayout.PAYLOAD_OFFSET, commandHeader)
            .requestId(commandSequence + 1).encodedLength();
        return command(buffer, offset, length);
    }

    int confirm(
        final MutableDirectBuffer buffer, final int offset, final int edgeId, final long number)
    {
        final int length = HEADER + confirm
            .wrapAndApplyHeader(buffer, offset + RecordLayout.PAYLOAD_OFFSET, header)
            .outputNumber(number).encodedLength();
        return finish(buffer, offset, RecordKind.CONFIRM, edgeId, length);
    }

    private int command(final MutableDirectBuffer buffer, final int offset, final int length)
    {
        return finish(buffer, offset, RecordKind.COMMAND, RecordLayout.OPERATOR_EDGE_ID, length);
    }

    /** Puts the record's head before a payload that is there already. */
    private int finish(
        final MutableDirectBuffer buffer, final int offset, final RecordKind kind,
        final int edgeId, final int payloadLength)
    {
        final boolean isInput = edgeId >= 0 && kind != RecordKind.CONFIRM;
        final boolean isCommand = edgeId == RecordLayout.OPERATOR_EDGE_ID;
        long input = 0;
        if (isInput)
        {
            input = isCommand ? ++commandSequence : ++edgeSequence;
        }
        final long timeNs = nextTimeNs();
        sequence++;
        record.wrapAndApplyHeader(buffer, offset, header)
            .ballot(RecordLayout.ballot(1, 0)).sequence(sequence).timestamp(timeNs)
            .predecessorHash(0).chainHash(0).edgeSequence(input)
            .edgeIncarnation(edgeId >= 0 ? 1 : 0).edgeId(edgeId)
            .connectionId(CONNECTION_ID).kind(kind);
        final int lengthAt = offset + RecordLayout.PAYLOAD_OFFSET - Integer.BYTES;
        buffer.setMemory(lengthAt - 3, 3, (byte)0);
        buffer.putInt(lengthAt, payloadLength, ByteOrder.LITTLE_ENDIAN);
        return RecordLayout.PAYLOAD_OFFSET + payloadLength;
    }

    private static void putId(final MutableDirectBuffer buffer, final int at, final long id)
    {
        long left = id;
        for (int i = ID_DIGITS - 1; i >= 0; i--)
        {
            buffer.putByte(at + i, (byte)('0' + left % 10));
            left /= 10;
        }
        buffer.setMemory(at + ID_DIGITS, ID_LENGTH - ID_DIGITS, (byte)0);
    }
}
