package io.understudy.gateway.engine;

import org.agrona.DirectBuffer;

import io.understudy.codecs.client.SessionReason;
import io.understudy.codecs.journal.RecordKind;
import io.understudy.gateway.engine.EngineCounters.Counter;

/** Connections come and go; what comes on one is for the desk of its protocol. */
final class ClientDesk
{
    private final Connections connections;
    private final EngineCounters counters;
    private final SessionReplies replies;
    private final SessionDesk sbe;
    private final FixDesk fix;

    ClientDesk(
        final Tables tables,
        final SessionReplies replies,
        final SessionDesk sbe,
        final FixDesk fix)
    {
        connections = tables.connections;
        counters = tables.counters;
        this.replies = replies;
        this.sbe = sbe;
        this.fix = fix;
    }

    void onConnect(
        final Edge edge,
        final int connectionId,
        final DirectBuffer buffer,
        final int offset,
        final int length)
    {
        final Connection old = connections.find(edge, connectionId);
        if (old != null)
        {
            connections.close(old);
        }
        final boolean isFix = fix.isFix(buffer, offset, length);
        final Connection connection = connections.open(edge, connectionId);
        if (connection == null)
        {
            refuse(edge, connectionId, isFix);
        }
        else if (isFix)
        {
            fix.onOpened(connection);
        }
    }

    /** Of a connection that should be open. */
    void onRecord(
        final RecordKind kind,
        final Edge edge,
        final int connectionId,
        final DirectBuffer buffer,
        final int offset,
        final int length)
    {
        final Connection connection = connections.find(edge, connectionId);
        if (connection == null)
        {
            counters.add(Counter.FRAMES_WITHOUT_CONNECTION, kind == RecordKind.DISCONNECT ? 0 : 1);
            return;
        }
        switch (kind)
        {
            case LOGON:
                fix.onLogon(connection, buffer, offset, length);
                break;
            case CREDENTIAL_QUERY:
                fix.onQuery(connection, buffer, offset, length);
                break;
            case DISCONNECT:
                fix.parts.sender.forget(connection);
                break;
            default:
                onFrame(connection, buffer, offset, length);
                break;
        }
    }

    private void refuse(final Edge edge, final int connectionId, final boolean isFix)
    {
        if (isFix)
        {
            fix.refuse(edge, connectionId);
        }
        else
        {
            replies.terminate(edge, connectionId, 0, 0, SessionReason.CAPACITY_FULL);
        }
    }

    private void onFrame(
        final Connection connection, final DirectBuffer buffer, final int offset, final int length)
    {
        if (connection.isFix)
        {
            fix.onFrame(connection, buffer, offset, length);
        }
        else
        {
            sbe.onFrame(connection, buffer, offset, length);
        }
    }
}
