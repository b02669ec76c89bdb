package io.understudy.gateway.ingress;

import io.understudy.gateway.engine.Engine;
import java.util.function.Supplier;
import org.agrona.DirectBuffer;

/**
 * What a member holds of one incarnation of an edge: its frames that are not committed, and how far
 * outputs are sent to it. Frames are kept until they are committed, not just until they are
 * sequenced, for another may have to sequence them. Sans-IO: what the edge says comes in, what is
 * said to it goes out by an {@link OutputLink}. Duty thread; does not allocate after its creation
 * but for a reader of an engine's outbox.
 */
public final class EdgeWindow
{
    private final int edgeId;
    private final long incarnation;
    private final FrameRing frames;
    private final FrameReceiver receiver;
    private final OutputSender sender;
    private long trustedFromSequence;
    private long committedEdgeSequence;

    /**
     * Holds nothing yet.
     *
     * @param edgeId              of the edge.
     * @param incarnation         of the edge.
     * @param windowBytes         for its frames, a power of two.
     * @param engines             gives the engine that knows the edge, null while there is none.
     * @param heartbeatIntervalNs between signs of life to the edge.
     */
    public EdgeWindow(
        final int edgeId, final long incarnation, final int windowBytes,
        final Supplier<Engine> engines, final long heartbeatIntervalNs)
    {
        this.edgeId = edgeId;
        this.incarnation = incarnation;
        frames = new FrameRing(windowBytes);
        receiver = new FrameReceiver(edgeId, incarnation, frames);
        sender = new OutputSender(engines, edgeId, incarnation, heartbeatIntervalNs);
    }

    /**
     * Begins after the inputs that an engine has applied: they are not said to be committed before
     * the last of them is, for the edge would forget what may yet become void.
     *
     * @param engine of this member, null if there is none.
     */
    public void begin(final Engine engine)
    {
        if (engine != null && engine.edges().incarnation(edgeId) == incarnation)
        {
            frames.reset(engine.edges().lastEdgeSequence(edgeId));
            trustedFromSequence = engine.appliedSequence();
        }
    }

    /** The edge listens anew: all that it has not confirmed goes out again. */
    public void restartOutputs()
    {
        sender.restart();
    }

    /**
     * What the edge says: a frame or a sign of life. Anything else is counted and ignored.
     *
     * @param buffer that holds it.
     * @param offset of the message (bytes).
     * @param length of the message (bytes).
     */
    public void onMessage(final DirectBuffer buffer, final int offset, final int length)
    {
        receiver.onMessage(buffer, offset, length);
    }

    /**
     * This member is primary: it sequences after what is in the stream, and sends all again.
     *
     * @param engine       of this member.
     * @param lastSequence of its log.
     */
    public void onPrimary(final Engine engine, final long lastSequence)
    {
        // Of an incarnation that is not in the stream all frames are wanted, also where this window
        // began after some that an engine had applied and that have become void since.
        final long sequenced = engine.edges().incarnation(edgeId) == incarnation ?
            engine.edges().lastEdgeSequence(edgeId) : 0;
        frames.seek(sequenced, lastSequence);
        trustedFromSequence = lastSequence;
        sender.restartAfter(receiver.releasedOutputNumber());
    }

    /**
     * A primary drops frames that are committed.
     *
     * @param committed sequence number of the last committed record.
     */
    public void onCommitted(final long committed)
    {
        frames.dropTagged(committed);
    }

    /**
     * Sends outputs whose input is committed.
     *
     * @param link      to the edge.
     * @param committed sequence number of the last committed record.
     * @param ballot    of this member.
     * @param serving   whether it has a majority behind it.
     * @param nowNs     monotonic.
     * @return the amount of work done.
     */
    public int sendOutputs(
        final OutputLink link, final long committed, final long ballot, final boolean serving,
        final long nowNs)
    {
        if (committed >= trustedFromSequence)
        {
            committedEdgeSequence = frames.firstSequence() - 1;
        }
        return sender.send(link, committed, committedEdgeSequence, ballot, serving, nowNs) +
            sender.resendIfUnheard(receiver.releasedOutputNumber(), nowNs);
    }

    /**
     * While this member is not primary it keeps what is not committed.
     *
     * @param engine    of this member, null if there is none.
     * @param committed sequence number of the last committed record.
     */
    public void standBy(final Engine engine, final long committed)
    {
        if (engine != null && engine.appliedSequence() <= committed &&
            engine.edges().incarnation(edgeId) == incarnation)
        {
            frames.settle(engine.edges().lastEdgeSequence(edgeId));
        }
    }

    /**
     * All that a member says which is not primary: what is committed is left to the primary to say.
     *
     * @param link   to the edge.
     * @param ballot of this member.
     * @param nowNs  monotonic.
     * @return the amount of work done.
     */
    public int giveSignOfLife(final OutputLink link, final long ballot, final long nowNs)
    {
        return sender.heartbeatIfDue(link, 0, ballot, false, nowNs);
    }

    /**
     * The edge at the other end.
     *
     * @return the edge's id.
     */
    public int edgeId()
    {
        return edgeId;
    }

    /**
     * The incarnation of the edge.
     *
     * @return the incarnation.
     */
    public long incarnation()
    {
        return incarnation;
    }

    /**
     * Frames that wait to be sequenced or committed.
     *
     * @return the ring, its cursor at the next frame to sequence.
     */
    public FrameRing frames()
    {
        return frames;
    }

    /**
     * The last output that the edge says it has released.
     *
     * @return the output's number.
     */
    public long releasedOutputNumber()
    {
        return receiver.releasedOutputNumber();
    }

    /**
     * What the edge was told it may forget.
     *
     * @return the number of its last frame that is committed, as far as this member may tell.
     */
    public long committedEdgeSequence()
    {
        return committedEdgeSequence;
    }

    /**
     * Outputs that were sent, repeats included.
     *
     * @return the number since this window began.
     */
    public long outputsSent()
    {
        return sender.outputsSent();
    }

    boolean hasOutputsToSend()
    {
        return sender.hasOutputs();
    }
}
