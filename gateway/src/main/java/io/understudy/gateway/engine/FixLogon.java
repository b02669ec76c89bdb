package io.understudy.gateway.engine;

import io.understudy.codecs.command.LogonRefusal;
import io.understudy.codecs.command.TradingState;
import io.understudy.codecs.fix.FixDictionary;
import io.understudy.codecs.fix.FixMessage;
import io.understudy.codecs.fix.FixMsgType;
import io.understudy.codecs.fix.FixTag;
import io.understudy.codecs.fix.FixVersion;
import io.understudy.codecs.fix.FixWriter;
import io.understudy.codecs.fix.SessionRejectReason;
import io.understudy.codecs.ingress.LogonAttemptDecoder;
import io.understudy.codecs.ingress.Verdict;
import io.understudy.gateway.engine.EngineCounters.Counter;

/**
 * The first message of a FIX connection. A logon for no session that there is, or for one that is
 * in use, is closed without a word; every other refusal is a Logout (5) whose Text (58) says why.
 */
final class FixLogon
{
    private static final byte[] DEFAULT_APPL_VER_ID = FixText.ascii("9");
    private static final byte[] CREDENTIALS = FixText.ascii("Username, password or certificate");
    private static final byte[] ATTEMPTS = FixText.ascii("Too many logon attempts");
    private static final byte[] CLOSED = FixText.ascii("Session is closed");
    private static final byte[] SCHEDULE = FixText.ascii("Logon outside the session's schedule");
    private static final byte[] INVALID = FixText.ascii("Invalid Logon message: ");
    private static final byte[] ENCRYPTION = FixText.ascii("EncryptMethod (98) must be 0");
    private static final byte[] VERSION = FixText.ascii("DefaultApplVerID (1137) must be 9");
    private static final byte[] NEGATIVE = FixText.ascii("HeartBtInt must not be negative");
    private static final byte[] HEARTBEAT = FixText.ascii("HeartBtInt must be at least ");
    private static final byte[] AT_MOST = FixText.ascii(" and at most ");
    private static final byte[] TOO_LOW = FixText.ascii("MsgSeqNum too low, expecting ");
    private static final byte[] BUT_RECEIVED = FixText.ascii(" but received ");
    private static final byte[] NO_SEQUENCE = FixText.ascii("Received message without MsgSeqNum");
    private static final byte[] NEXT_EXPECTED = FixText.ascii(
        "Tag 789 (NextExpectedMsgSeqNum) is higher than expected. Expected ");
    private static final byte[] RECEIVED = FixText.ascii(", Received ");
    private static final byte[] NEW_PASSWORD = FixText.ascii("NewPassword (925) is not taken");

    // SessionStatus (1409), of FIXT alone.
    private static final int NO_STATUS = -1;
    private static final int PASSWORD_CHANGED = 1;
    private static final int NEW_PASSWORD_REFUSED = 3;
    private static final int WRONG_PASSWORD = 5;
    private static final int NO_LOGONS_NOW = 7;

    private final Tables tables;
    private final FixParts parts;
    private final FixSender sender;
    private final FixIdentity identity;
    private final FixText text = new FixText();

    FixLogon(final Tables tables, final FixParts parts)
    {
        this.tables = tables;
        this.parts = parts;
        sender = parts.sender;
        identity = new FixIdentity(tables.credentials);
    }

    /** A connection's first message; the attempt says what the edge found out about it. */
    void on(
        final Connection connection, final FixMessage message, final LogonAttemptDecoder attempt)
    {
        final FixVersion version = message.tagAt(0) == FixTag.BEGIN_STRING ? FixVersion.of(
            message.buffer(), message.valueOffset(0), message.valueLength(0)) : null;
        final Session session = message.msgType() == FixMsgType.LOGON ?
            tables.fixSessions.find(version, message) : null;
        if (session == null)
        {
            tables.counters.increment(Counter.LOGONS_REFUSED);
            sender.close(connection);
            return;
        }
        text.clear();
        LogonRefusal refusal = mayLogOn(connection, session, attempt);
        if (refusal == LogonRefusal.NONE && !identity.mayChange(session.fix, message, attempt))
        {
            text.add(NEW_PASSWORD);
            refusal = LogonRefusal.NEW_PASSWORD;
        }
        if (refusal == LogonRefusal.NONE)
        {
            refusal = isWellFormed(session, message);
        }
        if (refusal == LogonRefusal.NONE)
        {
            restartIfAsked(session, message);
            refusal = isInSequence(session, message);
        }
        if (refusal == LogonRefusal.NONE)
        {
            accept(connection, session, message, identity.change(attempt));
        }
        else
        {
            refuse(connection, session, message, refusal);
        }
    }

