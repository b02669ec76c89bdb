package io.understudy.gateway.edge.tcp;

import io.understudy.gateway.edge.tcp.TcpConnection.State;
import java.io.IOException;
import java.util.ArrayDeque;
import org.agrona.DirectBuffer;
import org.agrona.collections.Int2ObjectHashMap;

/**
 * All connections: found by their number, and in queues of those that have something to be done.
 * What ends one goes through here. Queues are walked from their head, by as many as they held.
 */
final class TcpConnections
{
    private static final float LOAD_FACTOR = 0.6f;

    private final Int2ObjectHashMap<TcpConnection> byId =
        new Int2ObjectHashMap<>(1024, LOAD_FACTOR);
    private final ArrayDeque<TcpConnection> ready = new ArrayDeque<>();
    private final ArrayDeque<TcpConnection> dirty = new ArrayDeque<>();
    private final ArrayDeque<TcpConnection> notLoggedOn = new ArrayDeque<>();
    private final ArrayDeque<TcpConnection> ending = new ArrayDeque<>();
    private final ArrayDeque<TcpConnection> departing = new ArrayDeque<>();
    private final Limits limits;
    private final BufferPool pool;
    private final FramePublisher frames;
    private final AddressTable addresses;
    private final EdgeCounters counters;
    private int lastId;

    TcpConnections(
        final Limits limits, final BufferPool pool, final FramePublisher frames,
        final EdgeCounters counters)
    {
        this.limits = limits;
        this.pool = pool;
        this.frames = frames;
        this.counters = counters;
        addresses = new AddressTable(limits);
    }

    AddressTable addresses()
    {
        return addresses;
    }

    int size()
    {
        return byId.size();
    }

    TcpConnection find(final int id)
    {
        return byId.get(id);
    }

    /** A number that no connection has. */
    int nextId()
    {
        do
        {
            lastId = lastId == Integer.MAX_VALUE ? 1 : lastId + 1;
        }
        while (byId.containsKey(lastId));
        return lastId;
    }

    void open(final TcpConnection connection, final long logonClockNs)
    {
        connection.sinceNs = logonClockNs;
        byId.put(connection.id, connection);
        notLoggedOn.addLast(connection);
        counters.increment(EdgeCounter.ACCEPTED);
    }

    /** There is something received to be handled, or something to be read past the selector. */
    void makeReady(final TcpConnection connection)
    {
        if (!connection.ready)
        {
            connection.ready = true;
            ready.addLast(connection);
        }
    }

    /** The next that is ready, null if there is none. */
    TcpConnection pollReady()
    {
        final TcpConnection connection = ready.pollFirst();
        if (connection != null)
        {
            connection.ready = false;
        }
        return connection;
    }

    int readyCount()
    {
        return ready.size();
    }

    /** Something is to be written, or the selector to be told anew. */
    void makeDirty(final TcpConnection connection)
    {
        if (!connection.dirty)
        {
            connection.dirty = true;
            dirty.addLast(connection);
        }
    }

    /** Queues a message for a client, and ends the connection where it is too far behind. */
    void send(
        final TcpConnection connection, final DirectBuffer buffer, final int offset,
        final int length, final long nowNs)
    {
        final DirectBuffer header = connection.desk.header(length);
        final int total = header.capacity() + length;
        if (!connection.outbound.hasRoom(total))
        {
            refuse(connection, EdgeCounter.REFUSED_SLOW_READER, nowNs);
        }
        else if (!connection.outbound.reserve(total))
        {
            refuse(connection, EdgeCounter.REFUSED_MEMORY, nowNs);
        }
        else
        {
            connection.outbound.put(header, 0, header.capacity());
            connection.outbound.put(buffer, offset, length);
            counters.increment(EdgeCounter.MESSAGES_OUT);
            makeDirty(connection);
        }
    }

    /** Ends a connection for a fault of the client's, and says so as the protocol has it. */
    void refuse(final TcpConnection connection, final EdgeCounter reason, final long nowNs)
    {
        if (connection.isOpen())
        {
            counters.increment(reason);
            sayGoodbye(connection, reason);
            end(connection, nowNs);
        }
    }

