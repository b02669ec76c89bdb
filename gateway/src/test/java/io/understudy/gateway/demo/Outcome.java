package io.understudy.gateway.demo;

import static org.assertj.core.api.Assertions.assertThat;

import io.understudy.gateway.engine.Engine;
import io.understudy.journal.JournalDescribe;
import io.understudy.replay.JournalRecords;
import io.understudy.replay.Replay;
import io.understudy.replay.StateDigest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/** What must be so at the end of a day, whatever was done to the members meanwhile. */
final class Outcome
{
    private Outcome()
    {
    }

    /** Ends the session and all members, and judges what the client has and what is on disk. */
    static void judge(final Demo demo, final long seed)
    {
        judge(demo, 0, seed);
    }

    /** The same where the client had to connect again. */
    static void judge(final Demo demo, final long reconnects, final long seed)
    {
        final Cluster cluster = demo.cluster();
        final int primary = demo.primaryMemberId();
        assertThat(demo.driver().reconnects()).as("reconnects, seed %d", seed)
            .isEqualTo(reconnects);
        awaitJournals(demo, lastSequence(cluster, primary));
        demo.endSession();
        for (int i = 1; i <= cluster.size(); i++)
        {
            assertThat(cluster.member((primary + i) % cluster.size()).stop())
                .as("exit code after SIGTERM").isZero();
        }
        final FlowLedger player = demo.player();
        assertThat(player.trades()).as("seed %d", seed)
            .containsExactlyElementsOf(player.book().trades());
        assertThat(player.acceptedTwice()).as("seed %d", seed).isZero();
        final JournalAudit audit = JournalAudit.of(journalDir(cluster, primary));
        assertThat(audit.lost(player)).as("lost, seed %d", seed).isZero();
        assertThat(audit.duplicated()).as("duplicated, seed %d", seed).isZero();
        assertThat(digests(cluster)).as("digests, seed %d", seed).hasSize(cluster.size())
            .containsOnly(digests(cluster).get(0));
    }

    /** A member that was away catches up, and until then may hold what it will have to void. */
    private static void awaitJournals(final Demo demo, final long sequence)
    {
        demo.playUntil("all journals to reach record " + sequence, () ->
            IntStream.range(0, demo.cluster().size())
                .allMatch(member -> lastSequence(demo.cluster(), member) >= sequence));
    }

    /** Of all journals, as far as the shortest reaches. */
    private static List<String> digests(final Cluster cluster)
    {
        final long[] last = new long[cluster.size()];
        for (int i = 0; i < last.length; i++)
        {
            try (JournalRecords records = JournalRecords.open(journalDir(cluster, i)))
            {
                last[i] = records.lastSequence();
            }
        }
        final long shortest = Arrays.stream(last).min().orElseThrow();
        final String[] digests = new String[cluster.size()];
        for (int i = 0; i < digests.length; i++)
        {
            try (JournalRecords records = JournalRecords.open(journalDir(cluster, i)))
            {
                digests[i] = StateDigest.format(new Replay<Engine>(records, Engine::new)
                    .from(1).to(shortest).run().digest());
            }
        }
        return List.of(digests);
    }

    static Path journalDir(final Cluster cluster, final int memberId)
    {
        return cluster.member(memberId).memberDir().resolve("journal");
    }

    /** How many records a member has journaled that became void. */
    static long voids(final Cluster cluster, final int memberId)
    {
        return described(cluster, memberId, "voids");
    }

    /** The last record in a member's roll files, whatever derived files say. */
    static long lastSequence(final Cluster cluster, final int memberId)
    {
        return described(cluster, memberId, "lastSequence");
    }

    private static long described(final Cluster cluster, final int memberId, final String key)
    {
        final StringBuilder text = new StringBuilder();
        try
        {
            JournalDescribe.run(journalDir(cluster, memberId), text);
        }
        catch (final IOException ex)
        {
            throw new UncheckedIOException(ex);
        }
        return text.toString().lines().filter(line -> line.startsWith(key + '='))
            .mapToLong(line -> Long.parseLong(line.substring(key.length() + 1)))
            .findFirst().orElseThrow();
    }
}
