package io.understudy.gateway.client;

import io.understudy.codecs.client.CancelEncoder;
import io.understudy.codecs.client.EstablishEncoder;
import io.understudy.codecs.client.ExecInst;
import io.understudy.codecs.client.MassCancelEncoder;
import io.understudy.codecs.client.MassStatusRequestEncoder;
import io.understudy.codecs.client.MassStatusScope;
import io.understudy.codecs.client.MessageHeaderEncoder;
import io.understudy.codecs.client.NegotiateEncoder;
import io.understudy.codecs.client.NewOrderEncoder;
import io.understudy.codecs.client.OrdType;
import io.understudy.codecs.client.OrderStatusRequestEncoder;
import io.understudy.codecs.client.ReplaceEncoder;
import io.understudy.codecs.client.RetransmitRequestEncoder;
import io.understudy.codecs.client.SequenceEncoder;
import io.understudy.codecs.client.SessionReason;
import io.understudy.codecs.client.TerminateEncoder;
import io.understudy.codecs.client.TimeInForce;
import io.understudy.codecs.ingress.FrameKind;
import io.understudy.gateway.edge.ClusterLine;
import java.util.concurrent.TimeUnit;
import org.agrona.MutableDirectBuffer;
import org.agrona.concurrent.EpochNanoClock;
import org.agrona.concurrent.OffsetEpochNanoClock;

/** What a client says: its session's messages and, once that is established, its orders. */
final class ClientOutbox
{
    private static final int HEADER = MessageHeaderEncoder.ENCODED_LENGTH;
    private static final int NO_ROOM = -1;

    private final ClientContext context;
    private final ClusterLine line;
    private final EpochNanoClock epochClock = new OffsetEpochNanoClock();
    private final MessageHeaderEncoder header = new MessageHeaderEncoder();
    private final NegotiateEncoder negotiate = new NegotiateEncoder();
    private final EstablishEncoder establish = new EstablishEncoder();
    private final SequenceEncoder sequence = new SequenceEncoder();
    private final RetransmitRequestEncoder retransmitRequest = new RetransmitRequestEncoder();
    private final TerminateEncoder terminate = new TerminateEncoder();
    private final NewOrderEncoder newOrder = new NewOrderEncoder();
    private final CancelEncoder cancel = new CancelEncoder();
    private final ReplaceEncoder replace = new ReplaceEncoder();
    private final MassCancelEncoder massCancel = new MassCancelEncoder();
    private final OrderStatusRequestEncoder statusRequest = new OrderStatusRequestEncoder();
    private final MassStatusRequestEncoder massStatus = new MassStatusRequestEncoder();
    private ClientState state = ClientState.TERMINATED;
    private int connectionId;
    private long sessionVersion;
    private long nextSequence = 1;
    private long lastSentNs;
    private boolean begun;

    ClientOutbox(final ClientContext context, final ClusterLine line)
    {
        this.context = context;
        this.line = line;
        sessionVersion = context.incarnation() - 1;
    }

    /** Opens another connection and negotiates the session's next version on it. */
    boolean begin()
    {
        if (line.claim(FrameKind.CONNECT, connectionId + 1, 0) < 0)
        {
            return false;
        }
        connectionId++;
        line.commit();
        final int offset = claim(NegotiateEncoder.BLOCK_LENGTH);
        if (offset < 0)
        {
            return false;
        }
        sessionVersion++;
        negotiate.wrapAndApplyHeader(buffer(), offset, header)
            .sequence(nextSequence)
            .sendingTime(epochClock.nanoTime())
            .sessionVersion(sessionVersion)
            .sessionId(context.sessionId())
            .reserved(0)
            .accessKey(context.accessKey());
        commit();
        state = ClientState.NEGOTIATING;
        return true;
    }

    /** Answers NegotiationResponse: the gateway told what it has applied of earlier versions. */
    boolean establish(final long lastInputSequence, final long nextExpected)
    {
        final int offset = claim(EstablishEncoder.BLOCK_LENGTH);
        if (offset < 0)
        {
            return false;
        }
        nextSequence = lastInputSequence + 1;
        establish.wrapAndApplyHeader(buffer(), offset, header)
            .sequence(nextSequence)
            .sendingTime(epochClock.nanoTime())
            .sessionVersion(sessionVersion)
            .nextExpected(nextExpected)
            .sessionId(context.sessionId())
            .keepAliveMs(context.keepAliveMs());
        commit();
        state = ClientState.ESTABLISHING;
        return true;
    }

    boolean requestRetransmit(final long fromSequence, final int count)
    {
        final int offset = claim(RetransmitRequestEncoder.BLOCK_LENGTH);
        if (offset < 0)
        {
            return false;
        }
        retransmitRequest.wrapAndApplyHeader(buffer(), offset, header)
            .sequence(nextSequence)
            .sendingTime(epochClock.nanoTime())
            .fromSequence(fromSequence)
            .count(count);
        commit();
        return true;
    }

