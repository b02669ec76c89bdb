package io.understudy.perf.failover;

import static org.assertj.core.api.Assertions.assertThat;

import io.aeron.cluster.service.ClientSession;
import io.aeron.cluster.service.Cluster;
import io.understudy.codecs.RecordLayout;
import io.understudy.codecs.client.CancelEncoder;
import io.understudy.codecs.client.EstablishEncoder;
import io.understudy.codecs.client.ExecInst;
import io.understudy.codecs.client.ExecutionReportDecoder;
import io.understudy.codecs.client.MessageHeaderEncoder;
import io.understudy.codecs.client.NegotiateEncoder;
import io.understudy.codecs.client.NewOrderEncoder;
import io.understudy.codecs.client.OrdType;
import io.understudy.codecs.client.TimeInForce;
import io.understudy.codecs.command.ConfigureEncoder;
import io.understudy.codecs.command.DefineInstrumentEncoder;
import io.understudy.codecs.command.DefineSessionEncoder;
import io.understudy.codecs.ingress.FrameKind;
import io.understudy.codecs.ingress.IngressFrameEncoder;
import io.understudy.codecs.ingress.MessageHeaderDecoder;
import io.understudy.codecs.ingress.OutputFrameDecoder;
import io.understudy.codecs.journal.RecordKind;
import io.understudy.gateway.engine.Engine;
import io.understudy.gateway.engine.Outbox;
import io.understudy.gateway.engine.OutboxReader;
import io.understudy.gateway.sequence.EngineFeed;
import io.understudy.gateway.sequence.OrderStream;
import io.understudy.gateway.sequence.RecordClock;
import io.understudy.gateway.sequence.RecordLog;
import io.understudy.gateway.sequence.Sequencer;
import io.understudy.replay.StateDigest;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.agrona.DirectBuffer;
import org.agrona.MutableDirectBuffer;
import org.agrona.concurrent.UnsafeBuffer;
import org.junit.jupiter.api.Test;

/** The peer does the work that it is measured for: the gateway's, by the gateway's engine. */
class EngineServiceTest
{
    private static final int EDGE_ID = 1;
    private static final int CONNECTION_ID = 1;
    private static final long INCARNATION = 77;
    private static final long CLUSTER_ID = 1;
    private static final int AT = ClusterClient.PAYLOAD;
    private static final int HEADER = MessageHeaderEncoder.ENCODED_LENGTH;
    private static final int CONFIRM_AFTER_OUTPUTS = 1_024;
    private static final int ORDERS = 3_000;
    private static final long FIRST_MS = 1_767_225_600_000L;

    private final UnsafeBuffer frame = new UnsafeBuffer(new byte[1_024]);
    private final List<byte[]> offered = new ArrayList<>();
    private final EngineService service = new EngineService();
    private final ClientSession session = session();
    private final Reference reference = new Reference();
    private final Work work = new Work();
    private long nowMs = FIRST_MS;
    private long nextSequence = 1;

    @Test
    void shouldAnswerByteForByteAsTheSequencerAndTheEngineDo()
    {
        begin();
        for (int i = 0; i < ORDERS; i++)
        {
            order(i);
        }

        assertThat(offered).hasSizeGreaterThan(ORDERS);
        assertThat(offered).containsExactlyElementsOf(reference.outputs);
        assertThat(StateDigest.of(service.engine())).isEqualTo(StateDigest.of(reference.engine));
    }

    @Test
    void shouldAnswerWhatComesAfterALoss()
    {
        begin();
        for (int i = 0; i < ORDERS; i++)
        {
            if (i % 7 == 3)
            {
                nextSequence++;
            }
            else
            {
                order(i);
            }
        }

        assertThat(offered).containsExactlyElementsOf(reference.outputs);
        assertThat(answers().get(ORDERS - 2)).as("the last but one was not lost").isPositive();
    }

