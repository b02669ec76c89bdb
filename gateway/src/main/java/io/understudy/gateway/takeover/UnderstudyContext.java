package io.understudy.gateway.takeover;

import static java.util.Objects.requireNonNull;

import io.understudy.gateway.peer.PeerSender;
import io.understudy.gateway.sequence.AckGate;
import io.understudy.gateway.sequence.EngineFeed;
import io.understudy.gateway.sequence.OrderStream;
import io.understudy.gateway.sequence.RecordClock;
import io.understudy.gateway.sequence.Sequencer;

/** What an {@link Understudy} is made of, and the times by which members judge one another. */
public final class UnderstudyContext
{
    private Promises promises;
    private ControlPort control;
    private OrderStream stream;
    private EngineFeed feed;
    private RecordClock clock;
    private Sequencer sequencer;
    private AckGate gate;
    private PeerSender sender;
    private RoleListener listener;
    private long clusterId;
    private int memberId;
    private long heartbeatIntervalNs = 500_000;
    private long deadNs = 100_000_000;
    private long successionDelayNs = 2_000_000;
    private long retryNs = 1_000_000;
    private long tailTimeoutNs = 20_000_000;
    private long controlRetryNs = 100_000_000;
    private long leaveLineAfterNs = 2_000_000_000;

    /**
     * Checks that the settings agree.
     *
     * @return this.
     */
    public UnderstudyContext conclude()
    {
        requireNonNull(promises, "promises");
        requireNonNull(control, "control");
        requireNonNull(stream, "stream");
        requireNonNull(feed, "feed");
        requireNonNull(clock, "clock");
        requireNonNull(sequencer, "sequencer");
        requireNonNull(gate, "gate");
        requireNonNull(sender, "sender");
        requireNonNull(listener, "listener");
        if (memberId < 0 || memberId >= Configuration.MAX_MEMBERS)
        {
            throw new IllegalStateException("memberId=" + memberId + " must be from 0 to " +
                (Configuration.MAX_MEMBERS - 1));
        }
        if (deadNs < 4 * heartbeatIntervalNs)
        {
            throw new IllegalStateException("deadNs=" + deadNs +
                " must be at least four times heartbeatIntervalNs=" + heartbeatIntervalNs);
        }
        return this;
    }

    /**
     * Sets what this member has promised.
     *
     * @param value the port or part.
     * @return this.
     */
    public UnderstudyContext promises(final Promises value)
    {
        promises = value;
        return this;
    }

    /**
     * Sets where configurations come from.
     *
     * @param value the port or part.
     * @return this.
     */
    public UnderstudyContext control(final ControlPort value)
    {
        control = value;
        return this;
    }

    /**
     * Sets this member's copy of the order stream.
     *
     * @param value the port or part.
     * @return this.
     */
    public UnderstudyContext stream(final OrderStream value)
    {
        stream = value;
        return this;
    }

    /**
     * Sets what applies it to the engine.
     *
     * @param value the port or part.
     * @return this.
     */
    public UnderstudyContext feed(final EngineFeed value)
    {
        feed = value;
        return this;
    }

    /**
     * Sets the time of records.
     *
     * @param value the port or part.
     * @return this.
     */
    public UnderstudyContext clock(final RecordClock value)
    {
        clock = value;
        return this;
    }

    /**
     * Sets what gives inputs their place while this member is primary.
     *
     * @param value the port or part.
     * @return this.
     */
    public UnderstudyContext sequencer(final Sequencer value)
    {
        sequencer = value;
        return this;
    }

    /**
     * Sets what holds outputs back.
     *
     * @param value the port or part.
     * @return this.
     */
    public UnderstudyContext gate(final AckGate value)
    {
        gate = value;
        return this;
    }

    /**
     * Sets the way to the other members.
     *
     * @param value the port or part.
     * @return this.
     */
    public UnderstudyContext sender(final PeerSender value)
    {
        sender = value;
        return this;
    }

    /**
     * Sets who hears of this member's role.
     *
     * @param value the port or part.
     * @return this.
     */
    public UnderstudyContext listener(final RoleListener value)
    {
        listener = value;
        return this;
    }

    /**
     * Sets whose order stream this is.
     *
     * @param value the same on every member.
     * @return this.
     */
    public UnderstudyContext clusterId(final long value)
    {
        clusterId = value;
        return this;
    }

    /**
     * Sets which member this is.
     *
     * @param value from 0 to 63.
     * @return this.
     */
    public UnderstudyContext memberId(final int value)
    {
        memberId = value;
        return this;
    }

    /**
     * Sets how often a primary says that it lives (ns).
     *
     * @param value at most a quarter of the silence after which it is given up.
     * @return this.
     */
    public UnderstudyContext heartbeatIntervalNs(final long value)
    {
        heartbeatIntervalNs = value;
        return this;
    }

    /**
     * Sets after how long a silence a primary is given up, and after how long without a majority a
     * primary gives itself up (ns).
     *
     * @param value more than a member's longest stall.
     * @return this.
     */
    public UnderstudyContext deadNs(final long value)
    {
        deadNs = value;
        return this;
    }

    /**
     * Sets how much longer each next in line waits (ns).
     *
     * @param value more than a seal takes.
     * @return this.
     */
    public UnderstudyContext successionDelayNs(final long value)
    {
        successionDelayNs = value;
        return this;
    }

    /**
     * Sets after how long an unanswered question is asked again (ns).
     *
     * @param value more than a round trip.
     * @return this.
     */
    public UnderstudyContext retryNs(final long value)
    {
        retryNs = value;
        return this;
    }

    /**
     * Sets how long a candidate waits for the source of its tail (ns).
     *
     * @param value more than the tail takes.
     * @return this.
     */
    public UnderstudyContext tailTimeoutNs(final long value)
    {
        tailTimeoutNs = value;
        return this;
    }

    /**
     * Sets after how long an unanswered request to the control plane is repeated (ns).
     *
     * @param value more than the control plane takes.
     * @return this.
     */
    public UnderstudyContext controlRetryNs(final long value)
    {
        controlRetryNs = value;
        return this;
    }

    /**
     * Sets after how long a silence the primary asks that a follower leave the line (ns).
     *
     * @param value 0: never.
     * @return this.
     */
    public UnderstudyContext leaveLineAfterNs(final long value)
    {
        leaveLineAfterNs = value;
        return this;
    }

    Promises promises()
    {
        return promises;
    }

    ControlPort control()
    {
        return control;
    }

    OrderStream stream()
    {
        return stream;
    }

    EngineFeed feed()
    {
        return feed;
    }

    RecordClock clock()
    {
        return clock;
    }

    Sequencer sequencer()
    {
        return sequencer;
    }

    AckGate gate()
    {
        return gate;
    }

    PeerSender sender()
    {
        return sender;
    }

    RoleListener listener()
    {
        return listener;
    }

    long clusterId()
    {
        return clusterId;
    }

    int memberId()
    {
        return memberId;
    }

    long heartbeatIntervalNs()
    {
        return heartbeatIntervalNs;
    }

    long deadNs()
    {
        return deadNs;
    }

    long successionDelayNs()
    {
        return successionDelayNs;
    }

    long retryNs()
    {
        return retryNs;
    }

    long tailTimeoutNs()
    {
        return tailTimeoutNs;
    }

    long controlRetryNs()
    {
        return controlRetryNs;
    }

    long leaveLineAfterNs()
    {
        return leaveLineAfterNs;
    }
}
