package io.understudy.journal;

/** The journal cannot be opened, read or prepared; the message is a sentence for an operator. */
public class JournalException extends RuntimeException
{
    private static final long serialVersionUID = 1L;

    /**
     * With a sentence.
     *
     * @param message what is wrong, with the values that matter.
     */
    public JournalException(final String message)
    {
        super(message);
    }

    /**
     * With a sentence and what was below it.
     *
     * @param message what is wrong, with the values that matter.
     * @param cause   below.
     */
    public JournalException(final String message, final Throwable cause)
    {
        super(message, cause);
    }
}
