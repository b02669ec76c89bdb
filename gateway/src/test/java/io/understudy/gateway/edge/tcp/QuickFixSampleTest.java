package io.understudy.gateway.edge.tcp;

import static org.assertj.core.api.Assertions.assertThat;

import io.understudy.codecs.command.BeginString;
import io.understudy.codecs.command.CommandResult;
import io.understudy.codecs.command.CredentialKind;
import io.understudy.codecs.command.Flag;
import io.understudy.codecs.command.TimePrecision;
import io.understudy.gateway.client.OperatorClient;
import io.understudy.gateway.fix.FreePort;
import io.understudy.gateway.member.MemberHarness;
import io.understudy.gateway.ops.settings.EdgeSettings;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import quickfix.ApplicationAdapter;
import quickfix.DefaultMessageFactory;
import quickfix.FileStoreFactory;
import quickfix.Message;
import quickfix.Session;
import quickfix.SessionID;
import quickfix.SessionSettings;
import quickfix.SocketInitiator;
import quickfix.fix50sp2.OrderMassStatusRequest;

/**
 * The sample configuration for QuickFIX/J, as it is but for places: of its two hosts one is dead,
 * the other a real edge with TLS before a real member.
 */
class QuickFixSampleTest
{
    private static final Path SAMPLE = Path.of("docs", "sample", "quickfixj-client.cfg");
    private static final long TIMEOUT_S = 30;

    @TempDir
    private Path dir;

    private final List<String> messages = new CopyOnWriteArrayList<>();
    private final LinkedBlockingQueue<String> heard = new LinkedBlockingQueue<>();

    @Test
    void shouldLogOnThroughTheHostThatLives() throws Exception
    {
        final TlsStores stores = new TlsStores(dir);
        stores.generate("edge", "edge", "-ext", "san=dns:localhost");
        stores.generate("desk", "DESK-A");
        stores.trust("clients", "desk");
        stores.trust("servers", "edge");
        try (MemberHarness member = new MemberHarness(dir.resolve("member"), settings -> {}))
        {
            member.start(true);
            member.setUp(1);
            define(member);
            final EdgeRunner edge = edge();
            final Thread thread = new Thread(edge::run, "edge");
            thread.start();
            member.await("the edge to serve", () -> messages.stream()
                .anyMatch(message -> message.endsWith(" serves")), () -> {});
            final int port = new EdgeProperties(dir.resolve("edge")).fixPort();
            final SocketInitiator initiator = initiator(settings(port));
            initiator.start();
            try
            {
                assertThat(next()).isEqualTo("logon");
                final Session session = Session.lookupSession(initiator.getSessions().get(0));
                final OrderMassStatusRequest request = new OrderMassStatusRequest();
                request.setString(584, "ALL");
                request.setInt(585, 7);
                session.send(request);
                assertThat(next()).as("an answer that the client's dictionaries allow")
                    .contains("35=8|", "34=2|", "|150=I|", "|584=ALL|", "|911=0|912=Y|");
                session.logout();
                assertThat(next()).isEqualTo("logout");
            }
            finally
            {
                initiator.stop(true);
                edge.end();
                thread.join();
            }
        }
    }

    private static void define(final MemberHarness member)
    {
        try (OperatorClient operator = member.operator())
        {
            assertThat(operator.defineFixSession(command -> command
                .sessionId(1)
                .minHeartBtInt(1)
                .maxHeartBtInt(60)
                .startSecond(0)
                .endSecond(0)
                .beginString(BeginString.FIXT_1_1)
                .credentialKind(CredentialKind.CERTIFICATE)
                .precision(TimePrecision.MICROSECONDS)
                .resetOnLogon(Flag.NO)
                .resetOnDisconnect(Flag.NO)
                .useNextExpected(Flag.YES)
                .lastProcessed(Flag.NO)
                .startDay((short)0)
                .endDay((short)0)
                .compId("UNDERSTUDY")
                .clientCompId("DESK-A")
                .identity("DESK-A"))).isEqualTo(CommandResult.OK);
        }
    }

    private EdgeRunner edge()
    {
        return new EdgeRunner(new EdgeContext(EdgeSettings.check(EdgeSettings.resolver()
            .environment(Map.of())
            .systemProperties(new Properties())
            .set(EdgeSettings.EDGE_DIR, dir.resolve("edge"))
            .set(EdgeSettings.AERON_DIR, dir.resolve("aeron"))
            .set(EdgeSettings.EDGE_MEMBERS, dir.resolve("member").toString())
            .set(EdgeSettings.FIX_LISTEN, "localhost:0")
            .set(EdgeSettings.SBE_LISTEN, "off")
            .set(EdgeSettings.TLS, "mutual")
            .set(EdgeSettings.TLS_KEY_STORE, dir.resolve("edge.p12"))
            .set(EdgeSettings.TLS_TRUST_STORE, dir.resolve("clients.p12"))
            .set(EdgeSettings.TLS_PASSWORD_FILE, dir.resolve("password"))
            .resolve())).messages(messages::add));
    }

    /** The sample's; only where things are is the test's. */
    private SessionSettings settings(final int port) throws Exception
    {
        final Properties secrets = new Properties();
        secrets.setProperty("keyStorePassword", TlsStores.PASSWORD);
        secrets.setProperty("trustStorePassword", TlsStores.PASSWORD);
        final SessionSettings settings;
        try (InputStream in = Files.newInputStream(SAMPLE))
        {
            settings = new SessionSettings(in, secrets);
        }
        final SessionID id = settings.sectionIterator().next();
        final Map<String, String> places = Map.of(
            "SocketConnectHost", "localhost",
            "SocketConnectPort", Integer.toString(FreePort.next()),
            "SocketConnectHost1", "localhost",
            "SocketConnectPort1", Integer.toString(port),
            "SocketKeyStore", dir.resolve("desk.p12").toString(),
            "SocketTrustStore", dir.resolve("servers.p12").toString(),
            "FileStorePath", dir.resolve("store").toString());
        places.forEach((name, value) ->
        {
            assertThat(settings.getDefaultProperties()).containsKey(name);
            settings.setString(id, name, value);
        });
        return settings;
    }

    private SocketInitiator initiator(final SessionSettings settings) throws Exception
    {
        return new SocketInitiator(new ApplicationAdapter()
        {
            @Override
            public void onLogon(final SessionID session)
            {
                heard.add("logon");
            }

            @Override
            public void onLogout(final SessionID session)
            {
                heard.add("logout");
            }

            @Override
            public void fromApp(final Message message, final SessionID session)
            {
                heard.add(message.toString().replace('\u0001', '|'));
            }
        }, new FileStoreFactory(settings), settings, new DefaultMessageFactory());
    }

    private String next() throws InterruptedException
    {
        final String next = heard.poll(TIMEOUT_S, TimeUnit.SECONDS);
        assertThat(next).as("something within %d s; the edge said %s", TIMEOUT_S, messages)
            .isNotNull();
        return next;
    }
}
