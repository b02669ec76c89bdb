package io.understudy.gateway.edge.tcp;

import io.understudy.gateway.edge.ClusterLine;
import io.understudy.gateway.edge.EmbeddedDriver;
import io.understudy.gateway.edge.LineState;
import io.understudy.gateway.edge.OutputHandler;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import org.agrona.CloseHelper;
import org.agrona.DirectBuffer;

/**
 * An edge at work: {@link #doWork} is one turn of its duty cycle. Read it top to bottom to follow a
 * client's message to the members, and their answer back. Everything belongs to the thread that
 * calls it.
 */
final class TcpEdge implements OutputHandler, AutoCloseable
{
    private static final int HELPER_JOBS = 256;
    /** At 70 ms each the last is done well within edge.logonTimeoutNs, and so is answered. */
    private static final int PASSWORD_JOBS = 64;
    private static final long IDLE_MS = 1;
    /** Outputs leave once their input is known to be committed: soon after, they are here. */
    private static final long QUIET_NS = TimeUnit.MILLISECONDS.toNanos(50);
    private static final long WINDOW_PARK_NS = TimeUnit.MICROSECONDS.toNanos(50);
    private static final long NO_QUORUM_PARK_NS = TimeUnit.MILLISECONDS.toNanos(1);
    private static final Consumer<SelectionKey> LEAVE_IT = key -> {};

    private final EdgeContext context;
    private final EdgeCounters counters;
    private final ClusterLine line;
    private final EmbeddedDriver driver;
    private final FramePublisher frames;
    private final TcpConnections connections;
    private final HelperThread hashing = new HelperThread("edge-passwords", PASSWORD_JOBS);
    private final HelperThread handshakes = new HelperThread("edge-handshakes", HELPER_JOBS);
    private final SocketReader reader;
    private final Acceptor acceptor;
    private final Selector selector;
    private final Consumer<SelectionKey> onKey = this::onKey;
    private Listener fix;
    private Listener sbe;
    private EdgeState state = EdgeState.SERVING;
    private long nowNs;
    private long lastTurnNs = System.nanoTime();
    private long heldUpNs;
    private boolean heldUp;
    private long lineSignature = -1;
    private int keysWork;
    private long lastOutputNs;

    /**
     * Opens everything; clients are accepted from the first turn on.
     *
     * @param context concluded here.
     * @throws IllegalStateException with a sentence if anything is in the way; nothing stays open.
     */
    TcpEdge(final EdgeContext context)
    {
        this.context = context;
        final Limits limits = context.limits();
        counters = context.counters();
        try
        {
            selector = Selector.open();
        }
        catch (final IOException ex)
        {
            throw new UncheckedIOException(ex);
        }
        driver = context.newDriver();
        line = new ClusterLine(context.lineContext(driver, this));
        frames = new FramePublisher(line);
        final BufferPool pool = new BufferPool(limits.bufferBytes());
        connections = new TcpConnections(limits, pool, frames, counters);
        acceptor = new Acceptor(selector, connections, limits, counters);
        reader = new SocketReader(connections, pool, limits, handshakes, counters);
        try
        {
            listen(pool);
        }
        catch (final IOException | RuntimeException ex)
        {
            CloseHelper.quietClose(this);
            throw ex instanceof RuntimeException ?
                (RuntimeException)ex : new UncheckedIOException((IOException)ex);
        }
    }

    private void listen(final BufferPool pool) throws IOException
    {
        final TlsIdentity tls = context.tlsIdentity();
        if (context.fixAddress() != null)
        {
            fix = new Listener("edge.fix.listen", context.fixAddress(),
                new FixDesk(frames, connections, hashing, counters), pool, tls);
            fix.register(selector);
        }
        if (context.sbeAddress() != null)
        {
            sbe = new Listener("edge.sbe.listen", context.sbeAddress(),
                new SbeDesk(frames, connections), pool, tls);
            sbe.register(selector);
        }
    }

    /** One turn; the amount of work done. */
    int doWork(final long turnNs)
    {
        nowNs = turnNs;
        watchLine();
        return hashing.poll(nowNs)
            + handshakes.poll(nowNs)
            + readSockets()
            + line.poll(nowNs)
            + connections.poll(nowNs, nowNs - heldUpNs)
            + connections.flush(nowNs)
            + moveOn();
    }

    /** Messages that wait go before those that come: none is overtaken, nobody is forgotten. */
    private int readSockets()
    {
        heldUpNs += heldUp ? nowNs - lastTurnNs : 0;
        lastTurnNs = nowNs;
        frames.beginTurn();
        int work = connections.sendDepartures();
        if (line.hasQuorum() && state == EdgeState.SERVING)
        {
            work += reader.resume(nowNs);
        }
        heldUp = !line.hasQuorum() || frames.isFull();
        keysWork = 0;
        try
        {
            selector.selectNow(onKey);
        }
        catch (final IOException ex)
        {
            throw new UncheckedIOException("the sockets failed", ex);
        }
        return work + keysWork;
    }

