package io.understudy.gateway.takeover;

import static io.understudy.gateway.takeover.Rig.ballot;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Where two logs part, and what may be acked, committed and voided. */
class MatchingTest
{
    private static final long A = ballot(1, 0);
    private static final long B = ballot(1, 1);
    private static final long C = ballot(1, 2);
    private static final long NEXT = ballot(2, 0);

    @Test
    void shouldAskByTheBallotOfItsLastRecord()
    {
        final Rig rig = follower(FakeLog.of(A, A, B));
        assertThat(rig.sent("MatchQuery")).containsExactly(">0 2.0 " + B);
    }

    @Test
    void shouldAnswerWithTheLargestBallotNotAboveAndItsEnd()
    {
        final Rig rig = Rig.primary(FakeLog.of(ballot(0, 3), ballot(0, 3), ballot(0, 5)));
        rig.sent.clear();
        rig.understudy.onMatchQuery(2, A, ballot(0, 4), rig.nowNs);
        rig.understudy.onMatchQuery(2, A, ballot(0, 2), rig.nowNs);
        assertThat(rig.sent("MatchAnswer"))
            .containsExactly(">2 1.0 " + ballot(0, 3) + " 2", ">2 1.0 0 0");
    }

    @Test
    void shouldAskAgainWithItsNextLowerBallot()
    {
        final Rig rig = follower(FakeLog.of(A, C, C));
        rig.matched(0, B, 7);
        assertThat(rig.sent("MatchQuery")).last().isEqualTo(">0 2.0 " + A);
        assertThat(rig.sent("Resume")).isEmpty();
        rig.matched(0, A, 4);
        assertThat(rig.sent("Resume")).containsExactly(">0 2.0 2");
    }

    @Test
    void shouldCutAtTheSmallerEnd()
    {
        assertThat(follower(FakeLog.of(A, A, A)).matched(0, A, 2).sent("Resume"))
            .containsExactly(">0 2.0 3");
        assertThat(follower(FakeLog.of(A, A, A)).matched(0, A, 9).sent("Resume"))
            .containsExactly(">0 2.0 4");
    }

    @Test
    void shouldBeginAtTheFirstRecordWhereNothingIsCommon()
    {
        assertThat(follower(FakeLog.of(C)).matched(0, 0, 0).sent("Resume"))
            .containsExactly(">0 2.0 1");
    }

    @Test
    void shouldTakeAnswersOfItsSourceAndBallotOnly()
    {
        final Rig rig = follower(FakeLog.of(A));
        rig.understudy.onMatchAnswer(2, NEXT, A, 1, rig.nowNs);
        rig.understudy.onMatchAnswer(0, A, A, 1, rig.nowNs);
        assertThat(rig.sent("Resume")).isEmpty();
    }

    @Test
    void shouldAckOnlyTheMatchedPrefix()
    {
        final Rig rig = follower(FakeLog.of(A, A, A)).poll();
        assertThat(rig.sent("Ack")).allMatch(ack -> ack.startsWith(">0 2.0 0 "));
        rig.matched(0, A, 2).poll();
        assertThat(rig.sent("Ack")).last().asString().startsWith(">0 2.0 2 ");
    }

    @Test
    void shouldCommitAndApplyOnlyTheMatchedPrefix()
    {
        final Rig rig = follower(FakeLog.of(A, A, A)).heartbeat(0, NEXT, 3, 3);
        assertThat(rig.gate.committed()).isZero();
        rig.matched(0, A, 2).poll();
        assertThat(rig.gate.committed()).isEqualTo(2);
        assertThat(rig.feed.appliedSequence()).isEqualTo(2);
    }

    @Test
    void shouldAckWithoutAGap()
    {
        final FakeLog source = FakeLog.of(A, A, NEXT);
        final Rig rig = follower(FakeLog.of(A)).matched(0, A, 2);
        rig.replica(0, source, 3).poll();
        assertThat(rig.sent("Ack")).last().asString().startsWith(">0 2.0 1 ");
        rig.replica(0, source, 2).replica(0, source, 3).poll();
        assertThat(rig.sent("Ack")).last().asString().startsWith(">0 2.0 3 ");
    }

    @Test
    void shouldJournalNothingBeforeItIsMatched()
    {
        final Rig rig = follower(FakeLog.of(A)).replica(0, FakeLog.of(A, A), 2);
        assertThat(rig.log.lastSequence()).isEqualTo(1);
    }

    @Test
    void shouldAskAnewWhereARecordDoesNotFollowTheOneBefore()
    {
        final Rig rig = follower(FakeLog.of(A)).matched(0, A, 1);
        rig.sent.clear();
        rig.replica(0, FakeLog.of(B, B), 2).poll();
        assertThat(rig.log.lastSequence()).isEqualTo(1);
        assertThat(rig.sent("MatchQuery")).containsExactly(">0 2.0 " + A);
    }

    @Test
    void shouldAskAnewAfterARestartUnderTheSameBallot()
    {
        final FakePromises promises = new FakePromises();
        promises.promised = NEXT;
        final Rig rig = new Rig(1, FakeLog.of(A, A), promises).configure(2, 3, 0, 1, 2).poll();
        rig.heartbeat(0, NEXT, 0, 2);
        assertThat(rig.sent("MatchQuery")).containsExactly(">0 2.0 " + A);
        assertThat(rig.sent("Ack")).allMatch(ack -> ack.startsWith(">0 2.0 0 "));
    }

