package io.understudy.gateway.control;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.understudy.codecs.RecordLayout;
import io.understudy.codecs.control.ControlResult;
import io.understudy.codecs.control.Health;
import io.understudy.gateway.takeover.Configuration;
import io.understudy.gateway.takeover.TakeoverCause;
import java.util.ArrayList;
import java.util.List;
import org.agrona.concurrent.UnsafeBuffer;
import org.junit.jupiter.api.Test;

class ControlStateTest
{
    private static final long CLUSTER_ID = 7;
    private static final int ENGINE = 3;
    private static final TakeoverTimes TIMES = new TakeoverTimes(1, 2, 3, 4, 5, 6);

    private final ControlState state = new ControlState();
    private long nowNs;

    private ControlResult bootstrap(final int... line)
    {
        return state.bootstrap(CLUSTER_ID, line, ENGINE, ++nowNs);
    }

    private ControlResult takenOver(final int memberId, final long epoch, final int rank)
    {
        return state.takenOver(new Takeover(0, RecordLayout.ballot(epoch, rank), memberId, 100,
            TakeoverCause.OBITUARY, 0, 50, TIMES), ++nowNs);
    }

    private ControlResult ready(final int memberId)
    {
        return ready(memberId, 11, ENGINE, 100, 1);
    }

    private ControlResult ready(
        final int memberId, final long bootHash, final int engineVersion, final long sequence,
        final long digest)
    {
        return state.ready(
            new ReadyState(memberId, bootHash, engineVersion, sequence, 9, digest), ++nowNs);
    }

    private ControlResult checkpoint(final int memberId, final long sequence, final long digest)
    {
        return state.checkpoint(memberId, sequence, 9, digest, ++nowNs);
    }

    private void expect(final long epoch, final int... line)
    {
        assertThat(state.epoch()).isEqualTo(epoch);
        assertThat(state.configuration().line()).containsExactly(line);
    }

    @Test
    void shouldRefuseEverythingBeforeTheBootstrap()
    {
        assertThat(state.requestEpoch(0, 0, 1)).isEqualTo(ControlResult.NOT_BOOTSTRAPPED);
        assertThat(takenOver(0, 1, 0)).isEqualTo(ControlResult.NOT_BOOTSTRAPPED);
        assertThat(ready(0)).isEqualTo(ControlResult.NOT_BOOTSTRAPPED);
        assertThat(state.leaveLine(0, 0, 1)).isEqualTo(ControlResult.NOT_BOOTSTRAPPED);
        assertThat(state.requestReadmission(0, 5, 1)).isEqualTo(ControlResult.NOT_BOOTSTRAPPED);
        assertThat(checkpoint(0, 10, 1)).isEqualTo(ControlResult.NOT_BOOTSTRAPPED);
        assertThat(state.clear(0)).isEqualTo(ControlResult.NOT_BOOTSTRAPPED);
        assertThat(state.handover(-1, 0, 1)).isEqualTo(ControlResult.NOT_BOOTSTRAPPED);
        assertThat(state.configuration()).isNull();
    }

    @Test
    void shouldMakeEpochOneWithAllVotersInTheGivenOrder()
    {
        assertThat(bootstrap(2, 0, 1)).isEqualTo(ControlResult.ISSUED);
        expect(1, 2, 0, 1);
        assertThat(state.configuration().voters()).isEqualTo(0b111);
        assertThat(state.issuedAtNs).isEqualTo(1);
    }

    @Test
    void shouldIgnoreARepeatedBootstrapAndRefuseADifferentOne()
    {
        bootstrap(2, 0, 1);
        assertThat(bootstrap(2, 0, 1)).isEqualTo(ControlResult.ALREADY_SO);
        assertThat(bootstrap(0, 1, 2)).isEqualTo(ControlResult.OTHER_BOOTSTRAP);
        assertThat(bootstrap(2, 0)).isEqualTo(ControlResult.OTHER_BOOTSTRAP);
        assertThat(state.bootstrap(8, new int[]{2, 0, 1}, ENGINE, 5))
            .isEqualTo(ControlResult.OTHER_BOOTSTRAP);
        assertThat(state.bootstrap(CLUSTER_ID, new int[]{2, 0, 1}, 4, 5))
            .isEqualTo(ControlResult.OTHER_BOOTSTRAP);
        expect(1, 2, 0, 1);
    }

