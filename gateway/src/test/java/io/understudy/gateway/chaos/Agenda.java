package io.understudy.gateway.chaos;

import java.util.PriorityQueue;

/** What is to be done when; of what is due at the same time the first first. One thread. */
final class Agenda
{
    private record Item(long dueNs, long order, Runnable action)
    {
    }

    private final PriorityQueue<Item> items = new PriorityQueue<>((a, b) ->
        a.dueNs != b.dueNs ? Long.compare(a.dueNs, b.dueNs) : Long.compare(a.order, b.order));
    private long order;

    void add(final long dueNs, final Runnable action)
    {
        items.add(new Item(dueNs, order++, action));
    }

    boolean isEmpty()
    {
        return items.isEmpty();
    }

    /** Does what is due, also what that adds if it is due at once. */
    void run(final long nowNs)
    {
        while (!items.isEmpty() && items.peek().dueNs - nowNs <= 0)
        {
            items.remove().action.run();
        }
    }
}
