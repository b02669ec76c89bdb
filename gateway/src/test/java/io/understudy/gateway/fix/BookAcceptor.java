package io.understudy.gateway.fix;

import io.understudy.gateway.reference.ReferenceBook;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.List;
import quickfix.ConfigError;
import quickfix.DefaultMessageFactory;
import quickfix.MemoryStoreFactory;
import quickfix.Session;
import quickfix.SessionID;
import quickfix.SessionSettings;
import quickfix.SocketAcceptor;

/**
 * QuickFIX/J's acceptor on a free port, with one session and the reference book as its venue: what
 * a FIX client meets before there is a gateway to meet.
 */
public final class BookAcceptor implements AutoCloseable
{
    private final SessionID sessionId;
    private final InetSocketAddress address =
        new InetSocketAddress(InetAddress.getLoopbackAddress(), FreePort.next());
    private final BookApplication application;
    private final SocketAcceptor acceptor;

    private BookAcceptor(final String beginString, final String password) throws ConfigError
    {
        sessionId = new SessionID(beginString, "ISLD", "TW");
        application = new BookApplication(password);
        acceptor = new SocketAcceptor(application, new MemoryStoreFactory(), settings(),
            sessionId -> new SilentLog(),
            new DefaultMessageFactory());
        acceptor.start();
    }

    /** Starts one with the CompIDs ISLD and TW; an empty password is not asked for. */
    public static BookAcceptor start(final String beginString, final String password)
    {
        try
        {
            return new BookAcceptor(beginString, password);
        }
        catch (final ConfigError ex)
        {
            throw new IllegalStateException(ex);
        }
    }

    /** Where it listens. */
    public InetSocketAddress address()
    {
        return address;
    }

    /** What was traded. Not while orders come. */
    public ReferenceBook book()
    {
        return application.book();
    }

    /** A host list on whose first place nothing listens. */
    public List<InetSocketAddress> hostsAfterDeadOne()
    {
        return List.of(
            new InetSocketAddress(InetAddress.getLoopbackAddress(), FreePort.next()), address);
    }

    /** Breaks the connection without a Logout. */
    public void breakConnection()
    {
        try
        {
            session().disconnect("told to", false);
        }
        catch (final IOException ex)
        {
            throw new IllegalStateException(ex);
        }
    }

    /** As if this many messages had been sent and lost on their way. */
    public void loseOutgoing(final int messages)
    {
        try
        {
            session().setNextSenderMsgSeqNum(session().getExpectedSenderNum() + messages);
        }
        catch (final IOException ex)
        {
            throw new IllegalStateException(ex);
        }
    }

    private Session session()
    {
        return Session.lookupSession(sessionId);
    }

    private SessionSettings settings()
    {
        final SessionSettings settings = new SessionSettings();
        set(settings, "ConnectionType", "acceptor");
        set(settings, "SocketAcceptAddress", address.getAddress().getHostAddress());
        set(settings, "SocketAcceptPort", Integer.toString(address.getPort()));
        set(settings, "NonStopSession", "Y");
        set(settings, "StartTime", "00:00:00");
        set(settings, "EndTime", "00:00:00");
        if (sessionId.isFIXT())
        {
            set(settings, Session.SETTING_DEFAULT_APPL_VER_ID, "9");
        }
        return settings;
    }

    private void set(final SessionSettings settings, final String name, final String value)
    {
        settings.setString(sessionId, name, value);
    }

    @Override
    public void close()
    {
        acceptor.stop(true);
    }
}
