package io.understudy.replay;

import static java.nio.ByteOrder.LITTLE_ENDIAN;

import io.understudy.codecs.RecordLayout;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import java.util.function.LongConsumer;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import org.agrona.DirectBuffer;

/**
 * Replays a part of a journal offline: at full speed, or as its records' timestamps pace it. One
 * thread, the caller's; an interrupt ends it after the current record. Allocates at the beginning,
 * not for each record.
 *
 * @param <M> the machine that the records are applied to.
 */
public final class Replay<M extends StateMachine>
{
    private static final int STEP_RECORDS = 1 << 20;
    private static final long LONGEST_PARK_NS = 100_000_000;

    private final RecordSource journal;
    private final Supplier<? extends M> machines;
    private SnapshotStore snapshots;
    private ReplayListener listener = (sequence, buffer, offset, length) -> { };
    private long fromSequence;
    private long toSequence = Long.MAX_VALUE;
    private double speed;
    private LongSupplier clock = System::nanoTime;
    private LongConsumer parker = LockSupport::parkNanos;

    /**
     * Of a whole journal, at full speed.
     *
     * @param journal  to replay.
     * @param machines gives a machine before its first record.
     */
    public Replay(final RecordSource journal, final Supplier<? extends M> machines)
    {
        this.journal = journal;
        this.machines = machines;
    }

    /**
     * Comes to the state before the first record by way of a snapshot where one is whole and fits,
     * instead of by replaying from record 1.
     *
     * @param store of the snapshots.
     * @return this.
     */
    public Replay<M> snapshots(final SnapshotStore store)
    {
        snapshots = store;
        return this;
    }

    /**
     * Sets the first record to be heard.
     *
     * @param sequence from 1; by default the first one after the newest usable snapshot, or 1.
     * @return this.
     */
    public Replay<M> from(final long sequence)
    {
        if (sequence < 1)
        {
            throw new IllegalArgumentException("from=" + sequence + " must be at least 1");
        }
        fromSequence = sequence;
        return this;
    }

    /**
     * Sets the last record to be replayed.
     *
     * @param sequence at least that before the first one; by default the journal's last.
     * @return this.
     */
    public Replay<M> to(final long sequence)
    {
        if (sequence < 0)
        {
            throw new IllegalArgumentException("to=" + sequence + " must be at least 0");
        }
        toSequence = sequence;
        return this;
    }

    /**
     * Paces the records that are heard by their timestamps.
     *
     * @param timesRecorded 1 as recorded, 10 ten times as fast; 0, the default, at full speed.
     * @return this.
     */
    public Replay<M> speed(final double timesRecorded)
    {
        if (!(timesRecorded >= 0) || Double.isInfinite(timesRecorded))
        {
            throw new IllegalArgumentException("speed=" + timesRecorded +
                " must be 0 (full speed) or a positive number");
        }
        speed = timesRecorded;
        return this;
    }

    /**
     * Hears each record, once it is applied, from the first one on.
     *
     * @param recordListener to call.
     * @return this.
     */
    public Replay<M> listener(final ReplayListener recordListener)
    {
        listener = recordListener;
        return this;
    }

    /** Another time and another way to wait: tests wait for nothing. */
    Replay<M> time(final LongSupplier nanoClock, final LongConsumer parkNs)
    {
        clock = nanoClock;
        parker = parkNs;
        return this;
    }

    /**
     * Replays.
     *
     * @return the machine and how it came about.
     * @throws ReplayException          if records are missing, do not follow one another or cannot
     *                                  be applied.
     * @throws SnapshotException        if the folder of the snapshots cannot be read.
     * @throws IllegalArgumentException if the last record is before the one before the first.
     */
    public ReplayResult<M> run()
    {
        if (fromSequence > 0 && toSequence < fromSequence - 1)
        {
            throw new IllegalArgumentException("to=" + toSequence +
                " must be at least from - 1 = " + (fromSequence - 1));
        }
        final RecoveryRun<M> run =
            new RecoveryRun<>(snapshots, journal, machines, () -> { });
        final long before = fromSequence - 1;
        run.begin(fromSequence == 0 ? toSequence : before);
        while (fromSequence > 0 && run.step(before, STEP_RECORDS) == STEP_RECORDS)
        {
            // Unheard: only the state is wanted.
            assert run.applier().sequence() <= before;
        }
        final long startSequence = run.applier().sequence();
        final long startNs = clock.getAsLong();
        final boolean isInterrupted = replayHeard(run.applier(), startNs);
        final long elapsedNs = clock.getAsLong() - startNs;
        return result(run, startSequence, elapsedNs, isInterrupted);
    }

    private ReplayResult<M> result(
        final RecoveryRun<M> run,
        final long startSequence,
        final long elapsedNs,
        final boolean isInterrupted)
    {
        final List<String> notes = new ArrayList<>(run.notes());
        final long last = run.applier().sequence();
        if (isInterrupted)
        {
            notes.add("interrupted after record " + last);
        }
        else if (startSequence < fromSequence - 1 ||
            toSequence != Long.MAX_VALUE && last < toSequence)
        {
            notes.add("the journal ends at record " + last + ", before record " +
                (startSequence < fromSequence - 1 ? fromSequence : toSequence));
        }
        return new ReplayResult<>(
            run.machine(),
            Math.max(fromSequence, startSequence + 1),
            last,
            run.snapshotSequence(),
            run.recordsReplayed(),
            last - startSequence,
            elapsedNs,
            notes);
    }

    private boolean replayHeard(final Applier applier, final long startNs)
    {
        final Thread thread = Thread.currentThread();
        long firstTimestampNs = 0;
        boolean isFirst = true;
        while (applier.sequence() < toSequence && !thread.isInterrupted() && journal.next())
        {
            final DirectBuffer buffer = journal.buffer();
            if (speed > 0)
            {
                final long timestampNs = buffer.getLong(
                    journal.offset() + RecordLayout.TIMESTAMP_OFFSET, LITTLE_ENDIAN);
                firstTimestampNs = isFirst ? timestampNs : firstTimestampNs;
                isFirst = false;
                waitUntil(startNs + (long)((timestampNs - firstTimestampNs) / speed));
            }
            applier.applyCurrent();
            listener.onRecord(applier.sequence(), buffer, journal.offset(), journal.length());
        }
        return thread.isInterrupted();
    }

    private void waitUntil(final long dueNs)
    {
        long leftNs = dueNs - clock.getAsLong();
        while (leftNs > 0 && !Thread.currentThread().isInterrupted())
        {
            parker.accept(Math.min(leftNs, LONGEST_PARK_NS));
            leftNs = dueNs - clock.getAsLong();
        }
    }
}
