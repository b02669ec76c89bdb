package io.understudy.gateway.edge.tcp;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.net.InetSocketAddress;
import java.net.StandardSocketOptions;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.nio.file.Path;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What the duty thread allocates for messages of clients that are logged on: nothing. The turns of
 * the edge alone are counted, on the one thread that also plays the gateway and the clients.
 */
@Tag("allocation")
class TcpEdgeAllocationTest
{
    private static final int CLIENTS = 20;
    private static final int ROUNDS = 4_000;
    private static final int WINDOWS = 6;

    private final ThreadMXBean threads = (ThreadMXBean)ManagementFactory.getThreadMXBean();
    private final long me = Thread.currentThread().getId();
    private final SocketChannel[] clients = new SocketChannel[CLIENTS];
    private final ByteBuffer message = ByteBuffer.allocateDirect(1 << 10);
    private final ByteBuffer received = ByteBuffer.allocateDirect(1 << 16);
    private long allocated;

    @Test
    void shouldNotAllocateForAMessage(@TempDir final Path dir) throws Exception
    {
        message.put(FixText.message("35=D|34=2|49=TW|56=ISLD|11=ID|58=" + "x".repeat(200) + "|"))
            .flip();
        try (EdgeRig rig = new EdgeRig(dir, settings -> {}))
        {
            rig.gateway.keeps = false;
            rig.gateway.edgeStep = () -> turn(rig);
            for (int i = 0; i < CLIENTS; i++)
            {
                clients[i] = SocketChannel.open(
                    new InetSocketAddress("localhost", rig.edge.fixPort()));
                clients[i].configureBlocking(false);
                clients[i].setOption(StandardSocketOptions.TCP_NODELAY, true);
                clients[i].write(ByteBuffer.wrap(
                    FixText.message("35=A|34=1|49=TW|56=ISLD|98=0|108=30|")));
            }
            rig.await("all to be logged on",
                () -> rig.count(EdgeCounter.LOGGED_ON) == CLIENTS);
            long least = Long.MAX_VALUE;
            for (int i = 0; i < WINDOWS && least > 0; i++)
            {
                allocated = 0;
                play(rig);
                least = i == 0 ? least : Math.min(least, allocated);
            }
            assertThat(least).isZero();
        }
    }

    private void play(final EdgeRig rig) throws Exception
    {
        for (int round = 0; round < ROUNDS; round++)
        {
            final long wanted = rig.gateway.messages + CLIENTS;
            for (final SocketChannel client : clients)
            {
                message.rewind();
                client.write(message);
            }
            while (rig.gateway.messages < wanted)
            {
                turn(rig);
                rig.gateway.poll();
            }
            for (final SocketChannel client : clients)
            {
                client.read(received.clear());
            }
        }
    }

    private void turn(final EdgeRig rig)
    {
        final long before = threads.getThreadAllocatedBytes(me);
        rig.edge.doWork(System.nanoTime());
        allocated += threads.getThreadAllocatedBytes(me) - before;
    }
}