    @Test
    void shouldRefuseABootstrapThatIsNoLine()
    {
        assertThat(bootstrap()).isEqualTo(ControlResult.MALFORMED);
        assertThat(bootstrap(1, 1)).isEqualTo(ControlResult.MALFORMED);
        assertThat(bootstrap(-1)).isEqualTo(ControlResult.MALFORMED);
        assertThat(bootstrap(64)).isEqualTo(ControlResult.MALFORMED);
        assertThat(state.configuration()).isNull();
    }

    @Test
    void shouldPutTheFirstToAskForAnEpochFirst()
    {
        bootstrap(0, 1, 2);
        assertThat(state.requestEpoch(2, 1, 8)).isEqualTo(ControlResult.ISSUED);
        expect(2, 2, 0, 1);
        assertThat(state.issuedAtNs).isEqualTo(8);
        assertThat(state.requestEpoch(1, 1, 9)).isEqualTo(ControlResult.OTHER_EPOCH);
        assertThat(state.requestEpoch(1, 3, 9)).isEqualTo(ControlResult.OTHER_EPOCH);
        expect(2, 2, 0, 1);
    }

    @Test
    void shouldGiveNoEpochToAMemberOutsideTheLine()
    {
        bootstrap(0, 1, 2);
        state.leaveLine(2, 1, 2);
        assertThat(state.requestEpoch(2, 2, 3)).isEqualTo(ControlResult.NOT_IN_LINE);
        assertThat(state.requestEpoch(5, 2, 3)).isEqualTo(ControlResult.UNKNOWN_MEMBER);
        assertThat(state.requestEpoch(-1, 2, 3)).isEqualTo(ControlResult.UNKNOWN_MEMBER);
        assertThat(state.requestEpoch(64, 2, 3)).isEqualTo(ControlResult.UNKNOWN_MEMBER);
        expect(2, 0, 1);
    }

    @Test
    void shouldIssueAnEpochAfterATakeoverWithoutTheFormerPrimary()
    {
        bootstrap(0, 1, 2, 3);
        assertThat(takenOver(2, 1, 2)).isEqualTo(ControlResult.ISSUED);
        expect(2, 2, 1, 3);
        assertThat(state.configuration().voters()).isEqualTo(0b1111);
    }

    @Test
    void shouldRegisterATakeoverOnce()
    {
        bootstrap(0, 1, 2);
        takenOver(1, 1, 1);
        assertThat(takenOver(1, 1, 1)).isEqualTo(ControlResult.ALREADY_SO);
        expect(2, 1, 2);
        final List<Takeover> kept = new ArrayList<>();
        state.register.forEach(kept::add);
        assertThat(kept).containsExactly(new Takeover(1, RecordLayout.ballot(1, 1), 1, 100,
            TakeoverCause.OBITUARY, 2, 50, TIMES));
    }

    @Test
    void shouldOnlyRegisterAConfiguredStart()
    {
        bootstrap(0, 1, 2);
        assertThat(takenOver(0, 1, 0)).isEqualTo(ControlResult.NOTED);
        assertThat(state.register.lastNumber()).isEqualTo(1);
        expect(1, 0, 1, 2);
    }

    @Test
    void shouldOnlyRegisterATakeoverOfAnEarlierEpoch()
    {
        bootstrap(0, 1, 2);
        state.leaveLine(2, 1, 2);
        assertThat(takenOver(1, 1, 1)).isEqualTo(ControlResult.NOTED);
        assertThat(state.register.lastNumber()).isEqualTo(1);
        expect(2, 0, 1);
    }

    @Test
    void shouldRefuseATakeoverByWhoDoesNotOwnTheBallot()
    {
        bootstrap(0, 1, 2);
        assertThat(takenOver(2, 1, 1)).isEqualTo(ControlResult.NOT_OWNER);
        assertThat(takenOver(2, 2, 2)).isEqualTo(ControlResult.NOT_OWNER);
        assertThat(takenOver(2, 0, 2)).isEqualTo(ControlResult.NOT_OWNER);
        assertThat(takenOver(2, 1, 200)).isEqualTo(ControlResult.NOT_OWNER);
        assertThat(state.register.lastNumber()).isZero();
        expect(1, 0, 1, 2);
    }

    @Test
    void shouldKeepABoundedRegister()
    {
        bootstrap(0, 1);
        for (int i = 0; i < ControlState.KEPT_TAKEOVERS + 5; i++)
        {
            takenOver(state.configuration().memberAt(0), state.epoch(), 0);
            state.requestEpoch(0, state.epoch(), ++nowNs);
        }
        assertThat(state.register.lastNumber()).isEqualTo(ControlState.KEPT_TAKEOVERS + 5);
        assertThat(state.register.firstNumber()).isEqualTo(6);
    }

