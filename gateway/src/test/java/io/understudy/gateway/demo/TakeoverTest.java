package io.understudy.gateway.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Three member processes to which something is done between two orders. */
class TakeoverTest
{
    private static final int COMMANDS = 4_000;
    private static final int COMMANDS_A_SECOND = 1_000;
    /** Members start sooner; what they do is the same, but for how long it takes. */
    private static final List<String> UNREHEARSED = List.of("--set", "rehearsal.takeovers=0");
    private static final PrintStream NOWHERE = new PrintStream(OutputStream.nullOutputStream());

    private final long seed = System.nanoTime();

    @TempDir
    private Path dir;

    @Test
    void shouldLoseNothingAndDoNothingTwiceWhenThePrimaryIsKilled()
    {
        play(Act.KILL_PRIMARY);
    }

    @Test
    void shouldLoseNothingAndDoNothingTwiceWhenThePrimaryHangsAndWakesUp()
    {
        play(Act.HANG_PRIMARY);
    }

    @Test
    void shouldLoseNothingAndDoNothingTwiceWhenAnOperatorHandsOver()
    {
        play(Act.HANDOVER);
    }

    @Test
    void shouldHandOverAndExitInGoodOrderWhenThePrimaryIsAskedToEnd()
    {
        play(Act.TERM_PRIMARY);
    }

    @Test
    void shouldStandStillWithoutAMajorityAndGoOnWhenTheKilledAreBack()
    {
        play(Act.KILL_PRIMARY_AND_LEADER);
    }

    @Test
    void shouldGoOnFromTheDisksWhenAllMembersAreKilledAtOnce()
    {
        play(Act.KILL_ALL);
    }

    @Test
    void shouldEndAllMembersInGoodOrderAndStartThemAgain()
    {
        final Cluster cluster = new Cluster(dir, 3, UNREHEARSED);
        try (Demo demo = demo(cluster))
        {
            demo.playTo(COMMANDS / 2);
            demo.awaitAnswers();
            for (int i = 0; i < cluster.size(); i++)
            {
                cluster.member(i).endNow();
            }
            for (int i = 0; i < cluster.size(); i++)
            {
                assertThat(cluster.member(i).awaitEnd()).as("exit code").isZero();
            }
            for (int i = 0; i < cluster.size(); i++)
            {
                cluster.member(i).launch(false);
            }
            demo.playTo(COMMANDS);
            demo.awaitAnswers();
            cluster.awaitWhole();
            Outcome.judge(demo, seed);
        }
    }

    private void play(final Act act)
    {
        final Cluster cluster =
            new Cluster(dir, 3, act == Act.KILL_PRIMARY ? List.of() : UNREHEARSED);
        try (Demo demo = demo(cluster))
        {
            final ByteArrayOutputStream said = new ByteArrayOutputStream();
            final Takeovers takeovers = new Takeovers(demo, act, 1, new PrintStream(said));
            takeovers.play(COMMANDS);
            assertThat(takeovers.takeovers())
                .as("takeovers, seed %d: %s; the members said: %s", seed, said, cluster.output())
                .isEqualTo(1);
            Outcome.judge(demo, seed);
        }
    }

    private Demo demo(final Cluster cluster)
    {
        final Demo demo = new Demo(cluster, Flow.generate(seed, COMMANDS), NOWHERE)
            .rate(COMMANDS_A_SECOND);
        demo.begin(2_000);
        return demo;
    }
}
