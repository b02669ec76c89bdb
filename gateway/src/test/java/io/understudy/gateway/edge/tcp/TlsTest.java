package io.understudy.gateway.edge.tcp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.understudy.gateway.ops.settings.EdgeSettings;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.security.KeyStore;
import java.util.Arrays;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.TrustManagerFactory;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Clients that speak TLS by the JDK's blocking sockets, and certificates made by keytool. */
class TlsTest
{
    private static final byte[] LOGON =
        FixText.message("35=A|34=1|49=TW|56=ISLD|98=0|108=30|");

    @TempDir
    private static Path stores;

    @TempDir
    private Path dir;

    @BeforeAll
    static void makeCertificates() throws Exception
    {
        final TlsStores tool = new TlsStores(stores);
        tool.generate("edge", "edge", "-ext", "san=dns:localhost");
        tool.generate("good", "DESK-A");
        tool.generate("expired", "DESK-B", "-startdate", "-20d", "-validity", "10");
        tool.generate("stranger", "DESK-A");
        tool.trust("clients", "good", "expired");
        tool.trust("servers", "edge");
    }

    @Test
    void shouldTakeAClientByItsCertificateAndTellItsName() throws Exception
    {
        try (EdgeRig rig = rig("mutual"))
        {
            assertThat(talk(rig, "good", "TLSv1.3")).contains("35=A|").contains("112=HELLO|");
            assertThat(rig.gateway.identities).containsExactly("DESK-A");
            assertThat(rig.count(EdgeCounter.REFUSED_TLS)).isZero();
        }
    }

    @Test
    void shouldCarryAMessageOfManyTlsRecordsBothWays() throws Exception
    {
        try (EdgeRig rig = rig("mutual"))
        {
            assertThat(talk(rig, "good", "TLSv1.3", 300_000)).contains("n".repeat(300_000));
        }
    }

    @Test
    void shouldRefuseExpiredForeignAndMissingCertificatesAndOlderProtocols() throws Exception
    {
        try (EdgeRig rig = rig("mutual"))
        {
            assertRefused(rig, "expired", "TLSv1.3", 1);
            assertRefused(rig, "stranger", "TLSv1.3", 2);
            assertRefused(rig, null, "TLSv1.3", 3);
            assertRefused(rig, "good", "TLSv1.2", 4);
            assertThat(rig.gateway.connects).isZero();
            assertThat(talk(rig, "good", "TLSv1.3")).contains("35=A|");
        }
    }

    @Test
    void shouldAskForNoCertificateWhereOnlyTheEdgeHasOne() throws Exception
    {
        try (EdgeRig rig = rig("server"))
        {
            assertThat(talk(rig, null, "TLSv1.3")).contains("112=HELLO|");
            assertThat(rig.gateway.identities).containsExactly("");
        }
    }

    @Test
    void shouldRefuseAClientThatSpeaksNoTls()
    {
        try (EdgeRig rig = rig("server"); EdgeRig.Client client = rig.fix())
        {
            client.send(LOGON);
            client.expectEnd();
            assertThat(rig.count(EdgeCounter.REFUSED_TLS)).isEqualTo(1);
        }
    }

    @Test
    void shouldTakeOnlyNamesThatTheMembersTake()
    {
        assertThat(TlsTransport.usable("D".repeat(64))).hasSize(64);
        for (final String name : new String[] {"", "D".repeat(65), "J\u00fcrgen", "a\u0001"})
        {
            assertThatThrownBy(() -> TlsTransport.usable(name)).hasMessageContaining(name);
        }
    }

    @Test
    void shouldSayWhichStoreCannotBeRead()
    {
        assertThatThrownBy(() -> new EdgeRig(dir, settings -> settings
            .set(EdgeSettings.TLS, "server")
            .set(EdgeSettings.TLS_PASSWORD_FILE, stores.resolve("password"))
            .set(EdgeSettings.TLS_KEY_STORE, stores.resolve("nowhere.p12"))).close())
            .hasMessageContaining("nowhere.p12 cannot be read");
    }

    private EdgeRig rig(final String tls)
    {
        return new EdgeRig(dir, settings -> settings
            .set(EdgeSettings.TLS, tls)
            .set(EdgeSettings.TLS_PASSWORD_FILE, stores.resolve("password"))
            .set(EdgeSettings.TLS_KEY_STORE, stores.resolve("edge.p12"))
            .set(EdgeSettings.TLS_TRUST_STORE, stores.resolve("clients.p12")));
    }

    private static void assertRefused(
        final EdgeRig rig, final String key, final String protocol, final int count)
    {
        assertThatThrownBy(() -> talk(rig, key, protocol))
            .hasRootCauseInstanceOf(IOException.class);
        rig.await("the refusal", () -> rig.count(EdgeCounter.REFUSED_TLS) == count);
    }

    private static String talk(final EdgeRig rig, final String key, final String protocol)
        throws Exception
    {
        return talk(rig, key, protocol, 10);
    }

    /** Logs on, sends a test request and a long message, and reads until both are back. */
    private static String talk(
        final EdgeRig rig, final String key, final String protocol, final int length)
        throws Exception
    {
        final int port = rig.edge.fixPort();
        final CompletableFuture<String> answer = CompletableFuture.supplyAsync(() ->
        {
            try (SSLSocket socket = (SSLSocket)context(key).getSocketFactory()
                .createSocket("localhost", port))
            {
                socket.setSoTimeout(10_000);
                socket.setEnabledProtocols(new String[] {protocol});
                socket.getOutputStream().write(LOGON);
                String read = read(socket.getInputStream(), "", "35=A|");
                socket.getOutputStream().write(FixText.join(
                    FixText.message("35=B|58=" + "n".repeat(length) + "|"),
                    FixText.message("35=1|112=HELLO|")));
                read = read(socket.getInputStream(), read, "112=HELLO|");
                return read;
            }
            catch (final IOException ex)
            {
                throw new IllegalStateException(ex);
            }
        });
        rig.await("the client", answer::isDone);
        return answer.get(1, TimeUnit.SECONDS);
    }

    private static String read(final InputStream in, final String before, final String part)
        throws IOException
    {
        final StringBuilder text = new StringBuilder(before);
        final byte[] buffer = new byte[1 << 14];
        while (text.indexOf(part) < 0)
        {
            final int length = in.read(buffer);
            if (length < 0)
            {
                throw new IOException("the edge has closed");
            }
            text.append(FixText.text(Arrays.copyOf(buffer, length)));
        }
        return text.toString();
    }

    private static SSLContext context(final String key)
    {
        try
        {
            final KeyManagerFactory keys = KeyManagerFactory.getInstance("SunX509");
            keys.init(key == null ? null : store(key), TlsStores.PASSWORD.toCharArray());
            final TrustManagerFactory trust = TrustManagerFactory.getInstance("PKIX");
            trust.init(store("servers"));
            final SSLContext context = SSLContext.getInstance("TLS");
            context.init(keys.getKeyManagers(), trust.getTrustManagers(), null);
            return context;
        }
        catch (final Exception ex)
        {
            throw new IllegalStateException(ex);
        }
    }

    private static KeyStore store(final String name) throws Exception
    {
        return KeyStore.getInstance(
            stores.resolve(name + ".p12").toFile(), TlsStores.PASSWORD.toCharArray());
    }
}
