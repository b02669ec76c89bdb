package io.understudy.gateway.takeover;

import static io.understudy.gateway.takeover.Rig.ballot;
import static org.assertj.core.api.Assertions.assertThat;

import io.understudy.gateway.peer.Follower;
import org.junit.jupiter.api.Test;

/** The primary: what it commits, when it falls silent, what it tells. */
class IncumbentTest
{
    private static final long FIRST = ballot(1, 0);
    private static final long SECOND = ballot(2, 0);

    @Test
    void shouldServeOnceItsFirstRecordIsCommitted()
    {
        final Rig rig = Rig.primary();
        assertThat(rig.understudy.isServing()).isFalse();
        rig.ack(1, 1);
        assertThat(rig.gate.committed()).isEqualTo(1);
        assertThat(rig.understudy.isServing()).isTrue();
        assertThat(rig.understudy.takeovers()).isEqualTo(1);
    }

    /** Others may have records of it that this journal has lost: two logs of one ballot. */
    @Test
    void shouldWriteNoMoreUnderABallotOfAFormerBoot()
    {
        final FakePromises promises = new FakePromises();
        promises.promised = FIRST;
        promises.ofFormerBoot = true;
        final Rig rig = new Rig(0, FakeLog.of(FIRST, FIRST), promises)
            .configure(1, 3, 0, 1, 2).poll();
        assertThat(rig.understudy.role()).isEqualTo(Role.FOLLOWER);
        assertThat(rig.sent("Seal")).isEmpty();
        rig.after(Rig.DEAD_NS).poll();
        assertThat(rig.understudy.role()).as("asks for an epoch").isEqualTo(Role.FOLLOWER);
        rig.configure(2, 3, 0, 1, 2).poll();
        assertThat(rig.understudy.role()).isEqualTo(Role.SEALING);
        assertThat(rig.understudy.ballot()).isEqualTo(ballot(2, 0));
        assertThat(promises.ofFormerBoot).isFalse();
    }

    @Test
    void shouldSealItsBallotAgainAfterARestartInTheSameBoot()
    {
        final FakePromises promises = new FakePromises();
        promises.promised = FIRST;
        final Rig rig = new Rig(0, FakeLog.of(FIRST, FIRST), promises)
            .configure(1, 3, 0, 1, 2).poll();
        assertThat(rig.understudy.role()).isEqualTo(Role.SEALING);
        assertThat(rig.understudy.ballot()).isEqualTo(FIRST);
    }

    @Test
    void shouldCommitNoOldRecordBeforeItsFirst()
    {
        final Rig rig = new Rig(0, FakeLog.of(FIRST, FIRST), new FakePromises())
            .configure(2, 3, 0, 1, 2).poll().sealed(1, FakeLog.of(FIRST, FIRST), 0);
        rig.ack(1, 2);
        assertThat(rig.gate.committed()).isZero();
        rig.ack(1, 3);
        assertThat(rig.gate.committed()).isEqualTo(3);
    }

    @Test
    void shouldGoOnFromTheHighestCommitPointOfTheSealed()
    {
        final Rig rig = new Rig(0, FakeLog.of(FIRST, FIRST), new FakePromises())
            .configure(2, 3, 0, 1, 2).poll().sealed(1, FakeLog.of(FIRST, FIRST), 2);
        assertThat(rig.gate.committed()).isEqualTo(2);
    }

    @Test
    void shouldCountAcksOfItsOwnBallotOnly()
    {
        final Rig rig = Rig.primary();
        rig.understudy.onAck(1, ballot(0, 9), 1, 1, true, rig.nowNs);
        rig.understudy.onAck(1, SECOND, 1, 1, true, rig.nowNs);
        assertThat(rig.gate.committed()).isZero();
    }

    @Test
    void shouldNotCountALearnersAcks()
    {
        final Rig rig = Rig.primary();
        rig.understudy.onAck(1, FIRST, 1, 1, false, rig.nowNs);
        assertThat(rig.gate.committed()).isZero();
    }

    @Test
    void shouldForgetAcksThatCameBeforeItSealedAgain()
    {
        final Rig rig = Rig.primary().ack(1, 1);
        rig.after(Rig.DEAD_NS + 1);
        rig.sealed(2, new FakeLog(), 0).poll();
        assertThat(rig.log.lastSequence()).isEqualTo(2);
        assertThat(rig.gate.position(1)).isZero();
    }

