package io.understudy.journal;

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
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JournalTest
{
    private static final int BLOCKS = 10;
    private static final int BLOCK_RECORDS = 10_000;

    private final Records records = new Records();

    @TempDir
    Path dir;

    @Test
    void shouldGiveBackWhatWasAppendedAfterReopening()
    {
        final long hash;
        try (Journal journal = Journal.open(Records.context(dir)))
        {
            assertThat(journal.lastSequence()).isZero();
            records.appendMany(journal, 1_000);
            hash = journal.chainHash();
        }
        try (Journal journal = Journal.open(Records.context(dir)))
        {
            assertThat(journal.openingNotes()).isEmpty();
            assertThat(journal.lastSequence()).isEqualTo(1_000);
            assertThat(journal.chainHash()).isEqualTo(hash);
            assertThat(journal.lastTimestampNs()).isEqualTo(Records.START_NS + 1_000);
            assertThat(journal.lastBallot()).isEqualTo(256);
            records.appendMany(journal, 500);
            try (JournalReader reader = journal.newReader())
            {
                for (long n = 1; n <= 1_500; n++)
                {
                    assertThat(reader.next()).isTrue();
                    assertThat(reader.record().sequence()).isEqualTo(n);
                    assertThat(reader.record().payloadLength()).isEqualTo(60);
                }
                assertThat(reader.next()).isFalse();
            }
        }
        assertThat(new JournalScan(dir, JournalRollCycle.DAILY).run().fault()).isNull();
    }

    @Test
    void shouldSeekAnySequenceNumberAndRefuseOthers()
    {
        try (Journal journal = Journal.open(Records.context(dir)))
        {
            records.appendMany(journal, 3_000);
            try (JournalReader reader = journal.newReader())
            {
                for (final long n : new long[]{1, 2, 255, 256, 257, 258, 2_999, 3_000, 1_024, 1})
                {
                    assertThat(reader.seek(n)).isTrue();
                    assertThat(reader.next()).isTrue();
                    assertThat(reader.record().sequence()).isEqualTo(n);
                }
                assertThat(reader.seek(3_001)).isTrue();
                assertThat(reader.next()).isFalse();
                assertThat(reader.seek(3_002)).isFalse();
                assertThat(reader.seek(0)).isFalse();
                assertThat(reader.firstSequence()).isEqualTo(1);
                assertThat(reader.lastSequence()).isEqualTo(3_000);
            }
        }
    }

    @Test
    void shouldRefuseGapAndRecordsOfBadLength()
    {
        try (Journal journal = Journal.open(Records.context(dir)))
        {
            assertThat(records.make(2, Records.START_NS, 256, 10).append(journal))
                .isEqualTo(Journal.GAP);
            records.make(1, Records.START_NS, 256, 10);
            assertThat(journal.append(records.buffer, 0, 79)).isEqualTo(Journal.TOO_SHORT);
            assertThat(journal.append(records.buffer, 0, (4 << 17) + 1))
                .isEqualTo(Journal.TOO_LONG);
            assertThat(journal.lastSequence()).isZero();
        }
    }

    @Test
    void shouldRefuseSecondWriterWithHoldersPid()
    {
        try (Journal journal = Journal.open(Records.context(dir)))
        {
            assertThatThrownBy(() -> Journal.open(Records.context(dir)))
                .isInstanceOf(JournalException.class)
                .hasMessageContaining("pid " + ProcessHandle.current().pid());
            assertThat(journal.failure()).isNull();
        }
    }

    @Test
    void shouldRefuseForeignJournalWithBothIdentities()
    {
        Journal.open(Records.context(dir)).close();
        assertThatThrownBy(() -> Journal.open(Records.context(dir).clusterId(8)))
            .hasMessageContaining("clusterId=7 memberId=1")
            .hasMessageContaining("clusterId=8 memberId=1");
    }

    @Test
    void shouldSayWhyFolderCannotBeMade() throws IOException
    {
        final Path file = Files.createFile(dir.resolve("file"));
        assertThatThrownBy(() -> Journal.open(Records.context(file.resolve("journal"))))
            .isInstanceOf(JournalException.class)
            .hasMessageContaining("cannot make the journal's folder");
    }

    @Test
    void shouldTakeReplicasOnlyWithRightHashes()
    {
        final Path other = dir.resolve("other");
        try (Journal author = Journal.open(Records.context(dir.resolve("author")));
            Journal replica = Journal.open(Records.context(other)))
        {
            records.appendMany(author, 1);
            int result = Journal.BACK_PRESSURED;
            while (result == Journal.BACK_PRESSURED)
            {
                result = replica.appendReplica(records.buffer, 0, records.length);
            }
            assertThat(result).isEqualTo(Journal.APPENDED);
            assertThat(replica.chainHash()).isEqualTo(author.chainHash());
            records.appendMany(author, 1);
            records.buffer.putByte(90, (byte)(records.buffer.getByte(90) ^ 1));
            assertThat(replica.appendReplica(records.buffer, 0, records.length))
                .isEqualTo(Journal.MISMATCH);
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4})
    void shouldHoldWhatSimplestModelHolds(final long seed)
    {
        final Random random = new Random(seed);
        final List<String> model = new ArrayList<>();
        Journal journal = open(dir);
        final JournalReader tail = JournalReader.open(dir);
        final List<String> tailed = new ArrayList<>();
        long timestampNs = Records.START_NS;
        try
        {
            for (int i = 0; i < 600; i++)
            {
                final int voided = random.nextInt(20) == 0 ? random.nextInt(8) : 0;
                final int keep = Math.max(0, model.size() - voided);
                model.subList(keep, model.size()).clear();
                timestampNs += random.nextInt(100) == 0 ? Records.MINUTE_NS : 1_000;
                final int bytes = random.nextInt(500);
                final int result =
                    records.make(keep + 1, timestampNs, 256 + i, bytes).append(journal);
                assertThat(result).as("seed %d step %d %s", seed, i, journal.failure()).isZero();
                model.add((keep + 1) + ":" + (256 + i) + ":" + bytes);
                if (random.nextInt(3) == 0)
                {
                    drain(tail, tailed);
                }
                if (random.nextInt(100) == 0)
                {
                    journal.close();
                    journal = open(dir);
                }
            }
            drain(tail, tailed);
            assertThat(tailed).as("seed " + seed).isEqualTo(model);
            final List<String> read = new ArrayList<>();
            try (JournalReader reader = journal.newReader())
            {
                drain(reader, read);
            }
            assertThat(read).as("seed " + seed).isEqualTo(model);
        }
        finally
        {
            tail.close();
            journal.close();
        }
        final JournalScan scan = new JournalScan(dir, JournalRollCycle.MINUTELY).run();
        assertThat(scan.fault()).as("seed " + seed).isNull();
        assertThat(scan.lastSequence()).isEqualTo(model.size());
    }

    private static Journal open(final Path dir)
    {
        return Journal.open(Records.context(dir).rollCycle(JournalRollCycle.MINUTELY));
    }

    private static void drain(final JournalReader reader, final List<String> into)
    {
        while (reader.next())
        {
            final int at = (int)reader.record().sequence() - 1;
            into.subList(at, into.size()).clear();
            into.add(reader.record().sequence() + ":" + reader.record().ballot() + ":" +
                reader.record().payloadLength());
        }
    }

    @Test
    void shouldWorkTheTableOfRunsOutAgainWhenItIsGone() throws IOException
    {
        try (Journal journal = open(dir))
        {
            records.appendMany(journal, 100);
            records.make(51, Records.START_NS + 2 * Records.MINUTE_NS, 512, 9).append(journal);
        }
        Files.delete(dir.resolve(RunTable.FILE_NAME));
        try (Journal journal = open(dir); JournalReader reader = journal.newReader())
        {
            assertThat(journal.lastSequence()).isEqualTo(51);
            assertThat(journal.openingNotes()).hasSize(1);
            assertThat(reader.seek(51)).isTrue();
            assertThat(reader.next()).isTrue();
            assertThat(reader.record().ballot()).isEqualTo(512);
        }
    }

    @Test
    void shouldReadWhatTheRollFilesSayWhereAPowerCutLeftAnOldTableOfRuns() throws IOException
    {
        final Path table = dir.resolve("runs.table");
        final byte[] asOnDisk;
        try (Journal journal = open(dir))
        {
            records.appendMany(journal, 100);
        }
        try (Journal journal = open(dir))
        {
            asOnDisk = Files.readAllBytes(table);
            records.make(51, Records.START_NS + Records.MINUTE_NS, 512, 9).append(journal);
        }
        final int bootOffset = 32;
        asOnDisk[bootOffset]++;
        Files.write(table, asOnDisk);
        try (JournalReader reader = JournalReader.open(dir))
        {
            assertThat(reader.lastSequence()).isEqualTo(51);
            assertThat(reader.seek(51)).isTrue();
            assertThat(reader.next()).isTrue();
            assertThat(reader.record().ballot()).isEqualTo(512);
        }
    }

    @Test
    void shouldDeleteOldCyclesOnceNobodyNeedsThem() throws IOException
    {
        try (Journal journal = Journal.open(
            Records.context(dir).rollCycle(JournalRollCycle.MINUTELY).retentionCycles(2)))
        {
            final JournalReader slow = journal.newReader();
            for (int i = 0; i < 5; i++)
            {
                records.make(i + 1, Records.START_NS + i * Records.MINUTE_NS, 256, 9);
                assertThat(records.append(journal)).isZero();
            }
            assertThat(slow.next()).isTrue();
            final JournalReader late = JournalReader.open(dir);
            journal.retain(4);
            assertThat(slow.next()).isTrue();
            assertThat(slow.record().sequence()).isEqualTo(2);
            slow.close();
            final long giveUpNs = System.nanoTime() + TimeUnit.SECONDS.toNanos(10);
            while (journal.firstSequence() < 4 && System.nanoTime() < giveUpNs)
            {
                LockSupport.parkNanos(1_000_000);
            }
            assertThat(journal.firstSequence()).isEqualTo(4);
            assertThat(late.next()).isTrue();
            assertThatThrownBy(late::next).isInstanceOf(JournalException.class)
                .hasMessageContaining("is gone");
            late.close();
        }
    }

    @Test
    void shouldStopForEverWhenSyncFails()
    {
        final AtomicBoolean isBroken = new AtomicBoolean();
        try (Journal journal = Journal.open(Records.context(dir).durability(Durability.FSYNC)
            .syncer((file) ->
            {
                if (isBroken.get() && file.toString().endsWith(".cq4"))
                {
                    throw new IOException("injected");
                }
            })))
        {
            journal.append(records.make(1, Records.START_NS, 256, 9).buffer, 0, records.length);
            awaitPreparedFile();
            isBroken.set(true);
            records.make(1, Records.START_NS, 256, 9).append(journal);
            final long giveUpNs = System.nanoTime() + TimeUnit.SECONDS.toNanos(10);
            while (journal.failure() == null && System.nanoTime() < giveUpNs)
            {
                Thread.onSpinWait();
            }
            assertThat(journal.failure()).contains("injected");
            assertThat(journal.durableSequence()).isZero();
            assertThat(records.make(2, Records.START_NS, 256, 9).append(journal))
                .isEqualTo(Journal.FAILED);
        }
    }

    private void awaitPreparedFile()
    {
        final long giveUpNs = System.nanoTime() + TimeUnit.SECONDS.toNanos(10);
        while (ChronicleFiles.cycles(dir, JournalRollCycle.DAILY).length == 0 &&
            System.nanoTime() < giveUpNs)
        {
            LockSupport.parkNanos(100_000);
        }
    }

    @Test
    void shouldPublishWhatIsSynced()
    {
        try (Journal journal = Journal.open(Records.context(dir).durability(Durability.FSYNC)))
        {
            records.appendMany(journal, 100);
            final long giveUpNs = System.nanoTime() + TimeUnit.SECONDS.toNanos(10);
            while (journal.durableSequence() < 100 && System.nanoTime() < giveUpNs)
            {
                Thread.onSpinWait();
            }
            assertThat(journal.durableSequence()).isEqualTo(100);
        }
    }

    /**
     * What allocates per record does so in every block. A compiler that throws code away makes the
     * objects up that it had left out, once: it may show in a block, never in all, and is bounded.
     */
    private static void assertAllocationFree(final long[] bytesOfBlocks)
    {
        assertThat(Arrays.stream(bytesOfBlocks).min().orElseThrow())
            .as(Arrays.toString(bytesOfBlocks)).isZero();
        assertThat(Arrays.stream(bytesOfBlocks).sum())
            .as(Arrays.toString(bytesOfBlocks)).isLessThan(BLOCKS * BLOCK_RECORDS / 100);
    }

    @Test
    void shouldNeitherAllocateOnAppendNorOnNext()
    {
        final ThreadMXBean threads = (ThreadMXBean)ManagementFactory.getThreadMXBean();
        final long self = Thread.currentThread().getId();
        final long[] appended = new long[BLOCKS];
        final long[] read = new long[BLOCKS];
        try (Journal journal = Journal.open(Records.context(dir)
            .blockBytes(256L << 20).headroomBytes(64L << 20)))
        {
            records.appendMany(journal, 100_000);
            for (int i = 0; i < BLOCKS; i++)
            {
                final long before = threads.getThreadAllocatedBytes(self);
                records.appendMany(journal, BLOCK_RECORDS);
                appended[i] = threads.getThreadAllocatedBytes(self) - before;
            }
            try (JournalReader reader = journal.newReader())
            {
                readMany(reader, 200_000);
                reader.seek(1);
                readMany(reader, 50_000);
                for (int i = 0; i < BLOCKS; i++)
                {
                    final long before = threads.getThreadAllocatedBytes(self);
                    readMany(reader, BLOCK_RECORDS);
                    read[i] = threads.getThreadAllocatedBytes(self) - before;
                }
            }
        }
        assertAllocationFree(appended);
        assertAllocationFree(read);
    }

    /** The file grows in each block: that is where a reader once allocated. */
    @Test
    void shouldNotAllocateOnNextWhileTheFileGrows()
    {
        final ThreadMXBean threads = (ThreadMXBean)ManagementFactory.getThreadMXBean();
        final long self = Thread.currentThread().getId();
        final long[] read = new long[BLOCKS];
        try (Journal journal = Journal.open(
            Records.context(dir).blockBytes(1 << 20).headroomBytes(1 << 20));
            JournalReader reader = journal.newReader())
        {
            for (int i = -BLOCKS; i < BLOCKS; i++)
            {
                records.appendMany(journal, BLOCK_RECORDS);
                final long before = threads.getThreadAllocatedBytes(self);
                readMany(reader, BLOCK_RECORDS);
                read[Math.max(0, i)] = threads.getThreadAllocatedBytes(self) - before;
            }
        }
        assertAllocationFree(read);
    }

    private static void readMany(final JournalReader reader, final int count)
    {
        for (int i = 0; i < count; i++)
        {
            if (!reader.next())
            {
                throw new AssertionError("record missing");
            }
        }
    }
}
