package io.understudy.gateway.engine;

import io.understudy.codecs.client.NewOrderDecoder;
import io.understudy.codecs.client.SessionReason;
import io.understudy.codecs.fix.FixMessage;
import io.understudy.codecs.fix.FixRequests;
import io.understudy.codecs.fix.FixTag;
import io.understudy.codecs.fix.SessionRejectReason;

/**
 * What stands behind FIX sessions in production: each request becomes the client message of SBE
 * that says the same, and takes the same way. What cannot be said in it is rejected here.
 */
final class FixOrders implements FixApplication
{
    private static final int SENDING_TIME_OFFSET =
        FrameCheck.HEADER_LENGTH + NewOrderDecoder.sendingTimeEncodingOffset();
    private static final byte[][] TEXTS = new byte[-FixRequests.MALFORMED + 1][];

    static
    {
        for (int code = FixRequests.MALFORMED; code < 0; code++)
        {
            TEXTS[-code] = FixText.ascii(FixRequests.text(code));
        }
    }

    private final Cause cause;
    private final RequestDesk requests;
    private final FixRequests translation;
    private final FrameCheck frame = new FrameCheck();
    private final Slab request = new Slab(FixRequests.MAX_LENGTH);
    private FixRejects rejects;

    FixOrders(final Tables tables, final RequestDesk requests)
    {
        this.cause = tables.cause;
        this.requests = requests;
        translation = new FixRequests(tables.instruments);
    }

    @Override
    public void parts(final FixParts parts)
    {
        rejects = parts.rejects;
    }

    @Override
    public boolean onMessage(
        final Session session, final FixMessage message, final long sequence)
    {
        final int length = translation.encode(message, request, 0);
        if (length == FixRequests.UNSUPPORTED_MESSAGE)
        {
            return false;
        }
        if (length < 0)
        {
            session.nextIn = sequence + 1;
            refuse(session, message, sequence, length);
            return true;
        }
        // A client's clock may be ahead by what the session allows; a repeated request is as old as
        // when it was first sent: OrigSendingTime (122).
        final long sentNs = message.timestampNsAt(message.find(FixTag.ORIG_SENDING_TIME),
            message.timestampNsAt(message.find(FixTag.SENDING_TIME), cause.nowNs));
        request.putLong(SENDING_TIME_OFFSET, Math.max(0, Math.min(sentNs, cause.nowNs)));
        final SessionReason reason = frame.check(request, 0, length);
        if (reason != SessionReason.NONE)
        {
            throw new IllegalStateException(
                "record " + cause.sequence + ": a translated request is " + reason);
        }
        requests.onRequest(session, request, 0, frame);
        return true;
    }

    private void refuse(
        final Session session, final FixMessage message, final long sequence, final int code)
    {
        if (code == FixRequests.MALFORMED)
        {
            rejects.reject(session, message, sequence,
                SessionRejectReason.INCORRECT_DATA_FORMAT_FOR_VALUE, translation.refTag());
        }
        else
        {
            rejects.business(session, message, sequence, code == FixRequests.MISSING_FIELD ?
                FixRejects.CONDITIONALLY_REQUIRED_FIELD_MISSING : FixRejects.BUSINESS_OTHER,
                TEXTS[-code], translation.refTag());
        }
    }
}
