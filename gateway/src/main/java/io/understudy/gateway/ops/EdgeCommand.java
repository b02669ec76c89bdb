package io.understudy.gateway.ops;

import io.understudy.gateway.edge.tcp.EdgeContext;
import io.understudy.gateway.edge.tcp.EdgeRunner;
import io.understudy.gateway.ops.settings.EdgeSettings;
import io.understudy.gateway.ops.settings.SettingsResolver;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Runs an edge until SIGTERM or SIGINT: then it drains, and the process ends with 0. */
@Command(
    name = "edge",
    description = "Holds FIX and SBE clients' TCP connections until SIGTERM or SIGINT; then it " +
        "drains and ends with exit code 0.",
    subcommands = EdgeCountersCommand.class)
final class EdgeCommand implements Callable<Integer>
{
    @Spec
    private CommandSpec spec;

    @Mixin
    private SettingsOptions options;

    @Option(names = "--dir", paramLabel = "DIR", description = "The same as --set edge.dir=DIR.")
    private Path dir;

    @Override
    public Integer call()
    {
        final PrintWriter out = spec.commandLine().getOut();
        final SettingsResolver resolver = options.fill(EdgeSettings.resolver());
        if (dir != null)
        {
            resolver.set(EdgeSettings.EDGE_DIR, dir);
        }
        final EdgeContext context = new EdgeContext(EdgeSettings.check(resolver.resolve()))
            .messages(out::println)
            .errorHandler(ex -> spec.commandLine().getErr().println("aeron: " + ex));
        final EdgeRunner runner = new EdgeRunner(context);
        Runtime.getRuntime().addShutdownHook(new Thread(() -> endBySignal(runner), "drain"));
        runner.run();
        return UnderstudyCommand.FINE;
    }

    /** A signal would give 128 and its number; an orderly end is 0, a failed edge's stays. */
    private static void endBySignal(final EdgeRunner runner)
    {
        if (runner.end())
        {
            Runtime.getRuntime().halt(UnderstudyCommand.FINE);
        }
    }
}
