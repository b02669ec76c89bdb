package io.understudy.gateway.control;

import io.aeron.ExclusivePublication;
import io.aeron.Image;
import io.aeron.ImageFragmentAssembler;
import io.aeron.Publication;
import io.aeron.cluster.codecs.CloseReason;
import io.aeron.cluster.service.ClientSession;
import io.aeron.cluster.service.Cluster;
import io.aeron.cluster.service.ClusteredService;
import io.aeron.logbuffer.Header;
import io.understudy.codecs.control.ControlResult;
import io.understudy.codecs.control.MessageHeaderDecoder;
import io.understudy.codecs.control.StatusDecoder;
import io.understudy.codecs.control.TakeoversDecoder;
import java.nio.ByteOrder;
import java.util.function.Consumer;
import org.agrona.DirectBuffer;

/**
 * Hosts a {@link ControlState} in an Aeron Cluster: the log's requests go in, answers go to the
 * session that asked, configurations to the member in this process. Service thread.
 */
final class ControlService implements ClusteredService
{
    private static final int REQUEST_ID_BYTES = Long.BYTES;
    private static final int ANSWER_ATTEMPTS = 3;
    private static final int ROWS_A_POLL = 64;

    private final ConfigurationListener listener;
    private final Consumer<String> messages;
    private final MessageHeaderDecoder header = new MessageHeaderDecoder();
    private final TakeoversDecoder takeovers = new TakeoversDecoder();
    private final RequestAdapter requests = new RequestAdapter();
    private final Answers answers = new Answers();
    private ControlState state = new ControlState();
    private Cluster cluster;
    private volatile Cluster.Role role = Cluster.Role.FOLLOWER;

    ControlService(final ConfigurationListener listener, final Consumer<String> messages)
    {
        this.listener = listener;
        this.messages = messages;
    }

    boolean isLeader()
    {
        return role == Cluster.Role.LEADER;
    }

    @Override
    public void onStart(final Cluster startedIn, final Image snapshotImage)
    {
        cluster = startedIn;
        if (snapshotImage != null)
        {
            load(snapshotImage);
        }
    }

    @Override
    public void onSessionMessage(
        final ClientSession session, final long timestamp, final DirectBuffer buffer,
        final int offset, final int length, final Header logHeader)
    {
        if (length < MessageHeaderDecoder.ENCODED_LENGTH + REQUEST_ID_BYTES)
        {
            return;
        }
        header.wrap(buffer, offset);
        final int bodyAt = offset + MessageHeaderDecoder.ENCODED_LENGTH;
        final long requestId = buffer.getLong(bodyAt, ByteOrder.LITTLE_ENDIAN);
        final int templateId = header.templateId();
        if (header.schemaId() != MessageHeaderDecoder.SCHEMA_ID ||
            length < MessageHeaderDecoder.ENCODED_LENGTH +
            Math.max(header.blockLength(), RequestLengths.blockLength(templateId)))
        {
            answer(session, answers.answer(
                state, requestId, templateId, -1, ControlResult.MALFORMED));
        }
        else if (templateId == StatusDecoder.TEMPLATE_ID)
        {
            answer(session, answers.status(state, requestId, cluster.memberId()));
        }
        else if (templateId == TakeoversDecoder.TEMPLATE_ID)
        {
            takeovers.wrapAndApplyHeader(buffer, offset, header);
            answer(session, answers.takeovers(state, requestId, takeovers.afterNumber()));
        }
        else
        {
            final ControlResult result = requests.ask(state, header, buffer, offset, length,
                cluster.timeUnit().toNanos(timestamp));
            if (result == ControlResult.ISSUED)
            {
                listener.onConfiguration(state.configuration());
            }
            answer(session, answers.answer(state, requestId, templateId, requests.memberId(),
                result == null ? ControlResult.MALFORMED : result));
        }
    }

    /** An answer that finds no room is lost: whoever asked asks again. */
    private void answer(final ClientSession session, final int length)
    {
        for (int i = 0; i < ANSWER_ATTEMPTS; i++)
        {
            final long result = session.offer(answers.buffer(), 0, length);
            if (result > 0 || result != Publication.BACK_PRESSURED &&
                result != Publication.ADMIN_ACTION)
            {
                return;
            }
            cluster.idleStrategy().idle();
        }
    }

    @Override
    public void onTakeSnapshot(final ExclusivePublication publication)
    {
        new SnapshotWriter((buffer, offset, length) ->
        {
            while (true)
            {
                final long result = publication.offer(buffer, offset, length);
                if (result > 0)
                {
                    return;
                }
                if (result == Publication.CLOSED || result == Publication.NOT_CONNECTED ||
                    result == Publication.MAX_POSITION_EXCEEDED)
                {
                    throw new IllegalStateException("the snapshot's publication ended: " +
                        Publication.errorString(result));
                }
                cluster.idleStrategy().idle();
            }
        }).write(state);
    }

    private void load(final Image image)
    {
        final SnapshotLoader loader = new SnapshotLoader();
        final ImageFragmentAssembler assembler = new ImageFragmentAssembler(
            (buffer, offset, length, rowHeader) -> loader.row(buffer, offset, length));
        while (!loader.isEnded())
        {
            final int fragments = image.poll(assembler, ROWS_A_POLL);
            if (fragments == 0 && (image.isClosed() || image.isEndOfStream()))
            {
                break;
            }
            cluster.idleStrategy().idle(fragments);
        }
        state = loader.state();
        if (state.configuration() != null)
        {
            listener.onConfiguration(state.configuration());
        }
    }

    @Override
    public void onRoleChange(final Cluster.Role newRole)
    {
        role = newRole;
        if (newRole == Cluster.Role.LEADER)
        {
            messages.accept("member " + cluster.memberId() + " leads the control plane");
        }
    }

    @Override
    public void onSessionOpen(final ClientSession session, final long timestamp)
    {
        // sessions are not state: requests name who asks
    }

    @Override
    public void onSessionClose(
        final ClientSession session, final long timestamp, final CloseReason closeReason)
    {
        // sessions are not state
    }

    @Override
    public void onTimerEvent(final long correlationId, final long timestamp)
    {
        // no timers: nothing is decided by time
    }

    @Override
    public void onTerminate(final Cluster endedIn)
    {
        role = Cluster.Role.FOLLOWER;
    }
}
