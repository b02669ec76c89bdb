package io.understudy.perf.failover;

import io.aeron.Publication;
import io.aeron.Subscription;
import io.aeron.logbuffer.FragmentHandler;
import io.understudy.codecs.client.ExecutionReportEncoder;
import io.understudy.codecs.client.MessageHeaderEncoder;
import io.understudy.codecs.client.NewOrderEncoder;
import io.understudy.gateway.edge.EmbeddedDriver;
import io.understudy.gateway.ingress.Drivers;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.agrona.concurrent.UnsafeBuffer;

/** The transport's floor: echo nodes, and messages as long as an order and its report. */
final class EchoContestant implements Contestant
{
    static final int ORDER_BYTES =
        MessageHeaderEncoder.ENCODED_LENGTH + NewOrderEncoder.BLOCK_LENGTH;
    static final int ANSWER_BYTES =
        MessageHeaderEncoder.ENCODED_LENGTH + ExecutionReportEncoder.BLOCK_LENGTH;
    static final int ACK_BYTES = 32;

    private static final int FRAGMENTS = 64;
    private static final long TIMEOUT_NS = TimeUnit.SECONDS.toNanos(60);

    private final List<NodeProcess> nodes = new ArrayList<>();
    private final NodePorts ports;
    private final EmbeddedDriver driver =
        new EmbeddedDriver("echo-client", EchoNode.TERM_BYTES, Throwable::printStackTrace);
    private final UnsafeBuffer out = new UnsafeBuffer(ByteBuffer.allocateDirect(ORDER_BYTES));
    private final Publication[] orders;
    private FragmentHandler onAnswer;
    private Subscription answers;
    private int sentTo;

    EchoContestant(final Path runDir, final int size)
    {
        ports = NodePorts.free(size);
        orders = new Publication[size];
        for (int i = 0; i < size; i++)
        {
            nodes.add(new NodeProcess(EchoNode.class, i, runDir.resolve("echo-" + i),
                Drivers.freshDir("echo-" + i), ports));
        }
    }

    @Override
    public String name()
    {
        return "echo";
    }

    @Override
    public void start(final Answers listener)
    {
        onAnswer = (buffer, offset, length, header) -> listener.onAnswer(buffer.getInt(offset));
        answers = driver.aeron().addSubscription(
            EchoNode.channel(ports.endpoint(0, EchoNode.ANSWER_PORT)), EchoNode.ANSWER_STREAM);
        nodes.forEach(NodeProcess::launch);
        for (int i = 0; i < orders.length; i++)
        {
            orders[i] = driver.aeron().addPublication(
                EchoNode.channel(ports.endpoint(i, 0)), EchoNode.ORDER_STREAM);
        }
        final long deadlineNs = System.nanoTime() + TIMEOUT_NS;
        while (!isConnected())
        {
            driver.invoke();
            if (System.nanoTime() - deadlineNs > 0 ||
                nodes.stream().anyMatch(NodeProcess::hasEnded))
            {
                throw new IllegalStateException("waited in vain for the echo nodes; they said:" +
                    System.lineSeparator() + output());
            }
            Thread.yield();
        }
    }

    private boolean isConnected()
    {
        boolean isConnected = answers.isConnected() && isWhole();
        for (final Publication order : orders)
        {
            isConnected &= order.isConnected();
        }
        return isConnected;
    }

    @Override
    public int poll()
    {
        return driver.invoke() + answers.poll(onAnswer, FRAGMENTS);
    }

    /** Where one of them has no room, goes on from there when asked again. */
    @Override
    public boolean send(final int command)
    {
        out.putInt(0, command);
        while (sentTo < orders.length)
        {
            if (orders[sentTo].offer(out, 0, ORDER_BYTES) < 0)
            {
                return false;
            }
            sentTo++;
        }
        sentTo = 0;
        return true;
    }

    @Override
    public int leader()
    {
        return 0;
    }

    @Override
    public void kill(final int memberId)
    {
        throw new UnsupportedOperationException("nobody takes over from an echo node");
    }

    @Override
    public void restart(final int memberId)
    {
        throw new UnsupportedOperationException("nobody takes over from an echo node");
    }

    @Override
    public boolean isWhole()
    {
        return nodes.stream().allMatch(NodeProcess::isInPlace);
    }

    @Override
    public String output()
    {
        final StringBuilder text = new StringBuilder();
        nodes.forEach(node -> text.append(node.output()).append(System.lineSeparator()));
        return text.toString();
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
        driver.close();
    }
}
