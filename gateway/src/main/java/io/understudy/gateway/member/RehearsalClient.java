package io.understudy.gateway.member;

import io.understudy.codecs.client.CancelEncoder;
import io.understudy.codecs.client.CancelRejectDecoder;
import io.understudy.codecs.client.ExecType;
import io.understudy.codecs.client.ExecutionReportDecoder;
import io.understudy.codecs.client.NewOrderEncoder;
import io.understudy.codecs.client.ReplaceEncoder;
import io.understudy.codecs.client.Side;
import io.understudy.codecs.command.TradingState;
import io.understudy.gateway.client.ClientContext;
import io.understudy.gateway.client.ClientListener;
import io.understudy.gateway.client.ClientState;
import io.understudy.gateway.client.OperatorClient;
import io.understudy.gateway.client.UnderstudyClient;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.agrona.ErrorHandler;
import org.agrona.concurrent.UnsafeBuffer;

/**
 * The client of a rehearsal, on a thread of its own: sets the gateway up, then buys, replaces,
 * sells and cancels without end, so that every takeover finds orders under way.
 */
final class RehearsalClient implements ClientListener, AutoCloseable
{
    private static final int INSTRUMENT_ID = 1;
    private static final int SESSION_ID = 1;
    private static final int FIX_INSTRUMENT_ID = 2;
    private static final int FIX_SESSION_ID = 2;
    private static final String SYMBOL = "REHEARSAL";
    private static final int IN_FLIGHT = 8;
    private static final int STEPS = 4;
    private static final int CLORDID_BYTES = NewOrderEncoder.clOrdIdLength();
    private static final int DEDUPE_INPUTS = 8_192;
    private static final long PRICE = 100_000_000_000L;
    private static final long LOT = 10_000L;
    private static final long PARK_NS = TimeUnit.MICROSECONDS.toNanos(50);

    private final List<Path> members;
    private final Path aeronDir;
    private final long timeoutNs;
    private final ErrorHandler errorHandler;
    private final Thread thread;
    private final byte[] id = new byte[CLORDID_BYTES];
    private final byte[] original = new byte[CLORDID_BYTES];
    private final UnsafeBuffer digits = new UnsafeBuffer(0, 0);
    private volatile boolean running = true;
    private volatile boolean ready;
    private volatile long answers;
    private volatile int fixSent;
    private volatile RuntimeException failure;
    private int sent;

    RehearsalClient(
        final List<Path> members, final Path aeronDir, final long timeoutNs,
        final ErrorHandler errorHandler)
    {
        this.members = members;
        this.aeronDir = aeronDir;
        this.timeoutNs = timeoutNs;
        this.errorHandler = errorHandler;
        thread = new Thread(this::run, "rehearsal-client");
        thread.setDaemon(true);
        thread.start();
    }

    /** Whether its orders flow. */
    boolean isReady()
    {
        return ready;
    }

    /** Commands of its that were answered. */
    long answers()
    {
        return answers;
    }

    /** Requests that were sent over FIX, one behind each command. */
    int fixRequests()
    {
        return fixSent;
    }

    /** Why it has ended by itself, null if it has not. */
    RuntimeException failure()
    {
        return failure;
    }

    boolean isRunning()
    {
        return thread.isAlive();
    }

    private void run()
    {
        try
        {
            setUp();
            play();
        }
        catch (final RuntimeException ex)
        {
            failure = ex;
        }
    }

    private void setUp()
    {
        try (OperatorClient operator =
            new OperatorClient(members.get(0), timeoutNs, errorHandler))
        {
            operator.configure(command -> command
                .maxOpenOrders(1_024)
                .maxInstruments(2)
                .maxSessions(2)
                .maxEdges(4)
                .maxPriceLevels(1_024)
                .dedupeWindowInputs(DEDUPE_INPUTS)
                .sentStoreBytes(1 << 20)
                .outboxBytes(1 << 18)
                .maxInputAgeMs(0));
            define(operator, INSTRUMENT_ID, SESSION_ID);
            define(operator, FIX_INSTRUMENT_ID, FIX_SESSION_ID);
            operator.defineFixSession(command -> RehearsalFix.define(command, FIX_SESSION_ID));
        }
    }

