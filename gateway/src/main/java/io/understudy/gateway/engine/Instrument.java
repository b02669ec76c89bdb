package io.understudy.gateway.engine;

/** What may be traded, and within which limits. */
final class Instrument
{
    static final int SYMBOL_LENGTH = 24;

    final int id;
    final int slot;
    final byte[] symbol = new byte[SYMBOL_LENGTH];
    /** Null before it is set. */
    byte[] trimmedSymbol;
    /** The next instrument of the same hash among the symbols. */
    Instrument nextOfHash;
    byte state;
    long tickSize;
    long lotSize;
    long minQuantity;
    long maxQuantity;
    long bandLow;
    long bandHigh;
    /** Day orders up to this id are to expire. */
    long expireToOrderId;

    Instrument(final int id, final int slot)
    {
        this.id = id;
        this.slot = slot;
    }
}
