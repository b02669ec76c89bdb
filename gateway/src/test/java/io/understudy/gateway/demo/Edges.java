package io.understudy.gateway.demo;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToIntFunction;
import java.util.stream.Collectors;

/** The edge processes of a demo, each with lines to all members. One thread, but to close. */
final class Edges
{
    private final List<EdgeProcess> edges = new ArrayList<>();

    /** Edges that are not started yet. */
    Edges(final Path runDir, final int count, final Cluster cluster)
    {
        for (int id = 1; id <= count; id++)
        {
            edges.add(new EdgeProcess(runDir.resolve("edge-" + id), id, cluster.dirs()));
        }
    }

    void start()
    {
        edges.forEach(EdgeProcess::launch);
        edges.forEach(EdgeProcess::awaitDoors);
    }

    /** Where FIX clients connect, the same after an edge's death. */
    List<InetSocketAddress> fixAddresses()
    {
        return addresses(EdgeProcess::fixPort);
    }

    /** Where SBE clients connect by TCP. */
    List<InetSocketAddress> sbeAddresses()
    {
        return addresses(EdgeProcess::sbePort);
    }

    private List<InetSocketAddress> addresses(final ToIntFunction<EdgeProcess> port)
    {
        return edges.stream()
            .map(edge -> new InetSocketAddress(
                InetAddress.getLoopbackAddress(), port.applyAsInt(edge)))
            .collect(Collectors.toList());
    }

    /** The one that holds connections. */
    EdgeProcess busy()
    {
        return edges.stream().filter(EdgeProcess::hasConnections).findFirst()
            .orElseThrow(() -> new IllegalStateException("no edge holds a connection"));
    }

    String output()
    {
        return edges.stream().map(EdgeProcess::output)
            .collect(Collectors.joining(System.lineSeparator()));
    }

    /** Any thread. */
    void close()
    {
        edges.forEach(EdgeProcess::close);
    }
}
