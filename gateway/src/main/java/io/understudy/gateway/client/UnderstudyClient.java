package io.understudy.gateway.client;

import io.understudy.codecs.client.CancelEncoder;
import io.understudy.codecs.client.MassCancelEncoder;
import io.understudy.codecs.client.MassStatusRequestEncoder;
import io.understudy.codecs.client.NewOrderEncoder;
import io.understudy.codecs.client.OrderStatusRequestEncoder;
import io.understudy.codecs.client.ReplaceEncoder;
import io.understudy.codecs.ingress.Refusal;
import io.understudy.gateway.edge.ClusterLine;
import io.understudy.gateway.edge.LineState;

/**
 * One client session with the gateway. Poll it often, from one thread; send from the same thread:
 *
 * <pre>{@code
 * final NewOrderEncoder order = client.newOrder();
 * if (order != null)
 * {
 *     order.clOrdId("A1").instrumentId(1).side(Side.BUY) ...
 *     client.send();
 * }
 * }</pre>
 *
 * <p>A message is encoded in place, in the window of what is sent and not yet committed, and goes
 * to every member. If the primary dies, the next one goes on from its own copy: no reconnect,
 * nothing to send again, and each answer comes once. {@link ClientListener#onQuorum} tells when
 * there is no majority: then messages wait, and nothing is acknowledged.
 */
public final class UnderstudyClient implements AutoCloseable
{
    private final ClientListener listener;
    private final ClusterLine line;
    private final ClientInbox inbox;
    private final ClientOutbox outbox;
    private boolean joined;
    private boolean quorum;
    private boolean closed;

    private UnderstudyClient(final ClientContext context)
    {
        context.conclude();
        listener = context.listener();
        inbox = new ClientInbox(context);
        line = new ClusterLine(context.lineContext().outputHandler(inbox));
        outbox = new ClientOutbox(context, line);
        inbox.answerThrough(outbox);
        outbox.begin();
    }

    /**
     * Starts a client. It negotiates and establishes its session while it is polled.
     *
     * @param context settings; concluded here.
     * @return the client.
     * @throws IllegalStateException naming a setting that is missing or does not agree.
     */
    public static UnderstudyClient connect(final ClientContext context)
    {
        return new UnderstudyClient(context);
    }

    /**
     * One duty cycle: receives, calls the listener, sends what waits, keeps the session alive.
     *
     * @return the amount of work done; 0: a good moment to idle.
     */
    public int poll()
    {
        if (closed)
        {
            return 0;
        }
        final long nowNs = System.nanoTime();
        final int work = line.poll(nowNs) + inbox.poll() + outbox.keepAlive(nowNs);
        final boolean isJoined = line.state() == LineState.JOINED;
        if (isJoined != joined)
        {
            joined = isJoined;
            listener.onLine(isJoined);
        }
        final boolean hasQuorum = line.hasQuorum();
        if (hasQuorum != quorum)
        {
            quorum = hasQuorum;
            listener.onQuorum(hasQuorum);
        }
        return work;
    }

    /**
     * Begins a new order; {@link #send()} sends it. Limit, day, no execution instruction and no
     * account unless set otherwise.
     *
     * @return an encoder at the message, or null while the session is not established or the
     *         window is full.
     */
    public NewOrderEncoder newOrder()
    {
        return outbox.newOrder();
    }

    /**
     * Begins a cancel; {@link #send()} sends it.
     *
     * @return an encoder at the message, or null as {@link #newOrder()}.
     */
    public CancelEncoder cancel()
    {
        return outbox.cancel();
    }

    /**
     * Begins a replace; {@link #send()} sends it.
     *
     * @return an encoder at the message, or null as {@link #newOrder()}.
     */
    public ReplaceEncoder replace()
    {
        return outbox.replace();
    }

    /**
     * Begins a mass cancel; {@link #send()} sends it.
     *
     * @return an encoder at the message, or null as {@link #newOrder()}.
     */
    public MassCancelEncoder massCancel()
    {
        return outbox.massCancel();
    }

    /**
     * Begins a question for an order's status; {@link #send()} sends it.
     *
     * @return an encoder at the message, or null as {@link #newOrder()}.
     */
    public OrderStatusRequestEncoder orderStatusRequest()
    {
        return outbox.orderStatusRequest();
    }

    /**
     * Begins a question for the status of all open orders, or of an instrument's, an account's or
     * one side's; {@link #send()} sends it. The answers are
     * {@link ClientListener#onMassStatusReport}; one such question at a time is answered.
     *
     * @return an encoder at the message, its scope ALL, or null as {@link #newOrder()}.
     */
    public MassStatusRequestEncoder massStatusRequest()
    {
        return outbox.massStatusRequest();
    }

    /**
     * Sends the message that was begun last.
     *
     * @return its sequence number in the session.
     */
    public long send()
    {
        return outbox.send();
    }

    /**
     * Ends the session in good order; {@link ClientListener#onTerminated} tells when.
     *
     * @return false while the window is full or the session is not established: try again.
     */
    public boolean terminate()
    {
        return outbox.terminate();
    }

    /**
     * Begins anew after the session has ended: another connection, the same session.
     *
     * @return false while the window is full: try again.
     */
    public boolean reconnect()
    {
        return outbox.state() == ClientState.TERMINATED && outbox.begin();
    }

    /**
     * What the session is doing.
     *
     * @return the state.
     */
    public ClientState state()
    {
        return closed ? ClientState.CLOSED : outbox.state();
    }

    /**
     * Whether the cluster would not have this client: a majority of the members refused it, and
     * none serves it. The reason is {@link #refusal()}.
     *
     * @return whether the line was refused for good.
     */
    public boolean isRefused()
    {
        return line.state() == LineState.REFUSED;
    }

    /**
     * Why the cluster would not have this client.
     *
     * @return NONE unless {@link #isRefused()}.
     */
    public Refusal refusal()
    {
        return line.refusal();
    }

    /**
     * The member that serves this client.
     *
     * @return its id, -1 while none says that it serves.
     */
    public int primaryMemberId()
    {
        return line.primaryMemberId();
    }

    /**
     * How often the session was established again, beyond the first time. A takeover is none.
     *
     * @return the number of times.
     */
    public long reconnects()
    {
        return inbox.reconnects();
    }

    /**
     * The line to the members: joins, repeats dropped, what is uncommitted.
     *
     * @return the line, to look at only.
     */
    public ClusterLine line()
    {
        return line;
    }

    /**
     * The sequence of the next message from the gateway; a restarted client hands it to
     * {@link ClientContext#nextExpected}.
     *
     * @return the sequence, 0 before the session was first established.
     */
    public long nextExpected()
    {
        return inbox.nextExpected();
    }

    @Override
    public void close()
    {
        closed = true;
        line.close();
    }
}
