package io.understudy.gateway.conformance;

import java.io.PrintStream;
import java.util.concurrent.TimeUnit;

/** Plays a suite against an acceptor, one definition after the other. One thread. */
final class Conformance
{
    private final Suite suite;
    private final SkipList skips;
    private final DefinitionRun.Patience patience;
    private final PrintStream out;

    Conformance(
        final Suite suite, final SkipList skips, final DefinitionRun.Patience patience,
        final PrintStream out)
    {
        this.suite = suite;
        this.skips = skips;
        this.patience = patience;
        this.out = out;
    }

    Report run(final Acceptor acceptor)
    {
        final Report report = new Report(out);
        for (final Definition definition : suite.definitions())
        {
            final long startNs = System.nanoTime();
            final Verdict verdict = run(definition, acceptor);
            report.add(suite.name(definition), verdict,
                TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - startNs));
        }
        return report;
    }

    private Verdict run(final Definition definition, final Acceptor acceptor)
    {
        final SessionProfile profile = suite.profile(definition);
        final String reason = skips.reason(definition, profile);
        if (reason != null)
        {
            return Verdict.skipped(reason);
        }
        for (final int line : definition.remarks())
        {
            out.println("note " + suite.name(definition) + ':' + line + " is no step");
        }
        try (DefinitionRun run = new DefinitionRun(acceptor, profile, patience))
        {
            return run.play(definition.steps());
        }
        catch (final IllegalStateException ex)
        {
            // one definition that the acceptor cannot be prepared for is no reason to end all
            return new Verdict(Verdict.Kind.FAILED, 0, ex.getMessage(),
                "a session of " + profile.version(), "");
        }
    }
}
