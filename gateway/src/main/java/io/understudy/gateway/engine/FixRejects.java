package io.understudy.gateway.engine;

import io.understudy.codecs.fix.FixMessage;
import io.understudy.codecs.fix.FixMsgType;
import io.understudy.codecs.fix.FixTag;
import io.understudy.codecs.fix.FixVersion;
import io.understudy.codecs.fix.FixWriter;
import io.understudy.codecs.fix.SessionRejectReason;
import io.understudy.gateway.engine.EngineCounters.Counter;

/** Reject (3) and BusinessMessageReject (j), with the standard texts. */
final class FixRejects
{
    /** In the place of RefTagID (371) where no tag is at fault. */
    static final int NO_TAG = Integer.MIN_VALUE;

    /** BusinessRejectReason (380). */
    static final int UNSUPPORTED_MESSAGE_TYPE = 3;
    static final int BUSINESS_OTHER = 0;
    static final int CONDITIONALLY_REQUIRED_FIELD_MISSING = 5;

    /** FIX session layer: SendingTime (52) within two minutes of the receiver's clock. */
    private static final long ACCURACY_NS = 120_000_000_000L;
    private static final int MAX_TYPE_LENGTH = 32;
    private static final byte[] FIELD = FixText.ascii(", field=");
    private static final byte[][] TEXTS =
        new byte[SessionRejectReason.NON_DATA_VALUE_INCLUDES_FIELD_DELIMITER + 1][];
    private static final byte[] OTHER =
        FixText.ascii(SessionRejectReason.text(SessionRejectReason.OTHER));

    static
    {
        for (int i = 0; i < TEXTS.length; i++)
        {
            TEXTS[i] = FixText.ascii(SessionRejectReason.text(i));
        }
    }

    private final Tables tables;
    private final FixSender sender;
    private final FixText text = new FixText();

    FixRejects(final Tables tables, final FixSender sender)
    {
        this.tables = tables;
        this.sender = sender;
    }

    static FixText text(final FixText text, final int reason, final int refTag)
    {
        text.add(reason >= 0 && reason < TEXTS.length ? TEXTS[reason] : OTHER);
        return refTag == NO_TAG ? text : text.add(FIELD).add(refTag);
    }

    static boolean isTimely(final FixMessage message, final long nowNs)
    {
        final long sentNs =
            message.timestampNsAt(message.find(FixTag.SENDING_TIME), Long.MIN_VALUE);
        return sentNs >= nowNs - ACCURACY_NS && sentNs <= nowNs + ACCURACY_NS;
    }

    /** A session-level Reject under the reason's own text. */
    void reject(
        final Session session,
        final FixMessage message,
        final long sequence,
        final int reason,
        final int refTag)
    {
        text(text.clear(), reason, refTag);
        reject(session, message, sequence, reason, refTag, text);
    }

    /** A session-level Reject under a text. */
    void reject(
        final Session session,
        final FixMessage message,
        final long sequence,
        final int reason,
        final int refTag,
        final FixText says)
    {
        tables.counters.increment(Counter.FIX_REJECTS);
        final FixVersion version = session.fix.version;
        final FixWriter writer = sender.beginAnswer(session, FixMsgType.REJECT, message)
            .field(FixTag.REF_SEQ_NUM, sequence)
            .field(FixTag.TEXT, says.buffer(), 0, says.length());
        if (refTag != NO_TAG)
        {
            writer.field(FixTag.REF_TAG_ID, refTag);
        }
        final int type = message.find(FixTag.MSG_TYPE);
        if (type >= 0 && message.valueLength(type) > 0)
        {
            writer.field(FixTag.REF_MSG_TYPE, message.buffer(), message.valueOffset(type),
                Math.min(MAX_TYPE_LENGTH, message.valueLength(type)));
        }
        if (SessionRejectReason.isDefinedIn(version, reason))
        {
            writer.field(FixTag.SESSION_REJECT_REASON, reason);
        }
        sender.end(session);
    }

    /** A BusinessMessageReject: an application message, kept and sent again as such. */
    void business(
        final Session session,
        final FixMessage message,
        final long sequence,
        final int reason,
        final byte[] says,
        final int refTag)
    {
        final int type = message.find(FixTag.MSG_TYPE);
        text.clear()
            .tag(FixTag.REF_SEQ_NUM).add(sequence).soh()
            .tag(FixTag.REF_MSG_TYPE).add(message.buffer(), message.valueOffset(type),
                Math.min(MAX_TYPE_LENGTH, message.valueLength(type))).soh()
            .tag(FixTag.BUSINESS_REJECT_REASON).add(reason).soh()
            .tag(FixTag.TEXT).add(says);
        if (refTag > 0)
        {
            text.add(FIELD).add(refTag);
        }
        text.soh();
        sender.body(session, FixMsgType.BUSINESS_MESSAGE_REJECT, text.buffer(), 0, text.length());
    }
}
