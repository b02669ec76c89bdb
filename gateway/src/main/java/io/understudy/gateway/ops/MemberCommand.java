package io.understudy.gateway.ops;

import io.understudy.gateway.member.MemberContext;
import io.understudy.gateway.member.MemberRunner;
import io.understudy.gateway.ops.settings.Settings;
import java.io.PrintWriter;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Runs a member until SIGTERM or SIGINT: then it drains, and the process ends with 0. */
@Command(
    name = "member",
    description = {
        "Runs a member until SIGTERM or SIGINT; then it drains and ends with exit code 0.",
        "The first start of a new order stream needs --bootstrap."
    })
final class MemberCommand implements Callable<Integer>
{
    @Spec
    private CommandSpec spec;

    @Mixin
    private SettingsOptions options;

    @Option(
        names = "--bootstrap",
        description = "Begins a new order stream; refused where there is one.")
    private boolean bootstrap;

    @Override
    public Integer call()
    {
        final Settings settings = options.resolve();
        final PrintWriter out = spec.commandLine().getOut();
        final MemberRunner runner = new MemberRunner(new MemberContext(settings)
            .bootstrap(bootstrap)
            .messages(out::println)
            .errorHandler(ex -> spec.commandLine().getErr().println("aeron: " + ex)));
        Runtime.getRuntime().addShutdownHook(new Thread(() -> endBySignal(runner), "drain"));
        runner.run();
        return UnderstudyCommand.FINE;
    }

    /** A signal would give 128 and its number; an orderly end is 0, a failed member's stays. */
    private static void endBySignal(final MemberRunner runner)
    {
        if (runner.end())
        {
            Runtime.getRuntime().halt(UnderstudyCommand.FINE);
        }
    }
}
