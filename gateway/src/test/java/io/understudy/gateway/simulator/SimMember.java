package io.understudy.gateway.simulator;

import io.understudy.codecs.journal.JournalRecordDecoder;
import io.understudy.codecs.journal.MessageHeaderDecoder;
import io.understudy.codecs.peer.AckDecoder;
import io.understudy.gateway.detect.Stall;
import io.understudy.gateway.engine.Engine;
import io.understudy.gateway.member.LoosePrimary;
import io.understudy.gateway.peer.PeerLink;
import io.understudy.gateway.peer.PeerReceiver;
import io.understudy.gateway.peer.PeerSender;
import io.understudy.gateway.sequence.AckGate;
import io.understudy.gateway.sequence.EngineFeed;
import io.understudy.gateway.sequence.OrderStream;
import io.understudy.gateway.sequence.RecordClock;
import io.understudy.gateway.sequence.Sequencer;
import io.understudy.gateway.simulator.SimNetwork.Kind;
import io.understudy.gateway.simulator.SimNetwork.Message;
import io.understudy.gateway.takeover.ControlPort;
import io.understudy.gateway.takeover.Role;
import io.understudy.gateway.takeover.RoleListener;
import io.understudy.gateway.takeover.Understudy;
import io.understudy.gateway.takeover.UnderstudyContext;
import org.agrona.MutableDirectBuffer;
import org.agrona.concurrent.UnsafeBuffer;

/**
 * A member's process: the real classes of a duty cycle, in its order, on a simulated disk, network
 * and clock.
 */
final class SimMember implements PeerLink, RoleListener
{
    static final long DEAD_NS = 4_000_000;

    private static final int RECENT_BYTES = 16 * 1024;
    private static final int RESTORED_RECORDS = 40;
    private static final int MAX_PAYLOAD_BYTES = 513;
    private static final long READY_AFTER_NS = 5_000_000;
    private static final long TICK_NS = 3_000_000;
    private static final int FETCHED_A_TURN = 16;
    private static final int ACK_TEMPLATE = AckDecoder.TEMPLATE_ID;

    /** Old records that another member asks for. */
    private record Fetch(long ballot, long next, long toSequence)
    {
    }

    private final World world;
    private final int memberId;
    private final SimDisk disk;
    private final LocalClock local;
    private final OrderStream stream;
    private final EngineFeed feed;
    private final AckGate gate = new AckGate();
    private final Understudy understudy;
    private final PeerReceiver receiver;
    private final PeerSender fetched;
    private final SimIngress ingress;
    private final LoosePrimary primary;
    private final ControlPort control;
    private final Stall stall = new Stall(DEAD_NS / 4);
    private final AckDecoder ack = new AckDecoder();
    private final Fetch[] fetches;
    private Message claimed;
    private Engine rebuilt;
    private long rebuiltAtNs;
    private long nowNs;
    private long sendAtNs;
    private long servingBallot;
    private Role lastRole = Role.FOLLOWER;
    private long checkedCommit;
    private long nextReadyNs;

