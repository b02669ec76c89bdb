package io.understudy.perf.failover;

import io.understudy.codecs.RecordLayout;
import io.understudy.codecs.client.CancelEncoder;
import io.understudy.codecs.client.EstablishEncoder;
import io.understudy.codecs.client.EstablishmentAckDecoder;
import io.understudy.codecs.client.ExecInst;
import io.understudy.codecs.client.MessageHeaderDecoder;
import io.understudy.codecs.client.MessageHeaderEncoder;
import io.understudy.codecs.client.NegotiateEncoder;
import io.understudy.codecs.client.NegotiationResponseDecoder;
import io.understudy.codecs.client.NewOrderEncoder;
import io.understudy.codecs.client.OrdType;
import io.understudy.codecs.client.TimeInForce;
import io.understudy.codecs.command.CommandAnswerDecoder;
import io.understudy.codecs.command.CommandResult;
import io.understudy.codecs.command.ConfigureEncoder;
import io.understudy.codecs.command.DefineInstrumentEncoder;
import io.understudy.codecs.command.DefineSessionEncoder;
import io.understudy.codecs.ingress.FrameKind;
import io.understudy.gateway.ingress.Drivers;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import org.agrona.DirectBuffer;
import org.agrona.MutableDirectBuffer;
import org.agrona.concurrent.EpochNanoClock;
import org.agrona.concurrent.OffsetEpochNanoClock;

/** Three nodes of a plain Aeron Cluster that hosts the engine, and its client. */
final class ClusterContestant implements Contestant
{
    private static final int EDGE_ID = 1;
    private static final int CONNECTION_ID = 1;
    private static final int HEADER = MessageHeaderEncoder.ENCODED_LENGTH;
    private static final int MAX_MESSAGE = 256;
    private static final int AT = ClusterClient.PAYLOAD;
    private static final long TIMEOUT_NS = TimeUnit.SECONDS.toNanos(60);

    private final List<NodeProcess> nodes = new ArrayList<>();
    private final ClusterClient client;
    private final Work work = new Work();
    private final EpochNanoClock clock = new OffsetEpochNanoClock();
    private final MessageHeaderEncoder header = new MessageHeaderEncoder();
    private final io.understudy.codecs.command.MessageHeaderEncoder commandHeader =
        new io.understudy.codecs.command.MessageHeaderEncoder();
    private final NewOrderEncoder newOrder = new NewOrderEncoder();
    private final CancelEncoder cancel = new CancelEncoder();
    private long nextSequence = 1;
    private long requestId;
    private CommandResult result;
    private boolean negotiated;
    private boolean established;

    ClusterContestant(final Path runDir, final int size)
    {
        final NodePorts ports = NodePorts.free(size);
        for (int i = 0; i < size; i++)
        {
            nodes.add(new NodeProcess(Node.class,
                i, runDir.resolve("node-" + i), Drivers.freshDir("node-" + i), ports));
        }
        client = new ClusterClient(ports.ingressEndpoints(), this::onOther, ex -> {});
    }

    @Override
    public String name()
    {
        return "cluster";
    }

    @Override
    public void start(final Answers answers)
    {
        client.answersTo(answers);
        nodes.forEach(NodeProcess::launch);
        await("a leader and two followers", this::isWhole);
        await("a session with the leader", client::isConnected);
        command(new ConfigureEncoder().wrapAndApplyHeader(client.buffer(), AT, commandHeader)
            .requestId(++requestId), Work::configure, ConfigureEncoder.BLOCK_LENGTH);
        command(new DefineInstrumentEncoder()
            .wrapAndApplyHeader(client.buffer(), AT, commandHeader)
            .requestId(++requestId), Work::instrument, DefineInstrumentEncoder.BLOCK_LENGTH);
        command(new DefineSessionEncoder().wrapAndApplyHeader(client.buffer(), AT, commandHeader)
            .requestId(++requestId), Work::session, DefineSessionEncoder.BLOCK_LENGTH);
        establish();
    }

    private <T> void command(
        final T encoder, final Consumer<T> fill, final int blockLength)
    {
        fill.accept(encoder);
        result = null;
        await("room for a command", () -> client.send(FrameKind.COMMAND,
            RecordLayout.OPERATOR_EDGE_ID, CONNECTION_ID, HEADER + blockLength));
        await("the answer to a command", () -> result != null);
        if (result != CommandResult.OK)
        {
            throw new IllegalStateException(
                encoder.getClass().getSimpleName() + " was refused: " + result);
        }
    }

