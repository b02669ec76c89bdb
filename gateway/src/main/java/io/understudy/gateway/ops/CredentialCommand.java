package io.understudy.gateway.ops;

import java.io.BufferedReader;
import java.io.Console;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.concurrent.Callable;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Sets a user's password; only its salted hash leaves this process. */
@Command(
    name = "credential",
    description = "Sets a FIX user's password, read from the terminal or from standard input. " +
        "Only its salted hash (PBKDF2-HMAC-SHA256) goes to the gateway.")
final class CredentialCommand implements Callable<Integer>
{
    private static final int MAX_USERNAME = 64;
    private static final int SALT_BYTES = 16;
    private static final int HASH_BITS = 256;

    @Spec
    private CommandSpec spec;

    @Mixin
    private OperatorOptions member;

    @Parameters(paramLabel = "USERNAME", description = "Username (553), up to 64 characters.")
    private String username;

    @Option(names = "--iterations", defaultValue = "210000",
        description = "1,000 to 10,000,000; default ${DEFAULT-VALUE}.")
    private int iterations;

    @Option(names = "--remove", description = "Take the user out.")
    private boolean remove;

    @Override
    public Integer call()
    {
        DefineFixCommand.checkLength("USERNAME", username, MAX_USERNAME);
        final byte[] salt = new byte[SALT_BYTES];
        final byte[] hash = new byte[HASH_BITS / Byte.SIZE];
        if (!remove)
        {
            new SecureRandom().nextBytes(salt);
            final char[] secret = secret();
            System.arraycopy(hash(secret, salt), 0, hash, 0, hash.length);
            Arrays.fill(secret, '\0');
        }
        return member.execute(spec.commandLine().getOut(), operator ->
            operator.setCredential(command ->
            {
                command.iterations(remove ? 0 : iterations).username(username);
                for (int i = 0; i < salt.length; i++)
                {
                    command.salt(i, (short)(salt[i] & 0xFF));
                }
                for (int i = 0; i < hash.length; i++)
                {
                    command.hash(i, (short)(hash[i] & 0xFF));
                }
            }));
    }

    private byte[] hash(final char[] secret, final byte[] salt)
    {
        try
        {
            return SecretKeyFactory.getInstance("PBKDF2WithHmacSHA256")
                .generateSecret(new PBEKeySpec(secret, salt, iterations, HASH_BITS)).getEncoded();
        }
        catch (final GeneralSecurityException | IllegalArgumentException ex)
        {
            throw CommandException.wrongUse("no hash can be made: " + ex.getMessage());
        }
    }

    private static char[] secret()
    {
        final Console console = System.console();
        char[] secret = null;
        if (console != null)
        {
            secret = console.readPassword("Password: ");
        }
        else
        {
            try
            {
                final String line = new BufferedReader(
                    new InputStreamReader(System.in, StandardCharsets.UTF_8)).readLine();
                secret = line == null ? null : line.toCharArray();
            }
            catch (final IOException ex)
            {
                throw CommandException.bad("standard input cannot be read", ex);
            }
        }
        if (secret == null || secret.length == 0)
        {
            throw CommandException.wrongUse("no password came from the terminal or standard input");
        }
        return secret;
    }
}
