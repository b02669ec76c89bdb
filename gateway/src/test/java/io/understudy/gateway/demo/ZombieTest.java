package io.understudy.gateway.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.agrona.CloseHelper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The primary is stopped and wakes up; spies write down what each member sends to the client. */
class ZombieTest
{
    private static final int COMMANDS = 4_000;
    private static final int COMMANDS_A_SECOND = 1_000;
    private static final int MEMBERS = 3;
    private static final PrintStream NOWHERE = new PrintStream(OutputStream.nullOutputStream());

    private final long seed = System.nanoTime();
    private final List<OutputTap> taps = new ArrayList<>();

    @TempDir
    private Path dir;

    @Test
    void shouldStayPrimaryThroughPausesThatAreNotWorthASuspicion()
    {
        play("500ms", demo ->
        {
            final int primary = demo.client().primaryMemberId();
            final long startNs = System.nanoTime();
            for (int i = 1; i <= 10; i++)
            {
                pause(demo, primary, after(10));
                demo.playTo(i * COMMANDS / 20);
            }
            assertThat(Timeline.firstSince(demo.cluster(), startNs, false))
                .as("takeover, seed %d", seed).isNull();
            assertThat(demo.client().primaryMemberId()).as("primary, seed %d", seed)
                .isEqualTo(primary);
        });
    }

    @Test
    void shouldOnlyRepeatWhatEveryLaterPrimaryHoldsWhenItWakesUpDeposed()
    {
        play("500ms", demo ->
        {
            demo.playTo(COMMANDS / 4);
            final int primary = demo.client().primaryMemberId();
            pause(demo, primary, after(1_000));
            demo.playUntil("another primary", () -> isOtherThan(primary, demo));
        });
    }

    @Test
    void shouldLoseNothingThoughTheLivingPrimaryIsSuspectedAgainAndAgain()
    {
        play("150ms", demo ->
        {
            for (int i = 1; i <= 4; i++)
            {
                demo.playTo(i * COMMANDS / 8);
                final int primary = demo.client().primaryMemberId();
                pause(demo, primary, () -> isOtherThan(primary, demo));
                demo.playUntil("all to be in line again", demo.cluster()::isWhole);
            }
        });
    }

    /** What happens to members while the flow plays. */
    private interface Day
    {
        void play(Demo demo);
    }

    private void play(final String dead, final Day day)
    {
        final Cluster cluster = new Cluster(dir, MEMBERS, List.of(
            "--set", "rehearsal.takeovers=0", "--set", "takeover.deadNs=" + dead));
        try (Demo demo = new Demo(cluster, Flow.generate(seed, COMMANDS), NOWHERE)
            .rate(COMMANDS_A_SECOND))
        {
            demo.begin(0);
            final List<List<SentOutput>> sent = tapped(demo, day);
            Outcome.judge(demo, seed);
            for (int i = 0; i < MEMBERS; i++)
            {
                final JournalOutputs outputs =
                    JournalOutputs.of(Outcome.journalDir(cluster, i), Demo.EDGE_ID);
                for (int k = 0; k < MEMBERS; k++)
                {
                    outputs.mustHold(sent.get(k), "member " + k + " in the journal of member " +
                        i + ", seed " + seed);
                }
            }
        }
    }

    /** By member, all that it has sent. */
    private List<List<SentOutput>> tapped(final Demo demo, final Day day)
    {
        try
        {
            demo.cluster().dirs().forEach(
                memberDir -> taps.add(new OutputTap(memberDir, Demo.EDGE_ID)));
            day.play(demo);
            demo.playTo(COMMANDS);
            demo.awaitAnswers();
            demo.playUntil("all to be in line", demo.cluster()::isWhole);
            final List<List<SentOutput>> sent = new ArrayList<>();
            taps.forEach(tap -> sent.add(tap.sent()));
            assertThat(sent.stream().mapToInt(List::size).sum()).as("outputs sent, seed %d", seed)
                .isGreaterThanOrEqualTo(COMMANDS);
            return sent;
        }
        finally
        {
            CloseHelper.closeAll(taps);
        }
    }

    /** The client goes on meanwhile; what the member sends after it woke up is counted. */
    private void pause(final Demo demo, final int memberId, final BooleanSupplier until)
    {
        final MemberProcess member = demo.cluster().member(memberId);
        member.signal("STOP");
        final int before;
        try
        {
            demo.playUntil("the end of a pause", until);
            before = taps.get(memberId).sent().size();
        }
        finally
        {
            member.signal("CONT");
        }
        if (isOtherThan(memberId, demo))
        {
            demo.playUntil("the old primary to know", () -> member
                .lastLine("serving ", "no longer serving ").startsWith("no longer"));
            final int after = taps.get(memberId).sent().size();
            System.out.println("zombie: member " + memberId + " sent " + (after - before) +
                " outputs after it woke up, all repeats dropped: " +
                demo.client().line().repeatsDropped());
        }
    }

    private static boolean isOtherThan(final int primary, final Demo demo)
    {
        final int serving = demo.client().primaryMemberId();
        return serving >= 0 && serving != primary;
    }

    private static BooleanSupplier after(final long ms)
    {
        final long startNs = System.nanoTime();
        return () -> System.nanoTime() - startNs >= TimeUnit.MILLISECONDS.toNanos(ms);
    }
}
