package io.understudy.gateway.detect;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@EnabledOnOs(OS.LINUX)
class ObituaryTest
{
    private static final ThreadIdentity THREAD = new ThreadIdentity(77, 78, 0);

    @TempDir
    Path proc;

    @Test
    void shouldKnowOfASigkillAtOnceAndOfTheEnd() throws IOException
    {
        System.out.println(KillToVerdict.measure("jvm", 3, true));
        System.out.println(KillToVerdict.measure("sleep", 10, true));
    }

    @Test
    void shouldNotTakeAStoppedProcessForDead() throws Exception
    {
        try (Victim victim = Victim.jvm();
            Obituary obituary = Obituary.open(victim.pid(), victim.tid()))
        {
            victim.signal("STOP");
            await(() -> stateOf(victim) == 'T');
            assertThat(obituary.look()).isEqualTo(Verdict.ALIVE);
            assertThat(obituary.isDead()).isFalse();
            victim.signal("CONT");
            await(() -> stateOf(victim) != 'T');
            assertThat(obituary.isDead()).isFalse();
            victim.signal("STOP");
            await(() -> stateOf(victim) == 'T');
            victim.kill();
            assertThat(obituary.isDead()).as("killed while stopped").isTrue();
        }
    }

    /** In any order that the two could be read in, one of them shows it. */
    @Test
    void shouldSeeTheKillInTheThreadOrInItsProcessFromTheFirstLookOn() throws IOException
    {
        for (int i = 0; i < 30; i++)
        {
            try (Victim victim = Victim.sleep();
                Obituary obituary = Obituary.open(victim.pid(), victim.tid()))
            {
                assertThat(obituary.isDead()).isFalse();
                victim.kill();
                assertThat(obituary.isDead()).as("run %d", i).isTrue();
                assertThat(obituary.isDead()).isTrue();
            }
        }
    }

    @Test
    void shouldKeepItsVerdictOnceTheProcessIsReaped() throws Exception
    {
        final Obituary obituary;
        try (Victim victim = Victim.sleep())
        {
            obituary = Obituary.open(victim.pid(), victim.tid());
        }
        assertThat(obituary.look()).isEqualTo(Verdict.DEAD);
        assertThat(obituary.look()).isEqualTo(Verdict.DEAD);
        assertThat(obituary.isDead()).isTrue();
        assertThat(obituary.whyUnknown()).isNull();
        obituary.close();
    }

    @Test
    void shouldSeeAThreadEndWhoseProcessLives() throws Exception
    {
        final ThreadIdentity[] identity = new ThreadIdentity[1];
        final CountDownLatch known = new CountDownLatch(1);
        final CountDownLatch end = new CountDownLatch(1);
        final Thread thread = new Thread(() ->
        {
            identity[0] = ThreadIdentity.current();
            known.countDown();
            awaitLatch(end);
        });
        thread.start();
        awaitLatch(known);
        assertThat(identity[0].pid()).isEqualTo(ProcessHandle.current().pid());
        assertThat(identity[0].isKnown()).isTrue();
        try (Obituary obituary = Obituary.open(identity[0]))
        {
            assertThat(obituary.look()).isEqualTo(Verdict.ALIVE);
            assertThat(obituary.startTicks()).isEqualTo(identity[0].startTicks()).isPositive();
            end.countDown();
            thread.join();
            await(obituary::isDead);
            await(() -> obituary.look() == Verdict.DEAD);
        }
    }

    @Test
    void shouldPronounceNobodyDeadWhomItNeverSaw() throws IOException
    {
        final long pid;
        try (Victim victim = Victim.sleep())
        {
            pid = victim.pid();
        }
        try (Obituary obituary = Obituary.open(pid, pid))
        {
            assertThat(obituary.look()).isEqualTo(Verdict.UNKNOWN);
            assertThat(obituary.isDead()).isFalse();
            assertThat(obituary.whyUnknown()).contains(pid + "/task/" + pid, "hidepid");
        }
        try (Obituary obituary = Obituary.open(ThreadIdentity.UNKNOWN))
        {
            assertThat(obituary.look()).isEqualTo(Verdict.UNKNOWN);
        }
    }

    @Test
    void shouldNotTakeALaterThreadOfTheSameNumberForTheOneThatIsMeant() throws IOException
    {
        try (Victim victim = Victim.sleep())
        {
            final long startTicks;
            try (Obituary obituary = Obituary.open(victim.pid(), victim.tid()))
            {
                startTicks = obituary.startTicks();
            }
            try (Obituary obituary = Obituary.open(
                new ThreadIdentity(victim.pid(), victim.tid(), startTicks - 1)))
            {
                assertThat(obituary.look()).isEqualTo(Verdict.UNKNOWN);
                assertThat(obituary.whyUnknown()).contains("another thread", "" + startTicks);
            }
        }
    }

