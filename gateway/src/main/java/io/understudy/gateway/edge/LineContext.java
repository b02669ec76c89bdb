package io.understudy.gateway.edge;

import static java.util.Objects.requireNonNull;

import io.aeron.CommonContext;
import java.util.List;

/** What a {@link ClusterLine} needs to know. Concluded once, by the line. */
public final class LineContext
{
    private static final int MIN_WINDOW_BYTES = 65_536;

    private int edgeId = -1;
    private long incarnation;
    private long clusterId;
    private List<Door> doors = List.of();
    private AeronSource aeron;
    private OutputHandler outputHandler;
    private String listenChannel = CommonContext.IPC_CHANNEL;
    private int windowBytes = 1 << 20;
    private long silenceTimeoutNs = 1_000_000_000L;
    private long quorumTimeoutNs = 500_000_000L;
    private long greetingIntervalNs = 20_000_000L;
    private long heartbeatIntervalNs = 10_000_000L;
    private long resendAfterNs = 200_000_000L;
    private boolean concluded;

    /**
     * Checks that all is there and agrees.
     *
     * @throws IllegalStateException naming what is missing or does not agree.
     */
    void conclude()
    {
        if (concluded)
        {
            throw new IllegalStateException("this LineContext has been used: make another");
        }
        concluded = true;
        if (doors.isEmpty())
        {
            throw new IllegalStateException("doors is empty: give the door of at least one member");
        }
        requireNonNull(aeron, "aeron");
        requireNonNull(outputHandler, "outputHandler");
        if (edgeId < 0)
        {
            throw new IllegalStateException("edgeId=" + edgeId + " must be 0 or more");
        }
        if (incarnation < 1)
        {
            throw new IllegalStateException("incarnation=" + incarnation + " must be 1 or more");
        }
        if (windowBytes < MIN_WINDOW_BYTES)
        {
            throw new IllegalStateException(
                "windowBytes=" + windowBytes + " must be at least " + MIN_WINDOW_BYTES);
        }
        if (silenceTimeoutNs <= 2 * heartbeatIntervalNs)
        {
            throw new IllegalStateException("silenceTimeoutNs=" + silenceTimeoutNs +
                " must exceed 2 * heartbeatIntervalNs=" + heartbeatIntervalNs);
        }
        if (quorumTimeoutNs <= 2 * heartbeatIntervalNs)
        {
            throw new IllegalStateException("quorumTimeoutNs=" + quorumTimeoutNs +
                " must exceed 2 * heartbeatIntervalNs=" + heartbeatIntervalNs);
        }
    }

    /**
     * Sets the edge's number, unique among all edges and clients; 0 is the operator.
     *
     * @param value 0 or more.
     * @return this.
     */
    public LineContext edgeId(final int value)
    {
        edgeId = value;
        return this;
    }

    /**
     * Sets the incarnation: higher at each start of the edge.
     *
     * @param value 1 or more, usually the wall clock.
     * @return this.
     */
    public LineContext incarnation(final long value)
    {
        incarnation = value;
        return this;
    }

    /**
     * Sets the cluster that must answer.
     *
     * @param value 0: any.
     * @return this.
     */
    public LineContext clusterId(final long value)
    {
        clusterId = value;
        return this;
    }

    /**
     * Sets where the only member is greeted.
     *
     * @param value the door.
     * @return this.
     */
    public LineContext door(final Door value)
    {
        return doors(List.of(value));
    }

    /**
     * Sets where the members are greeted, each at its own door, which is asked for anew before each
     * greeting.
     *
     * @param value the doors of all members of the cluster, in any order.
     * @return this.
     */
    public LineContext doors(final List<Door> value)
    {
        doors = List.copyOf(value);
        return this;
    }

    /**
     * Sets where Aeron clients come from.
     *
     * @param value the source.
     * @return this.
     */
    public LineContext aeron(final AeronSource value)
    {
        aeron = value;
        return this;
    }

    /**
     * Sets who takes the outputs.
     *
     * @param value the handler.
     * @return this.
     */
    public LineContext outputHandler(final OutputHandler value)
    {
        outputHandler = value;
        return this;
    }

    /**
     * Sets the channel on which the edge listens.
     *
     * @param value {@code aeron:ipc}, or a UDP channel with an endpoint whose port may be 0.
     * @return this.
     */
    public LineContext listenChannel(final String value)
    {
        listenChannel = value;
        return this;
    }

    /**
     * Sets how much may be sent and not yet committed (bytes).
     *
     * @param value a power of two from 65,536.
     * @return this.
     */
    public LineContext windowBytes(final int value)
    {
        windowBytes = value;
        return this;
    }

    /**
     * Sets after how long a silence the member is greeted anew (ns).
     *
     * @param value more than twice the heartbeat interval.
     * @return this.
     */
    public LineContext silenceTimeoutNs(final long value)
    {
        silenceTimeoutNs = value;
        return this;
    }

    /**
     * Sets after how long without a member that says it serves there is no majority (ns).
     *
     * @param value more than twice the heartbeat interval.
     * @return this.
     */
    public LineContext quorumTimeoutNs(final long value)
    {
        quorumTimeoutNs = value;
        return this;
    }

    /**
     * Sets after how long frames that no member says are committed are sent again (ns); the wait
     * doubles up to 16 times that. A member that is joined or begins to serve gets them at once.
     *
     * @param value more than a round trip.
     * @return this.
     */
    public LineContext resendAfterNs(final long value)
    {
        resendAfterNs = value;
        return this;
    }

    int edgeId()
    {
        return edgeId;
    }

    long incarnation()
    {
        return incarnation;
    }

    long clusterId()
    {
        return clusterId;
    }

    List<Door> doors()
    {
        return doors;
    }

    AeronSource aeron()
    {
        return aeron;
    }

    OutputHandler outputHandler()
    {
        return outputHandler;
    }

    String listenChannel()
    {
        return listenChannel;
    }

    int windowBytes()
    {
        return windowBytes;
    }

    long silenceTimeoutNs()
    {
        return silenceTimeoutNs;
    }

    long quorumTimeoutNs()
    {
        return quorumTimeoutNs;
    }

    long greetingIntervalNs()
    {
        return greetingIntervalNs;
    }

    long heartbeatIntervalNs()
    {
        return heartbeatIntervalNs;
    }

    long resendAfterNs()
    {
        return resendAfterNs;
    }
}
