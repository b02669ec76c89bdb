package io.understudy.gateway.simulator;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.PriorityQueue;
import java.util.Random;

/** Carries messages with delays, and loses, repeats and reorders them; all from one seed. */
final class SimNetwork
{
    /** A message on its way. */
    static final class Message implements Comparable<Message>
    {
        final long dueNs;
        final long number;
        final int from;
        final int to;
        final byte[] bytes;

        Message(
            final long dueNs, final long number, final int from, final int to, final byte[] bytes)
        {
            this.dueNs = dueNs;
            this.number = number;
            this.from = from;
            this.to = to;
            this.bytes = bytes;
        }

        @Override
        public int compareTo(final Message other)
        {
            final int byTime = Long.compare(dueNs, other.dueNs);
            return byTime != 0 ? byTime : Long.compare(number, other.number);
        }
    }

    private static final int SHORT_NS = 30_000;
    private static final int LATE_NS = 3_000_000;
    private static final int VERY_LATE_NS = 40_000_000;

    private final Random random;
    private final boolean[][] cut;
    private final long[][] inOrderNs;
    private final int[][] delayNs;
    private final List<PriorityQueue<Message>> inboxes = new ArrayList<>();
    private double lossRate;
    private double repeatRate;
    private double reorderRate;
    private long number;

    SimNetwork(final Random random, final int members)
    {
        this.random = random;
        cut = new boolean[members][members];
        inOrderNs = new long[members][members];
        delayNs = new int[members][members];
        delays(SHORT_NS);
        for (int i = 0; i < members; i++)
        {
            inboxes.add(new PriorityQueue<>());
        }
    }

    void rates(final double loss, final double repeat, final double reorder)
    {
        lossRate = loss;
        repeatRate = repeat;
        reorderRate = reorder;
    }

    /** Each way has a delay of its own, up to this. */
    void delays(final int upToNs)
    {
        for (final int[] row : delayNs)
        {
            Arrays.setAll(row, i -> SHORT_NS + random.nextInt(upToNs));
        }
    }

    /** One way. */
    void cut(final int from, final int to, final boolean isCut)
    {
        cut[from][to] = isCut;
    }

    void heal()
    {
        for (final boolean[] row : cut)
        {
            Arrays.fill(row, false);
        }
        delays(SHORT_NS);
    }

    void send(final int from, final int to, final byte[] bytes, final long nowNs)
    {
        if (cut[from][to] || random.nextDouble() < lossRate)
        {
            return;
        }
        final int copies = random.nextDouble() < repeatRate ? 2 : 1;
        for (int i = 0; i < copies; i++)
        {
            final long dueNs;
            if (random.nextDouble() < reorderRate)
            {
                dueNs = nowNs + 20_000 +
                    random.nextInt(random.nextInt(10) == 0 ? VERY_LATE_NS : LATE_NS);
            }
            else
            {
                dueNs = Math.max(
                    inOrderNs[from][to], nowNs + 20_000 + random.nextInt(delayNs[from][to]));
                inOrderNs[from][to] = dueNs;
            }
            inboxes.get(to).add(new Message(dueNs, number++, from, to, bytes));
        }
    }

    /** The next message that has arrived, null if there is none. */
    Message peek(final int to, final long nowNs)
    {
        final Message next = inboxes.get(to).peek();
        return next != null && next.dueNs <= nowNs ? next : null;
    }

    void take(final int to)
    {
        inboxes.get(to).poll();
    }

    /** A dead process reads nothing: its sockets are gone. */
    void drop(final int to)
    {
        inboxes.get(to).clear();
    }
}
