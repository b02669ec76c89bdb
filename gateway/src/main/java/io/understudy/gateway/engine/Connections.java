package io.understudy.gateway.engine;

import java.util.Arrays;

import org.agrona.collections.Long2ObjectHashMap;

import io.understudy.gateway.engine.EngineCounters.Counter;

/**
 * The open connections: a pool of a fixed size, and two lists, of those that wait for Establish and
 * of those that are established, each in the order in which its members joined it.
 */
final class Connections
{
    private static final float LOAD_FACTOR = 0.55f;
    private static final long NS_PER_MS = 1_000_000L;

    /** One list: first and last. */
    static final class Chain
    {
        Connection first;
        Connection last;
    }

    final Chain waiting = new Chain();
    final Chain established = new Chain();
    private final Long2ObjectHashMap<Connection> byKey;
    private final Cause cause;
    private final EngineCounters counters;
    private final EarlyFrames early;
    private Connection free;

    Connections(
        final int maxConnections,
        final Cause cause,
        final EngineCounters counters,
        final EarlyFrames early)
    {
        this.cause = cause;
        this.counters = counters;
        this.early = early;
        byKey = new Long2ObjectHashMap<>(2 * maxConnections, LOAD_FACTOR);
        for (int i = 0; i < maxConnections; i++)
        {
            final Connection connection = new Connection();
            connection.after = free;
            free = connection;
        }
    }

    Connection find(final Edge edge, final int id)
    {
        return byKey.get(key(edge, id));
    }

    /** A new connection, or null where the pool is empty. */
    Connection open(final Edge edge, final int id)
    {
        final Connection connection = free;
        if (connection == null)
        {
            return null;
        }
        free = connection.after;
        connection.edge = edge;
        connection.id = id;
        connection.openedNs = cause.nowNs;
        connection.negotiated = null;
        connection.established = false;
        connection.isFix = false;
        Arrays.fill(connection.certificate, (byte)0);
        append(waiting, connection);
        byKey.put(key(edge, id), connection);
        return connection;
    }

    void bind(final Connection connection, final Session session)
    {
        unchain(waiting, connection);
        append(established, connection);
        connection.established = true;
        session.connection = connection;
        session.cancelDueNs = Session.NEVER;
        counters.increment(Counter.ESTABLISHED);
    }

    /** Ends the session's use of its connection; its orders are cancelled after the grace. */
    void unbind(final Connection connection)
    {
        if (connection.established)
        {
            final Session session = connection.negotiated;
            connection.established = false;
            unchain(established, connection);
            append(waiting, connection);
            connection.openedNs = cause.nowNs;
            session.connection = null;
            if (session.fix != null)
            {
                session.fix.endConnection();
                early.dropBelow(session.fix, Long.MAX_VALUE);
            }
            session.cancelDueNs = session.graceMs < 0 ? Session.NEVER :
                cause.nowNs + session.graceMs * NS_PER_MS;
        }
    }

    void close(final Connection connection)
    {
        unbind(connection);
        unchain(waiting, connection);
        byKey.remove(key(connection.edge, connection.id));
        connection.edge = null;
        connection.negotiated = null;
        connection.after = free;
        free = connection;
    }

    /** An edge that lets its outbox fill up is not there: its sessions stop counting on it. */
    void fence(final Edge edge)
    {
        edge.fenced = true;
        counters.increment(Counter.EDGES_FENCED);
        unbindAll(edge);
    }

    /** Unbinds every session on an edge that cannot be reached. */
    void unbindAll(final Edge edge)
    {
        Connection at = established.first;
        while (at != null)
        {
            final Connection next = at.after;
            if (at.edge == edge)
            {
                unbind(at);
            }
            at = next;
        }
    }

    /** Ends every connection of an edge's past incarnation. */
    void closeAll(final Edge edge)
    {
        unbindAll(edge);
        Connection at = waiting.first;
        while (at != null)
        {
            final Connection next = at.after;
            if (at.edge == edge)
            {
                close(at);
            }
            at = next;
        }
    }

    private static long key(final Edge edge, final int id)
    {
        return (long)edge.slot << Integer.SIZE | id & 0xFFFF_FFFFL;
    }

    private static void append(final Chain chain, final Connection connection)
    {
        connection.before = chain.last;
        connection.after = null;
        if (chain.last == null)
        {
            chain.first = connection;
        }
        else
        {
            chain.last.after = connection;
        }
        chain.last = connection;
    }

    private static void unchain(final Chain chain, final Connection connection)
    {
        if (connection.before == null)
        {
            chain.first = connection.after;
        }
        else
        {
            connection.before.after = connection.after;
        }
        if (connection.after == null)
        {
            chain.last = connection.before;
        }
        else
        {
            connection.after.before = connection.before;
        }
        connection.before = null;
        connection.after = null;
    }
}
