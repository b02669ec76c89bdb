package io.understudy.gateway.ops;

import io.understudy.codecs.command.BeginString;
import io.understudy.codecs.command.CredentialKind;
import io.understudy.codecs.command.DefineFixSessionEncoder;
import io.understudy.codecs.command.Flag;
import io.understudy.codecs.command.TimePrecision;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Makes a session one of FIX. */
@Command(
    name = "define-fix",
    description = "Makes a session that was added one of FIX, or changes how it is.")
final class DefineFixCommand implements Callable<Integer>
{
    private static final int MAX_COMP_ID = 32;
    private static final int MAX_IDENTITY = 64;

    @Spec
    private CommandSpec spec;

    @Mixin
    private OperatorOptions member;

    @Parameters(paramLabel = "ID", description = "Of a session that was added.")
    private int id;

    @Option(names = "--version", defaultValue = "FIX_4_4",
        description = "FIX_4_2, FIX_4_4 or FIXT_1_1 (5.0 SP2); default ${DEFAULT-VALUE}.")
    private BeginString version;

    @Option(names = "--comp-id", required = true,
        description = "Ours: the client's TargetCompID (56), up to 32 characters.")
    private String compId;

    @Option(names = "--client-comp-id", required = true,
        description = "The client's SenderCompID (49), up to 32 characters.")
    private String clientCompId;

    @Option(names = "--username",
        description = "Username (553) that must log on with a password; see session credential.")
    private String username;

    @Option(names = "--certificate",
        description = "Common name of the TLS client certificate that must log on.")
    private String certificate;

    @Option(names = "--heartbeat-min", defaultValue = "5",
        description = "Least HeartBtInt (108) in seconds; default ${DEFAULT-VALUE}.")
    private int minHeartBtInt;

    @Option(names = "--heartbeat-max", defaultValue = "60",
        description = "Largest HeartBtInt (108) in seconds; default ${DEFAULT-VALUE}.")
    private int maxHeartBtInt;

    @Option(names = "--precision", defaultValue = "MILLISECONDS",
        description = "Of timestamps: MILLISECONDS, MICROSECONDS or NANOSECONDS.")
    private TimePrecision precision;

    @Option(names = "--reset-on-logon", description = "Each logon begins both sequences at 1.")
    private boolean resetOnLogon;

    @Option(names = "--reset-on-disconnect",
        description = "The end of a connection begins both sequences at 1.")
    private boolean resetOnDisconnect;

    @Option(names = "--next-expected", description = "Use NextExpectedMsgSeqNum (789).")
    private boolean useNextExpected;

    @Option(names = "--last-processed", description = "Send LastMsgSeqNumProcessed (369).")
    private boolean lastProcessed;

    @Option(names = "--start", defaultValue = "00:00",
        description = "Time of day, UTC, at which the session opens; default ${DEFAULT-VALUE}.")
    private LocalTime start;

    @Option(names = "--end", defaultValue = "00:00",
        description = "Time of day, UTC, at which it closes; the same as --start: never.")
    private LocalTime end;

    @Option(names = "--start-day", description = "MONDAY to SUNDAY; without it every day.")
    private DayOfWeek startDay;

    @Option(names = "--end-day", description = "MONDAY to SUNDAY, together with --start-day.")
    private DayOfWeek endDay;

    @Override
    public Integer call()
    {
        if ((startDay == null) != (endDay == null))
        {
            throw CommandException.wrongUse("--start-day and --end-day belong together");
        }
        if (username != null && certificate != null)
        {
            throw CommandException.wrongUse("give --username or --certificate, not both");
        }
        checkLength("--comp-id", compId, MAX_COMP_ID);
        checkLength("--client-comp-id", clientCompId, MAX_COMP_ID);
        checkLength("--username", username, MAX_IDENTITY);
        checkLength("--certificate", certificate, MAX_IDENTITY);
        return member.execute(
            spec.commandLine().getOut(), operator -> operator.defineFixSession(this::fill));
    }

    private void fill(final DefineFixSessionEncoder command)
    {
        final String identity = username != null ? username : certificate;
        command
            .sessionId(id)
            .minHeartBtInt(minHeartBtInt)
            .maxHeartBtInt(maxHeartBtInt)
            .startSecond(start.toSecondOfDay())
            .endSecond(end.toSecondOfDay())
            .beginString(version)
            .credentialKind(username != null ? CredentialKind.PASSWORD :
                certificate != null ? CredentialKind.CERTIFICATE : CredentialKind.NONE)
            .precision(precision)
            .resetOnLogon(flag(resetOnLogon))
            .resetOnDisconnect(flag(resetOnDisconnect))
            .useNextExpected(flag(useNextExpected))
            .lastProcessed(flag(lastProcessed))
            .startDay((short)(startDay == null ? 0 : startDay.getValue()))
            .endDay((short)(endDay == null ? 0 : endDay.getValue()))
            .compId(compId)
            .clientCompId(clientCompId)
            .identity(identity == null ? "" : identity);
    }

    static void checkLength(final String option, final String value, final int most)
    {
        if (value != null && (value.isEmpty() || value.length() > most))
        {
            throw CommandException.wrongUse(
                option + " has " + value.length() + " characters, not 1 to " + most);
        }
    }

    private static Flag flag(final boolean value)
    {
        return value ? Flag.YES : Flag.NO;
    }
}
