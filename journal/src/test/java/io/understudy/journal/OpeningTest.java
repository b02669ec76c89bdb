package io.understudy.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;
import net.openhft.chronicle.core.Jvm;
import net.openhft.chronicle.queue.impl.single.SingleChronicleQueue;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OpeningTest
{
    private static final int MORE_THAN_THE_TAIL = 70_000;

    private final Records records = new Records();

    @TempDir
    Path dir;

    /** Opens a journal, says how that went in one line, and keeps it until its input ends. */
    static final class Holder
    {
        private Holder()
        {
        }

        public static void main(final String[] args) throws IOException
        {
            try (Journal journal = Journal.open(Records.context(Path.of(args[0]))))
            {
                System.out.println("> open at " + journal.lastSequence());
                System.in.read();
            }
            catch (final JournalException ex)
            {
                System.out.println("> " + ex.getMessage());
            }
        }
    }

    /** Takes Chronicle's own write lock and never gives it back. */
    static final class LockHolder
    {
        private LockHolder()
        {
        }

        public static void main(final String[] args) throws IOException
        {
            final JournalContext ctx = Records.context(Path.of(args[0])).conclude();
            try (SingleChronicleQueue queue = ChronicleFiles.queue(
                ctx.dir(), ctx, () -> Records.START_NS / 1_000_000))
            {
                queue.createAppender().writingDocument();
                System.out.println("> held");
                System.in.read();
            }
        }
    }

    private static String answer(final Process child) throws IOException
    {
        final BufferedReader lines = new BufferedReader(
            new InputStreamReader(child.getInputStream(), StandardCharsets.UTF_8));
        final StringBuilder all = new StringBuilder();
        String line = lines.readLine();
        while (line != null && !line.startsWith("> "))
        {
            all.append(line).append('\n');
            line = lines.readLine();
        }
        return line == null ? "no answer: " + all : line.substring(2);
    }

    @Test
    void shouldRefuseWriterWhileAnotherProcessHoldsTheFolderAndNameItsPid() throws Exception
    {
        final Process child = Children.command(Holder.class, dir.toString()).start();
        try
        {
            assertThat(answer(child)).isEqualTo("open at 0");
            assertThatThrownBy(() -> Journal.open(Records.context(dir)))
                .isInstanceOf(JournalException.class)
                .hasMessageContaining(dir.toString()).hasMessageEndingWith("pid " + child.pid());
        }
        finally
        {
            child.destroyForcibly().waitFor();
        }
        Journal.open(Records.context(dir)).close();
    }

    @Test
    void shouldSayPathAndRemedyWhenFolderIsUnwritable() throws Exception
    {
        final Path folder = Files.createDirectory(dir.resolve("journal"));
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("r-xr-xr-x"));
        assertThat(openUnprivileged(folder)).contains("cannot write to the journal's folder",
            folder.toString(), "chown, chmod");
    }

    @Test
    void shouldSayPathAndRemedyWhenAFileOfTheFolderIsUnwritable() throws Exception
    {
        final Path file = Files.createFile(dir.resolve("journal.lock"));
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("r--r--r--"));
        assertThat(openUnprivileged(dir)).contains("no permission for " + file, "chown, chmod");
    }

    /** Root may write everywhere: its child gives just that privilege up. */
    private static String openUnprivileged(final Path folder) throws Exception
    {
        final ProcessBuilder builder = Children.command(Holder.class, folder.toString());
        if ("root".equals(System.getProperty("user.name")))
        {
            final List<String> drop = List.of(
                "setpriv", "--bounding-set=-dac_override,-dac_read_search", "--inh-caps=-all");
            assumeTrue(succeeds(drop), "skipped: run by root, and setpriv cannot drop privileges");
            builder.command().addAll(0, drop);
        }
        final Process child = builder.start();
        try
        {
            return answer(child);
        }
        finally
        {
            child.destroyForcibly().waitFor();
        }
    }

    private static boolean succeeds(final List<String> command) throws InterruptedException
    {
        final ProcessBuilder builder =
            new ProcessBuilder(Stream.concat(command.stream(), Stream.of("true")).toList());
        try
        {
            return builder.start().waitFor() == 0;
        }
        catch (final IOException ex)
        {
            return false;
        }
    }

    @Test
    void shouldNotWaitForTheChronicleLockOfAKilledProcess() throws Exception
    {
        try (Journal journal = Journal.open(Records.context(dir)))
        {
            records.appendMany(journal, 10);
        }
        final Process child = Children.command(LockHolder.class, dir.toString()).start();
        try
        {
            assertThat(answer(child)).isEqualTo("held");
        }
        finally
        {
            child.destroyForcibly().waitFor();
        }
        final var complaints = Jvm.recordExceptions();
        try (Journal journal = Journal.open(Records.context(dir)))
        {
            records.appendMany(journal, 1);
            assertThat(journal.lastSequence()).isEqualTo(11);
            // Chronicle complains of a lock that it waited for and then broke.
            assertThat(complaints.keySet()).noneMatch((key) -> key.toString().contains("lock"));
        }
        finally
        {
            Jvm.resetExceptionHandlers();
        }
    }

    @Test
    void shouldFindOldDamageWhenAskedToVerifyInFull() throws IOException
    {
        try (Journal journal = Journal.open(Records.context(dir)))
        {
            records.appendMany(journal, MORE_THAN_THE_TAIL);
        }
        final Path path = Records.rollFile(dir);
        final long position;
        try (RollFile file = RollFile.open(dir, JournalRollCycle.DAILY,
            JournalRollCycle.DAILY.cycleOf(Records.START_NS)))
        {
            file.seek(99);
            file.next();
            position = file.excerptPosition();
        }
        try (RandomAccessFile file = new RandomAccessFile(path.toFile(), "rw"))
        {
            file.seek(position + 100);
            final int was = file.read();
            file.seek(position + 100);
            file.write(was ^ 1);
        }
        Journal.open(Records.context(dir)).close();
        assertThatThrownBy(() -> Journal.open(
            Records.context(dir).verifyOnOpen(JournalContext.Verify.FULL)))
            .isInstanceOfSatisfying(JournalCorruptException.class, (ex) ->
                assertThat(ex.sequence()).isEqualTo(100))
            .hasMessageContaining(path.getFileName().toString());
    }

    @Test
    void shouldReleaseAllWhenAnOpenFailsAndOpenOnceTheCauseIsMended() throws IOException
    {
        try (Journal journal = Journal.open(Records.context(dir)))
        {
            records.appendMany(journal, 10);
        }
        awaitReleased();
        final AtomicBoolean isBroken = new AtomicBoolean(true);
        final JournalContext ctx = Records.context(dir).durability(Durability.FSYNC)
            .syncer((file) ->
            {
                // The last thing that an open does: queue, appender and table are there.
                if (isBroken.get())
                {
                    throw new IOException("injected");
                }
            }).conclude();
        for (int i = 0; i < 3; i++)
        {
            assertThatThrownBy(() -> Journal.open(ctx)).isInstanceOf(JournalException.class)
                .hasMessageContaining("injected");
        }
        awaitReleased();
        isBroken.set(false);
        try (Journal journal = Journal.open(ctx))
        {
            assertThat(journal.lastSequence()).isEqualTo(10);
            records.appendMany(journal, 10);
        }
        awaitReleased();
    }

    private void awaitReleased() throws IOException
    {
        final long giveUpNs = System.nanoTime() + TimeUnit.SECONDS.toNanos(10);
        List<String> left = left();
        while (!left.isEmpty() && System.nanoTime() < giveUpNs)
        {
            // Chronicle unmaps on a thread of its own.
            LockSupport.parkNanos(1_000_000);
            left = left();
        }
        assertThat(left).isEmpty();
    }

    /** What this process still has of the folder: mappings, open files, threads. */
    private List<String> left() throws IOException
    {
        final List<String> left = new CopyOnWriteArrayList<>();
        Files.readAllLines(Path.of("/proc/self/maps")).stream()
            .filter((line) -> line.contains(dir.toString())).forEach(left::add);
        try (Stream<Path> files = Files.list(Path.of("/proc/self/fd")))
        {
            files.map(OpeningTest::target)
                .filter((name) -> name.contains(dir.toString())).forEach(left::add);
        }
        Thread.getAllStackTraces().keySet().stream().map(Thread::getName)
            .filter((name) -> name.startsWith("journal-")).forEach(left::add);
        return left;
    }

    private static String target(final Path link)
    {
        try
        {
            return Files.readSymbolicLink(link).toString();
        }
        catch (final IOException ex)
        {
            // Closed since it was listed.
            return "";
        }
    }

    @Test
    void shouldSyncWhatItFoundAndTheFolderOfEachNewFile()
    {
        final List<Path> synced = new CopyOnWriteArrayList<>();
        try (Journal journal = Journal.open(
            Records.context(dir).durability(Durability.FSYNC).syncer(synced::add)))
        {
            synced.clear();
            records.appendMany(journal, 1);
            assertThat(synced).contains(dir);
        }
        synced.clear();
        try (Journal journal = Journal.open(
            Records.context(dir).durability(Durability.FSYNC).syncer((file) ->
            {
                if (Thread.currentThread().getName().equals("journal-sync"))
                {
                    throw new IOException("the open itself has synced already");
                }
                synced.add(file);
            })))
        {
            assertThat(journal.durableSequence()).isEqualTo(1);
            assertThat(synced).contains(
                dir, dir.resolve(JournalRollCycle.DAILY.fileName(
                    JournalRollCycle.DAILY.cycleOf(Records.START_NS))));
        }
    }

    @Test
    void shouldSayInOneSentenceThatTheKernelDoesNotPreparePages()
    {
        assertThat(Journal.notes(List.of("a note"), false)).hasSize(2)
            .first().isEqualTo("a note");
        assertThat(Journal.notes(List.of(), false)).singleElement().asString()
            .contains("MADV_POPULATE_WRITE", "Linux 5.14");
        assertThat(Journal.notes(List.of("a note"), true)).containsExactly("a note");
    }

    /** Whoever runs this on Linux before 5.14 has the sentence above instead. */
    @Test
    void shouldFindThatThisKernelPreparesPages()
    {
        final String[] release = System.getProperty("os.version").split("[^0-9]+", 3);
        final int version = Integer.parseInt(release[0]) * 1_000 + Integer.parseInt(release[1]);
        assertThat(Pages.canPopulate()).isEqualTo(version >= 5_014);
    }
}
