package io.understudy.gateway.control;

import io.understudy.codecs.control.ClearEncoder;
import io.understudy.codecs.control.ControlAnswerDecoder;
import io.understudy.codecs.control.ControlResult;
import io.understudy.codecs.control.HandoverEncoder;
import io.understudy.codecs.control.MessageHeaderDecoder;
import io.understudy.codecs.control.MessageHeaderEncoder;
import io.understudy.codecs.control.StatusAnswerDecoder;
import io.understudy.codecs.control.StatusEncoder;
import io.understudy.codecs.control.TakeoversAnswerDecoder;
import io.understudy.codecs.control.TakeoversEncoder;
import io.understudy.gateway.edge.EmbeddedDriver;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.agrona.CloseHelper;
import org.agrona.DirectBuffer;
import org.agrona.ErrorHandler;
import org.agrona.ExpandableArrayBuffer;

/**
 * The operator's side of the control plane. Each call waits for its answer, at most for the
 * timeout, and throws a {@link ControlException} with a sentence where there is none or it is a
 * refusal. One thread; a driver of its own runs in the calls.
 */
public final class OperatorControl implements ClusterLink.Listener, AutoCloseable
{
    private static final int TERM_BYTES = 64 * 1024;
    private static final long REPEAT_AFTER_NS = TimeUnit.SECONDS.toNanos(1);
    private static final long PARK_NS = TimeUnit.MICROSECONDS.toNanos(500);

    private final EmbeddedDriver driver;
    private final ClusterLink link;
    private final String ingressEndpoints;
    private final long timeoutNs;
    private final ExpandableArrayBuffer request = new ExpandableArrayBuffer();
    private final ExpandableArrayBuffer received = new ExpandableArrayBuffer();
    private final MessageHeaderEncoder headerOut = new MessageHeaderEncoder();
    private final MessageHeaderDecoder header = new MessageHeaderDecoder();
    private final ControlAnswerDecoder answer = new ControlAnswerDecoder();
    private long requestId;
    private boolean isAnswered;

    /**
     * An operator's client; connects at the first call.
     *
     * @param ingressEndpoints of the members, see {@link ControlMember#ingressEndpoints}.
     * @param egressHost       this host's name or address as the members see it.
     * @param timeoutNs        of each call.
     * @param errorHandler     for what goes wrong inside Aeron.
     */
    public OperatorControl(
        final String ingressEndpoints, final String egressHost, final long timeoutNs,
        final ErrorHandler errorHandler)
    {
        this.ingressEndpoints = ingressEndpoints;
        this.timeoutNs = timeoutNs;
        driver = new EmbeddedDriver("control-operator", TERM_BYTES, errorHandler);
        link = new ClusterLink(
            driver.aeron(), ingressEndpoints, egressHost, timeoutNs, errorHandler, this);
    }

    /**
     * Asks what the control plane knows.
     *
     * @return epoch, line, members.
     */
    public ControlStatus status()
    {
        final StatusEncoder status = new StatusEncoder()
            .wrapAndApplyHeader(request, 0, headerOut)
            .requestId(++requestId);
        ask(status.encodedLength(), StatusAnswerDecoder.TEMPLATE_ID);
        return AnswerReader.status(received, header);
    }

    /**
     * Asks for the register of takeovers.
     *
     * @return all that are kept, oldest first.
     */
    public List<Takeover> takeovers()
    {
        final List<Takeover> takeovers = new ArrayList<>();
        long last = 0;
        while (true)
        {
            final TakeoversEncoder encoder = new TakeoversEncoder()
                .wrapAndApplyHeader(request, 0, headerOut)
                .requestId(++requestId)
                .afterNumber(last);
            ask(encoder.encodedLength(), TakeoversAnswerDecoder.TEMPLATE_ID);
            final List<Takeover> page = AnswerReader.takeovers(received, header);
            if (page.isEmpty())
            {
                return takeovers;
            }
            takeovers.addAll(page);
            last = page.get(page.size() - 1).number();
        }
    }

