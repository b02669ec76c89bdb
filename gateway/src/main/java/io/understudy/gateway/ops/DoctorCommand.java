package io.understudy.gateway.ops;

import io.understudy.gateway.ops.doctor.Doctor;
import io.understudy.gateway.ops.doctor.Finding;
import io.understudy.gateway.ops.doctor.Verdict;
import java.io.PrintWriter;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Says whether this host suits a member, and what to do where it does not. */
@Command(
    name = "doctor",
    description = "Says whether this host suits a member, and what to do where it does not.")
final class DoctorCommand implements Callable<Integer>, RunsOnAnyJvm
{
    @Spec
    private CommandSpec spec;

    @Mixin
    private SettingsOptions options;

    @Option(names = "--json", description = "One JSON object a line.")
    private boolean json;

    @Override
    public Integer call()
    {
        final PrintWriter out = spec.commandLine().getOut();
        final List<Finding> findings = new Doctor(options.resolve()).examine();
        for (final Finding finding : findings)
        {
            out.println(json ? json(finding) : text(finding));
        }
        final long fails = count(findings, Verdict.FAIL);
        if (!json)
        {
            out.println(
                "RESULT doctor ok=" + count(findings, Verdict.OK) +
                " warn=" + count(findings, Verdict.WARN) + " fail=" + fails);
        }
        return fails == 0 ? UnderstudyCommand.FINE : UnderstudyCommand.BAD;
    }

    private static long count(final List<Finding> findings, final Verdict verdict)
    {
        return findings.stream().filter(finding -> finding.verdict() == verdict).count();
    }

    private static String text(final Finding finding)
    {
        final String remedy = finding.remedy().isEmpty() ? "" : "; remedy: " + finding.remedy();
        return String.format(
            "%-4s %-12s %s%s", finding.verdict(), finding.subject(), finding.found(), remedy);
    }

    private static JsonLine json(final Finding finding)
    {
        return new JsonLine()
            .field("subject", finding.subject())
            .field("verdict", finding.verdict().toString())
            .field("found", finding.found())
            .field("remedy", finding.remedy());
    }
}
