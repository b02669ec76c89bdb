package io.understudy.gateway.edge.tcp;

import io.understudy.codecs.ingress.BooleanType;
import io.understudy.codecs.ingress.CredentialDecoder;
import io.understudy.codecs.ingress.NewPassword;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.function.ObjLongConsumer;
import org.agrona.DirectBuffer;

/**
 * One password, from the Logon that bears it to the verdict, and the one that is to follow it. They
 * are wiped once they are hashed. Where the gateway knows no such user the same is computed, so
 * that the time tells nothing; a new password is hashed only once the old one has passed.
 */
final class PasswordCheck implements HelperThread.Job
{
    private final ObjLongConsumer<PasswordCheck> onDone;
    private final char[] password;
    private final char[] newPassword;
    private final byte[] salt = new byte[PasswordHash.SALT_LENGTH];
    private final byte[] hash = new byte[PasswordHash.LENGTH];
    private final byte[] newSalt = new byte[PasswordHash.SALT_LENGTH];
    private byte[] newHash = new byte[PasswordHash.LENGTH];
    private int iterations;
    private int newIterations;
    private NewPassword outcome = NewPassword.NONE;
    private boolean found;
    private volatile boolean passed;

    PasswordCheck(
        final DirectBuffer buffer, final LogonFields fields,
        final ObjLongConsumer<PasswordCheck> onDone)
    {
        this.onDone = onDone;
        password = characters(buffer, fields.passwordOffset(), fields.passwordLength());
        newPassword = characters(buffer, fields.newPasswordOffset(), fields.newPasswordLength());
    }

    private static char[] characters(
        final DirectBuffer buffer, final int offset, final int length)
    {
        final char[] characters = new char[length];
        for (int i = 0; i < length; i++)
        {
            characters[i] = (char)(buffer.getByte(offset + i) & 0xFF);
        }
        return characters;
    }

    /** What the gateway has of the user. */
    void credential(final CredentialDecoder credential)
    {
        found = credential.found() == BooleanType.T;
        iterations = found && credential.iterations() > 0 ?
            credential.iterations() : PasswordHash.DEFAULT_ITERATIONS;
        for (int i = 0; found && i < salt.length; i++)
        {
            salt[i] = (byte)credential.salt(i);
        }
        for (int i = 0; found && i < hash.length; i++)
        {
            hash[i] = (byte)credential.hash(i);
        }
    }

    @Override
    public void run()
    {
        try
        {
            final boolean same =
                MessageDigest.isEqual(hash, PasswordHash.of(password, salt, iterations));
            if (same && found && newPassword.length > 0)
            {
                hashNew();
            }
            passed = same && found;
        }
        finally
        {
            wipe();
        }
    }

    private void hashNew()
    {
        if (newPassword.length < PasswordHash.MIN_NEW_LENGTH ||
            Arrays.equals(password, newPassword))
        {
            outcome = NewPassword.REFUSED;
            return;
        }
        new SecureRandom().nextBytes(newSalt);
        newIterations = Math.max(iterations, PasswordHash.DEFAULT_ITERATIONS);
        newHash = PasswordHash.of(newPassword, newSalt, newIterations);
        outcome = NewPassword.HASHED;
    }

    boolean isPassed()
    {
        return passed;
    }

    /** What became of the new password; the new salt, hash and iterations hold where HASHED. */
    NewPassword outcome()
    {
        return outcome;
    }

    /** Of the credential that was looked at. */
    byte[] salt()
    {
        return salt;
    }

    byte[] newSalt()
    {
        return newSalt;
    }

    byte[] newHash()
    {
        return newHash;
    }

    int newIterations()
    {
        return newIterations;
    }

    void wipe()
    {
        Arrays.fill(password, '\0');
        Arrays.fill(newPassword, '\0');
    }

    @Override
    public void onDone(final long nowNs)
    {
        onDone.accept(this, nowNs);
    }
}
