package io.understudy.gateway.member;

import io.aeron.Aeron;
import io.aeron.ExclusivePublication;
import io.aeron.Subscription;
import io.aeron.logbuffer.BufferClaim;
import io.aeron.logbuffer.ControlledFragmentHandler;
import io.understudy.gateway.ingress.Datagrams;
import io.understudy.gateway.peer.PeerLink;
import java.util.ArrayList;
import java.util.List;
import org.agrona.CloseHelper;
import org.agrona.DirectBuffer;
import org.agrona.MutableDirectBuffer;

/**
 * The Aeron streams between this member and the others: to and from each its own, one receive port
 * a sender, all added at the start. A member that does not read fills its own stream and nobody
 * else's. Duty thread; never allocates once all are added.
 */
final class PeerStreams implements PeerLink, AutoCloseable
{
    /** What members say to one another now. */
    static final int LIVE = 20;

    /** Old records, out of a journal. */
    static final int CATCH_UP = 21;

    private static final int FRAGMENT_LIMIT = 64;
    private static final int CATCH_UP_LIMIT = 16;

    /** Takes a message. */
    @FunctionalInterface
    interface Receiver
    {
        /** False if it cannot be taken now and is to be given again. */
        boolean onMessage(int from, DirectBuffer buffer, int offset, int length, long nowNs);
    }

    private final ExclusivePublication[] publications;
    private final List<Subscription> live = new ArrayList<>();
    private final List<Subscription> catchUp = new ArrayList<>();
    private final List<ControlledFragmentHandler> handlers = new ArrayList<>();
    private final BufferClaim claim = new BufferClaim();
    private Receiver receiver = (from, buffer, offset, length, nowNs) -> true;
    private long nowNs;

    PeerStreams(final Aeron aeron, final int memberId, final List<PeerAddress> addresses)
    {
        publications = new ExclusivePublication[addresses.size()];
        for (final PeerAddress other : addresses)
        {
            final int id = other.memberId();
            if (id != memberId)
            {
                final String from = addresses.get(memberId).channelFrom(id);
                publications[id] = aeron.addExclusivePublication(
                    Datagrams.sized(other.channelFrom(memberId)), LIVE);
                live.add(aeron.addSubscription(from, LIVE));
                catchUp.add(aeron.addSubscription(from, CATCH_UP));
                handlers.add((buffer, offset, length, header) ->
                    receiver.onMessage(id, buffer, offset, length, nowNs) ?
                        ControlledFragmentHandler.Action.CONTINUE :
                        ControlledFragmentHandler.Action.ABORT);
            }
        }
    }

    void receiver(final Receiver value)
    {
        receiver = value;
    }

    int poll(final long now)
    {
        nowNs = now;
        int work = 0;
        for (int i = 0; i < handlers.size(); i++)
        {
            work += live.get(i).controlledPoll(handlers.get(i), FRAGMENT_LIMIT);
            work += catchUp.get(i).controlledPoll(handlers.get(i), CATCH_UP_LIMIT);
        }
        return work;
    }

    @Override
    public int claim(final int memberId, final int length)
    {
        final ExclusivePublication publication = publications[memberId];
        return publication != null && publication.tryClaim(length, claim) > 0 ?
            claim.offset() : -1;
    }

    @Override
    public MutableDirectBuffer buffer()
    {
        return claim.buffer();
    }

    @Override
    public void commit()
    {
        claim.commit();
    }

    @Override
    public void close()
    {
        CloseHelper.closeAll(publications);
        CloseHelper.closeAll(live);
        CloseHelper.closeAll(catchUp);
    }
}
