package io.understudy.gateway.ingress;

import io.aeron.CommonContext;
import io.aeron.ChannelUri;
import io.aeron.Subscription;
import io.aeron.logbuffer.FragmentHandler;
import io.aeron.logbuffer.Header;
import io.understudy.codecs.RecordLayout;
import io.understudy.codecs.ingress.HelloDecoder;
import io.understudy.codecs.ingress.MessageHeaderDecoder;
import io.understudy.codecs.ingress.MessageHeaderEncoder;
import io.understudy.codecs.ingress.Refusal;
import io.understudy.codecs.ingress.WelcomeEncoder;
import org.agrona.DirectBuffer;
import org.agrona.ExpandableArrayBuffer;

/**
 * Where edges greet a member. A Hello opens a link, and each further Hello is answered by a Welcome
 * once the link's channels stand. The operator is let in at the local door only: whoever may open
 * the member's Aeron folder may give commands.
 */
final class Door implements AutoCloseable
{
    private static final int FRAGMENT_LIMIT = 4;

    private final Subscription subscription;
    private final Ingress ingress;
    private final IngressContext context;
    private final boolean local;
    private final MessageHeaderDecoder header = new MessageHeaderDecoder();
    private final HelloDecoder hello = new HelloDecoder();
    private final MessageHeaderEncoder headerEncoder = new MessageHeaderEncoder();
    private final WelcomeEncoder welcome = new WelcomeEncoder();
    private final ExpandableArrayBuffer scratch = new ExpandableArrayBuffer(512);
    private final FragmentHandler onFragment = this::onFragment;
    private long nowNs;
    private long malformedDropped;

    Door(
        final Subscription subscription, final Ingress ingress, final IngressContext context,
        final boolean local)
    {
        this.subscription = subscription;
        this.ingress = ingress;
        this.context = context;
        this.local = local;
    }

    int poll(final long nowNs)
    {
        this.nowNs = nowNs;
        return subscription.poll(onFragment, FRAGMENT_LIMIT);
    }

    String endpoint()
    {
        return subscription.resolvedEndpoint();
    }

    private void onFragment(
        final DirectBuffer buffer, final int offset, final int length, final Header aeronHeader)
    {
        final int minLength = MessageHeaderDecoder.ENCODED_LENGTH + HelloDecoder.BLOCK_LENGTH +
            HelloDecoder.channelHeaderLength();
        if (length < minLength ||
            header.wrap(buffer, offset).schemaId() != MessageHeaderDecoder.SCHEMA_ID ||
            header.templateId() != HelloDecoder.TEMPLATE_ID ||
            header.blockLength() != HelloDecoder.BLOCK_LENGTH)
        {
            malformedDropped++;
            return;
        }
        hello.wrapAndApplyHeader(buffer, offset, header);
        final int edgeId = hello.edgeId();
        final long incarnation = hello.incarnation();
        final int streamId = hello.streamId();
        if (hello.channelLength() != length - minLength || edgeId < 0 || incarnation < 1)
        {
            malformedDropped++;
            return;
        }
        final long clusterId = hello.clusterId();
        final String channel = toEdgeChannel(hello.channel());
        if (channel == null || edgeId == RecordLayout.OPERATOR_EDGE_ID && !local)
        {
            malformedDropped++;
            return;
        }
        greet(edgeId, incarnation, refusal(edgeId, incarnation, clusterId), channel, streamId);
    }

    private Refusal refusal(final int edgeId, final long incarnation, final long clusterId)
    {
        if (!ingress.isOpen() || ingress.engine() == null ||
            edgeId != RecordLayout.OPERATOR_EDGE_ID && !ingress.engine().isConfigured())
        {
            return Refusal.NOT_SERVING;
        }
        if (clusterId != 0 && clusterId != context.clusterId())
        {
            return Refusal.WRONG_CLUSTER;
        }
        final long known = ingress.engine().edges().incarnation(edgeId);
        if (incarnation < known)
        {
            return Refusal.INCARNATION_TOO_OLD;
        }
        final boolean hasPlace =
            known > 0 || ingress.engine().edges().accepts(edgeId, incarnation, 1);
        return hasPlace ? Refusal.NONE : Refusal.EDGES_FULL;
    }

    private void greet(
        final int edgeId, final long incarnation, final Refusal refusal, final String channel,
        final int streamId)
    {
        final EdgeLink link = ingress.linkFor(edgeId, incarnation);
        if (link == null)
        {
            return;
        }
        if (!link.isOpenTo(channel, streamId))
        {
            final String listen = local ? CommonContext.IPC_CHANNEL : context.listenChannel();
            link.open(channel, streamId, listen, nowNs);
            return;
        }
        final String listenChannel = link.listenChannel();
        if (listenChannel == null || !link.isWritable())
        {
            return;
        }
        welcome.wrapAndApplyHeader(scratch, 0, headerEncoder)
            .incarnation(incarnation)
            .lastIncarnation(ingress.engine() == null ?
                0 : ingress.engine().edges().incarnation(edgeId))
            .committedEdgeSequence(link.window().committedEdgeSequence())
            .clusterId(context.clusterId())
            .edgeId(edgeId)
            .streamId(link.streamId())
            .memberId(context.memberId())
            .refusal(refusal)
            .channel(listenChannel);
        link.publication().offer(
            scratch, 0, headerEncoder.encodedLength() + welcome.encodedLength());
    }

    /** Rebuilt from the endpoint alone: nothing else that a peer says steers the driver. */
    private String toEdgeChannel(final String asked)
    {
        if (local)
        {
            return CommonContext.IPC_CHANNEL;
        }
        try
        {
            final String endpoint = ChannelUri.parse(asked).get(CommonContext.ENDPOINT_PARAM_NAME);
            return endpoint == null ? null : "aeron:udp?endpoint=" + endpoint;
        }
        catch (final IllegalArgumentException ex)
        {
            return null;
        }
    }

    long malformedDropped()
    {
        return malformedDropped;
    }

    @Override
    public void close()
    {
        subscription.close();
    }
}