    @Test
    void shouldPutAReadyMemberAtTheEndOnce()
    {
        bootstrap(0, 1, 2);
        takenOver(1, 1, 1);
        assertThat(ready(0)).isEqualTo(ControlResult.ISSUED);
        expect(3, 1, 2, 0);
        assertThat(ready(0)).isEqualTo(ControlResult.ALREADY_SO);
        expect(3, 1, 2, 0);
    }

    @Test
    void shouldNotLetAnotherEngineVersionIntoTheLine()
    {
        bootstrap(0, 1, 2);
        state.leaveLine(0, 1, 2);
        assertThat(ready(0, 11, ENGINE + 1, 100, 1))
            .isEqualTo(ControlResult.OTHER_ENGINE_VERSION);
        assertThat(ready(5)).isEqualTo(ControlResult.UNKNOWN_MEMBER);
        expect(2, 1, 2);
    }

    @Test
    void shouldLetAMemberLeaveTheLineIfTheEpochIsStillThatOne()
    {
        bootstrap(0, 1, 2);
        assertThat(state.leaveLine(1, 2, 2)).isEqualTo(ControlResult.OTHER_EPOCH);
        assertThat(state.leaveLine(1, 1, 2)).isEqualTo(ControlResult.ISSUED);
        expect(2, 0, 2);
        assertThat(state.leaveLine(1, 1, 3)).isEqualTo(ControlResult.ALREADY_SO);
        assertThat(state.leaveLine(1, 2, 3)).isEqualTo(ControlResult.ALREADY_SO);
        expect(2, 0, 2);
    }

    @Test
    void shouldNotLetTheLastLeaveTheLine()
    {
        bootstrap(0, 1, 2);
        state.leaveLine(2, 1, 2);
        state.leaveLine(1, 2, 2);
        assertThat(state.leaveLine(0, 3, 3)).isEqualTo(ControlResult.LAST_IN_LINE);
        expect(3, 0);
    }

    @Test
    void shouldLetAnySoundMemberLeadWhereNobodyStandsInLine()
    {
        bootstrap(0, 1, 2);
        state.leaveLine(2, 1, 2);
        state.leaveLine(1, 2, 2);
        assertThat(state.requestEpoch(2, 3, 3)).isEqualTo(ControlResult.NOT_IN_LINE);
        state.requestReadmission(0, 77, 3);
        expect(4);
        assertThat(state.requestEpoch(2, 4, 4)).isEqualTo(ControlResult.ISSUED);
        expect(5, 2);
    }

    @Test
    void shouldReadmitABootOnce()
    {
        bootstrap(0, 1, 2);
        assertThat(state.requestReadmission(1, 77, 2)).isEqualTo(ControlResult.ISSUED);
        expect(2, 0, 2);
        final Configuration readmits = state.configuration();
        assertThat(readmits.readmittedMemberId()).isEqualTo(1);
        assertThat(readmits.readmittedBootHash()).isEqualTo(77);
        assertThat(state.requestReadmission(1, 77, 3)).isEqualTo(ControlResult.ALREADY_SO);
        assertThat(state.configuration()).isSameAs(readmits);
    }

    @Test
    void shouldTellEachMembersOwnReadmissionInEveryLaterConfiguration()
    {
        bootstrap(0, 1, 2);
        state.requestReadmission(1, 77, 2);
        state.requestReadmission(2, 88, 3);
        expect(3, 0);
        assertThat(state.configuration().readmittedMemberId()).isEqualTo(2);
        assertThat(state.configuration().admissionEpoch(1)).isEqualTo(2);
        assertThat(state.configuration().admissionBootHash(1)).isEqualTo(77);
        assertThat(state.configuration().admissionEpoch(2)).isEqualTo(3);
        assertThat(state.configuration().admissionBootHash(2)).isEqualTo(88);
        assertThat(state.configuration().admissionEpoch(0)).isZero();
        ready(1, 77, ENGINE, 100, 1);
        expect(4, 0, 1);
        assertThat(state.configuration().readmittedMemberId()).isEqualTo(Configuration.NONE);
        assertThat(state.configuration().admissionEpoch(1)).isEqualTo(2);
    }

    @Test
    void shouldReadmitAnotherBootAndTheSameAgainOnceItStoodInLine()
    {
        bootstrap(0, 1, 2);
        state.requestReadmission(1, 77, 2);
        assertThat(state.requestReadmission(1, 78, 3)).isEqualTo(ControlResult.ISSUED);
        assertThat(state.configuration().admissionEpoch(1)).isEqualTo(3);
        ready(1, 78, ENGINE, 100, 1);
        expect(4, 0, 2, 1);
        assertThat(state.requestReadmission(1, 78, 5)).isEqualTo(ControlResult.ISSUED);
        assertThat(state.configuration().admissionEpoch(1)).isEqualTo(5);
        expect(5, 0, 2);
    }

