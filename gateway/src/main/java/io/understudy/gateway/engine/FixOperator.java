package io.understudy.gateway.engine;

import org.agrona.DirectBuffer;

import io.understudy.codecs.command.BeginString;
import io.understudy.codecs.command.CommandResult;
import io.understudy.codecs.command.CredentialKind;
import io.understudy.codecs.command.DefineFixSessionDecoder;
import io.understudy.codecs.command.ExplainSessionDecoder;
import io.understudy.codecs.command.Flag;
import io.understudy.codecs.command.LogonRefusal;
import io.understudy.codecs.command.MessageHeaderDecoder;
import io.understudy.codecs.command.MessageHeaderEncoder;
import io.understudy.codecs.command.SessionExplanationEncoder;
import io.understudy.codecs.command.SetCredentialDecoder;
import io.understudy.codecs.command.SetSequencesDecoder;
import io.understudy.codecs.command.TradingState;
import io.understudy.codecs.fix.FixVersion;
import io.understudy.codecs.ingress.OutputKind;

/** Carries out the commands about FIX sessions and their credentials. May allocate. */
final class FixOperator
{
    private static final int HEADER = MessageHeaderDecoder.ENCODED_LENGTH;
    private static final int SECONDS_PER_DAY = 86_400;
    private static final int DAYS_PER_WEEK = 7;
    private static final int MAX_HEART_BT_INT = 3_600;
    private static final long MAX_SEQUENCE = 1_000_000_000_000L;
    private static final int MIN_ITERATIONS = 1_000;
    private static final int MAX_ITERATIONS = 10_000_000;

    private final Tables tables;
    private final FixParts parts;
    private final ClientOutput output;
    private final DefineFixSessionDecoder define = new DefineFixSessionDecoder();
    private final SetCredentialDecoder credential = new SetCredentialDecoder();
    private final SetSequencesDecoder sequences = new SetSequencesDecoder();
    private final ExplainSessionDecoder explain = new ExplainSessionDecoder();
    private final MessageHeaderEncoder answerHeader = new MessageHeaderEncoder();
    private final SessionExplanationEncoder explanation = new SessionExplanationEncoder();
    private final byte[] name = new byte[FixState.COMP_ID_LENGTH];

    FixOperator(final Tables tables, final FixParts parts, final ClientOutput output)
    {
        this.tables = tables;
        this.parts = parts;
        this.output = output;
    }

    CommandResult onDefine(
        final DirectBuffer buffer, final int offset, final MessageHeaderDecoder header)
    {
        define.wrap(buffer, offset + HEADER, header.blockLength(), header.version());
        final Session session = tables.sessions.find(define.sessionId());
        if (session == null)
        {
            return CommandResult.UNKNOWN_SESSION;
        }
        if (session.isBound())
        {
            return CommandResult.IN_USE;
        }
        define.getCompId(name, 0);
        final byte[] compId = FixState.trimmed(name);
        define.getClientCompId(name, 0);
        final byte[] clientCompId = FixState.trimmed(name);
        if (!isInRange() || !isText(compId) || !isText(clientCompId))
        {
            return CommandResult.OUT_OF_RANGE;
        }
        final FixState old = session.fix;
        final FixState fix = old == null ? new FixState() : old;
        if (old != null)
        {
            tables.fixSessions.remove(session);
        }
        final FixVersion oldVersion = fix.version;
        final byte[] oldCompId = fix.compId;
        final byte[] oldClientCompId = fix.clientCompId;
        session.fix = fix;
        fix.version = version(define.beginString());
        fix.compId = compId;
        fix.clientCompId = clientCompId;
        if (tables.fixSessions.namesake(session) != null)
        {
            session.fix = old;
            fix.version = oldVersion;
            fix.compId = oldCompId;
            fix.clientCompId = oldClientCompId;
            if (old != null)
            {
                tables.fixSessions.put(session);
            }
            return CommandResult.ALREADY_SET;
        }
        tables.fixSessions.put(session);
        parts.onDefined(fix.version);
        take(session, old == null);
        return CommandResult.OK;
    }

    CommandResult onCredential(
        final DirectBuffer buffer, final int offset, final MessageHeaderDecoder header)
    {
        credential.wrap(buffer, offset + HEADER, header.blockLength(), header.version());
        final int username =
            credential.offset() + SetCredentialDecoder.usernameEncodingOffset();
        final int iterations = credential.iterations();
        final boolean isRemoval = iterations == 0;
        if (buffer.getByte(username) == 0 ||
            !isRemoval && !Settings.within(iterations, MIN_ITERATIONS, MAX_ITERATIONS))
        {
            return CommandResult.OUT_OF_RANGE;
        }
        Credentials.Credential found = tables.credentials.find(buffer, username);
        if (isRemoval)
        {
            if (found == null)
            {
                return CommandResult.OUT_OF_RANGE;
            }
            tables.credentials.remove(found);
            return CommandResult.OK;
        }
        if (found == null)
        {
            if (tables.credentials.isFull())
            {
                return CommandResult.CAPACITY_FULL;
            }
            found = tables.credentials.add(buffer, username);
        }
        found.iterations = iterations;
        buffer.getBytes(
            credential.offset() + SetCredentialDecoder.saltEncodingOffset(), found.salt);
        buffer.getBytes(
            credential.offset() + SetCredentialDecoder.hashEncodingOffset(), found.hash);
        return CommandResult.OK;
    }

