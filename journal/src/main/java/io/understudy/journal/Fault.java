package io.understudy.journal;

/** The first thing that is wrong in a journal. */
public final class Fault
{
    /** What kind of damage. */
    public enum Kind
    {
        /** A record does not match its own hash, and good ones follow. */
        FLIPPED_BIT,
        /** A sequence number is missing. */
        GAP,
        /** A record is not the successor of the one before it. */
        WRONG_ORDER,
        /** The last record was never finished; opening the journal cuts it off. */
        TORN_TAIL,
        /** A timestamp is before the one of the record before it. */
        TIME_WENT_BACK,
        /** A ballot is below the one of the record before it. */
        BALLOT_WENT_BACK
    }

    private final Kind kind;
    private final long sequence;
    private final String sentence;

    Fault(final Kind kind, final long sequence, final String sentence)
    {
        this.kind = kind;
        this.sequence = sequence;
        this.sentence = sentence;
    }

    /**
     * What kind of damage.
     *
     * @return what kind of damage.
     */
    public Kind kind()
    {
        return kind;
    }

    /**
     * Where the stream stops being good.
     *
     * @return the sequence number that the first bad record has or should have.
     */
    public long sequence()
    {
        return sequence;
    }

    /**
     * Kind, sequence number, file and position in one sentence.
     *
     * @return the sentence.
     */
    public String sentence()
    {
        return sentence;
    }

    @Override
    public String toString()
    {
        return sentence;
    }
}
