package io.understudy.replay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.understudy.codecs.RecordLayout;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RecoveryTest
{
    private static final long SEED = 42;
    private static final int RECORDS = 1_000;
    private static final long[] SNAPSHOTS = {200, 500, 800};

    private final List<byte[]> stream = Streams.generate(SEED, RECORDS);
    private final MemoryRecords journal = new MemoryRecords(1, stream);

    @TempDir
    private Path dir;
    private SnapshotStore store;

    @BeforeEach
    void open()
    {
        store = SnapshotStore.open(dir, Streams.CLUSTER_ID);
    }

    @Test
    void shouldReplayFromTheFirstRecordWhereThereIsNoSnapshot()
    {
        final RecoveryResult<Ledger> result = Recovery.recover(store, journal, Ledger::new);

        assertThat(result.snapshotSequence()).isZero();
        assertThat(result.recordsReplayed()).isEqualTo(RECORDS);
        assertThat(result.digest()).isEqualTo(StateDigest.of(Streams.fold(stream, RECORDS)));
        assertThat(result.point()).isEqualTo(Streams.point(stream, RECORDS));
        assertThat(result.notes()).isEmpty();
    }

    @Test
    void shouldRecoverFromAnEmptyJournal()
    {
        final RecoveryResult<Ledger> result =
            Recovery.recover(store, new MemoryRecords(1, List.of()), Ledger::new);

        assertThat(result.point().sequence()).isZero();
        assertThat(result.recordsPerSecond()).isZero();
    }

    @Test
    void shouldUseTheSnapshotBeforeWhicheverOnesAreDamaged() throws IOException
    {
        final long expected = StateDigest.of(Streams.fold(stream, RECORDS));
        final SplittableRandom random = new SplittableRandom(SEED);
        for (int damaged = 0; damaged < 1 << SNAPSHOTS.length; damaged++)
        {
            long newestWhole = 0;
            final List<String> names = new ArrayList<>();
            for (int i = 0; i < SNAPSHOTS.length; i++)
            {
                Streams.snapshot(store, stream, SNAPSHOTS[i]);
                if ((damaged & 1 << i) == 0)
                {
                    newestWhole = SNAPSHOTS[i];
                }
                else
                {
                    flipOneBit(file(SNAPSHOTS[i]), random);
                }
            }
            for (final long sequence : SNAPSHOTS)
            {
                if (sequence > newestWhole)
                {
                    names.add(file(sequence).getFileName().toString());
                }
            }
            final RecoveryResult<Ledger> result = Recovery.recover(store, journal, Ledger::new);

            assertThat(result.digest()).as("damaged %d, seed %d", damaged, SEED)
                .isEqualTo(expected);
            assertThat(result.snapshotSequence()).isEqualTo(newestWhole);
            assertThat(result.recordsReplayed()).isEqualTo(RECORDS - newestWhole);
            assertThat(result.notes()).hasSize(names.size());
            names.forEach(name -> assertThat(String.join("\n", result.notes())).contains(name));
        }
    }

    @Test
    void shouldRefuseASnapshotThatTheJournalDoesNotConfirm()
    {
        Streams.snapshot(store, stream, 200);
        final List<byte[]> other = Streams.generate(SEED + 1, RECORDS);
        Streams.snapshot(store, other, 500);

        final RecoveryResult<Ledger> result = Recovery.recover(store, journal, Ledger::new);

        assertThat(result.snapshotSequence()).isEqualTo(200);
        assertThat(result.digest()).isEqualTo(StateDigest.of(Streams.fold(stream, RECORDS)));
        assertThat(result.notes()).singleElement().asString()
            .contains("record 500").contains("chain hash")
            .contains(StateDigest.format(MemoryRecords.chainHash(stream.get(499))))
            .contains(StateDigest.format(MemoryRecords.chainHash(other.get(499))));
    }

    @Test
    void shouldRefuseASnapshotBeyondTheJournalsEnd()
    {
        Streams.snapshot(store, stream, 800);

        final RecoveryResult<Ledger> result =
            Recovery.recover(store, MemoryRecords.of(stream, 1, 700), Ledger::new);

        assertThat(result.snapshotSequence()).isZero();
        assertThat(result.point().sequence()).isEqualTo(700);
        assertThat(result.notes()).singleElement().asString().contains("800").contains("700");
    }

    @Test
    void shouldRefuseASnapshotOfOtherRulesOrThatTheMachineRefuses()
    {
        Streams.snapshot(store, stream, 300);

        final RecoveryResult<Ledger> other =
            Recovery.recover(store, journal, () -> new Ledger(Ledger.VERSION + 1));
        assertThat(other.snapshotSequence()).isZero();
        assertThat(other.notes()).singleElement().asString().contains("version 7")
            .contains("version 8");

        final RecoveryResult<Ledger> refusing =
            Recovery.recover(store, journal, () -> new Ledger().refusingRows());
        assertThat(refusing.snapshotSequence()).isZero();
        assertThat(refusing.notes()).singleElement().asString().contains("row 1 is unknown");
        assertThat(refusing.digest()).isEqualTo(StateDigest.of(Streams.fold(stream, RECORDS)));
    }

    @Test
    void shouldConfirmASnapshotByTheNextRecordWhereRetentionTookItsOwn()
    {
        Streams.snapshot(store, stream, 500);

        final RecoveryResult<Ledger> result =
            Recovery.recover(store, MemoryRecords.of(stream, 501, RECORDS), Ledger::new);

        assertThat(result.snapshotSequence()).isEqualTo(500);
        assertThat(result.digest()).isEqualTo(StateDigest.of(Streams.fold(stream, RECORDS)));

        final MemoryRecords foreign =
            MemoryRecords.of(Streams.generate(SEED + 1, RECORDS), 501, RECORDS);
        assertThatThrownBy(() -> Recovery.recover(store, foreign, Ledger::new))
            .isInstanceOf(ReplayException.class).hasMessageContaining("501")
            .hasMessageContaining("chain hash");
    }

    @Test
    void shouldNameBothEndsOfAGapBetweenSnapshotAndJournal()
    {
        Streams.snapshot(store, stream, 200);
        Streams.snapshot(store, stream, 500);

        assertThatThrownBy(() -> Recovery.recover(
            store, MemoryRecords.of(stream, 502, RECORDS), Ledger::new))
            .isInstanceOf(ReplayException.class)
            .hasMessageContaining("starts at record 502")
            .hasMessageContaining("snapshot is of record 500")
            .hasMessageContaining("records 501 to 501 are missing");
        assertThatThrownBy(() -> Recovery.recover(
            null, MemoryRecords.of(stream, 2, RECORDS), Ledger::new))
            .isInstanceOf(ReplayException.class).hasMessageContaining("starts at record 2");
    }

    @Test
    void shouldRecoverAnyEarlierStateFromAnySnapshots()
    {
        final SplittableRandom seeds = new SplittableRandom(SEED);
        for (int round = 0; round < 25; round++)
        {
            final long seed = seeds.nextLong();
            final SplittableRandom random = new SplittableRandom(seed);
            final int count = 1 + random.nextInt(600);
            final List<byte[]> records = Streams.generate(seed, count);
            final SnapshotStore snapshots =
                SnapshotStore.open(dir.resolve("round-" + round), Streams.CLUSTER_ID);
            long best = 0;
            final long to = 1 + random.nextInt(count);
            for (int i = random.nextInt(4); i > 0; i--)
            {
                final long sequence = 1 + random.nextInt(count);
                Streams.snapshot(snapshots, records, sequence);
                best = sequence <= to ? Math.max(best, sequence) : best;
            }
            final RecoveryResult<Ledger> result = Recovery.recover(
                snapshots, new MemoryRecords(1, records), Ledger::new, to);

            assertThat(result.snapshotSequence()).as("seed %d", seed).isEqualTo(best);
            assertThat(result.point()).isEqualTo(Streams.point(records, to));
            assertThat(result.digest()).as("seed %d", seed)
                .isEqualTo(StateDigest.of(Streams.fold(records, to)));
        }
    }

    @Test
    void shouldSayThatTheJournalEndsBeforeTheRecordAskedFor()
    {
        final RecoveryResult<Ledger> result =
            Recovery.recover(store, journal, Ledger::new, RECORDS + 5);

        assertThat(result.notes()).singleElement().asString().contains("1000").contains("1005");
    }

    @Test
    void shouldStopAtARecordThatTheMachineCannotApply()
    {
        assertThatThrownBy(() -> Recovery.recover(
            store, journal, () -> new Ledger().poisonedAt(321)))
            .isInstanceOfSatisfying(ReplayException.class,
                ex -> assertThat(ex.sequence()).isEqualTo(321))
            .hasMessageContaining("record 321").hasMessageContaining("cannot bear this")
            .hasCauseInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void shouldStopAtAMissingRecordAndAtOneThatDoesNotFollow()
    {
        assertThatThrownBy(() -> Recovery.recover(
            null, MemoryRecords.of(stream, 1, 900).remove(400), Ledger::new))
            .isInstanceOfSatisfying(ReplayException.class,
                ex -> assertThat(ex.sequence()).isEqualTo(400))
            .hasMessageContaining("record 400 is missing");
        assertThatThrownBy(() -> Recovery.recover(
            null,
            MemoryRecords.of(stream, 1, 900).alter(400, RecordLayout.PREDECESSOR_HASH_OFFSET, 1),
            Ledger::new))
            .isInstanceOf(ReplayException.class).hasMessageContaining("record 400 does not follow")
            .hasMessageContaining("0000000000000001");
        assertThatThrownBy(() -> Recovery.recover(
            null,
            MemoryRecords.of(stream, 1, 900).alter(400, RecordLayout.SEQUENCE_OFFSET, 390),
            Ledger::new))
            .isInstanceOf(ReplayException.class).hasMessageContaining("record 390 came again");
    }

    private Path file(final long sequence)
    {
        return dir.resolve(String.format("snapshot-%020d.snap", sequence));
    }

    private static void flipOneBit(final Path file, final SplittableRandom random)
        throws IOException
    {
        final byte[] bytes = Files.readAllBytes(file);
        bytes[random.nextInt(bytes.length)] ^= (byte)(1 << random.nextInt(8));
        Files.write(file, bytes);
    }
}
