package io.understudy.gateway.takeover;

import static io.understudy.gateway.takeover.Rig.ballot;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Whose turn it is, and when. */
class SuccessionTest
{
    private static final long FIRST = ballot(1, 0);

    @Test
    void shouldStandAtOnceAsFirstOfItsEpoch()
    {
        final Rig rig = new Rig(0).configure(1, 3, 0, 1, 2).poll();
        assertThat(rig.understudy.role()).isEqualTo(Role.SEALING);
        assertThat(new Rig(1).configure(1, 3, 0, 1, 2).poll().understudy.role())
            .isEqualTo(Role.FOLLOWER);
    }

    @Test
    void shouldStandOnAnObituaryWithoutAsking()
    {
        final Rig rig = Rig.follower(new FakeLog());
        rig.understudy.onObituary(0, rig.nowNs);
        rig.poll();
        assertThat(rig.understudy.role()).isEqualTo(Role.SEALING);
        assertThat(rig.understudy.ballot()).isEqualTo(ballot(1, 1));
        assertThat(rig.sent("PreVote")).isEmpty();
    }

    @Test
    void shouldNotCareForAnObituaryOfAnyoneElse()
    {
        final Rig rig = Rig.follower(new FakeLog());
        rig.understudy.onObituary(2, rig.nowNs);
        rig.poll();
        assertThat(rig.understudy.role()).isEqualTo(Role.FOLLOWER);
    }

    @Test
    void shouldAskTheOthersButNotTheSuspectAboutASilence()
    {
        final Rig rig = Rig.follower(new FakeLog());
        rig.after(Rig.DEAD_NS - 1);
        assertThat(rig.sent("PreVote")).isEmpty();
        rig.after(1);
        assertThat(rig.sent("PreVote")).containsExactly(">2 1.0");
        assertThat(rig.understudy.role()).isEqualTo(Role.FOLLOWER);
    }

    @Test
    void shouldStandOnceAMajorityHasLostThePrimary()
    {
        final Rig rig = Rig.follower(new FakeLog());
        rig.after(Rig.DEAD_NS);
        rig.understudy.onPreVoteAnswer(2, FIRST, ballot(0, 9), true, rig.nowNs);
        rig.poll();
        assertThat(rig.understudy.role()).as("another owner's").isEqualTo(Role.FOLLOWER);
        rig.understudy.onPreVoteAnswer(2, FIRST, FIRST, true, rig.nowNs);
        rig.poll();
        assertThat(rig.understudy.role()).isEqualTo(Role.SEALING);
    }

    @Test
    void shouldAskAgainAfterARefusal()
    {
        final Rig rig = Rig.follower(new FakeLog());
        rig.after(Rig.DEAD_NS);
        rig.understudy.onPreVoteAnswer(2, FIRST, FIRST, false, rig.nowNs);
        rig.poll();
        assertThat(rig.understudy.role()).isEqualTo(Role.FOLLOWER);
        assertThat(rig.understudy.falseSuspicions()).isEqualTo(1);
        rig.after(Rig.RETRY_NS);
        assertThat(rig.sent("PreVote")).hasSize(2);
    }

    @Test
    void shouldForgetTheAnswersOfAnEarlierQuestion()
    {
        final Rig rig = new Rig(1).configure(1, 5, 0, 1, 2, 3, 4).poll();
        rig.heartbeat(0, FIRST, 0, 0);
        rig.after(Rig.DEAD_NS);
        rig.understudy.onPreVoteAnswer(2, FIRST, FIRST, true, rig.nowNs);
        rig.after(Rig.RETRY_NS);
        rig.understudy.onPreVoteAnswer(3, FIRST, FIRST, true, rig.nowNs);
        rig.poll();
        assertThat(rig.understudy.role()).isEqualTo(Role.FOLLOWER);
    }

    @Test
    void shouldHearThePrimaryAgainAndForgetTheSuspicion()
    {
        final Rig rig = Rig.follower(new FakeLog());
        rig.after(Rig.DEAD_NS);
        rig.understudy.onPreVoteAnswer(2, FIRST, FIRST, true, rig.nowNs);
        rig.heartbeat(0, FIRST, 0, 0);
        assertThat(rig.understudy.role()).isEqualTo(Role.FOLLOWER);
    }

    @Test
    void shouldSayThatThePrimaryIsNotLostWhileItIsHeard()
    {
        final Rig rig = Rig.follower(new FakeLog());
        rig.understudy.onPreVote(2, FIRST, rig.nowNs);
        rig.nowNs += Rig.DEAD_NS;
        rig.understudy.onPreVote(2, FIRST, rig.nowNs);
        assertThat(rig.sent("PreVoteAnswer"))
            .containsExactly(">2 1.0 " + FIRST + " false", ">2 1.0 " + FIRST + " true");
    }

