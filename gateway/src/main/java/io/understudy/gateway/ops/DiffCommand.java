package io.understudy.gateway.ops;

import io.understudy.replay.DiffResult;
import io.understudy.replay.JournalDiff;
import io.understudy.replay.JournalRecords;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Compares two journals, also while members write them. */
@Command(
    name = "diff",
    description = "Compares two journals, also while members write them: names the first record " +
        "and field that differ; exit code 1 if one does.")
final class DiffCommand implements Callable<Integer>
{
    @Spec
    private CommandSpec spec;

    @Parameters(
        index = "0", paramLabel = "LEFT", description = "Folder of a journal, or of a member.")
    private Path leftDir;

    @Parameters(
        index = "1", paramLabel = "RIGHT", description = "Folder of a journal, or of a member.")
    private Path rightDir;

    @Option(
        names = "--from", paramLabel = "SEQUENCE", defaultValue = "1",
        description = "First record; default ${DEFAULT-VALUE}.")
    private long from;

    @Option(names = "--to", paramLabel = "SEQUENCE", description = "Last record; default: all.")
    private long to = Long.MAX_VALUE;

    @Override
    public Integer call()
    {
        try (
            JournalRecords left = JournalRecords.open(JournalOptions.journalOf(leftDir));
            JournalRecords right = JournalRecords.open(JournalOptions.journalOf(rightDir)))
        {
            final DiffResult result = new JournalDiff(left, right).compare(from, to);
            print(result);
            return result.isAgreed() ? UnderstudyCommand.FINE : UnderstudyCommand.BAD;
        }
    }

    private void print(final DiffResult result)
    {
        final PrintWriter out = spec.commandLine().getOut();
        out.println(result.describe());
        result.differences().stream().skip(1).forEach(out::println);
        out.println(
            "RESULT diff verdict=" + result.verdict().name().toLowerCase(Locale.ROOT) +
            " first=" + result.firstSequence() + " equal_to=" + result.lastSequence() +
            " left_last=" + result.leftLast() + " right_last=" + result.rightLast());
    }
}
