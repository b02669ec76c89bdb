package io.understudy.gateway.simulator;

import io.understudy.codecs.RecordLayout;
import io.understudy.codecs.ingress.MessageHeaderDecoder;
import io.understudy.codecs.ingress.OutputFrameDecoder;
import io.understudy.gateway.engine.Engine;
import io.understudy.gateway.ingress.EdgeWindow;
import io.understudy.gateway.ingress.EdgeWindows;
import io.understudy.gateway.ingress.FrameRing;
import io.understudy.gateway.ingress.OutputLink;
import io.understudy.gateway.simulator.SimNetwork.Kind;
import io.understudy.gateway.simulator.SimNetwork.Message;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.agrona.MutableDirectBuffer;

/**
 * A member's edges. Door and channels are simulated, by the same rules; what is held of an edge is
 * the real {@link EdgeWindow}.
 */
final class SimIngress implements EdgeWindows
{
    private static final long SILENT_NS = 8_000_000;
    private static final long HEARTBEAT_NS = 1_000_000;

    /** The way to one edge. */
    private final class Link implements OutputLink
    {
        final EdgeWindow window;
        final int node;
        long connection;
        long lastHeardNs;
        private Message claimed;

        Link(final EdgeWindow window, final int node)
        {
            this.window = window;
            this.node = node;
        }

        @Override
        public int claim(final int length)
        {
            claimed = message(Kind.DATA, node, connection);
            claimed.length = length;
            return 0;
        }

        @Override
        public MutableDirectBuffer buffer()
        {
            return claimed.buffer;
        }

        @Override
        public void commit()
        {
            if (claimed.buffer.getShort(TEMPLATE_OFFSET) == OutputFrameDecoder.TEMPLATE_ID)
            {
                member.pauseBeforeRelease();
            }
            world.network().send(claimed, member.sendAtNs());
        }
    }

    private static final int TEMPLATE_OFFSET = MessageHeaderDecoder.templateIdEncodingOffset();

    private final World world;
    private final SimMember member;
    private final Supplier<Engine> engines;
    private final List<Link> links = new ArrayList<>();

    SimIngress(final World world, final SimMember member, final Supplier<Engine> engines)
    {
        this.world = world;
        this.member = member;
        this.engines = engines;
    }

    void onMessage(final Message message, final long nowNs)
    {
        if (message.kind == Kind.HELLO)
        {
            onHello(message, nowNs);
            return;
        }
        for (int i = 0; i < links.size(); i++)
        {
            final Link link = links.get(i);
            if (link.connection == message.connection)
            {
                link.lastHeardNs = nowNs;
                link.window.onMessage(message.buffer, 0, message.length);
            }
        }
    }

    /** As the real door: who is too old, or comes before the set-up, is not welcome. */
    private void onHello(final Message hello, final long nowNs)
    {
        final Engine engine = engines.get();
        if (engine == null ||
            hello.edgeId != RecordLayout.OPERATOR_EDGE_ID && !engine.isConfigured() ||
            hello.value < engine.edges().incarnation(hello.edgeId))
        {
            return;
        }
        final Link link = linkFor(hello.edgeId, hello.value, hello.from);
        link.connection = hello.connection;
        link.lastHeardNs = nowNs;
        link.window.restartOutputs();
        final Message welcome = message(Kind.WELCOME, hello.from, hello.connection);
        welcome.value = link.window.committedEdgeSequence();
        world.network().send(welcome, member.sendAtNs());
    }

    private Link linkFor(final int edgeId, final long incarnation, final int node)
    {
        for (int i = links.size() - 1; i >= 0; i--)
        {
            final Link link = links.get(i);
            if (link.window.edgeId() == edgeId && link.window.incarnation() == incarnation)
            {
                return link;
            }
            if (link.window.edgeId() == edgeId && link.window.incarnation() < incarnation)
            {
                links.remove(i);
            }
        }
        final EdgeWindow window = new EdgeWindow(
            edgeId, incarnation, world.plan().windowBytes, engines, HEARTBEAT_NS);
        window.begin(engines.get());
        final Link link = new Link(window, node);
        links.add(link);
        return link;
    }

    private Message message(final Kind kind, final int to, final long connection)
    {
        final Message message = world.space().takeMessage();
        message.kind = kind;
        message.from = member.memberId();
        message.to = to;
        message.connection = connection;
        message.length = 0;
        return message;
    }

    void dropSilent(final long nowNs)
    {
        for (int i = links.size() - 1; i >= 0; i--)
        {
            if (nowNs - links.get(i).lastHeardNs > SILENT_NS)
            {
                links.remove(i);
            }
        }
    }

    void onPrimary(final long lastSequence)
    {
        for (int i = 0; i < links.size(); i++)
        {
            links.get(i).window.onPrimary(engines.get(), lastSequence);
        }
    }

    void sendOutputs(
        final long committed, final long ballot, final boolean serving, final long nowNs)
    {
        for (int i = 0; i < links.size(); i++)
        {
            final Link link = links.get(i);
            link.window.onCommitted(committed);
            link.window.sendOutputs(link, committed, ballot, serving, nowNs);
        }
    }

    void standBy(final long committed, final long ballot, final long nowNs)
    {
        for (int i = 0; i < links.size(); i++)
        {
            final Link link = links.get(i);
            link.window.standBy(engines.get(), committed);
            link.window.giveSignOfLife(link, ballot, nowNs);
        }
    }

    @Override
    public int windowCount()
    {
        return links.size();
    }

    @Override
    public EdgeWindow window(final int index)
    {
        return links.get(index).window;
    }

    @Override
    public String toString()
    {
        final StringBuilder text = new StringBuilder();
        for (final Link link : links)
        {
            final FrameRing frames = link.window.frames();
            text.append(' ').append(link.window.edgeId()).append('.')
                .append(link.window.incarnation()).append(':').append(frames.firstSequence())
                .append('/').append(frames.cursorSequence()).append('/')
                .append(frames.lastSequence());
        }
        return text.toString();
    }
}
