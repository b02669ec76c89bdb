package io.understudy.gateway.engine;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import org.agrona.DirectBuffer;
import org.agrona.ExpandableArrayBuffer;
import org.agrona.concurrent.UnsafeBuffer;

import io.understudy.codecs.RecordLayout;
import io.understudy.codecs.client.CancelEncoder;
import io.understudy.codecs.client.EstablishEncoder;
import io.understudy.codecs.client.ExecInst;
import io.understudy.codecs.client.MassCancelEncoder;
import io.understudy.codecs.client.MassCancelScope;
import io.understudy.codecs.client.MassStatusRequestEncoder;
import io.understudy.codecs.client.MassStatusScope;
import io.understudy.codecs.client.NegotiateEncoder;
import io.understudy.codecs.client.NewOrderEncoder;
import io.understudy.codecs.client.OrdType;
import io.understudy.codecs.client.OrderStatusRequestEncoder;
import io.understudy.codecs.client.ReplaceEncoder;
import io.understudy.codecs.client.RetransmitRequestEncoder;
import io.understudy.codecs.client.SequenceEncoder;
import io.understudy.codecs.client.SessionReason;
import io.understudy.codecs.client.Side;
import io.understudy.codecs.client.TerminateEncoder;
import io.understudy.codecs.client.TimeInForce;
import io.understudy.codecs.command.CommandAnswerDecoder;
import io.understudy.codecs.command.CommandResult;
import io.understudy.codecs.command.ConfigureEncoder;
import io.understudy.codecs.command.DefineInstrumentEncoder;
import io.understudy.codecs.command.DefineSessionEncoder;
import io.understudy.codecs.command.TradingState;
import io.understudy.codecs.ingress.MessageHeaderDecoder;
import io.understudy.codecs.ingress.OutputFrameDecoder;
import io.understudy.codecs.ingress.OutputKind;
import io.understudy.codecs.journal.ConfirmEncoder;
import io.understudy.codecs.journal.EpochStartEncoder;
import io.understudy.codecs.journal.JournalRecordDecoder;
import io.understudy.codecs.journal.JournalRecordEncoder;
import io.understudy.codecs.journal.MessageHeaderEncoder;
import io.understudy.codecs.journal.RecordKind;

/** Makes records of a stream, keeps them, feeds them to an engine and reads what comes out. */
final class EngineHarness
{
    static final int EDGE = 7;
    static final long TICK = 1_000_000L;
    static final long LOT = 10_000L;
    static final long START_NS = 1_700_000_000_000_000_000L;
    static final long MS = 1_000_000L;

    /** Changes where a test goes on with another one. */
    Engine engine;
    final List<byte[]> stream = new ArrayList<>();
    final UnsafeBuffer message = new UnsafeBuffer(ByteBuffer.allocateDirect(4096));
    int messageLength;
    long nowNs = START_NS;
    boolean keepStream = true;
    boolean autoConfirm = true;

    private final UnsafeBuffer record = new UnsafeBuffer(ByteBuffer.allocateDirect(8192));
    private final JournalRecordEncoder recordEncoder = new JournalRecordEncoder();
    private final JournalRecordDecoder recordDecoder = new JournalRecordDecoder();
    private final MessageHeaderEncoder header = new MessageHeaderEncoder();
    private final io.understudy.codecs.journal.MessageHeaderDecoder headerDecoder =
        new io.understudy.codecs.journal.MessageHeaderDecoder();
    private final io.understudy.codecs.client.MessageHeaderEncoder clientHeader =
        new io.understudy.codecs.client.MessageHeaderEncoder();
    private final io.understudy.codecs.command.MessageHeaderEncoder commandHeader =
        new io.understudy.codecs.command.MessageHeaderEncoder();
    private final NewOrderEncoder newOrder = new NewOrderEncoder();
    private final CancelEncoder cancel = new CancelEncoder();
    private final ReplaceEncoder replace = new ReplaceEncoder();
    private final long[] edgeSequences = new long[64];
    private final long[] incarnations = new long[64];
    private final OutboxReader[] readers = new OutboxReader[64];
    private long sequence;
    private long requestId;

    EngineHarness()
    {
        this(new Engine());
    }

    EngineHarness(final Engine engine)
    {
        this.engine = engine;
        Arrays.fill(incarnations, 1);
        final EpochStartEncoder epoch = new EpochStartEncoder();
        epoch.wrapAndApplyHeader(message, 0, header)
            .epoch(1).clusterId(42).engineVersion(Engine.VERSION).memberId(0).rank(0);
        record(RecordKind.EPOCH_START, RecordLayout.GATEWAY_EDGE_ID, 0, 8 + epoch.sbeBlockLength());
    }

