package io.understudy.gateway.engine;

import io.understudy.codecs.fix.FixDictionary;
import io.understudy.codecs.fix.FixMessage;
import io.understudy.codecs.fix.FixMsgType;
import io.understudy.codecs.fix.FixTag;
import io.understudy.codecs.fix.FixVersion;
import io.understudy.codecs.fix.SessionRejectReason;
import io.understudy.gateway.engine.EngineCounters.Counter;

/**
 * A FIX message of a session that is logged on: BeginString, MsgSeqNum, the fields by the
 * dictionary, CompIDs, SendingTime, its place in the sequence, and only then what it says (FIX
 * session layer, "Message recovery" and test cases 2, 4, 8, 10, 11, 13, 14).
 *
 * <p>What comes too early is kept as far as there is room, and all from the gap on is asked for
 * once; what was not kept is asked for again when its turn comes.
 */
final class FixInbound
{
    /** MsgSeqNum further ahead than this is taken for a mistake. */
    private static final long MAX_GAP = SessionDesk.MAX_GAP;

    private static final long NS_PER_SECOND = 1_000_000_000L;
    private static final int MAX_TEST_REQ_ID_LENGTH = 512;
    private static final byte[] TOO_LOW = FixText.ascii("MsgSeqNum too low, expecting ");
    private static final byte[] TOO_HIGH = FixText.ascii("MsgSeqNum too high, expecting ");
    private static final byte[] BUT_RECEIVED = FixText.ascii(" but received ");
    private static final byte[] BEGIN_STRING = FixText.ascii("Incorrect BeginString");
    private static final byte[] GROUP = FixText.ascii("The group ");
    private static final byte[] DELIMITER = FixText.ascii(" must set the delimiter field ");
    private static final byte[] NO_SEQUENCE = FixText.ascii("Received message without MsgSeqNum");
    private static final byte[] UNSUPPORTED = FixText.ascii("Unsupported Message Type");

    private final Tables tables;
    private final FixParts parts;
    private final FixSender sender;
    private final FixRejects rejects;
    private final EarlyFrames early;
    private final FixApplication application;
    private final FixGoodbye goodbye;
    private final FixText text = new FixText();

    FixInbound(final Tables tables, final FixParts parts, final FixApplication application)
    {
        this.tables = tables;
        this.parts = parts;
        this.application = application;
        sender = parts.sender;
        rejects = parts.rejects;
        early = parts.early;
        goodbye = parts.goodbye;
    }

    /** One message as it came; the view is of a message whose first three fields are in place. */
    void on(final Session session, final FixMessage message)
    {
        session.lastInNs = tables.cause.nowNs;
        session.fix.testRequests = 0;
        receive(session, message);
        drain(session, message);
    }

    /** Asks for what is missing before a message, and keeps that message if it can. */
    void early(
        final Session session,
        final FixMessage message,
        final long sequence,
        final boolean mayAsk)
    {
        final FixState fix = session.fix;
        final int last = message.fieldCount() - 1;
        final int start = message.valueOffset(0) - 2;
        final int length = message.valueOffset(last) + message.valueLength(last) + 1 - start;
        early.add(fix, sequence, message.buffer(), start, length);
        final long nowNs = tables.cause.nowNs;
        final boolean isAsked = fix.resendFrom != 0 && session.nextIn <= fix.resendTo &&
            nowNs - fix.resendAtNs < fix.heartBtInt * NS_PER_SECOND;
        if (mayAsk && !isAsked)
        {
            fix.resendFrom = session.nextIn;
            fix.resendTo = sequence - 1;
            fix.resendAtNs = nowNs;
            sender.begin(session, FixMsgType.RESEND_REQUEST)
                .field(FixTag.BEGIN_SEQ_NO, session.nextIn)
                .field(FixTag.END_SEQ_NO, 0L);
            sender.end(session);
        }
    }

    /** What was kept and is next now; each turn of the loop uses a number up or ends it. */
    private void drain(final Session session, final FixMessage message)
    {
        final FixState fix = session.fix;
        while (fix.earlyCount > 0 && session.isBound() && fix.logoutSentNs == 0)
        {
            early.dropBelow(fix, session.nextIn);
            final long sequence = session.nextIn;
            final int frame = early.find(fix, sequence);
            if (frame == EarlyFrames.NONE)
            {
                return;
            }
            message.wrap(early.buffer(), early.offset(frame), early.length(frame));
            final int msgType = message.msgType();
            if (msgType == FixMsgType.RESEND_REQUEST || msgType == FixMsgType.LOGON)
            {
                // Done when it came.
                session.nextIn = sequence + 1;
            }
            else
            {
                receive(session, message);
            }
            if (session.nextIn == sequence)
            {
                return;
            }
        }
        early.dropBelow(fix, session.nextIn);
    }

