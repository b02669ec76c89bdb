package io.understudy.replay;

import java.util.List;
import java.util.function.Supplier;

/**
 * Recovers a state: the newest whole snapshot that the journal confirms, then the journal from the
 * next record on. One thread, the caller's. Allocates when it opens a snapshot, not for each
 * record.
 */
public final class Recovery
{
    private static final int STEP_RECORDS = 1 << 20;

    private Recovery()
    {
    }

    /**
     * Recovers up to the journal's end.
     *
     * @param store    of the snapshots, or null to replay the journal alone.
     * @param journal  to replay; left after its last record.
     * @param machines gives a machine before its first record; asked once for each snapshot tried.
     * @param <M>      the machine.
     * @return the machine and how it came about.
     * @throws ReplayException   if records are missing, do not follow one another or cannot be
     *                           applied.
     * @throws SnapshotException if the folder of the snapshots cannot be read.
     */
    public static <M extends StateMachine> RecoveryResult<M> recover(
        final SnapshotStore store, final RecordSource journal, final Supplier<? extends M> machines)
    {
        return recover(store, journal, machines, Long.MAX_VALUE);
    }

    /**
     * Recovers the state as it was after a given record.
     *
     * @param store      of the snapshots, or null to replay the journal alone.
     * @param journal    to replay; left after the last record applied.
     * @param machines   gives a machine before its first record; asked once for each snapshot
     *                   tried.
     * @param toSequence the last record to apply; a journal that ends before it is noted.
     * @param <M>        the machine.
     * @return the machine and how it came about.
     * @throws ReplayException   if records are missing, do not follow one another or cannot be
     *                           applied.
     * @throws SnapshotException if the folder of the snapshots cannot be read.
     */
    public static <M extends StateMachine> RecoveryResult<M> recover(
        final SnapshotStore store,
        final RecordSource journal,
        final Supplier<? extends M> machines,
        final long toSequence)
    {
        final long startNs = System.nanoTime();
        final RecoveryRun<M> run =
            new RecoveryRun<>(store, journal, machines, () -> { });
        run.begin(toSequence);
        final long loadedNs = System.nanoTime();
        while (run.step(toSequence, STEP_RECORDS) == STEP_RECORDS)
        {
            // A step is bounded so that its count is an int; the journal's length is not.
            assert run.recordsReplayed() > 0;
        }
        final long endNs = System.nanoTime();
        if (toSequence != Long.MAX_VALUE && run.applier().sequence() < toSequence)
        {
            run.notes().add("the journal ends at record " + run.applier().sequence() +
                ", before record " + toSequence);
        }
        return new RecoveryResult<>(
            run.machine(),
            run.snapshotSequence(),
            run.recordsReplayed(),
            endNs - startNs,
            endNs - loadedNs,
            run.applier().point(),
            List.copyOf(run.notes()));
    }
}
