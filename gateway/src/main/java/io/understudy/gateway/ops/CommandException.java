package io.understudy.gateway.ops;

/** Ends a command with a sentence on standard error and an exit code. */
public final class CommandException extends RuntimeException
{
    private static final long serialVersionUID = 1L;

    private final int exitCode;

    private CommandException(final int exitCode, final String sentence, final Throwable cause)
    {
        super(sentence, cause);
        this.exitCode = exitCode;
    }

    /**
     * Something bad was found, or did not work.
     *
     * @param sentence for the operator.
     * @param cause    shown with --verbose; may be null.
     * @return to be thrown; exit code 1.
     */
    public static CommandException bad(final String sentence, final Throwable cause)
    {
        return new CommandException(UnderstudyCommand.BAD, sentence, cause);
    }

    /**
     * The command was used wrongly.
     *
     * @param sentence for the operator.
     * @return to be thrown; exit code 2.
     */
    public static CommandException wrongUse(final String sentence)
    {
        return new CommandException(UnderstudyCommand.WRONG_USE, sentence, null);
    }

    int exitCode()
    {
        return exitCode;
    }
}
