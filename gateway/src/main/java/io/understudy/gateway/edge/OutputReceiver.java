package io.understudy.gateway.edge;

import io.aeron.logbuffer.FragmentHandler;
import io.aeron.logbuffer.Header;
import io.understudy.codecs.ingress.MemberHeartbeatDecoder;
import io.understudy.codecs.ingress.MessageHeaderDecoder;
import io.understudy.codecs.ingress.OutputFrameDecoder;
import io.understudy.codecs.ingress.OutputKind;
import io.understudy.codecs.ingress.WelcomeDecoder;
import org.agrona.DirectBuffer;
import org.agrona.ExpandableArrayBuffer;

/** Hears a member: hands outputs on in order and once, and remembers what is committed. */
final class OutputReceiver implements FragmentHandler
{
    private static final int HEARTBEAT_AFTER_OUTPUTS = 256;

    private final LineContext context;
    private final MessageHeaderDecoder header = new MessageHeaderDecoder();
    private final OutputFrameDecoder output = new OutputFrameDecoder();
    private final MemberHeartbeatDecoder heartbeat = new MemberHeartbeatDecoder();
    private final WelcomeDecoder heard = new WelcomeDecoder();
    private final WelcomeDecoder welcome = new WelcomeDecoder();
    private final ExpandableArrayBuffer welcomeCopy = new ExpandableArrayBuffer(512);
    private boolean welcomed;
    private long releasedOutputNumber;
    private long committedEdgeSequence;
    private long repeatsDropped;
    private int releasedSinceHeartbeat;

    OutputReceiver(final LineContext context)
    {
        this.context = context;
    }

    @Override
    public void onFragment(
        final DirectBuffer buffer, final int offset, final int length, final Header aeronHeader)
    {
        if (length < MessageHeaderDecoder.ENCODED_LENGTH)
        {
            return;
        }
        header.wrap(buffer, offset);
        if (header.schemaId() != MessageHeaderDecoder.SCHEMA_ID)
        {
            return;
        }
        switch (header.templateId())
        {
            case OutputFrameDecoder.TEMPLATE_ID:
                onOutput(buffer, offset);
                break;
            case MemberHeartbeatDecoder.TEMPLATE_ID:
                heartbeat.wrapAndApplyHeader(buffer, offset, header);
                if (heartbeat.incarnation() == context.incarnation())
                {
                    onCommitted(heartbeat.committedEdgeSequence());
                }
                break;
            case WelcomeDecoder.TEMPLATE_ID:
                heard.wrapAndApplyHeader(buffer, offset, header);
                if (heard.incarnation() == context.incarnation() && !welcomed)
                {
                    welcomeCopy.putBytes(0, buffer, offset, length);
                    welcome.wrapAndApplyHeader(welcomeCopy, 0, header);
                    welcomed = true;
                }
                break;
            default:
                break;
        }
    }

    private void onOutput(final DirectBuffer buffer, final int offset)
    {
        output.wrapAndApplyHeader(buffer, offset, header);
        if (output.incarnation() != context.incarnation())
        {
            return;
        }
        onCommitted(output.committedEdgeSequence());
        final long number = output.outputNumber();
        if (number == releasedOutputNumber + 1)
        {
            releasedOutputNumber = number;
            releasedSinceHeartbeat++;
            final int connectionId = output.connectionId();
            final boolean last = output.kind() == OutputKind.CLOSE;
            final int payloadOffset = output.limit() + OutputFrameDecoder.payloadHeaderLength();
            final int payloadLength = output.payloadLength();
            context.outputHandler().onOutput(
                connectionId, last, buffer, payloadOffset, payloadLength);
        }
        else if (number <= releasedOutputNumber)
        {
            repeatsDropped++;
        }
    }

    private void onCommitted(final long edgeSequence)
    {
        committedEdgeSequence = Math.max(committedEdgeSequence, edgeSequence);
    }

    void awaitWelcome()
    {
        welcomed = false;
    }

    boolean isWelcomed()
    {
        return welcomed;
    }

    WelcomeDecoder welcome()
    {
        return welcome;
    }

    long committedEdgeSequence()
    {
        return committedEdgeSequence;
    }

    long releasedOutputNumber()
    {
        return releasedOutputNumber;
    }

    long repeatsDropped()
    {
        return repeatsDropped;
    }

    boolean isHeartbeatDue()
    {
        return releasedSinceHeartbeat >= HEARTBEAT_AFTER_OUTPUTS;
    }

    void onHeartbeatSent()
    {
        releasedSinceHeartbeat = 0;
    }
}
