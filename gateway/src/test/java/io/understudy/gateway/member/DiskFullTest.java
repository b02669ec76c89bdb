package io.understudy.gateway.member;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.understudy.gateway.client.UnderstudyClient;
import io.understudy.replay.JournalRecords;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A member on a small file system of its own, where the test may mount one (root). */
class DiskFullTest
{
    private static final int ORDERS_AFTERWARDS = 500;

    private Path disk;
    private boolean mounted;

    @BeforeEach
    void mount(@TempDir final Path dir) throws IOException, InterruptedException
    {
        disk = Files.createDirectory(dir.resolve("disk"));
        mounted = run("mount", "-t", "tmpfs", "-o", "size=24m", "tmpfs", disk.toString()) == 0;
        assumeTrue(mounted, "skipped: this user may not mount a file system");
    }

    @AfterEach
    void unmount() throws IOException, InterruptedException
    {
        if (mounted)
        {
            run("umount", "--lazy", disk.toString());
        }
    }

    @Test
    void shouldAcknowledgeNothingThatIsNotInTheJournalAndGoOnOnceThereIsSpace()
        throws IOException
    {
        final OrderCounter counter = new OrderCounter();
        final Path filler = disk.resolve("filler");
        try (MemberHarness member = new MemberHarness(disk, settings -> settings
            .set("journal.blockBytes", "1m")
            .set("journal.headroomBytes", "256k")
            .set("snapshot.everyRecords", "0")))
        {
            member.start(true);
            member.setUp(1);
            fill(filler);
            try (UnderstudyClient client = UnderstudyClient.connect(
                member.clientContext(1, counter).windowBytes(65_536)))
            {
                member.await("the disk to be full", () -> said(member, "is full"), () ->
                {
                    counter.send(client);
                    client.poll();
                });
                final long accepted = counter.accepted;
                assertThat(recordsOf(member)).isGreaterThanOrEqualTo(accepted);
                Files.delete(filler);
                member.await("space again", client, () -> said(member, "there is space again"));
                final long orders = counter.sent + ORDERS_AFTERWARDS;
                member.await("all answers", () -> counter.accepted == orders, () ->
                {
                    if (counter.sent < orders)
                    {
                        counter.send(client);
                    }
                    client.poll();
                });
            }
            assertThat(member.failure()).isNull();
            member.stop();
            assertThat(recordsOf(member)).isGreaterThan(counter.accepted);
        }
    }

    private static boolean said(final MemberHarness member, final String words)
    {
        return member.messages().stream().anyMatch(message -> message.contains(words));
    }

    /** Reads the journal from its first record, which checks every hash on the way. */
    private static long recordsOf(final MemberHarness member)
    {
        long records = 0;
        try (JournalRecords journal =
            JournalRecords.open(member.memberDir().resolve("journal")))
        {
            journal.seek(1);
            while (journal.next())
            {
                records++;
            }
        }
        return records;
    }

    private static void fill(final Path filler) throws IOException
    {
        final byte[] block = new byte[64 * 1024];
        try (var out = Files.newOutputStream(filler))
        {
            while (true)
            {
                out.write(block);
            }
        }
        catch (final IOException ex)
        {
            assertThat(ex.getMessage()).contains("No space left");
        }
    }

    private static int run(final String... command) throws IOException, InterruptedException
    {
        return new ProcessBuilder(command).redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.DISCARD).start().waitFor();
    }
}