    SimMember(final World world, final int memberId, final SimDisk disk, final LocalClock local)
    {
        this.world = world;
        this.memberId = memberId;
        this.disk = disk;
        this.local = local;
        final long startNs = local.nanoTime(world.nowNs());
        control = world.control().port(memberId, disk.promises().bootHash());
        stream = new OrderStream(disk, RECENT_BYTES);
        feed = new EngineFeed(stream);
        restore();
        feed.engine(replay(disk, disk.lastSequence()));
        final RecordClock clock = new RecordClock();
        clock.start(disk.lastTimestampNs(), local.epochNs(world.nowNs()), startNs);
        final Sequencer sequencer = new Sequencer(stream, feed, clock, MAX_PAYLOAD_BYTES);
        ingress = new SimIngress(world, this, this::engine);
        primary = new LoosePrimary(ingress, this::engine, sequencer, stream, gate, TICK_NS);
        understudy = new Understudy(new UnderstudyContext()
            .clusterId(1).memberId(memberId)
            .heartbeatIntervalNs(500_000)
            .deadNs(DEAD_NS)
            .successionDelayNs(500_000)
            .retryNs(300_000)
            .tailTimeoutNs(2_000_000)
            .controlRetryNs(10_000_000)
            .leaveLineAfterNs(20_000_000)
            .promises(disk.promises())
            .control(control)
            .stream(stream)
            .feed(feed)
            .clock(clock)
            .sequencer(sequencer)
            .gate(gate)
            .sender(new PeerSender(memberId, this))
            .listener(this));
        receiver = new PeerReceiver(understudy);
        fetched = new PeerSender(memberId, this);
        fetches = new Fetch[world.plan().members];
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
        final long first = Math.max(1, last - RESTORED_RECORDS);
        stream.recent().reset(first - 1);
        for (long sequence = first; sequence <= last; sequence++)
        {
            stream.restoreRecord(
                sequence, disk.data(), disk.offset(sequence), disk.length(sequence));
        }
    }

    static Engine replay(final SimDisk disk, final long through)
    {
        final Engine engine = new Engine();
        final MessageHeaderDecoder header = new MessageHeaderDecoder();
        final JournalRecordDecoder record = new JournalRecordDecoder();
        for (long n = 1; n <= through; n++)
        {
            engine.apply(record.wrapAndApplyHeader(disk.data(), disk.offset(n), header));
        }
        return engine;
    }

    /** One turn; see DutyCycle for what each step is. */
    void poll(final long now)
    {
        sendAtNs = now;
        nowNs = local.nanoTime(now);
        stall.onCycle(nowNs);
        receive(now);
        ingress.dropSilent(nowNs);
        if (stall.hasStalledSinceAsked(nowNs))
        {
            understudy.onOwnStall(nowNs);
        }
        if (understudy.role() == Role.PRIMARY)
        {
            primary.poll(nowNs);
        }
        final long ballot = understudy.ballot();
        understudy.poll(nowNs);
        if (understudy.role() != lastRole)
        {
            lastRole = understudy.role();
            if (lastRole == Role.SEALING || lastRole == Role.ADOPTING)
            {
                world.faults().onCandidate(memberId);
            }
        }
        feedFetches();
        rebuild();
        tell(ballot);
        if (understudy.role() == Role.PRIMARY)
        {
            world.checks().onCounted(this);
            ingress.sendOutputs(
                gate.committed(), understudy.ballot(), understudy.isServing(), nowNs);
        }
        else
        {
            ingress.standBy(gate.committed(), understudy.ballot(), nowNs);
        }
        standInLine();
    }

    private void receive(final long now)
    {
        final SimNetwork network = world.network();
        Message message = network.peek(memberId, now);
        while (message != null)
        {
            if (message.kind != Kind.PEER)
            {
                ingress.onMessage(message, nowNs);
            }
            else
            {
                final long ballot = understudy.ballot();
                if (!receiver.onMessage(message.from, message.buffer, 0, message.length, nowNs))
                {
                    return;
                }
                if (gate.committed() > checkedCommit)
                {
                    tell(ballot);
                }
            }
            network.take(memberId);
            message = network.peek(memberId, now);
        }
    }

    private void tell(final long ballot)
    {
        checkedCommit = world.checks().onCommit(this, ballot, checkedCommit);
        if (understudy.isServing() && servingBallot != understudy.ballot())
        {
            servingBallot = understudy.ballot();
            world.checks().onServing(this);
        }
    }

    private void rebuild()
    {
        if (rebuilt != null && nowNs - rebuiltAtNs >= 0)
        {
            feed.offer(rebuilt);
            rebuilt = null;
        }
        else if (rebuilt == null && !feed.isReady())
        {
            feed.expectEngine();
            rebuilt = replay(disk, disk.lastSequence());
            rebuiltAtNs = nowNs + world.dice().nextInt(3_000_000);
        }
    }

