package io.understudy.gateway.demo;

import io.understudy.codecs.client.BusinessRejectDecoder;
import io.understudy.codecs.client.CancelEncoder;
import io.understudy.codecs.client.CancelRejectDecoder;
import io.understudy.codecs.client.EstablishEncoder;
import io.understudy.codecs.client.EstablishmentAckDecoder;
import io.understudy.codecs.client.ExecInst;
import io.understudy.codecs.client.ExecutionReportDecoder;
import io.understudy.codecs.client.Flag;
import io.understudy.codecs.client.HeartbeatDecoder;
import io.understudy.codecs.client.MessageHeaderDecoder;
import io.understudy.codecs.client.MessageHeaderEncoder;
import io.understudy.codecs.client.NegotiateEncoder;
import io.understudy.codecs.client.NegotiationResponseDecoder;
import io.understudy.codecs.client.NewOrderEncoder;
import io.understudy.codecs.client.OrdType;
import io.understudy.codecs.client.ReplaceEncoder;
import io.understudy.codecs.client.RetransmitRequestEncoder;
import io.understudy.codecs.client.SequenceEncoder;
import io.understudy.codecs.client.SessionReason;
import io.understudy.codecs.client.TerminateEncoder;
import io.understudy.codecs.client.TerminatedDecoder;
import io.understudy.codecs.client.TimeInForce;
import io.understudy.gateway.client.ClientListener;
import java.net.InetSocketAddress;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.agrona.DirectBuffer;
import org.agrona.concurrent.SystemEpochNanoClock;
import org.agrona.concurrent.UnsafeBuffer;

/**
 * An SBE session over TCP, by the schema alone: negotiates and establishes while it is polled,
 * connects to the next address where a connection ends, sends again what was not applied and asks
 * for what it has not heard. It keeps all that it has sent. One thread.
 */
final class SbeTcpClient implements SbeOrders, AutoCloseable
{
    private static final int HEADER = MessageHeaderEncoder.ENCODED_LENGTH;
    private static final int MAX_RETRANSMIT = 1_000;
    private static final int KEEP_ALIVE_MS = 60_000;
    private static final long KEEP_ALIVE_EVERY_NS =
        TimeUnit.MILLISECONDS.toNanos(KEEP_ALIVE_MS / 4);

    private enum State
    {
        CONNECTING, NEGOTIATING, ESTABLISHED, TERMINATED
    }

    private final int sessionId;
    private final ClientListener listener;
    private final SofhSocket socket;
    private final List<byte[]> sent = new ArrayList<>();
    private final UnsafeBuffer buffer = new UnsafeBuffer(new byte[512]);
    private final MessageHeaderEncoder headerEncoder = new MessageHeaderEncoder();
    private final MessageHeaderDecoder header = new MessageHeaderDecoder();
    private final NewOrderEncoder newOrder = new NewOrderEncoder();
    private final CancelEncoder cancel = new CancelEncoder();
    private final ReplaceEncoder replace = new ReplaceEncoder();
    private final ExecutionReportDecoder report = new ExecutionReportDecoder();
    private final CancelRejectDecoder cancelReject = new CancelRejectDecoder();
    private final BusinessRejectDecoder businessReject = new BusinessRejectDecoder();
    private final TerminatedDecoder terminated = new TerminatedDecoder();
    private final SystemEpochNanoClock clock = new SystemEpochNanoClock();
    private State state = State.CONNECTING;
    private String ended = "";
    private long version = clock.nanoTime();
    private long nextExpected = 1;
    private long gatewayNext;
    private long requestedThrough;
    private long lastSentNs;
    private int begunLength;
    private long establishments;
    private long resent;
    private long gaps;

    /**
     * A client that connects once it is polled.
     *
     * @param hosts     to connect to, the next where a connection ends, round and round.
     * @param sessionId of a session that has not been used before.
     * @param listener  hears answers, in sequence and each once.
     */
    SbeTcpClient(
        final List<InetSocketAddress> hosts, final int sessionId, final ClientListener listener)
    {
        this.sessionId = sessionId;
        this.listener = listener;
        socket = new SofhSocket(hosts, this::onMessage);
    }

