package io.understudy.gateway.duty;

import static org.assertj.core.api.Assertions.assertThat;

import io.understudy.gateway.detect.ThreadIdentity;
import io.understudy.gateway.edge.tcp.EdgeContext;
import io.understudy.gateway.edge.tcp.EdgeRunner;
import io.understudy.gateway.member.MemberHarness;
import io.understudy.gateway.ops.settings.EdgeSettings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

class DutyTuningTest
{
    private static final ThreadIdentity THREAD = new ThreadIdentity(41, 42, 43);
    private static final int NICE_FIELD = 19; // proc(5)
    private static final int POLICY_FIELD = 41;
    private static final int SCHED_FIFO = 1; // sched(7)
    private static final int FIRST_FIELD = 3;

    private final List<String> ran = new CopyOnWriteArrayList<>();

    private Optional<String> succeed(final List<String> command)
    {
        assertThat(Thread.currentThread().getName()).isEqualTo("duty-tuning");
        ran.add(String.join(" ", command));
        return Optional.empty();
    }

    private static DutyPriority priority(
        final int realTime, final int nice, final int cpu, final long warmUpNs)
    {
        return new DutyPriority("member.duty", realTime, nice, warmUpNs).onCpu(cpu);
    }

    @Test
    void shouldBindAndThenRaiseTheThreadThatItIsGiven()
    {
        try (DutyTuning tuning = new DutyTuning(THREAD, priority(0, -20, 3, 0), this::succeed))
        {
            tuning.start();
            await(() -> ran.size() == 2);
            assertThat(ran).containsExactly("taskset -c -p 3 42", "renice -n -20 -p 42");
            assertThat(tuning.poll()).isNull();
        }
    }

    @Test
    void shouldRaiseToARealTimePriorityInsteadOfAnotherNiceValue()
    {
        try (DutyTuning tuning = new DutyTuning(THREAD, priority(10, -20, -1, 0), this::succeed))
        {
            assertThat(tuning.isRealTime()).as("before it is warm").isFalse();
            tuning.start();
            await(tuning::isRealTime);
            assertThat(ran).containsExactly("chrt -R -f -p 10 42");
        }
    }

    @Test
    void shouldFallBackToTheNiceValueWhereARealTimePriorityIsRefused()
    {
        try (DutyTuning tuning = new DutyTuning(THREAD, priority(10, -20, -1, 0), command ->
            command.get(0).equals("chrt") ? Optional.of("not permitted") : succeed(command)))
        {
            tuning.start();
            await(() -> !ran.isEmpty());
            assertThat(ran).containsExactly("renice -n -20 -p 42");
            assertThat(tuning.isRealTime()).isFalse();
            assertThat(tuning.poll()).contains("not permitted", "member.duty.realTime=0");
        }
    }

    @Test
    void shouldDoNothingUnlessAsked()
    {
        try (DutyTuning tuning = new DutyTuning(THREAD, priority(0, 0, -1, 0), this::succeed))
        {
            tuning.start();
            assertThat(Thread.getAllStackTraces().keySet()).noneMatch(DutyTuningTest::isTuning);
        }
        assertThat(ran).isEmpty();
    }

    @Test
    void shouldWaitUntilTheThreadIsWarmAndEndWithTheMember()
    {
        try (DutyTuning tuning =
            new DutyTuning(THREAD, priority(0, -20, -1, TimeUnit.HOURS.toNanos(1)), this::succeed))
        {
            tuning.start();
            assertThat(Thread.getAllStackTraces().keySet()).anyMatch(DutyTuningTest::isTuning);
        }
        await(() -> Thread.getAllStackTraces().keySet().stream()
            .noneMatch(DutyTuningTest::isTuning));
        assertThat(ran).isEmpty();
    }

    private static boolean isTuning(final Thread thread)
    {
        return thread.isAlive() && thread.getName().equals("duty-tuning");
    }

    @Test
    void shouldSayEachRefusalOnceAndGoOn()
    {
        try (DutyTuning tuning = new DutyTuning(THREAD, priority(0, -20, 3, 0),
            command -> Optional.of(command.get(0) + ": not permitted")))
        {
            tuning.start();
            final List<String> said = new ArrayList<>();
            await(() -> said.size() == 2 || addIfSaid(said, tuning.poll()));
            assertThat(said.get(0)).contains("taskset: not permitted", "member.duty.cpu");
            assertThat(said.get(1)).contains("renice: not permitted", "member.duty.nice=0");
            assertThat(tuning.poll()).isNull();
        }
    }

    private static boolean addIfSaid(final List<String> said, final String one)
    {
        if (one != null)
        {
            said.add(one);
        }
        return said.size() == 2;
    }

