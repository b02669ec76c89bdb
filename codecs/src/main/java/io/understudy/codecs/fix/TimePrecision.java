package io.understudy.codecs.fix;

/** How fine the UTCTimestamps are that a session writes. */
public enum TimePrecision
{
    /** Three digits behind the second. */
    MILLIS(3, 1_000_000),

    /** Six digits behind the second. */
    MICROS(6, 1_000),

    /** Nine digits behind the second. */
    NANOS(9, 1);

    private final int digits;
    private final int unitNs;

    TimePrecision(final int digits, final int unitNs)
    {
        this.digits = digits;
        this.unitNs = unitNs;
    }

    int digits()
    {
        return digits;
    }

    int unitNs()
    {
        return unitNs;
    }
}
