package io.understudy.gateway.engine;

import org.agrona.collections.Int2IntHashMap;

import io.understudy.codecs.RecordLayout;

/**
 * The edges that the stream has seen, the operator's pseudo-edge included: replicated state, which
 * the sequencer reads between records to decide what may become the next one. Edges have dense
 * slots from 0 in the order in which they were first seen, and are never forgotten. Before the
 * stream's Configure command there is room for the operator's edge only. Engine's thread; allocates
 * only where an edge is seen first.
 */
public final class EdgeTable
{
    /** Outbox of the operator's edge (bytes). */
    static final int OPERATOR_OUTBOX_BYTES = 1 << 20;

    private static final int NONE = -1;

    private final Int2IntHashMap slotById = new Int2IntHashMap(NONE);
    private Edge[] edges = new Edge[1];
    private int size;
    private int outboxBytes;

    EdgeTable()
    {
    }

    /**
     * How many edges are known.
     *
     * @return slots are below this.
     */
    public int size()
    {
        return size;
    }

    /**
     * Which edge is in a slot.
     *
     * @param slot from 0 to {@link #size()} less one.
     * @return its id.
     */
    public int edgeId(final int slot)
    {
        return edges[slot].id;
    }

    /**
     * The outputs for an edge.
     *
     * @param slot from 0 to {@link #size()} less one.
     * @return always the same object for the edge, until a snapshot is loaded.
     */
    public Outbox outbox(final int slot)
    {
        return edges[slot].outbox;
    }

    /**
     * Whether outputs for an edge are dropped, because it let its outbox fill up.
     *
     * @param slot from 0 to {@link #size()} less one.
     * @return true until the edge's next incarnation.
     */
    public boolean isFenced(final int slot)
    {
        return edges[slot].fenced;
    }

    /**
     * Where an edge is.
     *
     * @param edgeId of the edge.
     * @return its slot, or -1 where it is unknown.
     */
    public int slotOf(final int edgeId)
    {
        return slotById.get(edgeId);
    }

    /**
     * The highest incarnation of an edge in the stream.
     *
     * @param edgeId of the edge.
     * @return its incarnation, 0 where it is unknown.
     */
    public long incarnation(final int edgeId)
    {
        final int slot = slotById.get(edgeId);
        return slot == NONE ? 0 : edges[slot].outbox.incarnation();
    }

    /**
     * The last input of an edge's current incarnation in the stream.
     *
     * @param edgeId of the edge.
     * @return its number at the edge, 0 where there was none.
     */
    public long lastEdgeSequence(final int edgeId)
    {
        final int slot = slotById.get(edgeId);
        return slot == NONE ? 0 : edges[slot].lastSequence;
    }

    /**
     * Whether this input may be the next of its edge: the highest number plus one, or 1 of a higher
     * incarnation.
     *
     * @param edgeId       from 0.
     * @param incarnation  from 1.
     * @param edgeSequence from 1.
     * @return true if a record of it would be applied.
     */
    public boolean accepts(final int edgeId, final long incarnation, final long edgeSequence)
    {
        final int slot = slotById.get(edgeId);
        if (slot == NONE)
        {
            return edgeId >= 0 && incarnation > 0 && edgeSequence == 1 && mayAdd(edgeId);
        }
        final long known = edges[slot].outbox.incarnation();
        return incarnation == known && edgeSequence == edges[slot].lastSequence + 1 ||
            incarnation > known && edgeSequence == 1;
    }

    /**
     * Whether inputs of an edge may be sequenced: its outbox is less than three quarters full, or
     * it is fenced, so that there is nothing to wait for. A later incarnation's may always be: it
     * begins an outbox of its own, and nobody will ever confirm the one before. Confirms may always
     * be sequenced, too.
     *
     * @param edgeId      of the edge.
     * @param incarnation that sends the inputs.
     * @return false if its inputs, confirms excepted, are to be held back.
     */
    public boolean hasRoom(final int edgeId, final long incarnation)
    {
        final int slot = slotById.get(edgeId);
        if (slot == NONE || edges[slot].fenced)
        {
            return true;
        }
        final Outbox outbox = edges[slot].outbox;
        return incarnation > outbox.incarnation() ||
            outbox.usedBytes() < outbox.capacityBytes() / 4 * 3L;
    }

    /**
     * Whether there is no place for an edge not yet known.
     *
     * @return true where a new edge has to be refused.
     */
    public boolean isFull()
    {
        return size == edges.length || outboxBytes == 0;
    }

    private boolean mayAdd(final int edgeId)
    {
        return edgeId == RecordLayout.OPERATOR_EDGE_ID ? size < edges.length : !isFull();
    }

    /** Maximum of client edges, that of the operator not counted. */
    void configure(final int maxEdges, final int newOutboxBytes)
    {
        final Edge[] larger = new Edge[maxEdges + 1];
        System.arraycopy(edges, 0, larger, 0, size);
        edges = larger;
        outboxBytes = newOutboxBytes;
    }

    Edge at(final int slot)
    {
        return edges[slot];
    }

    Edge find(final int edgeId)
    {
        final int slot = slotById.get(edgeId);
        return slot == NONE ? null : edges[slot];
    }

    Edge add(final int edgeId)
    {
        final int bytes =
            edgeId == RecordLayout.OPERATOR_EDGE_ID ? OPERATOR_OUTBOX_BYTES : outboxBytes;
        final Edge edge = new Edge(edgeId, size, bytes);
        slotById.put(edgeId, size);
        edges[size++] = edge;
        return edge;
    }

    void clear()
    {
        slotById.clear();
        edges = new Edge[1];
        size = 0;
        outboxBytes = 0;
    }
}
