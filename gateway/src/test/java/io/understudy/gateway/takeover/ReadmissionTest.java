package io.understudy.gateway.takeover;

import static io.understudy.gateway.takeover.Rig.ballot;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** A member that has lost what it promised. */
class ReadmissionTest
{
    private static final long OLD = ballot(4, 0);
    private static final long NEW = ballot(5, 0);
    private static final int BOOT = 77;

    @Test
    void shouldAnswerNoSealNorStand()
    {
        final Rig rig = learner();
        rig.understudy.onSeal(1, ballot(4, 1), 3, rig.nowNs);
        assertThat(rig.sent("Sealed")).isEmpty();
        rig.understudy.onObituary(0, rig.nowNs);
        rig.after(10 * Rig.DEAD_NS);
        assertThat(rig.understudy.role()).isEqualTo(Role.FOLLOWER);
        assertThat(rig.sent("PreVote")).isEmpty();
        rig.understudy.onPreVote(1, OLD, rig.nowNs);
        assertThat(rig.sent("PreVoteAnswer")).allMatch(answer -> answer.endsWith("false"));
    }

    @Test
    void shouldFollowAndAckWithoutBeingCounted()
    {
        final Rig rig = learner();
        rig.replica(0, FakeLog.of(OLD), 1).poll();
        assertThat(rig.sent("Ack")).last().asString().startsWith(">0 4.0 1 ").endsWith("false");
        assertThat(rig.promises.promised).as("no promise of a learner").isZero();
        assertThat(rig.understudy.isCaughtUp()).isFalse();
    }

    @Test
    void shouldAskToBeReadmittedWithItsBoot()
    {
        final Rig rig = learner();
        assertThat(rig.control.heard).containsExactly("requestReadmission 77");
        rig.after(Rig.CONTROL_RETRY_NS);
        assertThat(rig.control.heard).hasSize(2);
    }

    @Test
    void shouldNotTakeAReadmissionOfAnotherBootOrMember()
    {
        final Rig rig = learner();
        rig.readmitting(5, 2, BOOT + 1).poll();
        rig.readmitting(6, 1, BOOT).poll();
        assertThat(rig.promises.promised).isZero();
    }

    @Test
    void shouldPromiseTheEpochThatReadmitsItFirst()
    {
        final Rig rig = learner().readmitting(5, 2, BOOT).poll();
        assertThat(rig.promises.promised).isEqualTo(NEW);
        assertThat(rig.promises.amnesiac).isTrue();
    }

    @Test
    void shouldCountOnlyUnderBallotsOfThatEpochOrLater()
    {
        final Rig rig = learner().readmitting(5, 2, BOOT).poll();
        rig.replica(0, FakeLog.of(OLD), 1).poll();
        assertThat(rig.sent("Ack")).last().asString().endsWith("false");
        rig.heartbeat(0, NEW, 0, 1).matched(0, OLD, 1).poll();
        assertThat(rig.sent("Ack")).last().asString().startsWith(">0 5.0 1 ").endsWith("true");
    }

    @Test
    void shouldVoteOnlyOnceItHasJournaledThatEpochsStart()
    {
        final FakeLog source = FakeLog.of(OLD, NEW);
        final Rig rig = learner().readmitting(5, 2, BOOT).poll();
        rig.heartbeat(0, NEW, 0, 2).matched(0, 0, 0);
        rig.replica(0, source, 1).poll();
        assertThat(rig.promises.amnesiac).as("before the EpochStart").isTrue();
        rig.replica(0, source, 2).poll();
        assertThat(rig.promises.amnesiac).isFalse();
        assertThat(rig.promises.admitted).isEqualTo(5);
        rig.understudy.onSeal(1, ballot(5, 1), 3, rig.nowNs);
        assertThat(rig.sent("Sealed")).hasSize(1);
    }

    @Test
    void shouldVoteOnlyOnceThatEpochsStartIsDurable()
    {
        final FakeLog source = FakeLog.of(OLD, NEW, NEW);
        final Rig rig = learner().readmitting(5, 2, BOOT).poll();
        rig.log.durable = 1;
        rig.heartbeat(0, NEW, 0, 3).matched(0, 0, 0);
        rig.replica(0, source, 1).replica(0, source, 2).poll();
        assertThat(rig.promises.amnesiac).as("a power cut takes the EpochStart away").isTrue();
        rig.log.durable = 2;
        rig.replica(0, source, 3).poll();
        assertThat(rig.promises.amnesiac).as("more may be under way to the disk").isFalse();
    }

    @Test
    void shouldNotTakeARecordOfItsOwnForThatEpochsStart()
    {
        final FakePromises promises = new FakePromises();
        promises.amnesiac = true;
        final Rig rig = new Rig(2, FakeLog.of(OLD, ballot(6, 0)), promises)
            .readmitting(5, 2, BOOT).poll();
        rig.heartbeat(0, ballot(7, 0), 0, 1).poll();
        assertThat(rig.promises.amnesiac).as("unmatched").isTrue();
        rig.matched(0, OLD, 1).poll();
        assertThat(rig.promises.amnesiac).as("its log has more than what is matched").isTrue();
    }

    /** Member 2 of three, amnesiac, follows 0 under (4, 0), matched at nothing. */
    private static Rig learner()
    {
        final FakePromises promises = new FakePromises();
        promises.amnesiac = true;
        final Rig rig = new Rig(2, new FakeLog(), promises).configure(4, 3, 0, 1).poll();
        return rig.heartbeat(0, OLD, 0, 0).matched(0, 0, 0);
    }
}
