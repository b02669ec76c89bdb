package io.understudy.gateway.takeover;

import io.understudy.codecs.RecordLayout;
import io.understudy.codecs.journal.JournalRecordDecoder;
import io.understudy.gateway.peer.PeerHandler;
import io.understudy.gateway.peer.PeerLink;
import io.understudy.gateway.peer.PeerReceiver;
import io.understudy.gateway.peer.PeerSender;
import io.understudy.gateway.sequence.AckGate;
import io.understudy.gateway.sequence.EngineFeed;
import io.understudy.gateway.sequence.OrderStream;
import io.understudy.gateway.sequence.RecordClock;
import io.understudy.gateway.sequence.Sequencer;
import io.understudy.replay.SnapshotCursor;
import io.understudy.replay.SnapshotSource;
import io.understudy.replay.StateMachine;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.agrona.ExpandableArrayBuffer;
import org.agrona.MutableDirectBuffer;
import org.agrona.concurrent.UnsafeBuffer;

/** One real member; the others are what a test says they say. What it sends is written down. */
final class Rig implements PeerLink, RoleListener
{
    static final long DEAD_NS = 5_000_000;
    static final long DELAY_NS = 500_000;
    static final long RETRY_NS = 300_000;
    static final long TAIL_TIMEOUT_NS = 2_000_000;
    static final long CONTROL_RETRY_NS = 15_000_000;
    static final long LEAVE_LINE_NS = 30_000_000;

    final int memberId;
    final FakeLog log;
    final FakePromises promises;
    final FakeControl control = new FakeControl();
    final AckGate gate = new AckGate();
    final OrderStream stream;
    final EngineFeed feed;
    final RecordClock clock = new RecordClock();
    final Sequencer sequencer;
    final Understudy understudy;
    final List<String> sent = new ArrayList<>();
    final List<Long> rounds = new ArrayList<>();
    int deposed;
    long nowNs = 1_000_000_000;
    private final PeerReceiver writer;
    private final ExpandableArrayBuffer claimed = new ExpandableArrayBuffer(512);
    private int claimedTo;
    private int claimedLength;

    Rig(final int memberId)
    {
        this(memberId, new FakeLog(), new FakePromises());
    }

    Rig(final int memberId, final FakeLog log, final FakePromises promises)
    {
        this.memberId = memberId;
        this.log = log;
        this.promises = promises;
        stream = new OrderStream(log, 16 * 1024);
        stream.recent().reset(0);
        for (long n = 1; n <= log.lastSequence(); n++)
        {
            stream.restoreBallot(log.ballotAt(n), n);
            stream.restoreRecord(n, new UnsafeBuffer(log.record(n)), 0, log.record(n).length);
        }
        feed = new EngineFeed(stream);
        feed.engine(new Counter());
        clock.start(log.lastTimestampNs(), 1_000_000, nowNs);
        sequencer = new Sequencer(stream, feed, clock, 16);
        writer = new PeerReceiver((PeerHandler)Proxy.newProxyInstance(Rig.class.getClassLoader(),
            new Class<?>[] {PeerHandler.class}, (proxy, method, args) -> write(method.getName(),
            args)));
        understudy = new Understudy(new UnderstudyContext()
            .clusterId(1).memberId(memberId).heartbeatIntervalNs(500_000).deadNs(DEAD_NS)
            .successionDelayNs(DELAY_NS).retryNs(RETRY_NS).tailTimeoutNs(TAIL_TIMEOUT_NS)
            .controlRetryNs(CONTROL_RETRY_NS).leaveLineAfterNs(LEAVE_LINE_NS)
            .promises(promises).control(control).stream(stream).feed(feed).clock(clock)
            .sequencer(sequencer).gate(gate).sender(new PeerSender(memberId, this))
            .listener(this));
    }

    static long ballot(final long epoch, final int rank)
    {
        return RecordLayout.ballot(epoch, rank);
    }

    static String text(final long ballot)
    {
        return RecordLayout.epoch(ballot) + "." + RecordLayout.rank(ballot);
    }

    // What happens to it

    Rig configure(final long epoch, final int members, final int... line)
    {
        final int[] voters = new int[members];
        Arrays.setAll(voters, i -> i);
        control.configuration = new Configuration(epoch, voters, line);
        return this;
    }

    Rig readmitting(final long epoch, final int member, final long bootHash)
    {
        control.configuration = new Configuration(
            epoch, new int[] {0, 1, 2}, new int[] {0, 1}, member, bootHash);
        return this;
    }

