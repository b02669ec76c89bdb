package io.understudy.gateway.takeover;

import static io.understudy.gateway.takeover.Rig.ballot;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** The seal, and the log that is adopted. */
class SealTest
{
    private static final long FIRST = ballot(1, 0);
    private static final long SECOND = ballot(2, 0);

    @Test
    void shouldPromiseOwnBallotBeforeItAsksOthersTo()
    {
        final Rig rig = new Rig(0).configure(1, 3, 0, 1, 2);
        rig.promises.refuses = true;
        rig.poll();
        assertThat(rig.sent("Seal")).isEmpty();
        rig.promises.refuses = false;
        rig.poll();
        assertThat(rig.promises.promised).isEqualTo(FIRST);
        assertThat(rig.sent("Seal")).hasSize(2);
    }

    @Test
    void shouldStartOnlyWithAMajority()
    {
        final Rig rig = new Rig(0).configure(1, 5, 0, 1, 2, 3, 4).poll();
        rig.sealed(1, new FakeLog(), 0);
        assertThat(rig.understudy.role()).isEqualTo(Role.SEALING);
        rig.sealed(1, new FakeLog(), 0);
        assertThat(rig.understudy.role()).as("one member's word twice").isEqualTo(Role.SEALING);
        rig.sealed(2, new FakeLog(), 0);
        assertThat(rig.understudy.role()).isEqualTo(Role.PRIMARY);
        assertThat(rig.log.lastBallot()).isEqualTo(FIRST);
    }

    @Test
    void shouldSealFirstBallotOfTheNextEpochToo()
    {
        final Rig rig = Rig.primary().ack(1, 1);
        rig.sent.clear();
        rig.configure(2, 3, 0, 1, 2).poll();
        assertThat(rig.understudy.role()).isEqualTo(Role.SEALING);
        assertThat(rig.sent("Seal")).hasSize(2);
        assertThat(rig.deposed).isEqualTo(1);
    }

    @Test
    void shouldSealOwnBallotAgainAfterARestart()
    {
        final FakePromises promises = new FakePromises();
        promises.promised = FIRST;
        final Rig rig = new Rig(0, FakeLog.of(FIRST), promises).configure(1, 3, 0, 1, 2).poll();
        assertThat(rig.understudy.role()).isEqualTo(Role.SEALING);
        rig.sealed(1, new FakeLog(), 0);
        assertThat(rig.log.lastSequence()).as("its own log, and a new first record").isEqualTo(2);
    }

    @Test
    void shouldAskAgainWhoHasNotAnswered()
    {
        final Rig rig = new Rig(0).configure(1, 5, 0, 1, 2, 3, 4).poll();
        rig.sealed(1, new FakeLog(), 0);
        rig.sent.clear();
        rig.after(Rig.RETRY_NS);
        assertThat(rig.sent("Seal")).hasSize(3).noneMatch(seal -> seal.startsWith(">1 "));
    }

    @Test
    void shouldIgnoreAnswersOfAnEarlierRound()
    {
        final Rig rig = new Rig(0).configure(1, 3, 0, 1, 2).poll();
        final long round = rig.rounds.get(0);
        rig.sealed(1, FIRST, new FakeLog(), 0, round - 1);
        assertThat(rig.understudy.role()).isEqualTo(Role.SEALING);
        rig.sealed(1, FIRST, new FakeLog(), 0, round);
        assertThat(rig.understudy.role()).isEqualTo(Role.PRIMARY);
    }

    @Test
    void shouldGiveEachSealOfABallotItsOwnRound()
    {
        final Rig rig = Rig.primary();
        final long round = rig.rounds.get(0);
        rig.after(Rig.DEAD_NS + 1);
        assertThat(rig.understudy.role()).isEqualTo(Role.SEALING);
        assertThat(rig.rounds.get(rig.rounds.size() - 1)).isGreaterThan(round);
    }

