package io.understudy.gateway.engine;

import org.agrona.collections.Int2ObjectHashMap;

/** All sessions, in dense slots as first defined. None is ever taken out. */
final class Sessions
{
    private final Int2ObjectHashMap<Session> byId = new Int2ObjectHashMap<>();
    private final Session[] slots;
    private int size;

    Sessions(final int maxSessions)
    {
        slots = new Session[maxSessions];
    }

    int size()
    {
        return size;
    }

    boolean isFull()
    {
        return size == slots.length;
    }

    Session at(final int slot)
    {
        return slots[slot];
    }

    Session find(final int id)
    {
        return byId.get(id);
    }

    Session add(final int id)
    {
        final Session session = new Session(id, size);
        byId.put(id, session);
        slots[size++] = session;
        return session;
    }
}
