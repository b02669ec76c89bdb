package io.understudy.replay;

/** The stream cannot be replayed; the message is a sentence with the sequence numbers. */
public final class ReplayException extends RuntimeException
{
    private static final long serialVersionUID = 1L;

    private final long sequence;

    ReplayException(final long sequence, final String message)
    {
        this(sequence, message, null);
    }

    ReplayException(final long sequence, final String message, final Throwable cause)
    {
        super(message, cause);
        this.sequence = sequence;
    }

    /**
     * Where the replay stopped.
     *
     * @return the sequence number of the record that could not be applied, or is missing.
     */
    public long sequence()
    {
        return sequence;
    }
}