    Rig poll()
    {
        understudy.poll(nowNs);
        return this;
    }

    Rig after(final long ns)
    {
        nowNs += ns;
        return poll();
    }

    Rig heartbeat(final int from, final long ballot, final long committed, final long last)
    {
        understudy.onHeartbeat(from, ballot, committed, last, nowNs, nowNs);
        return poll();
    }

    Rig sealed(final int from, final FakeLog tail, final long committed)
    {
        return sealed(from, understudy.ballot(), tail, committed, rounds.get(rounds.size() - 1));
    }

    Rig sealed(
        final int from, final long itsBallot, final FakeLog tail, final long committed,
        final long round)
    {
        understudy.onSealed(from, itsBallot, understudy.ballot(), tail.lastBallot(),
            tail.lastSequence(), tail.chainHash(), committed, round, nowNs);
        return poll();
    }

    Rig matched(final int from, final long found, final long end)
    {
        understudy.onMatchAnswer(from, understudy.ballot(), found, end, nowNs);
        return this;
    }

    Rig replica(final int from, final FakeLog source, final long sequence)
    {
        return replica(from, understudy.ballot(), 0, source, sequence);
    }

    Rig replica(
        final int from, final long ballot, final long committed, final FakeLog source,
        final long sequence)
    {
        final byte[] record = source.record(sequence);
        understudy.onReplica(
            from, ballot, committed, new UnsafeBuffer(record), 0, record.length, nowNs);
        return this;
    }

    Rig ack(final int from, final long sequence)
    {
        understudy.onAck(from, understudy.ballot(), sequence, 1, true, nowNs);
        return poll();
    }

    /** Three members, this one owns (1, 0) and has sealed it with member 1. */
    static Rig primary()
    {
        return primary(new FakeLog());
    }

    static Rig primary(final FakeLog log)
    {
        final Rig rig = new Rig(0, log, new FakePromises()).configure(1, 3, 0, 1, 2).poll();
        return rig.sealed(1, new FakeLog(), 0);
    }

    /** Three members, this one is 1 and follows 0, which owns (1, 0) and has these records. */
    static Rig follower(final FakeLog source)
    {
        final Rig rig = new Rig(1).configure(1, 3, 0, 1, 2).poll();
        rig.heartbeat(0, ballot(1, 0), 0, source.lastSequence()).matched(0, 0, 0);
        for (long n = 1; n <= source.lastSequence(); n++)
        {
            rig.replica(0, source, n);
        }
        rig.poll();
        rig.sent.clear();
        return rig;
    }

    // What it does

    List<String> sent(final String kind)
    {
        final List<String> found = new ArrayList<>();
        for (final String line : sent)
        {
            if (line.startsWith(kind + ">"))
            {
                found.add(line.substring(kind.length()));
            }
        }
        return found;
    }

    private Object write(final String name, final Object[] args)
    {
        final StringBuilder line = new StringBuilder(name.substring(2)).append('>')
            .append(claimedTo).append(' ').append(text((long)args[1]));
        final int last = "onReplica".equals(name) ? 3 : args.length - 1;
        for (int i = 2; i < last; i++)
        {
            line.append(' ').append(args[i]);
        }
        if ("onSeal".equals(name))
        {
            rounds.add((Long)args[2]);
        }
        sent.add(line.toString());
        return "onReplica".equals(name) ? true : null;
    }

    @Override
    public int claim(final int to, final int length)
    {
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
        writer.onMessage(memberId, claimed, 0, claimedLength, nowNs);
    }

    @Override
    public void onPrimary(final long atNs)
    {
        sent.add("primary " + text(understudy.ballot()));
    }

    @Override
    public void onDeposed(final long atNs)
    {
        deposed++;
    }

    @Override
    public void onFetch(
        final int to, final long ballot, final long fromSequence, final long toSequence)
    {
        sent.add("fetched>" + to + " " + text(ballot) + " " + fromSequence + " " + toSequence);
    }

    /** An engine that counts. */
    static final class Counter implements StateMachine
    {
        private long applied;

        @Override
        public void apply(final JournalRecordDecoder record)
        {
            applied = record.sequence();
        }

        @Override
        public long appliedSequence()
        {
            return applied;
        }

        @Override
        public int version()
        {
            return 1;
        }

        @Override
        public SnapshotCursor snapshot()
        {
            return (sink, sliceBytes) -> true;
        }

        @Override
        public void load(final SnapshotSource source)
        {
            throw new AssertionError("not here");
        }
    }
}
