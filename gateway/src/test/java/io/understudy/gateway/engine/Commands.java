package io.understudy.gateway.engine;

import io.understudy.codecs.command.CommandResult;
import io.understudy.codecs.command.ConfigureEncoder;
import io.understudy.codecs.command.EndOfDayEncoder;
import io.understudy.codecs.command.ResetSessionEncoder;
import io.understudy.codecs.command.SetInstrumentStateEncoder;
import io.understudy.codecs.command.SetMaxInputAgeEncoder;
import io.understudy.codecs.command.SetSessionStateEncoder;
import io.understudy.codecs.command.TradingState;

/** An operator's commands to a harness. */
final class Commands
{
    private static final int HEADER = 8;

    private final EngineHarness harness;
    private final ConfigureEncoder configure = new ConfigureEncoder();

    Commands(final EngineHarness harness)
    {
        this.harness = harness;
    }

    /** Small capacities, to be changed before {@link #send()}. */
    ConfigureEncoder configure()
    {
        return configure.wrapAndApplyHeader(harness.message, 0, harness.commandHeader())
            .requestId(harness.nextRequestId())
            .maxOpenOrders(1_000).maxInstruments(8).maxSessions(8).maxEdges(8)
            .maxPriceLevels(1_000).dedupeWindowInputs(10_000)
            .sentStoreBytes(1 << 20).outboxBytes(1 << 20).maxInputAgeMs(0);
    }

    CommandResult send()
    {
        return harness.command(HEADER + configure.sbeBlockLength());
    }

    CommandResult instrument(final int id, final TradingState state)
    {
        return harness.command(HEADER + new SetInstrumentStateEncoder()
            .wrapAndApplyHeader(harness.message, 0, harness.commandHeader())
            .requestId(harness.nextRequestId()).instrumentId(id).state(state).sbeBlockLength());
    }

    CommandResult session(final int id, final TradingState state)
    {
        return harness.command(HEADER + new SetSessionStateEncoder()
            .wrapAndApplyHeader(harness.message, 0, harness.commandHeader())
            .requestId(harness.nextRequestId()).sessionId(id).state(state).sbeBlockLength());
    }

    CommandResult resetSession(final int id)
    {
        return harness.command(HEADER + new ResetSessionEncoder()
            .wrapAndApplyHeader(harness.message, 0, harness.commandHeader())
            .requestId(harness.nextRequestId()).sessionId(id).sbeBlockLength());
    }

    CommandResult maxInputAge(final int maxInputAgeMs)
    {
        return harness.command(encodeMaxInputAge(maxInputAgeMs));
    }

    /** Into the harness' message; returns its length. */
    int encodeMaxInputAge(final int maxInputAgeMs)
    {
        return HEADER + new SetMaxInputAgeEncoder()
            .wrapAndApplyHeader(harness.message, 0, harness.commandHeader())
            .requestId(harness.nextRequestId()).maxInputAgeMs(maxInputAgeMs).sbeBlockLength();
    }

    CommandResult endOfDay()
    {
        return harness.command(HEADER + new EndOfDayEncoder()
            .wrapAndApplyHeader(harness.message, 0, harness.commandHeader())
            .requestId(harness.nextRequestId()).sbeBlockLength());
    }
}
