package io.understudy.gateway.edge;

import io.aeron.ExclusivePublication;
import io.understudy.codecs.ingress.EdgeHeartbeatEncoder;
import io.understudy.codecs.ingress.FrameKind;
import io.understudy.codecs.ingress.HelloEncoder;
import io.understudy.codecs.ingress.IngressFrameEncoder;
import io.understudy.codecs.ingress.MessageHeaderEncoder;
import io.understudy.gateway.ingress.FrameRing;
import org.agrona.ExpandableArrayBuffer;

/** Encodes what an edge says to a member. */
final class LineMessages
{
    private static final int FRAME_HEADER_LENGTH = MessageHeaderEncoder.ENCODED_LENGTH +
        IngressFrameEncoder.BLOCK_LENGTH + IngressFrameEncoder.payloadHeaderLength();

    private final int edgeId;
    private final long incarnation;
    private final FrameRing frames;
    private final ExpandableArrayBuffer scratch = new ExpandableArrayBuffer(512);
    private final MessageHeaderEncoder header = new MessageHeaderEncoder();
    private final HelloEncoder hello = new HelloEncoder();
    private final EdgeHeartbeatEncoder heartbeat = new EdgeHeartbeatEncoder();
    private final IngressFrameEncoder frame = new IngressFrameEncoder();

    LineMessages(final int edgeId, final long incarnation, final FrameRing frames)
    {
        this.edgeId = edgeId;
        this.incarnation = incarnation;
        this.frames = frames;
    }

    int claimFrame(final FrameKind kind, final int connectionId, final int payloadLength)
    {
        final int offset = frames.claim(FRAME_HEADER_LENGTH + payloadLength);
        if (offset < 0)
        {
            return -1;
        }
        frame.wrapAndApplyHeader(frames.buffer(), offset, header)
            .incarnation(incarnation)
            .edgeSequence(frames.lastSequence() + 1)
            .edgeId(edgeId)
            .connectionId(connectionId)
            .kind(kind);
        final int lengthOffset = frame.limit();
        frames.buffer().putInt(
            lengthOffset, payloadLength, IngressFrameEncoder.BYTE_ORDER);
        return lengthOffset + IngressFrameEncoder.payloadHeaderLength();
    }

    void offerHello(
        final ExclusivePublication door, final long clusterId, final String channel,
        final int streamId)
    {
        hello.wrapAndApplyHeader(scratch, 0, header)
            .incarnation(incarnation)
            .clusterId(clusterId)
            .edgeId(edgeId)
            .streamId(streamId)
            .channel(channel);
        door.offer(scratch, 0, header.encodedLength() + hello.encodedLength());
    }

    void offerHeartbeat(final FrameLink link, final long releasedOutputNumber)
    {
        heartbeat.wrapAndApplyHeader(scratch, 0, header)
            .incarnation(incarnation)
            .lastEdgeSequence(frames.lastSequence())
            .releasedOutputNumber(releasedOutputNumber)
            .edgeId(edgeId);
        link.offer(scratch, 0, header.encodedLength() + heartbeat.encodedLength());
    }
}
