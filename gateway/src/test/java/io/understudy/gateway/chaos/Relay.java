package io.understudy.gateway.chaos;

import java.util.List;
import java.util.PriorityQueue;
import java.util.Random;
import java.util.concurrent.TimeUnit;

/**
 * Packets on their way: each is delayed, and by the jitter in the delay they overtake one another;
 * some go twice. One thread.
 */
final class Relay
{
    /** Beyond these packets are lost, as in any queue. */
    private static final int MAX_WAITING = 100_000;

    /**
     * What is done to packets.
     *
     * @param delayUs          of each, at least (us).
     * @param jitterUs         of each, at most, on top of it (us).
     * @param duplicatePercent of a hundred packets so many come twice.
     * @param seed             for what is drawn.
     */
    record Terms(int delayUs, int jitterUs, int duplicatePercent, long seed)
    {
        List<String> words()
        {
            return List.of(Integer.toString(delayUs), Integer.toString(jitterUs),
                Integer.toString(duplicatePercent), Long.toString(seed));
        }

        static Terms parse(final List<String> words)
        {
            return new Terms(Integer.parseInt(words.get(0)), Integer.parseInt(words.get(1)),
                Integer.parseInt(words.get(2)), Long.parseLong(words.get(3)));
        }
    }

    private record Waiting(byte[] packet, long dueNs, long order)
    {
    }

    private final Terms terms;
    private final Random random;
    private final PriorityQueue<Waiting> queue = new PriorityQueue<>((a, b) ->
        a.dueNs != b.dueNs ? Long.compare(a.dueNs, b.dueNs) : Long.compare(a.order, b.order));
    private long order;

    Relay(final Terms terms)
    {
        this.terms = terms;
        random = new Random(terms.seed);
    }

    /** The same packets on their way, other terms for those that come. */
    Relay next(final Terms others)
    {
        final Relay next = new Relay(others);
        next.queue.addAll(queue);
        next.order = order;
        return next;
    }

    /** A packet comes. */
    void offer(final byte[] packet, final long nowNs)
    {
        add(packet, nowNs);
        if (random.nextInt(100) < terms.duplicatePercent)
        {
            add(packet, nowNs);
        }
    }

    private void add(final byte[] packet, final long nowNs)
    {
        if (queue.size() < MAX_WAITING)
        {
            queue.add(new Waiting(packet, nowNs + TimeUnit.MICROSECONDS.toNanos(
                terms.delayUs + (long)random.nextInt(terms.jitterUs + 1)), order++));
        }
    }

    /** The next packet that is due, null if none is. */
    byte[] poll(final long nowNs)
    {
        final Waiting first = queue.peek();
        return first == null || first.dueNs - nowNs > 0 ? null : queue.remove().packet;
    }

    /** How long until one is due (ns); Long.MAX_VALUE if none waits. */
    long waitNs(final long nowNs)
    {
        final Waiting first = queue.peek();
        return first == null ? Long.MAX_VALUE : Math.max(0, first.dueNs - nowNs);
    }
}
