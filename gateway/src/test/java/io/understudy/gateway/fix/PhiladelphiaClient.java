package io.understudy.gateway.fix;

import com.paritytrading.philadelphia.FIXConfig;
import com.paritytrading.philadelphia.FIXConnection;
import com.paritytrading.philadelphia.FIXConnectionStatusListener;
import com.paritytrading.philadelphia.FIXMessage;
import com.paritytrading.philadelphia.FIXValue;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.channels.SocketChannel;
import java.util.concurrent.TimeUnit;

/**
 * Philadelphia as an initiator. It keeps nothing of what it has sent: whoever asks for it again
 * gets a gap fill, so an order lost on its way stays lost. Everything happens in {@link #poll}.
 */
public final class PhiladelphiaClient implements FixClient
{
    private static final long RECONNECT_INTERVAL_NS = TimeUnit.MILLISECONDS.toNanos(200);
    private static final int BUFFER_BYTES = 64 * 1024;
    private static final int FIELD_BYTES = 256;

    private final FixClientContext context;
    private final Status status = new Status();
    private final SequenceWatch watch;
    private FIXConnection connection;
    private long nextReceived = 1;
    private long nextSent = 1;
    private int nextHost;
    private long lastAttemptNs;
    private long logonToPass;
    private long logons;
    private boolean isLoggedOn;
    private boolean mayConnect = true;
    private String logoutText = "";

    private PhiladelphiaClient(final FixClientContext context)
    {
        this.context = context;
        watch = new SequenceWatch(status);
        lastAttemptNs = System.nanoTime() - RECONNECT_INTERVAL_NS;
    }

    /** Starts a client, which connects when it is polled. */
    public static PhiladelphiaClient start(final FixClientContext context)
    {
        return new PhiladelphiaClient(context);
    }

    @Override
    public int poll()
    {
        try
        {
            if (connection == null)
            {
                return mayConnect ? connect() : 0;
            }
            connection.setCurrentTimeMillis(System.currentTimeMillis());
            final int bytes = connection.receive();
            if (bytes < 0)
            {
                disconnected();
                return 1;
            }
            if (logonToPass != 0 && connection.getInMsgSeqNum() == logonToPass)
            {
                connection.incrementInMsgSeqNum();
                logonToPass = 0;
            }
            if (isLoggedOn)
            {
                connection.keepAlive();
            }
            return bytes;
        }
        catch (final IOException ex)
        {
            // its heartbeat timeout and wrong bytes are such, too
            disconnected();
            return 1;
        }
    }

    private int connect() throws IOException
    {
        if (System.nanoTime() - lastAttemptNs < RECONNECT_INTERVAL_NS)
        {
            return 0;
        }
        lastAttemptNs = System.nanoTime();
        final InetSocketAddress host = context.hosts().get(nextHost);
        nextHost = (nextHost + 1) % context.hosts().size();
        final SocketChannel channel = SocketChannel.open();
        try
        {
            channel.connect(new InetSocketAddress(host.getHostString(), host.getPort()));
        }
        catch (final IOException ex)
        {
            channel.close();
            return 0;
        }
        channel.configureBlocking(false);
        channel.socket().setTcpNoDelay(true);
        nextReceived = context.resetOnLogon() ? 1 : nextReceived;
        nextSent = context.resetOnLogon() ? 1 : nextSent;
        connection = new FIXConnection(new TappedChannel(channel, watch),
            FIXConfig.newBuilder()
                .setBeginString(context.beginString())
                .setSenderCompID(context.senderCompId())
                .setTargetCompID(context.targetCompId())
                .setHeartBtInt(context.heartbeatSeconds())
                .setInMsgSeqNum(nextReceived)
                .setOutMsgSeqNum(nextSent)
                .setRxBufferCapacity(BUFFER_BYTES)
                .setTxBufferCapacity(BUFFER_BYTES)
                .setFieldCapacity(FIELD_BYTES)
                .build(),
            this::onMessage, status, System.currentTimeMillis());
        sendLogon();
        return 1;
    }

    private void sendLogon() throws IOException
    {
        final FIXMessage logon = connection.create();
        connection.prepare(logon, 'A');
        logon.addField(98).setInt(0);
        logon.addField(108).setInt(context.heartbeatSeconds());
        if (context.resetOnLogon())
        {
            logon.addField(141).setBoolean(true);
        }
        if (context.nextExpected())
        {
            logon.addField(789).setInt(nextReceived);
        }
        if (!context.username().isEmpty())
        {
            logon.addField(553).setString(context.username());
            logon.addField(554).setString(context.password());
        }
        if (context.beginString().startsWith("FIXT"))
        {
            logon.addField(1137).setInt(9);
        }
        connection.send(logon);
    }

