package io.understudy.replay;

/** A snapshot cannot be read or written; the message is a sentence that names the file. */
public final class SnapshotException extends RuntimeException
{
    private static final long serialVersionUID = 1L;

    SnapshotException(final String message)
    {
        super(message);
    }

    SnapshotException(final String message, final Throwable cause)
    {
        super(message, cause);
    }
}
