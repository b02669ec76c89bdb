package io.understudy.gateway.simulator;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.PriorityQueue;
import java.util.SplittableRandom;
import org.agrona.concurrent.UnsafeBuffer;

/**
 * Carries messages between nodes: members first, then edges. What members say to one another is
 * delayed, lost, repeated and reordered; what is said on a connection of an edge comes in order or
 * not at all: where anything on it is lost, the connection is.
 */
final class SimNetwork
{
    /** What a message is. */
    enum Kind
    {
        /** Of a member to another. */
        PEER,
        /** An edge at a member's door. */
        HELLO,
        /** The member's answer. */
        WELCOME,
        /** On a connection between an edge and a member. */
        DATA
    }

    /** A message on its way. */
    static final class Message implements Comparable<Message>
    {
        final UnsafeBuffer buffer;
        long dueNs;
        long number;
        int from;
        int to;
        int length;
        Kind kind;
        /** 0: of members. */
        long connection;
        /** Edge and incarnation, or what is committed. */
        int edgeId;
        long value;

        Message(final byte[] bytes)
        {
            buffer = new UnsafeBuffer(bytes);
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
    private static final int VERY_LATE_NS = 20_000_000;
    private static final int LEAST_NS = 10_000;
    private static final int EDGE_LOSSES = 32;

    private final SplittableRandom random;
    private final World world;
    private final int members;
    private final boolean[][] cut;
    private final long[][] inOrderNs;
    private final long[][] broken;
    private final int[][] delayNs;
    private final List<PriorityQueue<Message>> inboxes = new ArrayList<>();
    private double lossRate;
    private double repeatRate;
    private double reorderRate;
    private long number;
    private long connections;

    SimNetwork(final World world, final SplittableRandom random, final int members, final int edges)
    {
        this.world = world;
        this.random = random;
        this.members = members;
        final int nodes = members + edges;
        cut = new boolean[nodes][nodes];
        inOrderNs = new long[nodes][nodes];
        broken = new long[nodes][nodes];
        delayNs = new int[nodes][nodes];
        delays(SHORT_NS);
        for (int i = 0; i < nodes; i++)
        {
            inboxes.add(new PriorityQueue<>());
        }
    }

    int nodes()
    {
        return inboxes.size();
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
            Arrays.setAll(row, i -> LEAST_NS + random.nextInt(upToNs));
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

    long newConnection()
    {
        return ++connections;
    }

    void send(final Message message, final long nowNs)
    {
        final int from = message.from;
        final int to = message.to;
        message.number = number++;
        if (message.kind != Kind.PEER)
        {
            sendInOrder(message, nowNs);
            return;
        }
        if (cut[from][to] || lossRate > 0 && random.nextDouble() < lossRate)
        {
            world.space().giveMessage(message);
            return;
        }
        if (repeatRate > 0 && random.nextDouble() < repeatRate)
        {
            final Message copy = world.space().takeMessage();
            copy.from = from;
            copy.to = to;
            copy.kind = message.kind;
            copy.connection = 0;
            copy.length = message.length;
            copy.buffer.putBytes(0, message.buffer, 0, message.length);
            copy.number = number++;
            post(copy, peerDueNs(from, to, nowNs));
        }
        post(message, peerDueNs(from, to, nowNs));
    }

    private long peerDueNs(final int from, final int to, final long nowNs)
    {
        if (reorderRate > 0 && random.nextDouble() < reorderRate)
        {
            return nowNs + LEAST_NS +
                random.nextInt(random.nextInt(4) == 0 ? VERY_LATE_NS : LATE_NS);
        }
        return inOrder(from, to, nowNs);
    }

    private long inOrder(final int from, final int to, final long nowNs)
    {
        final long dueNs =
            Math.max(inOrderNs[from][to], nowNs + LEAST_NS + random.nextInt(delayNs[from][to]));
        inOrderNs[from][to] = dueNs;
        return dueNs;
    }

    private void sendInOrder(final Message message, final long nowNs)
    {
        final int from = message.from;
        final int to = message.to;
        final long[] ofEdge = broken[Math.max(from, to)];
        final int member = Math.min(from, to);
        if (cut[from][to] ||
            lossRate > 0 && random.nextDouble() * EDGE_LOSSES < lossRate)
        {
            ofEdge[member] = Math.max(ofEdge[member], message.connection);
        }
        if (message.connection <= ofEdge[member])
        {
            world.space().giveMessage(message);
            return;
        }
        post(message, inOrder(from, to, nowNs));
    }

    private void post(final Message message, final long dueNs)
    {
        message.dueNs = dueNs;
        inboxes.get(message.to).add(message);
        world.wake(message.to, dueNs);
    }

    /** When the next message arrives, Long.MAX_VALUE if none is under way. */
    long nextDueNs(final int to)
    {
        final Message next = inboxes.get(to).peek();
        return next == null ? Long.MAX_VALUE : next.dueNs;
    }

    /** The next message that has arrived, null if there is none. */
    Message peek(final int to, final long nowNs)
    {
        final Message next = inboxes.get(to).peek();
        return next != null && next.dueNs <= nowNs ? next : null;
    }

    void take(final int to)
    {
        world.space().giveMessage(inboxes.get(to).poll());
    }

    /** A dead process reads nothing; what comes once another runs, that one reads. */
    void drop(final int to, final long throughNs)
    {
        while (nextDueNs(to) <= throughNs && nextDueNs(to) != Long.MAX_VALUE)
        {
            take(to);
        }
    }

    int members()
    {
        return members;
    }
}
