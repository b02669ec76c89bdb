package io.understudy.gateway.engine;

import org.agrona.DirectBuffer;

/**
 * Reads an outbox in order, without taking anything out: an output stays until its edge confirms
 * it. The current output stays readable while the sender is refused by its transport or waits for
 * the output's cause to be committed. Engine's thread, between records; never allocates.
 */
public final class OutboxReader
{
    private final Outbox outbox;
    private int generation;
    private long position;
    private long current = -1;

    OutboxReader(final Outbox outbox)
    {
        this.outbox = outbox;
        rewind();
    }

    /**
     * Moves to the next output.
     *
     * @return false if there is none yet; then there is no current output.
     */
    public boolean next()
    {
        final ByteRing ring = outbox.ring();
        if (generation != outbox.generation())
        {
            rewind();
        }
        final long at = ring.skipPadding(Math.max(position, ring.tail()));
        if (at >= ring.head())
        {
            current = -1;
            return false;
        }
        current = at;
        position = ring.after(at);
        return true;
    }

    /**
     * Whether there is a current output that is neither confirmed nor of an older incarnation.
     *
     * @return true if the current output is still to be sent.
     */
    public boolean isCurrent()
    {
        return current >= 0 && generation == outbox.generation() &&
            current >= outbox.ring().tail();
    }

    /** Goes back to before the first unconfirmed output. */
    public void rewind()
    {
        generation = outbox.generation();
        position = outbox.ring().tail();
        current = -1;
    }

    /**
     * Goes back so that {@link #next()} gives this output, or the first unconfirmed one if that is
     * later. Takes time in proportion to the outputs skipped.
     *
     * @param outputNumber to give next, from 1.
     */
    public void rewind(final long outputNumber)
    {
        rewind();
        final ByteRing ring = outbox.ring();
        long at = ring.skipPadding(position);
        while (at < ring.head() && Outbox.numberAt(ring, at) < outputNumber)
        {
            at = ring.skipPadding(ring.after(at));
        }
        position = at;
    }

    /**
     * Holds the current output, an OutputFrame with its message header.
     *
     * @return the buffer; not to be written to.
     */
    public DirectBuffer buffer()
    {
        return outbox.ring().buffer();
    }

    /**
     * Where the current output begins.
     *
     * @return offset of its message header (bytes).
     */
    public int offset()
    {
        return outbox.ring().bodyOffset(current);
    }

    /**
     * How long the current output is.
     *
     * @return length, message header included (bytes).
     */
    public int length()
    {
        return outbox.ring().bodyLength(current);
    }

    /**
     * The current output's number.
     *
     * @return from 1, or 0 where there is no current output.
     */
    public long outputNumber()
    {
        return current < 0 ? 0 : Outbox.numberAt(outbox.ring(), current);
    }

    /**
     * The record that caused the current output: it may leave once that is committed.
     *
     * @return sequence number in the order stream, or 0 where there is no current output.
     */
    public long causeSequence()
    {
        return current < 0 ? 0 : Outbox.causeAt(outbox.ring(), current);
    }
}