    /**
     * Gives the lead to another member in line; who had it comes second.
     *
     * @param toMemberId who shall lead, -1: the next in line.
     * @return the status in which it does.
     */
    public ControlStatus handover(final int toMemberId)
    {
        final ControlStatus before = status();
        final int to = toMemberId < 0 ? before.memberAt(1) : toMemberId;
        final HandoverEncoder handover = new HandoverEncoder()
            .wrapAndApplyHeader(request, 0, headerOut)
            .requestId(++requestId)
            .observedEpoch(before.epoch())
            .toMemberId(to);
        ask(handover.encodedLength(), ControlAnswerDecoder.TEMPLATE_ID);
        final ControlResult result = answer.result();
        if (result != ControlResult.ISSUED && result != ControlResult.ALREADY_SO &&
            result != ControlResult.OTHER_EPOCH)
        {
            throw new ControlException("no handover: " + Sentences.of(answer));
        }
        final ControlStatus after = status();
        if (result == ControlResult.OTHER_EPOCH && after.memberAt(0) != to)
        {
            // where the member does lead, it was this request's first copy that was answered last
            throw new ControlException("no handover: the epoch changed meanwhile, to " +
                after.epoch() + "; look at the status and ask again");
        }
        return after;
    }

    /**
     * Allows a diverged member to stand in line again, once a checkpoint of its agrees.
     *
     * @param memberId of the member.
     */
    public void clear(final int memberId)
    {
        final ClearEncoder clear = new ClearEncoder()
            .wrapAndApplyHeader(request, 0, headerOut)
            .requestId(++requestId)
            .memberId(memberId);
        ask(clear.encodedLength(), ControlAnswerDecoder.TEMPLATE_ID);
        if (answer.result() != ControlResult.NOTED && answer.result() != ControlResult.ALREADY_SO)
        {
            throw new ControlException("not cleared: " + Sentences.of(answer));
        }
    }

    private void ask(final int encodedLength, final int answerTemplateId)
    {
        final int length = MessageHeaderEncoder.ENCODED_LENGTH + encodedLength;
        final long startNs = System.nanoTime();
        boolean wasConnected = false;
        boolean isSent = false;
        long sentNs = 0;
        isAnswered = false;
        while (true)
        {
            final long nowNs = System.nanoTime();
            final int work = driver.invoke() + link.poll(nowNs);
            wasConnected |= link.isConnected();
            if (isAnswered)
            {
                break;
            }
            if (nowNs - startNs >= timeoutNs)
            {
                throw new ControlException(silence(wasConnected));
            }
            if (link.isConnected() && (!isSent || nowNs - sentNs >= REPEAT_AFTER_NS) &&
                link.send(request, 0, length))
            {
                isSent = true;
                sentNs = nowNs;
            }
            if (work == 0)
            {
                LockSupport.parkNanos(PARK_NS);
            }
        }
        if (header.templateId() != answerTemplateId)
        {
            throw new ControlException("the control plane answers with template " +
                header.templateId() + ": is it of another version?");
        }
    }

    private String silence(final boolean wasConnected)
    {
        return (wasConnected ? "the control plane took no decision within " :
            "nobody leads the control plane: none of its members answered within ") +
            TimeUnit.NANOSECONDS.toMillis(timeoutNs) + " ms at " + ingressEndpoints +
            "; it needs a majority of them. Orders go on without it";
    }

    @Override
    public void onConnected()
    {
        // a request that got no answer is repeated
    }

    @Override
    public void onAnswer(final DirectBuffer buffer, final int offset, final int length)
    {
        header.wrap(buffer, offset);
        if (header.schemaId() != MessageHeaderDecoder.SCHEMA_ID ||
            buffer.getLong(offset + MessageHeaderDecoder.ENCODED_LENGTH, ByteOrder.LITTLE_ENDIAN) !=
            requestId)
        {
            return;
        }
        received.putBytes(0, buffer, offset, length);
        header.wrap(received, 0);
        if (header.templateId() == ControlAnswerDecoder.TEMPLATE_ID)
        {
            answer.wrapAndApplyHeader(received, 0, header);
        }
        isAnswered = true;
    }

    @Override
    public void close()
    {
        CloseHelper.closeAll(link, driver);
    }
}
