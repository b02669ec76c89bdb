package io.understudy.journal;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Judges what is on disk before anything is written to it, cuts a torn tail off, and knows then
 * where the journal goes on. Once, at the start.
 */
final class Opening
{
    private static final long TAIL_RECORDS = 65_536;

    private final JournalContext ctx;
    private final List<String> notes = new ArrayList<>();
    private Runs runs = new Runs();
    private TailCheck tail;
    private long firstSequence = 1;
    private long lastSequence;
    private long chainHash;
    private long ballot;
    private long timestampNs;

    Opening(final JournalContext ctx)
    {
        this.ctx = ctx;
    }

    static void makeFolder(final Path dir)
    {
        try
        {
            Files.createDirectories(dir);
        }
        catch (final IOException ex)
        {
            throw new JournalException("cannot make the journal's folder " + dir + ": " + ex, ex);
        }
        if (!Files.isWritable(dir))
        {
            throw new JournalException("cannot write to the journal's folder " + dir +
                ": " + remedy());
        }
    }

    /** A sentence for an open that the file system refused. */
    static JournalException refused(final Path dir, final IOException ex)
    {
        return new JournalException("cannot open the journal in " + dir + ": " +
            (ex instanceof AccessDeniedException ?
            "no permission for " + ex.getMessage() + ": " + remedy() : ex.getMessage()), ex);
    }

    private static String remedy()
    {
        return "let the user " + System.getProperty("user.name") +
            " write to it and its files (chown, chmod), or set another folder";
    }

    Opening run() throws IOException
    {
        identify();
        tail = new TailCheck(ctx.dir(), ctx.rollCycle()).run();
        loadRuns();
        verify();
        if (tail.torn() != null)
        {
            notes.add(TailRepair.cutOff(ctx, tail, lastSequence));
            tail = new TailCheck(ctx.dir(), ctx.rollCycle()).run();
        }
        return this;
    }

    private void identify() throws IOException
    {
        final Identity found = Identity.read(ctx.dir());
        if (found != null)
        {
            ctx.identity().checkAgainst(found, ctx.dir());
        }
        else if (ChronicleFiles.cycles(ctx.dir(), ctx.rollCycle()).length > 0)
        {
            throw new JournalException(ctx.dir() + " has roll files but no " +
                Identity.FILE_NAME + ": whose journal it is cannot be known");
        }
        else
        {
            ctx.identity().write(ctx.dir());
        }
    }

    private void loadRuns()
    {
        boolean isGood = ctx.verifyOnOpen() == JournalContext.Verify.TAIL;
        try (RunTable table = isGood ? RunTable.open(ctx.dir()) : null)
        {
            isGood = table != null && table.load(runs, tail.cycle(), tail.excerpts());
        }
        if (isGood)
        {
            final int[] cycles = ChronicleFiles.cycles(ctx.dir(), ctx.rollCycle());
            runs.dropBefore(cycles.length == 0 ? Integer.MAX_VALUE : cycles[0]);
            isGood = runs.count() > 0 || tail.cycle() < 0 || tail.excerpts() == 0;
        }
        if (!isGood)
        {
            scan();
        }
    }

    private void scan()
    {
        final JournalScan scan = new JournalScan(ctx.dir(), ctx.rollCycle()).run();
        if (scan.fault() != null && scan.fault().kind() != Fault.Kind.TORN_TAIL)
        {
            throw new JournalCorruptException(
                scan.fault().sequence(),
                "the journal is damaged: " + scan.fault().sentence() + ". Nothing was changed");
        }
        runs = scan.runs();
        if (ctx.verifyOnOpen() == JournalContext.Verify.TAIL && runs.count() > 0)
        {
            notes.add("the table of runs was missing or damaged and was worked out again");
        }
    }

    private void verify()
    {
        try
        {
            walk();
        }
        catch (final JournalException ex)
        {
            // Either the records are damaged, which the scan then says, or the table is.
            scan();
            walk();
        }
    }

    private void walk()
    {
        final int last = runs.count() - 1;
        if (last < 0)
        {
            return;
        }
        final long ofLastRun = runs.cycle(last) == tail.cycle() ?
            tail.excerpts() - runs.excerpt(last) : -1;
        if (ofLastRun <= 0)
        {
            throw new JournalException("the table of runs does not fit the roll files");
        }
        firstSequence = runs.firstSequence(0);
        lastSequence = runs.firstSequence(last) + ofLastRun - 1;
        try (JournalReader reader = JournalReader.over(ctx.dir(), ctx.rollCycle(), runs))
        {
            long at = ctx.verifyOnOpen() == JournalContext.Verify.FULL ?
                firstSequence : Math.max(firstSequence, lastSequence + 1 - TAIL_RECORDS);
            boolean isThere = reader.seek(at);
            for (; at <= lastSequence; at++)
            {
                isThere = isThere && reader.next();
                if (!isThere)
                {
                    throw new JournalException("record " + at + " is not where the table says");
                }
            }
            chainHash = reader.record().chainHash();
            ballot = reader.record().ballot();
            timestampNs = reader.record().timestamp();
        }
    }

    List<String> notes()
    {
        return notes;
    }

    Runs runs()
    {
        return runs;
    }

    /** The newest cycle of which a roll file is there, -1 if none. */
    int newestCycle()
    {
        return tail.newestCycle();
    }

    /** The number of the next excerpt in the newest file. */
    long nextExcerpt()
    {
        return tail.newestCycle() == tail.cycle() ? tail.excerpts() : 0;
    }

    /** Whether the newest file is marked as complete, so that the next record needs another. */
    boolean isNewestEnded()
    {
        return tail.newestCycle() == tail.cycle() && tail.isEnded();
    }

    long firstSequence()
    {
        return firstSequence;
    }

    long lastSequence()
    {
        return lastSequence;
    }

    long chainHash()
    {
        return chainHash;
    }

    long ballot()
    {
        return ballot;
    }

    long timestampNs()
    {
        return timestampNs;
    }
}