    /** One instrument (1), sessions 1 to 3, unlimited, all on edge 7. */
    EngineHarness standard()
    {
        configure(10_000, 64, 64, 1 << 20, 1 << 18, 1 << 20);
        defineInstrument(1, 0, 0);
        for (int i = 1; i <= 3; i++)
        {
            defineSession(i, 0, 0, -1, "");
        }
        return this;
    }

    void apply(final RecordKind kind, final int edgeId, final int connectionId, final int length)
    {
        record(kind, edgeId, connectionId, length);
    }

    private void record(
        final RecordKind kind, final int edgeId, final int connectionId, final int length)
    {
        sequence++;
        final boolean edge = edgeId >= 0;
        final boolean numbered = edge && kind != RecordKind.CONFIRM;
        recordEncoder.wrapAndApplyHeader(record, 0, header)
            .ballot(RecordLayout.ballot(1, 0))
            .sequence(sequence)
            .timestamp(nowNs)
            .predecessorHash(0)
            .chainHash(0)
            .edgeSequence(numbered ? ++edgeSequences[edgeId] : 0)
            .edgeIncarnation(edge ? incarnations[edgeId] : 0)
            .edgeId(edgeId)
            .connectionId(connectionId)
            .kind(kind);
        record.setMemory(77 - 4, 3, (byte)0);
        record.putInt(RecordLayout.PAYLOAD_OFFSET - 4, length);
        record.putBytes(RecordLayout.PAYLOAD_OFFSET, message, 0, length);
        if (keepStream)
        {
            final byte[] bytes = new byte[RecordLayout.PAYLOAD_OFFSET + length];
            record.getBytes(0, bytes);
            stream.add(bytes);
        }
        engine.apply(recordDecoder.wrapAndApplyHeader(record, 0, headerDecoder));
    }

    static void replay(final Engine engine, final List<byte[]> stream, final int from, final int to)
    {
        final JournalRecordDecoder decoder = new JournalRecordDecoder();
        final io.understudy.codecs.journal.MessageHeaderDecoder header =
            new io.understudy.codecs.journal.MessageHeaderDecoder();
        for (int i = from; i < to; i++)
        {
            engine.apply(
                decoder.wrapAndApplyHeader(new UnsafeBuffer(stream.get(i)), 0, header));
        }
    }

    void newIncarnation(final int edgeId)
    {
        incarnations[edgeId]++;
        edgeSequences[edgeId] = 0;
    }

    void tick(final long afterNs)
    {
        nowNs += afterNs;
        record(RecordKind.TICK, RecordLayout.GATEWAY_EDGE_ID, 0, 0);
    }

    // Commands

    void configure(
        final int orders,
        final int levels,
        final int sessions,
        final long sentStore,
        final int dedupe,
        final int outbox)
    {
        final ConfigureEncoder encoder = new ConfigureEncoder();
        encoder.wrapAndApplyHeader(message, 0, commandHeader)
            .requestId(++requestId)
            .maxOpenOrders(orders).maxInstruments(8).maxSessions(sessions).maxEdges(8)
            .maxPriceLevels(Math.max(levels, orders)).dedupeWindowInputs(dedupe)
            .sentStoreBytes(sentStore).outboxBytes(outbox).maxInputAgeMs(0);
        assertOk(command(8 + encoder.sbeBlockLength()));
    }

    void defineInstrument(final int id, final long bandLow, final long bandHigh)
    {
        final DefineInstrumentEncoder encoder = new DefineInstrumentEncoder();
        message.setMemory(0, 128, (byte)0);
        encoder.wrapAndApplyHeader(message, 0, commandHeader)
            .requestId(++requestId).instrumentId(id).state(TradingState.OPEN)
            .tickSize(TICK).lotSize(LOT).minQuantity(0).maxQuantity(1_000_000 * LOT)
            .bandLow(bandLow).symbol("TEST").bandHigh(bandHigh);
        assertOk(command(8 + encoder.sbeBlockLength()));
    }

    void defineSession(
        final int id, final int perSecond, final int burst, final int graceMs, final String key)
    {
        final DefineSessionEncoder encoder = new DefineSessionEncoder();
        message.setMemory(0, 128, (byte)0);
        encoder.wrapAndApplyHeader(message, 0, commandHeader)
            .requestId(++requestId).sessionId(id).state(TradingState.OPEN).name("s" + id)
            .throttlePerSecond(perSecond).throttleBurst(burst)
            .cancelOnDisconnectGraceMs(graceMs).accessKey(key);
        assertOk(command(8 + encoder.sbeBlockLength()));
    }

    CommandResult command(final int length)
    {
        record(RecordKind.COMMAND, RecordLayout.OPERATOR_EDGE_ID, 1, length);
        final List<Output> answers = outputs(RecordLayout.OPERATOR_EDGE_ID);
        if (answers.size() != 1)
        {
            throw new AssertionError("a command gets one answer, not " + answers.size());
        }
        final CommandAnswerDecoder answer = new CommandAnswerDecoder();
        answer.wrapAndApplyHeader(new UnsafeBuffer(answers.get(0).payload), 0,
            new io.understudy.codecs.command.MessageHeaderDecoder());
        return answer.result();
    }

