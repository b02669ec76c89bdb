package io.understudy.gateway.edge.tcp;

import java.security.GeneralSecurityException;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;

/**
 * PBKDF2 with HMAC-SHA256 (RFC 8018, section 5.2), 32 bytes. A password's bytes are taken for
 * ISO-8859-1 and hashed as UTF-8, the same for those that an operator types.
 */
public final class PasswordHash
{
    /** Length of a hash (bytes). */
    public static final int LENGTH = 32;

    /** Length of a salt (bytes). */
    public static final int SALT_LENGTH = 16;

    /** What a user who does not exist costs, and what new credentials should have. */
    public static final int DEFAULT_ITERATIONS = 210_000;

    /** Fewest characters of a NewPassword (925). */
    static final int MIN_NEW_LENGTH = 8;

    private PasswordHash()
    {
    }

    /**
     * Hashes a password.
     *
     * @param password   not empty.
     * @param salt       not empty.
     * @param iterations 1 or more.
     * @return the hash.
     * @throws IllegalStateException if this JDK lacks PBKDF2WithHmacSHA256.
     */
    public static byte[] of(final char[] password, final byte[] salt, final int iterations)
    {
        final PBEKeySpec spec = new PBEKeySpec(password, salt, iterations, LENGTH * Byte.SIZE);
        try
        {
            return SecretKeyFactory.getInstance("PBKDF2WithHmacSHA256")
                .generateSecret(spec).getEncoded();
        }
        catch (final GeneralSecurityException ex)
        {
            throw new IllegalStateException("this JDK cannot hash passwords: " + ex, ex);
        }
        finally
        {
            spec.clearPassword();
        }
    }
}