    private void establish()
    {
        await("room", () -> client.send(FrameKind.CONNECT, EDGE_ID, CONNECTION_ID, 0));
        client.buffer().setMemory(AT, MAX_MESSAGE, (byte)0);
        new NegotiateEncoder().wrapAndApplyHeader(client.buffer(), AT, header)
            .sequence(nextSequence)
            .sendingTime(clock.nanoTime())
            .sessionVersion(1)
            .sessionId(Work.SESSION_ID);
        await("room", () -> sendFrame(NegotiateEncoder.BLOCK_LENGTH));
        await("the negotiation", () -> negotiated);
        new EstablishEncoder().wrapAndApplyHeader(client.buffer(), AT, header)
            .sequence(nextSequence)
            .sendingTime(clock.nanoTime())
            .sessionVersion(1)
            .nextExpected(0)
            .sessionId(Work.SESSION_ID)
            .keepAliveMs(Work.KEEP_ALIVE_MS);
        await("room", () -> sendFrame(EstablishEncoder.BLOCK_LENGTH));
        await("the session to be established", () -> established);
    }

    private void onOther(
        final int schemaId, final int templateId, final DirectBuffer buffer, final int offset)
    {
        if (schemaId == CommandAnswerDecoder.SCHEMA_ID &&
            templateId == CommandAnswerDecoder.TEMPLATE_ID)
        {
            result = new CommandAnswerDecoder().wrapAndApplyHeader(buffer, offset,
                new io.understudy.codecs.command.MessageHeaderDecoder()).result();
        }
        else if (schemaId == MessageHeaderDecoder.SCHEMA_ID)
        {
            negotiated |= templateId == NegotiationResponseDecoder.TEMPLATE_ID;
            established |= templateId == EstablishmentAckDecoder.TEMPLATE_ID;
        }
    }

    @Override
    public int poll()
    {
        return client.poll();
    }

    @Override
    public boolean send(final int command)
    {
        final MutableDirectBuffer buffer = client.buffer();
        final boolean isCancel = work.isCancel(command);
        final int blockLength =
            isCancel ? CancelEncoder.BLOCK_LENGTH : NewOrderEncoder.BLOCK_LENGTH;
        buffer.setMemory(AT + HEADER, blockLength, (byte)0);
        if (isCancel)
        {
            work.fill(command, cancel.wrapAndApplyHeader(buffer, AT, header)
                .sequence(nextSequence)
                .sendingTime(clock.nanoTime()));
        }
        else
        {
            work.fill(command, newOrder.wrapAndApplyHeader(buffer, AT, header)
                .sequence(nextSequence)
                .sendingTime(clock.nanoTime())
                .ordType(OrdType.LIMIT)
                .timeInForce(TimeInForce.DAY)
                .execInst(ExecInst.NONE));
        }
        final boolean isSent = sendFrame(blockLength);
        nextSequence += isSent ? 1 : 0;
        return isSent;
    }

    private boolean sendFrame(final int blockLength)
    {
        return client.send(FrameKind.DATA, EDGE_ID, CONNECTION_ID, HEADER + blockLength);
    }

    @Override
    public int leader()
    {
        return client.leader();
    }

    @Override
    public void kill(final int memberId)
    {
        nodes.get(memberId).killNow();
    }

    @Override
    public void restart(final int memberId)
    {
        nodes.get(memberId).awaitEnd();
        nodes.get(memberId).launch();
    }

    @Override
    public boolean isWhole()
    {
        int leaders = 0;
        for (final NodeProcess node : nodes)
        {
            if (!node.isInPlace())
            {
                return false;
            }
            leaders += node.leads() ? 1 : 0;
        }
        return leaders == 1;
    }

    @Override
    public String output()
    {
        final StringBuilder text = new StringBuilder();
        for (int i = 0; i < nodes.size(); i++)
        {
            text.append("node ").append(i).append(':').append(System.lineSeparator())
                .append(nodes.get(i).output()).append(System.lineSeparator());
        }
        return text.append("the client connected again ").append(client.reconnects())
            .append(" times").toString();
    }

    private void await(final String what, final BooleanSupplier condition)
    {
        final long deadlineNs = System.nanoTime() + TIMEOUT_NS;
        while (!condition.getAsBoolean())
        {
            client.poll();
            if (System.nanoTime() - deadlineNs > 0 ||
                nodes.stream().anyMatch(NodeProcess::hasEnded))
            {
                throw new IllegalStateException("waited in vain for " + what +
                    "; the nodes said:" + System.lineSeparator() + output());
            }
            Thread.yield();
        }
    }

    @Override
    public void endProcesses()
    {
        nodes.forEach(NodeProcess::close);
    }

    @Override
    public void close()
    {
        endProcesses();
        client.close();
    }
}
