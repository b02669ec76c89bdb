package io.understudy.perf.fix;

import java.math.BigDecimal;
import java.net.InetAddress;
import java.net.ServerSocket;
import quickfix.ApplicationAdapter;
import quickfix.ConfigError;
import quickfix.DefaultMessageFactory;
import quickfix.FieldNotFound;
import quickfix.Log;
import quickfix.MemoryStoreFactory;
import quickfix.Message;
import quickfix.Session;
import quickfix.SessionID;
import quickfix.SessionNotFound;
import quickfix.SessionSettings;
import quickfix.SocketAcceptor;
import quickfix.UnsupportedMessageType;
import quickfix.field.MsgType;

/**
 * QuickFIX/J's acceptor, set for speed as its users would: memory store, no log, no dictionary to
 * check against. Each NewOrderSingle (D) gets an ExecutionReport (8). QuickFIX/J's threads.
 */
final class QuickFixPeer extends ApplicationAdapter implements AutoCloseable
{
    static final String LISTENS = "listens on port ";

    private static final SessionID SESSION = new SessionID("FIX.4.4", "ISLD", "TW");

    private final SocketAcceptor acceptor;
    private final int port;
    private long lastId;

    QuickFixPeer() throws Exception
    {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress()))
        {
            port = socket.getLocalPort();
        }
        final Log silent = new Silence();
        acceptor = new SocketAcceptor(this, new MemoryStoreFactory(), settings(port),
            sessionId -> silent, new DefaultMessageFactory());
        acceptor.start();
    }

    /**
     * Listens until it is ended.
     *
     * @param args none.
     * @throws Exception if it cannot listen.
     */
    public static void main(final String[] args) throws Exception
    {
        try (QuickFixPeer peer = new QuickFixPeer())
        {
            System.out.println(LISTENS + peer.port());
            Thread.currentThread().join();
        }
    }

    int port()
    {
        return port;
    }

    @Override
    public void fromApp(final Message message, final SessionID sessionId)
        throws FieldNotFound, UnsupportedMessageType
    {
        if (!MsgType.ORDER_SINGLE.equals(message.getHeader().getString(MsgType.FIELD)))
        {
            throw new UnsupportedMessageType();
        }
        final BigDecimal quantity = message.getDecimal(38);
        final String id = Long.toString(++lastId);
        final Message report = new Message();
        report.getHeader().setString(MsgType.FIELD, MsgType.EXECUTION_REPORT);
        report.setString(37, id);
        report.setString(17, id);
        report.setString(11, message.getString(11));
        report.setChar(150, '0');
        report.setChar(39, '0');
        report.setString(55, message.getString(55));
        report.setChar(54, message.getChar(54));
        report.setDecimal(38, quantity);
        report.setDecimal(44, message.getDecimal(44));
        report.setDecimal(151, quantity);
        report.setDecimal(14, BigDecimal.ZERO);
        report.setDecimal(6, BigDecimal.ZERO);
        try
        {
            Session.sendToTarget(report, sessionId);
        }
        catch (final SessionNotFound ex)
        {
            throw new IllegalStateException(ex);
        }
    }

    private static SessionSettings settings(final int port) throws ConfigError
    {
        final SessionSettings settings = new SessionSettings();
        settings.setString(SESSION, "ConnectionType", "acceptor");
        settings.setString(SESSION, "SocketAcceptAddress",
            InetAddress.getLoopbackAddress().getHostAddress());
        settings.setString(SESSION, "SocketAcceptPort", Integer.toString(port));
        settings.setString(SESSION, "NonStopSession", "Y");
        settings.setString(SESSION, "StartTime", "00:00:00");
        settings.setString(SESSION, "EndTime", "00:00:00");
        settings.setString(SESSION, Session.SETTING_USE_DATA_DICTIONARY, "N");
        settings.setString(SESSION, Session.SETTING_RESET_ON_DISCONNECT, "Y");
        return settings;
    }

    @Override
    public void close()
    {
        acceptor.stop(true);
    }

    private static final class Silence implements Log
    {
        @Override
        public void clear()
        {
            // nothing is kept
        }

        @Override
        public void onIncoming(final String message)
        {
            // not written: that is the point
        }

        @Override
        public void onOutgoing(final String message)
        {
            // not written: that is the point
        }

        @Override
        public void onEvent(final String text)
        {
            // not written: that is the point
        }

        @Override
        public void onErrorEvent(final String text)
        {
            System.out.println(text);
        }
    }
}
