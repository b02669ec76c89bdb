package io.understudy.journal;

import java.nio.file.Path;

/**
 * Keeps a reader's runs equal to the table that the writer publishes; where there is none, or one
 * of an earlier boot, to what the roll files say. The reader's thread.
 */
final class RunFollower implements AutoCloseable
{
    private static final long NONE = -2;

    private final Path dir;
    private final JournalRollCycle rollCycle;
    private final Runs runs;
    private final Runs nextRuns = new Runs();
    private RunTable table;
    private boolean isStale;
    private long generation = NONE;
    private long replacedFrom;

    RunFollower(final Path dir, final JournalRollCycle rollCycle, final Runs runs)
    {
        this.dir = dir;
        this.rollCycle = rollCycle;
        this.runs = runs;
    }

    boolean hasChanged()
    {
        return table == null || table.generation() != generation;
    }

    void forget()
    {
        generation = NONE;
    }

    /** The first sequence number that the last change has given another excerpt. */
    long replacedFrom()
    {
        return replacedFrom;
    }

    /**
     * Takes the table's runs over. False if they void a record before {@code upTo} and nothing has
     * replaced it yet: its writer may have died in between.
     */
    boolean refresh(final long upTo)
    {
        if (!hasChanged())
        {
            return true;
        }
        if (table == null || table.isSuperseded())
        {
            close();
            table = RunTable.open(dir);
            isStale = table == null || table.isOfAnotherBootThan(BootId.current());
        }
        final long now = table == null ? NONE : table.generation();
        if (isStale || !table.load(nextRuns))
        {
            nextRuns.copyFrom(new JournalScan(dir, rollCycle).run().runs());
        }
        final int[] cycles = ChronicleFiles.cycles(dir, rollCycle);
        nextRuns.dropBefore(cycles.length == 0 ? Integer.MIN_VALUE : cycles[0]);
        final int last = nextRuns.count() - 1;
        if (last >= 0 && nextRuns.firstSequence(last) < upTo && !hasFirstExcerpt(last))
        {
            return false;
        }
        replacedFrom = runs.firstNewIn(nextRuns);
        runs.copyFrom(nextRuns);
        generation = now;
        return true;
    }

    private boolean hasFirstExcerpt(final int run)
    {
        try (RollFile file = RollFile.open(dir, rollCycle, nextRuns.cycle(run)))
        {
            return file != null && file.seek(nextRuns.excerpt(run)) &&
                file.next() == RollFile.Found.EXCERPT;
        }
    }

    @Override
    public void close()
    {
        if (table != null)
        {
            table.close();
            table = null;
        }
    }
}
