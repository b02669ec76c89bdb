package io.understudy.gateway.client;

import io.aeron.CommonContext;
import io.understudy.gateway.edge.AeronSource;
import io.understudy.gateway.edge.Door;
import io.understudy.gateway.edge.EmbeddedDriver;
import io.understudy.gateway.edge.LineContext;
import io.understudy.gateway.edge.MemberDriver;
import io.understudy.gateway.ingress.MemberProperties;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.agrona.ErrorHandler;

/** Settings of an {@link UnderstudyClient}. Concluded once, by the client. */
public final class ClientContext
{
    /** Clients that choose no edge id are their session's number above this one. */
    private static final int EDGE_ID_BASE = 10_000;

    private int sessionId;
    private int edgeId = -1;
    private long incarnation;
    private String accessKey = "";
    private List<String> doorEndpoints = List.of();
    private List<Path> memberDirs = List.of();
    private Path aeronDir;
    private boolean ipc;
    private String host = "localhost";
    private int windowBytes = 1 << 20;
    private int termBytes = 1 << 20;
    private int keepAliveMs = 10_000;
    private int quorumTimeoutMs = 500;
    private long nextExpected;
    private ClientListener listener = new ClientListener() {};
    private ErrorHandler errorHandler = Throwable::printStackTrace;
    private boolean concluded;

    void conclude()
    {
        if (concluded)
        {
            throw new IllegalStateException("this ClientContext has been used: make another");
        }
        concluded = true;
        if (sessionId < 1)
        {
            throw new IllegalStateException("sessionId=" + sessionId + " must be 1 or more");
        }
        if (doorEndpoints.isEmpty() && memberDirs.isEmpty())
        {
            throw new IllegalStateException("say where the members are: " +
                "doorEndpoints(List.of(\"host:port\", ...)) or members(List.of(path, ...))");
        }
        if (ipc && memberDirs.size() != 1)
        {
            throw new IllegalStateException(
                "ipc needs memberDir(path) of the only member, on this host: members=" +
                memberDirs);
        }
        checkDifferent("doorEndpoints", doorEndpoints);
        checkDifferent("members", memberDirs);
        if (edgeId < 0)
        {
            edgeId = EDGE_ID_BASE + sessionId;
        }
        if (incarnation == 0)
        {
            incarnation = TimeUnit.MILLISECONDS.toNanos(System.currentTimeMillis());
        }
    }

    LineContext lineContext()
    {
        final AeronSource aeron = ipc ?
            new MemberDriver(new MemberProperties(memberDirs.get(0))::aeronDir, errorHandler) :
            embeddedDriver();
        return new LineContext()
            .edgeId(edgeId)
            .incarnation(incarnation)
            .aeron(aeron)
            .doors(doors())
            .listenChannel(ipc ? CommonContext.IPC_CHANNEL : "aeron:udp?endpoint=" + host + ":0")
            .quorumTimeoutNs(TimeUnit.MILLISECONDS.toNanos(quorumTimeoutMs))
            .windowBytes(windowBytes);
    }

    private EmbeddedDriver embeddedDriver()
    {
        return aeronDir == null ?
            new EmbeddedDriver("client-" + sessionId, termBytes, errorHandler) :
            new EmbeddedDriver(aeronDir, termBytes, errorHandler);
    }

    private List<Door> doors()
    {
        final List<Door> doors = new ArrayList<>();
        if (ipc)
        {
            doors.add(() -> CommonContext.IPC_CHANNEL);
        }
        else if (!doorEndpoints.isEmpty())
        {
            doorEndpoints.forEach(
                endpoint -> doors.add(() -> "aeron:udp?endpoint=" + endpoint));
        }
        else
        {
            memberDirs.forEach(dir -> doors.add(new MemberProperties(dir)::doorChannel));
        }
        return doors;
    }

    /** Two lines to one member would take it from each other in turn. */
    private static void checkDifferent(final String name, final List<?> values)
    {
        if (new HashSet<>(values).size() < values.size())
        {
            throw new IllegalStateException(name + "=" + values + " must all be different");
        }
    }

    /**
     * Sets the session to open.
     *
     * @param value 1 or more, as the operator defined it.
     * @return this.
     */
    public ClientContext sessionId(final int value)
    {
        sessionId = value;
        return this;
    }

    /**
     * Sets this client's number as an edge; by default 10,000 plus the session id.
     *
     * @param value 1 or more, unique among edges and clients.
     * @return this.
     */
    public ClientContext edgeId(final int value)
    {
        edgeId = value;
        return this;
    }