    /** Hears, connects, asks again; the amount of work done. */
    int poll()
    {
        if (state == State.TERMINATED)
        {
            return 0;
        }
        if (!socket.isOpen())
        {
            if (!socket.connect(System.nanoTime()))
            {
                return 0;
            }
            negotiate();
        }
        int work = socket.read();
        if (!socket.isOpen())
        {
            state = state == State.TERMINATED ? state : State.CONNECTING;
            return work + 1;
        }
        if (state == State.ESTABLISHED)
        {
            work += requestWhatIsMissing();
            keepAlive();
        }
        return work + socket.flush();
    }

    boolean isEstablished()
    {
        return state == State.ESTABLISHED;
    }

    boolean isTerminated()
    {
        return state == State.TERMINATED;
    }

    /** How often the session was established again. */
    long reconnects()
    {
        return Math.max(0, establishments - 1);
    }

    /** Messages that were sent again, or that came marked as sent before. */
    long resent()
    {
        return resent;
    }

    /** How often a message came whose forerunner had not, while none was asked for. */
    long gaps()
    {
        return gaps;
    }

    /** For a man to read. */
    String state()
    {
        return state + ended;
    }

    @Override
    public NewOrderEncoder newOrder()
    {
        if (!begin(NewOrderEncoder.BLOCK_LENGTH))
        {
            return null;
        }
        return newOrder.wrapAndApplyHeader(buffer, 0, headerEncoder)
            .sequence(nextSequence())
            .sendingTime(clock.nanoTime())
            .ordType(OrdType.LIMIT)
            .timeInForce(TimeInForce.DAY)
            .execInst(ExecInst.NONE);
    }

    @Override
    public CancelEncoder cancel()
    {
        return begin(CancelEncoder.BLOCK_LENGTH) ?
            cancel.wrapAndApplyHeader(buffer, 0, headerEncoder)
                .sequence(nextSequence())
                .sendingTime(clock.nanoTime()) : null;
    }

    @Override
    public ReplaceEncoder replace()
    {
        return begin(ReplaceEncoder.BLOCK_LENGTH) ?
            replace.wrapAndApplyHeader(buffer, 0, headerEncoder)
                .sequence(nextSequence())
                .sendingTime(clock.nanoTime())
                .ordType(OrdType.LIMIT) : null;
    }

    @Override
    public void send()
    {
        final byte[] message = new byte[begunLength];
        buffer.getBytes(0, message);
        sent.add(message);
        write(begunLength);
        socket.flush();
    }

    /** Ends the session in good order. */
    void terminate()
    {
        new TerminateEncoder().wrapAndApplyHeader(buffer, 0, headerEncoder)
            .sequence(nextSequence())
            .sendingTime(clock.nanoTime())
            .reason(SessionReason.FINISHED);
        write(HEADER + TerminateEncoder.BLOCK_LENGTH);
    }

    @Override
    public void close()
    {
        socket.close();
    }

    private long nextSequence()
    {
        return sent.size() + 1;
    }

    private boolean begin(final int blockLength)
    {
        begunLength = HEADER + blockLength;
        if (state != State.ESTABLISHED || !socket.hasRoom(begunLength))
        {
            return false;
        }
        buffer.setMemory(0, begunLength, (byte)0);
        return true;
    }

    private void write(final int length)
    {
        lastSentNs = System.nanoTime();
        socket.write(buffer.byteArray(), length);
    }

    /** Each connection is a new version of the session, by the wall clock: always a higher one. */
    private void negotiate()
    {
        version = Math.max(version + 1, clock.nanoTime());
        state = State.NEGOTIATING;
        buffer.setMemory(0, HEADER + NegotiateEncoder.BLOCK_LENGTH, (byte)0);
        new NegotiateEncoder().wrapAndApplyHeader(buffer, 0, headerEncoder)
            .sequence(nextSequence())
            .sendingTime(clock.nanoTime())
            .sessionVersion(version)
            .sessionId(sessionId);
        write(HEADER + NegotiateEncoder.BLOCK_LENGTH);
    }

