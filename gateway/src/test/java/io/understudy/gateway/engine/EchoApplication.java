package io.understudy.gateway.engine;

import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Set;

import org.agrona.concurrent.UnsafeBuffer;

import io.understudy.codecs.fix.FixMessage;
import io.understudy.codecs.fix.FixTag;

/** Sends D and d back as they came: what the acceptance definitions expect behind the session. */
final class EchoApplication implements FixApplication
{
    private static final Set<Integer> NOT_OF_THE_BODY =
        Set.of(8, 9, 10, 34, 35, 43, 49, 52, 56, 122);
    /** Numbers in groups of D and d: an empty group is none. */
    private static final Set<Integer> GROUP_COUNTS =
        Set.of(78, 146, 232, 386, 453, 454, 555, 711, 864, 870);

    private final Set<String> seen;
    private final UnsafeBuffer body = new UnsafeBuffer(new byte[8192]);
    private FixParts parts;

    EchoApplication()
    {
        this(new HashSet<>());
    }

    /** Of engines that follow each other, as one application. */
    EchoApplication(final Set<String> seen)
    {
        this.seen = seen;
    }

    @Override
    public void parts(final FixParts newParts)
    {
        parts = newParts;
    }

    @Override
    public boolean onMessage(
        final Session session, final FixMessage message, final long sequence)
    {
        if (message.msgType() != 'D' && message.msgType() != 'd')
        {
            return false;
        }
        final int clOrdId = message.find(FixTag.CL_ORD_ID);
        final boolean isNew = clOrdId < 0 || seen.add(text(message, clOrdId));
        if (!isNew && message.isYes(message.find(FixTag.POSS_RESEND)))
        {
            return true;
        }
        int length = 0;
        for (int i = 0; i < message.fieldCount(); i++)
        {
            final int tag = message.tagAt(i);
            final String value = text(message, i);
            final boolean isEmptyGroup = GROUP_COUNTS.contains(tag) && value.equals("0");
            if (!NOT_OF_THE_BODY.contains(tag) && !isEmptyGroup)
            {
                length += body.putStringWithoutLengthAscii(
                    length, tag + "=" + value + FixHarness.SOH);
            }
        }
        session.nextIn = sequence + 1;
        parts.sender.body(session, message.msgType(), body, 0, length);
        return true;
    }

    private static String text(final FixMessage message, final int index)
    {
        final byte[] value = new byte[message.valueLength(index)];
        message.buffer().getBytes(message.valueOffset(index), value);
        return new String(value, StandardCharsets.ISO_8859_1);
    }
}
