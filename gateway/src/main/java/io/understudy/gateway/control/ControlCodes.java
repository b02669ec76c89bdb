package io.understudy.gateway.control;

import io.understudy.codecs.control.Cause;
import io.understudy.gateway.takeover.TakeoverCause;

/** Wire codes of the data plane's enums. Does not allocate. */
final class ControlCodes
{
    private static final Cause[] CAUSES = causes();
    private static final TakeoverCause[] TAKEOVER_CAUSES = TakeoverCause.values();

    private ControlCodes()
    {
    }

    private static Cause[] causes()
    {
        final TakeoverCause[] values = TakeoverCause.values();
        final Cause[] causes = new Cause[values.length];
        for (final TakeoverCause value : values)
        {
            causes[value.ordinal()] = Cause.valueOf(value.name());
        }
        return causes;
    }

    static Cause of(final TakeoverCause cause)
    {
        return CAUSES[cause.ordinal()];
    }

    /** Null where a later version's cause is not known. */
    static TakeoverCause of(final Cause cause)
    {
        for (int i = 0; i < CAUSES.length; i++)
        {
            if (CAUSES[i] == cause)
            {
                return TAKEOVER_CAUSES[i];
            }
        }
        return null;
    }
}
