package io.understudy.gateway.engine;

import org.agrona.DirectBuffer;

import io.understudy.codecs.client.SessionReason;
import io.understudy.codecs.command.CommandResult;
import io.understudy.codecs.command.DefineFixSessionDecoder;
import io.understudy.codecs.command.DefineInstrumentDecoder;
import io.understudy.codecs.command.DefineSessionDecoder;
import io.understudy.codecs.command.EndOfDayDecoder;
import io.understudy.codecs.command.MessageHeaderDecoder;
import io.understudy.codecs.command.ResetSessionDecoder;
import io.understudy.codecs.command.SetCredentialDecoder;
import io.understudy.codecs.command.SetInstrumentStateDecoder;
import io.understudy.codecs.command.SetMaxInputAgeDecoder;
import io.understudy.codecs.command.SetSequencesDecoder;
import io.understudy.codecs.command.SetSessionStateDecoder;
import io.understudy.codecs.command.TradingState;

/** Carries out an operator's commands, Configure excepted. May allocate: it is reference data. */
final class OperatorDesk
{
    /** Largest quantity, so that the sum at a price level cannot overflow (mantissa). */
    static final long MAX_QUANTITY = 2_000_000_000_000L;

    private final Tables tables;
    private final SessionReplies replies;
    private final Sweeper sweeper;
    private final FixOperator fix;
    private final DefineInstrumentDecoder defineInstrument = new DefineInstrumentDecoder();
    private final SetInstrumentStateDecoder setInstrument = new SetInstrumentStateDecoder();
    private final DefineSessionDecoder defineSession = new DefineSessionDecoder();
    private final SetSessionStateDecoder setSession = new SetSessionStateDecoder();
    private final ResetSessionDecoder resetSession = new ResetSessionDecoder();
    private final SetMaxInputAgeDecoder setMaxInputAge = new SetMaxInputAgeDecoder();

    OperatorDesk(
        final Tables tables,
        final SessionReplies replies,
        final Sweeper sweeper,
        final FixOperator fix)
    {
        this.tables = tables;
        this.replies = replies;
        this.sweeper = sweeper;
        this.fix = fix;
    }

    CommandResult onCommand(
        final DirectBuffer buffer, final int offset, final MessageHeaderDecoder header)
    {
        final int block = offset + MessageHeaderDecoder.ENCODED_LENGTH;
        final int blockLength = header.blockLength();
        final int version = header.version();
        switch (header.templateId())
        {
            case DefineInstrumentDecoder.TEMPLATE_ID:
                defineInstrument.wrap(buffer, block, blockLength, version);
                return onDefineInstrument();
            case SetInstrumentStateDecoder.TEMPLATE_ID:
                setInstrument.wrap(buffer, block, blockLength, version);
                return onSetInstrumentState();
            case DefineSessionDecoder.TEMPLATE_ID:
                defineSession.wrap(buffer, block, blockLength, version);
                return onDefineSession();
            case SetSessionStateDecoder.TEMPLATE_ID:
                setSession.wrap(buffer, block, blockLength, version);
                return onSetSessionState();
            case ResetSessionDecoder.TEMPLATE_ID:
                resetSession.wrap(buffer, block, blockLength, version);
                return onResetSession();
            case SetMaxInputAgeDecoder.TEMPLATE_ID:
                setMaxInputAge.wrap(buffer, block, blockLength, version);
                return onSetMaxInputAge();
            case EndOfDayDecoder.TEMPLATE_ID:
                return onEndOfDay();
            case DefineFixSessionDecoder.TEMPLATE_ID:
                return fix.onDefine(buffer, offset, header);
            case SetCredentialDecoder.TEMPLATE_ID:
                return fix.onCredential(buffer, offset, header);
            case SetSequencesDecoder.TEMPLATE_ID:
                return fix.onSequences(buffer, offset, header);
            default:
                return CommandResult.UNKNOWN_COMMAND;
        }
    }

    private CommandResult onDefineInstrument()
    {
        final DefineInstrumentDecoder command = defineInstrument;
        if (!isInRange(command))
        {
            return CommandResult.OUT_OF_RANGE;
        }
        Instrument instrument = tables.instruments.find(command.instrumentId());
        if (instrument == null)
        {
            if (tables.instruments.isFull())
            {
                return CommandResult.CAPACITY_FULL;
            }
            instrument = tables.instruments.add(command.instrumentId());
        }
        instrument.tickSize = command.tickSize();
        instrument.lotSize = command.lotSize();
        instrument.minQuantity = command.minQuantity();
        instrument.maxQuantity = command.maxQuantity();
        instrument.bandLow = command.bandLow();
        instrument.bandHigh = command.bandHigh();
        command.getSymbol(instrument.symbol, 0);
        tables.instruments.onSymbol(instrument);
        become(instrument, command.stateRaw());
        return CommandResult.OK;
    }