    @Test
    void shouldAdoptTheHighestBallotAndNotTheLongestLog()
    {
        final FakeLog longest = FakeLog.of(FIRST, FIRST, FIRST, FIRST);
        final FakeLog highest = FakeLog.of(FIRST, ballot(1, 1));
        final Rig rig = new Rig(0).configure(2, 5, 0, 1, 2, 3, 4).poll();
        rig.sealed(1, longest, 0);
        rig.sealed(2, highest, 0);
        assertThat(rig.understudy.role()).isEqualTo(Role.ADOPTING);
        assertThat(rig.sent("MatchQuery")).last().asString().startsWith(">2 2.0");
    }

    @Test
    void shouldAdoptTheLongerOfTwoLogsOfOneBallot()
    {
        final Rig rig = new Rig(0, FakeLog.of(FIRST), new FakePromises())
            .configure(2, 3, 0, 1, 2).poll();
        rig.sealed(1, FakeLog.of(FIRST, FIRST), 0);
        assertThat(rig.understudy.role()).isEqualTo(Role.ADOPTING);
        assertThat(rig.sent("Resume")).as("a seal's reply answers the matching question too")
            .containsExactly(">1 2.0 2");
    }

    @Test
    void shouldAdoptItsOwnLogWhereItIsTheBest()
    {
        final Rig rig = new Rig(0, FakeLog.of(FIRST, FIRST), new FakePromises())
            .configure(2, 3, 0, 1, 2).poll();
        rig.sealed(1, FakeLog.of(FIRST), 0);
        assertThat(rig.understudy.role()).isEqualTo(Role.PRIMARY);
    }

    @Test
    void shouldServeNothingBeforeItHasTheWholeTail()
    {
        final FakeLog tail = FakeLog.of(FIRST, FIRST, FIRST);
        final Rig rig = new Rig(0, FakeLog.of(FIRST), new FakePromises())
            .configure(2, 3, 0, 1, 2).poll();
        rig.sealed(1, tail, 0);
        rig.replica(1, tail, 2).poll();
        assertThat(rig.understudy.role()).isEqualTo(Role.ADOPTING);
        rig.replica(1, tail, 3).poll();
        assertThat(rig.understudy.role()).isEqualTo(Role.PRIMARY);
        assertThat(rig.log.lastSequence()).isEqualTo(4);
        assertThat(rig.feed.appliedSequence()).as("the adopted tail is applied").isEqualTo(4);
    }

    @Test
    void shouldNotStartWithAnotherTailThanTheSealedOne()
    {
        final Rig rig = new Rig(0, FakeLog.of(FIRST), new FakePromises())
            .configure(2, 3, 0, 1, 2).poll();
        rig.sealed(1, FakeLog.of(FIRST, ballot(1, 1)), 0).matched(1, FIRST, 1);
        rig.replica(1, FakeLog.of(FIRST, ballot(1, 2)), 2).poll();
        assertThat(rig.understudy.role()).isEqualTo(Role.ADOPTING);
    }

    @Test
    void shouldNotStartWithAnEngineThatHasNotAppliedTheTail()
    {
        final FakeLog tail = FakeLog.of(FIRST, FIRST);
        final Rig rig = new Rig(0, FakeLog.of(FIRST), new FakePromises())
            .configure(2, 3, 0, 1, 2).poll();
        rig.sealed(1, tail, 0);
        rig.feed.engine(null);
        rig.replica(1, tail, 2).poll();
        assertThat(rig.understudy.role()).isEqualTo(Role.STARTING);
        rig.feed.engine(new Rig.Counter());
        rig.poll();
        assertThat(rig.understudy.role()).isEqualTo(Role.PRIMARY);
    }

