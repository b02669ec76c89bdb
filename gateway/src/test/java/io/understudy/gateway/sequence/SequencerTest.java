package io.understudy.gateway.sequence;

import static io.understudy.gateway.sequence.RecordLog.Result.APPENDED;
import static io.understudy.gateway.sequence.RecordLog.Result.NO_SPACE;
import static org.assertj.core.api.Assertions.assertThat;

import io.understudy.codecs.RecordLayout;
import io.understudy.codecs.journal.JournalRecordDecoder;
import io.understudy.codecs.journal.RecordKind;
import io.understudy.replay.SnapshotCursor;
import io.understudy.replay.SnapshotSource;
import io.understudy.replay.StateMachine;
import java.util.ArrayList;
import java.util.List;
import org.agrona.MutableDirectBuffer;
import org.agrona.concurrent.UnsafeBuffer;
import org.junit.jupiter.api.Test;

class SequencerTest
{
    private final ListLog log = new ListLog();
    private final Applied engine = new Applied();
    private final RecordClock clock = new RecordClock();
    private final Sequencer sequencer = sequencer();
    private final UnsafeBuffer payload = new UnsafeBuffer(new byte[64]);

    @Test
    void shouldNumberRecordsDenselyAndApplyEachOnceItIsJournaled()
    {
        clock.start(0, 1_000, 0);
        assertThat(sequencer.startEpoch(9, 3, 1, 0, 5)).isEqualTo(APPENDED);
        assertThat(input(1, 10, 8)).isEqualTo(APPENDED);
        assertThat(sequencer.tick(20)).isEqualTo(APPENDED);

        assertThat(engine.sequences).containsExactly(1L, 2L, 3L);
        assertThat(engine.kinds).containsExactly(
            RecordKind.EPOCH_START, RecordKind.FRAME, RecordKind.TICK);
        assertThat(engine.timestamps).containsExactly(1_005L, 1_010L, 1_020L);
        assertThat(engine.ballots).containsOnly(RecordLayout.ballot(3, 0));
    }

    @Test
    void shouldApplyNothingThatTheJournalDidNotTake()
    {
        clock.start(0, 1_000, 0);
        sequencer.startEpoch(9, 1, 1, 0, 0);
        log.next = NO_SPACE;
        assertThat(input(1, 10, 8)).isEqualTo(NO_SPACE);
        assertThat(engine.sequences).containsExactly(1L);
        log.next = APPENDED;
        assertThat(input(1, 10, 8)).isEqualTo(APPENDED);
        assertThat(engine.sequences).as("the same input, not lost, not twice")
            .containsExactly(1L, 2L);
    }

    @Test
    void shouldNeverLetRecordTimeGoBack()
    {
        clock.start(5_000, 1_000, 100);
        sequencer.startEpoch(9, 1, 1, 0, 100);
        sequencer.tick(90);
        sequencer.tick(110);
        assertThat(engine.timestamps).as("the last record's time is later than the wall clock")
            .containsExactly(5_000L, 5_000L, 5_010L);
    }

    @Test
    void shouldCutAPayloadThatIsTooLong()
    {
        clock.start(0, 1_000, 0);
        sequencer.startEpoch(9, 1, 1, 0, 0);
        assertThat(input(1, 10, 64)).isEqualTo(APPENDED);
        assertThat(engine.payloadLengths.get(1)).isEqualTo(32);
    }

    private Sequencer sequencer()
    {
        final OrderStream stream = new OrderStream(log, 4096);
        final EngineFeed feed = new EngineFeed(stream);
        feed.engine(engine);
        return new Sequencer(stream, feed, clock, 32);
    }

    private RecordLog.Result input(final long edgeSequence, final long nowNs, final int length)
    {
        return sequencer.input(
            RecordKind.FRAME, 7, 1, edgeSequence, 1, payload, 0, length, nowNs);
    }

    private static final class ListLog implements RecordLog
    {
        private Result next = APPENDED;
        private long last;

        @Override
        public Result append(
            final MutableDirectBuffer record, final int offset, final int length)
        {
            if (next == APPENDED)
            {
                last = record.getLong(offset + RecordLayout.SEQUENCE_OFFSET);
            }
            return next;
        }

        @Override
        public Result appendReplica(
            final MutableDirectBuffer record, final int offset, final int length)
        {
            return append(record, offset, length);
        }

        @Override
        public long lastSequence()
        {
            return last;
        }

        @Override
        public long lastBallot()
        {
            return 0;
        }

        @Override
        public long chainHash()
        {
            return 0;
        }

        @Override
        public long chainHashAt(final long sequence)
        {
            return 0;
        }

        @Override
        public long lastTimestampNs()
        {
            return 0;
        }

        @Override
        public long durableSequence()
        {
            return last;
        }
    }

    private static final class Applied implements StateMachine
    {
        private final List<Long> sequences = new ArrayList<>();
        private final List<Long> timestamps = new ArrayList<>();
        private final List<Long> ballots = new ArrayList<>();
        private final List<RecordKind> kinds = new ArrayList<>();
        private final List<Integer> payloadLengths = new ArrayList<>();

        @Override
        public void apply(final JournalRecordDecoder record)
        {
            sequences.add(record.sequence());
            timestamps.add(record.timestamp());
            ballots.add(record.ballot());
            kinds.add(record.kind());
            payloadLengths.add(record.payloadLength());
        }

        @Override
        public long appliedSequence()
        {
            return sequences.size();
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
            sequences.clear();
        }
    }
}
