package io.understudy.gateway.ingress;

import io.aeron.Aeron;
import io.aeron.ExclusivePublication;
import io.aeron.FragmentAssembler;
import io.aeron.Subscription;
import io.aeron.exceptions.RegistrationException;
import io.understudy.gateway.engine.Engine;
import org.agrona.CloseHelper;

/**
 * A member's link to one edge: an own subscription for its frames, which wait in a ring to be
 * sequenced, and a publication for its outputs. One incarnation of the edge; a Hello of the same
 * incarnation opens the link anew and keeps the frames.
 */
public final class EdgeLink implements AutoCloseable
{
    private static final int FRAGMENT_LIMIT = 64;

    private final Aeron aeron;
    private final int edgeId;
    private final long incarnation;
    private final int streamId;
    private final FrameRing frames;
    private final FrameReceiver receiver;
    private final FragmentAssembler assembler;
    private final OutputSender sender;
    private String toEdgeChannel;
    private int toEdgeStreamId;
    private long publicationId = Aeron.NULL_VALUE;
    private long subscriptionId = Aeron.NULL_VALUE;
    private ExclusivePublication publication;
    private Subscription subscription;
    private long lastHeardNs;
    private boolean failed;
    private long trustedFromSequence;
    private long committedEdgeSequence;

    EdgeLink(
        final Aeron aeron, final int edgeId, final long incarnation, final int streamId,
        final int windowBytes, final OutputSender sender)
    {
        this.aeron = aeron;
        this.edgeId = edgeId;
        this.incarnation = incarnation;
        this.streamId = streamId;
        this.sender = sender;
        frames = new FrameRing(windowBytes);
        receiver = new FrameReceiver(edgeId, incarnation, frames);
        assembler = new FragmentAssembler(receiver);
    }

    /** Begins to add the publication and the subscription; they are there some cycles later. */
    void open(
        final String toEdgeChannel, final int toEdgeStreamId, final String listenChannel,
        final long nowNs)
    {
        closeChannels();
        this.toEdgeChannel = toEdgeChannel;
        this.toEdgeStreamId = toEdgeStreamId;
        publicationId = aeron.asyncAddExclusivePublication(
            Datagrams.sized(toEdgeChannel), toEdgeStreamId);
        subscriptionId = aeron.asyncAddSubscription(listenChannel, streamId);
        sender.restart();
        lastHeardNs = nowNs;
    }

    boolean isOpenTo(final String channel, final int stream)
    {
        return channel.equals(toEdgeChannel) && stream == toEdgeStreamId;
    }

    int poll(final long nowNs)
    {
        int work = 0;
        if (publication == null || subscription == null)
        {
            work += awaitChannels();
        }
        if (subscription != null)
        {
            final int fragments = subscription.poll(assembler, FRAGMENT_LIMIT);
            if (fragments > 0)
            {
                lastHeardNs = nowNs;
                work += fragments;
            }
        }
        return work;
    }

    int sendOutputs(
        final long committed, final long ballot, final boolean serving, final long nowNs)
    {
        frames.dropTagged(committed);
        if (publication == null)
        {
            return 0;
        }
        if (committed >= trustedFromSequence)
        {
            committedEdgeSequence = frames.firstSequence() - 1;
        }
        return sender.send(
            publication, committed, committedEdgeSequence, ballot, serving, nowNs) +
            sender.resendIfUnheard(receiver.releasedOutputNumber(), nowNs);
    }

    /** This member is primary: it sequences after what is in the stream, and sends all again. */
    void onPrimary(final Engine engine, final long lastSequence)
    {
        if (engine.edges().incarnation(edgeId) == incarnation)
        {
            frames.seek(engine.edges().lastEdgeSequence(edgeId), lastSequence);
        }
        else
        {
            frames.rewind();
        }
        trustFrom(lastSequence);
        sender.restartAfter(receiver.releasedOutputNumber());
    }

    /**
     * The link begins after inputs that its engine has applied: they are not said to be committed
     * before the last of them is, for the edge would forget what may yet become void.
     */
    void trustFrom(final long appliedSequence)
    {
        trustedFromSequence = appliedSequence;
    }

    /** What the edge was told it may forget. */
    long committedEdgeSequence()
    {
        return committedEdgeSequence;
    }

    /**
     * This member is not primary: it keeps what is not committed, gives signs of life, and leaves
     * it to the primary to say what is committed.
     */
    int standBy(final Engine engine, final long committed, final long ballot, final long nowNs)
    {
        if (engine != null && engine.appliedSequence() <= committed &&
            engine.edges().incarnation(edgeId) == incarnation)
        {
            frames.settle(engine.edges().lastEdgeSequence(edgeId));
        }
        return publication == null ? 0 :
            sender.heartbeatIfDue(publication, 0, ballot, false, nowNs);
    }

    long outputsSent()
    {
        return sender.outputsSent();
    }

    /** The channel on which this link hears its edge, null until its port is known. */
    String listenChannel()
    {
        return subscription == null ? null : subscription.tryResolveChannelEndpointPort();
    }

    boolean isWritable()
    {
        return publication != null && publication.isConnected();
    }

    boolean hasOutputsToSend()
    {
        return isWritable() && sender.hasOutputs();
    }

    boolean isFailed()
    {
        return failed;
    }

    boolean isSilent(final long timeoutNs, final long nowNs)
    {
        return nowNs - lastHeardNs > timeoutNs;
    }

    ExclusivePublication publication()
    {
        return publication;
    }

    int streamId()
    {
        return streamId;
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

    @Override
    public void close()
    {
        closeChannels();
    }

    private int awaitChannels()
    {
        try
        {
            if (publication == null)
            {
                publication = aeron.getExclusivePublication(publicationId);
            }
            if (subscription == null)
            {
                subscription = aeron.getSubscription(subscriptionId);
            }
        }
        catch (final RegistrationException ex)
        {
            failed = true;
        }
        return 1;
    }

    private void closeChannels()
    {
        if (publication == null && publicationId != Aeron.NULL_VALUE)
        {
            aeron.asyncRemovePublication(publicationId);
        }
        if (subscription == null && subscriptionId != Aeron.NULL_VALUE)
        {
            aeron.asyncRemoveSubscription(subscriptionId);
        }
        publicationId = Aeron.NULL_VALUE;
        subscriptionId = Aeron.NULL_VALUE;
        CloseHelper.closeAll(publication, subscription);
        publication = null;
        subscription = null;
    }
}
