package io.understudy.gateway.ops;

import io.understudy.codecs.command.TradingState;
import io.understudy.codecs.snapshot.SessionRowDecoder;
import java.io.PrintWriter;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Sessions of a running member: added, changed, halted, closed, reset and listed. */
@Command(
    name = "session",
    subcommands =
    {
        DefineFixCommand.class, CredentialCommand.class, ExplainCommand.class
    },
    description = "Adds, changes, halts, closes, resets, lists and explains sessions of a " +
        "running member.")
final class SessionCommand implements Runnable
{
    @Spec
    private CommandSpec spec;

    @Override
    public void run()
    {
        throw new ParameterException(
            spec.commandLine(), "name a command: " +
                "add, state, reset, list, sequences, define-fix, credential or explain");
    }

    @Command(name = "add", aliases = "change", description = "Adds a session, or changes it.")
    int add(
        @Mixin final OperatorOptions member,
        @Parameters(paramLabel = "ID", description = "1 or more.") final int id,
        @Option(names = "--name", required = true, description = "Up to 24 characters.")
        final String name,
        @Option(names = "--access-key", defaultValue = "",
            description = "Up to 32 characters that the client must give; empty: any.")
        final String accessKey,
        @Option(names = "--throttle", defaultValue = "0",
            description = "Inputs a second; 0: unlimited (0).")
        final int throttlePerSecond,
        @Option(names = "--burst", defaultValue = "0",
            description = "Inputs at once; 0: as many as a second's (0).")
        final int burst,
        @Option(names = "--cancel-on-disconnect-ms", defaultValue = "-1",
            description = "Grace until a disconnected session's orders are cancelled; -1: never.")
        final int graceMs,
        @Option(names = "--state", defaultValue = "OPEN", description = "OPEN, HALTED or CLOSED.")
        final TradingState state)
    {
        return member.execute(out(), operator -> operator.defineSession(command -> command
            .sessionId(id)
            .state(state)
            .name(name)
            .throttlePerSecond(throttlePerSecond)
            .throttleBurst(burst == 0 ? throttlePerSecond : burst)
            .cancelOnDisconnectGraceMs(graceMs)
            .reserved(0)
            .accessKey(accessKey)));
    }

    @Command(
        name = "state",
        description = "HALTED: cancels only. CLOSED: ends it and lets it in no more.")
    int state(
        @Mixin final OperatorOptions member,
        @Parameters(paramLabel = "ID") final int id,
        @Parameters(paramLabel = "STATE", description = "OPEN, HALTED or CLOSED.")
        final TradingState state)
    {
        return member.execute(out(), operator -> operator.setSessionState(
            command -> command.sessionId(id).state(state)));
    }

    @Command(
        name = "reset",
        description = "Both sequences back to 1; a bound connection is ended.")
    int reset(
        @Mixin final OperatorOptions member,
        @Parameters(paramLabel = "ID") final int id)
    {
        return member.execute(out(), operator -> operator.resetSession(id));
    }

    @Command(
        name = "sequences",
        description = "Sets the numbers of a FIX session that is not connected, after both sides " +
            "have compared what they have.")
    int sequences(
        @Mixin final OperatorOptions member,
        @Parameters(paramLabel = "ID") final int id,
        @Option(names = "--next-in", defaultValue = "0",
            description = "MsgSeqNum expected of the client; 0: as it is (0).")
        final long nextIn,
        @Option(names = "--next-out", defaultValue = "0",
            description = "MsgSeqNum sent next, never lower than it is; 0: as it is (0).")
        final long nextOut)
    {
        return member.execute(out(), operator -> operator.setSequences(id, nextIn, nextOut));
    }

    @Command(
        name = "list",
        description = "One JSON object a line, as a replay of the member's journal has them.")
    int list(@Mixin final OperatorOptions member)
    {
        final SessionRowDecoder row = new SessionRowDecoder();
        StateRows.forEach(member.memberDir(), SessionRowDecoder.TEMPLATE_ID,
            (header, buffer, offset) ->
            {
                row.wrapAndApplyHeader(buffer, offset, header);
                out().println(new JsonLine()
                    .field("id", row.sessionId())
                    .field("name", row.name())
                    .field("state", TradingState.get((byte)row.state()).toString())
                    .field("version", row.version())
                    .field("nextIn", row.nextIn())
                    .field("nextOut", row.nextOut())
                    .field("throttlePerSecond", row.throttlePerSecond())
                    .field("throttleBurst", row.throttleBurst())
                    .field("cancelOnDisconnectMs", row.graceMs()));
            });
        return UnderstudyCommand.FINE;
    }

    private PrintWriter out()
    {
        return spec.commandLine().getOut();
    }
}
