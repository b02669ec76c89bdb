package io.understudy.gateway.edge;

import org.agrona.DirectBuffer;

/** An edge's way to one member. What is sent may be lost, repeated or late. */
interface FrameLink
{
    /** Negative where it was not sent; which number says why, as Aeron's Publication does. */
    long offer(DirectBuffer buffer, int offset, int length);
}
