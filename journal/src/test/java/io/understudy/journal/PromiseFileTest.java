package io.understudy.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.management.ThreadMXBean;
import io.understudy.codecs.RecordLayout;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class PromiseFileTest
{
    private static final BootId BOOT = BootId.of("11111111-2222-4333-8444-555555555555");
    private static final BootId NEXT_BOOT = BootId.of("99999999-2222-4333-8444-555555555555");
    private static final int COPY_BYTES = 4096;
    private static final int CONTENT_BYTES = 80;
    private static final int PROMISES = 100_000;

    @TempDir
    Path dir;

    /** Promises ever higher ballots and says each one that was given, until it is killed. */
    static final class Promiser
    {
        private Promiser()
        {
        }

        public static void main(final String[] args)
        {
            try (PromiseFile file = PromiseFile.open(
                Records.context(Path.of(args[0])).conclude(), true, true, BOOT))
            {
                for (long ballot = 1; file.promise(ballot); ballot++)
                {
                    System.out.println(ballot);
                }
            }
        }
    }

    private PromiseFile bootstrap()
    {
        return PromiseFile.open(context(Durability.REPLICATED), true, true, BOOT);
    }

    private PromiseFile reopen(final BootId boot)
    {
        return PromiseFile.open(context(Durability.REPLICATED), false, false, boot);
    }

    private JournalContext context(final Durability durability)
    {
        return Records.context(dir).durability(durability).conclude();
    }

    private Path path()
    {
        return dir.resolve("promise.dat");
    }

    @Test
    void shouldOnlyPromiseUpwards()
    {
        try (PromiseFile file = bootstrap())
        {
            assertThat(file.promise(RecordLayout.ballot(2, 1))).isTrue();
            assertThat(file.promise(RecordLayout.ballot(2, 0))).isFalse();
            assertThat(file.promisedBallot()).isEqualTo(RecordLayout.ballot(2, 1));
            assertThat(file.promise(RecordLayout.ballot(2, 1))).as("again").isTrue();
            assertThat(file.promise(RecordLayout.ballot(3, 0))).isTrue();
            assertThat(file.promisedBallot()).isEqualTo(RecordLayout.ballot(3, 0));
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 3, 4})
    void shouldKeepItsPromiseOverARestartOfTheSameBoot(final int promises)
    {
        try (PromiseFile file = bootstrap())
        {
            for (int i = 1; i <= promises; i++)
            {
                assertThat(file.promise(i * 256L)).isTrue();
            }
        }
        for (int restart = 0; restart < 3; restart++)
        {
            try (PromiseFile file = reopen(BOOT))
            {
                assertThat(file.promisedBallot()).isEqualTo(promises * 256L);
                assertThat(file.isAmnesiac()).isFalse();
                assertThat(file.whyAmnesiac()).isNull();
                assertThat(file.openingNotes()).isEmpty();
            }
        }
    }

    @Test
    void shouldKeepItsPromisesWhenItsProcessIsKilled() throws Exception
    {
        Files.createDirectories(dir);
        final Process child = Children.command(Promiser.class, dir.toString()).start();
        long last = 0;
        try (BufferedReader lines = new BufferedReader(
            new InputStreamReader(child.getInputStream(), StandardCharsets.UTF_8)))
        {
            for (int i = 0; i < 20_000; i++)
            {
                last = Long.parseLong(lines.readLine());
            }
        }
        finally
        {
            child.destroyForcibly().waitFor();
        }
        try (PromiseFile file = reopen(BOOT))
        {
            assertThat(file.isAmnesiac()).isFalse();
            assertThat(file.promisedBallot()).isGreaterThanOrEqualTo(last);
        }
    }

    @Test
    void shouldBeAmnesiacWithoutAFileBesideAJournalWithRecords()
    {
        try (PromiseFile file = reopen(BOOT))
        {
            assertThat(file.isAmnesiac()).isTrue();
            assertThat(file.whyAmnesiac()).contains(dir.toString(), "there is no promise.dat");
        }
        try (PromiseFile file = reopen(BOOT))
        {
            assertThat(file.isAmnesiac()).as("a restart does not bring it back").isTrue();
            assertThat(file.whyAmnesiac()).contains("no epoch has admitted it");
        }
    }

    @Test
    void shouldBeginInAnEmptyFolderAtABootstrapOnly()
    {
        try (PromiseFile file =
            PromiseFile.open(context(Durability.REPLICATED), true, false, BOOT))
        {
            assertThat(file.isAmnesiac()).isTrue();
            assertThat(file.whyAmnesiac()).contains("no bootstrap");
        }
        try (PromiseFile file = bootstrap())
        {
            assertThat(file.isAmnesiac()).as("nothing was promised here").isFalse();
        }
        try (PromiseFile file =
            PromiseFile.open(context(Durability.REPLICATED), true, false, BOOT))
        {
            assertThat(file.isAmnesiac()).as("it has begun").isFalse();
        }
    }

    @Test
    void shouldNotForgetItsAmnesiaAtABootstrapOnceItHasPromised()
    {
        try (PromiseFile file = reopen(BOOT))
        {
            assertThat(file.promise(512)).isTrue();
        }
        try (PromiseFile file = bootstrap())
        {
            assertThat(file.isAmnesiac()).isTrue();
            assertThat(file.promisedBallot()).isEqualTo(512);
        }
    }

    @Test
    void shouldBeAmnesiacAfterAnotherBoot()
    {
        try (PromiseFile file = bootstrap())
        {
            file.promise(512);
        }
        try (PromiseFile file = reopen(NEXT_BOOT))
        {
            assertThat(file.isAmnesiac()).isTrue();
            assertThat(file.whyAmnesiac())
                .contains(BOOT.toString(), NEXT_BOOT.toString(), "durability=fsync");
            assertThat(file.promisedBallot()).as("a lower bound").isEqualTo(512);
            assertThat(file.bootHash()).isEqualTo(NEXT_BOOT.hash()).isNotEqualTo(BOOT.hash());
        }
        try (PromiseFile file = reopen(NEXT_BOOT))
        {
            assertThat(file.isAmnesiac()).as("the same boot as the file's by now").isTrue();
        }
    }

    @Test
    void shouldTakeAnUnknownBootForAnother()
    {
        final BootId unknown = BootId.of(0, 0);
        PromiseFile.open(context(Durability.REPLICATED), true, true, unknown).close();
        try (PromiseFile file = reopen(unknown))
        {
            assertThat(file.isAmnesiac()).isTrue();
        }
    }

    @ParameterizedTest
    @EnumSource(Durability.class)
    void shouldKeepPromisesOverABootThatWereSyncedWhenGiven(final Durability now)
    {
        try (PromiseFile file = PromiseFile.open(context(Durability.FSYNC), true, true, BOOT))
        {
            file.promise(512);
        }
        try (PromiseFile file = PromiseFile.open(context(now), false, false, NEXT_BOOT))
        {
            assertThat(file.isAmnesiac()).isFalse();
            assertThat(file.promisedBallot()).isEqualTo(512);
        }
    }

    @Test
    void shouldTellABallotOfAFormerBootUntilAHigherOneIsPromised()
    {
        try (PromiseFile file = PromiseFile.open(context(Durability.FSYNC), true, true, BOOT))
        {
            file.promise(512);
            assertThat(file.isOfFormerBoot()).isFalse();
        }
        reopenSynced(BOOT, false);
        reopenSynced(NEXT_BOOT, true);
        reopenSynced(NEXT_BOOT, true);
        try (PromiseFile file =
            PromiseFile.open(context(Durability.FSYNC), false, false, NEXT_BOOT))
        {
            assertThat(file.promise(512)).isTrue();
            assertThat(file.isOfFormerBoot()).isTrue();
            assertThat(file.promise(513)).isTrue();
            assertThat(file.isOfFormerBoot()).isFalse();
        }
        reopenSynced(NEXT_BOOT, false);
    }

    private void reopenSynced(final BootId boot, final boolean isOfFormerBoot)
    {
        try (PromiseFile file = PromiseFile.open(context(Durability.FSYNC), false, false, boot))
        {
            assertThat(file.isOfFormerBoot()).as("in boot %s", boot).isEqualTo(isOfFormerBoot);
        }
    }

    @Test
    void shouldNotTrustAnotherBootBecauseFsyncIsSetOnlyNow()
    {
        bootstrap().close();
        try (PromiseFile file =
            PromiseFile.open(context(Durability.FSYNC), false, false, NEXT_BOOT))
        {
            assertThat(file.isAmnesiac()).isTrue();
        }
    }

    @Test
    void shouldBeAdmittedByAnEpochAndPromiseItsFirstBallot()
    {
        try (PromiseFile file = reopen(BOOT))
        {
            assertThat(file.admit(7)).isTrue();
            assertThat(file.isAmnesiac()).isFalse();
            assertThat(file.promisedBallot()).isEqualTo(RecordLayout.ballot(7, 0));
            assertThat(file.promise(RecordLayout.ballot(7, 2))).isTrue();
            assertThat(file.admit(6)).isFalse();
            assertThat(file.admit(7)).as("again").isTrue();
            assertThat(file.promisedBallot()).isEqualTo(RecordLayout.ballot(7, 2));
        }
        try (PromiseFile file = reopen(BOOT))
        {
            assertThat(file.isAmnesiac()).isFalse();
            assertThat(file.admittedEpoch()).isEqualTo(7);
            assertThat(file.promisedBallot()).isEqualTo(RecordLayout.ballot(7, 2));
        }
    }

    @Test
    void shouldNeedANewEpochForEachAmnesia()
    {
        try (PromiseFile file = reopen(BOOT))
        {
            assertThat(file.admit(7)).isTrue();
        }
        try (PromiseFile file = reopen(NEXT_BOOT))
        {
            assertThat(file.isAmnesiac()).isTrue();
            assertThat(file.admit(7)).as("that was for the boot before").isFalse();
            assertThat(file.isAmnesiac()).isTrue();
            assertThat(file.admit(8)).isTrue();
            assertThat(file.isAmnesiac()).isFalse();
        }
    }

    @Test
    void shouldNotLowerAPromiseWhenItIsAdmitted()
    {
        try (PromiseFile file = reopen(BOOT))
        {
            file.promise(RecordLayout.ballot(9, 1));
            assertThat(file.admit(7)).isTrue();
            assertThat(file.promisedBallot()).isEqualTo(RecordLayout.ballot(9, 1));
        }
    }

    @Test
    void shouldRefuseTheFileOfAnotherMemberOrCluster() throws IOException
    {
        bootstrap().close();
        final byte[] before = Files.readAllBytes(path());
        final int memberId = context(Durability.REPLICATED).memberId();
        final long clusterId = context(Durability.REPLICATED).clusterId();
        assertThatThrownBy(() -> PromiseFile.open(
            Records.context(dir).memberId(memberId + 1).conclude(), false, false, BOOT))
            .isInstanceOf(JournalException.class)
            .hasMessageContaining("memberId=" + memberId + ", not of")
            .hasMessageContaining("memberId=" + (memberId + 1));
        assertThatThrownBy(() -> PromiseFile.open(
            Records.context(dir).clusterId(clusterId + 1).conclude(), false, false, BOOT))
            .isInstanceOf(JournalException.class)
            .hasMessageContaining("clusterId=" + (clusterId + 1));
        assertThat(Files.readAllBytes(path())).isEqualTo(before);
        reopen(BOOT).close();
    }

    @Test
    void shouldRefuseASecondOpenWhileTheFirstHoldsIt()
    {
        try (PromiseFile file = bootstrap())
        {
            assertThatThrownBy(() -> reopen(BOOT)).isInstanceOf(JournalException.class)
                .hasMessageContaining("another process holds the promises");
            assertThat(file.promise(512)).isTrue();
        }
        reopen(BOOT).close();
    }

    /** What a process leaves that dies after any number of bytes of a write. */
    @Test
    void shouldTakeTheOlderCopyWhereAWriteWasTorn() throws IOException
    {
        for (int promises = 1; promises <= 2; promises++)
        {
            Files.deleteIfExists(path());
            final byte[] before;
            final byte[] after;
            try (PromiseFile file = bootstrap())
            {
                for (int i = 1; i <= promises; i++)
                {
                    file.promise(i * 256L);
                }
                before = Files.readAllBytes(path());
                file.promise(1_024L);
                after = Files.readAllBytes(path());
            }
            for (int copy = 0; copy < 2; copy++)
            {
                for (int bytes = 0; bytes <= CONTENT_BYTES; bytes += 8)
                {
                    final byte[] torn = before.clone();
                    System.arraycopy(after, copy * COPY_BYTES, torn, copy * COPY_BYTES, bytes);
                    Files.write(path(), torn);
                    try (PromiseFile file = reopen(BOOT))
                    {
                        assertThat(file.isAmnesiac()).isFalse();
                        assertThat(file.promisedBallot()).as("copy %d, %d bytes", copy, bytes)
                            .isEqualTo(bytes < CONTENT_BYTES ? promises * 256L : 1_024L);
                    }
                }
            }
        }
    }

    @Test
    void shouldLoseNoPromiseToAFlippedBit() throws IOException
    {
        final long seed = System.nanoTime();
        System.out.println("seed=" + seed);
        final Random random = new Random(seed);
        try (PromiseFile file = bootstrap())
        {
            file.promise(512);
        }
        for (int i = 0; i < 300; i++)
        {
            final byte[] bytes = Files.readAllBytes(path());
            final int copy = random.nextInt(2);
            bytes[copy * COPY_BYTES + random.nextInt(CONTENT_BYTES)] ^=
                (byte)(1 << random.nextInt(8));
            Files.write(path(), bytes);
            try (PromiseFile file = reopen(BOOT))
            {
                assertThat(file.openingNotes()).hasSize(1);
                assertThat(file.openingNotes().get(0)).contains("torn or damaged");
                assertThat(file.isAmnesiac()).isFalse();
                assertThat(file.promisedBallot()).isEqualTo(512 + i);
                file.promise(512 + i + 1);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void shouldBeAmnesiacWhereBothCopiesAreDamaged(final boolean isShort) throws IOException
    {
        try (PromiseFile file = bootstrap())
        {
            file.promise(512);
        }
        final byte[] bytes = Files.readAllBytes(path());
        bytes[48] ^= 1;
        bytes[COPY_BYTES + 48] ^= 1;
        Files.write(path(), isShort ? new byte[100] : bytes);
        for (int restart = 0; restart < 2; restart++)
        {
            try (PromiseFile file = reopen(BOOT))
            {
                assertThat(file.isAmnesiac()).isTrue();
                assertThat(file.whyAmnesiac()).contains(
                    restart == 0 ? "damaged in both copies" : "no epoch has admitted it");
            }
        }
        try (PromiseFile file = bootstrap())
        {
            assertThat(file.admit(3)).isTrue();
        }
    }

    @Test
    void shouldGiveAPromiseWithFsyncOnceItIsOnTheDisk()
    {
        final PromiseFile[] opened = new PromiseFile[1];
        final int[] forces = new int[1];
        try (PromiseFile file = PromiseFile.open(
            context(Durability.FSYNC), true, true, BOOT, (mapped, offset, length) ->
            {
                forces[0]++;
                if (opened[0] != null)
                {
                    assertThat(mapped.order(ByteOrder.nativeOrder()).getLong(offset + 48))
                        .as("what is forced has the new ballot").isEqualTo(512);
                    assertThat(opened[0].promisedBallot()).as("not given yet").isZero();
                }
            }))
        {
            opened[0] = file;
            forces[0] = 0;
            assertThat(file.promise(512)).isTrue();
            assertThat(forces[0]).isEqualTo(1);
            assertThat(file.promisedBallot()).isEqualTo(512);
        }
    }

    @Test
    void shouldGiveNoPromiseAfterTheDiskHasFailed()
    {
        final boolean[] isBroken = new boolean[1];
        try (PromiseFile file = PromiseFile.open(
            context(Durability.FSYNC), true, true, BOOT, (mapped, offset, length) ->
            {
                if (isBroken[0])
                {
                    throw new UncheckedIOException(new IOException("injected"));
                }
            }))
        {
            assertThat(file.promise(256)).isTrue();
            isBroken[0] = true;
            assertThat(file.promise(512)).isFalse();
            assertThat(file.promisedBallot()).isEqualTo(256);
            assertThat(file.failure()).contains("injected");
            isBroken[0] = false;
            assertThat(file.promise(512)).as("never retried").isFalse();
            assertThat(file.promise(256)).isFalse();
            assertThat(file.admit(9)).isFalse();
        }
    }

    /** The power fails while the next promise is on its way to the disk and tears its copy. */
    @Test
    void shouldHaveTheLastPromiseOnTheDiskWhileTheNextIsWritten() throws IOException
    {
        final byte[] disk = new byte[2 * COPY_BYTES];
        final List<byte[]> torn = new ArrayList<>();
        try (PromiseFile file = PromiseFile.open(
            context(Durability.FSYNC), true, true, BOOT, (mapped, offset, length) ->
            {
                final byte[] cut = disk.clone();
                cut[offset + 48] ^= 1;
                torn.add(cut);
                mapped.get(offset, disk, offset, length);
            }))
        {
            torn.clear();
            for (long ballot = 1; ballot < 20; ballot++)
            {
                assertThat(file.promise(ballot)).isTrue();
            }
        }
        assertThat(torn).hasSize(19);
        for (int i = 0; i < torn.size(); i++)
        {
            assertPromised(torn.get(i), i);
        }
    }

    private void assertPromised(final byte[] disk, final long ballot) throws IOException
    {
        final Path other = dir.resolve("after-power-loss");
        Files.createDirectories(other);
        Files.write(other.resolve("promise.dat"), disk);
        try (PromiseFile file = PromiseFile.open(
            Records.context(other).conclude(), false, false, NEXT_BOOT))
        {
            assertThat(file.isAmnesiac()).isFalse();
            assertThat(file.promisedBallot()).isEqualTo(ballot);
        }
    }

    /** With the compiler that members run, which removes no allocation, so that none hides. */
    @Test
    void shouldNotAllocateWhenItPromises() throws Exception
    {
        final ProcessBuilder command = Children.command(Allocation.class, dir.toString());
        command.command().add(1, "-XX:TieredStopAtLevel=1");
        final Process child = command.start();
        try (InputStream output = child.getInputStream())
        {
            assertThat(new String(output.readAllBytes(), StandardCharsets.UTF_8).trim())
                .isEqualTo("promised=true allocated=0");
        }
        finally
        {
            child.destroyForcibly().waitFor();
        }
    }

    /** Prints what many promises have allocated. */
    static final class Allocation
    {
        private Allocation()
        {
        }

        public static void main(final String[] args)
        {
            final ThreadMXBean threads = (ThreadMXBean)ManagementFactory.getThreadMXBean();
            try (PromiseFile file = PromiseFile.open(
                Records.context(Path.of(args[0])).conclude(), true, true, BOOT))
            {
                promiseMany(file, 0);
                threads.getCurrentThreadAllocatedBytes();
                final long before = threads.getCurrentThreadAllocatedBytes();
                final boolean isPromised = promiseMany(file, PROMISES);
                final long allocated = threads.getCurrentThreadAllocatedBytes() - before;
                System.out.println("promised=" + isPromised + " allocated=" + allocated);
            }
        }
    }

    private static boolean promiseMany(final PromiseFile file, final long from)
    {
        boolean isPromised = true;
        for (long ballot = from + 1; ballot <= from + PROMISES; ballot++)
        {
            isPromised &= file.promise(ballot) && !file.promise(ballot - 1);
        }
        return isPromised;
    }

    @Test
    void shouldKnowThisBoot() throws IOException
    {
        final String kernel =
            Files.readString(Path.of("/proc/sys/kernel/random/boot_id")).trim();
        assertThat(BootId.current().toString()).isEqualTo(kernel);
        assertThat(BootId.current().hash()).isEqualTo(BootId.of(kernel).hash()).isNotZero();
    }
}
