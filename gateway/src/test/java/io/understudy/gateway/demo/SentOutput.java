package io.understudy.gateway.demo;

import io.understudy.codecs.ingress.MessageHeaderDecoder;
import io.understudy.codecs.ingress.OutputFrameDecoder;
import io.understudy.codecs.ingress.OutputFrameEncoder;
import org.agrona.DirectBuffer;
import org.agrona.concurrent.UnsafeBuffer;

/**
 * An output as it went over the wire.
 *
 * @param ballot        of whoever sent it.
 * @param number        of the output, within the edge's incarnation.
 * @param causeSequence of the record that caused it.
 * @param frame         all of it, but what a sender says of itself: its ballot, and how far it has
 *                      committed. That is 0.
 */
record SentOutput(long ballot, long number, long causeSequence, byte[] frame)
{
    /** An OutputFrame with its header. */
    static SentOutput of(final DirectBuffer buffer, final int offset, final int length)
    {
        final OutputFrameDecoder output = new OutputFrameDecoder()
            .wrapAndApplyHeader(buffer, offset, new MessageHeaderDecoder());
        final byte[] frame = new byte[length];
        buffer.getBytes(offset, frame);
        new OutputFrameEncoder()
            .wrap(new UnsafeBuffer(frame), MessageHeaderDecoder.ENCODED_LENGTH)
            .ballot(0)
            .committedEdgeSequence(0);
        return new SentOutput(
            output.ballot(), output.outputNumber(), output.causeSequence(), frame);
    }
}
