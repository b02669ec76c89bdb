package io.understudy.gateway.edge.tcp;

import io.understudy.codecs.ingress.BooleanType;
import io.understudy.codecs.ingress.CredentialDecoder;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.function.ObjLongConsumer;
import org.agrona.DirectBuffer;

/**
 * One password, from the Logon that bears it to the verdict. It is wiped once it is hashed. Where
 * the gateway knows no such user the same is computed, so that the time tells nothing.
 */
final class PasswordCheck implements HelperThread.Job
{
    private final ObjLongConsumer<PasswordCheck> onDone;
    private final char[] password;
    private final byte[] salt = new byte[PasswordHash.SALT_LENGTH];
    private final byte[] hash = new byte[PasswordHash.LENGTH];
    private int iterations;
    private boolean found;
    private volatile boolean passed;

    PasswordCheck(
        final DirectBuffer buffer, final int offset, final int length,
        final ObjLongConsumer<PasswordCheck> onDone)
    {
        this.onDone = onDone;
        password = new char[length];
        for (int i = 0; i < length; i++)
        {
            password[i] = (char)(buffer.getByte(offset + i) & 0xFF);
        }
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
            passed = same && found;
        }
        finally
        {
            wipe();
        }
    }

    boolean isPassed()
    {
        return passed;
    }

    void wipe()
    {
        Arrays.fill(password, '\0');
    }

    @Override
    public void onDone(final long nowNs)
    {
        onDone.accept(this, nowNs);
    }
}