    private void receive(final Session session, final FixMessage message)
    {
        final FixState fix = session.fix;
        final int msgType = message.msgType();
        if (fix.logoutSentNs != 0)
        {
            if (msgType == FixMsgType.LOGOUT)
            {
                sender.close(session.connection);
            }
            return;
        }
        if (FixVersion.of(message.buffer(), message.valueOffset(0), message.valueLength(0)) !=
            fix.version)
        {
            goodbye.say(session, BEGIN_STRING);
            return;
        }
        final long sequence = message.longAt(message.find(FixTag.MSG_SEQ_NUM), -1);
        if (sequence < 0)
        {
            goodbye.close(session, NO_SEQUENCE);
            return;
        }
        final FixDictionary dictionary = parts.dictionary(fix.version);
        final int reason = dictionary.check(message);
        if (reason != FixDictionary.VALID)
        {
            use(session, sequence);
            rejectByDictionary(session, message, sequence, reason);
        }
        else if (!isOfSession(fix, message))
        {
            use(session, sequence);
            rejects.reject(session, message, sequence,
                SessionRejectReason.COMP_ID_PROBLEM, FixRejects.NO_TAG);
            FixRejects.text(text.clear(),
                SessionRejectReason.COMP_ID_PROBLEM, FixRejects.NO_TAG);
            goodbye.say(session, text);
        }
        else if (!FixRejects.isTimely(message, tables.cause.nowNs))
        {
            use(session, sequence);
            badTime(session, message, sequence, FixTag.SENDING_TIME);
        }
        else
        {
            inOrder(session, message, msgType, sequence);
        }
    }

    private void rejectByDictionary(
        final Session session, final FixMessage message, final long sequence, final int reason)
    {
        final FixDictionary dictionary = parts.dictionary(session.fix.version);
        FixRejects.text(text.clear(), reason, dictionary.refTag());
        if (dictionary.missingDelimiter() != 0)
        {
            final int group = Math.max(0, message.find(dictionary.refTag()) - 1);
            text.clear().add(GROUP).add(message.tagAt(group))
                .add(DELIMITER).add(dictionary.missingDelimiter());
        }
        rejects.reject(session, message, sequence, reason, dictionary.refTag(), text);
    }

    private void badTime(
        final Session session, final FixMessage message, final long sequence, final int tag)
    {
        final int reason = SessionRejectReason.SENDING_TIME_ACCURACY_PROBLEM;
        rejects.reject(session, message, sequence, reason, tag);
        if (session.isBound())
        {
            FixRejects.text(text.clear(), reason, tag);
            goodbye.say(session, text);
        }
    }

    /** A number is used up by whatever bears it, if it is the next. */
    private void use(final Session session, final long sequence)
    {
        if (sequence == session.nextIn)
        {
            session.nextIn++;
        }
    }

    private static boolean isOfSession(final FixState fix, final FixMessage message)
    {
        return message.valueEquals(message.find(FixTag.SENDER_COMP_ID), fix.clientCompId) &&
            message.valueEquals(message.find(FixTag.TARGET_COMP_ID), fix.compId);
    }

    private void inOrder(
        final Session session,
        final FixMessage message,
        final int msgType,
        final long sequence)
    {
        final boolean isGapFill = message.isYes(message.find(FixTag.GAP_FILL_FLAG));
        if (msgType == FixMsgType.LOGOUT)
        {
            use(session, sequence);
            sender.begin(session, FixMsgType.LOGOUT);
            sender.endAndClose(session, session.connection);
        }
        else if (msgType == FixMsgType.LOGON &&
            message.isYes(message.find(FixTag.RESET_SEQ_NUM_FLAG)))
        {
            parts.logon.again(session, message);
        }
        else if (msgType == FixMsgType.SEQUENCE_RESET && !isGapFill)
        {
            onReset(session, message, sequence);
        }
        else if (sequence < session.nextIn)
        {
            onTooLow(session, message, msgType, sequence);
        }
        else if (sequence - session.nextIn > MAX_GAP)
        {
            text.clear().add(TOO_HIGH).add(session.nextIn).add(BUT_RECEIVED).add(sequence);
            goodbye.close(session, text);
        }
        else
        {
            if (msgType == FixMsgType.RESEND_REQUEST)
            {
                onResendRequest(session, message, sequence);
            }
            if (sequence > session.nextIn)
            {
                early(session, message, sequence, true);
            }
            else
            {
                onNext(session, message, msgType, sequence);
            }
        }
    }