    @Test
    void shouldNotListenToABootThatIsPast()
    {
        bootstrap(0, 1, 2);
        ready(1, 77, ENGINE, 100, 1);
        state.requestReadmission(1, 78, 3);
        assertThat(ready(1, 77, ENGINE, 100, 1)).isEqualTo(ControlResult.FORMER_BOOT);
        assertThat(state.requestReadmission(1, 77, 4)).isEqualTo(ControlResult.FORMER_BOOT);
        expect(2, 0, 2);
        assertThat(state.configuration().admissionBootHash(1)).isEqualTo(78);
    }

    @Test
    void shouldTakeOutOfTheLineWhoDiffersFromAMajority()
    {
        bootstrap(0, 1, 2);
        assertThat(checkpoint(1, 100, 666)).isEqualTo(ControlResult.NOTED);
        assertThat(checkpoint(0, 100, 1)).isEqualTo(ControlResult.NOTED);
        expect(1, 0, 1, 2);
        assertThat(checkpoint(2, 100, 1)).isEqualTo(ControlResult.ISSUED);
        expect(2, 0, 2);
        assertThat(state.members[1].health).isEqualTo(Health.DIVERGED);
        assertThat(state.members[1].divergedAt).isEqualTo(100);
        assertThat(ready(1)).isEqualTo(ControlResult.DIVERGED);
        expect(2, 0, 2);
    }

    @Test
    void shouldTakeALateDifferingStateForDivergence()
    {
        bootstrap(0, 1, 2);
        checkpoint(0, 100, 1);
        checkpoint(2, 100, 1);
        checkpoint(0, 200, 2);
        assertThat(checkpoint(1, 100, 666)).isEqualTo(ControlResult.ISSUED);
        expect(2, 0, 2);
    }

    @Test
    void shouldCompareTheChainHashToo()
    {
        bootstrap(0, 1, 2);
        state.checkpoint(0, 100, 9, 1, 2);
        state.checkpoint(1, 100, 9, 1, 2);
        assertThat(state.checkpoint(2, 100, 8, 1, 2)).isEqualTo(ControlResult.ISSUED);
        expect(2, 0, 1);
    }

    @Test
    void shouldJudgeNobodyWithoutAMajority()
    {
        bootstrap(0, 1, 2, 3);
        checkpoint(0, 100, 1);
        checkpoint(1, 100, 1);
        checkpoint(2, 100, 2);
        assertThat(checkpoint(3, 100, 2)).isEqualTo(ControlResult.NOTED);
        expect(1, 0, 1, 2, 3);
    }

    @Test
    void shouldTakeReadyForDivergedWhereItContradictsACheckpoint()
    {
        bootstrap(0, 1, 2);
        state.leaveLine(1, 1, 2);
        checkpoint(0, 100, 1);
        checkpoint(2, 100, 1);
        assertThat(ready(1, 11, ENGINE, 100, 666)).isEqualTo(ControlResult.DIVERGED);
        assertThat(state.members[1].health).isEqualTo(Health.DIVERGED);
        expect(2, 0, 2);
    }

    @Test
    void shouldLetADivergedMemberBackOnlyOnceClearedAndAgreeing()
    {
        bootstrap(0, 1, 2);
        checkpoint(0, 100, 1);
        checkpoint(2, 100, 1);
        checkpoint(1, 100, 666);
        checkpoint(0, 200, 2);
        checkpoint(2, 200, 2);
        checkpoint(1, 200, 2);
        assertThat(ready(1)).as("agrees, not cleared").isEqualTo(ControlResult.DIVERGED);
        assertThat(state.clear(1)).isEqualTo(ControlResult.NOTED);
        assertThat(state.clear(1)).isEqualTo(ControlResult.ALREADY_SO);
        assertThat(ready(1)).as("cleared only").isEqualTo(ControlResult.AWAITS_CHECKPOINT);
        assertThat(checkpoint(1, 100, 1)).as("not after the divergence")
            .isEqualTo(ControlResult.OLD_CHECKPOINT);
        assertThat(ready(1)).isEqualTo(ControlResult.AWAITS_CHECKPOINT);
        checkpoint(1, 200, 2);
        assertThat(ready(1)).isEqualTo(ControlResult.ISSUED);
        expect(3, 0, 2, 1);
    }