    @Test
    void shouldVoidWhatTheSourceDoesNotHave()
    {
        final Rig rig = follower(FakeLog.of(A, B, B)).matched(0, A, 1);
        rig.replica(0, FakeLog.of(A, C), 2);
        assertThat(rig.log.lastSequence()).isEqualTo(2);
        assertThat(rig.log.ballotAt(2)).isEqualTo(C);
        assertThat(rig.log.voided).isEqualTo(2);
        assertThat(rig.stream.ballots().endOf(B)).isZero();
    }

    @Test
    void shouldVoidALaterRecordOfAHigherBallotToo()
    {
        final Rig rig = follower(FakeLog.of(A, C)).matched(0, A, 1);
        rig.replica(0, FakeLog.of(A, B), 2);
        assertThat(rig.log.ballotAt(2)).as("what is appended last counts").isEqualTo(B);
    }

    @Test
    void shouldNotVoidARecordThatIsTheSame()
    {
        final Rig rig = follower(FakeLog.of(A, A, A)).matched(0, A, 1);
        rig.replica(0, FakeLog.of(A, A, A), 2).poll();
        assertThat(rig.log.voided).isZero();
        assertThat(rig.log.lastSequence()).isEqualTo(3);
        assertThat(rig.sent("Ack")).last().asString().startsWith(">0 2.0 2 ");
    }

    @Test
    void shouldGiveUpAnEngineThatHasAppliedAVoid()
    {
        final Rig rig = follower(FakeLog.of(A, B)).matched(0, A, 1);
        rig.feed.applyThrough(2, 9);
        rig.replica(0, FakeLog.of(A, C), 2);
        assertThat(rig.feed.engine()).isNull();
        assertThat(rig.feed.abandonedEngines()).isEqualTo(1);
    }

    @Test
    void shouldKeepAnEngineThatHasNotAppliedTheVoid()
    {
        final Rig rig = follower(FakeLog.of(A, B)).matched(0, A, 1);
        rig.feed.applyThrough(1, 9);
        rig.replica(0, FakeLog.of(A, C), 2);
        assertThat(rig.feed.engine()).isNotNull();
    }

    @Test
    void shouldTakeRecordsOfOthersOnlyWhereTheyAreCommitted()
    {
        final FakeLog source = FakeLog.of(A, A, A);
        final Rig rig = follower(FakeLog.of(A)).heartbeat(0, NEXT, 2, 3).matched(0, A, 3);
        rig.replica(2, A, 9, source, 2);
        assertThat(rig.log.lastSequence()).as("of a lower ballot").isEqualTo(1);
        rig.replica(2, 0, 9, source, 2);
        assertThat(rig.log.lastSequence()).as("committed").isEqualTo(2);
        rig.replica(2, 0, 9, source, 3);
        assertThat(rig.log.lastSequence()).as("beyond its source's commit point").isEqualTo(2);
    }

    @Test
    void shouldFetchFromOthersWhatTheSourceHasNoLongerAtHand()
    {
        final Rig rig = follower(FakeLog.of(A)).heartbeat(0, NEXT, 9, 9).matched(0, A, 9);
        rig.understudy.onTooOld(0, NEXT, 6, rig.nowNs);
        assertThat(rig.sent("Fetch")).containsExactly(">2 2.0 2 5");
    }

    @Test
    void shouldFetchAgainFromWhoeverSentSome()
    {
        final FakeLog source = FakeLog.of(A, A, A, A, A);
        final Rig rig = follower(FakeLog.of(A)).heartbeat(0, NEXT, 9, 9).matched(0, A, 9);
        rig.understudy.onTooOld(0, NEXT, 6, rig.nowNs);
        rig.replica(2, 0, 9, source, 2).after(Rig.RETRY_NS);
        assertThat(rig.sent("Fetch")).last().isEqualTo(">2 2.0 3 5");
        rig.after(10 * Rig.RETRY_NS);
        assertThat(rig.sent("Fetch")).as("who does not answer any more").hasSize(3)
            .last().isEqualTo(">0 2.0 3 5");
    }

    @Test
    void shouldCarryTimeOnFromTheLastRecord()
    {
        final Rig rig = follower(new FakeLog()).matched(0, 0, 0);
        rig.replica(0, FakeLog.of(NEXT), 1);
        assertThat(rig.clock.timestampNs(rig.nowNs + 5)).isEqualTo(rig.log.lastTimestampNs() + 5);
        assertThat(rig.clock.timestampNs(rig.nowNs)).as("never back")
            .isEqualTo(rig.log.lastTimestampNs() + 5);
    }

    @Test
    void shouldNotTakeThePastForThePresentWhenItStartsAgainAndIsGivenOldRecords()
    {
        final Rig rig = follower(new FakeLog()).matched(0, 0, 0);
        final long atStartNs = rig.clock.timestampNs(rig.nowNs);
        rig.replica(0, FakeLog.of(A), 1);
        assertThat(rig.log.lastTimestampNs()).as("written before").isLessThan(atStartNs);
        assertThat(rig.clock.timestampNs(rig.nowNs + 5)).isEqualTo(atStartNs + 5);
    }

    /** Follows member 0 under (2, 0) with a log of its own, and has asked where they part. */
    private static Rig follower(final FakeLog own)
    {
        final Rig rig = new Rig(1, own, new FakePromises()).configure(2, 3, 0, 1, 2).poll();
        return rig.heartbeat(0, NEXT, 0, own.lastSequence());
    }
}
