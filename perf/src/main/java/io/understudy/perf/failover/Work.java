package io.understudy.perf.failover;

import io.understudy.codecs.client.CancelEncoder;
import io.understudy.codecs.client.NewOrderEncoder;
import io.understudy.codecs.client.Side;
import io.understudy.codecs.command.ConfigureEncoder;
import io.understudy.codecs.command.DefineInstrumentEncoder;
import io.understudy.codecs.command.DefineSessionEncoder;
import io.understudy.codecs.command.TradingState;

/**
 * The work that both are given: which command is the i-th, and the gateway that it goes to. Of each
 * four commands the first rests, the second trades with it, the third rests away from the middle,
 * the fourth cancels it; where some are lost, the next ones still find an answer. A command's
 * ClOrdID is its number in digits.
 */
public final class Work
{
    static final int SESSION_ID = 1;
    static final int KEEP_ALIVE_MS = 60_000;
    /** Commands of one trading day, ClOrdIDs all. */
    public static final int MAX_COMMANDS = 1 << 21;

    private static final int INSTRUMENT_ID = 1;
    private static final long TICK = 1_000_000;
    private static final long LOT = 10_000;
    private static final long MIDDLE_TICKS = 10_000;
    private static final int LEVELS = 500;
    private static final int ROUND = 4;
    private static final int TAKER = 1;
    private static final int CANCEL = 3;
    private static final int MAX_OPEN_ORDERS = 100_000;
    private static final int ID_LENGTH = NewOrderEncoder.clOrdIdEncodingLength();
    private static final int RADIX = 10;

    private final byte[] id = new byte[ID_LENGTH];

    boolean isCancel(final int command)
    {
        return command % ROUND == CANCEL;
    }

    void fill(final int command, final NewOrderEncoder order)
    {
        final int place = command % ROUND;
        order.putClOrdId(id(command), 0)
            .instrumentId(INSTRUMENT_ID)
            .side(place == 0 ? Side.BUY : Side.SELL);
        order.price().mantissa(TICK *
            (place <= TAKER ? MIDDLE_TICKS : MIDDLE_TICKS + 1 + command / ROUND % LEVELS));
        order.quantity().mantissa(LOT);
    }

    void fill(final int command, final CancelEncoder cancel)
    {
        cancel.putClOrdId(id(command), 0)
            .putOrigClOrdId(id(command - 1), 0)
            .instrumentId(INSTRUMENT_ID)
            .side(Side.SELL);
    }

    /**
     * The command that an answer's ClOrdID names.
     *
     * @param clOrdId its digits, then zeros.
     * @return the command.
     */
    public static int command(final byte[] clOrdId)
    {
        int command = 0;
        for (int i = 0; i < clOrdId.length && clOrdId[i] != 0; i++)
        {
            command = command * RADIX + clOrdId[i] - '0';
        }
        return command;
    }

    private byte[] id(final int command)
    {
        int length = 1;
        for (int left = command / RADIX; left > 0; left /= RADIX)
        {
            length++;
        }
        int left = command;
        for (int i = ID_LENGTH - 1; i >= 0; i--)
        {
            id[i] = i < length ? (byte)('0' + left % RADIX) : 0;
            left = i < length ? left / RADIX : left;
        }
        return id;
    }

    static void configure(final ConfigureEncoder command)
    {
        command
            .maxOpenOrders(MAX_OPEN_ORDERS)
            .maxInstruments(RADIX)
            .maxSessions(RADIX)
            .maxEdges(RADIX)
            .maxPriceLevels(MAX_OPEN_ORDERS)
            .dedupeWindowInputs(MAX_COMMANDS)
            .sentStoreBytes(64L << 20)
            .outboxBytes(8 << 20)
            .maxInputAgeMs(0);
    }

    static void instrument(final DefineInstrumentEncoder command)
    {
        command
            .instrumentId(INSTRUMENT_ID)
            .state(TradingState.OPEN)
            .tickSize(TICK)
            .lotSize(LOT)
            .minQuantity(LOT)
            .maxQuantity(LOT)
            .bandLow(0)
            .symbol("BENCH")
            .bandHigh(0);
    }

    static void session(final DefineSessionEncoder command)
    {
        command
            .sessionId(SESSION_ID)
            .state(TradingState.OPEN)
            .name("BENCH")
            .throttlePerSecond(0)
            .throttleBurst(0)
            .cancelOnDisconnectGraceMs(-1)
            .reserved(0)
            .accessKey("");
    }
}