    private void onKey(final SelectionKey key)
    {
        final Object attachment = key.attachment();
        if (attachment instanceof TcpConnection)
        {
            onConnectionKey((TcpConnection)attachment, key.readyOps());
        }
        else if (attachment instanceof Listener)
        {
            keysWork += acceptor.accept((Listener)attachment, nowNs - heldUpNs);
        }
    }

    private void onConnectionKey(final TcpConnection connection, final int readyOps)
    {
        if ((readyOps & SelectionKey.OP_WRITE) != 0)
        {
            connections.makeDirty(connection);
            keysWork++;
        }
        if ((readyOps & SelectionKey.OP_READ) != 0 &&
            (state == EdgeState.SERVING && !heldUp && !frames.isFull() || !connection.isOpen()))
        {
            keysWork += reader.read(connection, nowNs);
            if (connection.ready || connection.isPaused())
            {
                connections.makeDirty(connection);
            }
        }
    }

    @Override
    public void onOutput(
        final int connectionId, final boolean last, final DirectBuffer buffer, final int offset,
        final int length)
    {
        lastOutputNs = nowNs;
        final TcpConnection connection = connections.find(connectionId);
        if (connection == null || !connection.isOpen())
        {
            return;
        }
        if (length > 0)
        {
            if (!connection.loggedOn && connection.desk.isLogonAnswer(buffer, offset, length))
            {
                connection.loggedOn = true;
                counters.increment(EdgeCounter.LOGGED_ON);
            }
            connections.send(connection, buffer, offset, length, nowNs);
        }
        if (last)
        {
            connection.announced = false;
            connections.end(connection, nowNs);
        }
    }

    @Override
    public void onCredential(
        final int connectionId, final DirectBuffer buffer, final int offset, final int length)
    {
        final TcpConnection connection = connections.find(connectionId);
        if (connection != null && connection.isOpen())
        {
            connection.desk.onCredential(connection, buffer, offset);
        }
    }

    /** The driver opens sockets only where a line begins anew. */
    private void watchLine()
    {
        long signature = line.joins();
        for (int i = 0; i < line.lineCount(); i++)
        {
            signature = signature * LineState.values().length + line.state(i).code();
        }
        if (signature != lineSignature)
        {
            lineSignature = signature;
            driver.wakes(selector);
        }
    }

    /** Accepts and reads no more. */
    void drain()
    {
        if (state == EdgeState.SERVING)
        {
            CloseHelper.closeAll(fix, sbe);
            lastOutputNs = System.nanoTime();
            state = EdgeState.DRAINING;
        }
    }

    private int moveOn()
    {
        switch (state)
        {
            case DRAINING:
                if (nowNs - lastOutputNs > QUIET_NS && line.uncommittedFrames() == 0 &&
                    connections.isFlushed())
                {
                    farewell();
                    return 1;
                }
                return 0;
            case LEAVING:
                if (connections.size() == 0 && !connections.hasDepartures() &&
                    line.uncommittedFrames() == 0)
                {
                    state = EdgeState.DRAINED;
                }
                return 0;
            default:
                return 0;
        }
    }

    /** Ends all connections, whether or not what was on its way has come. */
    void farewell()
    {
        if (state == EdgeState.DRAINING)
        {
            connections.endAll(nowNs);
            state = EdgeState.LEAVING;
        }
    }

    boolean isDrained()
    {
        return state == EdgeState.DRAINED;
    }

    /** Sleeps until a client or a member sends something, or for a millisecond. */
    void idle()
    {
        if (heldUp || state != EdgeState.SERVING)
        {
            // Sockets that are not read would wake the selector at once.
            LockSupport.parkNanos(line.hasQuorum() ? WINDOW_PARK_NS : NO_QUORUM_PARK_NS);
            return;
        }
        try
        {
            selector.select(LEAVE_IT, IDLE_MS);
        }
        catch (final IOException ex)
        {
            throw new UncheckedIOException("the sockets failed", ex);
        }
    }

    ClusterLine line()
    {
        return line;
    }

    int connectionCount()
    {
        return connections.size();
    }

    /** The port for FIX, 0 where there is none. */
    int fixPort()
    {
        return fix == null ? 0 : fix.port();
    }

    /** The port for SBE, 0 where there is none. */
    int sbePort()
    {
        return sbe == null ? 0 : sbe.port();
    }

    @Override
    public void close()
    {
        CloseHelper.closeAll(fix, sbe, hashing, handshakes);
        connections.closeAll();
        CloseHelper.closeAll(line, selector);
    }
}
