package io.understudy.gateway.ingress;

import io.understudy.codecs.ingress.EdgeHeartbeatDecoder;
import io.understudy.codecs.ingress.IngressFrameDecoder;
import io.understudy.codecs.ingress.MessageHeaderDecoder;
import org.agrona.DirectBuffer;

/**
 * Takes an edge's frames into its ring: the next one only, so that a repeat or a gap costs nothing.
 * What is not a frame is counted and ignored.
 */
final class FrameReceiver
{
    private static final int FRAME_HEADER_LENGTH = MessageHeaderDecoder.ENCODED_LENGTH +
        IngressFrameDecoder.BLOCK_LENGTH + IngressFrameDecoder.payloadHeaderLength();

    private final int edgeId;
    private final long incarnation;
    private final FrameRing frames;
    private final MessageHeaderDecoder header = new MessageHeaderDecoder();
    private final IngressFrameDecoder frame = new IngressFrameDecoder();
    private final EdgeHeartbeatDecoder heartbeat = new EdgeHeartbeatDecoder();
    private long releasedOutputNumber;
    private long repeatsDropped;
    private long outOfOrderDropped;
    private long malformedDropped;

    FrameReceiver(final int edgeId, final long incarnation, final FrameRing frames)
    {
        this.edgeId = edgeId;
        this.incarnation = incarnation;
        this.frames = frames;
    }

    void onMessage(final DirectBuffer buffer, final int offset, final int length)
    {
        if (length < MessageHeaderDecoder.ENCODED_LENGTH)
        {
            malformedDropped++;
            return;
        }
        header.wrap(buffer, offset);
        if (header.schemaId() == MessageHeaderDecoder.SCHEMA_ID &&
            header.templateId() == IngressFrameDecoder.TEMPLATE_ID &&
            header.blockLength() == IngressFrameDecoder.BLOCK_LENGTH &&
            length >= FRAME_HEADER_LENGTH)
        {
            onFrame(buffer, offset, length);
        }
        else if (header.schemaId() == MessageHeaderDecoder.SCHEMA_ID &&
            header.templateId() == EdgeHeartbeatDecoder.TEMPLATE_ID &&
            length >= MessageHeaderDecoder.ENCODED_LENGTH + EdgeHeartbeatDecoder.BLOCK_LENGTH)
        {
            onHeartbeat(buffer, offset);
        }
        else
        {
            malformedDropped++;
        }
    }

    private void onFrame(final DirectBuffer buffer, final int offset, final int length)
    {
        frame.wrapAndApplyHeader(buffer, offset, header);
        final long payloadLength =
            buffer.getInt(frame.limit(), IngressFrameDecoder.BYTE_ORDER) & 0xFFFF_FFFFL;
        if (frame.edgeId() != edgeId || frame.incarnation() != incarnation ||
            payloadLength != length - FRAME_HEADER_LENGTH)
        {
            malformedDropped++;
            return;
        }
        final long edgeSequence = frame.edgeSequence();
        if (edgeSequence <= frames.lastSequence())
        {
            repeatsDropped++;
            return;
        }
        final int at = edgeSequence == frames.lastSequence() + 1 ? frames.claim(length) : -1;
        if (at < 0)
        {
            outOfOrderDropped++;
            return;
        }
        frames.buffer().putBytes(at, buffer, offset, length);
        frames.commit();
    }

    private void onHeartbeat(final DirectBuffer buffer, final int offset)
    {
        heartbeat.wrapAndApplyHeader(buffer, offset, header);
        if (heartbeat.edgeId() == edgeId && heartbeat.incarnation() == incarnation)
        {
            releasedOutputNumber = Math.max(
                releasedOutputNumber, heartbeat.releasedOutputNumber());
        }
    }

    long releasedOutputNumber()
    {
        return releasedOutputNumber;
    }

    long repeatsDropped()
    {
        return repeatsDropped;
    }

    long outOfOrderDropped()
    {
        return outOfOrderDropped;
    }

    long malformedDropped()
    {
        return malformedDropped;
    }
}
