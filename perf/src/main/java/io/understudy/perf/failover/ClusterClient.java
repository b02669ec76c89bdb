package io.understudy.perf.failover;

import io.aeron.cluster.client.AeronCluster;
import io.aeron.cluster.client.EgressListener;
import io.aeron.exceptions.AeronException;
import io.aeron.logbuffer.Header;
import io.understudy.codecs.client.BusinessRejectDecoder;
import io.understudy.codecs.client.CancelRejectDecoder;
import io.understudy.codecs.client.ExecutionReportDecoder;
import io.understudy.codecs.client.MessageHeaderDecoder;
import io.understudy.codecs.ingress.FrameKind;
import io.understudy.codecs.ingress.IngressFrameEncoder;
import io.understudy.codecs.ingress.MessageHeaderEncoder;
import io.understudy.codecs.ingress.OutputFrameDecoder;
import io.understudy.gateway.edge.EmbeddedDriver;
import java.nio.ByteBuffer;
import java.util.concurrent.TimeUnit;
import org.agrona.CloseHelper;
import org.agrona.DirectBuffer;
import org.agrona.ErrorHandler;
import org.agrona.MutableDirectBuffer;
import org.agrona.concurrent.UnsafeBuffer;

/**
 * A plain client of the cluster, on a driver that its own thread runs: follows the leader where
 * Aeron tells it to, and sends nothing again. Connects anew where its session ends.
 */
final class ClusterClient implements EgressListener, AutoCloseable
{
    /** Where a payload is written to, in {@link #buffer()}. */
    static final int PAYLOAD = MessageHeaderEncoder.ENCODED_LENGTH +
        IngressFrameEncoder.BLOCK_LENGTH + IngressFrameEncoder.payloadHeaderLength();

    private static final int TERM_BYTES = 1 << 20;
    private static final int MAX_FRAME = 1_024;
    private static final long KEEP_ALIVE_NS = TimeUnit.SECONDS.toNanos(1);

    private final long incarnation = TimeUnit.MILLISECONDS.toNanos(System.currentTimeMillis());
    private final String ingressEndpoints;
    private final SessionHandler handler;
    private final ErrorHandler errorHandler;
    private final EmbeddedDriver driver;
    private final UnsafeBuffer out = new UnsafeBuffer(ByteBuffer.allocateDirect(MAX_FRAME));
    private final MessageHeaderEncoder header = new MessageHeaderEncoder();
    private final IngressFrameEncoder frame = new IngressFrameEncoder();
    private final io.understudy.codecs.ingress.MessageHeaderDecoder frameHeader =
        new io.understudy.codecs.ingress.MessageHeaderDecoder();
    private final OutputFrameDecoder output = new OutputFrameDecoder();
    private final MessageHeaderDecoder clientHeader = new MessageHeaderDecoder();
    private final ExecutionReportDecoder executionReport = new ExecutionReportDecoder();
    private final CancelRejectDecoder cancelReject = new CancelRejectDecoder();
    private final BusinessRejectDecoder businessReject = new BusinessRejectDecoder();
    private AeronCluster.AsyncConnect connecting;
    private AeronCluster session;
    private Answers answers;
    private long keptAliveNs;
    private int connects;

    /** Hears what is no answer to an order. */
    interface SessionHandler
    {
        void onOther(int schemaId, int templateId, DirectBuffer buffer, int offset);
    }

    ClusterClient(
        final String ingressEndpoints, final SessionHandler handler,
        final ErrorHandler errorHandler)
    {
        this.ingressEndpoints = ingressEndpoints;
        this.handler = handler;
        this.errorHandler = errorHandler;
        driver = new EmbeddedDriver("cluster-client", TERM_BYTES, errorHandler);
    }

    void answersTo(final Answers listener)
    {
        answers = listener;
    }

    int poll()
    {
        final int work = driver.invoke();
        try
        {
            return work + (session == null ? pollConnect() : pollSession());
        }
        catch (final AeronException ex)
        {
            errorHandler.onError(ex);
            disconnect();
            return work;
        }
    }

