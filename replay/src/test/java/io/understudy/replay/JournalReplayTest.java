package io.understudy.replay;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import io.understudy.journal.Journal;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The whole way, through a journal on disk. */
@Timeout(60)
class JournalReplayTest
{
    private static final long SEED = 88;
    private static final int RECORDS = 30_000;

    private final List<byte[]> stream = Streams.generate(SEED, RECORDS);

    @TempDir
    private Path dir;

    @Test
    void shouldRecoverFromAJournalOnDisk()
    {
        final SnapshotStore store = SnapshotStore.open(dir.resolve("s"), Streams.CLUSTER_ID);
        write(dir.resolve("j"));
        Streams.snapshot(store, stream, 20_000);
        try (RecordSource journal = JournalRecords.open(dir.resolve("j")))
        {
            final RecoveryResult<Ledger> result = Recovery.recover(store, journal, Ledger::new);

            assertThat(result.notes()).isEmpty();
            assertThat(result.snapshotSequence()).isEqualTo(20_000);
            assertThat(result.recordsReplayed()).isEqualTo(RECORDS - 20_000);
            assertThat(result.digest()).isEqualTo(StateDigest.of(Streams.fold(stream, RECORDS)));
        }
    }

    @Test
    void shouldFindTwoJournalsOfOneStreamEqual()
    {
        write(dir.resolve("a"));
        write(dir.resolve("b"));
        try (RecordSource left = JournalRecords.open(dir.resolve("a"));
            RecordSource right = JournalRecords.open(dir.resolve("b")))
        {
            assertThat(new JournalDiff(left, right).compare().describe())
                .isEqualTo("records 1 to 30000 are equal");
        }
        try (RecordSource left = JournalRecords.open(dir.resolve("a")))
        {
            final DiffResult result = new JournalDiff(left, new MemoryRecords(1, stream)
                .alter(25_000, 48, -1)).compare();
            assertThat(result.describe()).contains("record 25000, edgeSequence: 25000 | -1");
        }
    }

    @RepeatedTest(3)
    void shouldCheckpointWhileAWriterAppends()
    {
        final SnapshotStore store = SnapshotStore.open(dir.resolve("s"), Streams.CLUSTER_ID);
        final AtomicLong commitPoint = new AtomicLong();
        final AtomicLong retained = new AtomicLong();
        try (Journal journal = Streams.openJournal(dir.resolve("j"));
            Checkpointer checkpointer = new Checkpointer(new CheckpointerContext()
                .store(store)
                .journals(() -> JournalRecords.open(dir.resolve("j")))
                .machines(Ledger::new)
                .commitPoint(commitPoint::get)
                .retention(retained::set)
                .everyRecords(RECORDS / 10)
                .cpuShare(0.8)))
        {
            checkpointer.start();
            for (int to = 100; to <= RECORDS; to += 100)
            {
                Streams.append(journal, stream, to - 99, to);
                commitPoint.set(to);
                if (to % (RECORDS / 5) == 0)
                {
                    awaitCheckpoint(checkpointer, to);
                }
            }
            assertThat(checkpointer.failures()).isZero();
            assertThat(checkpointer.checkpoints()).isGreaterThanOrEqualTo(5);
            assertThat(retained.get()).isEqualTo(store.sequences().get(1));
        }
        try (RecordSource journal = JournalRecords.open(dir.resolve("j")))
        {
            final RecoveryResult<Ledger> result = Recovery.recover(store, journal, Ledger::new);
            assertThat(result.notes()).isEmpty();
            assertThat(result.recordsReplayed()).isLessThan(RECORDS / 10);
            assertThat(result.digest()).isEqualTo(StateDigest.of(Streams.fold(stream, RECORDS)));
        }
    }

    @Test
    void shouldAllocateNothingForEachRecord()
    {
        write(dir.resolve("j"));
        final ThreadMXBean threads = (ThreadMXBean)ManagementFactory.getThreadMXBean();
        final long self = Thread.currentThread().getId();
        final long[] few = new long[2];
        final long[] many = new long[2];
        for (int round = 0; round < 5; round++)
        {
            measure(threads, self, 5_000, few);
            measure(threads, self, RECORDS, many);
        }

        // Opening the journal allocates, as much for few records as for many.
        assertThat(many[0] - few[0]).as("bytes for %d records more", RECORDS - 5_000)
            .isLessThan(RECORDS / 10);
    }

    private void measure(
        final ThreadMXBean threads, final long thread, final long records, final long[] bytes)
    {
        try (RecordSource journal = JournalRecords.open(dir.resolve("j")))
        {
            final RecoveryRun<Ledger> run =
                new RecoveryRun<>(null, journal, Ledger::new, () -> { });
            run.begin(records);
            run.step(records, 1_000);
            final long before = threads.getThreadAllocatedBytes(thread);
            run.step(records, RECORDS);
            bytes[0] = threads.getThreadAllocatedBytes(thread) - before;
            assertThat(run.applier().sequence()).isEqualTo(records);
        }
    }

    private static void awaitCheckpoint(final Checkpointer checkpointer, final long commitPoint)
    {
        // The test's timeout ends this; RECORDS / 10 is when the next one falls due.
        while (commitPoint - checkpointer.snapshotSequence() >= RECORDS / 10)
        {
            assertThat(checkpointer.failure()).isNull();
            Thread.onSpinWait();
        }
    }

    private void write(final Path journalDir)
    {
        try (Journal journal = Streams.openJournal(journalDir))
        {
            Streams.append(journal, stream, 1, RECORDS);
            assertThat(journal.chainHash())
                .isEqualTo(MemoryRecords.chainHash(stream.get(RECORDS - 1)));
        }
    }
}
