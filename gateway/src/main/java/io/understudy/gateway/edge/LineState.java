package io.understudy.gateway.edge;

/** The states of a line, each with its wire code for counters. */
public enum LineState
{
    /** There is no driver or no door yet. */
    SEEKING(0),
    /** Says Hello at the door. */
    GREETING(1),
    /** Welcomed; the publication to the member is not connected yet. */
    JOINING(2),
    /** Frames and outputs flow. */
    JOINED(3),
    /** Refused by the member for good. */
    REFUSED(4),
    /** Closed by its owner. */
    CLOSED(5);

    private final int code;

    LineState(final int code)
    {
        this.code = code;
    }

    /**
     * The wire code.
     *
     * @return the wire code.
     */
    public int code()
    {
        return code;
    }
}
