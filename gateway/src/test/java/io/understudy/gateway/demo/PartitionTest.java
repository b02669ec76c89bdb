package io.understudy.gateway.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.abort;

import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.function.BiConsumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Three members, each in a network namespace of its own, and the way between the primary and the
 * other two is cut: the primary lives, and so does the client's line to it.
 */
class PartitionTest
{
    private static final int COMMANDS = 4_000;
    private static final int COMMANDS_A_SECOND = 1_000;
    private static final int CUT_AT = COMMANDS / 4;
    private static final int HEAL_AT = COMMANDS * 3 / 4;
    private static final long DEAD_MS = 500;
    /** What two full cores may add to deadNs; the usual is printed. */
    private static final long PATIENCE_MS = 10 * DEAD_MS;
    private static final List<String> SETTINGS = List.of(
        "--set", "rehearsal.takeovers=0", "--set", "takeover.watcher=off",
        "--set", "takeover.deadNs=" + DEAD_MS + "ms");
    private static final PrintStream NOWHERE = new PrintStream(OutputStream.nullOutputStream());

    private final long seed = System.nanoTime();

    @TempDir
    private Path dir;

    @Test
    void shouldAcknowledgeNothingInTheMinorityThoughTheClientReachesIt()
    {
        assertThat(play(PrivateNetwork::cutFromMembers))
            .as("records that the minority journaled for nothing, seed %d", seed).isPositive();
    }

    @Test
    void shouldGoOnInTheMajorityWhenThePrimaryIsCutOffFromTheClientToo()
    {
        play(PrivateNetwork::cutOff);
    }

    /** Returns how many records the one that was cut off had to void. */
    private long play(final BiConsumer<PrivateNetwork, Integer> cut)
    {
        try (PrivateNetwork network = openNetwork();
            Demo demo = demo(network))
        {
            final Cluster cluster = demo.cluster();
            final int minority = cluster.servingMember();
            final List<SentOutput> sent = playThrough(demo, network, minority, cut);
            Outcome.judge(demo, seed);
            judgeMinority(demo, minority, sent);
            return Outcome.voids(cluster, minority);
        }
    }

    private static PrivateNetwork openNetwork()
    {
        try
        {
            return PrivateNetwork.open(3);
        }
        catch (final UnsupportedOperationException ex)
        {
            return abort("skipped: " + ex.getMessage());
        }
    }

    private Demo demo(final PrivateNetwork network)
    {
        final Cluster cluster = new Cluster(dir, network.places(), SETTINGS);
        final Demo demo = new Demo(cluster, Flow.generate(seed, COMMANDS), NOWHERE)
            .clients(new SbeClients(cluster, network.clientHost()))
            .rate(COMMANDS_A_SECOND);
        try
        {
            demo.begin(0);
            return demo;
        }
        catch (final RuntimeException | Error ex)
        {
            demo.close();
            throw ex;
        }
    }

    /** Cuts, plays on, heals, plays on; returns all that the minority has sent to the client. */
    private List<SentOutput> playThrough(
        final Demo demo, final PrivateNetwork network, final int minority,
        final BiConsumer<PrivateNetwork, Integer> cut)
    {
        final Cluster cluster = demo.cluster();
        final FlowLedger player = demo.player();
        try (OutputTap tap = new OutputTap(cluster.dirs().get(minority), Demo.EDGE_ID))
        {
            demo.playTo(CUT_AT);
            player.silences().strike(player.sent(), System.nanoTime());
            cut.accept(network, minority);
            demo.playUntil("a primary in the majority",
                () -> demo.client().primaryMemberId() >= 0 &&
                demo.client().primaryMemberId() != minority);
            demo.playUntil("the old primary to fall silent",
                () -> cluster.member(minority).lastLine("serving ", "no longer serving ")
                .startsWith("no longer"));
            demo.playTo(CUT_AT + 1);
            demo.awaitAnswers();
            final long silenceMs = TimeUnit.NANOSECONDS.toMillis(player.silences().longestNs());
            System.out.printf(Locale.ROOT, "partition: the client heard nothing for %d ms, " +
                "deadNs=%dms%n", silenceMs, DEAD_MS);
            assertThat(silenceMs).as("silence at the client, ms, seed %d", seed)
                .isLessThan(DEAD_MS + PATIENCE_MS);
            final int sentBefore = tap.sent().size();
            assertThat(sentBefore).as("outputs tapped before, seed %d", seed).isPositive();
            demo.playTo(HEAL_AT);
            demo.awaitAnswers();
            assertThat(tap.sent()).as("outputs of the minority while it is one, seed %d", seed)
                .hasSize(sentBefore);
            network.heal();
            demo.playUntil("all to be in line again", cluster::isWhole);
            demo.playTo(COMMANDS);
            demo.awaitAnswers();
            return tap.sent();
        }
    }

    /** It acknowledged nothing that it alone had sequenced, and has caught up. */
    private void judgeMinority(
        final Demo demo, final int minority, final List<SentOutput> sent)
    {
        final Path journalDir = Outcome.journalDir(demo.cluster(), minority);
        final JournalOutputs outputs = JournalOutputs.of(journalDir, Demo.EDGE_ID);
        outputs.mustHold(sent, "the member that was cut off, seed " + seed);
        final long ballot = sent.get(sent.size() - 1).ballot();
        final long sealed = outputs.lastSequenceOf(ballot);
        assertThat(sent).as("causes of its outputs, the majority took over after record %d, " +
            "seed %d", sealed, seed).filteredOn(output -> output.ballot() == ballot)
            .isNotEmpty().allMatch(output -> output.causeSequence() <= sealed);
        assertThat(JournalAudit.of(journalDir).lost(demo.player()))
            .as("acknowledged by the majority and not here, seed %d", seed).isZero();
    }
}
