package io.understudy.gateway.ops;

import io.understudy.codecs.command.TradingState;
import io.understudy.codecs.snapshot.InstrumentRowDecoder;
import java.io.PrintWriter;
import java.math.BigDecimal;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Instruments of a running member: added, changed, halted, closed and listed. */
@Command(
    name = "instrument",
    description = "Adds, changes, halts, closes and lists instruments of a running member.")
final class InstrumentCommand implements Runnable
{
    @Spec
    private CommandSpec spec;

    @Override
    public void run()
    {
        throw new ParameterException(spec.commandLine(), "name a command: add, state or list");
    }

    @Command(
        name = "add", aliases = "change",
        description = "Adds an instrument, or changes all its limits; open orders stay.")
    int add(
        @Mixin final OperatorOptions member,
        @Parameters(paramLabel = "ID", description = "1 or more.") final int id,
        @Option(names = "--symbol", required = true, description = "Up to 24 characters.")
        final String symbol,
        @Option(names = "--tick", required = true, description = "Price step, as 0.01.")
        final BigDecimal tick,
        @Option(names = "--lot", defaultValue = "1", description = "Quantity step (1).")
        final BigDecimal lot,
        @Option(names = "--min", description = "Least quantity; by default the lot.")
        final BigDecimal min,
        @Option(names = "--max", defaultValue = "1000000",
            description = "Greatest quantity; up to 200,000,000 (1000000).")
        final BigDecimal max,
        @Option(names = "--band-low", defaultValue = "0", description = "Lowest price; 0: none.")
        final BigDecimal bandLow,
        @Option(names = "--band-high", defaultValue = "0", description = "Highest; 0: none.")
        final BigDecimal bandHigh,
        @Option(names = "--state", defaultValue = "OPEN", description = "OPEN, HALTED or CLOSED.")
        final TradingState state)
    {
        return member.execute(out(), operator -> operator.defineInstrument(command -> command
            .instrumentId(id)
            .state(state)
            .tickSize(OperatorOptions.price(tick))
            .lotSize(OperatorOptions.quantity(lot))
            .minQuantity(OperatorOptions.quantity(min == null ? lot : min))
            .maxQuantity(OperatorOptions.quantity(max))
            .bandLow(OperatorOptions.price(bandLow))
            .symbol(symbol)
            .bandHigh(OperatorOptions.price(bandHigh))));
    }

    @Command(
        name = "state",
        description = "HALTED: cancels only. CLOSED: nothing, and its day orders expire.")
    int state(
        @Mixin final OperatorOptions member,
        @Parameters(paramLabel = "ID") final int id,
        @Parameters(paramLabel = "STATE", description = "OPEN, HALTED or CLOSED.")
        final TradingState state)
    {
        return member.execute(out(), operator -> operator.setInstrumentState(
            command -> command.instrumentId(id).state(state)));
    }

    @Command(
        name = "list",
        description = "One JSON object a line, as a replay of the member's journal has them.")
    int list(@Mixin final OperatorOptions member)
    {
        final InstrumentRowDecoder row = new InstrumentRowDecoder();
        StateRows.forEach(member.memberDir(), InstrumentRowDecoder.TEMPLATE_ID,
            (header, buffer, offset) ->
            {
                row.wrapAndApplyHeader(buffer, offset, header);
                out().println(new JsonLine()
                    .field("id", row.instrumentId())
                    .field("symbol", row.symbol())
                    .field("state", TradingState.get((byte)row.state()).toString())
                    .field("tick", BigDecimal.valueOf(row.tickSize(), 9).toPlainString())
                    .field("lot", BigDecimal.valueOf(row.lotSize(), 4).toPlainString())
                    .field("min", BigDecimal.valueOf(row.minQuantity(), 4).toPlainString())
                    .field("max", BigDecimal.valueOf(row.maxQuantity(), 4).toPlainString())
                    .field("bandLow", BigDecimal.valueOf(row.bandLow(), 9).toPlainString())
                    .field("bandHigh", BigDecimal.valueOf(row.bandHigh(), 9).toPlainString()));
            });
        return UnderstudyCommand.FINE;
    }

    private PrintWriter out()
    {
        return spec.commandLine().getOut();
    }
}
