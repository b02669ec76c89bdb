package io.understudy.gateway.ops;

import io.understudy.gateway.edge.tcp.EdgeCounter;
import io.understudy.gateway.edge.tcp.EdgeCounters;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Prints what an edge has counted: refusals, garbled messages, passwords. */
@Command(
    name = "counters",
    description = "Prints what the edge of a folder has counted, whether it still runs or not.")
final class EdgeCountersCommand implements Callable<Integer>, RunsOnAnyJvm
{
    @Spec
    private CommandSpec spec;

    @Option(
        names = "--dir", required = true, paramLabel = "DIR", description = "The edge's folder.")
    private Path dir;

    @Override
    public Integer call()
    {
        final EdgeCounters counters = EdgeCounters.read(dir);
        for (final EdgeCounter counter : EdgeCounter.values())
        {
            spec.commandLine().getOut().println(
                String.format("%-24s %d", counter, counters.get(counter)));
        }
        return UnderstudyCommand.FINE;
    }
}
