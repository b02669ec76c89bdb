package io.understudy.gateway.engine;

import io.understudy.codecs.client.OrdStatus;

/**
 * Where an order is in its life, with FIX OrdStatus (39) as its wire code. The pending states last
 * as long as a venue takes to answer: with the embedded one, never past the call.
 */
enum OrderState
{
    PENDING_NEW(OrdStatus.PENDING_NEW, false),
    NEW(OrdStatus.NEW, false),
    PARTIALLY_FILLED(OrdStatus.PARTIALLY_FILLED, false),
    PENDING_CANCEL(OrdStatus.PENDING_CANCEL, false),
    PENDING_REPLACE(OrdStatus.PENDING_REPLACE, false),
    FILLED(OrdStatus.FILLED, true),
    CANCELED(OrdStatus.CANCELED, true),
    REJECTED(OrdStatus.REJECTED, true),
    EXPIRED(OrdStatus.EXPIRED, true);

    private static final OrderState[] BY_ORDINAL = values();

    private final OrdStatus status;
    private final boolean terminal;

    OrderState(final OrdStatus status, final boolean terminal)
    {
        this.status = status;
        this.terminal = terminal;
    }

    OrdStatus status()
    {
        return status;
    }

    boolean isTerminal()
    {
        return terminal;
    }

    /** Whether a request of the client is with the venue. */
    boolean isPending()
    {
        return this == PENDING_NEW || this == PENDING_CANCEL || this == PENDING_REPLACE;
    }

    static OrderState of(final int ordinal)
    {
        return BY_ORDINAL[ordinal];
    }
}
