package io.understudy.replay;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.LongConsumer;
import java.util.function.LongSupplier;
import java.util.function.Supplier;

/**
 * The settings of a {@link Checkpointer}. Fluent; {@link #conclude()} checks them against each
 * other once. One thread.
 */
public final class CheckpointerContext
{
    private static final int DEFAULT_EVERY_RECORDS = 1_000_000;
    private static final long DEFAULT_EVERY_NS = TimeUnit.MINUTES.toNanos(10);
    private static final int DEFAULT_SLICE_BYTES = 64 * 1024;
    private static final int DEFAULT_SLICE_RECORDS = 256;
    private static final double DEFAULT_CPU_SHARE = 0.1;
    private static final int DEFAULT_KEEP_SNAPSHOTS = 2;

    private SnapshotStore store;
    private Supplier<? extends RecordSource> journals;
    private Supplier<? extends StateMachine> machines;
    private LongSupplier commitPoint;
    private LongConsumer retention = sequence -> { };
    private long everyRecords = DEFAULT_EVERY_RECORDS;
    private long everyNs = DEFAULT_EVERY_NS;
    private int sliceBytes = DEFAULT_SLICE_BYTES;
    private int sliceRecords = DEFAULT_SLICE_RECORDS;
    private double cpuShare = DEFAULT_CPU_SHARE;
    private int keepSnapshots = DEFAULT_KEEP_SNAPSHOTS;
    private boolean keepsMachine;
    private LongSupplier clock = System::nanoTime;
    private LongConsumer parker = LockSupport::parkNanos;
    private boolean isConcluded;

    /**
     * Checks the settings against each other.
     *
     * @return this.
     * @throws IllegalStateException if concluded before, or a setting is missing or out of range.
     */
    CheckpointerContext conclude()
    {
        require(!isConcluded, "these settings belong to another checkpointer");
        require(store != null, "store is missing");
        require(journals != null, "journals is missing");
        require(machines != null, "machines is missing");
        require(commitPoint != null, "commitPoint is missing");
        require(everyRecords >= 1, "everyRecords=" + everyRecords + " must be at least 1");
        require(everyNs >= 1, "everyNs=" + everyNs + " must be at least 1");
        require(sliceBytes >= 1, "sliceBytes=" + sliceBytes + " must be at least 1");
        require(sliceRecords >= 1, "sliceRecords=" + sliceRecords + " must be at least 1");
        require(cpuShare > 0 && cpuShare <= 1,
            "cpuShare=" + cpuShare + " must be above 0, at most 1");
        require(keepSnapshots >= 1, "keepSnapshots=" + keepSnapshots + " must be at least 1");
        isConcluded = true;
        return this;
    }

    /**
     * Sets where snapshots are found and written.
     *
     * @param snapshotStore open as its owner.
     * @return this.
     */
    public CheckpointerContext store(final SnapshotStore snapshotStore)
    {
        store = snapshotStore;
        return this;
    }

    SnapshotStore store()
    {
        return store;
    }

    /**
     * Sets what gives a reader of the member's journal; it is called on the checkpointer's thread,
     * which closes the reader.
     *
     * @param readers one for each checkpoint, or one for all where the machine is kept.
     * @return this.
     */
    public CheckpointerContext journals(final Supplier<? extends RecordSource> readers)
    {
        journals = readers;
        return this;
    }

    Supplier<? extends RecordSource> journals()
    {
        return journals;
    }

    /**
     * Sets what gives a machine of the checkpointer's own, before its first record.
     *
     * @param ownMachines called on the checkpointer's thread.
     * @return this.
     */
    public CheckpointerContext machines(final Supplier<? extends StateMachine> ownMachines)
    {
        machines = ownMachines;
        return this;
    }

    Supplier<? extends StateMachine> machines()
    {
        return machines;
    }

    /**
     * Sets where the commit point is read: no snapshot holds a record above it.
     *
     * @param sequence of the last committed record; read on the checkpointer's thread.
     * @return this.
     */
    public CheckpointerContext commitPoint(final LongSupplier sequence)
    {
        commitPoint = sequence;
        return this;
    }

    LongSupplier commitPoint()
    {
        return commitPoint;
    }

    /**
     * Sets who is told the sequence number of the oldest snapshot kept, from which on the journal
     * is still needed.
     *
     * @param fromSequence told on the checkpointer's thread, after a snapshot has become durable.
     * @return this.
     */
    public CheckpointerContext retention(final LongConsumer fromSequence)
    {
        retention = fromSequence;
        return this;
    }

    LongConsumer retention()
    {
        return retention;
    }

    /**
     * Sets after how many records a checkpoint is due.
     *
     * @param records from 1; 1,000,000 by default.
     * @return this.
     */
    public CheckpointerContext everyRecords(final long records)
    {
        everyRecords = records;
        return this;
    }

    long everyRecords()
    {
        return everyRecords;
    }

    /**
     * Sets after what time a checkpoint is due, if there was any record; also how long to wait
     * after a failed one.
     *
     * @param intervalNs from 1; ten minutes by default.
     * @return this.
     */
    public CheckpointerContext everyNs(final long intervalNs)
    {
        everyNs = intervalNs;
        return this;
    }

    long everyNs()
    {
        return everyNs;
    }

    /**
     * Sets how much of a snapshot is written or loaded in one go.
     *
     * @param bytes from 1; 65,536 by default.
     * @return this.
     */
    public CheckpointerContext sliceBytes(final int bytes)
    {
        sliceBytes = bytes;
        return this;
    }

    int sliceBytes()
    {
        return sliceBytes;
    }

    /**
     * Sets how many records are replayed in one go.
     *
     * @param records from 1; 256 by default.
     * @return this.
     */
    public CheckpointerContext sliceRecords(final int records)
    {
        sliceRecords = records;
        return this;
    }

    int sliceRecords()
    {
        return sliceRecords;
    }

    /**
     * Sets how much of one core the checkpointer may use while it works.
     *
     * @param share above 0, at most 1 (no pauses); 0.1 by default.
     * @return this.
     */
    public CheckpointerContext cpuShare(final double share)
    {
        cpuShare = share;
        return this;
    }

    double cpuShare()
    {
        return cpuShare;
    }

    /**
     * Sets how many snapshots stay.
     *
     * @param snapshots from 1; 2 by default, so that one may be damaged.
     * @return this.
     */
    public CheckpointerContext keepSnapshots(final int snapshots)
    {
        keepSnapshots = snapshots;
        return this;
    }

    int keepSnapshots()
    {
        return keepSnapshots;
    }

    /**
     * Sets whether the machine stays in memory between checkpoints, which spares loading the last
     * snapshot and costs a second state's memory all the time.
     *
     * @param keeps false by default.
     * @return this.
     */
    public CheckpointerContext keepsMachine(final boolean keeps)
    {
        keepsMachine = keeps;
        return this;
    }

    boolean keepsMachine()
    {
        return keepsMachine;
    }

    /** Another time and another way to wait: tests wait for nothing. */
    CheckpointerContext time(final LongSupplier nanoClock, final LongConsumer parkNs)
    {
        clock = nanoClock;
        parker = parkNs;
        return this;
    }

    LongSupplier clock()
    {
        return clock;
    }

    LongConsumer parker()
    {
        return parker;
    }

    private static void require(final boolean isTrue, final String sentence)
    {
        if (!isTrue)
        {
            throw new IllegalStateException(sentence);
        }
    }
}
