package io.understudy.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class DamageTest
{
    private static final int RECORDS = 300;

    private final Records records = new Records();

    @TempDir
    Path dir;

    enum Tear
    {
        UNFINISHED_HEADER, ZERO_BODY, GARBAGE_AFTER, FILE_TRUNCATED
    }

    private Path write() throws IOException
    {
        try (Journal journal = Journal.open(Records.context(dir)))
        {
            records.appendMany(journal, RECORDS);
        }
        return Records.rollFile(dir);
    }

    private long positionOf(final long sequence)
    {
        final int cycle = JournalRollCycle.DAILY.cycleOf(Records.START_NS);
        try (RollFile file = RollFile.open(dir, JournalRollCycle.DAILY, cycle))
        {
            file.seek(sequence - 1);
            file.next();
            return file.excerptPosition();
        }
    }

    @ParameterizedTest
    @EnumSource
    void shouldCutTornTailOffAndGoOn(final Tear tear) throws IOException
    {
        final Path path = write();
        final long last = positionOf(RECORDS);
        try (RandomAccessFile file = new RandomAccessFile(path.toFile(), "rw"))
        {
            switch (tear)
            {
                case UNFINISHED_HEADER:
                    file.seek(last);
                    file.writeInt(0x80);
                    break;
                case ZERO_BODY:
                    file.seek(last + 60);
                    file.write(new byte[80]);
                    break;
                case GARBAGE_AFTER:
                    file.seek(last + 144);
                    file.write("garbage!".getBytes(StandardCharsets.US_ASCII));
                    break;
                default:
                    file.setLength(last + 50);
                    break;
            }
        }
        final byte[] original = Files.readAllBytes(path);
        final long kept = tear == Tear.GARBAGE_AFTER ? RECORDS : RECORDS - 1;
        final JournalVerify.Result before = JournalVerify.run(dir, new StringBuilder());
        assertThat(before.fault().kind()).isEqualTo(Fault.Kind.TORN_TAIL);
        try (Journal journal = Journal.open(Records.context(dir)))
        {
            assertThat(journal.openingNotes()).hasSize(1);
            assertThat(journal.openingNotes().get(0))
                .contains("after sequence " + kept, "byte", "torn/");
            assertThat(journal.lastSequence()).isEqualTo(kept);
            records.appendMany(journal, 10);
        }
        assertThat(dir.resolve("torn").resolve(path.getFileName() + ".1"))
            .hasBinaryContent(original);
        final JournalVerify.Result after = JournalVerify.run(dir, new StringBuilder());
        assertThat(after.fault()).isNull();
        assertThat(after.lastSequence()).isEqualTo(kept + 10);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 2, 4, 8, 16, 24, 32, 40, 48, 56, 64, 68, 72, 73, 76, 80, 139})
    void shouldStopAtFlippedBitInAnyFieldAndChangeNothing(final int offset) throws IOException
    {
        final Path path = write();
        final long sequence = 150;
        try (RandomAccessFile file = new RandomAccessFile(path.toFile(), "rw"))
        {
            file.seek(positionOf(sequence) + 4 + offset);
            final int was = file.read();
            file.seek(positionOf(sequence) + 4 + offset);
            file.write(was ^ 0x10);
        }
        final var before = Records.contents(dir);
        assertThatThrownBy(() -> Journal.open(Records.context(dir)))
            .isInstanceOf(JournalCorruptException.class)
            .hasMessageContaining("Nothing was changed");
        assertThat(Records.contents(dir)).isEqualTo(before);
        final StringBuilder out = new StringBuilder();
        final JournalVerify.Result result = JournalVerify.run(dir, out);
        assertThat(result.exitStatus()).isEqualTo(1);
        assertThat(result.fault().kind()).isEqualTo(Fault.Kind.FLIPPED_BIT);
        assertThat(result.fault().sequence()).isEqualTo(sequence);
        assertThat(out).contains("sequence 149", path.getFileName().toString());
    }

    @Test
    void shouldNameWrongOrderWhenTwoRecordsAreSwapped() throws IOException
    {
        final Path path = write();
        final byte[] a = new byte[144];
        final byte[] b = new byte[144];
        try (RandomAccessFile file = new RandomAccessFile(path.toFile(), "rw"))
        {
            file.seek(positionOf(100));
            file.readFully(a);
            file.readFully(b);
            file.seek(positionOf(100));
            file.write(b);
            file.write(a);
        }
        final JournalVerify.Result result = JournalVerify.run(dir, new StringBuilder());
        assertThat(result.fault().kind()).isEqualTo(Fault.Kind.WRONG_ORDER);
        assertThat(result.fault().sequence()).isEqualTo(100);
        assertThatThrownBy(() -> Journal.open(Records.context(dir)))
            .isInstanceOf(JournalCorruptException.class);
    }

    @Test
    void shouldDumpAndDescribeWhileBeingWritten() throws IOException
    {
        try (Journal journal = Journal.open(Records.context(dir)))
        {
            records.appendMany(journal, 20);
            final StringBuilder json = new StringBuilder();
            assertThat(JournalDump.run(dir, 5, 8, JournalDump.Format.JSON, json)).isEqualTo(4);
            assertThat(json.toString().lines().toList()).hasSize(4)
                .first().asString().startsWith("{\"sequence\":5,");
            final StringBuilder human = new StringBuilder();
            assertThat(JournalDump.run(dir, 0, 1, JournalDump.Format.HUMAN, human)).isEqualTo(1);
            assertThat(human).contains("FRAME");
            final StringBuilder text = new StringBuilder();
            assertThat(JournalDescribe.run(dir, text)).isZero();
            assertThat(text).contains("clusterId=7", "lastSequence=20", "kind.FRAME=20");
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {11, 12, 13})
    void shouldHoldAllThatAKilledWriterReported(final long seed) throws Exception
    {
        final Random random = new Random(seed);
        long lowest = 0;
        for (int round = 0; round < 2; round++)
        {
            final Process child = child();
            try (JournalReader tail = awaitReader(child))
            {
                final long killAt = lowest + 2_000 + random.nextInt(5_000);
                long seen = 0;
                while (seen < killAt && child.isAlive())
                {
                    seen = tail.next() ? tail.record().sequence() : seen;
                }
                child.destroyForcibly().waitFor();
                final long startNs = System.nanoTime();
                try (Journal journal = Journal.open(Records.context(dir)))
                {
                    assertThat(System.nanoTime() - startNs).isLessThan(5_000_000_000L);
                    assertThat(journal.lastSequence()).as("seed " + seed)
                        .isGreaterThanOrEqualTo(seen);
                    records.appendMany(journal, 5);
                    lowest = journal.lastSequence();
                }
            }
            finally
            {
                child.destroyForcibly().waitFor();
            }
            assertThat(JournalVerify.run(dir, new StringBuilder()).fault()).isNull();
        }
    }

    private JournalReader awaitReader(final Process child)
    {
        while (!Files.exists(dir.resolve(Identity.FILE_NAME)) && child.isAlive())
        {
            LockSupport.parkNanos(1_000_000);
        }
        return JournalReader.open(dir);
    }

    private Process child() throws IOException
    {
        return Children.command(Writer.class, dir.toString())
            .redirectOutput(ProcessBuilder.Redirect.DISCARD).start();
    }

    /** Appends until it is killed. */
    static final class Writer
    {
        private Writer()
        {
        }

        public static void main(final String[] args)
        {
            final Records records = new Records();
            try (Journal journal = Journal.open(Records.context(new File(args[0]).toPath())))
            {
                while (journal.lastSequence() < 5_000_000)
                {
                    records.appendMany(journal, 1);
                }
            }
        }
    }

    @Test
    void shouldSayNoSpaceOnFullDiskAndGoOnOnceThereIsSpace() throws Exception
    {
        final Path mount = Files.createDirectory(dir.resolve("mount"));
        assumeTrue(
            run("mount", "-t", "tmpfs", "-o", "size=12m", "tmpfs", mount.toString()) == 0,
            "skipped: a small file system can only be mounted by root");
        try
        {
            final Path ballast = mount.resolve("ballast");
            Files.write(ballast, new byte[4 << 20]);
            final long last;
            try (Journal journal = Journal.open(Records.context(mount.resolve("journal"))))
            {
                int result = Journal.APPENDED;
                for (long n = 1; result == Journal.APPENDED && n < 1_000_000; n++)
                {
                    result = records.make(n, Records.START_NS, 256, 500).append(journal);
                }
                assertThat(result).as(journal.failure()).isEqualTo(Journal.NO_SPACE);
                last = journal.lastSequence();
                assertThat(last).isGreaterThan(1_000);
                Files.delete(ballast);
                final long giveUpNs = System.nanoTime() + TimeUnit.SECONDS.toNanos(10);
                records.make(last + 1, Records.START_NS, 256, 500);
                while (records.append(journal) == Journal.NO_SPACE &&
                    System.nanoTime() < giveUpNs)
                {
                    LockSupport.parkNanos(1_000_000);
                }
                assertThat(journal.lastSequence()).isEqualTo(last + 1);
            }
            assertThat(JournalVerify.run(mount.resolve("journal"), new StringBuilder())
                .lastSequence()).isEqualTo(last + 1);
        }
        finally
        {
            run("umount", mount.toString());
        }
    }

    private static int run(final String... command) throws Exception
    {
        return new ProcessBuilder(command).redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.DISCARD).start().waitFor();
    }
}
