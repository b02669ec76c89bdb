package io.understudy.gateway.simulator;

import io.understudy.codecs.client.BusinessRejectDecoder;
import io.understudy.codecs.client.CancelRejectDecoder;
import io.understudy.codecs.client.EstablishmentAckDecoder;
import io.understudy.codecs.client.ExecType;
import io.understudy.codecs.client.ExecutionReportDecoder;
import io.understudy.codecs.client.Flag;
import io.understudy.codecs.client.MassCancelReportDecoder;
import io.understudy.codecs.client.MessageHeaderDecoder;
import io.understudy.codecs.client.NegotiationResponseDecoder;
import io.understudy.codecs.client.NotAppliedDecoder;
import io.understudy.codecs.client.RetransmitRejectDecoder;
import java.util.BitSet;
import java.util.SplittableRandom;
import org.agrona.DirectBuffer;

/**
 * The client of one session, on whichever edge it is connected to: sends orders, some at a time,
 * sends again what the gateway says that it lacks, asks for what it missed, and checks that it
 * hears everything once and in order.
 */
final class SimClient implements SimEdge.Connected
{
    /** What it is at. */
    private enum State
    {
        IDLE, CONNECTING, NEGOTIATED, ESTABLISHING, ESTABLISHED
    }

    private static final int WINDOW = 8;
    private static final int MAX_INPUTS = 300;
    private static final int MAX_RETRANSMIT = 32;
    private static final long PATIENCE_NS = 15_000_000;
    private static final long RETRY_NS = 1_000_000;
    private static final int HEADER = MessageHeaderDecoder.ENCODED_LENGTH;

    private final World world;
    private final int sessionId;
    private final SplittableRandom random;
    private final ClientMessages messages;
    private final MessageHeaderDecoder header = new MessageHeaderDecoder();
    private final ExecutionReportDecoder report = new ExecutionReportDecoder();
    private final NegotiationResponseDecoder negotiated = new NegotiationResponseDecoder();
    private final EstablishmentAckDecoder established = new EstablishmentAckDecoder();
    private final RetransmitRejectDecoder notRetransmitted = new RetransmitRejectDecoder();
    private final BitSet answered = new BitSet();
    private SimEdge edge;
    private State state = State.IDLE;
    private int connectionId;
    private long version;
    private long issued;
    private long sent;
    private long answers;
    private long lastAnswered;
    private long nextExpected = 1;
    private long gatewayNext = 1;
    private long liveNext;
    private long requestedThrough;
    private long missed;
    private long nextInputNs;
    private long deadlineNs;
    private boolean reconnects;

    SimClient(final World world, final int sessionId, final SplittableRandom random)
    {
        this.world = world;
        this.sessionId = sessionId;
        this.random = random;
        messages = new ClientMessages(sessionId);
        nextInputNs = world.nowNs();
    }

    void reconnect()
    {
        reconnects = true;
    }

    void poll(final long nowNs, final boolean issues)
    {
        if (!world.operator().isDone())
        {
            return;
        }
        final boolean gone = edge != null && world.edge(edge.edgeId()).current() != edge;
        if (reconnects || gone || state != State.IDLE && state != State.ESTABLISHED &&
            nowNs >= deadlineNs)
        {
            leave(gone, nowNs);
        }
        switch (state)
        {
            case IDLE:
                if (nowNs >= deadlineNs)
                {
                    connect(nowNs);
                }
                break;
            case NEGOTIATED:
                if (messages.establish(edge, connectionId, version, sent + 1, nextExpected))
                {
                    state = State.ESTABLISHING;
                }
                break;
            case ESTABLISHED:
                ask();
                send(nowNs, issues);
                break;
            default:
                break;
        }
    }

    private void leave(final boolean gone, final long nowNs)
    {
        reconnects = false;
        if (edge != null)
        {
            if (!gone)
            {
                messages.disconnect(edge, connectionId);
            }
            edge.detach(connectionId);
            edge = null;
        }
        if (state != State.IDLE)
        {
            state = State.IDLE;
            deadlineNs = nowNs + random.nextInt(500_000);
        }
    }

