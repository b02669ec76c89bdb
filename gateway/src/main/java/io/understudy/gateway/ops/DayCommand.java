package io.understudy.gateway.ops;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Ends the trading day of a running member. */
@Command(
    name = "end-of-day",
    description = "Expires all day orders; the dedupe and resend windows start anew, and inputs " +
        "sent before this are refused.")
final class DayCommand implements Callable<Integer>
{
    @Spec
    private CommandSpec spec;

    @Mixin
    private OperatorOptions member;

    @Override
    public Integer call()
    {
        return member.execute(
            spec.commandLine().getOut(), operator -> operator.endOfDay());
    }
}
