package io.understudy.gateway.fix;

/** One FIX session as its client. One thread, on which the listener is called by {@link #poll}. */
public interface FixClient extends AutoCloseable
{
    /** Hears; returns how much was heard. Connects, and connects again, where it must. */
    int poll();

    /** Whether both Logons were exchanged on the present connection. */
    boolean isLoggedOn();

    /** NewOrderSingle (D), a limit order for the day; false if not logged on: poll first. */
    boolean newOrder(FixOrder order);

    /** OrderCancelRequest (F). */
    boolean cancel(FixOrder order);

    /** OrderCancelReplaceRequest (G). */
    boolean replace(FixOrder order);

    /** Sends a Logout, and does not connect again. */
    void logout();

    /** Messages that came or went with PossDupFlag (43). */
    long resent();

    /** How often MsgSeqNum (34) was not the next one. */
    long sequenceGaps();

    /** Logons after the first. */
    long reconnects();

    @Override
    void close();
}
