package io.understudy.gateway.ops;

import io.understudy.gateway.ops.doctor.LaunchCheck;
import io.understudy.gateway.ops.settings.SettingsException;
import java.io.PrintWriter;
import java.util.List;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.Spec;

/**
 * The command line. Exit codes: {@link #FINE}, {@link #BAD}, {@link #WRONG_USE}. An error is one
 * sentence on standard error; {@code --verbose} adds the stack trace.
 */
@Command(
    name = "understudy",
    description = "An order gateway whose standby knows the part by heart.",
    mixinStandardHelpOptions = true,
    version = "understudy 0.1.0",
    scope = CommandLine.ScopeType.INHERIT,
    sortOptions = false,
    synopsisSubcommandLabel = "COMMAND")
public final class UnderstudyCommand implements Runnable
{
    /** Exit code: it worked, and nothing bad was found. */
    public static final int FINE = 0;

    /** Exit code: something bad was found, or did not work. */
    public static final int BAD = 1;

    /** Exit code: wrong option, argument or setting; nothing was done. */
    public static final int WRONG_USE = 2;

    @Spec
    private CommandSpec spec;

    @Option(
        names = "--verbose", scope = CommandLine.ScopeType.INHERIT,
        description = "Adds the stack trace to an error.")
    private boolean verbose;

    private UnderstudyCommand()
    {
    }

    /**
     * Runs a command and ends the JVM.
     *
     * @param args of the command line.
     */
    public static void main(final String[] args)
    {
        System.exit(run(
            new PrintWriter(System.out, true), new PrintWriter(System.err, true), args));
    }

    /**
     * Runs a command in this JVM.
     *
     * @param out  standard output.
     * @param err  standard error.
     * @param args of the command line.
     * @return the exit code.
     */
    public static int run(final PrintWriter out, final PrintWriter err, final String... args)
    {
        final UnderstudyCommand understudy = new UnderstudyCommand();
        final CommandLine line = new CommandLine(understudy);
        line.addSubcommand(new MemberCommand());
        line.addSubcommand(new EdgeCommand());
        line.addSubcommand(new ConfigureCommand());
        line.addSubcommand(new InstrumentCommand());
        line.addSubcommand(new SessionCommand());
        line.addSubcommand(new DayCommand());
        line.addSubcommand(new StatusCommand());
        line.addSubcommand(new HandoverCommand());
        line.addSubcommand(new TakeoversCommand());
        line.addSubcommand(new JournalCommand());
        line.addSubcommand(new ReplayCommand());
        line.addSubcommand(new DiffCommand());
        line.addSubcommand(new DoctorCommand());
        line.addSubcommand(new SettingsCommand());
        line.setOut(out);
        line.setErr(err);
        line.setExecutionStrategy(UnderstudyCommand::execute);
        line.setParameterExceptionHandler(UnderstudyCommand::refuse);
        line.setExecutionExceptionHandler(
            (ex, failed, parsed) -> understudy.report(ex, failed));
        final int exitCode = line.execute(args);
        out.flush();
        err.flush();
        return exitCode;
    }

    @Override
    public void run()
    {
        throw new ParameterException(spec.commandLine(), "name a command");
    }

    /** Checks the JVM first: what Chronicle says where a package is not opened misleads. */
    private static int execute(final ParseResult parsed)
    {
        ParseResult leaf = parsed;
        while (leaf.hasSubcommand())
        {
            leaf = leaf.subcommand();
        }
        final Object command = leaf.commandSpec().userObject();
        final boolean helpAsked = leaf.isUsageHelpRequested() || leaf.isVersionHelpRequested();
        final boolean free = command instanceof RunsOnAnyJvm || command instanceof Runnable;
        final List<String> missing = LaunchCheck.missing();
        if (!helpAsked && !free && !missing.isEmpty())
        {
            leaf.commandSpec().commandLine().getErr().println(
                "understudy: " + LaunchCheck.sentence(missing));
            return WRONG_USE;
        }
        return new CommandLine.RunLast().execute(parsed);
    }

    private static int refuse(final ParameterException ex, final String[] args)
    {
        final CommandLine failed = ex.getCommandLine();
        failed.getErr().println(
            "understudy: " + ex.getMessage() + "; see " +
            failed.getCommandSpec().qualifiedName() + " --help");
        return WRONG_USE;
    }

    private int report(final Exception ex, final CommandLine failed)
    {
        failed.getErr().println("understudy: " + sentence(ex));
        if (verbose)
        {
            ex.printStackTrace(failed.getErr());
        }
        return exitCode(ex);
    }

    private static String sentence(final Exception ex)
    {
        return ex.getMessage() == null ? ex.toString() : ex.getMessage();
    }

    private static int exitCode(final Exception ex)
    {
        if (ex instanceof CommandException)
        {
            return ((CommandException)ex).exitCode();
        }
        return ex instanceof SettingsException ? WRONG_USE : BAD;
    }
}