    /**
     * Sets the incarnation, also used as the session's version; by default the wall clock.
     *
     * @param value higher at each start of this client.
     * @return this.
     */
    public ClientContext incarnation(final long value)
    {
        incarnation = value;
        return this;
    }

    /**
     * Sets the session's access key.
     *
     * @param value up to 32 ASCII characters, empty by default.
     * @return this.
     */
    public ClientContext accessKey(final String value)
    {
        accessKey = value;
        return this;
    }

    /**
     * Sets where the only member is greeted.
     *
     * @param value host:port.
     * @return this.
     */
    public ClientContext doorEndpoint(final String value)
    {
        return doorEndpoints(List.of(value));
    }

    /**
     * Sets where the members are greeted.
     *
     * @param value host:port of all members of the cluster, in any order; addresses rather than
     *              names where looking up a name may block.
     * @return this.
     */
    public ClientContext doorEndpoints(final List<String> value)
    {
        doorEndpoints = List.copyOf(value);
        return this;
    }

    /**
     * Sets the folder of the only member, on this host; it says where the member is greeted.
     *
     * @param value as the member's setting {@code member.dir}.
     * @return this.
     */
    public ClientContext memberDir(final Path value)
    {
        return members(List.of(value));
    }

    /**
     * Sets the folders of the members, all on this host; they say where the members are greeted,
     * and are asked anew before each greeting: a restarted member may have moved.
     *
     * @param memberDirs of all members of the cluster, in any order.
     * @return this.
     */
    public ClientContext members(final List<Path> memberDirs)
    {
        this.memberDirs = List.copyOf(memberDirs);
        return this;
    }

    /**
     * Goes over the driver of the only member, in {@link #memberDir}, instead of the network.
     *
     * @param value false by default.
     * @return this.
     */
    public ClientContext ipc(final boolean value)
    {
        ipc = value;
        return this;
    }

    /**
     * Sets the folder of the client's own media driver; what is there is removed.
     *
     * @param value by default a new one in shared memory, which a killed client leaves behind.
     * @return this.
     */
    public ClientContext aeronDir(final Path value)
    {
        aeronDir = value;
        return this;
    }

    /**
     * Sets the address on which this client listens.
     *
     * @param value a host name or address, localhost by default.
     * @return this.
     */
    public ClientContext host(final String value)
    {
        host = value;
        return this;
    }

    /**
     * Sets how much may be sent and not yet committed (bytes).
     *
     * @param value a power of two from 65,536; 1 MiB by default.
     * @return this.
     */
    public ClientContext windowBytes(final int value)
    {
        windowBytes = value;
        return this;
    }

    /**
     * Sets after how long a silence the gateway ends the session, divided by three (ms).
     *
     * @param value 1,000 to 600,000; 10,000 by default.
     * @return this.
     */
    public ClientContext keepAliveMs(final int value)
    {
        keepAliveMs = value;
        return this;
    }

    /**
     * Sets after how long without a member that says it serves the listener is told that there is
     * no majority (ms).
     *
     * @param value more than 20; 500 by default.
     * @return this.
     */
    public ClientContext quorumTimeoutMs(final int value)
    {
        quorumTimeoutMs = value;
        return this;
    }

    /**
     * Sets the sequence of the next message expected from the gateway: what is before it is not
     * asked for again. A restarted client gives what it has stored, plus one.
     *
     * @param value 0, the default: from now on; else from 1.
     * @return this.
     */
    public ClientContext nextExpected(final long value)
    {
        nextExpected = value;
        return this;
    }

    /**
     * Sets who hears.
     *
     * @param value the listener.
     * @return this.
     */
    public ClientContext listener(final ClientListener value)
    {
        listener = value;
        return this;
    }

    /**
     * Sets who takes what goes wrong inside Aeron; by default it is printed.
     *
     * @param value the handler.
     * @return this.
     */
    public ClientContext errorHandler(final ErrorHandler value)
    {
        errorHandler = value;
        return this;
    }

    int sessionId()
    {
        return sessionId;
    }

    long incarnation()
    {
        return incarnation;
    }

    String accessKey()
    {
        return accessKey;
    }

    int keepAliveMs()
    {
        return keepAliveMs;
    }

    long nextExpected()
    {
        return nextExpected;
    }

    ClientListener listener()
    {
        return listener;
    }
}
