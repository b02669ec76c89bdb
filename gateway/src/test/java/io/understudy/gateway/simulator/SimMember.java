package io.understudy.gateway.simulator;

import io.understudy.codecs.journal.RecordKind;
import io.understudy.gateway.peer.PeerLink;
import io.understudy.gateway.peer.PeerReceiver;
import io.understudy.gateway.peer.PeerSender;
import io.understudy.gateway.sequence.AckGate;
import io.understudy.gateway.sequence.EngineFeed;
import io.understudy.gateway.sequence.OrderStream;
import io.understudy.gateway.sequence.RecordClock;
import io.understudy.gateway.sequence.RecordLog;
import io.understudy.gateway.sequence.Sequencer;
import io.understudy.gateway.takeover.Role;
import io.understudy.gateway.takeover.RoleListener;
import io.understudy.gateway.takeover.Understudy;
import io.understudy.gateway.takeover.UnderstudyContext;
import org.agrona.ExpandableArrayBuffer;
import org.agrona.MutableDirectBuffer;
import org.agrona.concurrent.UnsafeBuffer;

/** A member's process: the real classes on a simulated disk, network and clock. */
final class SimMember implements PeerLink, RoleListener
{
    private static final int RECENT_BYTES = 16 * 1024;
    private static final int FRAMES_A_POLL = 4;
    private static final long READY_AFTER_NS = 5_000_000;

    private final Simulation simulation;
    private final int memberId;
    private final SimDisk disk;
    private final SimNetwork network;
    private final OrderStream stream;
    private final EngineFeed feed;
    private final Sequencer sequencer;
    private final AckGate gate = new AckGate();
    private final Understudy understudy;
    private final PeerReceiver receiver;
    private final UnsafeBuffer payload = new UnsafeBuffer(new byte[16]);
    private final RecordClock clock = new RecordClock();
    private final SimControl control;
    private ExpandableArrayBuffer claimed;
    private int claimedTo;
    private int claimedLength;
    private long nowNs;
    private long sendAtNs;
    private long released;
    private long servingBallot;
    private long checkedCommit;
    private long nextReadyNs;

    SimMember(
        final Simulation simulation, final int memberId, final SimDisk disk,
        final long startNs, final long clockSkewNs)
    {
        this.simulation = simulation;
        this.memberId = memberId;
        this.disk = disk;
        network = simulation.network();
        control = simulation.control();
        stream = new OrderStream(disk, RECENT_BYTES);
        feed = new EngineFeed(stream);
        restore();
        feed.engine(rebuild());
        clock.start(disk.lastTimestampNs(), startNs + clockSkewNs, startNs);
        sequencer = new Sequencer(stream, feed, clock, payload.capacity());
        understudy = new Understudy(new UnderstudyContext()
            .clusterId(1).memberId(memberId)
            .heartbeatIntervalNs(500_000)
            .deadNs(5_000_000)
            .successionDelayNs(500_000)
            .retryNs(300_000)
            .tailTimeoutNs(2_000_000)
            .controlRetryNs(15_000_000)
            .leaveLineAfterNs(30_000_000)
            .promises(disk)
            .control(control.port(memberId))
            .stream(stream)
            .feed(feed)
            .clock(clock)
            .sequencer(sequencer)
            .gate(gate)
            .sender(new PeerSender(memberId, this))
            .listener(this));
        receiver = new PeerReceiver(understudy);
        nextReadyNs = startNs;
    }

    private void restore()
    {
        final long last = disk.lastSequence();
        for (long sequence = 1; sequence <= last; sequence++)
        {
            if (sequence == last || disk.ballotAt(sequence + 1) != disk.ballotAt(sequence))
            {
                stream.restoreBallot(disk.ballotAt(sequence), sequence);
            }
        }
        final long first = Math.max(1, last - 40);
        stream.recent().reset(first - 1);
        for (long sequence = first; sequence <= last; sequence++)
        {
            final byte[] record = disk.record(sequence);
            stream.restoreRecord(sequence, new UnsafeBuffer(record), 0, record.length);
        }
    }

    private SimMachine rebuild()
    {
        return Simulation.replay(disk, disk.lastSequence());
    }

