package io.understudy.gateway.edge;

import io.aeron.logbuffer.FragmentHandler;
import io.aeron.logbuffer.Header;
import io.understudy.codecs.ingress.BooleanType;
import io.understudy.codecs.ingress.MemberHeartbeatDecoder;
import io.understudy.codecs.ingress.MessageHeaderDecoder;
import io.understudy.codecs.ingress.OutputFrameDecoder;
import io.understudy.codecs.ingress.OutputKind;
import io.understudy.codecs.ingress.WelcomeDecoder;
import org.agrona.DirectBuffer;
import org.agrona.ExpandableArrayBuffer;

/** Hears one member: its outputs, how far frames are committed, whether it serves, its Welcome. */
final class OutputReceiver implements FragmentHandler
{
    private final int lineIndex;
    private final long incarnation;
    private final OutputRelease release;
    private final PrimaryWatch watch;
    private final MessageHeaderDecoder header = new MessageHeaderDecoder();
    private final OutputFrameDecoder output = new OutputFrameDecoder();
    private final MemberHeartbeatDecoder heartbeat = new MemberHeartbeatDecoder();
    private final WelcomeDecoder heard = new WelcomeDecoder();
    private final WelcomeDecoder welcome = new WelcomeDecoder();
    private final ExpandableArrayBuffer welcomeCopy = new ExpandableArrayBuffer(512);
    private boolean welcomed;
    private boolean tookOver;

    OutputReceiver(
        final int lineIndex, final long incarnation, final OutputRelease release,
        final PrimaryWatch watch)
    {
        this.lineIndex = lineIndex;
        this.incarnation = incarnation;
        this.release = release;
        this.watch = watch;
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
                onHeartbeat(buffer, offset);
                break;
            case WelcomeDecoder.TEMPLATE_ID:
                heard.wrapAndApplyHeader(buffer, offset, header);
                if (heard.incarnation() == incarnation && !welcomed)
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
        if (output.incarnation() != incarnation)
        {
            return;
        }
        onServing(output.ballot());
        release.onCommitted(output.committedEdgeSequence());
        if (release.isNext(output.outputNumber()))
        {
            final int connectionId = output.connectionId();
            final OutputKind kind = output.kind();
            final int payloadOffset = output.limit() + OutputFrameDecoder.payloadHeaderLength();
            final int payloadLength = output.payloadLength();
            release.release(connectionId, kind, buffer, payloadOffset, payloadLength);
        }
    }

    private void onHeartbeat(final DirectBuffer buffer, final int offset)
    {
        heartbeat.wrapAndApplyHeader(buffer, offset, header);
        if (heartbeat.incarnation() != incarnation)
        {
            return;
        }
        release.onCommitted(heartbeat.committedEdgeSequence());
        if (heartbeat.serving() == BooleanType.T)
        {
            onServing(heartbeat.ballot());
        }
        else
        {
            watch.onNotServing(lineIndex);
        }
    }

    private void onServing(final long ballot)
    {
        tookOver |= watch.onServing(lineIndex, ballot);
    }

    /** Whether this member has begun to serve under another ballot since last asked. */
    boolean takeTookOver()
    {
        final boolean taken = tookOver;
        tookOver = false;
        return taken;
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
}
