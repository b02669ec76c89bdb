package io.understudy.gateway.conformance;

import io.understudy.gateway.fix.FreePort;
import io.understudy.gateway.fix.SilentLog;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import quickfix.ConfigError;
import quickfix.DefaultMessageFactory;
import quickfix.MemoryStoreFactory;
import quickfix.Session;
import quickfix.SessionID;
import quickfix.SessionSettings;
import quickfix.SocketAcceptor;

/**
 * QuickFIX/J's acceptor, whose own definitions must pass here: the test of the runner. It listens
 * on a free port of the loopback address, keeps messages in memory and writes no log.
 */
final class QuickFixAcceptor implements Acceptor
{
    private static final long IDLE_TIMEOUT_NS = TimeUnit.SECONDS.toNanos(10);
    private static final long PARK_NS = TimeUnit.MILLISECONDS.toNanos(1);

    private final EchoApplication application = new EchoApplication();
    private SocketAcceptor acceptor;
    private SessionProfile profile;
    private SessionID sessionId;
    private InetSocketAddress address;

    @Override
    public String name()
    {
        return "QuickFIX/J";
    }

    @Override
    public InetSocketAddress prepare(final SessionProfile wanted)
    {
        if (!wanted.equals(profile))
        {
            close();
            start(wanted);
        }
        final Session session = session();
        final long startNs = System.nanoTime();
        while (session.isLoggedOn() || session.hasResponder())
        {
            if (System.nanoTime() - startNs > IDLE_TIMEOUT_NS)
            {
                throw new IllegalStateException(
                    sessionId + " still has the connection of the definition before");
            }
            LockSupport.parkNanos(PARK_NS);
        }
        session.reset();
        application.reset();
        return address;
    }

    private void start(final SessionProfile wanted)
    {
        address = new InetSocketAddress(InetAddress.getLoopbackAddress(), FreePort.next());
        sessionId = new SessionID(
            wanted.beginString(), wanted.acceptorCompId(), wanted.initiatorCompId());
        try
        {
            acceptor = new SocketAcceptor(application, new MemoryStoreFactory(),
                settings(wanted), sessionId -> new SilentLog(), new DefaultMessageFactory());
            acceptor.start();
            profile = wanted;
        }
        catch (final ConfigError ex)
        {
            throw new IllegalStateException(
                "QuickFIX/J cannot speak " + wanted.version() + ": " + ex.getMessage(), ex);
        }
    }

    private SessionSettings settings(final SessionProfile wanted)
    {
        final SessionSettings settings = new SessionSettings();
        set(settings, "ConnectionType", "acceptor");
        set(settings, "SocketAcceptAddress", address.getAddress().getHostAddress());
        set(settings, "SocketAcceptPort", Integer.toString(address.getPort()));
        set(settings, "NonStopSession", "Y");
        set(settings, "StartTime", "00:00:00");
        set(settings, "EndTime", "00:00:00");
        set(settings, "ResetOnDisconnect", "Y");
        set(settings, "ValidateUserDefinedFields", "Y");
        if (!wanted.applVerId().isEmpty())
        {
            set(settings, "DefaultApplVerID", wanted.applVerId());
        }
        for (final SessionOption option : wanted.options())
        {
            set(settings, option);
        }
        return settings;
    }

    private void set(final SessionSettings settings, final SessionOption option)
    {
        switch (option)
        {
            case NEXT_EXPECTED_MSG_SEQ_NUM:
                set(settings, Session.SETTING_ENABLE_NEXT_EXPECTED_MSG_SEQ_NUM, "Y");
                break;
            case NANOSECONDS:
                set(settings, Session.SETTING_TIMESTAMP_PRECISION, "NANOS");
                break;
            case RESEND_REQUESTS_BY_FIVE:
                set(settings, Session.SETTING_RESEND_REQUEST_CHUNK_SIZE, "5");
                break;
            case LAST_MSG_SEQ_NUM_PROCESSED:
                set(settings, Session.SETTING_ENABLE_LAST_MSG_SEQ_NUM_PROCESSED, "Y");
                break;
            case REJECT_GARBLED_MESSAGES:
                set(settings, Session.SETTING_REJECT_GARBLED_MESSAGE, "Y");
                break;
            case ANY_CHECKSUM:
                set(settings, Session.SETTING_VALIDATE_CHECKSUM, "N");
                break;
            default:
                throw new IllegalStateException("no such option: " + option);
        }
    }

    private void set(final SessionSettings settings, final String name, final String value)
    {
        settings.setString(sessionId, name, value);
    }

    private Session session()
    {
        return Session.lookupSession(sessionId);
    }

    @Override
    public void nextSent(final int sequence)
    {
        try
        {
            session().setNextSenderMsgSeqNum(sequence);
        }
        catch (final IOException ex)
        {
            throw new UncheckedIOException(ex);
        }
    }

    @Override
    public void nextExpected(final int sequence)
    {
        try
        {
            session().setNextTargetMsgSeqNum(sequence);
        }
        catch (final IOException ex)
        {
            throw new UncheckedIOException(ex);
        }
    }

    @Override
    public void close()
    {
        if (acceptor != null)
        {
            acceptor.stop(true);
            acceptor = null;
            profile = null;
        }
    }
}
