package io.understudy.gateway.engine;

import java.util.Arrays;

import org.agrona.DirectBuffer;

import io.understudy.codecs.client.MassStatusRequestDecoder;

/**
 * What a session's mass status asks for, and how far it is answered. First the orders that are
 * meant are counted, then each is reported; both go by the session's list, in order of their ids.
 */
final class MassStatus
{
    static final int ACCOUNT_LENGTH = MassStatusRequestDecoder.accountLength();

    /** Orders up to this id are meant; 0: nothing is asked for. */
    long toOrderId;
    /** The next order to be looked at; 0: none is left. */
    long atOrderId;
    int total;
    int sent;
    boolean counting;
    byte scope;
    byte side;
    int instrumentId;
    final byte[] requestId = new byte[Session.CL_ORD_ID_LENGTH];
    final byte[] account = new byte[ACCOUNT_LENGTH];

    boolean isRunning()
    {
        return toOrderId != 0;
    }

    /** Takes what is asked for; nothing is counted yet. */
    void begin(final MassStatusRequestDecoder request, final long lastOrderId)
    {
        scope = request.scopeRaw();
        side = request.sideRaw();
        instrumentId = request.instrumentId();
        request.getMassStatusReqId(requestId, 0);
        request.getAccount(account, 0);
        toOrderId = Math.max(1, lastOrderId);
        total = 0;
        sent = 0;
        counting = true;
    }

    void end()
    {
        toOrderId = 0;
        atOrderId = 0;
        counting = false;
    }

    /** Whether an order's account, 16 bytes, is the one that was asked for, or any is. */
    boolean isOfAccount(final DirectBuffer buffer, final int offset)
    {
        if (account[0] == 0)
        {
            return true;
        }
        for (int i = 0; i < ACCOUNT_LENGTH; i++)
        {
            if (account[i] != buffer.getByte(offset + i))
            {
                return false;
            }
        }
        return true;
    }

    /** Nothing that was asked for before shows in a snapshot. */
    void clear()
    {
        end();
        total = 0;
        sent = 0;
        scope = 0;
        side = 0;
        instrumentId = 0;
        Arrays.fill(requestId, (byte)0);
        Arrays.fill(account, (byte)0);
    }
}