    private static void define(
        final OperatorClient operator, final int instrumentId, final int sessionId)
    {
        operator.defineInstrument(command -> command
            .instrumentId(instrumentId)
            .state(TradingState.OPEN)
            .tickSize(1)
            .lotSize(LOT)
            .minQuantity(LOT)
            .maxQuantity(1_000_000 * LOT)
            .bandLow(0)
            .symbol(SYMBOL + instrumentId)
            .bandHigh(0));
        operator.defineSession(command -> command
            .sessionId(sessionId)
            .state(TradingState.OPEN)
            .name(SYMBOL)
            .throttlePerSecond(0)
            .throttleBurst(0)
            .cancelOnDisconnectGraceMs(-1)
            .reserved(0)
            .accessKey(""));
    }

    private void play()
    {
        try (UnderstudyClient client = UnderstudyClient.connect(new ClientContext()
            .sessionId(SESSION_ID)
            .members(members)
            .aeronDir(aeronDir)
            .listener(this)))
        {
            final RehearsalFix fix =
                new RehearsalFix(client.line(), SYMBOL + FIX_INSTRUMENT_ID);
            while (running)
            {
                int work = client.poll();
                if (client.state() == ClientState.ESTABLISHED && sent - answers < IN_FLIGHT &&
                    order(client))
                {
                    work++;
                    fix.send();
                    fixSent = fix.sent();
                }
                if (work == 0)
                {
                    LockSupport.parkNanos(PARK_NS);
                }
            }
        }
    }

    /** Buy, replace, sell what was bought, cancel what is gone. */
    private boolean order(final UnderstudyClient client)
    {
        switch (sent % STEPS)
        {
            case 0:
                return limit(client, client.newOrder(), Side.BUY);
            case 1:
                return replace(client, client.replace());
            case 2:
                return limit(client, client.newOrder(), Side.SELL);
            default:
                return cancel(client, client.cancel());
        }
    }

    private boolean limit(
        final UnderstudyClient client, final NewOrderEncoder order, final Side side)
    {
        if (order == null)
        {
            return false;
        }
        order.putClOrdId(clOrdId(id, sent), 0).instrumentId(INSTRUMENT_ID).side(side);
        order.price().mantissa(PRICE);
        order.quantity().mantissa(LOT);
        return send(client);
    }

    private boolean replace(final UnderstudyClient client, final ReplaceEncoder replace)
    {
        if (replace == null)
        {
            return false;
        }
        replace.putClOrdId(clOrdId(id, sent), 0)
            .putOrigClOrdId(clOrdId(original, sent - 1), 0)
            .instrumentId(INSTRUMENT_ID)
            .side(Side.BUY);
        replace.price().mantissa(PRICE);
        replace.quantity().mantissa(LOT);
        return send(client);
    }

    private boolean cancel(final UnderstudyClient client, final CancelEncoder cancel)
    {
        if (cancel == null)
        {
            return false;
        }
        cancel.putClOrdId(clOrdId(id, sent), 0)
            .putOrigClOrdId(clOrdId(original, sent - 2), 0)
            .instrumentId(INSTRUMENT_ID)
            .side(Side.BUY);
        return send(client);
    }

    private boolean send(final UnderstudyClient client)
    {
        client.send();
        sent++;
        ready = true;
        return true;
    }

    private byte[] clOrdId(final byte[] into, final int number)
    {
        Arrays.fill(into, (byte)0);
        digits.wrap(into);
        digits.putNaturalIntAscii(0, number + 1);
        return into;
    }

    @Override
    public void onExecutionReport(final ExecutionReportDecoder report)
    {
        if (report.execType() != ExecType.TRADE)
        {
            heard();
        }
    }

    @Override
    public void onCancelReject(final CancelRejectDecoder reject)
    {
        heard();
    }

    private void heard()
    {
        // This thread alone writes it.
        final long before = answers;
        answers = before + 1;
    }

    /** Its thread ends when it is heard no more; the members need not be polled for that. */
    @Override
    public void close()
    {
        running = false;
        try
        {
            thread.join(TimeUnit.NANOSECONDS.toMillis(timeoutNs));
        }
        catch (final InterruptedException ex)
        {
            Thread.currentThread().interrupt();
        }
    }
}
