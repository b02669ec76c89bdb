package io.understudy.gateway.ingress;

import io.aeron.Aeron;
import io.aeron.ExclusivePublication;
import io.aeron.FragmentAssembler;
import io.aeron.Subscription;
import io.aeron.exceptions.RegistrationException;
import org.agrona.CloseHelper;

/**
 * A member's link to one edge: an own subscription for its frames and a publication for its
 * outputs. One incarnation of the edge; a Hello of the same incarnation opens the link anew and
 * keeps the frames.
 */
final class EdgeLink implements AutoCloseable
{
    private static final int FRAGMENT_LIMIT = 64;

    private final Aeron aeron;
    private final EdgeWindow window;
    private final int streamId;
    private final FragmentAssembler assembler;
    private final PublicationLink toEdge = new PublicationLink();
    private String toEdgeChannel;
    private int toEdgeStreamId;
    private long publicationId = Aeron.NULL_VALUE;
    private long subscriptionId = Aeron.NULL_VALUE;
    private Subscription subscription;
    private long lastHeardNs;
    private boolean failed;

    EdgeLink(final Aeron aeron, final EdgeWindow window, final int streamId)
    {
        this.aeron = aeron;
        this.window = window;
        this.streamId = streamId;
        assembler = new FragmentAssembler(
            (buffer, offset, length, header) -> window.onMessage(buffer, offset, length));
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
        window.restartOutputs();
        lastHeardNs = nowNs;
    }

    boolean isOpenTo(final String channel, final int stream)
    {
        return channel.equals(toEdgeChannel) && stream == toEdgeStreamId;
    }

    int poll(final long nowNs)
    {
        int work = 0;
        if (toEdge.publication() == null || subscription == null)
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
        window.onCommitted(committed);
        return toEdge.publication() == null ? 0 :
            window.sendOutputs(toEdge, committed, ballot, serving, nowNs);
    }

    int giveSignOfLife(final long ballot, final long nowNs)
    {
        return toEdge.publication() == null ? 0 : window.giveSignOfLife(toEdge, ballot, nowNs);
    }

    EdgeWindow window()
    {
        return window;
    }

    /** The channel on which this link hears its edge, null until its port is known. */
    String listenChannel()
    {
        return subscription == null ? null : subscription.tryResolveChannelEndpointPort();
    }

    boolean isWritable()
    {
        final ExclusivePublication publication = toEdge.publication();
        return publication != null && publication.isConnected();
    }

    boolean hasOutputsToSend()
    {
        return isWritable() && window.hasOutputsToSend();
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
        return toEdge.publication();
    }

    int streamId()
    {
        return streamId;
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
            if (toEdge.publication() == null)
            {
                toEdge.publication(aeron.getExclusivePublication(publicationId));
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
        final ExclusivePublication publication = toEdge.publication();
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
        toEdge.publication(null);
        subscription = null;
    }
}
