package io.understudy.gateway.engine;

import org.agrona.collections.Int2ObjectHashMap;

/** All instruments, in dense slots as first defined. None is ever taken out. */
final class Instruments
{
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
}
