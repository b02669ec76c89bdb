package io.understudy.perf.failover;

import java.io.IOException;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.Random;

/**
 * Where the nodes listen, all on this host: five UDP ports each, in one run.
 *
 * @param nodes how many.
 * @param base  the first port.
 */
record NodePorts(int nodes, int base)
{
    private static final int PORTS = 5;
    private static final int CONSENSUS = 1;
    private static final int LOG = 2;
    private static final int CATCH_UP = 3;
    private static final int ARCHIVE = 4;
    private static final int LOWEST_PORT = 20_000;
    private static final int PORT_RANGE = 10_000;
    private static final int ATTEMPTS = 100;

    /** A run of ports that are free now, below those that the kernel gives out by itself. */
    static NodePorts free(final int nodes)
    {
        final Random random = new Random();
        final int count = nodes * PORTS;
        for (int i = 0; i < ATTEMPTS; i++)
        {
            final int base = LOWEST_PORT + random.nextInt(PORT_RANGE / count) * count;
            if (areFree(base, count))
            {
                return new NodePorts(nodes, base);
            }
        }
        throw new IllegalStateException("no " + count + " UDP ports in a row are free from " +
            LOWEST_PORT + " to " + (LOWEST_PORT + PORT_RANGE));
    }

    /** What {@link #toString} says. */
    static NodePorts parse(final String text)
    {
        final int colon = text.indexOf(':');
        return new NodePorts(Integer.parseInt(text.substring(0, colon)),
            Integer.parseInt(text.substring(colon + 1)));
    }

    @Override
    public String toString()
    {
        return nodes + ":" + base;
    }

    /** Aeron Cluster's form: {@code 0=host:port,1=host:port}. */
    String ingressEndpoints()
    {
        final StringBuilder text = new StringBuilder();
        for (int i = 0; i < nodes; i++)
        {
            text.append(i == 0 ? "" : ",").append(i).append('=').append(endpoint(i, 0));
        }
        return text.toString();
    }

    String clusterMembers()
    {
        final StringBuilder text = new StringBuilder();
        for (int i = 0; i < nodes; i++)
        {
            text.append(i == 0 ? "" : "|").append(i)
                .append(',').append(endpoint(i, 0))
                .append(',').append(endpoint(i, CONSENSUS))
                .append(',').append(endpoint(i, LOG))
                .append(',').append(endpoint(i, CATCH_UP))
                .append(',').append(archive(i));
        }
        return text.toString();
    }

    String archive(final int nodeId)
    {
        return endpoint(nodeId, ARCHIVE);
    }

    /** Any of a node's ports, from 0. */
    String endpoint(final int nodeId, final int port)
    {
        return "localhost:" + (base + nodeId * PORTS + port);
    }

    private static boolean areFree(final int base, final int count)
    {
        for (int i = 0; i < count; i++)
        {
            try (DatagramSocket socket = new DatagramSocket(
                new InetSocketAddress(InetAddress.getLoopbackAddress(), base + i)))
            {
                socket.getLocalPort();
            }
            catch (final IOException ex)
            {
                return false;
            }
        }
        return true;
    }
}
