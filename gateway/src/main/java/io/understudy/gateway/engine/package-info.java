/**
 * The deterministic heart: records in, outputs out. In the order in which an input passes: edge
 * ({@code EdgeTable}, {@code Connections}), session ({@code SessionDesk}, {@code DedupeWindow},
 * {@code SentStore}), admission ({@code Admission}), order ({@code OrderDesk}, {@code Orders}),
 * venue (the package of that name). One thread at a time; neither clock nor file nor socket. It
 * allocates when an operator's command sets capacities, defines a session or an instrument, or an
 * edge is seen first; never for an order. A client's or an operator's mistake is answered with a
 * reason; a record that is not the next of this stream throws, and the member stops.
 */
package io.understudy.gateway.engine;