    private int pollConnect()
    {
        if (connecting == null)
        {
            connecting = AeronCluster.asyncConnect(new AeronCluster.Context()
                .aeron(driver.aeron())
                .ownsAeronClient(false)
                // where Aeron waits inside a call for its driver, that must be run
                .agentInvoker(driver.aeron().context().driverAgentInvoker())
                .ingressChannel("aeron:udp?term-length=1m")
                .ingressEndpoints(ingressEndpoints)
                .egressChannel("aeron:udp?term-length=1m|endpoint=localhost:0")
                .errorHandler(errorHandler)
                .egressListener(this));
        }
        session = connecting.poll();
        if (session == null)
        {
            return 0;
        }
        connecting = null;
        connects++;
        keptAliveNs = System.nanoTime();
        return 1;
    }

    private int pollSession()
    {
        final int work = session.pollEgress() + session.pollStateChanges();
        if (session.isClosed())
        {
            disconnect();
            return 1;
        }
        final long nowNs = System.nanoTime();
        if (nowNs - keptAliveNs >= KEEP_ALIVE_NS && session.sendKeepAlive())
        {
            keptAliveNs = nowNs;
        }
        return work;
    }

    private void disconnect()
    {
        CloseHelper.quietClose(connecting);
        CloseHelper.quietClose(session);
        connecting = null;
        session = null;
    }

    boolean isConnected()
    {
        return session != null;
    }

    /** How often it had to begin anew. */
    int reconnects()
    {
        return Math.max(0, connects - 1);
    }

    int leader()
    {
        return session == null ? -1 : session.leaderMemberId();
    }

    /** A message is written here, from {@link #PAYLOAD} on, before it is sent. */
    MutableDirectBuffer buffer()
    {
        return out;
    }

    /** False where there is no session, or no room, now. What is sent may be lost all the same. */
    boolean send(
        final FrameKind kind, final int edgeId, final int connectionId, final int payloadLength)
    {
        if (session == null)
        {
            return false;
        }
        frame.wrapAndApplyHeader(out, 0, header)
            .incarnation(incarnation)
            .edgeSequence(0)
            .edgeId(edgeId)
            .connectionId(connectionId)
            .kind(kind);
        out.putInt(PAYLOAD - Integer.BYTES, payloadLength, IngressFrameEncoder.BYTE_ORDER);
        return session.offer(out, 0, PAYLOAD + payloadLength) > 0;
    }

    @Override
    public void onMessage(
        final long clusterSessionId, final long timestamp, final DirectBuffer buffer,
        final int offset, final int length, final Header logHeader)
    {
        output.wrapAndApplyHeader(buffer, offset, frameHeader);
        final int at = output.limit() + OutputFrameDecoder.payloadHeaderLength();
        clientHeader.wrap(buffer, at);
        final int templateId = clientHeader.templateId();
        if (clientHeader.schemaId() != MessageHeaderDecoder.SCHEMA_ID)
        {
            handler.onOther(clientHeader.schemaId(), templateId, buffer, at);
            return;
        }
        switch (templateId)
        {
            case ExecutionReportDecoder.TEMPLATE_ID:
                answers.onExecutionReport(
                    executionReport.wrapAndApplyHeader(buffer, at, clientHeader));
                break;
            case CancelRejectDecoder.TEMPLATE_ID:
                answers.onCancelReject(cancelReject.wrapAndApplyHeader(buffer, at, clientHeader));
                break;
            case BusinessRejectDecoder.TEMPLATE_ID:
                answers.onBusinessReject(
                    businessReject.wrapAndApplyHeader(buffer, at, clientHeader));
                break;
            default:
                handler.onOther(clientHeader.schemaId(), templateId, buffer, at);
                break;
        }
    }

    @Override
    public void close()
    {
        disconnect();
        driver.close();
    }
}
