package io.understudy.codecs.fix;

import org.agrona.DirectBuffer;

/** What translates between Symbol (55) and the gateway's instrument ids. Must not allocate. */
public interface FixSymbols
{
    /** The id that no instrument has: an order for it is refused as one for an unknown symbol. */
    int NO_INSTRUMENT = 0;

    /**
     * The instrument of a symbol.
     *
     * @param buffer that holds the value of Symbol (55).
     * @param offset of its first byte.
     * @param length in bytes, from 1.
     * @return its id, or {@link #NO_INSTRUMENT}.
     */
    int instrumentId(DirectBuffer buffer, int offset, int length);

    /**
     * The symbol of an instrument.
     *
     * @param instrumentId as an earlier request or the reference data had it.
     * @return the value of Symbol (55), US-ASCII, kept by the callee; null for an unknown id.
     */
    byte[] symbol(int instrumentId);
}