    void poll(final long now)
    {
        if (now - nowNs > 2_000_000 && nowNs != 0)
        {
            understudy.onOwnStall(now);
        }
        nowNs = now;
        sendAtNs = now;
        final long ballot = understudy.ballot();
        SimNetwork.Message message = network.peek(memberId, now);
        while (message != null && receiver.onMessage(message.from,
            new UnsafeBuffer(message.bytes), 0, message.bytes.length, now))
        {
            network.take(memberId);
            message = network.peek(memberId, now);
        }
        if (understudy.role() == Role.PRIMARY)
        {
            sequenceFrames();
        }
        understudy.poll(now);
        if (!feed.isReady() && simulation.mayRebuild())
        {
            feed.engine(rebuild());
        }
        checkedCommit = simulation.onCommit(
            memberId, disk, ballot, checkedCommit, gate.committed());
        releaseOutputs();
        standInLine();
    }

    private void sequenceFrames()
    {
        for (int i = 0; i < FRAMES_A_POLL; i++)
        {
            final SimMachine machine = (SimMachine)feed.engine();
            final long next = machine.lastEdgeSequence() + 1;
            if (next > simulation.lastInput(memberId) || !hasRoom())
            {
                break;
            }
            payload.putLong(0, next);
            if (sequencer.input(RecordKind.FRAME, 1, 1, next, 1, payload, 0, 16, nowNs) !=
                RecordLog.Result.APPENDED)
            {
                break;
            }
        }
        if (simulation.isTickDue(memberId) && hasRoom())
        {
            sequencer.tick(nowNs);
        }
    }

    private boolean hasRoom()
    {
        return stream.recent().bytesAfter(gate.committed()) < RECENT_BYTES / 2;
    }

    private void releaseOutputs()
    {
        if (understudy.role() != Role.PRIMARY)
        {
            return;
        }
        final SimMachine machine = (SimMachine)feed.engine();
        if (understudy.isServing() && servingBallot != understudy.ballot())
        {
            servingBallot = understudy.ballot();
            simulation.onServing(memberId, servingBallot, disk, machine);
        }
        while (released < machine.lastEdgeSequence() &&
            machine.output(released + 1).causeSequence <= gate.committed())
        {
            released++;
            sendAtNs += simulation.pauseBeforeReleaseNs();
            simulation.onOutput(memberId, released, machine.output(released), sendAtNs);
        }
    }

    private void standInLine()
    {
        if (understudy.isCaughtUp() && understudy.configuration().rankOf(memberId) < 0 &&
            nowNs - nextReadyNs >= 0)
        {
            nextReadyNs = nowNs + READY_AFTER_NS;
            control.port(memberId).ready(
                feed.appliedSequence(), 0, ((SimMachine)feed.engine()).digest());
        }
    }

    @Override
    public int claim(final int to, final int length)
    {
        claimed = new ExpandableArrayBuffer(length);
        claimedTo = to;
        claimedLength = length;
        return 0;
    }

    @Override
    public MutableDirectBuffer buffer()
    {
        return claimed;
    }

    @Override
    public void commit()
    {
        final byte[] bytes = new byte[claimedLength];
        claimed.getBytes(0, bytes);
        // A process may be stopped between any check and what it sends upon it.
        sendAtNs += simulation.pauseWithinCycleNs(memberId);
        network.send(memberId, claimedTo, bytes, sendAtNs);
    }

    @Override
    public void onPrimary(final long now)
    {
        released = 0;
        simulation.onPrimary(memberId, understudy.ballot(), disk);
    }

    @Override
    public void onDeposed(final long now)
    {
        simulation.trace(memberId + " deposed");
    }

    @Override
    public void onFetch(
        final int to, final long ballot, final long fromSequence, final long toSequence)
    {
        final PeerSender sender = new PeerSender(memberId, this);
        for (long n = fromSequence; n <= toSequence; n++)
        {
            final byte[] record = disk.record(n);
            sender.replica(to, ballot, 0, new UnsafeBuffer(record), 0, record.length);
        }
    }

    int memberId()
    {
        return memberId;
    }

    Understudy understudy()
    {
        return understudy;
    }

    SimMachine machine()
    {
        return (SimMachine)feed.engine();
    }

    long committed()
    {
        return gate.committed();
    }

    /** How long the cycle that was just run took: longer than usual where it was stopped. */
    long busyUntilNs()
    {
        return sendAtNs;
    }
}