    private void onNext(
        final Session session,
        final FixMessage message,
        final int msgType,
        final long sequence)
    {
        switch (msgType)
        {
            case FixMsgType.TEST_REQUEST:
                session.nextIn = sequence + 1;
                onTestRequest(session, message, sequence);
                break;
            case FixMsgType.SEQUENCE_RESET:
                onGapFill(session, message, sequence);
                break;
            case FixMsgType.HEARTBEAT:
            case FixMsgType.RESEND_REQUEST:
            case FixMsgType.REJECT:
            case FixMsgType.LOGON:
                session.nextIn = sequence + 1;
                break;
            default:
                if (!application.onMessage(session, message, sequence))
                {
                    session.nextIn = sequence + 1;
                    rejects.business(session, message, sequence,
                        FixRejects.UNSUPPORTED_MESSAGE_TYPE, UNSUPPORTED, FixRejects.NO_TAG);
                }
                // Not where an edge was fenced meanwhile: its session may have begun anew.
                session.nextIn = Math.max(session.nextIn, sequence + 1);
                break;
        }
        final FixState fix = session.fix;
        if (session.nextIn > fix.resendTo)
        {
            fix.endResend();
        }
    }

    private void onTestRequest(
        final Session session, final FixMessage message, final long sequence)
    {
        final int id = message.find(FixTag.TEST_REQ_ID);
        if (message.valueLength(id) > MAX_TEST_REQ_ID_LENGTH)
        {
            rejects.reject(session, message, sequence,
                SessionRejectReason.VALUE_IS_INCORRECT, FixTag.TEST_REQ_ID);
            return;
        }
        sender.begin(session, FixMsgType.HEARTBEAT).field(FixTag.TEST_REQ_ID,
            message.buffer(), message.valueOffset(id), message.valueLength(id));
        sender.end(session);
    }

    private void onResendRequest(
        final Session session, final FixMessage message, final long sequence)
    {
        final long from = message.longAt(message.find(FixTag.BEGIN_SEQ_NO), 0);
        final long to = message.longAt(message.find(FixTag.END_SEQ_NO), -1);
        if (to != 0 && to < from)
        {
            rejects.reject(session, message, sequence,
                SessionRejectReason.VALUE_IS_INCORRECT, FixTag.END_SEQ_NO);
            return;
        }
        parts.resender.start(session, from, to == 0 ? Long.MAX_VALUE : to);
    }

    private void onGapFill(final Session session, final FixMessage message, final long sequence)
    {
        final long newSequence = message.longAt(message.find(FixTag.NEW_SEQ_NO), 0);
        session.nextIn = sequence + 1;
        if (newSequence <= sequence || newSequence - sequence > MAX_GAP)
        {
            rejects.reject(session, message, sequence,
                SessionRejectReason.VALUE_IS_INCORRECT, FixTag.NEW_SEQ_NO);
            return;
        }
        tables.counters.add(Counter.INPUTS_NOT_APPLIED, newSequence - sequence - 1);
        session.nextIn = newSequence;
    }

    /** SequenceReset without GapFillFlag: its own MsgSeqNum does not count (FIX test case 11). */
    private void onReset(final Session session, final FixMessage message, final long sequence)
    {
        final long newSequence = message.longAt(message.find(FixTag.NEW_SEQ_NO), 0);
        if (newSequence < session.nextIn || newSequence - session.nextIn > MAX_GAP)
        {
            rejects.reject(session, message, sequence,
                SessionRejectReason.VALUE_IS_INCORRECT, FixTag.NEW_SEQ_NO);
            return;
        }
        tables.counters.add(Counter.INPUTS_NOT_APPLIED, newSequence - session.nextIn);
        session.nextIn = newSequence;
        session.fix.endResend();
    }

    private void onTooLow(
        final Session session,
        final FixMessage message,
        final int msgType,
        final long sequence)
    {
        if (!message.isYes(message.find(FixTag.POSS_DUP_FLAG)))
        {
            text.clear().add(TOO_LOW).add(session.nextIn).add(BUT_RECEIVED).add(sequence);
            goodbye.close(session, text);
            return;
        }
        tables.counters.increment(Counter.INPUTS_IGNORED);
        if (msgType == FixMsgType.SEQUENCE_RESET)
        {
            return;
        }
        final long origNs =
            message.timestampNsAt(message.find(FixTag.ORIG_SENDING_TIME), Long.MAX_VALUE);
        final long sentNs = message.timestampNsAt(message.find(FixTag.SENDING_TIME), 0);
        if (message.find(FixTag.ORIG_SENDING_TIME) < 0)
        {
            rejects.reject(session, message, sequence,
                SessionRejectReason.REQUIRED_TAG_MISSING, FixTag.ORIG_SENDING_TIME);
        }
        else if (origNs > sentNs)
        {
            badTime(session, message, sequence, FixTag.ORIG_SENDING_TIME);
        }
    }
}
