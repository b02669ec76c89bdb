package io.understudy.gateway.engine;

import java.util.Arrays;

import org.agrona.DirectBuffer;
import org.agrona.collections.Int2ObjectHashMap;
import org.agrona.collections.Long2ObjectHashMap;
import org.agrona.concurrent.UnsafeBuffer;

import io.understudy.codecs.fix.FixSymbols;

/** All instruments, in dense slots as first defined. None is ever taken out. */
final class Instruments implements FixSymbols
{
    private final Long2ObjectHashMap<Instrument> bySymbol = new Long2ObjectHashMap<>();
    private final UnsafeBuffer key = new UnsafeBuffer(0, 0);
    private final Int2ObjectHashMap<Instrument> byId = new Int2ObjectHashMap<>();
    private final Instrument[] slots;
    private int size;

    Instruments(final int maxInstruments)
    {
        slots = new Instrument[maxInstruments];
    }

    int size()
    {
        return size;
    }

    boolean isFull()
    {
        return size == slots.length;
    }

    Instrument at(final int slot)
    {
        return slots[slot];
    }

    Instrument find(final int id)
    {
        return byId.get(id);
    }

    Instrument add(final int id)
    {
        final Instrument instrument = new Instrument(id, size);
        byId.put(id, instrument);
        slots[size++] = instrument;
        return instrument;
    }

    /** An instrument's symbol was set. Of several that have the same the first defined is found. */
    void onSymbol(final Instrument instrument)
    {
        final byte[] symbol = FixState.trimmed(instrument.symbol);
        final boolean isNew = instrument.trimmedSymbol == null;
        if (!isNew && Arrays.equals(symbol, instrument.trimmedSymbol))
        {
            return;
        }
        instrument.trimmedSymbol = symbol;
        if (isNew)
        {
            index(instrument);
            return;
        }
        bySymbol.clear();
        for (int i = 0; i < size; i++)
        {
            slots[i].nextOfHash = null;
            index(slots[i]);
        }
    }

    private void index(final Instrument instrument)
    {
        key.wrap(instrument.trimmedSymbol);
        final long hash = ContentHash.of(0, key, 0, key.capacity());
        Instrument last = bySymbol.get(hash);
        if (last == null)
        {
            bySymbol.put(hash, instrument);
            return;
        }
        while (last.nextOfHash != null)
        {
            last = last.nextOfHash;
        }
        last.nextOfHash = instrument;
    }

    @Override
    public int instrumentId(final DirectBuffer buffer, final int offset, final int length)
    {
        Instrument at = bySymbol.get(ContentHash.of(0, buffer, offset, length));
        while (at != null && !isSame(at.trimmedSymbol, buffer, offset, length))
        {
            at = at.nextOfHash;
        }
        return at == null ? NO_INSTRUMENT : at.id;
    }

    @Override
    public byte[] symbol(final int instrumentId)
    {
        final Instrument instrument = find(instrumentId);
        return instrument == null || instrument.trimmedSymbol.length == 0 ?
            null : instrument.trimmedSymbol;
    }

    private static boolean isSame(
        final byte[] symbol, final DirectBuffer buffer, final int offset, final int length)
    {
        if (symbol.length != length)
        {
            return false;
        }
        for (int i = 0; i < length; i++)
        {
            if (symbol[i] != buffer.getByte(offset + i))
            {
                return false;
            }
        }
        return true;
    }
}