    @Test
    void shouldDiscardTheAnswerOfALostSourceAndSealAgain()
    {
        final Rig rig = new Rig(0).configure(2, 3, 0, 1, 2).poll();
        rig.sealed(1, FakeLog.of(FIRST), 0);
        final long round = rig.rounds.get(0);
        rig.sent.clear();
        rig.after(Rig.TAIL_TIMEOUT_NS);
        assertThat(rig.understudy.role()).isEqualTo(Role.SEALING);
        assertThat(rig.sent("Seal")).as("it must answer again").hasSize(2);
        rig.sealed(1, SECOND, FakeLog.of(FIRST), 0, round);
        assertThat(rig.understudy.role()).as("an answer given up").isEqualTo(Role.SEALING);
    }

    @Test
    void shouldAbortWhereAHigherBallotIsPromised()
    {
        final Rig rig = new Rig(0).configure(1, 3, 0, 1, 2).poll();
        rig.sealed(1, ballot(1, 1), new FakeLog(), 0, rig.rounds.get(0));
        assertThat(rig.understudy.role()).isEqualTo(Role.FOLLOWER);
        assertThat(rig.understudy.ownerId()).isEqualTo(Configuration.NONE);
        rig.after(Rig.RETRY_NS);
        assertThat(rig.understudy.role()).as("its ballot is of no use").isEqualTo(Role.FOLLOWER);
    }

    @Test
    void shouldAnswerASealWithItsPromiseAndItsTail()
    {
        final Rig rig = Rig.follower(FakeLog.of(FIRST, FIRST));
        rig.understudy.onSeal(2, ballot(1, 2), 9, rig.nowNs);
        assertThat(rig.promises.promised).isEqualTo(ballot(1, 2));
        assertThat(rig.sent("Sealed")).containsExactly(
            ">2 1.2 " + ballot(1, 2) + " " + FIRST + " 2 " + rig.log.chainHash() + " 0 9");
    }

    @Test
    void shouldTellASealOfALowerBallotWhatItHasPromised()
    {
        final Rig rig = Rig.follower(new FakeLog());
        rig.understudy.onSeal(2, ballot(1, 2), 9, rig.nowNs);
        rig.sent.clear();
        rig.understudy.onSeal(0, FIRST, 4, rig.nowNs);
        assertThat(rig.sent("Sealed").get(0)).startsWith(">0 1.2 " + FIRST);
        assertThat(rig.understudy.ownerId()).isEqualTo(2);
    }

    @Test
    void shouldNotAckALowerBallotAfterASeal()
    {
        final Rig rig = Rig.follower(FakeLog.of(FIRST));
        rig.understudy.onSeal(2, ballot(1, 2), 9, rig.nowNs);
        rig.replica(0, FIRST, 0, FakeLog.of(FIRST, FIRST), 2).poll();
        assertThat(rig.log.lastSequence()).isEqualTo(1);
        assertThat(rig.sent("Ack")).noneMatch(ack -> ack.startsWith(">0 "));
    }

    @Test
    void shouldLetItsTailBeReadByTheCandidateThatSealedItOnly()
    {
        final Rig rig = Rig.follower(FakeLog.of(FIRST));
        rig.understudy.onMatchQuery(2, FIRST, FIRST, rig.nowNs);
        assertThat(rig.sent("MatchAnswer")).as("nobody sealed it").isEmpty();
        rig.understudy.onSeal(2, ballot(1, 2), 9, rig.nowNs);
        rig.understudy.onMatchQuery(2, FIRST, FIRST, rig.nowNs);
        assertThat(rig.sent("MatchAnswer")).as("another ballot").isEmpty();
        rig.understudy.onMatchQuery(2, ballot(1, 2), FIRST, rig.nowNs);
        assertThat(rig.sent("MatchAnswer")).containsExactly(">2 1.2 " + FIRST + " 1");
        rig.understudy.onResume(2, ballot(1, 2), 1, rig.nowNs);
        rig.poll();
        assertThat(rig.sent("Replica")).hasSize(1);
    }

    @Test
    void shouldTellTheSealedAtOnceWhereTheLogsPart()
    {
        final Rig rig = Rig.primary();
        assertThat(rig.sent("MatchAnswer")).containsExactly(">1 1.0 0 0");
    }
}
