package io.understudy.gateway.ingress;

import static org.assertj.core.api.Assertions.assertThat;

import io.understudy.codecs.RecordLayout;
import io.understudy.codecs.ingress.FrameKind;
import io.understudy.codecs.ingress.IngressFrameEncoder;
import io.understudy.codecs.ingress.MessageHeaderEncoder;
import io.understudy.codecs.journal.EpochStartEncoder;
import io.understudy.codecs.journal.JournalRecordDecoder;
import io.understudy.codecs.journal.JournalRecordEncoder;
import io.understudy.codecs.journal.MessageHeaderDecoder;
import io.understudy.codecs.journal.RecordKind;
import io.understudy.gateway.engine.Engine;
import org.agrona.DirectBuffer;
import org.agrona.ExpandableArrayBuffer;
import org.agrona.MutableDirectBuffer;
import org.agrona.concurrent.UnsafeBuffer;
import org.junit.jupiter.api.Test;

/** What becomes of an edge's frames when records become void. */
class EdgeWindowTest
{
    private static final int EDGE = RecordLayout.OPERATOR_EDGE_ID;

    /** A link that takes everything. */
    private static final class NoLink implements OutputLink
    {
        private final ExpandableArrayBuffer buffer = new ExpandableArrayBuffer();

        @Override
        public int claim(final int length)
        {
            return 0;
        }

        @Override
        public MutableDirectBuffer buffer()
        {
            return buffer;
        }

        @Override
        public void commit()
        {
        }
    }

    private final Engine withInput = engine(true);
    private final Engine withoutInput = engine(false);

    @Test
    void shouldTakeAFrameAgainWhoseRecordBecameVoid()
    {
        final EdgeWindow window = new EdgeWindow(EDGE, 1, 4096, () -> withInput, 1);
        window.begin(withInput);
        assertThat(window.frames().firstSequence()).isEqualTo(2);

        window.onPrimary(withoutInput, 1);
        window.onCommitted(1);
        window.sendOutputs(new NoLink(), 1, 1, true, 0);
        assertThat(window.committedEdgeSequence()).as("the edge may not forget it").isZero();

        final DirectBuffer frame = frame();
        window.onMessage(frame, 0, frame.capacity());
        assertThat(window.frames().hasNext()).isTrue();
        assertThat(window.frames().cursorSequence()).isEqualTo(1);
    }

    @Test
    void shouldGoOnAfterAFrameWhoseRecordStays()
    {
        final EdgeWindow window = new EdgeWindow(EDGE, 1, 4096, () -> withInput, 1);
        window.begin(withInput);
        window.onPrimary(withInput, 2);
        window.sendOutputs(new NoLink(), 1, 1, true, 0);
        assertThat(window.committedEdgeSequence()).as("not committed").isZero();
        window.sendOutputs(new NoLink(), 2, 1, true, 0);
        assertThat(window.committedEdgeSequence()).isEqualTo(1);
    }

    private static DirectBuffer frame()
    {
        final ExpandableArrayBuffer buffer = new ExpandableArrayBuffer();
        final IngressFrameEncoder frame = new IngressFrameEncoder()
            .wrapAndApplyHeader(buffer, 0, new MessageHeaderEncoder())
            .incarnation(1).edgeSequence(1).edgeId(EDGE).connectionId(1).kind(FrameKind.COMMAND)
            .putPayload(new byte[8], 0, 8);
        return new UnsafeBuffer(
            buffer, 0, MessageHeaderEncoder.ENCODED_LENGTH + frame.encodedLength());
    }

    private static Engine engine(final boolean hasInput)
    {
        final Engine engine = new Engine();
        final ExpandableArrayBuffer payload = new ExpandableArrayBuffer();
        final EpochStartEncoder start = new EpochStartEncoder()
            .wrapAndApplyHeader(
                payload, 0, new io.understudy.codecs.journal.MessageHeaderEncoder())
            .epoch(1).clusterId(1).engineVersion(Engine.VERSION).memberId(0).rank(0);
        apply(engine, 1, RecordKind.EPOCH_START, RecordLayout.GATEWAY_EDGE_ID, payload,
            MessageHeaderEncoder.ENCODED_LENGTH + start.encodedLength());
        if (hasInput)
        {
            apply(engine, 2, RecordKind.COMMAND, EDGE, payload, 0);
        }
        return engine;
    }

    private static void apply(
        final Engine engine, final long sequence, final RecordKind kind, final int edgeId,
        final DirectBuffer payload, final int length)
    {
        final ExpandableArrayBuffer buffer = new ExpandableArrayBuffer();
        final boolean ofEdge = edgeId == EDGE;
        new JournalRecordEncoder()
            .wrapAndApplyHeader(
                buffer, 0, new io.understudy.codecs.journal.MessageHeaderEncoder())
            .ballot(1).sequence(sequence).timestamp(sequence)
            .edgeSequence(ofEdge ? 1 : 0).edgeIncarnation(ofEdge ? 1 : 0)
            .edgeId(edgeId).connectionId(0).kind(kind)
            .putPayload(payload, 0, length);
        engine.apply(new JournalRecordDecoder().wrapAndApplyHeader(
            buffer, 0, new MessageHeaderDecoder()));
    }
}
