package io.understudy.gateway.edge.tcp;

import java.util.concurrent.atomic.AtomicLongArray;

/** The counters of an edge. Written by the duty thread alone; any thread may read them. */
public final class EdgeCounters
{
    private static final EdgeCounter[] ALL = EdgeCounter.values();

    private final AtomicLongArray values = new AtomicLongArray(ALL.length);

    void increment(final EdgeCounter counter)
    {
        values.lazySet(counter.ordinal(), values.getPlain(counter.ordinal()) + 1);
    }

    /**
     * The value of a counter.
     *
     * @param counter to be read.
     * @return how often since the edge began.
     */
    public long get(final EdgeCounter counter)
    {
        return values.get(counter.ordinal());
    }

    /**
     * All that are not zero.
     *
     * @return {@code NAME=value}, one space between two; empty if all are zero.
     */
    @Override
    public String toString()
    {
        final StringBuilder text = new StringBuilder();
        for (final EdgeCounter counter : ALL)
        {
            if (get(counter) != 0)
            {
                text.append(text.length() == 0 ? "" : " ")
                    .append(counter).append('=').append(get(counter));
            }
        }
        return text.toString();
    }
}