    CommandResult onSequences(
        final DirectBuffer buffer, final int offset, final MessageHeaderDecoder header)
    {
        sequences.wrap(buffer, offset + HEADER, header.blockLength(), header.version());
        final Session session = tables.sessions.find(sequences.sessionId());
        if (session == null || session.fix == null)
        {
            return CommandResult.UNKNOWN_SESSION;
        }
        if (session.isBound())
        {
            return CommandResult.IN_USE;
        }
        final long nextIn = sequences.nextIn();
        final long nextOut = sequences.nextOut();
        // The sent-store finds messages by numbers that only grow.
        if (nextIn < 0 || nextOut < 0 || nextOut != 0 && nextOut < session.nextOut ||
            Math.max(nextIn, nextOut) > MAX_SEQUENCE)
        {
            return CommandResult.OUT_OF_RANGE;
        }
        session.nextIn = nextIn == 0 ? session.nextIn : nextIn;
        session.nextOut = nextOut == 0 ? session.nextOut : nextOut;
        return CommandResult.OK;
    }

    /** Says how a session stands, in an output of its own. */
    CommandResult onExplain(
        final Edge edge,
        final int connectionId,
        final DirectBuffer buffer,
        final int offset,
        final MessageHeaderDecoder header)
    {
        explain.wrap(buffer, offset + HEADER, header.blockLength(), header.version());
        final Session session = tables.sessions.find(explain.sessionId());
        if (session == null)
        {
            return CommandResult.UNKNOWN_SESSION;
        }
        final FixState fix = session.fix;
        output.beginUnsequenced(edge, connectionId, OutputKind.DATA,
            HEADER + SessionExplanationEncoder.BLOCK_LENGTH);
        explanation.wrapAndApplyHeader(output.buffer(), output.offset(), answerHeader)
            .requestId(explain.requestId())
            .nextIn(session.nextIn)
            .nextOut(session.nextOut)
            .lastInNs(session.lastInNs)
            .lastOutNs(session.lastOutNs)
            .nowNs(tables.cause.nowNs)
            .refusedNs(fix == null ? 0 : fix.refusedNs)
            .refusedSequence(fix == null ? 0 : fix.refusedSequence)
            .refusedExpected(fix == null ? 0 : fix.refusedExpected)
            .refusedNextExpected(fix == null ? 0 : fix.refusedNextExpected)
            .refusedNextOut(fix == null ? 0 : fix.refusedNextOut)
            .oldestSent(tables.store.oldestSequence(session))
            .sessionId(session.id)
            .state(TradingState.get(session.state))
            .bound(session.isBound() ? Flag.YES : Flag.NO)
            .refusal(fix == null ? LogonRefusal.NONE : fix.refusal)
            .beginString(fix == null ? BeginString.NULL_VAL : beginString(fix.version));
        output.endUnsequenced(connectionId);
        return CommandResult.OK;
    }

    private void take(final Session session, final boolean isNew)
    {
        final FixState fix = session.fix;
        define.getIdentity(fix.identity, 0);
        fix.credentialKind = (byte)define.credentialKind().value();
        fix.precision = FixState.precision(define.precision().value());
        fix.resetOnLogon = define.resetOnLogon() == Flag.YES;
        fix.resetOnDisconnect = define.resetOnDisconnect() == Flag.YES;
        fix.useNextExpected = define.useNextExpected() == Flag.YES;
        fix.lastProcessed = define.lastProcessed() == Flag.YES;
        fix.minHeartBtInt = define.minHeartBtInt();
        fix.maxHeartBtInt = define.maxHeartBtInt();
        fix.startSecond = define.startSecond();
        fix.endSecond = define.endSecond();
        fix.startDay = define.startDay();
        fix.endDay = define.endDay();
        if (isNew)
        {
            session.restart(tables.store.ring().head(), tables.cause.nowNs);
        }
    }

    private boolean isInRange()
    {
        final boolean isWeekly = define.startDay() != 0;
        final CredentialKind kind = define.credentialKind();
        final boolean isNamed = define.identity(0) != 0;
        return version(define.beginString()) != null &&
            (kind == CredentialKind.NONE && !isNamed || isNamed &&
                (kind == CredentialKind.PASSWORD || kind == CredentialKind.CERTIFICATE)) &&
            isPrecision() &&
            isFlag(define.resetOnLogon()) && isFlag(define.resetOnDisconnect()) &&
            isFlag(define.useNextExpected()) && isFlag(define.lastProcessed()) &&
            Settings.within(define.minHeartBtInt(), 1, MAX_HEART_BT_INT) &&
            Settings.within(define.maxHeartBtInt(), define.minHeartBtInt(), MAX_HEART_BT_INT) &&
            Settings.within(define.startSecond(), 0, SECONDS_PER_DAY - 1) &&
            Settings.within(define.endSecond(), 0, SECONDS_PER_DAY - 1) &&
            Settings.within(define.startDay(), 0, DAYS_PER_WEEK) &&
            Settings.within(define.endDay(), isWeekly ? 1 : 0, isWeekly ? DAYS_PER_WEEK : 0);
    }

    private boolean isPrecision()
    {
        switch (define.precision())
        {
            case MILLISECONDS:
            case MICROSECONDS:
            case NANOSECONDS:
                return true;
            default:
                return false;
        }
    }

    private static boolean isFlag(final Flag flag)
    {
        return flag == Flag.YES || flag == Flag.NO;
    }

    private static boolean isText(final byte[] value)
    {
        for (final byte character : value)
        {
            if (character <= ' ' || character > '~')
            {
                return false;
            }
        }
        return value.length > 0;
    }

    private static FixVersion version(final BeginString beginString)
    {
        switch (beginString)
        {
            case FIX_4_2:
                return FixVersion.FIX_4_2;
            case FIX_4_4:
                return FixVersion.FIX_4_4;
            case FIXT_1_1:
                return FixVersion.FIXT_1_1;
            default:
                return null;
        }
    }

    static BeginString beginString(final FixVersion version)
    {
        return BeginString.get((short)(version.ordinal() + 1));
    }
}
