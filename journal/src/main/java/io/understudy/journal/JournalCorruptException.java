package io.understudy.journal;

/** What was written is damaged; the message names the sequence number, the file and the damage. */
public final class JournalCorruptException extends JournalException
{
    private static final long serialVersionUID = 1L;

    private final long sequence;

    JournalCorruptException(final long sequence, final String message)
    {
        super(message);
        this.sequence = sequence;
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
}
