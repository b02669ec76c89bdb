package io.understudy.gateway.edge;

import io.understudy.codecs.ingress.OutputKind;
import org.agrona.DirectBuffer;

/**
 * Hands outputs on in the order of their numbers and each once, whichever member sends them: a new
 * primary sends again what the former one's edge had not confirmed. Also knows how far the edge's
 * frames are committed, as any member tells.
 */
final class OutputRelease
{
    private final OutputHandler handler;
    private long releasedOutputNumber;
    private long committedEdgeSequence;
    private long repeatsDropped;

    OutputRelease(final OutputHandler handler)
    {
        this.handler = handler;
    }

    /** Whether an output is the next one; a repeat is counted, one after a gap comes again. */
    boolean isNext(final long outputNumber)
    {
        if (outputNumber <= releasedOutputNumber)
        {
            repeatsDropped++;
        }
        return outputNumber == releasedOutputNumber + 1;
    }

    /** Releases the next output. Counted first: the handler may send, and so tell of it. */
    void release(
        final int connectionId, final OutputKind kind, final DirectBuffer buffer, final int offset,
        final int length)
    {
        releasedOutputNumber++;
        if (kind == OutputKind.CREDENTIAL)
        {
            handler.onCredential(connectionId, buffer, offset, length);
        }
        else
        {
            handler.onOutput(connectionId, kind == OutputKind.CLOSE, buffer, offset, length);
        }
    }

    void onCommitted(final long edgeSequence)
    {
        committedEdgeSequence = Math.max(committedEdgeSequence, edgeSequence);
    }

    long releasedOutputNumber()
    {
        return releasedOutputNumber;
    }

    long committedEdgeSequence()
    {
        return committedEdgeSequence;
    }

    long repeatsDropped()
    {
        return repeatsDropped;
    }
}