    long nextRequestId()
    {
        return ++requestId;
    }

    io.understudy.codecs.command.MessageHeaderEncoder commandHeader()
    {
        return commandHeader;
    }

    private static void assertOk(final CommandResult result)
    {
        if (result != CommandResult.OK)
        {
            throw new AssertionError("command refused: " + result);
        }
    }

    // Clients

    TestClient client(final int sessionId, final int connectionId)
    {
        return new TestClient(this, sessionId, EDGE, connectionId);
    }

    TestClient establish(final int sessionId)
    {
        final TestClient client = client(sessionId, 100 + sessionId);
        client.establish();
        return client;
    }

    // Outputs

    /** One output of the engine, taken apart. */
    static final class Output
    {
        int edgeId;
        int connectionId;
        OutputKind kind;
        long number;
        long cause;
        byte[] payload;

        int templateId()
        {
            return new UnsafeBuffer(payload).getShort(2) & 0xFFFF;
        }

        UnsafeBuffer buffer()
        {
            return new UnsafeBuffer(payload);
        }
    }

    List<Output> outputs(final int edgeId)
    {
        final List<Output> outputs = new ArrayList<>();
        final int slot = engine.edges().slotOf(edgeId);
        if (slot < 0)
        {
            return outputs;
        }
        if (readers[edgeId] == null)
        {
            readers[edgeId] = engine.edges().outbox(slot).newReader();
        }
        final OutboxReader reader = readers[edgeId];
        final OutputFrameDecoder frame = new OutputFrameDecoder();
        final MessageHeaderDecoder frameHeader = new MessageHeaderDecoder();
        while (reader.next())
        {
            frame.wrapAndApplyHeader(reader.buffer(), reader.offset(), frameHeader);
            final Output output = new Output();
            output.edgeId = frame.edgeId();
            output.connectionId = frame.connectionId();
            output.kind = frame.kind();
            output.number = frame.outputNumber();
            output.cause = frame.causeSequence();
            output.payload = new byte[frame.payloadLength()];
            frame.getPayload(output.payload, 0, output.payload.length);
            outputs.add(output);
        }
        if (autoConfirm && !outputs.isEmpty())
        {
            confirm(edgeId, outputs.get(outputs.size() - 1).number);
        }
        return outputs;
    }

    /** After the engine was replaced by one that was loaded from its snapshot. */
    void forgetReaders()
    {
        Arrays.fill(readers, null);
    }

    void confirm(final int edgeId, final long number)
    {
        final ConfirmEncoder confirm = new ConfirmEncoder();
        confirm.wrapAndApplyHeader(message, 0, header).outputNumber(number);
        record(RecordKind.CONFIRM, edgeId, 0, 8 + confirm.sbeBlockLength());
    }

    // Snapshots

    /** All rows of an engine's state. */
    static List<byte[]> rows(final Engine engine, final int sliceBytes)
    {
        final List<byte[]> rows = new ArrayList<>();
        final io.understudy.replay.SnapshotCursor cursor = engine.snapshot();
        boolean done = false;
        while (!done)
        {
            done = cursor.write((buffer, offset, length) -> rows.add(copy(buffer, offset, length)),
                sliceBytes);
        }
        return rows;
    }

    static byte[] copy(final DirectBuffer buffer, final int offset, final int length)
    {
        final byte[] bytes = new byte[length];
        buffer.getBytes(offset, bytes);
        return bytes;
    }

    /** A digest that takes no part of the engine to compute. */
    static long digest(final Engine engine)
    {
        final java.util.zip.CRC32C crc = new java.util.zip.CRC32C();
        final java.util.zip.Adler32 adler = new java.util.zip.Adler32();
        for (final byte[] row : rows(engine, 4096))
        {
            crc.update(row);
            adler.update(row);
        }
        return crc.getValue() << 32 | adler.getValue();
    }

    static Engine load(final List<byte[]> rows, final Engine engine)
    {
        engine.load(new io.understudy.replay.SnapshotSource()
        {
            private int at = -1;
            private final ExpandableArrayBuffer buffer = new ExpandableArrayBuffer();

            @Override
            public boolean next()
            {
                at++;
                if (at < rows.size())
                {
                    buffer.putBytes(64, rows.get(at));
                }
                return at < rows.size();
            }

            @Override
            public DirectBuffer buffer()
            {
                return buffer;
            }

            @Override
            public int offset()
            {
                return 64;
            }

            @Override
            public int length()
            {
                return rows.get(at).length;
            }
        });
        return engine;
    }

    // Encoders of client messages, into message

