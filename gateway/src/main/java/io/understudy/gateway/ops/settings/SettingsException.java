package io.understudy.gateway.ops.settings;

/** A setting is wrong or unknown; the message is a sentence for the operator. */
public final class SettingsException extends RuntimeException
{
    private static final long serialVersionUID = 1L;

    /**
     * A setting is wrong or unknown.
     *
     * @param sentence with the value, what would be right, and where it was set.
     */
    public SettingsException(final String sentence)
    {
        super(sentence);
    }
}