    @Test
    void shouldTakeAnotherStartForTheDeathOfTheFirst() throws IOException
    {
        writeStat("(sleep) S", 0, 500, 0);
        try (Obituary obituary = Obituary.open(proc, THREAD))
        {
            assertThat(obituary.look()).isEqualTo(Verdict.ALIVE);
            writeStat("(sleep) S", 0, 501, 0);
            assertThat(obituary.look()).isEqualTo(Verdict.DEAD);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "S, 0, 0, ALIVE", "R, 4194304, 0, ALIVE", "D, 0, 0, ALIVE", "T, 0, 0, ALIVE",
        "t, 0, 0, ALIVE", "I, 0, 0, ALIVE", "S, 0, 255, ALIVE", "S, 0, 16896, ALIVE",
        "S, 4194552, 0, ALIVE", "R, 4, 0, DYING", "R, 4194308, 0, DYING", "S, 0, 256, DYING",
        "D, 0, 65792, DYING", "Z, 0, 0, DEAD", "X, 4, 0, DEAD", "x, 0, 256, DEAD"})
    void shouldReadStateFlagsAndPendingSignals(
        final char state, final long flags, final long signals, final Verdict verdict)
        throws IOException
    {
        writeStat("(java) " + state, flags, 500, signals);
        try (Obituary obituary = Obituary.open(proc, THREAD))
        {
            assertThat(obituary.look()).isEqualTo(verdict);
            assertThat(obituary.isDead()).isEqualTo(verdict.isDead());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"(a b) c) Z 1 (", "()", "())))", "(duty Z 4 256", "(\u00e9\u00e8)"})
    void shouldCountFieldsFromTheLastParenthesisOfTheName(final String name) throws IOException
    {
        writeStat("(" + name + ") S", 0, 500, 0);
        try (Obituary obituary = Obituary.open(proc, THREAD))
        {
            assertThat(obituary.look()).isEqualTo(Verdict.ALIVE);
            assertThat(obituary.startTicks()).isEqualTo(500);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "0000000000000000, false", "0000000000000100, true", "0000000000004000, false",
        "ffffffffffffffff, true", "00000001800041ef, true", "00000001800040ef, false"})
    void shouldReadTheSignalsThatWaitForTheProcess(final String mask, final boolean isDead)
        throws IOException
    {
        writeStat("(java) S", 0, 500, 0);
        writeStatus("Name:\tjava\nSigPnd:\t0000000000000100\nShdPnd:\t" + mask +
            "\nSigBlk:\tffffffffffffffff\n");
        try (Obituary obituary = Obituary.open(proc, THREAD))
        {
            assertThat(obituary.look()).isEqualTo(Verdict.ALIVE);
            assertThat(obituary.isDead()).isEqualTo(isDead);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "77", "77 (java)", "77 (java) ", "77 (java) S 1 2 3"})
    void shouldNotUnderstandWhatIsNoStatLine(final String text) throws IOException
    {
        writeStat("(java) S", 0, 500, 0);
        Files.writeString(folder().resolve("stat"), text);
        try (Obituary obituary = Obituary.open(proc, THREAD))
        {
            assertThat(obituary.isDead()).isFalse();
            assertThat(obituary.look()).isEqualTo(Verdict.UNKNOWN);
            assertThat(obituary.whyUnknown()).contains("proc(5)");
        }
    }

    @Test
    void shouldNotTakeAClosedFileForADeath() throws IOException
    {
        writeStat("(java) S", 0, 500, 0);
        final Obituary obituary = Obituary.open(proc, THREAD);
        Thread.currentThread().interrupt();
        assertThat(obituary.look()).isEqualTo(Verdict.UNKNOWN);
        assertThat(Thread.interrupted()).isTrue();
        assertThat(obituary.isDead()).isFalse();
        assertThat(obituary.whyUnknown()).contains("no more");
        obituary.close();
        assertThat(obituary.isDead()).isFalse();
    }

    private Path folder()
    {
        return proc.resolve("77").resolve("task").resolve("78");
    }

    /** As the example of proc(5) counts them: 9 flags, 22 starttime, 31 signal. */
    private void writeStat(
        final String nameAndState, final long flags, final long start, final long signals)
        throws IOException
    {
        Files.createDirectories(folder());
        Files.write(folder().resolve("stat"), ("78 " + nameAndState + " 1 78 78 0 -1 " + flags +
            " 120 0 0 0 0 0 0 0 20 0 1 0 " + start + " 3133440 390 18446744073709551615 1 1 0 0 " +
            "0 " + signals + " 256 256 256 1 0 0 17 1 0 0 0 0 0 0 0 0 0 0 0 0 0\n")
            .getBytes(StandardCharsets.UTF_8));
        writeStatus("Name:\tjava\n");
    }

    private void writeStatus(final String text) throws IOException
    {
        Files.writeString(folder().resolve("status"), text);
    }

    private static char stateOf(final Victim victim)
    {
        try
        {
            final String stat = Files.readString(
                Path.of("/proc/" + victim.pid() + "/task/" + victim.tid() + "/stat"));
            return stat.charAt(stat.lastIndexOf(')') + 2);
        }
        catch (final IOException ex)
        {
            return 'X';
        }
    }

    static void await(final BooleanSupplier condition)
    {
        final long giveUpNs = System.nanoTime() + TimeUnit.SECONDS.toNanos(10);
        while (!condition.getAsBoolean())
        {
            assertThat(System.nanoTime()).as("waited for 10 s").isLessThan(giveUpNs);
            Thread.yield();
        }
    }

    private static void awaitLatch(final CountDownLatch latch)
    {
        try
        {
            assertThat(latch.await(10, TimeUnit.SECONDS)).isTrue();
        }
        catch (final InterruptedException ex)
        {
            throw new AssertionError(ex);
        }
    }
}
