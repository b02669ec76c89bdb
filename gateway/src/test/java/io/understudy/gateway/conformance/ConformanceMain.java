package io.understudy.gateway.conformance;

import java.io.IOException;
import java.io.PrintStream;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/**
 * Runs QuickFIX acceptance definitions. Exit code 0 if all that were played passed, 1 if one
 * failed, 2 if there was nothing to play.
 */
@Command(
    name = "conformance",
    sortOptions = false,
    description = "Runs the QuickFIX acceptance definitions (*.def) under a folder, each from " +
        "sequence number 1, and prints pass or the first difference of each. The last line is " +
        "RESULT conformance passed=N failed=N skipped=N.")
public final class ConformanceMain implements Callable<Integer>
{
    private enum Against
    {
        UNDERSTUDY,
        QUICKFIXJ
    }

    @Parameters(index = "0", paramLabel = "DIR", description = "Folder, or one definition.")
    private Path dir;

    @Option(names = "--json", paramLabel = "FILE",
        description = "Also write each verdict to FILE as one JSON object.")
    private Path jsonFile;

    @Option(names = "--against", defaultValue = "understudy", paramLabel = "NAME",
        description = "Which acceptor to start, with the definitions' application behind it: " +
            "understudy, an edge and a member; or quickfixj, QuickFIX/J, which is the test of " +
            "this runner (default ${DEFAULT-VALUE}).")
    private Against against;

    @Option(names = "--host", defaultValue = "localhost", paramLabel = "HOST",
        description = "Where the acceptor of --port runs (default ${DEFAULT-VALUE}).")
    private String host;

    @Option(names = "--port", paramLabel = "PORT",
        description = "Start none: use the acceptor that listens there, whose sessions begin at " +
            "1 with each connection.")
    private int port;

    @Option(names = "--skip", paramLabel = "FILE",
        description = "What not to play, with reasons, instead of the gateway's list. " +
            "QuickFIX/J is given everything.")
    private Path skipFile;

    @Option(names = "--timeout", defaultValue = "10", paramLabel = "SECONDS",
        description = "How long to wait for a message, and twice as long for the acceptor to " +
            "disconnect (default ${DEFAULT-VALUE}).")
    private long timeoutSeconds;

    @Option(names = {"-h", "--help"}, usageHelp = true, description = "Prints this.")
    private boolean help;

    private final PrintStream out = System.out;

    /**
     * Runs the definitions.
     *
     * @param args see {@code --help}.
     */
    public static void main(final String[] args)
    {
        final CommandLine commandLine = new CommandLine(new ConformanceMain());
        commandLine.setCaseInsensitiveEnumValuesAllowed(true);
        commandLine.setExecutionExceptionHandler((ex, command, parsed) ->
        {
            command.getErr().println("conformance: " + ex.getMessage());
            return 2;
        });
        System.exit(commandLine.execute(args));
    }

    @Override
    public Integer call() throws IOException
    {
        if (timeoutSeconds < 1)
        {
            throw new IllegalArgumentException("--timeout " + timeoutSeconds + " must be positive");
        }
        if (!Files.exists(dir))
        {
            throw new IllegalArgumentException("there is no " + dir);
        }
        final Suite suite = Suite.read(dir);
        final long patienceMs = TimeUnit.SECONDS.toMillis(timeoutSeconds);
        try (Acceptor acceptor = acceptor())
        {
            out.println(suite.definitions().size() + " definitions against " + acceptor.name());
            final Report report = new Conformance(suite, skips(),
                new DefinitionRun.Patience(patienceMs, 2 * patienceMs), out).run(acceptor);
            if (jsonFile != null)
            {
                Files.writeString(jsonFile, report.json(), StandardCharsets.US_ASCII);
            }
            out.println(report.result());
            return report.count(Verdict.Kind.FAILED) == 0 ? 0 : 1;
        }
    }

    private Acceptor acceptor()
    {
        if (port > 0)
        {
            return new RunningAcceptor(new InetSocketAddress(host, port));
        }
        switch (against)
        {
            case UNDERSTUDY:
                return new UnderstudyAcceptor();
            case QUICKFIXJ:
                return new QuickFixAcceptor();
            default:
                throw new IllegalStateException("no such acceptor: " + against);
        }
    }

    private SkipList skips()
    {
        if (skipFile != null)
        {
            return SkipList.read(skipFile);
        }
        return port == 0 && against == Against.QUICKFIXJ ? SkipList.none() : SkipList.standard();
    }
}
