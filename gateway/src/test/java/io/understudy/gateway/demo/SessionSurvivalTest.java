package io.understudy.gateway.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Clients through edge processes; the primary, or their own edge, is killed between orders. */
class SessionSurvivalTest
{
    private static final int COMMANDS = 2_000;
    private static final int COMMANDS_A_SECOND = 500;
    /** Members start sooner; what they do is the same, but for how long it takes. */
    private static final List<String> UNREHEARSED = List.of("--set", "rehearsal.takeovers=0");
    private static final PrintStream NOWHERE = new PrintStream(OutputStream.nullOutputStream());

    private final long seed = System.nanoTime();

    @TempDir
    private Path dir;

    @Test
    void shouldKeepConnectionAndSequenceNumbersWhenThePrimaryIsKilled()
    {
        play(ClientKind.FIX, Act.KILL_PRIMARY, 3, 1);
    }

    @Test
    void shouldContinueTheSessionThroughAnotherEdgeWhenItsOwnIsKilled()
    {
        play(ClientKind.FIX, Act.KILL_EDGE, 1, 2);
    }

    @Test
    void shouldContinueASessionOfSbeThroughAnotherEdgeToo()
    {
        play(ClientKind.SBE_TCP, Act.KILL_EDGE, 1, 2);
    }

    @Test
    void shouldKeepAllSessionsWhereOneDayIsPlayedOverAllProtocols()
    {
        play(ClientKind.MIXED, Act.KILL_PRIMARY, 3, 1);
    }

    private void play(
        final ClientKind kind, final Act act, final int memberCount, final int edgeCount)
    {
        final Cluster cluster = new Cluster(dir, memberCount, UNREHEARSED);
        final Edges edges = new Edges(dir, edgeCount, cluster);
        try (Demo demo = new Demo(cluster, Flow.generate(seed, COMMANDS), NOWHERE)
            .clients(kind.clients(cluster, edges)).rate(COMMANDS_A_SECOND))
        {
            demo.begin(1_000);
            final ByteArrayOutputStream said = new ByteArrayOutputStream();
            final Takeovers takeovers =
                new Takeovers(demo, edges, act, 1, new PrintStream(said));
            takeovers.play(COMMANDS);
            final FlowDriver driver = demo.driver();
            final String what = "seed " + seed + ": " + said + demo.player().rejects() +
                "; the members said: " + cluster.output() + edges.output();
            if (act == Act.KILL_PRIMARY)
            {
                assertThat(takeovers.takeovers()).as("takeovers, %s", what).isEqualTo(1);
                assertThat(driver.resent()).as("resent, %s", what).isZero();
                assertThat(driver.sequenceGaps()).as("gaps, %s", what).isZero();
            }
            assertThat(driver.reconnects()).as("reconnects, %s", what).isEqualTo(edgeCount - 1);
            Outcome.judge(demo, edgeCount - 1, seed);
        }
    }
}
