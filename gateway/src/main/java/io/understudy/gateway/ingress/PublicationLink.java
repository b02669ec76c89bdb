package io.understudy.gateway.ingress;

import io.aeron.ExclusivePublication;
import io.aeron.logbuffer.BufferClaim;
import org.agrona.MutableDirectBuffer;

/** The way to an edge by an Aeron publication, once that stands. */
final class PublicationLink implements OutputLink
{
    private final BufferClaim claim = new BufferClaim();
    private ExclusivePublication publication;

    /** {@code null}: there is none yet, or no longer. */
    void publication(final ExclusivePublication value)
    {
        publication = value;
    }

    ExclusivePublication publication()
    {
        return publication;
    }

    @Override
    public int claim(final int length)
    {
        return publication.tryClaim(length, claim) < 0 ? -1 : claim.offset();
    }

    @Override
    public MutableDirectBuffer buffer()
    {
        return claim.buffer();
    }

    @Override
    public void commit()
    {
        claim.commit();
    }
}