    /** FIXP: sequence is what comes next; here, the first that was not applied. */
    private void establish(final long lastApplied)
    {
        new EstablishEncoder().wrapAndApplyHeader(buffer, 0, headerEncoder)
            .sequence(lastApplied + 1)
            .sendingTime(clock.nanoTime())
            .sessionVersion(version)
            .nextExpected(nextExpected)
            .sessionId(sessionId)
            .keepAliveMs(KEEP_ALIVE_MS);
        write(HEADER + EstablishEncoder.BLOCK_LENGTH);
    }

    private void onEstablished(final long lastApplied)
    {
        state = State.ESTABLISHED;
        establishments++;
        requestedThrough = 0;
        for (int i = (int)lastApplied; i < sent.size(); i++)
        {
            socket.write(sent.get(i), sent.get(i).length);
            resent++;
        }
    }

    private int requestWhatIsMissing()
    {
        if (nextExpected >= gatewayNext || requestedThrough >= nextExpected)
        {
            return 0;
        }
        final int count = (int)Math.min(MAX_RETRANSMIT, gatewayNext - nextExpected);
        requestedThrough = nextExpected + count - 1;
        new RetransmitRequestEncoder().wrapAndApplyHeader(buffer, 0, headerEncoder)
            .sequence(nextSequence())
            .sendingTime(clock.nanoTime())
            .fromSequence(nextExpected)
            .count(count);
        write(HEADER + RetransmitRequestEncoder.BLOCK_LENGTH);
        return 1;
    }

    private void keepAlive()
    {
        if (System.nanoTime() - lastSentNs > KEEP_ALIVE_EVERY_NS)
        {
            new SequenceEncoder().wrapAndApplyHeader(buffer, 0, headerEncoder)
                .sequence(nextSequence())
                .sendingTime(clock.nanoTime());
            write(HEADER + SequenceEncoder.BLOCK_LENGTH);
        }
    }

    private void onMessage(final DirectBuffer in, final int offset)
    {
        header.wrap(in, offset);
        switch (header.templateId())
        {
            case NegotiationResponseDecoder.TEMPLATE_ID:
                establish(new NegotiationResponseDecoder()
                    .wrapAndApplyHeader(in, offset, header).lastInputSequence());
                break;
            case EstablishmentAckDecoder.TEMPLATE_ID:
                final EstablishmentAckDecoder ack =
                    new EstablishmentAckDecoder().wrapAndApplyHeader(in, offset, header);
                gatewayNext = ack.sequence();
                onEstablished(ack.lastInputSequence());
                break;
            case HeartbeatDecoder.TEMPLATE_ID:
                gatewayNext = Math.max(gatewayNext, new HeartbeatDecoder()
                    .wrapAndApplyHeader(in, offset, header).sequence());
                break;
            case ExecutionReportDecoder.TEMPLATE_ID:
                report.wrapAndApplyHeader(in, offset, header);
                if (isNext(report.sequence(), report.possResend()))
                {
                    listener.onExecutionReport(report);
                }
                break;
            case CancelRejectDecoder.TEMPLATE_ID:
                cancelReject.wrapAndApplyHeader(in, offset, header);
                if (isNext(cancelReject.sequence(), cancelReject.possResend()))
                {
                    listener.onCancelReject(cancelReject);
                }
                break;
            case BusinessRejectDecoder.TEMPLATE_ID:
                businessReject.wrapAndApplyHeader(in, offset, header);
                if (isNext(businessReject.sequence(), businessReject.possResend()))
                {
                    listener.onBusinessReject(businessReject);
                }
                break;
            case TerminatedDecoder.TEMPLATE_ID:
                onTerminated(terminated.wrapAndApplyHeader(in, offset, header).reason());
                break;
            default:
                break;
        }
    }

    /** What has ended for another reason, for example with its edge, is begun again. */
    private void onTerminated(final SessionReason reason)
    {
        ended = ", last ended for " + reason;
        if (reason == SessionReason.FINISHED)
        {
            state = State.TERMINATED;
            socket.close();
        }
    }

    private boolean isNext(final long sequence, final Flag possResend)
    {
        resent += possResend == Flag.YES ? 1 : 0;
        gaps += sequence > nextExpected && nextExpected >= gatewayNext ? 1 : 0;
        gatewayNext = Math.max(gatewayNext, sequence + 1);
        if (sequence != nextExpected)
        {
            return false;
        }
        nextExpected++;
        return true;
    }
}
