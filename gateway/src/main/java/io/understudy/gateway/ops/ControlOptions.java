package io.understudy.gateway.ops;

import io.understudy.gateway.control.OperatorControl;
import io.understudy.gateway.ingress.MemberProperties;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import picocli.CommandLine.Option;

/** The options by which a command reaches the control plane of a cluster: a mixin. */
final class ControlOptions
{
    @Option(
        names = "--member", paramLabel = "DIR", defaultValue = "./run/member-0",
        description = "Folder of any member that runs on this host; default ${DEFAULT-VALUE}.")
    private Path memberDir;

    @Option(
        names = "--timeout-ms", paramLabel = "MS", defaultValue = "10000",
        description = "How long to wait for the answer; default ${DEFAULT-VALUE}.")
    private long timeoutMs;

    /** Connects to whoever leads, asks, and ends the connection. */
    int ask(final Consumer<OperatorControl> question)
    {
        final String endpoints = new MemberProperties(memberDir).controlEndpoints();
        if (endpoints == null)
        {
            throw CommandException.bad("no member of a cluster runs in " + memberDir +
                ": name the folder of one with --member", null);
        }
        try (OperatorControl control = new OperatorControl(
            endpoints, "localhost", TimeUnit.MILLISECONDS.toNanos(timeoutMs), ex -> {}))
        {
            question.accept(control);
        }
        return UnderstudyCommand.FINE;
    }
}