    private void connect(final long nowNs)
    {
        edge = world.edge(1 + random.nextInt(world.plan().edges)).current();
        connectionId = world.newConnectionId();
        version++;
        if (messages.connect(edge, connectionId, version))
        {
            edge.attach(connectionId, this);
            state = State.CONNECTING;
            deadlineNs = nowNs + PATIENCE_NS;
        }
        else
        {
            messages.disconnect(edge, connectionId);
            edge = null;
            deadlineNs = nowNs + RETRY_NS;
        }
    }

    /** What was missed, in pieces. */
    private void ask()
    {
        if (nextExpected < gatewayNext && requestedThrough < nextExpected)
        {
            final int count = (int)Math.min(MAX_RETRANSMIT, gatewayNext - nextExpected);
            if (messages.retransmit(edge, connectionId, sent + 1, nextExpected, count))
            {
                requestedThrough = nextExpected + count - 1;
            }
        }
    }

    private void send(final long nowNs, final boolean issues)
    {
        while (sent < issued && messages.input(edge, connectionId, sent + 1))
        {
            sent++;
        }
        if (issues && nowNs >= nextInputNs && issued - answers < WINDOW && issued < MAX_INPUTS &&
            sent == issued && messages.input(edge, connectionId, sent + 1))
        {
            issued++;
            sent++;
            nextInputNs = nowNs + world.plan().inputGapNs / 2 +
                random.nextInt(world.plan().inputGapNs);
        }
    }

    /** When it has an input to send, Long.MAX_VALUE while it waits for something. */
    long nextPollNs(final long nowNs, final boolean issues)
    {
        return state == State.ESTABLISHED && issues && issued - answers < WINDOW &&
            issued < MAX_INPUTS && sent == issued && nextInputNs > nowNs ?
            nextInputNs : Long.MAX_VALUE;
    }

    /** Whether everything that it sent is answered, and every answer is here. */
    boolean isAnswered()
    {
        return answers == issued && nextExpected >= gatewayNext && state == State.ESTABLISHED;
    }

    long issued()
    {
        return issued;
    }

    long answers()
    {
        return answers;
    }

    @Override
    public void onOutput(
        final int onConnection, final boolean last, final DirectBuffer buffer, final int offset,
        final int length)
    {
        if (onConnection != connectionId)
        {
            return;
        }
        if (length >= HEADER)
        {
            header.wrap(buffer, offset);
            onMessage(header.templateId(), buffer, offset);
        }
        if (last)
        {
            reconnects = true;
        }
    }

    private void onMessage(final int templateId, final DirectBuffer buffer, final int offset)
    {
        switch (templateId)
        {
            case NegotiationResponseDecoder.TEMPLATE_ID:
                negotiated.wrapAndApplyHeader(buffer, offset, header);
                sent = negotiated.lastInputSequence();
                state = State.NEGOTIATED;
                break;
            case EstablishmentAckDecoder.TEMPLATE_ID:
                established.wrapAndApplyHeader(buffer, offset, header);
                gatewayNext = established.sequence();
                liveNext = gatewayNext;
                requestedThrough = 0;
                state = State.ESTABLISHED;
                break;
            case ExecutionReportDecoder.TEMPLATE_ID:
                report.wrapAndApplyHeader(buffer, offset, header);
                if (isNews(buffer, offset, report.possResend()))
                {
                    onReport(buffer, report.offset());
                }
                break;
            case CancelRejectDecoder.TEMPLATE_ID:
                onOther(buffer, offset, CancelRejectDecoder.possResendEncodingOffset(),
                    CancelRejectDecoder.clOrdIdEncodingOffset(), true);
                break;
            case BusinessRejectDecoder.TEMPLATE_ID:
                onOther(buffer, offset, BusinessRejectDecoder.possResendEncodingOffset(),
                    BusinessRejectDecoder.clOrdIdEncodingOffset(), true);
                break;
            case MassCancelReportDecoder.TEMPLATE_ID:
                onOther(buffer, offset, MassCancelReportDecoder.possResendEncodingOffset(),
                    MassCancelReportDecoder.clOrdIdEncodingOffset(), false);
                break;
            case RetransmitRejectDecoder.TEMPLATE_ID:
                notRetransmitted.wrapAndApplyHeader(buffer, offset, header);
                onMissed(notRetransmitted.oldestSequence());
                break;
            case NotAppliedDecoder.TEMPLATE_ID:
                throw new Violation(Check.SESSION_ORDER,
                    "session " + sessionId + " left no gap, and the gateway found one");
            default:
                onSessionMessage(templateId);
                break;
        }
    }

