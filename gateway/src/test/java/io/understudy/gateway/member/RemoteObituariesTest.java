package io.understudy.gateway.member;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.understudy.gateway.detect.Obituary;
import io.understudy.gateway.detect.ThreadIdentity;
import io.understudy.journal.BootId;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A real watcher process beside a process that is killed, and a member that hears of it. */
class RemoteObituariesTest
{
    private static final long CLUSTER_ID = 7;
    private static final int MEMBER_ID = 1;
    private static final long DEADLINE_NS = TimeUnit.SECONDS.toNanos(20);
    private static final long PARK_NS = TimeUnit.MICROSECONDS.toNanos(100);

    private final long bootHash = BootId.current().hash();
    private final RemoteObituaries obituaries = new RemoteObituaries(
        CLUSTER_ID, new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 3);
    private Process member;
    private Process watcher;
    private ThreadIdentity dutyThread;

    @BeforeEach
    void watchAMember() throws IOException
    {
        assumeTrue(ThreadIdentity.current().isKnown(), "needs /proc");
        member = new ProcessBuilder("sleep", "600").start();
        try (Obituary obituary = Obituary.open(member.pid(), member.pid()))
        {
            dutyThread = new ThreadIdentity(
                member.pid(), member.pid(), obituary.startTicks());
        }
        watcher = new ProcessBuilder(WatcherProcess.command(dutyThread, CLUSTER_ID, MEMBER_ID,
            List.of(new InetSocketAddress("127.0.0.1", obituaries.port()))))
            .redirectErrorStream(true).start();
        assertThat(new BufferedReader(new InputStreamReader(
            watcher.getInputStream(), StandardCharsets.UTF_8)).readLine())
            .startsWith("watching pid=" + member.pid());
    }

    @AfterEach
    void endThem()
    {
        member.destroyForcibly();
        watcher.destroyForcibly();
        obituaries.close();
    }

    @Test
    void shouldHearThatAMemberOnAnotherHostIsDead()
    {
        obituaries.onPresence(MEMBER_ID, dutyThread.startTicks(), bootHash);
        assertThat(obituaries.isDead(MEMBER_ID, System.nanoTime())).isFalse();

        member.destroyForcibly();

        awaitDead();
        assertThat(obituaries.isDead(0, System.nanoTime())).isFalse();
        obituaries.onPresence(MEMBER_ID, dutyThread.startTicks() + 1, bootHash);
        assertThat(obituaries.isDead(MEMBER_ID, System.nanoTime()))
            .as("the member lives again").isFalse();
    }

    @Test
    void shouldNotTakeAnObituaryForThatOfAnotherBoot() throws InterruptedException
    {
        obituaries.onPresence(MEMBER_ID, dutyThread.startTicks(), bootHash + 1);

        member.destroyForcibly();

        assertThat(watcher.waitFor(20, TimeUnit.SECONDS)).as("watcher has ended").isTrue();
        assertThat(watcher.exitValue()).isZero();
        assertThat(obituaries.isDead(MEMBER_ID, System.nanoTime())).isFalse();
        obituaries.onPresence(MEMBER_ID, dutyThread.startTicks(), bootHash);
        assertThat(obituaries.isDead(MEMBER_ID, System.nanoTime())).isTrue();
    }

    private void awaitDead()
    {
        final long deadlineNs = System.nanoTime() + DEADLINE_NS;
        while (!obituaries.isDead(MEMBER_ID, System.nanoTime()))
        {
            assertThat(System.nanoTime()).as("heard in time").isLessThan(deadlineNs);
            LockSupport.parkNanos(PARK_NS);
        }
    }
}
