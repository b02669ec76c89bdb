package io.understudy.gateway.fix;

/** What a session's client is told of, on the thread that polls. */
public interface FixClientListener
{
    /** Both Logons were exchanged. */
    default void onLogon()
    {
    }

    /** The session is logged on no more, or the Logon was refused; text: of the Logout, if any. */
    default void onLogout(final String text)
    {
    }

    /** ExecutionReport (8). */
    default void onExecutionReport(final FixReport report)
    {
    }

    /** OrderCancelReject (9), BusinessMessageReject (j) or Reject (3). */
    default void onReject(final FixReport report)
    {
    }

    /** A message came, or went, with PossDupFlag (43). */
    default void onPossDup(final long msgSeqNum, final boolean sent)
    {
    }

    /** MsgSeqNum (34) was not the next one. */
    default void onSequenceGap(final long expected, final long received)
    {
    }
}
