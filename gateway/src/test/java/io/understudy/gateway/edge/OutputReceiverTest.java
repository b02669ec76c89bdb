package io.understudy.gateway.edge;

import static org.assertj.core.api.Assertions.assertThat;

import io.understudy.codecs.ingress.BooleanType;
import io.understudy.codecs.ingress.MemberHeartbeatEncoder;
import io.understudy.codecs.ingress.MessageHeaderEncoder;
import io.understudy.codecs.ingress.OutputFrameEncoder;
import io.understudy.codecs.ingress.OutputKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.agrona.MutableDirectBuffer;
import org.agrona.concurrent.UnsafeBuffer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OutputReceiverTest
{
    private static final long INCARNATION = 9;
    private static final int MEMBERS = 3;

    private final List<Long> released = new ArrayList<>();
    private final OutputRelease release = new OutputRelease(
        (connectionId, last, buffer, offset, length) ->
        {
            assertThat(length).isEqualTo(Long.BYTES);
            released.add(buffer.getLong(offset));
        });
    private final PrimaryWatch watch = new PrimaryWatch(1_000);
    private final OutputReceiver[] members = new OutputReceiver[MEMBERS];
    private final MutableDirectBuffer buffer = new UnsafeBuffer(new byte[256]);
    private final MessageHeaderEncoder header = new MessageHeaderEncoder();

    OutputReceiverTest()
    {
        for (int i = 0; i < MEMBERS; i++)
        {
            members[i] = new OutputReceiver(i, INCARNATION, release, watch);
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void shouldReleaseEachOutputOnceAndInOrderWhicheverMemberSendsIt(final long seed)
    {
        final Random random = new Random(seed);
        final List<Long> expected = new ArrayList<>();
        final long[] sent = new long[MEMBERS];
        long next = 1;
        long repeats = 0;
        for (int step = 0; step < 20_000; step++)
        {
            final int member = random.nextInt(MEMBERS);
            if (random.nextInt(50) == 0)
            {
                // a new primary, or one that has not been heard: from anywhere on
                sent[member] = Math.max(0, next - 10 + random.nextInt(13));
            }
            final long number = ++sent[member];
            sendOutput(member, 1, INCARNATION, number);
            if (number == next)
            {
                expected.add(number);
                next++;
            }
            else if (number < next)
            {
                repeats++;
            }
        }
        assertThat(released).as("seed %d", seed).isEqualTo(expected);
        assertThat(release.releasedOutputNumber()).as("seed %d", seed).isEqualTo(next - 1);
        assertThat(release.repeatsDropped()).as("seed %d", seed).isEqualTo(repeats);
        assertThat(next).as("seed %d: outputs released", seed).isGreaterThan(1_000);
    }

    @Test
    void shouldNotHearWhatIsForAnotherIncarnation()
    {
        sendOutput(0, 1, INCARNATION - 1, 1);
        sendHeartbeat(0, 1, INCARNATION - 1, 5, BooleanType.T);
        watch.poll(1);
        assertThat(released).isEmpty();
        assertThat(release.committedEdgeSequence()).isZero();
        assertThat(watch.hasQuorum()).isFalse();
    }

    @Test
    void shouldTakeAnyMembersWordForWhatIsCommitted()
    {
        sendHeartbeat(0, 1, INCARNATION, 5, BooleanType.T);
        sendHeartbeat(1, 1, INCARNATION, 8, BooleanType.F);
        sendHeartbeat(2, 1, INCARNATION, 3, BooleanType.F);
        assertThat(release.committedEdgeSequence()).isEqualTo(8);
    }

    @Test
    void shouldTellWhoServesByTheHeartbeatOrByAnOutput()
    {
        sendHeartbeat(0, 4, INCARNATION, 0, BooleanType.F);
        watch.poll(1);
        assertThat(watch.hasQuorum()).isFalse();
        sendHeartbeat(1, 3, INCARNATION, 0, BooleanType.T);
        watch.poll(2);
        assertThat(watch.line()).isEqualTo(1);
        sendOutput(2, 6, INCARNATION, 1);
        watch.poll(3);
        assertThat(watch.line()).isEqualTo(2);
        assertThat(members[1].takeTookOver()).isFalse();
        assertThat(members[2].takeTookOver()).isTrue();
        assertThat(members[2].takeTookOver()).as("once").isFalse();
    }

    private void sendOutput(
        final int member, final long ballot, final long incarnation, final long number)
    {
        final OutputFrameEncoder output = new OutputFrameEncoder()
            .wrapAndApplyHeader(buffer, 0, header)
            .ballot(ballot)
            .incarnation(incarnation)
            .outputNumber(number)
            .causeSequence(0)
            .committedEdgeSequence(0)
            .edgeId(1)
            .connectionId(1)
            .kind(OutputKind.DATA);
        final int lengthOffset = output.limit();
        buffer.putInt(lengthOffset, Long.BYTES, OutputFrameEncoder.BYTE_ORDER);
        final int payload = lengthOffset + OutputFrameEncoder.payloadHeaderLength();
        buffer.putLong(payload, number);
        members[member].onFragment(buffer, 0, payload + Long.BYTES, null);
    }

    private void sendHeartbeat(
        final int member, final long ballot, final long incarnation, final long committed,
        final BooleanType serving)
    {
        final MemberHeartbeatEncoder heartbeat = new MemberHeartbeatEncoder()
            .wrapAndApplyHeader(buffer, 0, header)
            .ballot(ballot)
            .incarnation(incarnation)
            .lastOutputNumber(0)
            .committedEdgeSequence(committed)
            .edgeId(1)
            .serving(serving);
        members[member].onFragment(
            buffer, 0, MessageHeaderEncoder.ENCODED_LENGTH + heartbeat.encodedLength(), null);
    }
}
