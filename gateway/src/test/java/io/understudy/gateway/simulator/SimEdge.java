package io.understudy.gateway.simulator;

import io.understudy.codecs.ingress.FrameKind;
import io.understudy.gateway.edge.LooseEdge;
import io.understudy.gateway.edge.OutputHandler;
import io.understudy.gateway.simulator.SimNetwork.Kind;
import io.understudy.gateway.simulator.SimNetwork.Message;
import java.util.HashMap;
import java.util.Map;
import org.agrona.DirectBuffer;
import org.agrona.MutableDirectBuffer;

/**
 * One incarnation of an edge's process: the real window, release and lines; how a line is opened,
 * and that it has fallen silent, is simulated.
 */
final class SimEdge implements OutputHandler
{
    /** Whoever has a connection on this edge. */
    interface Connected
    {
        void onOutput(int connectionId, boolean last, DirectBuffer buffer, int offset, int length);
    }

    private static final long HEARTBEAT_NS = 500_000;
    private static final long SILENT_NS = 4_000_000;
    private static final long GREETING_NS = 600_000;

    private final World world;
    private final int edgeId;
    private final int node;
    private final long incarnation;
    private final LooseEdge edge;
    private final long[] greeted;
    private final long[] joined;
    private final long[] lastHeardNs;
    private final long[] nextGreetingNs;
    private final Map<Integer, Connected> connections = new HashMap<>();
    private long nowNs;

    SimEdge(final World world, final int edgeId, final long incarnation)
    {
        this.world = world;
        this.edgeId = edgeId;
        this.incarnation = incarnation;
        node = world.size() + edgeId;
        final int size = world.size();
        greeted = new long[size];
        joined = new long[size];
        lastHeardNs = new long[size];
        nextGreetingNs = new long[size];
        final LooseEdge.Link[] links = new LooseEdge.Link[size];
        for (int i = 0; i < size; i++)
        {
            final int member = i;
            links[i] = (buffer, offset, length) -> send(member, buffer, offset, length);
        }
        edge = new LooseEdge(
            edgeId, incarnation, world.plan().windowBytes, HEARTBEAT_NS, this, links);
    }

    private void send(
        final int member, final DirectBuffer buffer, final int offset, final int length)
    {
        final Message message = message(Kind.DATA, member, joined[member]);
        message.length = length;
        message.buffer.putBytes(0, buffer, offset, length);
        world.network().send(message, nowNs);
    }

    private Message message(final Kind kind, final int to, final long connection)
    {
        final Message message = world.space().takeMessage();
        message.kind = kind;
        message.from = node;
        message.to = to;
        message.connection = connection;
        message.length = 0;
        message.edgeId = edgeId;
        message.value = incarnation;
        return message;
    }

    /** False where it is not for this incarnation. */
    boolean onMessage(final Message message, final long now)
    {
        nowNs = now;
        final int member = message.from;
        if (message.kind == Kind.WELCOME && message.connection == greeted[member])
        {
            joined[member] = message.connection;
            lastHeardNs[member] = now;
            edge.onWelcome(member, message.value, now);
            world.checks().onForgotten(edgeId, incarnation, edge.forgottenSequence(), member);
            return true;
        }
        if (message.kind != Kind.DATA || message.connection != joined[member] ||
            !edge.isJoined(member))
        {
            return false;
        }
        lastHeardNs[member] = now;
        world.checks().onOutput(message, edgeId, incarnation);
        edge.onMessage(member, message.buffer, message.length);
        world.checks().onForgotten(edgeId, incarnation, edge.forgottenSequence(), member);
        return true;
    }

    void poll(final long now)
    {
        nowNs = now;
        for (int i = 0; i < greeted.length; i++)
        {
            if (edge.isJoined(i) && now - lastHeardNs[i] > SILENT_NS)
            {
                edge.onSilent(i);
            }
            if (!edge.isJoined(i) && now >= nextGreetingNs[i])
            {
                nextGreetingNs[i] = now + GREETING_NS;
                greeted[i] = world.network().newConnection();
                world.network().send(message(Kind.HELLO, i, greeted[i]), now);
            }
        }
        edge.poll(now);
    }

    @Override
    public void onOutput(
        final int connectionId, final boolean last, final DirectBuffer buffer, final int offset,
        final int length)
    {
        final Connected connected = connections.get(connectionId);
        if (connected != null)
        {
            connected.onOutput(connectionId, last, buffer, offset, length);
        }
    }

    void attach(final int connectionId, final Connected connected)
    {
        connections.put(connectionId, connected);
    }

    void detach(final int connectionId)
    {
        connections.remove(connectionId);
    }

    int edgeId()
    {
        return edgeId;
    }

    /** Where to write a payload, -1 where the window is full. */
    int claim(final FrameKind kind, final int connectionId, final int length)
    {
        return edge.claim(kind, connectionId, length);
    }

    void commit()
    {
        edge.commit();
    }

    MutableDirectBuffer buffer()
    {
        return edge.buffer();
    }

    boolean isSettled()
    {
        return edge.uncommittedFrames() == 0;
    }

    @Override
    public String toString()
    {
        return "edge " + edgeId + "." + incarnation + " " + edge;
    }
}