    @Test
    void shouldSayThatAThreadWithoutANameCannotBeTuned()
    {
        try (DutyTuning tuning =
            new DutyTuning(ThreadIdentity.UNKNOWN, priority(0, -20, -1, 0), this::succeed))
        {
            tuning.start();
            await(() -> String.valueOf(tuning.poll()).contains("without /proc"));
            assertThat(ran).isEmpty();
        }
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void shouldSayWhatTheHostsProgramSaid() throws InterruptedException
    {
        final HostTool tool = new HostTool();
        assertThat(tool.run(List.of("true"))).isEmpty();
        assertThat(tool.run(List.of("no-such-program-here")).orElseThrow())
            .contains("no-such-program-here");
        assertThat(tool.run(List.of("sh", "-c", "echo no >&2; exit 1"))).contains("no");
    }

    /** A thread of this process, on the host as it is; as an ordinary user it is refused. */
    @Test
    @EnabledOnOs(OS.LINUX)
    void shouldRaiseAndBindOneThreadOnly() throws Exception
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
        final long ownTid = ThreadIdentity.current().tid();
        final int ownNice = niceOf(ownTid);
        try (DutyTuning tuning = new DutyTuning(
            identity[0], priority(0, -20, 0, 0)))
        {
            tuning.start();
            final String[] refused = new String[1];
            await(() ->
            {
                final String said = tuning.poll();
                refused[0] = said == null ? refused[0] : said;
                return niceOf(identity[0].tid()) == -20 || refused[0] != null;
            });
            if (refused[0] == null)
            {
                assertThat(allowedCpus(identity[0].tid())).isEqualTo("0");
            }
            assertThat(niceOf(ownTid)).isEqualTo(ownNice);
        }
        finally
        {
            end.countDown();
            thread.join();
        }
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void shouldTuneTheDutyThreadOfAMember(@TempDir final Path dir) throws IOException
    {
        try (MemberHarness member = new MemberHarness(dir, settings -> settings
            .set("member.duty.warmUpNs", "0ns").set("snapshot.everyRecords", "0")))
        {
            member.start(true);
            final long tid = tidOf("member");
            await(() -> statOf(tid, POLICY_FIELD) == SCHED_FIFO ||
                member.messages().stream().anyMatch(said ->
                said.startsWith("the duty thread gets no real-time priority")));
        }
    }

    /** No member is there: it waits for one, as warm as it gets. */
    @Test
    @EnabledOnOs(OS.LINUX)
    void shouldTuneTheDutyThreadOfAnEdgeAndSayOnceWhatIsRefused(@TempDir final Path dir)
        throws Exception
    {
        final List<String> said = new CopyOnWriteArrayList<>();
        final EdgeRunner runner = new EdgeRunner(new EdgeContext(EdgeSettings.check(
            EdgeSettings.resolver()
                .environment(Map.of())
                .systemProperties(new Properties())
                .set(EdgeSettings.EDGE_DIR, dir.resolve("edge"))
                .set(EdgeSettings.AERON_DIR, dir.resolve("aeron"))
                .set(EdgeSettings.EDGE_MEMBERS, dir.resolve("member").toString())
                .set(EdgeSettings.FIX_LISTEN, "localhost:0")
                .set(EdgeSettings.SBE_LISTEN, "off")
                .set(EdgeSettings.DUTY_WARM_UP_NS, 0L)
                .resolve())).messages(said::add));
        final Thread thread = new Thread(runner::run, "tuned-edge");
        thread.start();
        try
        {
            await(() -> said.stream().anyMatch(one -> one.startsWith("edge 1 listens")));
            final long tid = tidOf("tuned-edge");
            await(() -> statOf(tid, POLICY_FIELD) == SCHED_FIFO ||
                said.stream().anyMatch(one -> one.contains("set edge.duty.realTime=0")));
        }
        finally
        {
            runner.end();
            thread.join();
        }
        assertThat(said.stream().filter(one -> one.contains("edge.duty."))).doesNotHaveDuplicates();
    }

    private static long tidOf(final String name) throws IOException
    {
        try (Stream<Path> tasks = Files.list(Path.of("/proc/self/task")))
        {
            return tasks.filter(task -> name.equals(read(task.resolve("comm")).trim()))
                .mapToLong(task -> Long.parseLong(task.getFileName().toString()))
                .findFirst().orElseThrow();
        }
    }

    private static int niceOf(final long tid)
    {
        return statOf(tid, NICE_FIELD);
    }

    private static int statOf(final long tid, final int field)
    {
        final String stat = read(Path.of("/proc/self/task/" + tid + "/stat"));
        return Integer.parseInt(
            stat.substring(stat.lastIndexOf(')') + 2).split(" ")[field - FIRST_FIELD]);
    }

    private static String allowedCpus(final long tid)
    {
        return read(Path.of("/proc/self/task/" + tid + "/status")).lines()
            .filter(line -> line.startsWith("Cpus_allowed_list:"))
            .map(line -> line.substring(line.indexOf('\t') + 1)).findFirst().orElseThrow();
    }

    private static String read(final Path file)
    {
        try
        {
            return new String(Files.readAllBytes(file));
        }
        catch (final IOException ex)
        {
            throw new AssertionError(ex);
        }
    }

    private static void await(final BooleanSupplier condition)
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
