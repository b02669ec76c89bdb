package io.understudy.gateway.edge.tcp;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.Arrays;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.TrustManagerFactory;

/**
 * The edge's own key and whom it trusts, for TLS 1.3 and nothing older. Read once, at the start:
 * certificates that were exchanged count from the next start on.
 */
public final class TlsIdentity
{
    private static final String[] PROTOCOLS = {"TLSv1.3"};

    private final SSLContext context;
    private final boolean mutual;

    private TlsIdentity(final SSLContext context, final boolean mutual)
    {
        this.context = context;
        this.mutual = mutual;
    }

    /**
     * Reads the stores.
     *
     * @param keyStore     PKCS #12 (or JKS) with the edge's key and certificates.
     * @param trustStore   of the certificates that clients' are issued by; null: clients need none.
     * @param passwordFile whose first line is the password of both.
     * @return the identity.
     * @throws IllegalStateException with a sentence if a file cannot be read or used.
     */
    public static TlsIdentity load(
        final Path keyStore, final Path trustStore, final Path passwordFile)
    {
        final char[] password = password(passwordFile);
        try
        {
            final KeyManagerFactory keys =
                KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
            keys.init(store(keyStore, password), password);
            TrustManagerFactory trust = null;
            if (trustStore != null)
            {
                trust = TrustManagerFactory.getInstance(
                    TrustManagerFactory.getDefaultAlgorithm());
                trust.init(store(trustStore, password));
            }
            final SSLContext context = SSLContext.getInstance("TLS");
            context.init(
                keys.getKeyManagers(), trust == null ? null : trust.getTrustManagers(), null);
            return new TlsIdentity(context, trustStore != null);
        }
        catch (final GeneralSecurityException ex)
        {
            throw new IllegalStateException("the key in " + keyStore + " cannot be used: " +
                ex.getMessage(), ex);
        }
        finally
        {
            Arrays.fill(password, '\0');
        }
    }

    SSLContext context()
    {
        return context;
    }

    boolean isMutual()
    {
        return mutual;
    }

    SSLEngine newEngine(final SSLContext of)
    {
        final SSLEngine engine = of.createSSLEngine();
        engine.setUseClientMode(false);
        engine.setEnabledProtocols(PROTOCOLS);
        engine.setNeedClientAuth(mutual);
        return engine;
    }

    private static KeyStore store(final Path file, final char[] password)
    {
        try (InputStream in = Files.newInputStream(file))
        {
            final KeyStore store = KeyStore.getInstance("PKCS12");
            store.load(in, password);
            return store;
        }
        catch (final IOException | GeneralSecurityException ex)
        {
            throw new IllegalStateException("the store " + file + " cannot be read: " +
                ex.getMessage(), ex);
        }
    }

    private static char[] password(final Path file)
    {
        try
        {
            return Files.readString(file, StandardCharsets.UTF_8).lines()
                .findFirst().orElse("").toCharArray();
        }
        catch (final IOException ex)
        {
            throw new IllegalStateException("the password file " + file + " cannot be read: " +
                ex.getMessage(), ex);
        }
    }
}
