package io.understudy.gateway.control;

import io.aeron.Aeron;
import io.aeron.Publication;
import io.aeron.cluster.client.AeronCluster;
import io.aeron.cluster.client.EgressListener;
import io.aeron.exceptions.AeronException;
import io.aeron.logbuffer.Header;
import java.util.concurrent.TimeUnit;
import org.agrona.CloseHelper;
import org.agrona.DirectBuffer;
import org.agrona.ErrorHandler;
import org.agrona.concurrent.AgentInvoker;

/**
 * A session with the control plane's leader, whoever that is: connects, follows the lead where it
 * goes, and connects anew where the session ends. One thread.
 */
final class ClusterLink implements EgressListener, AutoCloseable
{
    private static final long RETRY_NS = TimeUnit.MILLISECONDS.toNanos(200);
    private static final long KEEP_ALIVE_NS = TimeUnit.SECONDS.toNanos(1);

    private final Aeron aeron;
    private final String ingressEndpoints;
    private final String egressHost;
    private final long connectTimeoutNs;
    private final ErrorHandler errorHandler;
    private final Listener listener;
    private AeronCluster.AsyncConnect connecting;
    private AeronCluster session;
    private boolean hasTried;
    private long triedNs;
    private long keptAliveNs;

    /** Hears of what comes over the link, in {@link #poll}. */
    interface Listener
    {
        void onConnected();

        void onAnswer(DirectBuffer buffer, int offset, int length);
    }

    ClusterLink(
        final Aeron aeron, final String ingressEndpoints, final String egressHost,
        final long connectTimeoutNs, final ErrorHandler errorHandler, final Listener listener)
    {
        this.aeron = aeron;
        this.ingressEndpoints = ingressEndpoints;
        this.egressHost = egressHost;
        this.connectTimeoutNs = connectTimeoutNs;
        this.errorHandler = errorHandler;
        this.listener = listener;
    }

    boolean isConnected()
    {
        return session != null;
    }

    int poll(final long nowNs)
    {
        aeron.conductorAgentInvoker().invoke();
        try
        {
            return session != null ? pollSession(nowNs) : pollConnect(nowNs);
        }
        catch (final AeronException ex)
        {
            // nobody leads yet, or the session is gone: both are tried again
            disconnect();
            return 0;
        }
    }

    private int pollConnect(final long nowNs)
    {
        if (connecting == null)
        {
            if (hasTried && nowNs - triedNs < RETRY_NS)
            {
                return 0;
            }
            hasTried = true;
            // While it waits for a new leader, whatever nobody else runs has to be run.
            final AgentInvoker driver = aeron.context().driverAgentInvoker();
            connecting = AeronCluster.asyncConnect(new AeronCluster.Context()
                .aeron(aeron)
                .ownsAeronClient(false)
                .agentInvoker(driver == null ? aeron.conductorAgentInvoker() : driver)
                .messageTimeoutNs(connectTimeoutNs)
                .ingressChannel("aeron:udp?term-length=64k")
                .ingressEndpoints(ingressEndpoints)
                .egressChannel("aeron:udp?term-length=64k|endpoint=" + egressHost + ":0")
                .errorHandler(errorHandler)
                .egressListener(this));
        }
        triedNs = nowNs;
        session = connecting.poll();
        if (session == null)
        {
            return 0;
        }
        connecting = null;
        keptAliveNs = nowNs;
        listener.onConnected();
        return 1;
    }

    private int pollSession(final long nowNs)
    {
        int work = session.pollEgress() + session.pollStateChanges();
        if (session.isClosed())
        {
            disconnect();
            return 1;
        }
        if (nowNs - keptAliveNs >= KEEP_ALIVE_NS && session.sendKeepAlive())
        {
            keptAliveNs = nowNs;
            work++;
        }
        return work;
    }

    /** False where there is no session, or no room, now. */
    boolean send(final DirectBuffer buffer, final int offset, final int length)
    {
        if (session == null)
        {
            return false;
        }
        final long result = session.offer(buffer, offset, length);
        if (result == Publication.CLOSED || result == Publication.MAX_POSITION_EXCEEDED)
        {
            disconnect();
        }
        return result > 0;
    }

    void disconnect()
    {
        CloseHelper.quietClose(connecting);
        CloseHelper.quietClose(session);
        connecting = null;
        session = null;
    }

    @Override
    public void onMessage(
        final long clusterSessionId, final long timestamp, final DirectBuffer buffer,
        final int offset, final int length, final Header header)
    {
        listener.onAnswer(buffer, offset, length);
    }

    @Override
    public void close()
    {
        disconnect();
    }
}
