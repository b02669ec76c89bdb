package io.understudy.gateway.edge.tcp;

import io.understudy.gateway.edge.tcp.TcpConnection.State;
import java.io.IOException;
import java.nio.ByteBuffer;
import javax.net.ssl.SSLException;

/**
 * Reads sockets and hands whole messages on. A message that arrived whole is read out of a buffer
 * that all connections share; only what is left over is kept, in a block of the connection's own.
 */
final class SocketReader
{
    private static final int SHARED_BYTES = 1 << 16;

    private final TcpConnections connections;
    private final BufferPool pool;
    private final Limits limits;
    private final HelperThread handshakes;
    private final EdgeCounters counters;
    private final Block shared = new Block(SHARED_BYTES);

    SocketReader(
        final TcpConnections connections, final BufferPool pool, final Limits limits,
        final HelperThread handshakes, final EdgeCounters counters)
    {
        this.connections = connections;
        this.pool = pool;
        this.limits = limits;
        this.handshakes = handshakes;
        this.counters = counters;
    }

    /** Goes on with connections that hold something: those that were so at the beginning. */
    int resume(final long nowNs)
    {
        int work = 0;
        for (int i = connections.readyCount(); i > 0; i--)
        {
            final TcpConnection connection = connections.pollReady();
            if (connection.isOpen() && !connection.isPaused())
            {
                connections.makeDirty(connection);
                work += goOn(connection, nowNs);
            }
        }
        return work;
    }

    private int goOn(final TcpConnection connection, final long nowNs)
    {
        if (!connection.desk.send(connection))
        {
            connections.makeReady(connection);
            return 0;
        }
        final int before = connection.inboundLength;
        if (before > 0)
        {
            handle(connection, connection.inbound, connection.inboundOffset, before, nowNs);
        }
        if (connection.isOpen() && !connection.ready && connection.transport.mayHoldMore())
        {
            return 1 + read(connection, nowNs);
        }
        return before - connection.inboundLength;
    }

    /** The selector says that there is something to be read. */
    int read(final TcpConnection connection, final long nowNs)
    {
        try
        {
            if (connection.state() == State.ENDED)
            {
                return discard(connection, nowNs);
            }
            return !connection.isOpen() || connection.isPaused() || connection.ready ?
                0 : receive(connection, nowNs);
        }
        catch (final SSLException ex)
        {
            counters.increment(EdgeCounter.REFUSED_TLS);
            connections.close(connection, nowNs);
        }
        catch (final IOException ex)
        {
            connections.close(connection, nowNs);
        }
        return 1;
    }

    private int discard(final TcpConnection connection, final long nowNs) throws IOException
    {
        final int length = connection.transport.discard(shared.bytes.clear());
        if (length < 0)
        {
            connections.close(connection, nowNs);
        }
        return 1;
    }

    private int receive(final TcpConnection connection, final long nowNs) throws IOException
    {
        final Block block = connection.inbound == null ? shared : withRoom(connection);
        final int start = connection.inbound == null ? 0 : connection.inboundOffset;
        final int end = start + connection.inboundLength;
        final ByteBuffer bytes = block.bytes;
        bytes.limit(block.capacity()).position(end);
        final int length = connection.transport.read(bytes);
        giveOutTask(connection, nowNs);
        if (connection.transport.wantsWrite())
        {
            connections.makeDirty(connection);
        }
        if (length < 0)
        {
            connections.end(connection, nowNs);
            return 1;
        }
        if (length > 0)
        {
            handle(connection, block, start, end - start + length, nowNs);
            if (connection.isOpen() && connection.transport.mayHoldMore())
            {
                connections.makeReady(connection);
            }
        }
        return length;
    }

    /** The connection's block, with place after what it holds; there always is some. */
    private static Block withRoom(final TcpConnection connection)
    {
        final Block block = connection.inbound;
        if (connection.inboundOffset + connection.inboundLength == block.capacity())
        {
            block.buffer.putBytes(
                0, block.buffer, connection.inboundOffset, connection.inboundLength);
            connection.inboundOffset = 0;
        }
        return block;
    }

