package io.understudy.gateway.ops;

import io.understudy.gateway.control.ControlStatus;
import java.io.PrintWriter;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** What the control plane knows: the epoch, who stands in line, who has diverged. */
@Command(
    name = "status",
    description = "Prints the epoch, the line of succession, and what is known of each member.")
final class StatusCommand implements Callable<Integer>
{
    @Spec
    private CommandSpec spec;

    @Mixin
    private ControlOptions control;

    @Override
    public Integer call()
    {
        return control.ask(operator -> print(spec.commandLine().getOut(), operator.status()));
    }

    static void print(final PrintWriter out, final ControlStatus status)
    {
        out.printf(Locale.ROOT, "cluster=%d epoch=%d engineVersion=%d leader=%d takeovers=%d%n",
            status.clusterId(), status.epoch(), status.engineVersion(), status.leaderMemberId(),
            status.lastTakeoverNumber());
        for (final ControlStatus.Member member : status.members())
        {
            out.printf(Locale.ROOT, "member=%d rank=%s health=%s admittedEpoch=%d " +
                "checkpoint=%d digest=%016x%n", member.memberId(),
                member.rank() < 0 ? "none" : Integer.toString(member.rank()), member.health(),
                member.admissionEpoch(), member.checkpointSequence(), member.checkpointDigest());
        }
    }
}
