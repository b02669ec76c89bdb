package io.understudy.gateway.edge.tcp;

/** How far an edge has come with its life. */
enum EdgeState
{
    /** Accepts, reads, writes. */
    SERVING,

    /** Lets out what is on its way, reads nothing more. */
    DRAINING,

    /** Has said farewell to all, and waits until they have read it. */
    LEAVING,

    /** Has nothing left to do. */
    DRAINED
}
