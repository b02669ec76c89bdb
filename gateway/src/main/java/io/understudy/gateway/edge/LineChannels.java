package io.understudy.gateway.edge;

import io.aeron.Aeron;
import io.aeron.ExclusivePublication;
import io.aeron.Subscription;
import io.aeron.exceptions.AeronException;
import io.aeron.logbuffer.FragmentHandler;
import io.understudy.gateway.ingress.Datagrams;
import io.understudy.gateway.ingress.Streams;
import org.agrona.CloseHelper;
import org.agrona.DirectBuffer;

/**
 * The Aeron channels of a line: where the edge listens, the member's door, and then the way to the
 * member. They are added without waiting, and void once the Aeron client behind them is another.
 */
final class LineChannels implements FrameLink
{
    private static final int STREAMS_A_LINE = 1 << 24;

    private final LineContext context;
    private final int streamId;
    private long generation;
    private Subscription subscription;
    private ExclusivePublication door;
    private ExclusivePublication publication;
    private long registrationId = Aeron.NULL_VALUE;
    private boolean failed;

    LineChannels(final LineContext context, final int lineIndex)
    {
        this.context = context;
        streamId = Streams.toEdge(context.edgeId()) + lineIndex * STREAMS_A_LINE;
    }

    /** The stream on which this line alone listens. */
    int streamId()
    {
        return streamId;
    }

    /** Whether the client that these channels belong to is gone. */
    boolean isVoid()
    {
        return subscription != null && generation != context.aeron().generation();
    }

    /** Begins to add the way to the door; false where there is no driver yet. */
    boolean openDoor(final String channel)
    {
        final Aeron aeron = context.aeron().aeron();
        if (aeron == null)
        {
            return false;
        }
        if (subscription == null)
        {
            generation = context.aeron().generation();
            subscription = aeron.addSubscription(context.listenChannel(), streamId);
        }
        failed = false;
        registrationId = aeron.asyncAddExclusivePublication(channel, Streams.DOOR);
        return true;
    }

    /** Leaves the door and begins to add the way that the member named. */
    void openPublication(final String channel, final int streamId)
    {
        closePublications();
        final Aeron aeron = context.aeron().aeron();
        failed = aeron == null;
        if (!failed)
        {
            registrationId =
                aeron.asyncAddExclusivePublication(Datagrams.sized(channel), streamId);
        }
    }

    int poll(final FragmentHandler handler, final int limit)
    {
        return subscription == null ? 0 : subscription.poll(handler, limit);
    }

    /** The way to the door, null until it is connected. */
    ExclusivePublication door()
    {
        if (door == null)
        {
            door = registered();
        }
        return door != null && door.isConnected() ? door : null;
    }

    /** The channel on which the edge listens, null until its port is known. */
    String listenChannel()
    {
        return subscription.tryResolveChannelEndpointPort();
    }

    /** Whether the way to the member stands, and the driver lets something through. */
    boolean isConnected()
    {
        if (publication == null)
        {
            publication = registered();
        }
        return publication != null && publication.isConnected() &&
            publication.availableWindow() > 0;
    }

    @Override
    public long offer(final DirectBuffer buffer, final int offset, final int length)
    {
        return publication.offer(buffer, offset, length);
    }

    /** Whether the driver refused the channel that was asked for last. */
    boolean isFailed()
    {
        return failed;
    }

    void closePublications()
    {
        final Aeron aeron = context.aeron().aeron();
        if (registrationId != Aeron.NULL_VALUE && aeron != null &&
            generation == context.aeron().generation())
        {
            aeron.asyncRemovePublication(registrationId);
        }
        registrationId = Aeron.NULL_VALUE;
        CloseHelper.closeAll(door, publication);
        door = null;
        publication = null;
    }

    void close()
    {
        closePublications();
        CloseHelper.close(subscription);
        subscription = null;
    }

    private ExclusivePublication registered()
    {
        final Aeron aeron = context.aeron().aeron();
        if (registrationId == Aeron.NULL_VALUE || aeron == null)
        {
            return null;
        }
        try
        {
            final ExclusivePublication added = aeron.getExclusivePublication(registrationId);
            if (added != null)
            {
                registrationId = Aeron.NULL_VALUE;
            }
            return added;
        }
        catch (final AeronException ex)
        {
            // refused by the driver, or the client has just lost its driver
            registrationId = Aeron.NULL_VALUE;
            failed = true;
            return null;
        }
    }
}
