package io.understudy.gateway.engine;

import java.util.Arrays;

import org.agrona.DirectBuffer;

import io.understudy.codecs.command.CredentialKind;
import io.understudy.codecs.fix.FixMessage;
import io.understudy.codecs.fix.FixTag;
import io.understudy.codecs.fix.FixVersion;
import io.understudy.codecs.ingress.LogonAttemptDecoder;
import io.understudy.codecs.ingress.NewPassword;
import io.understudy.codecs.ingress.Verdict;

/**
 * Whether a Logon is of whom its session is for, by what the edge found out, and the password that
 * it brings for the next one. Never sees a password.
 */
final class FixIdentity
{
    private final Credentials credentials;

    FixIdentity(final Credentials credentials)
    {
        this.credentials = credentials;
    }

    /** A password counts only if the edge has looked at the user's newest credential. */
    boolean isOf(
        final Connection connection, final FixState fix, final LogonAttemptDecoder attempt)
    {
        switch (CredentialKind.get(fix.credentialKind))
        {
            case PASSWORD:
                return attempt.verdict() == Verdict.PASSED && isSame(fix.identity,
                    attempt.buffer(),
                    attempt.offset() + LogonAttemptDecoder.usernameEncodingOffset()) &&
                    isNewest(attempt);
            case CERTIFICATE:
                return Arrays.equals(fix.identity, connection.certificate);
            default:
                return true;
        }
    }

    /**
     * Whether there is no NewPassword (925), or one that can be taken, of who {@link #isOf}. It is
     * FIXT's alone: the dictionaries of the other versions refuse it.
     */
    boolean mayChange(
        final FixState fix, final FixMessage message, final LogonAttemptDecoder attempt)
    {
        return fix.version != FixVersion.FIXT_1_1 || message.find(FixTag.NEW_PASSWORD) < 0 ||
            fix.credentialKind == CredentialKind.PASSWORD.value() &&
            attempt.newPassword() == NewPassword.HASHED;
    }

    /** From now on the new password is the user's; false where there is none. */
    boolean change(final LogonAttemptDecoder attempt)
    {
        if (attempt.newPassword() != NewPassword.HASHED)
        {
            return false;
        }
        final DirectBuffer buffer = attempt.buffer();
        final int block = attempt.offset();
        final Credentials.Credential credential = find(attempt);
        credential.iterations = attempt.newIterations();
        buffer.getBytes(block + LogonAttemptDecoder.newSaltEncodingOffset(), credential.salt);
        buffer.getBytes(block + LogonAttemptDecoder.newHashEncodingOffset(), credential.hash);
        return true;
    }

    private boolean isNewest(final LogonAttemptDecoder attempt)
    {
        final Credentials.Credential credential = find(attempt);
        return credential != null && isSame(credential.salt, attempt.buffer(),
            attempt.offset() + LogonAttemptDecoder.saltEncodingOffset());
    }

    private Credentials.Credential find(final LogonAttemptDecoder attempt)
    {
        return credentials.find(attempt.buffer(),
            attempt.offset() + LogonAttemptDecoder.usernameEncodingOffset());
    }

    private static boolean isSame(
        final byte[] expected, final DirectBuffer buffer, final int offset)
    {
        int difference = 0;
        for (int i = 0; i < expected.length; i++)
        {
            difference |= expected[i] ^ buffer.getByte(offset + i);
        }
        return difference == 0;
    }
}
