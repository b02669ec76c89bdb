package io.understudy.gateway.ingress;

/**
 * Reads the frames of a ring in order, beside other readers, and takes nothing out: a frame stays
 * until it is dropped as committed. A reader that the dropping has overtaken goes on at the first
 * frame kept, at the same cost however many it has missed. The ring's thread; never allocates.
 */
public final class FrameReader
{
    private final FrameRing ring;
    private int generation;
    private long position;
    private long sequence;

    FrameReader(final FrameRing ring)
    {
        this.ring = ring;
        rewind();
    }

    /**
     * Whether there is a frame to read.
     *
     * @return whether {@link #offset()} and {@link #length()} tell of a frame.
     */
    public boolean hasNext()
    {
        if (generation != ring.generation() || sequence < ring.firstSequence())
        {
            rewind();
        }
        return sequence <= ring.lastSequence();
    }

    /**
     * Where the frame begins; only after {@link #hasNext()}.
     *
     * @return the offset in {@link FrameRing#buffer()} (bytes).
     */
    public int offset()
    {
        position = ring.entryPosition(position);
        return ring.frameOffset(position);
    }

    /**
     * The length of the frame; only after {@link #hasNext()}.
     *
     * @return the length (bytes).
     */
    public int length()
    {
        position = ring.entryPosition(position);
        return ring.frameLength(position);
    }

    /** Moves on to the next frame; only after {@link #hasNext()}. */
    public void advance()
    {
        position = ring.positionAfter(ring.entryPosition(position));
        sequence++;
    }

    /** Goes back to the first frame kept. */
    public void rewind()
    {
        generation = ring.generation();
        position = ring.headPosition();
        sequence = ring.firstSequence();
    }

    /**
     * The edge sequence number of the frame that is next.
     *
     * @return the number, not below the first kept.
     */
    public long sequence()
    {
        return hasNext() ? sequence : ring.lastSequence() + 1;
    }
}