    private void begin()
    {
        service.onStart(cluster(), null);
        command(new ConfigureEncoder()
            .wrapAndApplyHeader(frame, AT, new io.understudy.codecs.command.MessageHeaderEncoder())
            .requestId(1));
        frame.setMemory(AT, 256, (byte)0);
        final DefineInstrumentEncoder instrument = new DefineInstrumentEncoder()
            .wrapAndApplyHeader(frame, AT, new io.understudy.codecs.command.MessageHeaderEncoder())
            .requestId(2);
        Work.instrument(instrument);
        send(FrameKind.COMMAND, RecordLayout.OPERATOR_EDGE_ID,
            HEADER + DefineInstrumentEncoder.BLOCK_LENGTH);
        final DefineSessionEncoder definition = new DefineSessionEncoder()
            .wrapAndApplyHeader(frame, AT, new io.understudy.codecs.command.MessageHeaderEncoder())
            .requestId(3);
        Work.session(definition);
        send(FrameKind.COMMAND, RecordLayout.OPERATOR_EDGE_ID,
            HEADER + DefineSessionEncoder.BLOCK_LENGTH);
        send(FrameKind.CONNECT, EDGE_ID, 0);
        frame.setMemory(AT, 256, (byte)0);
        new NegotiateEncoder().wrapAndApplyHeader(frame, AT, new MessageHeaderEncoder())
            .sequence(1).sessionVersion(1).sessionId(Work.SESSION_ID);
        send(FrameKind.DATA, EDGE_ID, HEADER + NegotiateEncoder.BLOCK_LENGTH);
        new EstablishEncoder().wrapAndApplyHeader(frame, AT, new MessageHeaderEncoder())
            .sequence(1).sendingTime(0).sessionVersion(1).nextExpected(0)
            .sessionId(Work.SESSION_ID).keepAliveMs(Work.KEEP_ALIVE_MS);
        send(FrameKind.DATA, EDGE_ID, HEADER + EstablishEncoder.BLOCK_LENGTH);
    }

    private void command(final ConfigureEncoder configure)
    {
        Work.configure(configure);
        // smaller than what is measured with: two engines of it must fit beside each other
        configure.dedupeWindowInputs(10_000).sentStoreBytes(1 << 20).maxOpenOrders(ORDERS)
            .maxPriceLevels(ORDERS).outboxBytes(1 << 20);
        send(FrameKind.COMMAND, RecordLayout.OPERATOR_EDGE_ID,
            HEADER + ConfigureEncoder.BLOCK_LENGTH);
    }

    private void order(final int command)
    {
        frame.setMemory(AT, 256, (byte)0);
        int blockLength = CancelEncoder.BLOCK_LENGTH;
        if (work.isCancel(command))
        {
            work.fill(command, new CancelEncoder()
                .wrapAndApplyHeader(frame, AT, new MessageHeaderEncoder())
                .sequence(nextSequence++));
        }
        else
        {
            blockLength = NewOrderEncoder.BLOCK_LENGTH;
            work.fill(command, new NewOrderEncoder()
                .wrapAndApplyHeader(frame, AT, new MessageHeaderEncoder())
                .sequence(nextSequence++).ordType(OrdType.LIMIT)
                .timeInForce(TimeInForce.DAY).execInst(ExecInst.NONE));
        }
        send(FrameKind.DATA, EDGE_ID, HEADER + blockLength);
    }

    private void send(final FrameKind kind, final int edgeId, final int payloadLength)
    {
        nowMs += nextSequence % 3;
        new IngressFrameEncoder()
            .wrapAndApplyHeader(frame, 0, new io.understudy.codecs.ingress.MessageHeaderEncoder())
            .incarnation(INCARNATION).edgeSequence(0).edgeId(edgeId)
            .connectionId(CONNECTION_ID).kind(kind);
        frame.putInt(AT - Integer.BYTES, payloadLength, IngressFrameEncoder.BYTE_ORDER);
        service.onSessionMessage(session, nowMs, frame, 0, AT + payloadLength, null);
        reference.input(kind, edgeId, frame, payloadLength, TimeUnit.MILLISECONDS.toNanos(nowMs));
    }

    /** How many execution reports name each command. */
    private Map<Integer, Integer> answers()
    {
        final Map<Integer, Integer> answers = new HashMap<>();
        final byte[] id = new byte[ExecutionReportDecoder.clOrdIdLength()];
        for (final byte[] bytes : offered)
        {
            final UnsafeBuffer buffer = new UnsafeBuffer(bytes);
            final OutputFrameDecoder output = new OutputFrameDecoder()
                .wrapAndApplyHeader(buffer, 0, new MessageHeaderDecoder());
            final int at = output.limit() + OutputFrameDecoder.payloadHeaderLength();
            final io.understudy.codecs.client.MessageHeaderDecoder header =
                new io.understudy.codecs.client.MessageHeaderDecoder().wrap(buffer, at);
            if (header.schemaId() == io.understudy.codecs.client.MessageHeaderDecoder.SCHEMA_ID &&
                header.templateId() == ExecutionReportDecoder.TEMPLATE_ID)
            {
                new ExecutionReportDecoder().wrapAndApplyHeader(buffer, at, header)
                    .getClOrdId(id, 0);
                answers.merge(Work.command(id), 1, Integer::sum);
            }
        }
        return answers;
    }

