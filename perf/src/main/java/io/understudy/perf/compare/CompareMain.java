package io.understudy.perf.compare;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/**
 * Says of each step and figure that two revisions have both measured: regression, gain or noise.
 * The last line is RESULT bench-compare. Exit code 1 where there is a regression, 2 where nothing
 * could be compared.
 */
@Command(
    name = "compare",
    sortOptions = false,
    description = "Compares the results of two revisions.")
public final class CompareMain implements Callable<Integer>
{
    private static final int NOTHING = 2;

    @Parameters(index = "0", paramLabel = "OLD",
        description = "A file of results (JMH's JSON or a suite's), or a folder of them.")
    private Path oldPath;

    @Parameters(index = "1", paramLabel = "NEW", description = "The same of what is judged.")
    private Path newPath;

    @Option(names = "--paired", description = "The i-th samples were taken next to each other.")
    private boolean paired;

    @Option(names = "--tolerance", defaultValue = "0.05", paramLabel = "FRACTION",
        description = "Differences up to this are none (default ${DEFAULT-VALUE}).")
    private double tolerance;

    @Option(names = {"-h", "--help"}, usageHelp = true, description = "Prints this.")
    private boolean help;

    private final PrintStream out = System.out;

    /**
     * Runs the comparison.
     *
     * @param args see {@code --help}.
     */
    public static void main(final String[] args)
    {
        final CommandLine commandLine = new CommandLine(new CompareMain());
        commandLine.setExecutionExceptionHandler((ex, command, parsed) ->
        {
            command.getErr().println("compare: " + ex.getMessage());
            return NOTHING;
        });
        System.exit(commandLine.execute(args));
    }

    @Override
    public Integer call() throws IOException
    {
        final Map<String, List<Double>> before = Samples.read(oldPath).byName();
        final Map<String, List<Double>> after = Samples.read(newPath).byName();
        final List<Verdict.Kind> kinds = new ArrayList<>();
        for (final Map.Entry<String, List<Double>> entry : before.entrySet())
        {
            final List<Double> theirs = after.get(entry.getKey());
            if (theirs != null)
            {
                final Verdict verdict = judge(array(entry.getValue()), array(theirs));
                kinds.add(verdict.kind());
                out.println(verdict.line(entry.getKey()));
            }
        }
        out.println("RESULT bench-compare compared=" + kinds.size() +
            " regressions=" + count(kinds, Verdict.Kind.REGRESSION) +
            " gains=" + count(kinds, Verdict.Kind.GAIN) +
            " noise=" + count(kinds, Verdict.Kind.NOISE) +
            " unknown=" + count(kinds, Verdict.Kind.UNKNOWN));
        if (count(kinds, Verdict.Kind.UNKNOWN) == kinds.size())
        {
            return NOTHING;
        }
        return count(kinds, Verdict.Kind.REGRESSION) == 0 ? 0 : 1;
    }

    private Verdict judge(final double[] before, final double[] after)
    {
        final Judge judge = new Judge(tolerance);
        return paired ? judge.pairs(before, after) : judge.groups(before, after);
    }

    private static double[] array(final List<Double> values)
    {
        return values.stream().mapToDouble(Double::doubleValue).toArray();
    }

    private static long count(final List<Verdict.Kind> kinds, final Verdict.Kind kind)
    {
        return kinds.stream().filter(each -> each == kind).count();
    }
}
