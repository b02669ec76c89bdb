package io.understudy.gateway.simulator;

import io.understudy.codecs.client.CancelEncoder;
import io.understudy.codecs.client.EstablishEncoder;
import io.understudy.codecs.client.ExecInst;
import io.understudy.codecs.client.MassCancelEncoder;
import io.understudy.codecs.client.MassCancelScope;
import io.understudy.codecs.client.MessageHeaderEncoder;
import io.understudy.codecs.client.NegotiateEncoder;
import io.understudy.codecs.client.NewOrderEncoder;
import io.understudy.codecs.client.OrdType;
import io.understudy.codecs.client.ReplaceEncoder;
import io.understudy.codecs.client.RetransmitRequestEncoder;
import io.understudy.codecs.client.Side;
import io.understudy.codecs.client.TimeInForce;
import io.understudy.codecs.ingress.FrameKind;
import org.agrona.DirectBuffer;

/**
 * What the client of a session sends. Its n-th input is always the same, whenever it is asked for,
 * so that nothing has to be kept to send it again.
 */
final class ClientMessages
{
    static final int INSTRUMENT_ID = 1;
    static final long TICK = 1_000_000L;
    static final long LOT = 10_000L;

    private static final int HEADER = MessageHeaderEncoder.ENCODED_LENGTH;
    private static final int KEEP_ALIVE_MS = 10_000;
    private static final int KINDS = 16;
    private static final int ORDERS = 10;
    private static final int CANCELS = 13;
    private static final int REPLACES = 15;
    private static final int DIGITS = 6;

    private final int sessionId;
    private final MessageHeaderEncoder header = new MessageHeaderEncoder();
    private final NegotiateEncoder negotiate = new NegotiateEncoder();
    private final EstablishEncoder establish = new EstablishEncoder();
    private final RetransmitRequestEncoder retransmit = new RetransmitRequestEncoder();
    private final NewOrderEncoder newOrder = new NewOrderEncoder();
    private final CancelEncoder cancel = new CancelEncoder();
    private final ReplaceEncoder replace = new ReplaceEncoder();
    private final MassCancelEncoder massCancel = new MassCancelEncoder();
    private final byte[] id = new byte[NewOrderEncoder.clOrdIdLength()];

    ClientMessages(final int sessionId)
    {
        this.sessionId = sessionId;
    }

    /** Connects and negotiates; false where the window is full: nothing, or half of it, is sent. */
    boolean connect(final SimEdge edge, final int connectionId, final long version)
    {
        if (edge.claim(FrameKind.CONNECT, connectionId, 0) < 0)
        {
            return false;
        }
        edge.commit();
        final int at = claim(edge, connectionId, NegotiateEncoder.BLOCK_LENGTH);
        if (at < 0)
        {
            return false;
        }
        negotiate.wrapAndApplyHeader(edge.buffer(), at, header)
            .sequence(1).sendingTime(1).sessionVersion(version).sessionId(sessionId);
        edge.commit();
        return true;
    }

    boolean establish(
        final SimEdge edge, final int connectionId, final long version, final long next,
        final long nextExpected)
    {
        final int at = claim(edge, connectionId, EstablishEncoder.BLOCK_LENGTH);
        if (at < 0)
        {
            return false;
        }
        establish.wrapAndApplyHeader(edge.buffer(), at, header)
            .sequence(next).sendingTime(1).sessionVersion(version).nextExpected(nextExpected)
            .sessionId(sessionId).keepAliveMs(KEEP_ALIVE_MS);
        edge.commit();
        return true;
    }

    boolean retransmit(
        final SimEdge edge, final int connectionId, final long next, final long from,
        final int count)
    {
        final int at = claim(edge, connectionId, RetransmitRequestEncoder.BLOCK_LENGTH);
        if (at < 0)
        {
            return false;
        }
        retransmit.wrapAndApplyHeader(edge.buffer(), at, header)
            .sequence(next).sendingTime(1).fromSequence(from).count(count);
        edge.commit();
        return true;
    }

    void disconnect(final SimEdge edge, final int connectionId)
    {
        if (edge.claim(FrameKind.DISCONNECT, connectionId, 0) >= 0)
        {
            edge.commit();
        }
    }

