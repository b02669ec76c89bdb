package io.understudy.gateway.control;

/** The control plane cannot start, or an operator's request was refused or not answered. */
public final class ControlException extends RuntimeException
{
    private static final long serialVersionUID = 1L;

    ControlException(final String sentence)
    {
        super(sentence);
    }

    ControlException(final String sentence, final Throwable cause)
    {
        super(sentence, cause);
    }
}
