package io.understudy.gateway.member;

import io.understudy.gateway.engine.Engine;
import io.understudy.journal.Journal;
import io.understudy.replay.Checkpointer;
import io.understudy.replay.CheckpointerContext;
import io.understudy.replay.JournalRecords;
import io.understudy.replay.Recovery;
import io.understudy.replay.RecoveryResult;
import io.understudy.replay.SnapshotStore;
import io.understudy.replay.StateDigest;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.agrona.CloseHelper;

/**
 * Brings a member back from its disk and takes the snapshots that make this fast. A member alone
 * cannot pause its engine, so a checkpointer with an engine of its own, on a thread of its own,
 * follows the journal up to the commit point.
 */
final class Checkpoints implements AutoCloseable
{
    private final Journal journal;
    private final SnapshotStore store;
    private final long everyRecords;
    private final int keep;
    private final Consumer<String> messages;
    private final Supplier<Engine> engines;
    private final AtomicLong committed = new AtomicLong();
    private Checkpointer checkpointer;

    Checkpoints(final MemberContext context, final Journal journal)
    {
        this.journal = journal;
        everyRecords = context.snapshotEveryRecords();
        keep = context.snapshotKeep();
        messages = context.messages();
        engines = context.engines();
        store = SnapshotStore.open(context.snapshotDir(), context.clusterId());
        store.openingNotes().forEach(messages);
    }

    /** Snapshot, then journal, to its end; says what it did in one line. */
    Engine recover()
    {
        try (JournalRecords records = new JournalRecords(journal.newReader()))
        {
            final RecoveryResult<Engine> result = Recovery.recover(store, records, engines);
            result.notes().forEach(messages);
            messages.accept(String.format(Locale.ROOT,
                "recovered sequence=%d digest=%s snapshot=%d replayed=%d in %d ms",
                result.machine().appliedSequence(), StateDigest.format(result.digest()),
                result.snapshotSequence(), result.recordsReplayed(),
                TimeUnit.NANOSECONDS.toMillis(result.elapsedNs())));
            return result.machine();
        }
    }

    /** Starts taking snapshots, if the settings want any. */
    void start()
    {
        if (everyRecords > 0)
        {
            checkpointer = new Checkpointer(new CheckpointerContext()
                .store(store)
                .journals(() -> new JournalRecords(journal.newReader()))
                .machines(engines)
                .commitPoint(committed::get)
                .retention(journal::retain)
                .everyRecords(everyRecords)
                .keepSnapshots(keep));
            checkpointer.start();
        }
    }

    /** Duty thread: the commit point has moved. */
    void onCommitted(final long sequence)
    {
        committed.lazySet(sequence);
    }

    /** Why no snapshot is taken, null if all is well; any thread. */
    String failure()
    {
        return checkpointer == null ? null : checkpointer.failure();
    }

    @Override
    public void close()
    {
        CloseHelper.close(checkpointer);
    }
}
