package io.understudy.replay;

import static java.nio.ByteOrder.LITTLE_ENDIAN;

import io.understudy.codecs.RecordLayout;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/**
 * A recovery in bounded steps: {@link #begin} finds and loads a snapshot, {@link #step} replays.
 * One thread. Allocates in {@code begin} only.
 */
final class RecoveryRun<M extends StateMachine>
{
    private final SnapshotStore store;
    private final RecordSource journal;
    private final Supplier<? extends M> machines;
    private final Runnable afterBuffer;
    private final List<String> notes = new ArrayList<>();
    private M machine;
    private Applier applier;
    private long snapshotSequence;
    private long newestUnreached;
    private long recordsReplayed;

    /**
     * With a store that may be null where there are no snapshots.
     *
     * @param afterBuffer is run after each buffer of a snapshot, so that loading may be slowed
     *                    down.
     */
    RecoveryRun(
        final SnapshotStore store,
        final RecordSource journal,
        final Supplier<? extends M> machines,
        final Runnable afterBuffer)
    {
        this.store = store;
        this.journal = journal;
        this.machines = machines;
        this.afterBuffer = afterBuffer;
    }

    /** Loads the newest good snapshot not above {@code upTo}; the journal is then after it. */
    void begin(final long upTo)
    {
        SnapshotPoint from = null;
        if (store != null)
        {
            for (final long sequence : store.sequences())
            {
                if (sequence <= upTo && from == null)
                {
                    from = tryLoad(sequence);
                }
            }
        }
        if (from == null)
        {
            machine = machines.get();
        }
        snapshotSequence = from == null ? 0 : from.sequence();
        seekAfterSnapshot(upTo);
        final long clusterId = store == null ? 0 : store.clusterId();
        applier = new Applier(journal, machine, clusterId, from);
    }

    int step(final long upTo, final int limit)
    {
        final int applied = applier.apply(upTo, limit);
        recordsReplayed += applied;
        return applied;
    }

    /** What applies; a caller that applies through it counts for itself. */
    Applier applier()
    {
        return applier;
    }

    M machine()
    {
        return machine;
    }

    long snapshotSequence()
    {
        return snapshotSequence;
    }

    long recordsReplayed()
    {
        return recordsReplayed;
    }

    List<String> notes()
    {
        return notes;
    }

    private void seekAfterSnapshot(final long upTo)
    {
        final long first = journal.firstSequence();
        final long next = snapshotSequence + 1;
        if (first > next && upTo > snapshotSequence)
        {
            throw new ReplayException(next, "the journal starts at record " + first +
                (newestUnreached > 0 ?
                ", but the newest whole snapshot is of record " + newestUnreached + ": records " +
                    (newestUnreached + 1) + " to " + (first - 1) + " are missing" :
                ", and no snapshot reaches up to record " + (first - 1)) +
                (notes.isEmpty() ? "" : "; " + String.join("; ", notes)));
        }
        if (!journal.seek(next) && upTo > snapshotSequence && journal.lastSequence() >= next)
        {
            throw new ReplayException(next, "the journal has records " + first + " to " +
                journal.lastSequence() + ", but record " + next + " cannot be found in it");
        }
    }

    private SnapshotPoint tryLoad(final long sequence)
    {
        try (SnapshotReader reader = store.read(sequence, afterBuffer))
        {
            final String objection = objection(reader.point());
            if (objection != null)
            {
                refuse(sequence, objection);
                return null;
            }
            return load(reader) ? reader.point() : null;
        }
        catch (final SnapshotException ex)
        {
            notes.add(ex.getMessage() + "; the one before it is tried");
            return null;
        }
    }

    private boolean load(final SnapshotReader reader)
    {
        final long sequence = reader.point().sequence();
        machine = null;
        final M loaded = machines.get();
        if (loaded.version() != reader.point().machineVersion())
        {
            return refuse(sequence, "it was written by rules of version " +
                reader.point().machineVersion() + ", these are of version " + loaded.version());
        }
        try
        {
            loaded.load(reader);
        }
        catch (final IllegalStateException ex)
        {
            return refuse(sequence, "the machine refused it: " + ex.getMessage());
        }
        if (!reader.isAtEnd() || loaded.appliedSequence() != sequence)
        {
            return refuse(sequence, reader.isAtEnd() ?
                "the machine took it for record " + loaded.appliedSequence() :
                "the machine left rows of it unread");
        }
        machine = loaded;
        return true;
    }

    private boolean refuse(final long sequence, final String why)
    {
        notes.add("the snapshot of record " + sequence + " is not used: " + why);
        return false;
    }

    /** Why the journal does not confirm a snapshot, or null. */
    private String objection(final SnapshotPoint point)
    {
        final long first = journal.firstSequence();
        final long last = journal.lastSequence();
        final long sequence = point.sequence();
        if (sequence > last)
        {
            return "the journal ends at record " + last + ", before it";
        }
        if (sequence < first - 1)
        {
            newestUnreached = Math.max(newestUnreached, sequence);
            return "the journal starts at record " + first + ", later than " + (sequence + 1);
        }
        // Where retention took the snapshot's own record, the next one still names its hash.
        final boolean isOwn = sequence >= first;
        if (!journal.seek(isOwn ? sequence : first) || !journal.next())
        {
            return "the journal cannot be read at record " + (isOwn ? sequence : first);
        }
        final long hash = journal.buffer().getLong(
            journal.offset() +
            (isOwn ? RecordLayout.CHAIN_HASH_OFFSET : RecordLayout.PREDECESSOR_HASH_OFFSET),
            LITTLE_ENDIAN);
        return hash == point.chainHash() ? null :
            "its chain hash is " + StateDigest.format(point.chainHash()) + ", the journal's " +
            "at record " + sequence + " is " + StateDigest.format(hash);
    }
}