    private void standInLine()
    {
        if (understudy.isCaughtUp() && understudy.configuration().rankOf(memberId) < 0 &&
            nowNs - nextReadyNs >= 0)
        {
            nextReadyNs = nowNs + READY_AFTER_NS;
            control.ready(0, 0, 0);
        }
    }

    @Override
    public int claim(final int to, final int length)
    {
        claimed = world.space().takeMessage();
        claimed.kind = Kind.PEER;
        claimed.from = memberId;
        claimed.to = to;
        claimed.connection = 0;
        claimed.length = length;
        return 0;
    }

    @Override
    public MutableDirectBuffer buffer()
    {
        return claimed.buffer;
    }

    @Override
    public void commit()
    {
        final Message message = claimed;
        final UnsafeBuffer buffer = message.buffer;
        if (buffer.getShort(io.understudy.codecs.peer.MessageHeaderDecoder
            .templateIdEncodingOffset()) == ACK_TEMPLATE)
        {
            ack.wrap(buffer, io.understudy.codecs.peer.MessageHeaderDecoder.ENCODED_LENGTH,
                AckDecoder.BLOCK_LENGTH, AckDecoder.SCHEMA_VERSION);
            world.checks().onAck(this, message.to, ack.ballot(), ack.sequence(),
                ack.counts() == io.understudy.codecs.peer.BooleanType.T);
        }
        // A process may end, or be stopped, between any check and what it sends upon it.
        world.faults().onStep(memberId);
        sendAtNs += world.faults().pauseWithinStepNs();
        world.network().send(message, sendAtNs);
    }

    /** It may be stopped when it knows what it may release, and has not sent it yet. */
    void pauseBeforeRelease()
    {
        world.faults().onStep(memberId);
        sendAtNs += world.faults().pauseBeforeReleaseNs();
    }

    @Override
    public void onPrimary(final long now)
    {
        ingress.onPrimary(stream.lastSequence());
        primary.serveFrom(now + TICK_NS);
        world.checks().onPrimary(this);
        world.faults().onTakeover(memberId);
    }

    @Override
    public void onDeposed(final long now)
    {
        world.trace(memberId + " deposed");
    }

    @Override
    public void onFetch(
        final int to, final long ballot, final long fromSequence, final long toSequence)
    {
        fetches[to] = new Fetch(ballot, fromSequence, toSequence);
    }

    /** As the journal feed, beside the duty thread: it reads what the journal holds by then. */
    private void feedFetches()
    {
        for (int to = 0; to < fetches.length; to++)
        {
            for (int i = 0; i < FETCHED_A_TURN && fetches[to] != null; i++)
            {
                final Fetch fetch = fetches[to];
                final long n = fetch.next;
                final boolean isThere = n <= Math.min(fetch.toSequence, disk.lastSequence());
                fetches[to] = isThere ? new Fetch(fetch.ballot, n + 1, fetch.toSequence) : null;
                if (isThere)
                {
                    fetched.replica(
                        to, fetch.ballot, 0, disk.data(), disk.offset(n), disk.length(n));
                }
            }
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

    Engine engine()
    {
        return (Engine)feed.engine();
    }

    SimDisk disk()
    {
        return disk;
    }

    AckGate gate()
    {
        return gate;
    }

    /** When what it sends now leaves: later than the cycle began where it was stopped. */
    long sendAtNs()
    {
        return sendAtNs;
    }

    @Override
    public String toString()
    {
        return understudy.role() + " ballot=" + Trace.ballot(understudy.ballot()) + " last=" +
            disk.lastSequence() + " committed=" + gate.committed() + " owner=" +
            understudy.ownerId() + (engine() == null ? " no engine" : "") + " applied=" +
            feed.appliedSequence() + " at hand from " + stream.recent().firstSequence() +
            " edges" + ingress;
    }
}