    void negotiate(final int sessionId, final long version, final String key)
    {
        message.setMemory(0, 128, (byte)0);
        messageLength = 8 + new NegotiateEncoder().wrapAndApplyHeader(message, 0, clientHeader)
            .sequence(1).sendingTime(nowNs).sessionVersion(version).sessionId(sessionId)
            .accessKey(key).sbeBlockLength();
    }

    void establish(
        final int sessionId, final long version, final long next, final long expected, final int ms)
    {
        messageLength = 8 + new EstablishEncoder().wrapAndApplyHeader(message, 0, clientHeader)
            .sequence(next).sendingTime(nowNs).sessionVersion(version).nextExpected(expected)
            .sessionId(sessionId).keepAliveMs(ms).sbeBlockLength();
    }

    void sequence(final long next)
    {
        messageLength = 8 + new SequenceEncoder().wrapAndApplyHeader(message, 0, clientHeader)
            .sequence(next).sendingTime(nowNs).sbeBlockLength();
    }

    void terminate(final long next)
    {
        messageLength = 8 + new TerminateEncoder().wrapAndApplyHeader(message, 0, clientHeader)
            .sequence(next).sendingTime(nowNs).reason(SessionReason.FINISHED).sbeBlockLength();
    }

    void retransmitRequest(final long next, final long from, final int count)
    {
        messageLength = 8 +
            new RetransmitRequestEncoder().wrapAndApplyHeader(message, 0, clientHeader)
                .sequence(next).sendingTime(nowNs).fromSequence(from).count(count)
                .sbeBlockLength();
    }

    NewOrderEncoder newOrder(
        final long next, final String clOrdId, final char side, final long ticks, final long lots)
    {
        message.setMemory(0, 128, (byte)0);
        newOrder.wrapAndApplyHeader(message, 0, clientHeader)
            .sequence(next).sendingTime(nowNs).clOrdId(clOrdId).account("ACC")
            .instrumentId(1).side(side == 'B' ? Side.BUY : Side.SELL).ordType(OrdType.LIMIT)
            .timeInForce(TimeInForce.DAY).execInst(ExecInst.NONE);
        newOrder.price().mantissa(ticks * TICK);
        newOrder.quantity().mantissa(lots * LOT);
        messageLength = 8 + newOrder.sbeBlockLength();
        return newOrder;
    }

    CancelEncoder cancel(final long next, final String clOrdId, final String origClOrdId)
    {
        message.setMemory(0, 128, (byte)0);
        cancel.wrapAndApplyHeader(message, 0, clientHeader)
            .sequence(next).sendingTime(nowNs).clOrdId(clOrdId).orderId(0).instrumentId(1)
            .origClOrdId(origClOrdId);
        messageLength = 8 + cancel.sbeBlockLength();
        return cancel;
    }

    ReplaceEncoder replace(
        final long next,
        final String clOrdId,
        final String origClOrdId,
        final long ticks,
        final long lots)
    {
        message.setMemory(0, 128, (byte)0);
        replace.wrapAndApplyHeader(message, 0, clientHeader)
            .sequence(next).sendingTime(nowNs).clOrdId(clOrdId).origClOrdId(origClOrdId)
            .orderId(0).instrumentId(1).ordType(OrdType.LIMIT);
        replace.price().mantissa(ticks * TICK);
        replace.quantity().mantissa(lots * LOT);
        messageLength = 8 + replace.sbeBlockLength();
        return replace;
    }

    void massCancel(final long next, final String clOrdId, final MassCancelScope scope)
    {
        message.setMemory(0, 128, (byte)0);
        messageLength = 8 + new MassCancelEncoder().wrapAndApplyHeader(message, 0, clientHeader)
            .sequence(next).sendingTime(nowNs).clOrdId(clOrdId).instrumentId(1).scope(scope)
            .sbeBlockLength();
    }

    void statusRequest(final long next, final String clOrdId)
    {
        message.setMemory(0, 128, (byte)0);
        messageLength = 8 +
            new OrderStatusRequestEncoder().wrapAndApplyHeader(message, 0, clientHeader)
                .sequence(next).sendingTime(nowNs).clOrdId(clOrdId).orderId(0).sbeBlockLength();
    }

    MassStatusRequestEncoder massStatus(
        final long next, final String requestId, final MassStatusScope scope)
    {
        message.setMemory(0, 128, (byte)0);
        final MassStatusRequestEncoder request = new MassStatusRequestEncoder();
        messageLength = 8 + request.wrapAndApplyHeader(message, 0, clientHeader)
            .sequence(next).sendingTime(nowNs).massStatusReqId(requestId).scope(scope)
            .instrumentId(1).sbeBlockLength();
        return request;
    }

    static String text(final byte[] padded)
    {
        return new String(padded, StandardCharsets.US_ASCII).trim();
    }
}
