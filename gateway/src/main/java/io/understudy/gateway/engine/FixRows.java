package io.understudy.gateway.engine;

import org.agrona.concurrent.UnsafeBuffer;

import io.understudy.codecs.command.LogonRefusal;
import io.understudy.codecs.fix.FixVersion;
import io.understudy.codecs.snapshot.CredentialRowDecoder;
import io.understudy.codecs.snapshot.CredentialRowEncoder;
import io.understudy.codecs.snapshot.EarlyFrameRowDecoder;
import io.understudy.codecs.snapshot.EarlyFrameRowEncoder;
import io.understudy.codecs.snapshot.FixSessionRowDecoder;
import io.understudy.codecs.snapshot.FixSessionRowEncoder;
import io.understudy.codecs.snapshot.MessageHeaderEncoder;

/** A snapshot's rows about FIX: written from the tables, and put back into them. */
final class FixRows
{
    private final MessageHeaderEncoder header = new MessageHeaderEncoder();
    private final FixSessionRowEncoder sessionRow = new FixSessionRowEncoder();
    private final CredentialRowEncoder credentialRow = new CredentialRowEncoder();
    private final EarlyFrameRowEncoder earlyRow = new EarlyFrameRowEncoder();
    private final byte[] name = new byte[FixState.COMP_ID_LENGTH];

    /** The row's length. */
    int write(final UnsafeBuffer row, final Session session)
    {
        final FixState fix = session.fix;
        row.setMemory(0, MessageHeaderEncoder.ENCODED_LENGTH + FixSessionRowEncoder.BLOCK_LENGTH,
            (byte)0);
        sessionRow.wrapAndApplyHeader(row, 0, header)
            .logoutSentNs(fix.logoutSentNs)
            .testRequests(fix.testRequests)
            .resendFrom(fix.resendFrom)
            .resendTo(fix.resendTo)
            .resendAtNs(fix.resendAtNs)
            .replayFrom(fix.replayFrom)
            .replayScan(fix.replayScan)
            .replayTo(fix.replayTo)
            .numberedSinceNs(fix.numberedSinceNs)
            .refusedNs(fix.refusedNs)
            .refusedSequence(fix.refusedSequence)
            .refusedExpected(fix.refusedExpected)
            .refusedNextExpected(fix.refusedNextExpected)
            .refusedNextOut(fix.refusedNextOut)
            .sessionId(session.id)
            .heartBtInt(fix.heartBtInt)
            .minHeartBtInt(fix.minHeartBtInt)
            .maxHeartBtInt(fix.maxHeartBtInt)
            .startSecond(fix.startSecond)
            .endSecond(fix.endSecond)
            .putIdentity(fix.identity, 0)
            .beginString((short)(fix.version.ordinal() + 1))
            .credentialKind(fix.credentialKind)
            .precision(FixState.precisionCode(fix.precision))
            .flags((short)fix.flags())
            .startDay((short)fix.startDay)
            .endDay((short)fix.endDay)
            .refusal(fix.refusal.value());
        row.putBytes(sessionRow.offset() + FixSessionRowEncoder.compIdEncodingOffset(), fix.compId);
        row.putBytes(
            sessionRow.offset() + FixSessionRowEncoder.clientCompIdEncodingOffset(),
            fix.clientCompId);
        return sessionRow.limit();
    }

    int write(final UnsafeBuffer row, final Credentials.Credential credential)
    {
        row.setMemory(0, MessageHeaderEncoder.ENCODED_LENGTH + CredentialRowEncoder.BLOCK_LENGTH,
            (byte)0);
        credentialRow.wrapAndApplyHeader(row, 0, header).iterations(credential.iterations);
        final int block = credentialRow.offset();
        row.putBytes(block + CredentialRowEncoder.saltEncodingOffset(), credential.salt);
        row.putBytes(block + CredentialRowEncoder.hashEncodingOffset(), credential.hash);
        row.putBytes(block + CredentialRowEncoder.usernameEncodingOffset(), credential.username);
        return credentialRow.limit();
    }

    int write(
        final UnsafeBuffer row, final Session session, final EarlyFrames early, final int frame)
    {
        earlyRow.wrapAndApplyHeader(row, 0, header)
            .sequence(early.sequence(frame))
            .sessionId(session.id)
            .reserved(0)
            .putMessage(early.buffer(), early.offset(frame), early.length(frame));
        return earlyRow.limit();
    }

    /** False where the row does not fit the tables. */
    boolean load(final Tables tables, final FixSessionRowDecoder row)
    {
        final Session session = tables.sessions.find(row.sessionId());
        final int version = row.beginString() - 1;
        final int precision = row.precision();
        if (session == null || version < 0 || version >= FixVersion.values().length ||
            precision < 3 || precision > 9)
        {
            return false;
        }
        final FixState fix = session.fix;
        fix.version = FixVersion.values()[version];
        fix.precision = FixState.precision(precision);
        row.getCompId(name, 0);
        fix.compId = FixState.trimmed(name);
        row.getClientCompId(name, 0);
        fix.clientCompId = FixState.trimmed(name);
        row.getIdentity(fix.identity, 0);
        fix.credentialKind = (byte)row.credentialKind();
        fix.flags(row.flags());
        fix.minHeartBtInt = row.minHeartBtInt();
        fix.maxHeartBtInt = row.maxHeartBtInt();
        fix.startSecond = row.startSecond();
        fix.endSecond = row.endSecond();
        fix.startDay = row.startDay();
        fix.endDay = row.endDay();
        fix.heartBtInt = row.heartBtInt();
        fix.testRequests = row.testRequests();
        fix.logoutSentNs = row.logoutSentNs();
        fix.resendFrom = row.resendFrom();
        fix.resendTo = row.resendTo();
        fix.resendAtNs = row.resendAtNs();
        fix.replayFrom = row.replayFrom();
        fix.replayScan = row.replayScan();
        fix.replayTo = row.replayTo();
        fix.numberedSinceNs = row.numberedSinceNs();
        fix.refusal = LogonRefusal.get(row.refusal());
        fix.refusedNs = row.refusedNs();
        fix.refusedSequence = row.refusedSequence();
        fix.refusedExpected = row.refusedExpected();
        fix.refusedNextExpected = row.refusedNextExpected();
        fix.refusedNextOut = row.refusedNextOut();
        tables.fixSessions.put(session);
        return true;
    }

    boolean load(final Tables tables, final CredentialRowDecoder row)
    {
        final int username = row.offset() + CredentialRowDecoder.usernameEncodingOffset();
        if (tables.credentials.isFull() || tables.credentials.find(row.buffer(), username) != null)
        {
            return false;
        }
        final Credentials.Credential credential =
            tables.credentials.add(row.buffer(), username);
        credential.iterations = row.iterations();
        row.buffer().getBytes(
            row.offset() + CredentialRowDecoder.saltEncodingOffset(), credential.salt);
        row.buffer().getBytes(
            row.offset() + CredentialRowDecoder.hashEncodingOffset(), credential.hash);
        return true;
    }

    boolean load(final Tables tables, final EarlyFrameRowDecoder row)
    {
        final Session session = tables.sessions.find(row.sessionId());
        return session != null && session.fix != null && tables.early.add(
            session.fix, row.sequence(), row.buffer(),
            row.limit() + EarlyFrameRowDecoder.messageHeaderLength(), row.messageLength());
    }
}
