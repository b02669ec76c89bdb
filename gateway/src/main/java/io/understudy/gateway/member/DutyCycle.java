package io.understudy.gateway.member;

import io.understudy.gateway.ingress.Ingress;
import io.understudy.gateway.sequence.AckGate;
import io.understudy.gateway.sequence.OrderStream;
import io.understudy.gateway.sequence.Sequencer;

/**
 * One turn of the duty thread. Read it top to bottom to follow an order from the socket to its
 * acknowledgement: the edges' frames are received, sequenced (journaled and applied), and once a
 * majority has them, what they caused is sent.
 */
final class DutyCycle
{
    private static final int THIS_MEMBER = 0;

    private final AeronThread aeron;
    private final Ingress ingress;
    private final Primary primary;
    private final Sequencer sequencer;
    private final OrderStream stream;
    private final AckGate ackGate;
    private final Checkpoints checkpoints;

    DutyCycle(
        final AeronThread aeron, final Ingress ingress, final Primary primary,
        final Sequencer sequencer, final OrderStream stream, final AckGate ackGate,
        final Checkpoints checkpoints)
    {
        this.aeron = aeron;
        this.ingress = ingress;
        this.primary = primary;
        this.sequencer = sequencer;
        this.stream = stream;
        this.ackGate = ackGate;
        this.checkpoints = checkpoints;
    }

    int doWork(final long nowNs)
    {
        return aeron.invoke()
            + ingress.poll(nowNs)
            + primary.poll(nowNs)
            + onJournaled()
            + ingress.sendOutputs(ackGate.committed(), sequencer.ballot(), nowNs);
    }

    private int onJournaled()
    {
        if (ackGate.onJournaled(THIS_MEMBER, stream.durableSequence()))
        {
            checkpoints.onCommitted(ackGate.committed());
            return 1;
        }
        return 0;
    }
}
