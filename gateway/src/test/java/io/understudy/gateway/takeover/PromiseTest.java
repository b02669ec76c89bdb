package io.understudy.gateway.takeover;

import static io.understudy.gateway.takeover.Rig.ballot;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Promises: what a member may follow, and what a higher ballot ends. */
class PromiseTest
{
    @Test
    void shouldPromiseBallotBeforeFollowingIt()
    {
        final Rig rig = new Rig(1).configure(1, 3, 0, 1, 2).poll();
        rig.heartbeat(0, ballot(1, 0), 0, 0);
        assertThat(rig.promises.promised).isEqualTo(ballot(1, 0));
        assertThat(rig.understudy.ownerId()).isZero();
    }

    @Test
    void shouldNotFollowBallotThatItCouldNotPromise()
    {
        final Rig rig = new Rig(1).configure(1, 3, 0, 1, 2).poll();
        rig.promises.refuses = true;
        rig.heartbeat(0, ballot(1, 0), 0, 0);
        rig.understudy.onSeal(0, ballot(1, 0), 1, rig.nowNs);
        assertThat(rig.understudy.ballot()).isZero();
        assertThat(rig.sent("Sealed")).isEmpty();
        assertThat(rig.sent("Ack")).isEmpty();
    }

    @Test
    void shouldFollowNoBallotBelowThePromisedOne()
    {
        final Rig rig = follower();
        rig.heartbeat(2, ballot(1, 2), 0, 0);
        rig.heartbeat(0, ballot(1, 0), 0, 0);
        assertThat(rig.understudy.ballot()).isEqualTo(ballot(1, 2));
        assertThat(rig.understudy.ownerId()).isEqualTo(2);
        assertThat(rig.promises.promised).isEqualTo(ballot(1, 2));
    }

    @Test
    void shouldKnowPromisesThatOnlyItsLogTellsOf()
    {
        final Rig rig = new Rig(1, FakeLog.of(ballot(3, 1)), new FakePromises());
        assertThat(rig.understudy.ballot()).isEqualTo(ballot(3, 1));
    }

    @Test
    void shouldTakeRecordsOfThePromisedBallotOnly()
    {
        final Rig rig = follower();
        final FakeLog source = FakeLog.of(ballot(1, 0), ballot(1, 0));
        rig.replica(0, ballot(0, 9), 0, source, 1);
        assertThat(rig.log.lastSequence()).as("of a lower ballot").isZero();
        rig.replica(0, source, 1);
        assertThat(rig.log.lastSequence()).isEqualTo(1);
    }

    @Test
    void shouldKeepAuthorsBallotOfRecordsUnderHigherBallot()
    {
        final Rig rig = follower();
        rig.heartbeat(2, ballot(2, 0), 0, 1).matched(2, 0, 0);
        rig.replica(2, FakeLog.of(ballot(1, 0)), 1);
        assertThat(rig.log.ballotAt(1)).isEqualTo(ballot(1, 0));
    }

    @Test
    void shouldEndPrimaryOnPromisingHigherBallot()
    {
        final Rig rig = Rig.primary();
        rig.understudy.onSeal(1, ballot(1, 1), 7, rig.nowNs);
        assertThat(rig.understudy.role()).isEqualTo(Role.FOLLOWER);
        assertThat(rig.deposed).isEqualTo(1);
        assertThat(rig.promises.promised).isEqualTo(ballot(1, 1));
    }

    @Test
    void shouldCountOwnJournalForNothingOncePromisedHigher()
    {
        final Rig rig = Rig.primary();
        rig.understudy.onSeal(1, ballot(1, 1), 7, rig.nowNs);
        rig.understudy.onAck(2, ballot(1, 0), 1, 1, true, rig.nowNs);
        rig.gate.onJournaled(0, 1);
        rig.gate.onJournaled(2, 1);
        assertThat(rig.gate.committed()).isZero();
    }

    @Test
    void shouldEndCandidateOnPromisingHigherBallot()
    {
        final Rig rig = new Rig(0).configure(1, 3, 0, 1, 2).poll();
        assertThat(rig.understudy.role()).isEqualTo(Role.SEALING);
        rig.understudy.onSeal(1, ballot(1, 1), 7, rig.nowNs);
        assertThat(rig.understudy.role()).isEqualTo(Role.FOLLOWER);
        assertThat(rig.understudy.ownerId()).isEqualTo(1);
    }

    @Test
    void shouldJournalBeforeItAcks()
    {
        final Rig rig = follower();
        rig.log.full = true;
        rig.replica(0, FakeLog.of(ballot(1, 0)), 1).poll();
        assertThat(rig.sent("Ack")).noneMatch(ack -> ack.startsWith(">0 1.0 1 "));
        rig.log.full = false;
        rig.replica(0, FakeLog.of(ballot(1, 0)), 1).poll();
        assertThat(rig.sent("Ack")).anyMatch(ack -> ack.startsWith(">0 1.0 1 "));
    }

    private static Rig follower()
    {
        return Rig.follower(new FakeLog());
    }
}
