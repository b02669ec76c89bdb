package io.understudy.replay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.management.ThreadMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.agrona.concurrent.UnsafeBuffer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SnapshotStoreTest
{
    private static final long SEED = 20240611;

    private final List<byte[]> stream = Streams.generate(SEED, 2_000);

    @TempDir
    private Path dir;
    private SnapshotStore store;

    @BeforeEach
    void open()
    {
        store = SnapshotStore.open(dir, Streams.CLUSTER_ID);
    }

    @Test
    void shouldGiveBackTheStateThatWasWritten()
    {
        final Ledger written = Streams.fold(stream, 1_500);
        Streams.snapshot(store, stream, 1_500);

        final Ledger loaded = new Ledger();
        try (SnapshotReader reader = store.read(1_500))
        {
            loaded.load(reader);
            assertThat(reader.isAtEnd()).isTrue();
            assertThat(reader.point()).isEqualTo(Streams.point(stream, 1_500));
            assertThat(reader.digest()).isEqualTo(StateDigest.of(written));
        }
        assertThat(loaded.appliedSequence()).isEqualTo(1_500);
        for (int account = 0; account < Ledger.ACCOUNTS; account++)
        {
            assertThat(loaded.balance(account)).isEqualTo(written.balance(account));
        }
    }

    @Test
    void shouldWriteTheSameBytesInSlicesOfAnySize() throws IOException
    {
        final byte[] whole = bytesWrittenInSlicesOf(Integer.MAX_VALUE);

        for (final int sliceBytes : new int[]{1, 33, 100, 4_096})
        {
            assertThat(bytesWrittenInSlicesOf(sliceBytes)).isEqualTo(whole);
        }
    }

    @Test
    void shouldReturnAfterEachSlice()
    {
        final SnapshotWriter writer = store.write(
            Streams.fold(stream, 2_000), Streams.point(stream, 2_000), Runnable::run);
        int slices = 0;
        while (!writer.hasAllRows())
        {
            writer.doWork(100);
            slices++;
        }

        // At least 450 accounts of 28 bytes each, at most 100 + 27 bytes of them a slice.
        assertThat(slices).isGreaterThan(450 * 28 / 127);
        assertThat(writer.isWritten()).isTrue();
    }

    @Test
    void shouldMakeTheFileDurableOnTheSyncersThreadWhileTheMachineGoesOn()
    {
        final List<Runnable> handedOver = new ArrayList<>();
        final Ledger machine = Streams.fold(stream, 1_000);
        final SnapshotWriter writer =
            store.write(machine, Streams.point(stream, 1_000), handedOver::add);

        assertThat(writer.doWork(Integer.MAX_VALUE)).isFalse();
        assertThat(writer.hasAllRows()).isTrue();
        final MemoryRecords rest = new MemoryRecords(1, stream);
        rest.seek(1_001);
        rest.next();
        machine.apply(rest.record());
        assertThat(writer.doWork(1)).isFalse();
        assertThat(store.sequences()).isEmpty();

        handedOver.forEach(Runnable::run);
        assertThat(writer.doWork(1)).isTrue();
        assertThat(writer.isWritten()).isTrue();
        assertThat(store.sequences()).containsExactly(1_000L);
        store.read(1_000).close();
    }

    @Test
    void shouldFailWhenTheMachineGoesOnBeforeItsLastRow() throws IOException
    {
        final Ledger machine = Streams.fold(stream, 1_000);
        final SnapshotWriter writer =
            store.write(machine, Streams.point(stream, 1_000), Runnable::run);
        writer.doWork(1);
        final MemoryRecords rest = new MemoryRecords(1, stream);
        rest.seek(1_001);
        rest.next();
        machine.apply(rest.record());

        assertThat(writer.doWork(1)).isTrue();
        assertThat(writer.isWritten()).isFalse();
        assertThat(writer.failure()).contains("record 1000").contains("1001");
        assertThat(filesIn(dir)).isEmpty();
    }

    @Test
    void shouldTakeAwayWhatAKilledWriterLeft() throws IOException
    {
        store.write(Streams.fold(stream, 500), Streams.point(stream, 500), Runnable::run)
            .doWork(64);
        assertThat(filesIn(dir)).hasSize(1);
        assertThat(store.sequences()).isEmpty();

        assertThat(SnapshotStore.openReadOnly(dir, Streams.CLUSTER_ID).sequences()).isEmpty();
        assertThat(filesIn(dir)).as("a reader cleans nothing up").hasSize(1);

        final SnapshotStore again = SnapshotStore.open(dir, Streams.CLUSTER_ID);
        assertThat(filesIn(dir)).isEmpty();
        assertThat(again.openingNotes()).singleElement().asString().contains("500.snap.tmp");
    }

    @Test
    void shouldNameTheFileWhicheverByteIsDamaged() throws IOException
    {
        Streams.snapshot(store, stream, 700);
        final Path file = filesIn(dir).get(0);
        final byte[] good = Files.readAllBytes(file);
        final SplittableRandom random = new SplittableRandom(SEED);
        for (int i = 0; i < good.length; i += i < 64 || i > good.length - 48 ? 1 : 97)
        {
            final byte[] bad = good.clone();
            bad[i] ^= (byte)(1 << random.nextInt(8));
            Files.write(file, bad);
            assertThatThrownBy(() -> store.read(700))
                .as("byte %d of %d, seed %d", i, good.length, SEED)
                .isInstanceOf(SnapshotException.class)
                .hasMessageContaining(file.getFileName().toString());
        }
        for (final int length : new int[]{0, 1, 63, 104, good.length / 2, good.length - 1})
        {
            Files.write(file, Arrays.copyOf(good, length));
            assertThatThrownBy(() -> store.read(700)).isInstanceOf(SnapshotException.class);
        }
        Files.write(file, good);
        store.read(700).close();
    }

    @Test
    void shouldRefuseAnotherClustersSnapshotWithBothIds()
    {
        Streams.snapshot(store, stream, 10);

        assertThatThrownBy(() -> SnapshotStore.openReadOnly(dir, 99).read(10))
            .isInstanceOf(SnapshotException.class)
            .hasMessageContaining("4711").hasMessageContaining("99");
    }

    @Test
    void shouldRefuseAPointThatIsNotTheMachines()
    {
        assertThatThrownBy(() -> store.write(
            Streams.fold(stream, 9), Streams.point(stream, 10), Runnable::run))
            .isInstanceOf(SnapshotException.class).hasMessageContaining("record 9");
    }

    @Test
    void shouldKeepTheNewestThatAreWholeAndSayHowFarTheyReachBack() throws IOException
    {
        for (final long sequence : new long[]{100, 200, 300, 400})
        {
            Streams.snapshot(store, stream, sequence);
        }
        Files.write(dir.resolve("snapshot-00000000000000000400.snap"), new byte[10]);

        assertThat(store.prune(5)).isZero();
        assertThat(store.prune(2)).isEqualTo(200);
        assertThat(store.sequences()).containsExactly(400L, 300L, 200L);
    }

    @Test
    void shouldCarryRowsLongerThanItsBuffers()
    {
        final LongRows machine = new LongRows();
        final SnapshotWriter writer = store.write(
            machine, new SnapshotPoint(Streams.CLUSTER_ID, 1, 2, 3, 4, 5), Runnable::run);
        while (!writer.doWork(1))
        {
            assertThat(writer.failure()).isNull();
        }
        try (SnapshotReader reader = store.read(1))
        {
            machine.load(reader);
        }
    }

    @Test
    void shouldAllocateNothingForEachRow()
    {
        final ThreadMXBean threads = (ThreadMXBean)ManagementFactory.getThreadMXBean();
        final long self = Thread.currentThread().getId();
        final int rows = 100_000;
        final UnsafeBuffer row = new UnsafeBuffer(new byte[40]);
        final LongRows machine = new LongRows();
        long writeBytes = Long.MAX_VALUE;
        long readBytes = Long.MAX_VALUE;
        for (int round = 0; round < 5; round++)
        {
            final int[] left = {rows};
            machine.cursor = (sink, sliceBytes) ->
            {
                for (int i = 0; i < 100; i++)
                {
                    sink.row(row, 0, row.capacity());
                }
                left[0] -= 100;
                return left[0] == 0;
            };
            final SnapshotWriter writer = store.write(
                machine, new SnapshotPoint(Streams.CLUSTER_ID, 1, 2, 3, 4, 5), task -> { });
            long before = threads.getThreadAllocatedBytes(self);
            while (!writer.hasAllRows())
            {
                writer.doWork(1);
            }
            writeBytes = Math.min(writeBytes, threads.getThreadAllocatedBytes(self) - before);

            machine.cursor = (sink, sliceBytes) ->
            {
                sink.row(row, 0, row.capacity());
                return --left[0] == -rows;
            };
            final SnapshotWriter whole = store.write(
                machine, new SnapshotPoint(Streams.CLUSTER_ID, 1, 2, 3, 4, 5), Runnable::run);
            while (!whole.doWork(1))
            {
                assertThat(whole.hasAllRows()).isFalse();
            }
            try (SnapshotReader reader = store.read(1))
            {
                before = threads.getThreadAllocatedBytes(self);
                while (reader.next())
                {
                    left[0] += reader.length();
                }
                readBytes = Math.min(readBytes, threads.getThreadAllocatedBytes(self) - before);
                assertThat(reader.rows()).isEqualTo(rows);
            }
        }
        // A trailer and a few thousand bytes for handing over; a byte a row would be 100,000.
        assertThat(writeBytes).isLessThan(rows / 10);
        assertThat(readBytes).isLessThan(rows / 10);
    }

    @Test
    void shouldReportAFolderThatCannotBeMade() throws IOException
    {
        final Path file = Files.write(dir.resolve("file"), new byte[1]);

        assertThatThrownBy(() -> SnapshotStore.open(file.resolve("below"), 1))
            .isInstanceOf(SnapshotException.class).hasMessageContaining("below");
    }

    private byte[] bytesWrittenInSlicesOf(final int sliceBytes) throws IOException
    {
        final SnapshotWriter writer = store.write(
            Streams.fold(stream, 1_200), Streams.point(stream, 1_200), Runnable::run);
        while (!writer.doWork(sliceBytes))
        {
            assertThat(writer.failure()).isNull();
        }
        return Files.readAllBytes(filesIn(dir).get(0));
    }

    private static List<Path> filesIn(final Path dir) throws IOException
    {
        try (Stream<Path> files = Files.list(dir))
        {
            return files.toList();
        }
    }

    /** Rows of all lengths around the sizes of buffers and hash blocks. */
    private static final class LongRows implements StateMachine
    {
        private static final int[] LENGTHS = {
            0, 1, 65_532, 65_536, 262_140, 262_144, 262_145, 3_000_001, 7};

        private SnapshotCursor cursor;

        @Override
        public void apply(final io.understudy.codecs.journal.JournalRecordDecoder record)
        {
            throw new IllegalStateException("applies nothing");
        }

        @Override
        public long appliedSequence()
        {
            return 1;
        }

        @Override
        public int version()
        {
            return 5;
        }

        @Override
        public SnapshotCursor snapshot()
        {
            if (cursor != null)
            {
                return cursor;
            }
            final int[] next = new int[1];
            return (sink, sliceBytes) ->
            {
                sink.row(row(next[0]), 3, LENGTHS[next[0]]);
                next[0]++;
                return next[0] == LENGTHS.length;
            };
        }

        @Override
        public void load(final SnapshotSource source)
        {
            for (int i = 0; i < LENGTHS.length; i++)
            {
                assertThat(source.next()).isTrue();
                assertThat(source.length()).isEqualTo(LENGTHS[i]);
                final byte[] read = new byte[LENGTHS[i]];
                source.buffer().getBytes(source.offset(), read);
                final byte[] expected = new byte[LENGTHS[i]];
                row(i).getBytes(3, expected);
                assertThat(Arrays.equals(read, expected)).as("row %d", i).isTrue();
            }
            assertThat(source.next()).isFalse();
        }

        private static UnsafeBuffer row(final int index)
        {
            final byte[] bytes = new byte[3 + LENGTHS[index]];
            for (int i = 0; i < bytes.length; i++)
            {
                bytes[i] = (byte)(i * 31 + index);
            }
            return new UnsafeBuffer(bytes);
        }
    }
}
