package io.understudy.gateway.control;

import io.understudy.codecs.control.CheckpointDecoder;
import io.understudy.codecs.control.LeaveLineDecoder;
import io.understudy.codecs.control.MessageHeaderDecoder;
import io.understudy.codecs.control.ReadyDecoder;
import io.understudy.codecs.control.RequestReadmissionDecoder;
import io.understudy.codecs.control.TakenOverDecoder;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.agrona.DirectBuffer;
import org.agrona.concurrent.UnsafeBuffer;

/**
 * Requests that are not answered yet. A later one of the same kind takes an earlier one's place,
 * because it says what its sender wants now; of takeovers and checkpoints the last few are kept.
 * Bounded. Control client's thread.
 */
final class PendingRequests
{
    static final int KEPT_OF_A_KIND = 8;

    private static final int REQUEST_ID_AT = MessageHeaderDecoder.ENCODED_LENGTH;
    private static final int FIRST_FIELD_AT = REQUEST_ID_AT + Long.BYTES;
    private static final int TEMPLATES = 64;

    private final List<Request> requests = new ArrayList<>();
    private final MessageHeaderDecoder header = new MessageHeaderDecoder();
    private final LeaveLineDecoder leaveLine = new LeaveLineDecoder();
    private final long[] nextSendNs = new long[TEMPLATES];
    private final boolean[] wasSent = new boolean[TEMPLATES];
    private final int memberId;
    private final long repeatAfterNs;
    private final long paceNs;
    private long lastRequestId;

    PendingRequests(final int memberId, final long repeatAfterNs, final long paceNs)
    {
        this.memberId = memberId;
        this.repeatAfterNs = repeatAfterNs;
        this.paceNs = paceNs;
    }

    /** Sends a request; false where there is no room now. */
    @FunctionalInterface
    interface Sender
    {
        boolean send(DirectBuffer buffer, int offset, int length);
    }

    private static final class Request
    {
        private final UnsafeBuffer buffer;
        private final int templateId;
        private final long key;
        private long requestId;
        private boolean sent;
        private long sentNs;

        private Request(final byte[] bytes, final int templateId, final long key)
        {
            buffer = new UnsafeBuffer(bytes);
            this.templateId = templateId;
            this.key = key;
        }

        private boolean saysTheSame(final Request other)
        {
            final byte[] mine = buffer.byteArray();
            final byte[] others = other.buffer.byteArray();
            return Arrays.equals(mine, FIRST_FIELD_AT, mine.length,
                others, FIRST_FIELD_AT, others.length);
        }
    }

    /** Takes a request of this schema; its request id is given here. */
    void add(final DirectBuffer buffer, final int offset, final int length)
    {
        header.wrap(buffer, offset);
        final byte[] bytes = new byte[length];
        buffer.getBytes(offset, bytes);
        final int templateId = header.templateId();
        final Request request = new Request(bytes, templateId, keyOf(buffer, offset));
        for (final Request earlier : requests)
        {
            if (earlier.templateId == templateId && earlier.key == request.key &&
                earlier.saysTheSame(request))
            {
                return;
            }
        }
        requests.removeIf(earlier ->
            earlier.templateId == templateId && earlier.key == request.key);
        if (templateId == RequestReadmissionDecoder.TEMPLATE_ID ||
            templateId == LeaveLineDecoder.TEMPLATE_ID && request.key == memberId)
        {
            // whoever leaves, or has lost what it promised, is not ready any more
            requests.removeIf(earlier -> earlier.templateId == ReadyDecoder.TEMPLATE_ID);
        }
        makeRoom(templateId);
        request.requestId = ++lastRequestId;
        request.buffer.putLong(REQUEST_ID_AT, request.requestId, ByteOrder.LITTLE_ENDIAN);
        requests.add(request);
    }

    private long keyOf(final DirectBuffer buffer, final int offset)
    {
        switch (header.templateId())
        {
            case TakenOverDecoder.TEMPLATE_ID:
            case CheckpointDecoder.TEMPLATE_ID:
                // ballot, sequence
                return buffer.getLong(offset + FIRST_FIELD_AT, ByteOrder.LITTLE_ENDIAN);

            case LeaveLineDecoder.TEMPLATE_ID:
                leaveLine.wrapAndApplyHeader(buffer, offset, header);
                return leaveLine.memberId();

            default:
                return 0;
        }
    }

    private void makeRoom(final int templateId)
    {
        Request oldest = null;
        int count = 0;
        for (final Request request : requests)
        {
            if (request.templateId == templateId)
            {
                oldest = oldest == null ? request : oldest;
                count++;
            }
        }
        if (count == KEPT_OF_A_KIND)
        {
            requests.remove(oldest);
        }
    }

    /** Sends what is due: at once what is new, again what was not answered. */
    int sendDue(final long nowNs, final Sender sender)
    {
        int sent = 0;
        for (final Request request : requests)
        {
            final int kind = request.templateId % TEMPLATES;
            if (request.sent && nowNs - request.sentNs < repeatAfterNs ||
                wasSent[kind] && nowNs - nextSendNs[kind] < 0)
            {
                continue;
            }
            if (!sender.send(request.buffer, 0, request.buffer.capacity()))
            {
                return sent;
            }
            request.sent = true;
            request.sentNs = nowNs;
            wasSent[kind] = true;
            nextSendNs[kind] = nowNs + paceNs;
            sent++;
        }
        return sent;
    }

    /** Everything is new to a new session. */
    void onReconnect()
    {
        requests.forEach(request -> request.sent = false);
    }

    /** An answer has come; whether it was awaited. */
    boolean onAnswer(final long requestId)
    {
        return requests.removeIf(request -> request.requestId == requestId);
    }

    int size()
    {
        return requests.size();
    }
}