    private ClientSession session()
    {
        return (ClientSession)Proxy.newProxyInstance(getClass().getClassLoader(),
            new Class<?>[] {ClientSession.class}, (proxy, method, args) ->
            {
                if (!method.getName().equals("offer"))
                {
                    throw new UnsupportedOperationException(method.getName());
                }
                final byte[] bytes = new byte[(int)args[2]];
                ((DirectBuffer)args[0]).getBytes((int)args[1], bytes);
                offered.add(bytes);
                return 1L;
            });
    }

    private Cluster cluster()
    {
        return (Cluster)Proxy.newProxyInstance(getClass().getClassLoader(),
            new Class<?>[] {Cluster.class}, (proxy, method, args) ->
            {
                if (method.getName().equals("timeUnit"))
                {
                    return TimeUnit.MILLISECONDS;
                }
                throw new UnsupportedOperationException(method.getName());
            });
    }

    /** The gateway's own sequencer before an engine, with a journal that takes everything. */
    private static final class Reference implements RecordLog
    {
        final Engine engine = new Engine();
        final List<byte[]> outputs = new ArrayList<>();
        private final RecordClock clock = new RecordClock();
        private final Sequencer sequencer;
        private final long[] edgeSequences = new long[2];
        private final OutboxReader[] readers = new OutboxReader[2];
        private long lastSequence;
        private long lastTimestampNs;
        private long lastBallot;

        Reference()
        {
            final OrderStream stream = new OrderStream(this, 1 << 16);
            final EngineFeed feed = new EngineFeed(stream);
            feed.engine(engine);
            sequencer = new Sequencer(stream, feed, clock, 4_096);
            clock.start(0, 0, 0);
            sequencer.startEpoch(CLUSTER_ID, 1, 0, 0, 0);
        }

        void input(
            final FrameKind kind, final int edgeId, final DirectBuffer buffer, final int length,
            final long nowNs)
        {
            final RecordKind recordKind = kind == FrameKind.DATA ?
                RecordKind.FRAME : RecordKind.valueOf(kind.name());
            sequencer.input(recordKind, edgeId, INCARNATION, ++edgeSequences[edgeId],
                CONNECTION_ID, buffer, AT, length, nowNs);
            final int slot = engine.edges().slotOf(edgeId);
            final Outbox outbox = engine.edges().outbox(slot);
            if (readers[edgeId] == null)
            {
                readers[edgeId] = outbox.newReader();
            }
            while (readers[edgeId].next())
            {
                final byte[] bytes = new byte[readers[edgeId].length()];
                readers[edgeId].buffer().getBytes(readers[edgeId].offset(), bytes);
                outputs.add(bytes);
            }
            final long last = outbox.lastOutputNumber();
            if (last - outbox.confirmedOutputNumber() >= CONFIRM_AFTER_OUTPUTS)
            {
                sequencer.confirm(edgeId, INCARNATION, last, nowNs);
            }
        }

        @Override
        public Result append(
            final MutableDirectBuffer record, final int offset, final int length)
        {
            lastSequence = record.getLong(offset + RecordLayout.SEQUENCE_OFFSET);
            lastTimestampNs = record.getLong(offset + RecordLayout.TIMESTAMP_OFFSET);
            lastBallot = record.getLong(offset + RecordLayout.BALLOT_OFFSET);
            return Result.APPENDED;
        }

        @Override
        public Result appendReplica(
            final MutableDirectBuffer record, final int offset, final int length)
        {
            throw new UnsupportedOperationException();
        }

        @Override
        public long lastSequence()
        {
            return lastSequence;
        }

        @Override
        public long lastBallot()
        {
            return lastBallot;
        }

        @Override
        public long chainHash()
        {
            return 0;
        }

        @Override
        public long chainHashAt(final long sequence)
        {
            return 0;
        }

        @Override
        public long lastTimestampNs()
        {
            return lastTimestampNs;
        }

        @Override
        public long durableSequence()
        {
            return lastSequence;
        }
    }
}
