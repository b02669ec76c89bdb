package io.understudy.perf.failover;

import io.aeron.ExclusivePublication;
import io.aeron.Image;
import io.aeron.Publication;
import io.aeron.cluster.codecs.CloseReason;
import io.aeron.cluster.service.ClientSession;
import io.aeron.cluster.service.Cluster;
import io.aeron.cluster.service.ClusteredService;
import io.aeron.logbuffer.Header;
import io.understudy.codecs.ingress.FrameKind;
import io.understudy.codecs.ingress.IngressFrameDecoder;
import io.understudy.codecs.ingress.MessageHeaderDecoder;
import io.understudy.codecs.journal.RecordKind;
import io.understudy.gateway.engine.EdgeTable;
import io.understudy.gateway.engine.Engine;
import io.understudy.gateway.engine.Outbox;
import io.understudy.gateway.engine.OutboxReader;
import java.util.Arrays;
import org.agrona.DirectBuffer;
import org.agrona.collections.Int2ObjectHashMap;

/**
 * Understudy's engine as an ordinary clustered service: a session's message is the IngressFrame
 * that an edge would have sent to a member; it becomes a record, and what the engine answers goes
 * to the session that spoke last for that edge. The service's thread. Time passes with messages
 * only: there are no ticks, so that the cluster has no work that its clients did not ask for.
 */
final class EngineService implements ClusteredService
{
    private static final int CONFIRM_AFTER_OUTPUTS = 1_024;
    private static final int OFFER_ATTEMPTS = 1_000;
    private static final long UNTIL_THE_LAST_ROW = Long.MAX_VALUE;

    private final Engine engine = new Engine();
    private final RecordMaker records = new RecordMaker(engine);
    private final MessageHeaderDecoder header = new MessageHeaderDecoder();
    private final IngressFrameDecoder frame = new IngressFrameDecoder();
    private final Int2ObjectHashMap<ClientSession> sessionOfEdge = new Int2ObjectHashMap<>();
    private OutboxReader[] readers = new OutboxReader[0];
    private Cluster cluster;

    Engine engine()
    {
        return engine;
    }

    @Override
    public void onStart(final Cluster startedIn, final Image snapshotImage)
    {
        cluster = startedIn;
        if (snapshotImage == null)
        {
            records.begin();
        }
        else
        {
            engine.load(new ImageRows(snapshotImage, startedIn.idleStrategy()));
            skipWhatWasSent();
        }
    }

    @Override
    public void onSessionMessage(
        final ClientSession session, final long timestamp, final DirectBuffer buffer,
        final int offset, final int length, final Header logHeader)
    {
        header.wrap(buffer, offset);
        if (header.schemaId() != MessageHeaderDecoder.SCHEMA_ID ||
            header.templateId() != IngressFrameDecoder.TEMPLATE_ID)
        {
            return;
        }
        frame.wrapAndApplyHeader(buffer, offset, header);
        final int edgeId = frame.edgeId();
        if (records.from(
            recordKind(frame.kind()), edgeId, frame.incarnation(), frame.connectionId()))
        {
            if (sessionOfEdge.get(edgeId) != session)
            {
                sessionOfEdge.put(edgeId, session);
            }
            records.input(cluster.timeUnit().toNanos(timestamp), buffer,
                frame.limit() + IngressFrameDecoder.payloadHeaderLength(), frame.payloadLength());
            sendOutputs();
        }
    }

    private static RecordKind recordKind(final FrameKind kind)
    {
        switch (kind)
        {
            case CONNECT:
                return RecordKind.CONNECT;
            case DISCONNECT:
                return RecordKind.DISCONNECT;
            case COMMAND:
                return RecordKind.COMMAND;
            case LOGON:
                return RecordKind.LOGON;
            case CREDENTIAL_QUERY:
                return RecordKind.CREDENTIAL_QUERY;
            default:
                return RecordKind.FRAME;
        }
    }

    /** On followers too, where Aeron lets an offer succeed: all nodes confirm at the same place. */
    private void sendOutputs()
    {
        final EdgeTable edges = engine.edges();
        for (int slot = 0; slot < edges.size(); slot++)
        {
            final int edgeId = edges.edgeId(slot);
            final OutboxReader reader = reader(slot);
            while (reader.next())
            {
                offer(sessionOfEdge.get(edgeId), reader);
            }
            final Outbox outbox = edges.outbox(slot);
            final long last = outbox.lastOutputNumber();
            if (last - outbox.confirmedOutputNumber() >= CONFIRM_AFTER_OUTPUTS)
            {
                records.confirm(edgeId, last);
            }
        }
    }

    private OutboxReader reader(final int slot)
    {
        if (slot >= readers.length)
        {
            final int size = readers.length;
            readers = Arrays.copyOf(readers, slot + 1);
            for (int i = size; i <= slot; i++)
            {
                readers[i] = engine.edges().outbox(i).newReader();
            }
        }
        return readers[slot];
    }

    /** Outputs that a session cannot take, or that is gone, are lost, as in any plain service. */
    private void offer(final ClientSession session, final OutboxReader output)
    {
        for (int i = 0; session != null && i < OFFER_ATTEMPTS; i++)
        {
            final long result = session.offer(output.buffer(), output.offset(), output.length());
            if (result != Publication.BACK_PRESSURED && result != Publication.ADMIN_ACTION)
            {
                return;
            }
            cluster.idleStrategy().idle();
        }
    }

    private void skipWhatWasSent()
    {
        for (int slot = 0; slot < engine.edges().size(); slot++)
        {
            reader(slot).rewind(UNTIL_THE_LAST_ROW);
        }
    }

    @Override
    public void onTakeSnapshot(final ExclusivePublication publication)
    {
        engine.snapshot().write((buffer, offset, length) ->
        {
            long result = publication.offer(buffer, offset, length);
            while (result == Publication.BACK_PRESSURED || result == Publication.ADMIN_ACTION)
            {
                cluster.idleStrategy().idle();
                result = publication.offer(buffer, offset, length);
            }
            if (result < 0)
            {
                throw new IllegalStateException(
                    "the snapshot's publication ended: " + Publication.errorString(result));
            }
        }, Integer.MAX_VALUE);
    }

    @Override
    public void onSessionOpen(final ClientSession session, final long timestamp)
    {
        // a frame says whose it is
    }

    @Override
    public void onSessionClose(
        final ClientSession session, final long timestamp, final CloseReason closeReason)
    {
        sessionOfEdge.values().removeIf(known -> known == session);
    }

    @Override
    public void onTimerEvent(final long correlationId, final long timestamp)
    {
        // no timers
    }

    @Override
    public void onRoleChange(final Cluster.Role newRole)
    {
        // the node says where it stands, once its election is over
    }

    @Override
    public void onTerminate(final Cluster endedIn)
    {
        // nothing is held that would have to be given back
    }
}
