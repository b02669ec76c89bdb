package io.understudy.journal;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/**
 * Deletes the oldest roll files: never the current one, never one that a reader of this process is
 * in, never one with a record at or above what the owner still needs. Preparer's thread.
 */
final class Retention
{
    private static final long AGAIN_NS = 20_000_000;

    private final JournalContext ctx;
    private final List<JournalReader> readers = new CopyOnWriteArrayList<>();
    private volatile long neededFrom;
    private volatile int currentCycle = Integer.MIN_VALUE;
    private volatile boolean isDue;
    private long notBeforeNs = System.nanoTime();

    Retention(final JournalContext ctx)
    {
        this.ctx = ctx;
    }

    void add(final JournalReader reader)
    {
        readers.add(reader);
    }

    void remove(final JournalReader reader)
    {
        readers.remove(reader);
        isDue = true;
    }

    void neededFrom(final long sequence)
    {
        neededFrom = sequence;
        isDue = true;
    }

    /** Duty thread: records go to this cycle now. */
    void rolled(final int cycle)
    {
        currentCycle = cycle;
        isDue = true;
    }

    void doWork() throws IOException
    {
        if (!isDue || System.nanoTime() - notBeforeNs < 0 || ctx.retentionCycles() == 0)
        {
            return;
        }
        isDue = false;
        final int[] cycles = ChronicleFiles.cycles(ctx.dir(), ctx.rollCycle());
        final Runs runs = new Runs();
        try (RunTable table = RunTable.open(ctx.dir()))
        {
            if (table == null || !table.load(runs))
            {
                return;
            }
        }
        for (int i = 0; i + ctx.retentionCycles() < cycles.length; i++)
        {
            if (cycles[i] >= currentCycle || isHeld(cycles[i]) || isNeeded(runs, cycles[i]))
            {
                return;
            }
            Files.deleteIfExists(ctx.dir().resolve(ctx.rollCycle().fileName(cycles[i])));
        }
    }

    private boolean isHeld(final int cycle)
    {
        for (final JournalReader reader : readers)
        {
            if (reader.heldCycle() <= cycle)
            {
                // A slow reader is asked again when it moves: look again next time.
                isDue = true;
                notBeforeNs = System.nanoTime() + AGAIN_NS;
                return true;
            }
        }
        return false;
    }

    private boolean isNeeded(final Runs runs, final int cycle)
    {
        for (int run = 0; run < runs.count(); run++)
        {
            if (runs.cycle(run) > cycle)
            {
                return runs.firstSequence(run) > neededFrom;
            }
        }
        return true;
    }
}
