package io.understudy.gateway.ops;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Makes another member primary, as planned work asks for. */
@Command(
    name = "handover",
    description = "Makes another member primary: no order is lost and no client reconnects.")
final class HandoverCommand implements Callable<Integer>
{
    private static final int NEXT_IN_LINE = -1;

    @Spec
    private CommandSpec spec;

    @Mixin
    private ControlOptions control;

    @Option(
        names = "--to", paramLabel = "ID",
        description = "Member that shall be primary; by default the next in line.")
    private Integer to;

    @Override
    public Integer call()
    {
        return control.ask(operator -> StatusCommand.print(
            spec.commandLine().getOut(), operator.handover(to == null ? NEXT_IN_LINE : to)));
    }
}