    private void handle(
        final TcpConnection connection, final Block block, final int offset, final int length,
        final long nowNs)
    {
        final Framer framer = connection.desk.framer();
        final int end = offset + length;
        int at = offset;
        int needed = 1;
        boolean goesOn = true;
        while (goesOn && at < end)
        {
            switch (framer.frame(block.buffer, at, end - at, maxLength(connection)))
            {
                case MESSAGE:
                    final int consumed = framer.consumed();
                    goesOn = onMessage(connection, block, at, consumed, nowNs);
                    at += goesOn ? consumed : 0;
                    goesOn &= connection.isOpen() && !connection.isPaused();
                    break;
                case GARBAGE:
                    counters.increment(EdgeCounter.GARBLED);
                    at += framer.consumed();
                    goesOn = mayGarble(connection, nowNs);
                    break;
                case REFUSED:
                    connections.refuse(connection, framer.refusal(), nowNs);
                    goesOn = false;
                    break;
                default:
                    needed = framer.needed();
                    goesOn = false;
                    break;
            }
        }
        if (connection.isOpen())
        {
            keep(connection, block, at, end - at, needed, nowNs);
        }
    }

    /** Only who has begun with a Logon may garble a message (FIX session layer, logon). */
    private boolean mayGarble(final TcpConnection connection, final long nowNs)
    {
        if (!connection.announced)
        {
            connections.refuse(connection, EdgeCounter.REFUSED_NOT_LOGON, nowNs);
            return false;
        }
        return true;
    }

    private boolean onMessage(
        final TcpConnection connection, final Block block, final int offset, final int length,
        final long nowNs)
    {
        if (!connection.messages.take(nowNs))
        {
            if (!connection.throttled)
            {
                connection.throttled = true;
                counters.increment(EdgeCounter.THROTTLED);
            }
            connections.makeReady(connection);
            return false;
        }
        connection.throttled = false;
        final int headerLength = connection.desk.framer().headerLength();
        final boolean handled = connection.desk.onMessage(
            connection, block.buffer, offset + headerLength, length - headerLength, nowNs);
        if (handled)
        {
            counters.increment(EdgeCounter.MESSAGES_IN);
        }
        else
        {
            connections.makeReady(connection);
        }
        return handled;
    }

    private int maxLength(final TcpConnection connection)
    {
        return connection.loggedOn ? limits.maxMessageBytes() : limits.maxLogonBytes();
    }

    private void keep(
        final TcpConnection connection, final Block block, final int offset, final int length,
        final int needed, final long nowNs)
    {
        if (length == 0)
        {
            connections.releaseInbound(connection);
            return;
        }
        final int wanted = Math.max(length + 1, needed);
        if (block == connection.inbound && wanted <= block.capacity())
        {
            connection.inboundOffset = offset;
            connection.inboundLength = length;
            if (offset + wanted > block.capacity())
            {
                block.buffer.putBytes(0, block.buffer, offset, length);
                connection.inboundOffset = 0;
            }
            return;
        }
        final Block larger = pool.acquire(wanted);
        if (larger == null)
        {
            connections.refuse(connection, EdgeCounter.REFUSED_MEMORY, nowNs);
            return;
        }
        larger.buffer.putBytes(0, block.buffer, offset, length);
        connections.releaseInbound(connection);
        connection.inbound = larger;
        connection.inboundOffset = 0;
        connection.inboundLength = length;
    }

    /** A handshake's computation is done elsewhere; the connection stands still meanwhile. */
    private void giveOutTask(final TcpConnection connection, final long nowNs)
    {
        final Runnable task = connection.transport.takeTask();
        if (task == null)
        {
            return;
        }
        if (!handshakes.submit(new HandshakeTask(connection, task)))
        {
            counters.increment(EdgeCounter.REFUSED_TLS);
            connections.close(connection, nowNs);
            return;
        }
        connection.pause();
        connections.makeDirty(connection);
    }

    /** One step of a handshake. */
    private final class HandshakeTask implements HelperThread.Job
    {
        private final TcpConnection connection;
        private final Runnable task;

        private HandshakeTask(final TcpConnection connection, final Runnable task)
        {
            this.connection = connection;
            this.task = task;
        }

        @Override
        public void run()
        {
            task.run();
        }

        @Override
        public void onDone(final long nowNs)
        {
            connection.resume();
            if (connection.isOpen())
            {
                // What arrived meanwhile may all be in the engine already: no event would tell.
                connections.makeDirty(connection);
                read(connection, nowNs);
            }
        }
    }
}