    /** Any other message of the session that is no retransmission ends the connection. */
    private void onSessionMessage(final int templateId)
    {
        if (templateId == io.understudy.codecs.client.NegotiationRejectDecoder.TEMPLATE_ID ||
            templateId == io.understudy.codecs.client.EstablishmentRejectDecoder.TEMPLATE_ID ||
            templateId == io.understudy.codecs.client.TerminatedDecoder.TEMPLATE_ID)
        {
            reconnects = true;
        }
    }

    private void onMissed(final long oldest)
    {
        final long next = Math.max(nextExpected, Math.min(oldest, gatewayNext));
        missed += next - nextExpected;
        nextExpected = next;
        requestedThrough = 0;
    }

    private void onOther(
        final DirectBuffer buffer, final int offset, final int resendOffset, final int idOffset,
        final boolean ordered)
    {
        if (isNews(buffer, offset, Flag.get(buffer.getByte(offset + HEADER + resendOffset))))
        {
            onAnswer(ClientMessages.number(buffer, offset + HEADER + idOffset), ordered, true);
        }
    }

    private void onReport(final DirectBuffer buffer, final int block)
    {
        final int n = ClientMessages.number(
            buffer, block + ExecutionReportDecoder.clOrdIdEncodingOffset());
        final ExecType type = report.execType();
        if (type == ExecType.NEW || type == ExecType.REJECTED || type == ExecType.REPLACED)
        {
            onAnswer(n, true, true);
        }
        else if (type == ExecType.CANCELED && buffer.getByte(
            block + ExecutionReportDecoder.origClOrdIdEncodingOffset()) != 0)
        {
            onAnswer(n, false, false);
        }
    }

    private void onAnswer(final int n, final boolean ordered, final boolean once)
    {
        if (once && (answered.get(n) || n > issued || n == 0))
        {
            throw new Violation(Check.SESSION_ORDER, "session " + sessionId + " sent " + issued +
                " inputs and gets another answer to input " + n);
        }
        if (ordered && n < lastAnswered)
        {
            throw new Violation(Check.SESSION_ORDER, "session " + sessionId +
                " gets the answer to input " + n + " after that to " + lastAnswered);
        }
        lastAnswered = ordered ? n : lastAnswered;
        if (!answered.get(n))
        {
            answered.set(n);
            answers++;
        }
    }

    /** Live messages follow one another; what fills a gap says that it was sent before. */
    private boolean isNews(final DirectBuffer buffer, final int offset, final Flag possResend)
    {
        final long sequence = buffer.getLong(offset + HEADER);
        if (possResend != Flag.YES)
        {
            if (state != State.ESTABLISHED || sequence != liveNext)
            {
                throw new Violation(Check.ONCE_AND_WITHOUT_GAP, "session " + sessionId +
                    " hears " + sequence + " where " + liveNext + " comes next, " + state);
            }
            liveNext++;
            gatewayNext = liveNext;
        }
        if (sequence != nextExpected)
        {
            return false;
        }
        nextExpected++;
        return true;
    }

    @Override
    public String toString()
    {
        return "session " + sessionId + " " + state + " issued=" + issued + " answered=" +
            answers + " next=" + nextExpected + "/" + gatewayNext + " missed=" + missed;
    }
}
