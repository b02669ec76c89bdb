package io.understudy.gateway.ingress;

/** The Aeron stream ids between edges and members. */
public final class Streams
{
    /** Where edges greet a member. */
    public static final int DOOR = 10;

    private static final int TO_EDGE_BASE = 1_000;
    private static final int TO_MEMBER_BASE = 1_000_000;

    private Streams()
    {
    }

    /**
     * The stream on which an edge hears a member: its own even where all share one IPC channel.
     *
     * @param edgeId of the edge.
     * @return the stream id.
     */
    public static int toEdge(final int edgeId)
    {
        return TO_EDGE_BASE + edgeId;
    }

    /**
     * The stream on which a member hears one edge.
     *
     * @param linkNumber of the member's link, from 0.
     * @return the stream id.
     */
    static int toMember(final int linkNumber)
    {
        return TO_MEMBER_BASE + linkNumber;
    }
}