    private static boolean isInRange(final DefineInstrumentDecoder command)
    {
        return command.instrumentId() >= 1 &&
            isState(command.stateRaw()) &&
            command.tickSize() >= 1 &&
            Settings.within(command.lotSize(), 1, MAX_QUANTITY) &&
            Settings.within(command.maxQuantity(), 1, MAX_QUANTITY) &&
            Settings.within(command.minQuantity(), 0, command.maxQuantity()) &&
            command.bandLow() >= 0 &&
            (command.bandHigh() == 0 || command.bandHigh() >= Math.max(1, command.bandLow()));
    }

    private CommandResult onSetInstrumentState()
    {
        final Instrument instrument = tables.instruments.find(setInstrument.instrumentId());
        if (instrument == null)
        {
            return CommandResult.UNKNOWN_INSTRUMENT;
        }
        if (!isState(setInstrument.stateRaw()))
        {
            return CommandResult.OUT_OF_RANGE;
        }
        become(instrument, setInstrument.stateRaw());
        return CommandResult.OK;
    }

    private void become(final Instrument instrument, final byte state)
    {
        final boolean closes =
            state == TradingState.CLOSED.value() && instrument.state != state;
        instrument.state = state;
        if (closes)
        {
            instrument.expireToOrderId = tables.lastOrderId;
            sweeper.startExpiry();
        }
    }

    private CommandResult onDefineSession()
    {
        final DefineSessionDecoder command = defineSession;
        final boolean inRange = command.sessionId() >= 1 &&
            isState(command.stateRaw()) &&
            command.throttlePerSecond() >= 0 &&
            command.throttleBurst() >= (command.throttlePerSecond() > 0 ? 1 : 0) &&
            command.cancelOnDisconnectGraceMs() >= -1;
        if (!inRange)
        {
            return CommandResult.OUT_OF_RANGE;
        }
        Session session = tables.sessions.find(command.sessionId());
        if (session == null)
        {
            if (tables.sessions.isFull())
            {
                return CommandResult.CAPACITY_FULL;
            }
            session = tables.sessions.add(command.sessionId());
        }
        session.throttlePerSecond = command.throttlePerSecond();
        session.throttleBurst = command.throttleBurst();
        session.fillCredit(tables.cause.nowNs);
        session.graceMs = command.cancelOnDisconnectGraceMs();
        command.getName(session.name, 0);
        command.getAccessKey(session.accessKey, 0);
        become(session, command.stateRaw());
        return CommandResult.OK;
    }

    private CommandResult onSetSessionState()
    {
        final Session session = tables.sessions.find(setSession.sessionId());
        if (session == null)
        {
            return CommandResult.UNKNOWN_SESSION;
        }
        if (!isState(setSession.stateRaw()))
        {
            return CommandResult.OUT_OF_RANGE;
        }
        become(session, setSession.stateRaw());
        return CommandResult.OK;
    }

    private void become(final Session session, final byte state)
    {
        session.state = state;
        if (state == TradingState.CLOSED.value() && session.isBound())
        {
            replies.terminate(session.connection, SessionReason.SESSION_HALTED);
        }
    }

    private CommandResult onResetSession()
    {
        final Session session = tables.sessions.find(resetSession.sessionId());
        if (session == null)
        {
            return CommandResult.UNKNOWN_SESSION;
        }
        if (session.isBound())
        {
            replies.terminate(session.connection, SessionReason.RESET_BY_OPERATOR);
        }
        // A client whose clock was ahead when it chose a version could never negotiate again.
        session.version = 0;
        session.restart(tables.store.ring().head(), tables.cause.nowNs);
        return CommandResult.OK;
    }

    private CommandResult onSetMaxInputAge()
    {
        if (setMaxInputAge.maxInputAgeMs() < 0)
        {
            return CommandResult.OUT_OF_RANGE;
        }
        tables.maxInputAgeMs = setMaxInputAge.maxInputAgeMs();
        return CommandResult.OK;
    }

    private CommandResult onEndOfDay()
    {
        tables.dayStartNs = tables.cause.nowNs;
        tables.dedupe.clear();
        tables.store.dropAll();
        for (int i = 0; i < tables.sessions.size(); i++)
        {
            tables.sessions.at(i).sweepEntry = Session.NO_ENTRY;
        }
        for (int i = 0; i < tables.instruments.size(); i++)
        {
            tables.instruments.at(i).expireToOrderId = tables.lastOrderId;
        }
        sweeper.startExpiry();
        return CommandResult.OK;
    }

    private static boolean isState(final byte state)
    {
        return state == TradingState.OPEN.value() || state == TradingState.HALTED.value() ||
            state == TradingState.CLOSED.value();
    }
}
