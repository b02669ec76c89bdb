package io.understudy.gateway.control;

import io.aeron.Aeron;
import io.understudy.codecs.control.BootstrapEncoder;
import io.understudy.codecs.control.ControlAnswerDecoder;
import io.understudy.codecs.control.ControlResult;
import io.understudy.codecs.control.MessageHeaderDecoder;
import io.understudy.codecs.control.MessageHeaderEncoder;
import io.understudy.codecs.control.TakenOverDecoder;
import io.understudy.codecs.control.TakenOverEncoder;
import java.nio.ByteOrder;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.agrona.CloseHelper;
import org.agrona.DirectBuffer;
import org.agrona.ErrorHandler;
import org.agrona.ExpandableArrayBuffer;
import org.agrona.MutableDirectBuffer;
import org.agrona.concurrent.Agent;
import org.agrona.concurrent.AgentTerminationException;
import org.agrona.concurrent.MessageHandler;
import org.agrona.concurrent.SystemEpochNanoClock;
import org.agrona.concurrent.UnsafeBuffer;

/**
 * Carries the duty thread's requests to the control plane's leader and repeats what is not answered
 * within a second. A thread of its own, backing off. Its Aeron client closes itself when that
 * thread was not run for some seconds, or the driver seems to be gone: the control plane has to be
 * started again then.
 */
final class ControlClient implements Agent, ClusterLink.Listener
{
    private static final long REPEAT_AFTER_NS = TimeUnit.SECONDS.toNanos(1);
    private static final long PACE_NS = TimeUnit.MILLISECONDS.toNanos(10);
    private static final long CONNECT_TIMEOUT_NS = TimeUnit.SECONDS.toNanos(2);
    private static final int REQUESTS_A_CYCLE = 64;

    private final ControlRequests requests;
    private final Consumer<String> messages;
    private final int memberId;
    private final Aeron aeron;
    private final ClusterLink link;
    private final PendingRequests pending;
    private final MessageHeaderDecoder header = new MessageHeaderDecoder();
    private final ControlAnswerDecoder answer = new ControlAnswerDecoder();
    private final UnsafeBuffer copy = new UnsafeBuffer(new byte[512]);
    private final PendingRequests.Sender sender;
    private final Runnable onEnd;
    private final MessageHandler onRequest = this::onRequest;
    private String lastSaid = "";

    ControlClient(
        final ControlContext context, final ControlRequests requests,
        final ErrorHandler errorHandler, final Runnable onEnd)
    {
        this.onEnd = onEnd;
        this.requests = requests;
        messages = context.messages();
        memberId = context.memberId();
        pending = new PendingRequests(memberId, REPEAT_AFTER_NS, PACE_NS);
        aeron = Aeron.connect(new Aeron.Context()
            .aeronDirectoryName(context.aeronDir())
            .useConductorAgentInvoker(true)
            .errorHandler(errorHandler)
            .subscriberErrorHandler(errorHandler));
        link = new ClusterLink(aeron, ControlMember.ingressEndpoints(context.members()),
            context.self().host(), CONNECT_TIMEOUT_NS, errorHandler, this);
        sender = link::send;
        if (context.bootstrap())
        {
            bootstrap(context);
        }
    }

    private void bootstrap(final ControlContext context)
    {
        final MutableDirectBuffer buffer = new ExpandableArrayBuffer();
        final byte[] line = MemberIds.bytes(
            context.members().stream().mapToInt(ControlMember::memberId).toArray());
        final BootstrapEncoder encoder = new BootstrapEncoder()
            .wrapAndApplyHeader(buffer, 0, new MessageHeaderEncoder())
            .requestId(0)
            .clusterId(context.clusterId())
            .engineVersion(context.engineVersion())
            .memberId(memberId)
            .putLine(line, 0, line.length);
        pending.add(buffer, 0, MessageHeaderEncoder.ENCODED_LENGTH + encoder.encodedLength());
    }

    @Override
    public int doWork()
    {
        if (aeron.isClosed())
        {
            onEnd.run();
            throw new AgentTerminationException("the control plane's client has closed itself");
        }
        final long nowNs = System.nanoTime();
        return requests.drain(onRequest, REQUESTS_A_CYCLE) +
            link.poll(nowNs) +
            (link.isConnected() ? pending.sendDue(nowNs, sender) : 0);
    }

    private void onRequest(
        final int type, final MutableDirectBuffer buffer, final int offset, final int length)
    {
        copy.putBytes(0, buffer, offset, length);
        header.wrap(copy, 0);
        if (header.templateId() == TakenOverDecoder.TEMPLATE_ID)
        {
            copy.putLong(MessageHeaderDecoder.ENCODED_LENGTH +
                TakenOverEncoder.clockOffsetNsEncodingOffset(),
                SystemEpochNanoClock.INSTANCE.nanoTime() - System.nanoTime(),
                ByteOrder.LITTLE_ENDIAN);
        }
        pending.add(copy, 0, length);
    }

    @Override
    public void onConnected()
    {
        pending.onReconnect();
    }

    @Override
    public void onAnswer(final DirectBuffer buffer, final int offset, final int length)
    {
        header.wrap(buffer, offset);
        if (header.schemaId() != MessageHeaderDecoder.SCHEMA_ID ||
            header.templateId() != ControlAnswerDecoder.TEMPLATE_ID)
        {
            return;
        }
        answer.wrapAndApplyHeader(buffer, offset, header);
        if (pending.onAnswer(answer.requestId()))
        {
            final ControlResult result = answer.result();
            if (result.value() >= ControlResult.NOT_BOOTSTRAPPED.value() &&
                result != ControlResult.OTHER_EPOCH)
            {
                say("member " + memberId + " was refused: " + Sentences.of(answer));
            }
        }
    }

    /** Once, where a request is repeated and refused again. */
    private void say(final String sentence)
    {
        if (!sentence.equals(lastSaid))
        {
            lastSaid = sentence;
            messages.accept(sentence);
        }
    }

    @Override
    public String roleName()
    {
        return "control-client-" + memberId;
    }

    @Override
    public void onClose()
    {
        CloseHelper.closeAll(link, aeron);
    }
}
