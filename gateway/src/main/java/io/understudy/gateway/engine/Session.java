package io.understudy.gateway.engine;

/**
 * A client's session: it outlives its connections. Both sequence numbers, the throttle's credit,
 * and what a mass cancel or a disconnect still has to cancel.
 */
final class Session
{
    static final int NO_ENTRY = DedupeWindow.NONE;
    static final int NAME_LENGTH = 24;
    static final int KEY_LENGTH = 32;
    static final int CL_ORD_ID_LENGTH = 24;
    static final long NEVER = Long.MAX_VALUE;

    private static final long CREDIT_FOR_ONE = 1_000_000_000L;

    final int id;
    final int slot;
    final byte[] name = new byte[NAME_LENGTH];
    final byte[] accessKey = new byte[KEY_LENGTH];
    byte state;
    int throttlePerSecond;
    int throttleBurst;
    int graceMs;

    long version;
    long nextIn = 1;
    long nextOut = 1;
    int keepAliveMs;
    long lastInNs;
    long lastOutNs;
    long lastStored = SentStore.NONE;
    long storeFloor;
    long credit;
    long creditAtNs;

    /** Null where the session is not one of FIX. */
    FixState fix;

    /** Null where the session is not bound. */
    Connection connection;
    /** When the orders of an unbound session are cancelled. */
    long cancelDueNs = NEVER;

    /** Orders up to this id are to be cancelled; 0: nothing is to be. */
    long sweepToOrderId;
    /** Where the cancelling goes on. */
    long sweepAtOrderId;
    long sweepAffected;
    /** The mass cancel's place in the dedupe window. */
    long sweepEntry = NO_ENTRY;
    byte sweepScope;
    int sweepInstrumentId;
    final byte[] sweepClOrdId = new byte[CL_ORD_ID_LENGTH];

    final MassStatus massStatus = new MassStatus();

    /** Ends of the list of its open orders, by order id. */
    int firstOrder = -1;
    int lastOrder = -1;

    Session(final int id, final int slot)
    {
        this.id = id;
        this.slot = slot;
    }

    boolean isBound()
    {
        return connection != null;
    }

    /** Both sequences begin at 1; what was sent before can no longer be asked for. */
    void restart(final long storeHead, final long nowNs)
    {
        nextIn = 1;
        nextOut = 1;
        lastStored = SentStore.NONE;
        storeFloor = storeHead;
        massStatus.clear();
        if (fix != null)
        {
            fix.numberedSinceNs = nowNs;
            fix.endResend();
            fix.endReplay();
        }
    }

    /** Fills the bucket: the credit is counted in billionths of an input. */
    void fillCredit(final long nowNs)
    {
        credit = throttleBurst * CREDIT_FOR_ONE;
        creditAtNs = nowNs;
    }

    /** Takes one input's credit at a record's time; false where there is none. */
    boolean admitByThrottle(final long nowNs)
    {
        if (throttlePerSecond == 0)
        {
            return true;
        }
        final long full = throttleBurst * CREDIT_FOR_ONE;
        final long elapsedNs = nowNs - creditAtNs;
        final long untilFullNs = (full - credit) / throttlePerSecond + 1;
        credit = elapsedNs >= untilFullNs ? full : credit + elapsedNs * throttlePerSecond;
        creditAtNs = nowNs;
        if (credit < CREDIT_FOR_ONE)
        {
            return false;
        }
        credit -= CREDIT_FOR_ONE;
        return true;
    }
}
