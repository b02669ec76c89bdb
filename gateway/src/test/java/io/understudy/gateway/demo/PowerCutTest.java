package io.understudy.gateway.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.abort;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The power of all three members is cut at once: what is left is what reached their disks. */
class PowerCutTest
{
    private static final int COMMANDS = 4_000;
    private static final int COMMANDS_A_SECOND = 1_000;
    private static final int MEMBERS = 3;
    private static final List<String> SETTINGS = List.of(
        "--set", "durability=fsync", "--set", "rehearsal.takeovers=0",
        "--set", "journal.blockBytes=4m", "--set", "journal.headroomBytes=1m");
    private static final String UNSYNCED = "nobody has synced this";
    private static final PrintStream NOWHERE = new PrintStream(OutputStream.nullOutputStream());

    private final long seed = System.nanoTime();

    @TempDir
    private Path dir;

    @Test
    void shouldHaveAllThatWasAcknowledgedOnTheDisksWhenThePowerIsCut() throws IOException
    {
        try (PrivateDisks disks = openDisks();
            Demo demo = new Demo(new Cluster(disks.root(), MEMBERS, SETTINGS),
                Flow.generate(seed, COMMANDS), NOWHERE).rate(COMMANDS_A_SECOND))
        {
            demo.begin(0);
            demo.playTo(COMMANDS / 4 + new Random(seed).nextInt(COMMANDS / 4));
            cutPower(demo.cluster(), disks);
            restart(demo.cluster(), disks);
            demo.playTo(COMMANDS);
            demo.awaitAnswers();
            demo.playUntil("all to be in line again", demo.cluster()::isWhole);
            Outcome.judge(demo, seed);
        }
    }

    private PrivateDisks openDisks()
    {
        try
        {
            return PrivateDisks.open(dir, MEMBERS);
        }
        catch (final UnsupportedOperationException ex)
        {
            return abort("skipped: " + ex.getMessage());
        }
    }

    /** All processes at once, and what they had not synced with them. */
    private static void cutPower(final Cluster cluster, final PrivateDisks disks)
        throws IOException
    {
        for (final Path memberDir : cluster.dirs())
        {
            Files.writeString(memberDir.resolve("unsynced"), UNSYNCED);
        }
        for (int i = 0; i < cluster.size(); i++)
        {
            cluster.member(i).killNow();
        }
        disks.copyImages();
        for (int i = 0; i < cluster.size(); i++)
        {
            cluster.member(i).awaitEnd();
        }
    }

    /** On what the disks had, after another boot of the kernel. */
    private static void restart(final Cluster cluster, final PrivateDisks disks)
        throws IOException
    {
        final long[] written = lastSequences(cluster);
        disks.mountCopies();
        System.out.println("power cut: the journals ended at " + Arrays.toString(written) +
            " in memory, at " + Arrays.toString(lastSequences(cluster)) + " on the disks");
        for (final Path memberDir : cluster.dirs())
        {
            final Path unsynced = memberDir.resolve("unsynced");
            assertThat(Files.exists(unsynced) ? Files.readAllBytes(unsynced) : new byte[0])
                .as("what nobody has synced, in %s", memberDir)
                .isNotEqualTo(UNSYNCED.getBytes(StandardCharsets.UTF_8));
        }
        for (int i = 0; i < cluster.size(); i++)
        {
            cluster.member(i).launchThrough(disks.nextBootLauncher());
            cluster.member(i).launch(false);
        }
    }

    private static long[] lastSequences(final Cluster cluster)
    {
        return IntStream.range(0, cluster.size())
            .mapToLong(member -> Outcome.lastSequence(cluster, member)).toArray();
    }
}