    /** A Logon on a connection that is logged on: both sequences start anew, or nothing happens. */
    void again(final Session session, final FixMessage message)
    {
        if (message.isYes(message.find(FixTag.RESET_SEQ_NUM_FLAG)))
        {
            session.restart(tables.store.ring().head(), tables.cause.nowNs);
            parts.early.dropBelow(session.fix, Long.MAX_VALUE);
            session.nextIn = 2;
            final long heartBtInt = message.longAt(message.find(FixTag.HEART_BT_INT), 0);
            if (Settings.within(heartBtInt, session.fix.minHeartBtInt, session.fix.maxHeartBtInt))
            {
                session.fix.heartBtInt = (int)heartBtInt;
            }
            reply(session, true, session.nextIn, false);
        }
    }

    private LogonRefusal mayLogOn(
        final Connection connection, final Session session, final LogonAttemptDecoder attempt)
    {
        final FixState fix = session.fix;
        final Connection old = session.connection;
        if (old != null && old.edge == connection.edge)
        {
            return LogonRefusal.ALREADY_CONNECTED;
        }
        if (attempt.verdict() == Verdict.LIMITED)
        {
            text.add(ATTEMPTS);
            return LogonRefusal.TOO_MANY_ATTEMPTS;
        }
        if (!identity.isOf(connection, fix, attempt))
        {
            text.add(CREDENTIALS);
            return LogonRefusal.BAD_CREDENTIALS;
        }
        if (session.state == TradingState.CLOSED.value())
        {
            text.add(CLOSED);
            return LogonRefusal.SESSION_CLOSED;
        }
        if (!FixSchedule.isOpen(fix, tables.cause.nowNs))
        {
            text.add(SCHEDULE);
            return LogonRefusal.OUTSIDE_SCHEDULE;
        }
        return LogonRefusal.NONE;
    }

    private LogonRefusal isWellFormed(final Session session, final FixMessage message)
    {
        final FixState fix = session.fix;
        if (message.longAt(message.find(FixTag.MSG_SEQ_NUM), -1) < 0)
        {
            text.add(NO_SEQUENCE);
            return LogonRefusal.NO_SEQUENCE;
        }
        final long heartBtInt = message.longAt(message.find(FixTag.HEART_BT_INT), 0);
        if (heartBtInt < 0)
        {
            text.add(NEGATIVE);
            return LogonRefusal.HEARTBEAT_OUT_OF_RANGE;
        }
        final FixDictionary dictionary = parts.dictionary(fix.version);
        final int reason = dictionary.check(message);
        if (reason != FixDictionary.VALID)
        {
            FixRejects.text(text.add(INVALID), reason, dictionary.refTag());
            return LogonRefusal.MALFORMED;
        }
        if (!FixRejects.isTimely(message, tables.cause.nowNs))
        {
            FixRejects.text(text.add(INVALID),
                SessionRejectReason.SENDING_TIME_ACCURACY_PROBLEM, FixTag.SENDING_TIME);
            return LogonRefusal.SENDING_TIME;
        }
        if (message.longAt(message.find(FixTag.ENCRYPT_METHOD), 0) != 0)
        {
            text.add(ENCRYPTION);
            return LogonRefusal.ENCRYPTION;
        }
        if (fix.version == FixVersion.FIXT_1_1 && !message.valueEquals(
            message.find(FixTag.DEFAULT_APPL_VER_ID), DEFAULT_APPL_VER_ID))
        {
            text.add(VERSION);
            return LogonRefusal.APPLICATION_VERSION;
        }
        if (!Settings.within(heartBtInt, fix.minHeartBtInt, fix.maxHeartBtInt))
        {
            text.add(HEARTBEAT).add(fix.minHeartBtInt).add(AT_MOST).add(fix.maxHeartBtInt);
            return LogonRefusal.HEARTBEAT_OUT_OF_RANGE;
        }
        return LogonRefusal.NONE;
    }

    private void restartIfAsked(final Session session, final FixMessage message)
    {
        final FixState fix = session.fix;
        final long nowNs = tables.cause.nowNs;
        final boolean newPeriod = !FixSchedule.isAlwaysOpen(fix) &&
            fix.numberedSinceNs < FixSchedule.periodStartNs(fix, nowNs);
        if (fix.resetOnLogon || newPeriod ||
            message.isYes(message.find(FixTag.RESET_SEQ_NUM_FLAG)))
        {
            session.restart(tables.store.ring().head(), nowNs);
        }
    }

    private LogonRefusal isInSequence(final Session session, final FixMessage message)
    {
        final long sequence = message.longAt(message.find(FixTag.MSG_SEQ_NUM), -1);
        final long nextExpected = nextExpected(session, message);
        if (nextExpected > session.nextOut)
        {
            text.add(NEXT_EXPECTED).add(session.nextOut).add(RECEIVED).add(nextExpected);
            return LogonRefusal.NEXT_EXPECTED_TOO_HIGH;
        }
        if (sequence < session.nextIn)
        {
            text.add(TOO_LOW).add(session.nextIn).add(BUT_RECEIVED).add(sequence);
            return LogonRefusal.SEQUENCE_TOO_LOW;
        }
        return LogonRefusal.NONE;
    }

