package io.understudy.gateway.simulator;

import io.understudy.gateway.simulator.SimNetwork.Message;

/**
 * An edge's host: the incarnation that runs, and perhaps the one before, which somebody else has
 * started another for and which does not know it.
 */
final class EdgeNode
{
    private final World world;
    private final int edgeId;
    private SimEdge current;
    private SimEdge former;
    private long formerUntilNs;
    private long incarnation = 1;

    EdgeNode(final World world, final int edgeId)
    {
        this.world = world;
        this.edgeId = edgeId;
        current = new SimEdge(world, edgeId, incarnation);
    }

    int node()
    {
        return world.size() + edgeId;
    }

    SimEdge current()
    {
        return current;
    }

    /** The next incarnation; the one before lives on for a while, or not. */
    void restart(final long formerLivesNs)
    {
        former = formerLivesNs > 0 ? current : null;
        formerUntilNs = world.nowNs() + formerLivesNs;
        incarnation++;
        current = new SimEdge(world, edgeId, incarnation);
        world.trace("edge " + edgeId + " starts anew, incarnation " + incarnation +
            (former == null ? "" : "; the one before lives on"));
    }

    void poll(final long nowNs)
    {
        if (former != null && nowNs >= formerUntilNs)
        {
            former = null;
        }
        Message message = world.network().peek(node(), nowNs);
        while (message != null)
        {
            if (!current.onMessage(message, nowNs) && former != null)
            {
                former.onMessage(message, nowNs);
            }
            world.network().take(node());
            message = world.network().peek(node(), nowNs);
        }
        current.poll(nowNs);
        if (former != null)
        {
            former.poll(nowNs);
        }
    }
}
