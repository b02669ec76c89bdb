package io.understudy.gateway.engine;

/** What the stream knows of one edge. A fenced edge gets no outputs until its next incarnation. */
final class Edge
{
    final int id;
    final int slot;
    final Outbox outbox;
    long lastSequence;
    boolean fenced;

    Edge(final int id, final int slot, final int outboxBytes)
    {
        this.id = id;
        this.slot = slot;
        outbox = new Outbox(id, outboxBytes);
    }
}
