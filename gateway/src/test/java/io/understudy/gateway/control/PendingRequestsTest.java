package io.understudy.gateway.control;

import static org.assertj.core.api.Assertions.assertThat;

import io.understudy.codecs.control.CheckpointDecoder;
import io.understudy.codecs.control.MessageHeaderDecoder;
import io.understudy.codecs.control.RequestEpochDecoder;
import io.understudy.gateway.takeover.TakeoverCause;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.List;
import org.agrona.DirectBuffer;
import org.junit.jupiter.api.Test;

class PendingRequestsTest
{
    private static final long SECOND = 1_000_000_000;
    private static final long PACE_NS = 10;

    private final ControlRequests port =
        new ControlRequests(new NewestConfiguration(configuration -> {}), 1, 11, 3);
    private final PendingRequests pending = new PendingRequests(1, SECOND, PACE_NS);
    private final List<Long> sent = new ArrayList<>();
    private final List<Integer> templates = new ArrayList<>();
    private boolean hasRoom = true;
    private long observedEpoch;

    private void drain()
    {
        port.drain((type, buffer, offset, length) -> pending.add(buffer, offset, length), 100);
    }

    private int sendDue(final long nowNs)
    {
        sent.clear();
        templates.clear();
        return pending.sendDue(nowNs, this::send);
    }

    private boolean send(final DirectBuffer buffer, final int offset, final int length)
    {
        if (hasRoom)
        {
            final MessageHeaderDecoder header = new MessageHeaderDecoder().wrap(buffer, offset);
            final RequestEpochDecoder any = new RequestEpochDecoder();
            any.wrap(buffer, offset + 8, header.blockLength(), 0);
            sent.add(any.requestId());
            templates.add(header.templateId());
            if (header.templateId() == RequestEpochDecoder.TEMPLATE_ID)
            {
                observedEpoch = any.observedEpoch();
                assertThat(any.memberId()).isEqualTo(1);
            }
        }
        return hasRoom;
    }

    @Test
    void shouldRepeatWhatIsNotAnsweredWithinASecond()
    {
        port.requestEpoch(5);
        drain();
        assertThat(sendDue(0)).isEqualTo(1);
        assertThat(observedEpoch).isEqualTo(5);
        final long id = sent.get(0);
        assertThat(sendDue(SECOND - 1)).isZero();
        assertThat(sendDue(SECOND)).isEqualTo(1);
        assertThat(sent).containsExactly(id);
        assertThat(pending.onAnswer(id + 1)).isFalse();
        assertThat(pending.onAnswer(id)).isTrue();
        assertThat(sendDue(3 * SECOND)).isZero();
    }

    @Test
    void shouldSendAgainToANewSession()
    {
        port.requestEpoch(5);
        drain();
        sendDue(0);
        pending.onReconnect();
        assertThat(sendDue(PACE_NS)).isEqualTo(1);
    }

    @Test
    void shouldKeepARequestThatFoundNoRoom()
    {
        port.requestEpoch(5);
        drain();
        hasRoom = false;
        assertThat(sendDue(0)).isZero();
        hasRoom = true;
        assertThat(sendDue(1)).isEqualTo(1);
    }

    @Test
    void shouldSendTheNewestOfAKindOnly()
    {
        port.requestEpoch(5);
        port.requestEpoch(6);
        drain();
        assertThat(sendDue(0)).isEqualTo(1);
        assertThat(observedEpoch).isEqualTo(6);
        port.requestEpoch(6);
        drain();
        assertThat(sendDue(PACE_NS)).as("asked the same again").isZero();
    }

    @Test
    void shouldPaceWhoAsksInEveryCycle()
    {
        for (int i = 0; i < 5; i++)
        {
            port.requestEpoch(5 + i);
            drain();
            assertThat(sendDue(i)).isEqualTo(i == 0 ? 1 : 0);
        }
        assertThat(sendDue(PACE_NS)).isEqualTo(1);
        assertThat(observedEpoch).isEqualTo(9);
    }

    @Test
    void shouldKeepTheLastCheckpointsAndTakeovers()
    {
        for (int i = 1; i <= 20; i++)
        {
            port.checkpoint(i, 1, 1);
            port.takenOver(i, 1, TakeoverCause.SILENCE, new long[TakeoverCause.STEPS]);
        }
        drain();
        assertThat(pending.size()).isEqualTo(2 * PendingRequests.KEPT_OF_A_KIND);
    }

    @Test
    void shouldNotBeReadyAfterLeavingTheLine()
    {
        port.ready(1, 2, 3);
        port.leaveLine(0, 5);
        drain();
        assertThat(pending.size()).as("another leaves").isEqualTo(2);
        port.leaveLine(1, 5);
        drain();
        assertThat(pending.size()).isEqualTo(2);
        port.ready(1, 2, 3);
        port.requestReadmission(12);
        drain();
        assertThat(pending.size()).isEqualTo(3);
    }

    @Test
    void shouldBeReadyForTheBootThatAskedForReadmission()
    {
        port.requestReadmission(12);
        port.ready(1, 2, 3);
        final List<Long> bootHashes = new ArrayList<>();
        port.drain((type, buffer, offset, length) -> bootHashes.add(
            buffer.getLong(offset + 16, ByteOrder.LITTLE_ENDIAN)), 10);
        assertThat(bootHashes).containsExactly(12L, 12L);
    }

    @Test
    void shouldRefuseRatherThanWaitWhereTheRingIsFull()
    {
        int taken = 0;
        while (port.checkpoint(taken + 1, 1, 1))
        {
            taken++;
        }
        assertThat(taken).isGreaterThan(500);
        drain();
        assertThat(port.requestEpoch(1)).isTrue();
        assertThat(sendDue(0)).isEqualTo(1);
        assertThat(templates).containsExactly(CheckpointDecoder.TEMPLATE_ID);
    }
}
