package io.understudy.replay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReplayTest
{
    private static final long SEED = 9;
    private static final int RECORDS = 600;

    private final List<byte[]> stream = Streams.generate(SEED, RECORDS);
    private final MemoryRecords journal = new MemoryRecords(1, stream);
    private final List<Long> heard = new ArrayList<>();
    private long nowNs = 5_000;
    private long parkedNs;

    @TempDir
    private Path dir;

    @Test
    void shouldHearEachRecordOfARangeAndComeToItsState()
    {
        final ReplayResult<Ledger> result = new Replay<Ledger>(journal, Ledger::new)
            .from(101).to(350)
            .listener((sequence, buffer, offset, length) -> heard.add(sequence))
            .run();

        assertThat(heard).hasSize(250).startsWith(101L).endsWith(350L).isSorted();
        assertThat(result.recordsUnheard()).isEqualTo(100);
        assertThat(result.records()).isEqualTo(250);
        assertThat(result.fromSequence()).isEqualTo(101);
        assertThat(result.toSequence()).isEqualTo(350);
        assertThat(result.digest()).isEqualTo(StateDigest.of(Streams.fold(stream, 350)));
    }

    @Test
    void shouldComeToTheFirstRecordByWayOfASnapshot()
    {
        final SnapshotStore store = SnapshotStore.open(dir, Streams.CLUSTER_ID);
        Streams.snapshot(store, stream, 80);
        Streams.snapshot(store, stream, 200);

        final ReplayResult<Ledger> result = new Replay<Ledger>(journal, Ledger::new)
            .snapshots(store).from(101).run();

        assertThat(result.snapshotSequence()).isEqualTo(80);
        assertThat(result.recordsUnheard()).isEqualTo(20);
        assertThat(result.records()).isEqualTo(RECORDS - 100);
        assertThat(result.digest()).isEqualTo(StateDigest.of(Streams.fold(stream, RECORDS)));
    }

    @Test
    void shouldReplayTheWholeJournalByDefault()
    {
        final ReplayResult<Ledger> result = new Replay<Ledger>(journal, Ledger::new).run();

        assertThat(result.fromSequence()).isEqualTo(1);
        assertThat(result.records()).isEqualTo(RECORDS);
        assertThat(result.notes()).isEmpty();
    }

    @Test
    void shouldPaceRecordsByTheirTimestamps()
    {
        final long recordedNs =
            Streams.point(stream, 400).timestampNs() - Streams.point(stream, 101).timestampNs();
        final ReplayResult<Ledger> result = new Replay<Ledger>(journal, Ledger::new)
            .from(101).to(400).speed(4)
            .time(() -> nowNs, this::park)
            .listener((sequence, buffer, offset, length) -> assertThat(nowNs - 5_000)
                .isCloseTo((Streams.point(stream, sequence).timestampNs() -
                    Streams.point(stream, 101).timestampNs()) / 4, within(1L)))
            .run();

        assertThat(result.elapsedNs()).isCloseTo(recordedNs / 4, within(1L));
        assertThat(parkedNs).isEqualTo(result.elapsedNs());
    }

    @Test
    void shouldNotWaitAtFullSpeed()
    {
        new Replay<Ledger>(journal, Ledger::new).time(() -> nowNs, this::park).run();

        assertThat(parkedNs).isZero();
    }

    @Test
    void shouldEndAfterTheCurrentRecordWhenInterrupted()
    {
        final ReplayResult<Ledger> result = new Replay<Ledger>(journal, Ledger::new)
            .listener((sequence, buffer, offset, length) ->
            {
                if (sequence == 17)
                {
                    Thread.currentThread().interrupt();
                }
            })
            .run();

        assertThat(Thread.interrupted()).isTrue();
        assertThat(result.toSequence()).isEqualTo(17);
        assertThat(result.notes()).singleElement().asString().contains("after record 17");
    }

    @Test
    void shouldSayThatTheJournalEndsBeforeTheRange()
    {
        final ReplayResult<Ledger> beyond =
            new Replay<Ledger>(journal, Ledger::new).from(700).run();
        assertThat(beyond.records()).isZero();
        assertThat(beyond.notes()).singleElement().asString().contains("600").contains("700");

        final ReplayResult<Ledger> across =
            new Replay<Ledger>(journal, Ledger::new).from(500).to(800).run();
        assertThat(across.records()).isEqualTo(101);
        assertThat(across.notes()).singleElement().asString().contains("600").contains("800");
    }

    @Test
    void shouldRefuseSettingsThatContradictEachOther()
    {
        final Replay<Ledger> replay = new Replay<>(journal, Ledger::new);
        assertThatThrownBy(() -> replay.from(0)).hasMessageContaining("from=0");
        assertThatThrownBy(() -> replay.speed(-1)).hasMessageContaining("speed=-1");
        assertThatThrownBy(() -> replay.speed(Double.NaN)).hasMessageContaining("speed=NaN");
        assertThatThrownBy(() -> replay.from(10).to(8).run())
            .hasMessageContaining("to=8").hasMessageContaining("9");
    }

    private void park(final long parkNs)
    {
        nowNs += parkNs;
        parkedNs += parkNs;
    }
}