    @Test
    void shouldNotAgreeAsPrimary()
    {
        final Rig rig = Rig.primary();
        rig.nowNs += 2 * Rig.DEAD_NS;
        rig.understudy.onPreVote(2, FIRST, rig.nowNs);
        assertThat(rig.sent("PreVoteAnswer")).allMatch(answer -> answer.endsWith("false"));
    }

    @Test
    void shouldAgreeWithOneThatKnowsOnlyALowerBallotOnceItHasLostTheHigherOnesOwnerItself()
    {
        final long lower = ballot(0, 9);
        final Rig rig = Rig.follower(new FakeLog());
        rig.understudy.onPreVote(2, lower, rig.nowNs);
        rig.nowNs += 2 * Rig.DEAD_NS;
        rig.understudy.onPreVote(2, lower, rig.nowNs);
        assertThat(rig.sent("PreVoteAnswer"))
            .containsExactly(">2 1.0 " + lower + " false", ">2 1.0 " + lower + " true");
    }

    @Test
    void shouldWaitALittleLongerTheFurtherDownTheLine()
    {
        final Rig rig = new Rig(2).configure(1, 3, 0, 1, 2).poll();
        rig.heartbeat(0, FIRST, 0, 0);
        rig.understudy.onObituary(0, rig.nowNs);
        rig.after(Rig.DELAY_NS - 1);
        assertThat(rig.understudy.role()).isEqualTo(Role.FOLLOWER);
        rig.after(1);
        assertThat(rig.understudy.ballot()).isEqualTo(ballot(1, 2));
    }

    @Test
    void shouldCancelOnPromisingAnotherAndTimeItsOwner()
    {
        final Rig rig = new Rig(2).configure(1, 3, 0, 1, 2).poll();
        rig.heartbeat(0, FIRST, 0, 0);
        rig.understudy.onObituary(0, rig.nowNs);
        rig.understudy.onSeal(1, ballot(1, 1), 3, rig.nowNs);
        rig.after(Rig.DELAY_NS);
        assertThat(rig.understudy.role()).isEqualTo(Role.FOLLOWER);
        assertThat(rig.understudy.ownerId()).isEqualTo(1);
        rig.after(Rig.DEAD_NS - Rig.DELAY_NS);
        assertThat(rig.sent("PreVote")).as("silent since its seal").containsExactly(">0 1.1");
    }

    @Test
    void shouldJudgeNobodyAfterItsOwnStallBeforeItHasRead()
    {
        final Rig rig = Rig.follower(new FakeLog());
        rig.nowNs += 10 * Rig.DEAD_NS;
        rig.understudy.onOwnStall(rig.nowNs);
        rig.poll();
        assertThat(rig.sent("PreVote")).isEmpty();
        rig.after(Rig.DEAD_NS / 2);
        assertThat(rig.sent("PreVote")).isNotEmpty();
    }

    @Test
    void shouldAskForAnEpochWhereItHasNoUsableBallot()
    {
        final Rig rig = new Rig(1).configure(1, 3, 0).poll();
        rig.heartbeat(0, FIRST, 0, 0);
        rig.after(Rig.DEAD_NS - 1);
        assertThat(rig.control.heard).isEmpty();
        rig.after(1);
        assertThat(rig.control.heard).containsExactly("requestEpoch 1");
        rig.after(Rig.CONTROL_RETRY_NS - 1);
        assertThat(rig.control.heard).hasSize(1);
        rig.after(1);
        assertThat(rig.control.heard).hasSize(2);
    }

    @Test
    void shouldNotUseABallotBelowOneThatItHasHeardOf()
    {
        final Rig rig = Rig.follower(new FakeLog());
        rig.understudy.onPreVoteAnswer(2, ballot(1, 2), FIRST, false, rig.nowNs);
        rig.understudy.onObituary(0, rig.nowNs);
        rig.poll();
        assertThat(rig.understudy.role()).isEqualTo(Role.FOLLOWER);
        assertThat(rig.control.heard).containsExactly("requestEpoch 1");
    }

    @Test
    void shouldNotStandWithoutAnEngine()
    {
        final Rig rig = Rig.follower(new FakeLog());
        rig.feed.engine(null);
        rig.understudy.onObituary(0, rig.nowNs);
        rig.poll();
        assertThat(rig.understudy.role()).isEqualTo(Role.FOLLOWER);
    }

    @Test
    void shouldNeitherAskNorBeAppointedWithoutAnEngine()
    {
        final Rig rig = Rig.follower(new FakeLog());
        rig.feed.engine(null);
        rig.after(Rig.DEAD_NS);
        assertThat(rig.sent("PreVote")).isEmpty();
        final Rig appointed = new Rig(0).configure(1, 3, 0, 1, 2);
        appointed.feed.engine(null);
        appointed.poll();
        assertThat(appointed.understudy.role()).isEqualTo(Role.FOLLOWER);
    }
}
