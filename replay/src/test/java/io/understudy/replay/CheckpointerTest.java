package io.understudy.replay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CheckpointerTest
{
    private static final long SEED = 1234;
    private static final int RECORDS = 2_000;
    private static final long EVERY_NS = 100_000_000_000L;
    private static final long SLICE_NS = 10_000;
    /** A checkpointer that gets nowhere fails a test; it does not hang it. */
    private static final int MOST_CYCLES = 1_000_000;

    private final List<byte[]> stream = Streams.generate(SEED, RECORDS);
    private final List<Long> retained = new ArrayList<>();
    private final List<MemoryRecords> journals = new ArrayList<>();
    private final CheckpointerContext ctx = new CheckpointerContext();
    private long nowNs = 1;
    private long commitPoint;
    private long poisonedSequence;
    private int machines;

    @TempDir
    private Path dir;
    private SnapshotStore store;

    @BeforeEach
    void open()
    {
        store = SnapshotStore.open(dir, Streams.CLUSTER_ID);
        ctx.store(store)
            .journals(this::newJournal)
            .machines(this::newMachine)
            .commitPoint(() -> commitPoint)
            .retention(retained::add)
            .everyRecords(500)
            .everyNs(EVERY_NS)
            .sliceBytes(512)
            .sliceRecords(50)
            .cpuShare(1)
            .time(() -> nowNs += SLICE_NS, parkNs -> nowNs += parkNs);
    }

    @Test
    void shouldWriteASnapshotOfTheCommitPointOnceEnoughRecordsCame()
    {
        final Checkpointer checkpointer = new Checkpointer(ctx);
        commitPoint = 499;
        work(checkpointer, 100);
        assertThat(store.sequences()).isEmpty();

        commitPoint = 510;
        work(checkpointer, 200);

        assertThat(checkpointer.failure()).isNull();
        assertThat(checkpointer.snapshotSequence()).isEqualTo(510);
        assertThat(store.sequences()).containsExactly(510L);
        assertThat(recovered(510)).isEqualTo(StateDigest.of(Streams.fold(stream, 510)));
    }

    @Test
    void shouldWriteASnapshotOnceEnoughTimePassed()
    {
        final Checkpointer checkpointer = new Checkpointer(ctx);
        commitPoint = 3;
        work(checkpointer, 10);
        assertThat(checkpointer.checkpoints()).isZero();

        nowNs += EVERY_NS;
        work(checkpointer, 50);
        assertThat(checkpointer.snapshotSequence()).isEqualTo(3);

        nowNs += EVERY_NS;
        work(checkpointer, 50);
        assertThat(checkpointer.checkpoints()).as("nothing new came").isEqualTo(1);
    }

    @Test
    void shouldReplayFromItsLastSnapshotOnly()
    {
        final Checkpointer checkpointer = new Checkpointer(ctx);
        for (commitPoint = 500; commitPoint <= RECORDS; commitPoint += 500)
        {
            work(checkpointer, 300);
        }

        assertThat(checkpointer.failure()).isNull();
        assertThat(checkpointer.checkpoints()).isEqualTo(4);
        assertThat(machines).isEqualTo(4);
        assertThat(journals).hasSize(4).allMatch(MemoryRecords::isClosed);
        assertThat(store.sequences()).containsExactly(2_000L, 1_500L);
        assertThat(retained).containsExactly(500L, 1_000L, 1_500L);
    }

    @Test
    void shouldGoOnWithItsMachineWhereThatIsKept()
    {
        final Checkpointer checkpointer = new Checkpointer(ctx.keepsMachine(true));
        for (commitPoint = 500; commitPoint <= RECORDS; commitPoint += 500)
        {
            work(checkpointer, 300);
        }

        assertThat(checkpointer.checkpoints()).isEqualTo(4);
        assertThat(machines).isEqualTo(1);
        assertThat(recovered(2_000)).isEqualTo(StateDigest.of(Streams.fold(stream, 2_000)));
        checkpointer.close();
        assertThat(journals).singleElement().matches(MemoryRecords::isClosed);
    }

    @Test
    void shouldLeaveTheRestOfACoreToOthers()
    {
        final Checkpointer checkpointer = new Checkpointer(ctx.cpuShare(0.1));
        commitPoint = RECORDS;
        final long startNs = nowNs;
        long workedCycles = 0;
        for (int cycle = 0; cycle < MOST_CYCLES && checkpointer.checkpoints() == 0; cycle++)
        {
            final long beforeNs = nowNs;
            workedCycles += checkpointer.doWork(beforeNs) > 0 ? 1 : 0;
            nowNs += SLICE_NS / 10;
        }

        assertThat(checkpointer.checkpoints()).isEqualTo(1);
        // Each slice takes one step of the clock, then nine times as long passes.
        assertThat(nowNs - startNs).isGreaterThan(workedCycles * SLICE_NS * 9);
    }

    @Test
    void shouldKeepAnErrorAndTryAgainLater()
    {
        final Checkpointer checkpointer = new Checkpointer(ctx);
        poisonedSequence = 300;
        commitPoint = 600;
        work(checkpointer, 100);

        assertThat(checkpointer.failures()).isEqualTo(1);
        assertThat(checkpointer.failure()).contains("record 300").contains("cannot bear this");
        assertThat(journals).allMatch(MemoryRecords::isClosed);

        poisonedSequence = 0;
        nowNs += EVERY_NS;
        work(checkpointer, 100);
        assertThat(checkpointer.failure()).isNull();
        assertThat(checkpointer.snapshotSequence()).isEqualTo(600);
    }

    @Test
    void shouldReportAStoreThatVanishedAndNotThrow() throws IOException
    {
        final Checkpointer checkpointer = new Checkpointer(ctx);
        checkpointer.doWork(nowNs);
        Files.delete(dir);
        commitPoint = 600;
        work(checkpointer, 100);

        assertThat(checkpointer.failures()).isEqualTo(1);
        assertThat(checkpointer.failure()).contains("snapshot-00000000000000000600.snap");
        Files.createDirectory(dir);
    }

    @Test
    void shouldTakeItsUnfinishedFileAwayWhenClosed() throws IOException
    {
        final Checkpointer checkpointer = new Checkpointer(ctx);
        commitPoint = 600;
        for (int cycle = 0; cycle < MOST_CYCLES &&
            checkpointer.state() != Checkpointer.State.WRITING; cycle++)
        {
            checkpointer.doWork(nowNs += SLICE_NS);
        }
        assertThat(checkpointer.state()).isEqualTo(Checkpointer.State.WRITING);
        checkpointer.close();

        try (Stream<Path> files = Files.list(dir))
        {
            assertThat(files).isEmpty();
        }
        assertThat(journals).allMatch(MemoryRecords::isClosed);
    }

    @Test
    void shouldTellRetentionAtOnceWhatItFinds()
    {
        Streams.snapshot(store, stream, 100);
        Streams.snapshot(store, stream, 200);
        Streams.snapshot(store, stream, 300);
        final Checkpointer checkpointer = new Checkpointer(ctx);
        checkpointer.doWork(nowNs);

        assertThat(checkpointer.snapshotSequence()).isEqualTo(300);
        assertThat(retained).containsExactly(200L);
    }

    @Test
    void shouldRefuseSettingsOutOfRange()
    {
        assertThatThrownBy(() -> new Checkpointer(new CheckpointerContext()))
            .hasMessage("store is missing");
        assertThatThrownBy(() -> new Checkpointer(ctx.cpuShare(0)))
            .hasMessageContaining("cpuShare=0.0");
        new Checkpointer(ctx.cpuShare(1));
        assertThatThrownBy(() -> new Checkpointer(ctx)).hasMessageContaining("another");
    }

    private void work(final Checkpointer checkpointer, final int cycles)
    {
        for (int i = 0; i < cycles; i++)
        {
            checkpointer.doWork(nowNs);
            nowNs += 11_000_000;
        }
    }

    private long recovered(final long sequence)
    {
        final Ledger ledger = new Ledger();
        try (SnapshotReader reader = store.read(sequence))
        {
            assertThat(reader.point()).isEqualTo(Streams.point(stream, sequence));
            ledger.load(reader);
        }
        return StateDigest.of(ledger);
    }

    private MemoryRecords newJournal()
    {
        final MemoryRecords journal = MemoryRecords.of(stream, 1, RECORDS);
        journals.add(journal);
        return journal;
    }

    private Ledger newMachine()
    {
        machines++;
        return new Ledger().poisonedAt(poisonedSequence);
    }
}
