package io.understudy.gateway.control;

import java.util.ArrayDeque;
import java.util.function.Consumer;

/** The last takeovers, in the order in which they were registered; the oldest give way. */
final class TakeoverRegister
{
    private final ArrayDeque<Takeover> kept = new ArrayDeque<>();
    private final int capacity;
    private long lastNumber;

    TakeoverRegister(final int capacity)
    {
        this.capacity = capacity;
    }

    boolean holds(final long ballot)
    {
        for (final Takeover takeover : kept)
        {
            if (takeover.ballot() == ballot)
            {
                return true;
            }
        }
        return false;
    }

    void add(final Takeover takeover, final long nowNs)
    {
        restore(takeover.registered(lastNumber + 1, nowNs));
    }

    /** Puts back what a snapshot kept. */
    void restore(final Takeover takeover)
    {
        if (kept.size() == capacity)
        {
            kept.removeFirst();
        }
        kept.addLast(takeover);
        lastNumber = takeover.number();
    }

    long firstNumber()
    {
        return kept.isEmpty() ? 0 : kept.getFirst().number();
    }

    long lastNumber()
    {
        return lastNumber;
    }

    void forEach(final Consumer<Takeover> consumer)
    {
        kept.forEach(consumer);
    }
}
