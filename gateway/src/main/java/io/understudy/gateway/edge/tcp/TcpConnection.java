package io.understudy.gateway.edge.tcp;

import java.io.IOException;
import java.nio.channels.SelectionKey;
import java.nio.channels.SocketChannel;
import org.agrona.CloseHelper;

/**
 * One client's connection. OPEN it is read; ENDING what is queued is still written, then the output
 * is ended and what the client still sends is thrown away until it closes too, so that its last
 * bytes are not lost with a reset; CLOSED it is gone.
 */
final class TcpConnection
{
    /** What the edge does with a connection. */
    enum State
    {
        /** Reads and writes. */
        OPEN,

        /** Writes what is queued, no more. */
        ENDING,

        /** Has written everything, and waits for the client to close. */
        ENDED,

        /** Is gone. */
        CLOSED
    }

    final int id;
    final ClientDesk desk;
    final Transport transport;
    final AddressTable.Entry address;
    final OutboundQueue outbound;
    final RateLimit messages;
    /** Whether the members know it and have not closed it. */
    boolean announced;
    /** Whether the gateway has answered a logon. */
    boolean loggedOn;
    /** Of FIX: the first message. */
    PendingLogon logon;
    /** Received and not handled yet, null where there is nothing. */
    Block inbound;
    int inboundOffset;
    int inboundLength;
    /** Whether it waits for its messages per second. */
    boolean throttled;
    /** Of TcpConnections: whether it stands in its queue of those to be read, to be written. */
    boolean ready;
    boolean dirty;
    /** When it opened, by the clock of logons; when ENDING began, by that of the thread. */
    long sinceNs;
    private final SocketChannel channel;
    private SelectionKey key;
    private State state = State.OPEN;
    private int pauses;

    TcpConnection(
        final int id, final Listener listener, final SocketChannel channel,
        final Transport transport, final AddressTable.Entry address, final Limits limits)
    {
        this.id = id;
        this.channel = channel;
        this.transport = transport;
        this.address = address;
        desk = listener.desk();
        outbound = new OutboundQueue(listener.pool(), limits.outboundBytes());
        messages = new RateLimit(limits.messagesPerSecond());
    }

    void key(final SelectionKey value)
    {
        key = value;
    }

    State state()
    {
        return state;
    }

    boolean isOpen()
    {
        return state == State.OPEN;
    }

    void state(final State next)
    {
        state = next;
    }

    /** Reads no more until {@link #resume}; may be nested. */
    void pause()
    {
        pauses++;
    }

    void resume()
    {
        pauses--;
    }

    boolean isPaused()
    {
        return pauses > 0;
    }

    /** Tells the selector what this connection waits for. */
    void updateInterest()
    {
        if (!key.isValid())
        {
            return;
        }
        final boolean reads = state == State.OPEN ? pauses == 0 && !ready : state == State.ENDED;
        final boolean writes = state != State.ENDED &&
            (!outbound.isEmpty() || transport.wantsWrite());
        final int ops = (reads ? SelectionKey.OP_READ : 0) |
            (writes ? SelectionKey.OP_WRITE : 0);
        if (key.interestOps() != ops)
        {
            key.interestOps(ops);
        }
    }

    /** Writes what is queued; true once everything is with the kernel. */
    boolean flush() throws IOException
    {
        return outbound.flush(transport) && !transport.wantsWrite();
    }

    /** Gives everything back; the socket is closed. */
    void close()
    {
        state = State.CLOSED;
        CloseHelper.quietClose(channel);
    }
}
