package io.understudy.gateway.ingress;

import io.aeron.Aeron;
import io.understudy.gateway.engine.Engine;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.agrona.CloseHelper;

/**
 * All of a member's links to edges, and the doors where new ones are greeted. Links are polled in
 * turn, a bounded number of frames each, so that no edge starves another.
 */
public final class Ingress implements EdgeWindows, AutoCloseable
{
    private static final int MAX_LINKS = 2_048;

    private final Aeron aeron;
    private final IngressContext context;
    private final Supplier<Engine> engines;
    private final List<EdgeLink> links = new ArrayList<>();
    private final Door networkDoor;
    private final Door localDoor;
    private int nextLinkNumber;
    private boolean open = true;

    /**
     * Opens the doors.
     *
     * @param aeron   of the member's duty thread.
     * @param context settings.
     * @param engines gives the engine that knows the edges, null while there is none.
     */
    public Ingress(final Aeron aeron, final IngressContext context,
        final Supplier<Engine> engines)
    {
        this.aeron = aeron;
        this.context = context;
        this.engines = engines;
        networkDoor = new Door(
            aeron.addSubscription(context.doorChannel(), Streams.DOOR), this, context, false);
        localDoor = new Door(
            aeron.addSubscription("aeron:ipc", Streams.DOOR), this, context, true);
    }

    /**
     * Takes what edges have sent into their rings.
     *
     * @param nowNs monotonic.
     * @return the amount of work done.
     */
    public int poll(final long nowNs)
    {
        int work = networkDoor.poll(nowNs) + localDoor.poll(nowNs);
        for (int i = links.size() - 1; i >= 0; i--)
        {
            final EdgeLink link = links.get(i);
            work += link.poll(nowNs);
            if (link.isFailed() || link.isSilent(context.edgeTimeoutNs(), nowNs))
            {
                links.remove(i);
                link.close();
            }
        }
        return work;
    }

    /**
     * Sends outputs whose input is committed.
     *
     * @param committed sequence number of the last committed record.
     * @param ballot    of this member.
     * @param serving   whether it has a majority behind it.
     * @param nowNs     monotonic.
     * @return the amount of work done.
     */
    public int sendOutputs(
        final long committed, final long ballot, final boolean serving, final long nowNs)
    {
        int work = 0;
        for (int i = 0, size = links.size(); i < size; i++)
        {
            work += links.get(i).sendOutputs(committed, ballot, serving, nowNs);
        }
        return work;
    }

    /**
     * This member is primary from now on.
     *
     * @param lastSequence of its log.
     */
    public void onPrimary(final long lastSequence)
    {
        for (int i = 0; i < links.size(); i++)
        {
            links.get(i).window().onPrimary(engines.get(), lastSequence);
        }
    }

    /**
     * While this member is not primary: keeps what edges have sent until it is committed.
     *
     * @param committed sequence number of the last committed record.
     * @param ballot    of this member.
     * @param nowNs     monotonic.
     * @return the amount of work done.
     */
    public int standBy(final long committed, final long ballot, final long nowNs)
    {
        int work = 0;
        for (int i = 0; i < links.size(); i++)
        {
            final EdgeLink link = links.get(i);
            link.window().standBy(engines.get(), committed);
            work += link.giveSignOfLife(ballot, nowNs);
        }
        return work;
    }

    /**
     * Outputs that were sent on the links there are, repeats included.
     *
     * @return a number that grows while outputs leave.
     */
    public long outputsSent()
    {
        long sent = 0;
        for (int i = 0; i < links.size(); i++)
        {
            sent += links.get(i).window().outputsSent();
        }
        return sent;
    }

    @Override
    public int windowCount()
    {
        return links.size();
    }

    @Override
    public EdgeWindow window(final int index)
    {
        return links.get(index).window();
    }

    /**
     * The endpoint of the door on the network with its port.
     *
     * @return host:port, null until it is bound.
     */
    public String doorEndpoint()
    {
        return networkDoor.endpoint();
    }

    /**
     * Whether every edge that can be reached has been sent all its outputs.
     *
     * @return whether nothing is left to send.
     */
    public boolean isDrained()
    {
        for (int i = 0; i < links.size(); i++)
        {
            if (links.get(i).hasOutputsToSend())
            {
                return false;
            }
        }
        return true;
    }

    /** From now on no edge is welcomed. */
    public void closeDoors()
    {
        open = false;
    }

    boolean isOpen()
    {
        return open;
    }

    Engine engine()
    {
        return engines.get();
    }

    /**
     * The link of an edge's incarnation. A higher incarnation closes the links of lower ones; a
     * lower one gets a link to be refused on, and its frames are fenced.
     */
    EdgeLink linkFor(final int edgeId, final long incarnation)
    {
        for (int i = links.size() - 1; i >= 0; i--)
        {
            final EdgeLink link = links.get(i);
            final EdgeWindow window = link.window();
            if (window.edgeId() == edgeId && window.incarnation() == incarnation)
            {
                return link;
            }
            if (window.edgeId() == edgeId && window.incarnation() < incarnation)
            {
                links.remove(i);
                link.close();
            }
        }
        return links.size() < MAX_LINKS ? addLink(edgeId, incarnation) : null;
    }

    private EdgeLink addLink(final int edgeId, final long incarnation)
    {
        final EdgeWindow window = new EdgeWindow(edgeId, incarnation, context.windowBytes(),
            engines, context.heartbeatIntervalNs());
        window.begin(engines.get());
        final EdgeLink link = new EdgeLink(aeron, window, Streams.toMember(nextLinkNumber++));
        links.add(link);
        return link;
    }

    @Override
    public void close()
    {
        CloseHelper.closeAll(links);
        CloseHelper.closeAll(networkDoor, localDoor);
    }
}