    /** NextExpectedMsgSeqNum (789), 0 where the session does not use it or the client did not. */
    private static long nextExpected(final Session session, final FixMessage message)
    {
        return session.fix.useNextExpected ?
            message.longAt(message.find(FixTag.NEXT_EXPECTED_MSG_SEQ_NUM), 0) : 0;
    }

    private void accept(
        final Connection connection,
        final Session session,
        final FixMessage message,
        final boolean isPasswordChanged)
    {
        final FixState fix = session.fix;
        if (session.isBound())
        {
            // Its edge may have died: only that could leave a connection open at another one.
            final Connection old = session.connection;
            tables.connections.unbind(old);
            sender.close(old);
        }
        connection.negotiated = session;
        tables.connections.bind(connection, session);
        fix.heartBtInt = (int)message.longAt(message.find(FixTag.HEART_BT_INT), 0);
        session.lastInNs = tables.cause.nowNs;
        final long sequence = message.longAt(message.find(FixTag.MSG_SEQ_NUM), -1);
        final boolean isNext = sequence == session.nextIn;
        final long nextExpected = nextExpected(session, message);
        final long nextOut = session.nextOut;
        if (isNext)
        {
            session.nextIn++;
        }
        reply(session, message.isYes(message.find(FixTag.RESET_SEQ_NUM_FLAG)), session.nextIn,
            isPasswordChanged);
        if (!isNext && session.isBound())
        {
            parts.inbound.early(session, message, sequence, nextExpected == 0);
        }
        if (nextExpected != 0 && nextExpected < nextOut && session.isBound())
        {
            parts.resender.start(session, nextExpected, nextOut);
        }
    }

    private void reply(
        final Session session,
        final boolean isReset,
        final long nextExpected,
        final boolean isPasswordChanged)
    {
        final FixState fix = session.fix;
        final FixWriter writer = sender.begin(session, FixMsgType.LOGON)
            .field(FixTag.ENCRYPT_METHOD, 0L)
            .field(FixTag.HEART_BT_INT, fix.heartBtInt);
        if (fix.useNextExpected)
        {
            writer.field(FixTag.NEXT_EXPECTED_MSG_SEQ_NUM, nextExpected);
        }
        if (isReset)
        {
            writer.yesNo(FixTag.RESET_SEQ_NUM_FLAG, true);
        }
        if (fix.version == FixVersion.FIXT_1_1)
        {
            writer.field(FixTag.DEFAULT_APPL_VER_ID, DEFAULT_APPL_VER_ID);
        }
        if (isPasswordChanged)
        {
            writer.field(FixTag.SESSION_STATUS, PASSWORD_CHANGED);
        }
        sender.end(session);
    }

    private void refuse(
        final Connection connection,
        final Session session,
        final FixMessage message,
        final LogonRefusal refusal)
    {
        final FixState fix = session.fix;
        tables.counters.increment(Counter.LOGONS_REFUSED);
        fix.refusal = refusal;
        fix.refusedNs = tables.cause.nowNs;
        fix.refusedSequence = message.longAt(message.find(FixTag.MSG_SEQ_NUM), 0);
        fix.refusedExpected = session.nextIn;
        fix.refusedNextExpected =
            message.longAt(message.find(FixTag.NEXT_EXPECTED_MSG_SEQ_NUM), 0);
        fix.refusedNextOut = session.nextOut;
        if (session.isBound())
        {
            sender.close(connection);
            return;
        }
        final FixWriter writer = sender.begin(session, FixMsgType.LOGOUT)
            .field(FixTag.TEXT, text.buffer(), 0, text.length());
        final int status = sessionStatus(refusal);
        if (fix.version == FixVersion.FIXT_1_1 && status != NO_STATUS)
        {
            writer.field(FixTag.SESSION_STATUS, status);
        }
        sender.endAndClose(session, connection);
        if (fix.resetOnDisconnect)
        {
            session.restart(tables.store.ring().head(), tables.cause.nowNs);
        }
    }

    private static int sessionStatus(final LogonRefusal refusal)
    {
        switch (refusal)
        {
            case NEW_PASSWORD:
                return NEW_PASSWORD_REFUSED;
            case BAD_CREDENTIALS:
                return WRONG_PASSWORD;
            case TOO_MANY_ATTEMPTS:
            case SESSION_CLOSED:
            case OUTSIDE_SCHEDULE:
                return NO_LOGONS_NOW;
            default:
                return NO_STATUS;
        }
    }
}
