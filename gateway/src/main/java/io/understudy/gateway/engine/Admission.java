package io.understudy.gateway.engine;

import io.understudy.codecs.client.ExecInst;
import io.understudy.codecs.client.NewOrderDecoder;
import io.understudy.codecs.client.OrdType;
import io.understudy.codecs.client.RejectReason;
import io.understudy.codecs.client.ReplaceDecoder;
import io.understudy.codecs.client.Side;
import io.understudy.codecs.client.TimeInForce;
import io.understudy.codecs.command.TradingState;

/**
 * Whether an input may become an order's business, checked in the order in which the reasons are
 * listed in the README: the first that applies is the answer. Every limit comes from the stream.
 */
final class Admission
{
    private static final long MAX_AHEAD_NS = 1_000_000_000L;
    private static final long NS_PER_MS = 1_000_000L;

    private final Tables tables;

    Admission(final Tables tables)
    {
        this.tables = tables;
    }

    RejectReason check(final Session session, final NewOrderDecoder request)
    {
        if (session.state != TradingState.OPEN.value())
        {
            return RejectReason.SESSION_HALTED;
        }
        if (!hasKnownTerms(request))
        {
            return RejectReason.UNSUPPORTED_VALUE;
        }
        final Instrument instrument = tables.instruments.find(request.instrumentId());
        if (instrument == null)
        {
            return RejectReason.UNKNOWN_INSTRUMENT;
        }
        RejectReason reason = open(instrument);
        if (reason == RejectReason.NONE)
        {
            reason = price(instrument, request.price().mantissa(),
                request.ordTypeRaw() == OrdType.MARKET.value());
        }
        if (reason == RejectReason.NONE)
        {
            reason = quantity(instrument, request.quantity().mantissa());
        }
        if (reason == RejectReason.NONE)
        {
            reason = timely(session, request.sendingTime());
        }
        if (reason == RejectReason.NONE && tables.orders.isFull())
        {
            reason = RejectReason.CAPACITY_FULL;
        }
        return reason;
    }

    /** For a replace of a known order that waits for nothing. */
    RejectReason check(
        final Session session, final Instrument instrument, final ReplaceDecoder request)
    {
        if (session.state != TradingState.OPEN.value())
        {
            return RejectReason.SESSION_HALTED;
        }
        RejectReason reason = open(instrument);
        if (reason == RejectReason.NONE)
        {
            reason = price(instrument, request.price().mantissa(), false);
        }
        if (reason == RejectReason.NONE)
        {
            reason = quantity(instrument, request.quantity().mantissa());
        }
        return reason;
    }

    /** For every input: the session's throttle, and its age at the record's time. */
    RejectReason timely(final Session session, final long sendingTime)
    {
        final long nowNs = tables.cause.nowNs;
        if (!session.admitByThrottle(nowNs))
        {
            return RejectReason.THROTTLED;
        }
        if (sendingTime < 0 || sendingTime - nowNs > MAX_AHEAD_NS)
        {
            // Unsigned: what looks negative is centuries ahead.
            return RejectReason.SENDING_TIME_IN_FUTURE;
        }
        final long maxAgeNs = tables.maxInputAgeMs * NS_PER_MS;
        return maxAgeNs > 0 && nowNs - sendingTime > maxAgeNs ?
            RejectReason.STALE_INPUT : RejectReason.NONE;
    }

    /** Whether an instrument takes orders. */
    static RejectReason open(final Instrument instrument)
    {
        if (instrument.state == TradingState.OPEN.value())
        {
            return RejectReason.NONE;
        }
        return instrument.state == TradingState.HALTED.value() ?
            RejectReason.INSTRUMENT_HALTED : RejectReason.INSTRUMENT_CLOSED;
    }

    private static RejectReason price(
        final Instrument instrument, final long priceMantissa, final boolean market)
    {
        final boolean missing = priceMantissa == NewOrderDecoder.sequenceNullValue();
        if (market)
        {
            return missing ? RejectReason.NONE : RejectReason.PRICE_NOT_ALLOWED;
        }
        if (missing)
        {
            return RejectReason.PRICE_MISSING;
        }
        if (priceMantissa % instrument.tickSize != 0)
        {
            return RejectReason.PRICE_NOT_ON_TICK;
        }
        final boolean inBand = priceMantissa > 0 &&
            (instrument.bandLow == 0 || priceMantissa >= instrument.bandLow) &&
            (instrument.bandHigh == 0 || priceMantissa <= instrument.bandHigh);
        return inBand ? RejectReason.NONE : RejectReason.PRICE_OUT_OF_BAND;
    }

    private static RejectReason quantity(final Instrument instrument, final long quantityMantissa)
    {
        if (quantityMantissa <= 0)
        {
            return RejectReason.QUANTITY_NOT_POSITIVE;
        }
        if (quantityMantissa % instrument.lotSize != 0)
        {
            return RejectReason.QUANTITY_NOT_A_LOT;
        }
        if (quantityMantissa < instrument.minQuantity)
        {
            return RejectReason.QUANTITY_BELOW_MINIMUM;
        }
        return quantityMantissa > instrument.maxQuantity ?
            RejectReason.QUANTITY_ABOVE_MAXIMUM : RejectReason.NONE;
    }

    private static boolean hasKnownTerms(final NewOrderDecoder request)
    {
        final byte side = request.sideRaw();
        final byte type = request.ordTypeRaw();
        final byte timeInForce = request.timeInForceRaw();
        final byte execInst = request.execInstRaw();
        final boolean knownSide = side == Side.BUY.value() || side == Side.SELL.value();
        final boolean market = type == OrdType.MARKET.value();
        final boolean rests = timeInForce == TimeInForce.DAY.value() ||
            timeInForce == TimeInForce.GOOD_TILL_CANCEL.value();
        final boolean immediate = timeInForce == TimeInForce.IMMEDIATE_OR_CANCEL.value() ||
            timeInForce == TimeInForce.FILL_OR_KILL.value();
        final boolean postOnly = execInst == ExecInst.PARTICIPATE_DONT_INITIATE.value();
        // What can only take cannot be post-only, and what has no limit cannot rest beyond the day.
        return knownSide && (market || type == OrdType.LIMIT.value()) && (rests || immediate) &&
            (execInst == ExecInst.NONE.value() || postOnly) &&
            !(postOnly && (market || immediate)) &&
            !(market && timeInForce == TimeInForce.GOOD_TILL_CANCEL.value());
    }
}