    @Test
    void shouldForgetWhatAMemberSaidBeforeItWasCleared()
    {
        bootstrap(0, 1, 2);
        checkpoint(1, 200, 666);
        checkpoint(1, 100, 666);
        checkpoint(0, 100, 1);
        checkpoint(2, 100, 1);
        state.clear(1);
        checkpoint(0, 200, 2);
        checkpoint(2, 200, 2);
        assertThat(state.members[1].health).isEqualTo(Health.CLEARED);
    }

    @Test
    void shouldFindAClearedMemberDivergedAgain()
    {
        bootstrap(0, 1, 2);
        checkpoint(0, 100, 1);
        checkpoint(2, 100, 1);
        checkpoint(1, 100, 666);
        state.clear(1);
        checkpoint(0, 200, 2);
        checkpoint(2, 200, 2);
        checkpoint(1, 200, 666);
        assertThat(state.members[1].health).isEqualTo(Health.DIVERGED);
        assertThat(state.members[1].divergedAt).isEqualTo(200);
        expect(2, 0, 2);
    }

    @Test
    void shouldKeepTheLastCheckpointsOnly()
    {
        bootstrap(0, 1, 2);
        for (int i = 1; i <= ControlState.KEPT_CHECKPOINTS + 1; i++)
        {
            checkpoint(0, i * 100, i);
        }
        assertThat(checkpoint(1, 100, 1)).isEqualTo(ControlResult.OLD_CHECKPOINT);
        assertThat(checkpoint(1, 200, 2)).isEqualTo(ControlResult.NOTED);
        assertThat(state.checkpoints.slots()).hasSize(ControlState.KEPT_CHECKPOINTS);
        assertThat(state.checkpoints.slots().get(0).sequence).isEqualTo(200);
    }

    @Test
    void shouldTellTheHighestCheckpointOfAMember()
    {
        bootstrap(0, 1, 2);
        checkpoint(0, 300, 3);
        checkpoint(0, 200, 2);
        assertThat(state.members[0].checkpointSequence).isEqualTo(300);
        assertThat(state.members[0].checkpointDigest).isEqualTo(3);
    }

    @Test
    void shouldRefuseASnapshotThatIsNotWhole()
    {
        bootstrap(0, 1, 2);
        final List<byte[]> rows = new ArrayList<>();
        new SnapshotWriter((buffer, offset, length) ->
        {
            final byte[] row = new byte[length];
            buffer.getBytes(offset, row);
            rows.add(row);
        }).write(state);
        assertThat(rows).hasSize(5);

        final SnapshotLoader withoutEnd = new SnapshotLoader();
        rows.subList(0, 4).forEach(row -> withoutEnd.row(new UnsafeBuffer(row), 0, row.length));
        assertThatThrownBy(withoutEnd::state).hasMessageContaining("ends after 4 rows");

        final SnapshotLoader withoutMember = new SnapshotLoader();
        rows.remove(2);
        assertThatThrownBy(() ->
            rows.forEach(row -> withoutMember.row(new UnsafeBuffer(row), 0, row.length)))
            .hasMessageContaining("has 3 rows, its last one says 4");
    }

    @Test
    void shouldHandOverToTheNextOrToANamedMember()
    {
        bootstrap(0, 1, 2);
        assertThat(state.handover(-1, 1, 2)).isEqualTo(ControlResult.ISSUED);
        expect(2, 1, 0, 2);
        assertThat(state.handover(2, 2, 3)).isEqualTo(ControlResult.ISSUED);
        expect(3, 2, 1, 0);
        assertThat(state.handover(2, 3, 4)).isEqualTo(ControlResult.ALREADY_SO);
        expect(3, 2, 1, 0);
    }

    @Test
    void shouldNotHandBackWhereAHandoverIsRepeated()
    {
        bootstrap(0, 1, 2);
        state.handover(-1, 1, 2);
        assertThat(state.handover(-1, 1, 3)).isEqualTo(ControlResult.OTHER_EPOCH);
        expect(2, 1, 0, 2);
    }

    @Test
    void shouldHandOverOnlyWithinTheLine()
    {
        bootstrap(0, 1);
        state.leaveLine(1, 1, 2);
        assertThat(state.handover(-1, 2, 3)).isEqualTo(ControlResult.NOT_IN_LINE);
        assertThat(state.handover(1, 2, 3)).isEqualTo(ControlResult.NOT_IN_LINE);
        assertThat(state.handover(9, 2, 3)).isEqualTo(ControlResult.UNKNOWN_MEMBER);
        assertThat(state.handover(-2, 2, 3)).isEqualTo(ControlResult.UNKNOWN_MEMBER);
        expect(2, 0);
    }
}
