package io.understudy.gateway.engine;


import io.understudy.codecs.ingress.MessageHeaderEncoder;
import io.understudy.codecs.ingress.OutputFrameDecoder;
import io.understudy.codecs.ingress.OutputFrameEncoder;
import io.understudy.codecs.ingress.OutputKind;

/**
 * The outputs for one edge that it has not confirmed, as complete OutputFrame messages, numbered 1,
 * 2, 3 ... within the edge's incarnation. Held, unsent and unconfirmed outputs are one ring: what
 * distinguishes them is how far a reader has gone. {@code ballot} and {@code committedEdgeSequence}
 * are 0 here: a sender sets them in its own copy, for the bytes in this ring are state. Engine's
 * thread; read by {@link OutboxReader}s between records.
 */
public final class Outbox
{
    /** Length of an OutputFrame before its payload, message header included (bytes). */
    public static final int FRAME_PREFIX_LENGTH = MessageHeaderEncoder.ENCODED_LENGTH +
        OutputFrameEncoder.BLOCK_LENGTH + OutputFrameEncoder.payloadHeaderLength();

    private final ByteRing ring;
    private final MessageHeaderEncoder header = new MessageHeaderEncoder();
    private final OutputFrameEncoder frame = new OutputFrameEncoder();
    private final int edgeId;
    private long incarnation;
    private long lastNumber;
    private long confirmedNumber;
    private int generation;

    Outbox(final int edgeId, final int capacityBytes)
    {
        this.edgeId = edgeId;
        ring = new ByteRing(capacityBytes);
    }

    /**
     * A reader before the first unconfirmed output.
     *
     * @return a new reader: allocates.
     */
    public OutboxReader newReader()
    {
        return new OutboxReader(this);
    }

    /**
     * The edge's incarnation that these outputs are for.
     *
     * @return the incarnation, 0 before the first.
     */
    public long incarnation()
    {
        return incarnation;
    }

    /**
     * The number of the newest output.
     *
     * @return the number, 0 where there was none in this incarnation.
     */
    public long lastOutputNumber()
    {
        return lastNumber;
    }

    /**
     * The highest number that the edge has confirmed.
     *
     * @return the number, 0 where there was none in this incarnation.
     */
    public long confirmedOutputNumber()
    {
        return confirmedNumber;
    }

    /**
     * How much is held.
     *
     * @return bytes in use.
     */
    public long usedBytes()
    {
        return ring.head() - ring.tail();
    }

    /**
     * How much can be held.
     *
     * @return capacity (bytes).
     */
    public int capacityBytes()
    {
        return ring.capacity();
    }

    ByteRing ring()
    {
        return ring;
    }

    int generation()
    {
        return generation;
    }

    /** Writes a frame up to its payload; returns the payload's offset, or FULL. */
    int claim(
        final int connectionId,
        final OutputKind kind,
        final long causeSequence,
        final int payloadLength)
    {
        final int at = ring.claim(FRAME_PREFIX_LENGTH + payloadLength);
        if (at == ByteRing.FULL)
        {
            return ByteRing.FULL;
        }
        final Slab buffer = ring.buffer();
        frame.wrapAndApplyHeader(buffer, at, header)
            .ballot(0)
            .incarnation(incarnation)
            .outputNumber(lastNumber + 1)
            .causeSequence(causeSequence)
            .committedEdgeSequence(0)
            .edgeId(edgeId)
            .connectionId(connectionId)
            .kind(kind);
        buffer.putInt(at + FRAME_PREFIX_LENGTH - 4, payloadLength);
        return at + FRAME_PREFIX_LENGTH;
    }

    Slab buffer()
    {
        return ring.buffer();
    }

    void commit()
    {
        ring.commit();
        lastNumber++;
    }

    /** Forgets what the edge has released; numbers that were never given out are ignored. */
    void confirm(final long number)
    {
        final long upTo = Math.min(number, lastNumber);
        while (confirmedNumber < upTo && ring.tail() < ring.head())
        {
            if (!ring.isPadding(ring.tail()))
            {
                confirmedNumber++;
            }
            ring.dropOldest();
        }
    }

    void begin(final long newIncarnation)
    {
        incarnation = newIncarnation;
        lastNumber = 0;
        confirmedNumber = 0;
        ring.reset(0, 0);
        generation++;
    }

    void restore(
        final long newIncarnation,
        final long newLastNumber,
        final long newConfirmedNumber,
        final long tail,
        final long head)
    {
        incarnation = newIncarnation;
        lastNumber = newLastNumber;
        confirmedNumber = newConfirmedNumber;
        ring.reset(tail, head);
        generation++;
    }

    static long numberAt(final ByteRing ring, final long position)
    {
        return ring.buffer().getLong(ring.bodyOffset(position) +
            MessageHeaderEncoder.ENCODED_LENGTH + OutputFrameDecoder.outputNumberEncodingOffset());
    }

    static long causeAt(final ByteRing ring, final long position)
    {
        return ring.buffer().getLong(ring.bodyOffset(position) +
            MessageHeaderEncoder.ENCODED_LENGTH + OutputFrameDecoder.causeSequenceEncodingOffset());
    }
}
