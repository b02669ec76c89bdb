package io.understudy.gateway.ops;

import io.understudy.codecs.command.CommandResult;
import io.understudy.gateway.client.OperatorClient;
import java.io.PrintWriter;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import picocli.CommandLine.Option;

/** The options by which a command reaches a running member as its operator: a mixin. */
final class OperatorOptions
{
    private static final int PRICE_EXPONENT = 9;
    private static final int QUANTITY_EXPONENT = 4;

    @Option(
        names = "--member", paramLabel = "DIR", defaultValue = "./run/member-0",
        description = "Folder of a member that runs on this host; default ${DEFAULT-VALUE}.")
    private Path memberDir;

    @Option(
        names = "--timeout-ms", paramLabel = "MS", defaultValue = "10000",
        description = "How long to wait for the answer; default ${DEFAULT-VALUE}.")
    private long timeoutMs;

    Path memberDir()
    {
        return memberDir;
    }

    /**
     * Gives one command and prints the answer.
     *
     * @return the exit code: 0 if the gateway carried it out.
     */
    int execute(final PrintWriter out, final Function<OperatorClient, CommandResult> command)
    {
        final CommandResult result;
        try (OperatorClient operator = new OperatorClient(
            memberDir, TimeUnit.MILLISECONDS.toNanos(timeoutMs), ex -> {}))
        {
            result = command.apply(operator);
        }
        if (result != CommandResult.OK)
        {
            throw CommandException.bad("the gateway refused: " + result + meaning(result), null);
        }
        out.println("OK");
        return UnderstudyCommand.FINE;
    }

    static long price(final BigDecimal value)
    {
        return mantissa(value, PRICE_EXPONENT);
    }

    static long quantity(final BigDecimal value)
    {
        return mantissa(value, QUANTITY_EXPONENT);
    }

    private static long mantissa(final BigDecimal value, final int exponent)
    {
        try
        {
            return value.movePointRight(exponent).longValueExact();
        }
        catch (final ArithmeticException ex)
        {
            throw CommandException.wrongUse(value + " does not fit: at most " + exponent +
                " decimals and 64 bits");
        }
    }

    private static String meaning(final CommandResult result)
    {
        switch (result)
        {
            case NOT_CONFIGURED:
                return ": set the capacities first, with understudy configure";
            case ALREADY_SET:
                return ": capacities are set once in an order stream";
            case OUT_OF_RANGE:
                return ": a value is out of its range, see --help";
            case UNKNOWN_INSTRUMENT:
                return ": add it first, with understudy instrument add";
            case UNKNOWN_SESSION:
                return ": add it first, with understudy session add";
            case IN_USE:
                return ": a client is logged on; close the session first, with " +
                    "understudy session state";
            case CAPACITY_FULL:
                return ": no place is left, see understudy configure";
            default:
                return "";
        }
    }
}
