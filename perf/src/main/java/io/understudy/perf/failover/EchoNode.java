package io.understudy.perf.failover;

import io.aeron.Publication;
import io.aeron.Subscription;
import io.aeron.logbuffer.FragmentHandler;
import io.aeron.logbuffer.Header;
import io.understudy.gateway.edge.EmbeddedDriver;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import org.agrona.DirectBuffer;
import org.agrona.concurrent.IdleStrategy;
import org.agrona.concurrent.UnsafeBuffer;

/**
 * One of the processes that show the transport's floor: Aeron alone, through as many legs as an
 * order. The client's message reaches all; node 0 answers once one of the others has sent it an
 * acknowledgement, and so a majority has the message. No journal, no engine, nobody takes over. One
 * thread, which runs its driver.
 */
public final class EchoNode
{
    static final int ORDER_STREAM = 1;
    static final int ACK_STREAM = 2;
    static final int ANSWER_STREAM = 3;
    static final int TERM_BYTES = 1 << 20;
    static final int ACK_PORT = 1;
    static final int ANSWER_PORT = 2;

    private static final int ARGUMENTS = 4;
    private static final int FRAGMENTS = 64;
    private static final int NONE = -1;

    private final EmbeddedDriver driver;
    private final Subscription orders;
    private final Publication acks;
    private final Publication answers;
    private final Subscription[] others;
    private final UnsafeBuffer out =
        new UnsafeBuffer(ByteBuffer.allocateDirect(EchoContestant.ANSWER_BYTES));
    private final FragmentHandler onOrder = this::onOrder;
    private final FragmentHandler onAck = this::onAck;
    private final boolean isFirst;
    private int received = NONE;
    private int acknowledged = NONE;
    private int answered = NONE;

    private EchoNode(final int nodeId, final Path aeronDir, final NodePorts ports)
    {
        driver = new EmbeddedDriver(aeronDir, TERM_BYTES, Throwable::printStackTrace);
        isFirst = nodeId == 0;
        orders = driver.aeron().addSubscription(channel(ports.endpoint(nodeId, 0)), ORDER_STREAM);
        others = new Subscription[isFirst ? ports.nodes() - 1 : 0];
        for (int i = 0; i < others.length; i++)
        {
            others[i] = driver.aeron().addSubscription(
                channel(ports.endpoint(i + 1, ACK_PORT)), ACK_STREAM);
        }
        acks = isFirst ? null : driver.aeron().addPublication(
            channel(ports.endpoint(nodeId, ACK_PORT)), ACK_STREAM);
        answers = isFirst ? driver.aeron().addPublication(
            channel(ports.endpoint(0, ANSWER_PORT)), ANSWER_STREAM) : null;
    }

    /**
     * Runs a node until it is killed.
     *
     * @param args the node's id, its folder, its media driver's folder, the nodes' first ports.
     */
    public static void main(final String[] args)
    {
        if (args.length != ARGUMENTS)
        {
            throw new IllegalArgumentException("id, folder, driver's folder, ports are wanted");
        }
        ClientThread.sharpenTimers();
        final EchoNode node = new EchoNode(
            Integer.parseInt(args[0]), Path.of(args[2]), NodePorts.parse(args[3]));
        System.out.println(node.isFirst ? "node leads" : "node follows");
        ClientThread.raisePriority();
        node.run();
    }

    static String channel(final String endpoint)
    {
        return "aeron:udp?endpoint=" + endpoint;
    }

    private void run()
    {
        final IdleStrategy idle = ClientThread.idle();
        while (!Thread.currentThread().isInterrupted())
        {
            idle.idle(doWork());
        }
        driver.close();
    }

    private int doWork()
    {
        int work = driver.receive(System.nanoTime()) + orders.poll(onOrder, FRAGMENTS);
        for (final Subscription other : others)
        {
            work += other.poll(onAck, FRAGMENTS);
        }
        return work + (isFirst ? answer() : acknowledge()) + driver.send();
    }

    private void onOrder(
        final DirectBuffer buffer, final int offset, final int length, final Header header)
    {
        received = buffer.getInt(offset);
    }

    private void onAck(
        final DirectBuffer buffer, final int offset, final int length, final Header header)
    {
        acknowledged = Math.max(acknowledged, buffer.getInt(offset));
    }

    /** Each order has its answer, as in a gateway. */
    private int answer()
    {
        final int before = answered;
        while (answered < Math.min(received, acknowledged))
        {
            out.putInt(0, answered + 1);
            if (answers.offer(out, 0, EchoContestant.ANSWER_BYTES) < 0)
            {
                break;
            }
            answered++;
        }
        return answered - before;
    }

    /** One for all that have come since the last, as a standby does. */
    private int acknowledge()
    {
        out.putInt(0, received);
        if (answered == received || acks.offer(out, 0, EchoContestant.ACK_BYTES) < 0)
        {
            return 0;
        }
        answered = received;
        return 1;
    }
}