    /** The last message goes beyond the limit of the queue: it is all that will. */
    void sayGoodbye(final TcpConnection connection, final EdgeCounter reason)
    {
        final int length = connection.desk.goodbye(reason);
        if (length > 0 && connection.outbound.reserve(length))
        {
            connection.outbound.put(connection.desk.goodbyeBuffer(), 0, length);
        }
    }

    /** Ends a connection once what is queued for it is written. */
    void end(final TcpConnection connection, final long nowNs)
    {
        if (!connection.isOpen())
        {
            return;
        }
        connection.state(State.ENDING);
        releaseInbound(connection);
        depart(connection);
        connection.sinceNs = nowNs;
        ending.addLast(connection);
        makeDirty(connection);
    }

    /** The client is gone, or as good as. */
    void close(final TcpConnection connection, final long nowNs)
    {
        if (connection.state() == State.CLOSED)
        {
            return;
        }
        connection.close();
        releaseInbound(connection);
        connection.outbound.release();
        byId.remove(connection.id);
        addresses.close(connection.address, nowNs);
        counters.increment(EdgeCounter.CLOSED);
        depart(connection);
    }

    void releaseInbound(final TcpConnection connection)
    {
        if (connection.inbound != null)
        {
            pool.release(connection.inbound);
            connection.inbound = null;
            connection.inboundLength = 0;
        }
    }

    private void depart(final TcpConnection connection)
    {
        if (connection.announced && !frames.depart(connection))
        {
            departing.addLast(connection);
        }
    }

    /** Tells the members of those that ended while the window was full. */
    int sendDepartures()
    {
        int work = 0;
        while (!departing.isEmpty() && frames.depart(departing.peekFirst()))
        {
            departing.removeFirst();
            work++;
        }
        return work;
    }

    boolean hasDepartures()
    {
        return !departing.isEmpty();
    }

    /** Writes to all that have something to be written. */
    int flush(final long nowNs)
    {
        final int count = dirty.size();
        for (int i = 0; i < count; i++)
        {
            final TcpConnection connection = dirty.pollFirst();
            connection.dirty = false;
            flush(connection, nowNs);
        }
        return count;
    }

    private void flush(final TcpConnection connection, final long nowNs)
    {
        if (connection.state() == State.CLOSED)
        {
            return;
        }
        try
        {
            final boolean written = connection.flush();
            if (written && connection.state() == State.ENDING)
            {
                connection.state(State.ENDED);
                connection.transport.endOutput();
            }
            connection.updateInterest();
        }
        catch (final IOException ex)
        {
            close(connection, nowNs);
        }
    }

    /**
     * Ends what has lasted too long.
     *
     * @param logonClockNs a time that stands still while no logon could be answered.
     */
    int poll(final long nowNs, final long logonClockNs)
    {
        int work = 0;
        TcpConnection first = notLoggedOn.peekFirst();
        while (first != null && (first.loggedOn || !first.isOpen() ||
            logonClockNs - first.sinceNs >= limits.logonTimeoutNs()))
        {
            notLoggedOn.removeFirst();
            if (first.isOpen() && !first.loggedOn)
            {
                refuse(first, EdgeCounter.REFUSED_LOGON_TIMEOUT, nowNs);
            }
            first = notLoggedOn.peekFirst();
            work++;
        }
        first = ending.peekFirst();
        while (first != null && (first.state() == State.CLOSED ||
            nowNs - first.sinceNs >= limits.closeTimeoutNs()))
        {
            ending.removeFirst();
            close(first, nowNs);
            first = ending.peekFirst();
            work++;
        }
        addresses.poll(nowNs);
        return work;
    }

    /** Whether every client has been sent everything. */
    boolean isFlushed()
    {
        for (final TcpConnection connection : byId.values())
        {
            if (!connection.outbound.isEmpty())
            {
                return false;
            }
        }
        return true;
    }

    /** Ends all, with the protocol's farewell. */
    void endAll(final long nowNs)
    {
        for (final TcpConnection connection : byId.values())
        {
            if (connection.isOpen())
            {
                sayGoodbye(connection, null);
                end(connection, nowNs);
            }
        }
    }

    /** Closes all sockets. */
    void closeAll()
    {
        byId.values().forEach(TcpConnection::close);
        byId.clear();
    }
}