    /** The n-th input: orders, some of them replaced or cancelled by what follows. */
    boolean input(final SimEdge edge, final int connectionId, final long n)
    {
        final long hash = mix(sessionId * 1_000_003L + n);
        final int kind = (int)(hash & KINDS - 1);
        return kind < ORDERS ? newOrder(edge, connectionId, n, hash >>> 8) :
            kind < CANCELS ? cancel(edge, connectionId, n, n - 1 - (hash >>> 8 & 3)) :
            kind < REPLACES ? replace(edge, connectionId, n, hash >>> 8) :
            massCancel(edge, connectionId, n);
    }

    private boolean newOrder(
        final SimEdge edge, final int connectionId, final long n, final long hash)
    {
        final int at = claim(edge, connectionId, NewOrderEncoder.BLOCK_LENGTH);
        if (at >= 0)
        {
            newOrder.wrapAndApplyHeader(edge.buffer(), at, header)
                .sequence(n).sendingTime(1).putClOrdId(clOrdId(n), 0)
                .instrumentId(INSTRUMENT_ID).side((hash & 1) == 0 ? Side.BUY : Side.SELL)
                .ordType(OrdType.LIMIT).execInst(ExecInst.NONE)
                .timeInForce((hash & 14) == 0 ? TimeInForce.IMMEDIATE_OR_CANCEL : TimeInForce.DAY);
            newOrder.price().mantissa((100 + (hash >>> 4 & 7)) * TICK);
            newOrder.quantity().mantissa((1 + (hash >>> 8 & 3)) * LOT);
            edge.commit();
        }
        return at >= 0;
    }

    private boolean cancel(
        final SimEdge edge, final int connectionId, final long n, final long orig)
    {
        final int at = claim(edge, connectionId, CancelEncoder.BLOCK_LENGTH);
        if (at >= 0)
        {
            cancel.wrapAndApplyHeader(edge.buffer(), at, header)
                .sequence(n).sendingTime(1).putClOrdId(clOrdId(n), 0)
                .instrumentId(INSTRUMENT_ID).side(Side.BUY)
                .putOrigClOrdId(clOrdId(orig), 0);
            edge.commit();
        }
        return at >= 0;
    }

    private boolean replace(
        final SimEdge edge, final int connectionId, final long n, final long hash)
    {
        final int at = claim(edge, connectionId, ReplaceEncoder.BLOCK_LENGTH);
        if (at >= 0)
        {
            replace.wrapAndApplyHeader(edge.buffer(), at, header)
                .sequence(n).sendingTime(1).putClOrdId(clOrdId(n), 0)
                .instrumentId(INSTRUMENT_ID).side((hash & 1) == 0 ? Side.BUY : Side.SELL)
                .ordType(OrdType.LIMIT).putOrigClOrdId(clOrdId(n - 1 - (hash & 3)), 0);
            replace.price().mantissa((100 + (hash >>> 4 & 7)) * TICK);
            replace.quantity().mantissa((1 + (hash >>> 8 & 3)) * LOT);
            edge.commit();
        }
        return at >= 0;
    }

    private boolean massCancel(final SimEdge edge, final int connectionId, final long n)
    {
        final int at = claim(edge, connectionId, MassCancelEncoder.BLOCK_LENGTH);
        if (at >= 0)
        {
            massCancel.wrapAndApplyHeader(edge.buffer(), at, header)
                .sequence(n).sendingTime(1).putClOrdId(clOrdId(n), 0)
                .instrumentId(INSTRUMENT_ID).scope(MassCancelScope.ALL);
            edge.commit();
        }
        return at >= 0;
    }

    private static int claim(final SimEdge edge, final int connectionId, final int blockLength)
    {
        final int at = edge.claim(FrameKind.DATA, connectionId, HEADER + blockLength);
        if (at >= 0)
        {
            edge.buffer().setMemory(at, HEADER + blockLength, (byte)0);
        }
        return at;
    }

    private byte[] clOrdId(final long n)
    {
        long rest = Math.max(0, n);
        for (int i = DIGITS - 1; i >= 0; i--)
        {
            id[i] = (byte)('0' + rest % 10);
            rest /= 10;
        }
        return id;
    }


    /** The number in a ClOrdID, 0 where there is none. */
    static int number(final DirectBuffer buffer, final int offset)
    {
        return buffer.getByte(offset) == 0 ? 0 : buffer.parseNaturalIntAscii(offset, DIGITS);
    }

    private static long mix(final long value)
    {
        final long a = (value ^ value >>> 30) * 0xBF58476D1CE4E5B9L;
        final long b = (a ^ a >>> 27) * 0x94D049BB133111EBL;
        return b ^ b >>> 31;
    }
}
