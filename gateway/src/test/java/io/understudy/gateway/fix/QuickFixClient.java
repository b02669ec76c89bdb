package io.understudy.gateway.fix;

import java.math.BigDecimal;
import java.net.InetSocketAddress;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Consumer;
import quickfix.Application;
import quickfix.ConfigError;
import quickfix.DefaultMessageFactory;
import quickfix.FieldMap;
import quickfix.FieldNotFound;
import quickfix.MemoryStoreFactory;
import quickfix.Message;
import quickfix.Session;
import quickfix.SessionID;
import quickfix.SessionSettings;
import quickfix.SocketInitiator;
import quickfix.field.MsgType;
import quickfix.field.Password;
import quickfix.field.Text;
import quickfix.field.TransactTime;
import quickfix.field.Username;

/** QuickFIX/J as an initiator, messages kept in memory. Its threads fill a queue that is polled. */
public final class QuickFixClient implements FixClient
{
    private final FixClientContext context;
    private final SessionID sessionId;
    private final SocketInitiator initiator;
    private final Session session;
    private final Queue<Consumer<FixClientListener>> events = new ConcurrentLinkedQueue<>();
    private final SequenceWatch watch = new SequenceWatch(new QueuedWatch());
    private volatile String logoutText = "";
    private volatile long logons;

    private QuickFixClient(final FixClientContext context) throws ConfigError
    {
        this.context = context;
        sessionId = new SessionID(
            context.beginString(), context.senderCompId(), context.targetCompId());
        initiator = new SocketInitiator(new Callbacks(), new MemoryStoreFactory(), settings(),
            sessionId -> new WatchingLog(watch), new DefaultMessageFactory());
        initiator.start();
        session = Session.lookupSession(sessionId);
    }

    /** Starts a client, which connects by itself. */
    public static QuickFixClient start(final FixClientContext context)
    {
        try
        {
            return new QuickFixClient(context);
        }
        catch (final ConfigError ex)
        {
            throw new IllegalArgumentException("QuickFIX/J: " + ex.getMessage(), ex);
        }
    }

    @Override
    public int poll()
    {
        int count = 0;
        Consumer<FixClientListener> event = events.poll();
        while (event != null)
        {
            event.accept(context.listener());
            count++;
            event = events.poll();
        }
        return count;
    }

    @Override
    public boolean isLoggedOn()
    {
        return session.isLoggedOn();
    }

    @Override
    public boolean newOrder(final FixOrder order)
    {
        return send(MsgType.ORDER_SINGLE, order);
    }

    @Override
    public boolean cancel(final FixOrder order)
    {
        return send(MsgType.ORDER_CANCEL_REQUEST, order);
    }

    @Override
    public boolean replace(final FixOrder order)
    {
        return send(MsgType.ORDER_CANCEL_REPLACE_REQUEST, order);
    }

    /** What is sent as the connection breaks is in QuickFIX/J's store, and sent again. */
    private boolean send(final String msgType, final FixOrder order)
    {
        if (!session.isLoggedOn())
        {
            return false;
        }
        final Message message = new Message();
        message.getHeader().setString(MsgType.FIELD, msgType);
        message.setString(11, order.clOrdId());
        message.setString(55, order.symbol());
        message.setChar(54, order.side());
        message.setDecimal(38, BigDecimal.valueOf(order.quantity()));
        message.setUtcTimeStamp(TransactTime.FIELD, LocalDateTime.now(ZoneOffset.UTC), true);
        if (order.origClOrdId() != null)
        {
            message.setString(41, order.origClOrdId());
        }
        if (!msgType.equals(MsgType.ORDER_CANCEL_REQUEST))
        {
            // automated, no intervention by a broker; required by FIX 4.2
            message.setChar(21, '1');
            message.setChar(40, '2');
            message.setDecimal(44, order.price());
            message.setChar(59, '0');
        }
        // False where the connection broke meanwhile: stored all the same, under its number.
        session.send(message);
        return true;
    }

    @Override
    public void logout()
    {
        session.logout();
    }

    @Override
    public long resent()
    {
        return watch.resent();
    }

