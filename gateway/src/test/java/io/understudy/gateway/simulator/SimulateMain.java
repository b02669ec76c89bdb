package io.understudy.gateway.simulator;

import java.io.PrintStream;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Plays seeds. Exit code 0 if none broke a rule, 1 if one did, 2 for wrong arguments. */
@Command(
    name = "simulate",
    sortOptions = false,
    description = "Runs the real takeover, sequencing, replication, engine and edges of a " +
        "cluster on simulated disks, clocks, network and control plane, each run from one seed, " +
        "and checks at each step what must stay true. The last line is RESULT simulate seeds=N " +
        "events=N takeovers=N simulated_hours=N violations=N. A seed that breaks a rule ends " +
        "the run: its last steps are printed, and the command that plays it again.")
public final class SimulateMain implements Callable<Integer>
{
    private static final long DEFAULT_SEEDS = 1_000;
    private static final long TOLD_AFTER_NS = TimeUnit.SECONDS.toNanos(10);

    @Spec
    private CommandSpec spec;

    @Option(names = "--seeds", paramLabel = "N",
        description = "How many seeds, one after another (default 1000, or as many as --minutes " +
            "allow).")
    private Long seeds;

    @Option(names = "--from", paramLabel = "S", defaultValue = "1",
        description = "The first seed, any 64-bit number (default ${DEFAULT-VALUE}).")
    private long from;

    @Option(names = "--minutes", paramLabel = "M",
        description = "For how long at most.")
    private Double minutes;

    @Option(names = "--members", paramLabel = "3|5", defaultValue = "3",
        description = "Members of the cluster (default ${DEFAULT-VALUE}).")
    private int members;

    @Option(names = "--threads", paramLabel = "N",
        description = "Seeds at once (default: the number of cores).")
    private Integer threads;

    @Option(names = {"-h", "--help"}, usageHelp = true, description = "Prints this.")
    private boolean help;

    private final PrintStream out = System.out;

    /**
     * Plays seeds.
     *
     * @param args see {@code --help}.
     */
    public static void main(final String[] args)
    {
        final CommandLine commandLine = new CommandLine(new SimulateMain());
        commandLine.setParameterExceptionHandler((ex, wrong) ->
        {
            System.err.println("simulate: " + ex.getMessage());
            return 2;
        });
        System.exit(commandLine.execute(args));
    }

    @Override
    public Integer call() throws InterruptedException
    {
        refuse(seeds != null && seeds < 1, "--seeds " + seeds + " must be 1 or more");
        refuse(minutes != null && !(minutes > 0), "--minutes " + minutes + " must be above 0");
        refuse(members != 3 && members != 5, "--members " + members + " must be 3 or 5");
        refuse(threads != null && (threads < 1 || threads > 256),
            "--threads " + threads + " must be 1 to 256");
        final long most = seeds != null ? seeds : minutes != null ? Long.MAX_VALUE : DEFAULT_SEEDS;
        final long startNs = System.nanoTime();
        final long deadlineNs = minutes == null ? 0 :
            startNs + (long)(minutes * TimeUnit.MINUTES.toNanos(1));
        out.println("revision " + System.getProperty("understudy.revision", "unknown") +
            ", seeds from " + from + ", " + members + " members");
        final Sweep sweep = new Sweep(from, most, members, deadlineNs);
        final AtomicLong toldNs = new AtomicLong(startNs);
        sweep.run(threads == null ? Runtime.getRuntime().availableProcessors() : threads,
            done -> tell(toldNs, done));
        return report(sweep, (System.nanoTime() - startNs) / 1e9);
    }

    private void refuse(final boolean wrong, final String why)
    {
        if (wrong)
        {
            throw new ParameterException(spec.commandLine(), why);
        }
    }

    private void tell(final AtomicLong toldNs, final long done)
    {
        final long lastNs = toldNs.get();
        final long nowNs = System.nanoTime();
        if (nowNs - lastNs > TOLD_AFTER_NS && toldNs.compareAndSet(lastNs, nowNs))
        {
            out.println("seed " + (from + done) + ", " + done + " done");
        }
    }

    private int report(final Sweep sweep, final double seconds)
    {
        final Totals totals = sweep.totals();
        final boolean failed = sweep.failure() != null;
        if (failed)
        {
            out.println(sweep.failure().getMessage());
            for (Throwable cause = sweep.failure().getCause(); cause != null;
                cause = cause.getCause())
            {
                if (!(cause instanceof Violation))
                {
                    cause.printStackTrace(out);
                }
            }
            out.println("again: " + Sweep.again(sweep.failedSeed(), members));
        }
        out.printf(Locale.ROOT, "seeds %d to %d, %d inputs of clients answered, %.0f seeds/s%n",
            from, from + totals.seeds() - 1, totals.answers(), totals.seeds() / seconds);
        out.printf(Locale.ROOT, "RESULT simulate seeds=%d events=%d takeovers=%d " +
            "simulated_hours=%.3f violations=%d%n", totals.seeds(), totals.events(),
            totals.takeovers(), totals.simulatedHours(), failed ? 1 : 0);
        return failed ? 1 : 0;
    }
}
