package io.understudy.gateway.edge;

import io.aeron.Aeron;

/**
 * Where a line's Aeron client comes from. A client on a driver of its own keeps it for good; one on
 * a member's driver (IPC) loses it with the member and connects again when the member is back.
 */
public interface AeronSource extends AutoCloseable
{
    /**
     * Runs the receiving half of the driver, and the conductor, where they have no thread of their
     * own.
     *
     * @param nowNs monotonic.
     * @return the amount of work done.
     */
    int receive(long nowNs);

    /**
     * Runs the sending half.
     *
     * @return the amount of work done.
     */
    int send();

    /**
     * The client in use.
     *
     * @return the client, or null where there is no driver to connect to yet.
     */
    Aeron aeron();

    /**
     * A number that changes with each new client: what an older one gave is void.
     *
     * @return the number of the client in use.
     */
    long generation();

    @Override
    void close();
}