    @Override
    public long sequenceGaps()
    {
        return watch.gaps();
    }

    @Override
    public long reconnects()
    {
        return Math.max(0, logons - 1);
    }

    @Override
    public void close()
    {
        initiator.stop(true);
    }

    private SessionSettings settings()
    {
        final SessionSettings settings = new SessionSettings();
        set(settings, "ConnectionType", "initiator");
        set(settings, "NonStopSession", "Y");
        set(settings, "StartTime", "00:00:00");
        set(settings, "EndTime", "00:00:00");
        set(settings, "HeartBtInt", Integer.toString(context.heartbeatSeconds()));
        // seconds, the shortest that it knows
        set(settings, "ReconnectInterval", "1");
        set(settings, "ResetOnLogon", context.resetOnLogon() ? "Y" : "N");
        set(settings, Session.SETTING_ENABLE_NEXT_EXPECTED_MSG_SEQ_NUM,
            context.nextExpected() ? "Y" : "N");
        if (sessionId.isFIXT())
        {
            set(settings, Session.SETTING_DEFAULT_APPL_VER_ID, "9");
        }
        for (int i = 0; i < context.hosts().size(); i++)
        {
            final InetSocketAddress host = context.hosts().get(i);
            final String suffix = i == 0 ? "" : Integer.toString(i);
            set(settings, "SocketConnectHost" + suffix, host.getHostString());
            set(settings, "SocketConnectPort" + suffix, Integer.toString(host.getPort()));
        }
        return settings;
    }

    private void set(final SessionSettings settings, final String name, final String value)
    {
        settings.setString(sessionId, name, value);
    }

    private static String field(final Message message, final int tag)
    {
        final String inHeader = field((FieldMap)message.getHeader(), tag);
        return inHeader == null ? field((FieldMap)message, tag) : inHeader;
    }

    private static String field(final FieldMap fields, final int tag)
    {
        try
        {
            return fields.isSetField(tag) ? fields.getString(tag) : null;
        }
        catch (final FieldNotFound ex)
        {
            return null;
        }
    }

    private void report(final Message message)
    {
        final FixReport report =
            FixReport.of(tag -> field(message, tag), System.nanoTime());
        events.add(report.msgType() == '8' ?
            listener -> listener.onExecutionReport(report) :
            listener -> listener.onReject(report));
    }

    /** On QuickFIX/J's threads. */
    private final class QueuedWatch implements SequenceWatch.Listener
    {
        @Override
        public void onPossDup(final long msgSeqNum, final boolean sent)
        {
            events.add(listener -> listener.onPossDup(msgSeqNum, sent));
        }

        @Override
        public void onSequenceGap(final long expected, final long received)
        {
            events.add(listener -> listener.onSequenceGap(expected, received));
        }
    }

    /** On QuickFIX/J's threads. */
    private final class Callbacks implements Application
    {
        @Override
        public void onCreate(final SessionID created)
        {
            // its state is its own
        }

        @Override
        public void onLogon(final SessionID loggedOn)
        {
            logons++;
            logoutText = "";
            events.add(FixClientListener::onLogon);
        }

        @Override
        public void onLogout(final SessionID loggedOut)
        {
            final String text = logoutText;
            events.add(listener -> listener.onLogout(text));
        }

        @Override
        public void toAdmin(final Message message, final SessionID to)
        {
            if (MsgType.LOGON.equals(field(message, MsgType.FIELD)) &&
                !context.username().isEmpty())
            {
                message.setString(Username.FIELD, context.username());
                message.setString(Password.FIELD, context.password());
            }
        }

        @Override
        public void fromAdmin(final Message message, final SessionID from)
        {
            final String msgType = field(message, MsgType.FIELD);
            if (MsgType.LOGOUT.equals(msgType))
            {
                final String text = field(message, Text.FIELD);
                logoutText = text == null ? "" : text;
            }
            else if (MsgType.REJECT.equals(msgType))
            {
                report(message);
            }
        }

        @Override
        public void toApp(final Message message, final SessionID to)
        {
            // sent as it is
        }

        @Override
        public void fromApp(final Message message, final SessionID from)
        {
            report(message);
        }
    }
}