    @Override
    public boolean isLoggedOn()
    {
        return isLoggedOn;
    }

    @Override
    public boolean newOrder(final FixOrder order)
    {
        return send('D', order);
    }

    @Override
    public boolean cancel(final FixOrder order)
    {
        return send('F', order);
    }

    @Override
    public boolean replace(final FixOrder order)
    {
        return send('G', order);
    }

    private boolean send(final char msgType, final FixOrder order)
    {
        if (!isLoggedOn)
        {
            return false;
        }
        connection.setCurrentTimeMillis(System.currentTimeMillis());
        final FIXMessage message = connection.create();
        connection.prepare(message, msgType);
        message.addField(11).setString(order.clOrdId());
        if (order.origClOrdId() != null)
        {
            message.addField(41).setString(order.origClOrdId());
        }
        message.addField(55).setString(order.symbol());
        message.addField(54).setChar(order.side());
        message.addField(60).setString(connection.getCurrentTimestamp());
        message.addField(38).setInt(order.quantity());
        if (msgType != 'F')
        {
            message.addField(21).setChar('1');
            message.addField(40).setChar('2');
            message.addField(44).setString(order.price().toPlainString());
            message.addField(59).setChar('0');
        }
        try
        {
            connection.send(message);
            return true;
        }
        catch (final IOException ex)
        {
            disconnected();
            return false;
        }
    }

    @Override
    public void logout()
    {
        mayConnect = false;
        try
        {
            if (connection != null)
            {
                connection.sendLogout();
            }
        }
        catch (final IOException ex)
        {
            disconnected();
        }
    }

    private void onMessage(final FIXMessage message)
    {
        report(message);
    }

    private void report(final FIXMessage message)
    {
        final FixReport report = FixReport.of(tag ->
        {
            final FIXValue value = message.valueOf(tag);
            return value == null ? null : value.asString().toString();
        }, System.nanoTime());
        if (report.msgType() == '8')
        {
            context.listener().onExecutionReport(report);
        }
        else
        {
            context.listener().onReject(report);
        }
    }

    private void disconnected()
    {
        if (connection == null)
        {
            return;
        }
        nextReceived = connection.getInMsgSeqNum();
        nextSent = connection.getOutMsgSeqNum();
        try
        {
            connection.close();
        }
        catch (final IOException ex)
        {
            // gone either way
        }
        connection = null;
        if (isLoggedOn || !logoutText.isEmpty())
        {
            isLoggedOn = false;
            context.listener().onLogout(logoutText);
            logoutText = "";
        }
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
        mayConnect = false;
        disconnected();
    }

    /** What Philadelphia tells of the session, and the witness of its messages. */
    private final class Status implements FIXConnectionStatusListener, SequenceWatch.Listener
    {
        @Override
        public void close(final FIXConnection closed, final String message) throws IOException
        {
            throw new IOException(message);
        }

        @Override
        public void sequenceReset(final FIXConnection reset)
        {
            // it has taken the new number over
        }

        @Override
        public void tooLowMsgSeqNum(
            final FIXConnection failed, final long received, final long expected)
            throws IOException
        {
            throw new IOException("MsgSeqNum " + received + " is below " + expected);
        }

        @Override
        public void reject(final FIXConnection rejected, final FIXMessage message)
        {
            report(message);
        }

        @Override
        public void logon(final FIXConnection loggedOn, final FIXMessage message)
            throws IOException
        {
            isLoggedOn = true;
            logons++;
            final long received = message.getMsgSeqNum();
            final long expected = loggedOn.getInMsgSeqNum();
            // It leaves a Logon that is too high to its user. With 789 what is missing comes by
            // itself, up to the Logon; without, it must be asked for.
            if (received >= expected && context.nextExpected())
            {
                logonToPass = received;
            }
            else if (received >= expected)
            {
                loggedOn.sendResendRequest(expected);
            }
            context.listener().onLogon();
        }

        @Override
        public void logout(final FIXConnection loggedOut, final FIXMessage message)
            throws IOException
        {
            final FIXValue text = message.valueOf(58);
            logoutText = text == null ? "" : text.asString().toString();
            if (mayConnect)
            {
                loggedOut.sendLogout();
            }
        }

        @Override
        public void onPossDup(final long msgSeqNum, final boolean sent)
        {
            context.listener().onPossDup(msgSeqNum, sent);
        }

        @Override
        public void onSequenceGap(final long expected, final long received)
        {
            context.listener().onSequenceGap(expected, received);
        }
    }
}
