package io.understudy.gateway.control;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.understudy.codecs.RecordLayout;
import io.understudy.gateway.takeover.Configuration;
import io.understudy.gateway.takeover.TakeoverCause;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ControlPlaneTest
{
    @TempDir
    private Path dir;

    @Test
    void shouldCommitEpochsThroughLossOfItsLeaderAndRestarts()
    {
        try (ControlHarness harness = new ControlHarness(dir, 3))
        {
            harness.launchAll(true);
            harness.awaitEpochEverywhere(1);
            for (final ControlPlane plane : harness.planes)
            {
                assertThat(plane.configuration().line()).containsExactly(0, 1, 2);
            }

            assertThat(harness.planes[1].port().takenOver(RecordLayout.ballot(1, 1), 40,
                TakeoverCause.OBITUARY, new long[]{1, 2, 3, 4, 5, 6})).isTrue();
            harness.awaitEpochEverywhere(2);
            for (final ControlPlane plane : harness.planes)
            {
                assertThat(plane.configuration().line()).containsExactly(1, 2);
            }

            final int lost = harness.awaitLeader();
            harness.stop(lost);
            final int asker = lost == 1 ? 2 : 1;
            harness.await("answer to RequestEpoch", () ->
                harness.planes[asker].port().requestEpoch(2) &&
                harness.planes[asker].configuration().epoch() == 3);
            harness.awaitEpochEverywhere(3);
            assertThat(harness.planes[asker].configuration().memberAt(0)).isEqualTo(asker);

            harness.launch(lost, false);
            harness.awaitEpochEverywhere(3);
            assertThat(harness.planes[lost].configuration().toString())
                .isEqualTo(harness.planes[asker].configuration().toString());
            restartAllFromASnapshot(harness);
        }
    }

    @Test
    void shouldStartAgainByItselfWhenAeronHasGivenUp()
    {
        try (ControlHarness harness = new ControlHarness(dir, 3))
        {
            harness.launchAll(true);
            harness.awaitEpochEverywhere(1);
            final int ends = harness.awaitLeader();
            harness.planes[ends].onEnd();
            assertThat(harness.planes[ends].hasEnded()).isTrue();
            harness.await("a control plane that runs again", () ->
                harness.messages.contains("member " + ends + ": its control plane runs again"));

            // of the other two one is not there: without the one that ended there is no majority
            harness.stop((ends + 1) % 3);
            final int asker = (ends + 2) % 3;
            harness.await("answer to RequestEpoch", () ->
                harness.planes[asker].port().requestEpoch(1) &&
                harness.planes[asker].configuration().epoch() == 2);
            harness.awaitEpochEverywhere(2);
            assertThat(harness.planes[ends].hasEnded()).isFalse();
        }
    }

    private static void restartAllFromASnapshot(final ControlHarness harness)
    {
        harness.planes[0].port().requestReadmission(777);
        harness.awaitEpochEverywhere(4);
        final ControlPlane leader = harness.planes[harness.awaitLeader()];
        assertThat(leader.takeSnapshot()).isTrue();
        harness.await("snapshots", () ->
            List.of(harness.planes).stream().allMatch(plane -> plane.snapshots() > 0));
        final ControlStatus before;
        final List<Takeover> takeovers;
        try (OperatorControl operator = harness.operator())
        {
            before = operator.status();
            takeovers = operator.takeovers();
        }
        for (int i = 0; i < harness.planes.length; i++)
        {
            harness.stop(i);
        }
        harness.launchAll(false);
        harness.awaitEpochEverywhere(4);
        try (OperatorControl operator = harness.operator())
        {
            final ControlStatus after = operator.status();
            assertThat(after.epoch()).isEqualTo(before.epoch());
            assertThat(after.issuedAtNs()).isEqualTo(before.issuedAtNs());
            assertThat(after.members()).isEqualTo(before.members());
            assertThat(operator.takeovers()).isEqualTo(takeovers).hasSize(1);
            assertThat(takeovers.get(0).times())
                .isEqualTo(new TakeoverTimes(1, 2, 3, 4, 5, 6));
            assertThat(takeovers.get(0).clockOffsetNs() + System.nanoTime()).isCloseTo(
                TimeUnit.MILLISECONDS.toNanos(System.currentTimeMillis()),
                within(TimeUnit.SECONDS.toNanos(5)));
        }
        final Configuration heard = harness.planes[1].configuration();
        assertThat(heard.admissionEpoch(0)).isEqualTo(4);
        assertThat(heard.admissionBootHash(0)).isEqualTo(777);
    }

    @Test
    void shouldAnswerTheOperator()
    {
        try (ControlHarness harness = new ControlHarness(dir, 1);
            OperatorControl operator = harness.operator())
        {
            harness.launch(0, false);
            assertThat(operator.status().epoch()).isZero();
            assertThatThrownBy(() -> operator.handover(-1)).isInstanceOf(ControlException.class)
                .hasMessageContaining("not been bootstrapped");
            harness.stop(0);

            harness.launch(0, true);
            harness.awaitEpochEverywhere(1);
            final ControlStatus status = operator.status();
            assertThat(status.epoch()).isEqualTo(1);
            assertThat(status.clusterId()).isEqualTo(7);
            assertThat(status.engineVersion()).isEqualTo(ControlHarness.ENGINE_VERSION);
            assertThat(status.leaderMemberId()).isZero();
            assertThat(status.memberAt(0)).isZero();
            assertThatThrownBy(() -> operator.handover(-1)).isInstanceOf(ControlException.class)
                .hasMessageContaining("no next member in line");
            assertThatThrownBy(() -> operator.clear(9)).isInstanceOf(ControlException.class)
                .hasMessageContaining("member 9 is not among voters=1");

            for (int i = 0; i < Answers.TAKEOVERS_A_PAGE + 3; i++)
            {
                final long epoch = i + 1;
                harness.planes[0].port().takenOver(RecordLayout.ballot(epoch, 0), 40,
                    TakeoverCause.CONFIGURED, new long[TakeoverCause.STEPS]);
                harness.planes[0].port().requestEpoch(epoch);
                harness.awaitEpochEverywhere(epoch + 1);
            }
            harness.await("the last takeover", () ->
                operator.status().lastTakeoverNumber() == Answers.TAKEOVERS_A_PAGE + 3);
            assertThat(operator.takeovers()).extracting(Takeover::number)
                .hasSize(Answers.TAKEOVERS_A_PAGE + 3).isSorted().doesNotHaveDuplicates();
        }
    }

    @Test
    void shouldSayThatNobodyLeads()
    {
        final String nowhere = "0=127.0.0.1:" + ControlHarness.freePorts(1);
        try (OperatorControl operator = new OperatorControl(
            nowhere, "127.0.0.1", TimeUnit.MILLISECONDS.toNanos(300), ex -> {}))
        {
            assertThatThrownBy(operator::status).isInstanceOf(ControlException.class)
                .hasMessageContaining("nobody leads the control plane")
                .hasMessageContaining(nowhere);
        }
    }

    @Test
    void shouldRefuseAFolderInUse()
    {
        try (ControlHarness harness = new ControlHarness(dir, 1))
        {
            harness.launch(0, false);
            assertThatThrownBy(() -> ControlPlane.launch(harness.context(0)))
                .isInstanceOf(ControlException.class).hasMessageContaining("another control plane");
            assertThat(Files.exists(dir.resolve("member-0/cluster"))).isTrue();
        }
    }

    @Test
    void shouldRefuseSettingsThatContradictEachOther()
    {
        final ControlHarness harness = new ControlHarness(dir, 1);
        assertThatThrownBy(() -> ControlPlane.launch(harness.context(0).leaderHeartbeat(10, 15)))
            .isInstanceOf(ControlException.class)
            .hasMessageContaining("heartbeatTimeoutNs=15").hasMessageContaining("IntervalNs=10");
        assertThatThrownBy(() -> ControlPlane.launch(harness.context(0).fileSyncLevel(0)))
            .hasMessageContaining("fileSyncLevel=0");
    }
}
