package io.understudy.gateway.ops;

import io.understudy.codecs.RecordLayout;
import io.understudy.gateway.control.Takeover;
import io.understudy.gateway.control.TakeoverTimes;
import java.io.PrintWriter;
import java.time.Instant;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** The register of takeovers with their timelines. */
@Command(
    name = "takeovers",
    description = "Prints the register of takeovers: each with its steps, in microseconds from " +
        "the last sign of life of the primary before.")
final class TakeoversCommand implements Callable<Integer>
{
    @Spec
    private CommandSpec spec;

    @Mixin
    private ControlOptions control;

    @Override
    public Integer call()
    {
        return control.ask(operator ->
        {
            for (final Takeover takeover : operator.takeovers())
            {
                print(spec.commandLine().getOut(), takeover);
            }
        });
    }

    private static void print(final PrintWriter out, final Takeover takeover)
    {
        final TakeoverTimes times = takeover.times();
        final long fromNs = times.lastHeardNs();
        out.printf(Locale.ROOT, "number=%d at=%s member=%d ballot=%d.%d sequence=%d cause=%s " +
            "suspected_us=%s sealed_us=%s adopted_us=%s committed_us=%s output_us=%s%n",
            takeover.number(), instant(fromNs + takeover.clockOffsetNs()), takeover.memberId(),
            RecordLayout.epoch(takeover.ballot()), RecordLayout.rank(takeover.ballot()),
            takeover.sequence(), takeover.cause(), micros(times.suspectedNs(), fromNs),
            micros(times.sealedNs(), fromNs), micros(times.tailAdoptedNs(), fromNs),
            micros(times.committedNs(), fromNs), micros(times.firstOutputNs(), fromNs));
    }

    private static Instant instant(final long epochNs)
    {
        return Instant.ofEpochSecond(
            TimeUnit.NANOSECONDS.toSeconds(epochNs), epochNs % TimeUnit.SECONDS.toNanos(1));
    }

    private static String micros(final long atNs, final long fromNs)
    {
        return atNs == 0 ? "none" : String.format(Locale.ROOT, "%.1f", (atNs - fromNs) / 1e3);
    }
}