    boolean terminate()
    {
        final int offset =
            state == ClientState.ESTABLISHED ? claim(TerminateEncoder.BLOCK_LENGTH) : -1;
        if (offset < 0)
        {
            return false;
        }
        terminate.wrapAndApplyHeader(buffer(), offset, header)
            .sequence(nextSequence)
            .sendingTime(epochClock.nanoTime())
            .reason(SessionReason.FINISHED);
        commit();
        return true;
    }

    int keepAlive(final long nowNs)
    {
        final long intervalNs = TimeUnit.MILLISECONDS.toNanos(context.keepAliveMs()) / 2;
        if (state != ClientState.ESTABLISHED || begun || nowNs - lastSentNs < intervalNs)
        {
            return 0;
        }
        final int offset = claim(SequenceEncoder.BLOCK_LENGTH);
        if (offset < 0)
        {
            return 0;
        }
        sequence.wrapAndApplyHeader(buffer(), offset, header)
            .sequence(nextSequence)
            .sendingTime(epochClock.nanoTime());
        commit();
        return 1;
    }

    NewOrderEncoder newOrder()
    {
        final int offset = claimOrder(NewOrderEncoder.BLOCK_LENGTH);
        if (offset < 0)
        {
            return null;
        }
        newOrder.wrapAndApplyHeader(buffer(), offset, header)
            .sequence(nextSequence)
            .sendingTime(epochClock.nanoTime())
            .ordType(OrdType.LIMIT)
            .timeInForce(TimeInForce.DAY)
            .execInst(ExecInst.NONE);
        return newOrder;
    }

    CancelEncoder cancel()
    {
        final int offset = claimOrder(CancelEncoder.BLOCK_LENGTH);
        if (offset < 0)
        {
            return null;
        }
        cancel.wrapAndApplyHeader(buffer(), offset, header)
            .sequence(nextSequence)
            .sendingTime(epochClock.nanoTime());
        return cancel;
    }

    ReplaceEncoder replace()
    {
        final int offset = claimOrder(ReplaceEncoder.BLOCK_LENGTH);
        if (offset < 0)
        {
            return null;
        }
        replace.wrapAndApplyHeader(buffer(), offset, header)
            .sequence(nextSequence)
            .sendingTime(epochClock.nanoTime())
            .ordType(OrdType.LIMIT);
        return replace;
    }

    MassCancelEncoder massCancel()
    {
        final int offset = claimOrder(MassCancelEncoder.BLOCK_LENGTH);
        if (offset < 0)
        {
            return null;
        }
        massCancel.wrapAndApplyHeader(buffer(), offset, header)
            .sequence(nextSequence)
            .sendingTime(epochClock.nanoTime());
        return massCancel;
    }

    OrderStatusRequestEncoder orderStatusRequest()
    {
        final int offset = claimOrder(OrderStatusRequestEncoder.BLOCK_LENGTH);
        if (offset < 0)
        {
            return null;
        }
        statusRequest.wrapAndApplyHeader(buffer(), offset, header)
            .sequence(nextSequence)
            .sendingTime(epochClock.nanoTime());
        return statusRequest;
    }

    MassStatusRequestEncoder massStatusRequest()
    {
        final int offset = claimOrder(MassStatusRequestEncoder.BLOCK_LENGTH);
        if (offset < 0)
        {
            return null;
        }
        massStatus.wrapAndApplyHeader(buffer(), offset, header)
            .sequence(nextSequence)
            .sendingTime(epochClock.nanoTime())
            .scope(MassStatusScope.ALL);
        return massStatus;
    }

    long send()
    {
        if (!begun)
        {
            throw new IllegalStateException("nothing was begun: newOrder(), cancel() ... first");
        }
        begun = false;
        commit();
        return nextSequence++;
    }

    void onEstablished()
    {
        state = ClientState.ESTABLISHED;
    }

    void onTerminated()
    {
        state = ClientState.TERMINATED;
    }

    ClientState state()
    {
        return state;
    }

    int connectionId()
    {
        return connectionId;
    }

    long nextSequence()
    {
        return nextSequence;
    }

    /**
     * Claims an order's message and clears it: an optional field that is not set is empty. Session
     * messages wait until it is sent; beginning another forgets it.
     */
    private int claimOrder(final int blockLength)
    {
        begun = false;
        if (state != ClientState.ESTABLISHED)
        {
            return NO_ROOM;
        }
        final int offset = claim(blockLength);
        if (offset >= 0)
        {
            buffer().setMemory(offset + HEADER, blockLength, (byte)0);
            begun = true;
        }
        return offset;
    }

    private int claim(final int blockLength)
    {
        if (begun)
        {
            return NO_ROOM;
        }
        return line.claim(FrameKind.DATA, connectionId, HEADER + blockLength);
    }

    private void commit()
    {
        lastSentNs = System.nanoTime();
        line.commit();
    }

    private MutableDirectBuffer buffer()
    {
        return line.frameBuffer();
    }
}