    @Test
    void shouldFallSilentWithoutAMajorityOfAcks()
    {
        final Rig rig = Rig.primary().ack(1, 1);
        rig.after(Rig.DEAD_NS);
        assertThat(rig.understudy.role()).isEqualTo(Role.PRIMARY);
        assertThat(rig.understudy.timesGivenUp()).isZero();
        rig.after(1);
        assertThat(rig.deposed).isEqualTo(1);
        assertThat(rig.understudy.timesGivenUp()).isEqualTo(1);
        rig.sent.clear();
        rig.after(Rig.RETRY_NS);
        assertThat(rig.sent("Heartbeat")).isEmpty();
        assertThat(rig.understudy.isServing()).isFalse();
    }

    @Test
    void shouldNotCallOthersSilentAfterItsOwnStall()
    {
        final Rig rig = Rig.primary().ack(1, 1);
        rig.nowNs += 10 * Rig.DEAD_NS;
        rig.understudy.onOwnStall(rig.nowNs);
        rig.poll();
        assertThat(rig.understudy.role()).isEqualTo(Role.PRIMARY);
    }

    @Test
    void shouldHeartbeatWithItsCommitPointAndItsLogsEnd()
    {
        final Rig rig = Rig.primary().ack(1, 1);
        rig.sent.clear();
        rig.after(500_000);
        assertThat(rig.sent("Heartbeat")).hasSize(2)
            .allMatch(heartbeat -> heartbeat.contains(" 1.0 1 1 "));
    }

    @Test
    void shouldFeedNobodyBeforeItAsks()
    {
        final Rig rig = Rig.primary().ack(1, 1);
        rig.sequencer.tick(rig.nowNs);
        rig.poll();
        assertThat(rig.sent("Replica")).isEmpty();
        rig.understudy.onResume(1, FIRST, 1, rig.nowNs);
        rig.poll();
        assertThat(rig.sent("Replica")).hasSize(2);
    }

    @Test
    void shouldFeedNobodyAnewUnderAnotherBallotBeforeItAsks()
    {
        final Rig rig = Rig.primary().ack(1, 1);
        rig.understudy.onResume(1, FIRST, 1, rig.nowNs);
        rig.poll().configure(2, 3, 0, 1, 2).poll();
        rig.sent.clear();
        rig.sealed(2, new FakeLog(), 0).poll();
        assertThat(rig.understudy.role()).isEqualTo(Role.PRIMARY);
        assertThat(rig.sent("Replica")).isEmpty();
    }

    @Test
    void shouldGiveMembersOfOtherBallotsCommittedRecordsOnly()
    {
        final Rig rig = Rig.primary().ack(1, 1);
        rig.sequencer.tick(rig.nowNs);
        rig.understudy.onFetch(2, ballot(0, 9), 1, 9, rig.nowNs);
        rig.understudy.onFetch(1, FIRST, 1, 9, rig.nowNs);
        assertThat(rig.sent("fetched")).containsExactly(
            ">2 " + Rig.text(Follower.COMMITTED) + " 1 1", ">1 1.0 1 2");
    }

    @Test
    void shouldTellTheControlPlaneAfterwardsAndServeMeanwhile()
    {
        final Rig rig = new Rig(1).configure(1, 3, 0, 1, 2).poll();
        rig.heartbeat(0, FIRST, 0, 0);
        rig.understudy.onObituary(0, rig.nowNs);
        rig.poll().sealed(2, new FakeLog(), 0);
        assertThat(rig.control.heard).isEmpty();
        rig.ack(2, 1);
        assertThat(rig.understudy.isServing()).isTrue();
        rig.understudy.onOutput(rig.nowNs);
        rig.poll();
        assertThat(rig.control.heard).containsExactly("takenOver 1.1 1 OBITUARY");
        for (int i = 0; i < 4; i++)
        {
            rig.nowNs += Rig.CONTROL_RETRY_NS / 4;
            rig.ack(2, 1);
        }
        assertThat(rig.control.heard).as("until it issues an epoch").hasSize(2);
        assertThat(rig.understudy.isServing()).isTrue();
    }

    @Test
    void shouldAskThatASilentFollowerLeaveTheLine()
    {
        final Rig rig = Rig.primary().ack(1, 1);
        rig.understudy.onOutput(rig.nowNs);
        for (long ns = 0; ns <= 2 * Rig.LEAVE_LINE_NS; ns += Rig.DEAD_NS / 2)
        {
            rig.nowNs += Rig.DEAD_NS / 2;
            rig.ack(1, 1);
        }
        assertThat(rig.control.heard).contains("leaveLine 2 1").doesNotContain("leaveLine 1 1");
    }
}
