package io.understudy.journal;

import static io.understudy.codecs.RecordLayout.BALLOT_OFFSET;
import static io.understudy.codecs.RecordLayout.CHAIN_HASH_OFFSET;
import static io.understudy.codecs.RecordLayout.MIN_LENGTH;
import static io.understudy.codecs.RecordLayout.PREDECESSOR_HASH_OFFSET;
import static io.understudy.codecs.RecordLayout.SEQUENCE_OFFSET;
import static io.understudy.codecs.RecordLayout.TIMESTAMP_OFFSET;
import static io.understudy.journal.Journal.APPENDED;
import static io.understudy.journal.Journal.FAILED;
import static io.understudy.journal.Journal.GAP;
import static io.understudy.journal.Journal.MISMATCH;
import static io.understudy.journal.Journal.TOO_LONG;
import static io.understudy.journal.Journal.TOO_SHORT;

import java.nio.ByteOrder;
import java.util.concurrent.atomic.AtomicLong;
import net.openhft.chronicle.bytes.Bytes;
import net.openhft.chronicle.bytes.BytesStore;
import net.openhft.chronicle.bytes.MappedBytesStore;
import net.openhft.chronicle.bytes.PointerBytesStore;
import net.openhft.chronicle.core.time.TimeProvider;
import net.openhft.chronicle.queue.ExcerptAppender;
import org.agrona.MutableDirectBuffer;

/**
 * The append path. Duty thread. It is Chronicle's clock too: a cycle begins with a record's time,
 * not with the wall clock's.
 */
final class JournalWriter implements TimeProvider
{
    private static final int INDEX_PAGES = 3;

    private final JournalContext ctx;
    private final JournalRollCycle rollCycle;
    private final PointerBytesStore source = BytesStore.nativePointer();
    private final AtomicLong published;
    private final int maxRecordBytes;
    private final long roomBytes;
    private RunTable table;
    private Retention retention;
    private ExcerptAppender appender;
    private PagePreparer preparer;
    private SyncThread syncThread;
    private volatile long timeMs;
    private volatile String failure;
    private long lastSequence;
    private int cycle;
    private int lowestCycle;
    private long cycleStartNs;
    private long cycleEndNs;
    private boolean isAtRunStart;
    private long nextExcerpt;
    private long position;
    private long mappedTo;
    private long lastBallot;
    private long lastTimestampNs;
    private long chainHash;

    JournalWriter(final JournalContext ctx, final Opening found)
    {
        this.ctx = ctx;
        rollCycle = ctx.rollCycle();
        lastSequence = found.lastSequence();
        published = new AtomicLong(lastSequence);
        lastBallot = found.ballot();
        lastTimestampNs = found.timestampNs();
        chainHash = found.chainHash();
        cycle = found.isNewestEnded() ? -1 : found.newestCycle();
        lowestCycle = found.isNewestEnded() ? found.newestCycle() + 1 : found.newestCycle();
        nextExcerpt = found.nextExcerpt();
        isAtRunStart = nextExcerpt == 0;
        maxRecordBytes = ctx.maxRecordBytes();
        roomBytes = INDEX_PAGES * (rollCycle.chronicle().defaultIndexCount() * 8L + 256);
        timeMs = rollCycle.startMs(Math.max(0, found.newestCycle()));
        cycleStartNs = cycle < 0 ? 0 : rollCycle.startNs(cycle);
        cycleEndNs = cycle < 0 ? 0 : rollCycle.startNs(cycle + 1);
    }

    void attach(
        final RunTable runTable,
        final Retention keeper,
        final PagePreparer pages,
        final ExcerptAppender to,
        final SyncThread sync)
    {
        table = runTable;
        retention = keeper;
        preparer = pages;
        appender = to;
        syncThread = sync;
        position = pages.startPosition();
    }

    @Override
    public long currentTimeMillis()
    {
        return timeMs;
    }

    int append(final MutableDirectBuffer record, final int offset, final int length)
    {
        final int refused = admit(record, offset, length);
        if (refused != APPENDED)
        {
            return refused;
        }
        final long sequence = record.getLong(offset + SEQUENCE_OFFSET, ByteOrder.LITTLE_ENDIAN);
        final long predecessor = sequence == lastSequence + 1 ? chainHash : chainBefore(sequence);
        if (failure != null)
        {
            return FAILED;
        }
        record.putLong(offset + PREDECESSOR_HASH_OFFSET, predecessor, ByteOrder.LITTLE_ENDIAN);
        final long hash = hash(record, offset, length);
        record.putLong(offset + CHAIN_HASH_OFFSET, hash, ByteOrder.LITTLE_ENDIAN);
        return write(record, offset, length, sequence, hash);
    }

    int appendReplica(final MutableDirectBuffer record, final int offset, final int length)
    {
        final int refused = admit(record, offset, length);
        if (refused != APPENDED)
        {
            return refused;
        }
        final long sequence = record.getLong(offset + SEQUENCE_OFFSET, ByteOrder.LITTLE_ENDIAN);
        final long predecessor = sequence == lastSequence + 1 ? chainHash : chainBefore(sequence);
        final long claimed = record.getLong(offset + CHAIN_HASH_OFFSET, ByteOrder.LITTLE_ENDIAN);
        final long hash = hash(record, offset, length);
        record.putLong(offset + CHAIN_HASH_OFFSET, claimed, ByteOrder.LITTLE_ENDIAN);
        if (failure != null)
        {
            return FAILED;
        }
        return hash != claimed || predecessor !=
            record.getLong(offset + PREDECESSOR_HASH_OFFSET, ByteOrder.LITTLE_ENDIAN) ?
            MISMATCH : write(record, offset, length, sequence, hash);
    }

    /** Leaves zero in the record's chainHash field, or what was there. */
    private static long hash(
        final MutableDirectBuffer record, final int offset, final int length)
    {
        final long address = record.addressOffset() + offset;
        if (ChainHash.isDirect(length))
        {
            return ChainHash.ofRecord(address, length);
        }
        record.putLong(offset + CHAIN_HASH_OFFSET, 0);
        return ChainHash.ofZeroed(address, length);
    }

    private int admit(final MutableDirectBuffer record, final int offset, final int length)
    {
        if (length < MIN_LENGTH || length > maxRecordBytes)
        {
            return length < MIN_LENGTH ? TOO_SHORT : TOO_LONG;
        }
        if (failure != null || syncThread != null && syncThread.failure() != null)
        {
            return FAILED;
        }
        final long sequence = record.getLong(offset + SEQUENCE_OFFSET, ByteOrder.LITTLE_ENDIAN);
        if (sequence > lastSequence + 1 || sequence < 1 ||
            sequence <= lastSequence && sequence < firstSequence())
        {
            return GAP;
        }
        final long timestampNs =
            record.getLong(offset + TIMESTAMP_OFFSET, ByteOrder.LITTLE_ENDIAN);
        // Within the current cycle no division is needed to know it.
        if (timestampNs - cycleStartNs < 0 || timestampNs - cycleEndNs >= 0)
        {
            final int to = Math.max(lowestCycle, rollCycle.cycleOf(timestampNs));
            if (to != cycle)
            {
                return roll(to);
            }
        }
        return position + length + roomBytes <= preparer.limit() ? APPENDED : preparer.state();
    }

    /** The first record of a roll file waits until its pages are ready. */
    private int roll(final int to)
    {
        if (preparer.readyCycle() != to)
        {
            preparer.want(to);
            return preparer.state();
        }
        cycle = to;
        lowestCycle = to;
        nextExcerpt = 0;
        isAtRunStart = true;
        mappedTo = 0;
        position = preparer.startPosition();
        timeMs = rollCycle.startMs(to);
        cycleStartNs = rollCycle.startNs(to);
        cycleEndNs = rollCycle.startNs(to + 1);
        retention.rolled(to);
        if (syncThread != null)
        {
            syncThread.rolled(to);
        }
        return position + maxRecordBytes <= preparer.limit() ? APPENDED : preparer.state();
    }

    private int write(
        final MutableDirectBuffer record,
        final int offset,
        final int length,
        final long sequence,
        final long hash)
    {
        try
        {
            if ((isAtRunStart || sequence <= lastSequence) && !beginRun(sequence))
            {
                return FAILED;
            }
            source.set(record.addressOffset() + offset, length);
            appender.writeBytes(source);
            nextExcerpt++;
            position = appender.wire().bytes().writePosition();
            if (position >= mappedTo)
            {
                mapped();
            }
        }
        catch (final RuntimeException | Error ex)
        {
            // Chronicle throws where it cannot go on; the duty thread must see a value.
            failure = "append failed, the journal takes nothing more: " + ex;
            return FAILED;
        }
        preparer.written(position);
        lastBallot = record.getLong(offset + BALLOT_OFFSET, ByteOrder.LITTLE_ENDIAN);
        lastTimestampNs = record.getLong(offset + TIMESTAMP_OFFSET, ByteOrder.LITTLE_ENDIAN);
        chainHash = hash;
        lastSequence = sequence;
        published.lazySet(sequence);
        if (syncThread != null)
        {
            syncThread.appended(sequence);
        }
        return APPENDED;
    }

    /** Once a block: Chronicle appends through another mapping of the file now. */
    private void mapped()
    {
        final Bytes<?> bytes = appender.wire().bytes();
        final BytesStore<?, ?> store = bytes.bytesStore();
        if (store instanceof MappedBytesStore)
        {
            mappedTo = ((MappedBytesStore)store).safeLimit();
            preparer.mapped(
                store.addressForWrite(store.start()) - store.start(), mappedTo);
        }
    }

    private boolean beginRun(final long sequence)
    {
        if (!table.add(cycle, nextExcerpt, sequence))
        {
            failure = "the table of runs is full: open the journal again";
            return false;
        }
        isAtRunStart = false;
        if (sequence <= lastSequence && syncThread != null)
        {
            syncThread.voided(sequence);
        }
        return true;
    }

    /** Rare: only a void needs a hash that is not the last one. */
    private long chainBefore(final long sequence)
    {
        if (sequence == 1)
        {
            return 0;
        }
        try (JournalReader reader = JournalReader.open(ctx.dir(), rollCycle))
        {
            final long first = reader.firstSequence();
            if (!reader.seek(Math.max(first, sequence - 1)) || !reader.next())
            {
                failure = "record " + sequence + " cannot be voided: it cannot be read";
                return 0;
            }
            return sequence > first ?
                reader.record().chainHash() : reader.record().predecessorHash();
        }
        catch (final RuntimeException ex)
        {
            failure = "record " + sequence + " cannot be voided: " + ex.getMessage();
            return 0;
        }
    }

    long firstSequence()
    {
        if (lastSequence() == 0)
        {
            return 1;
        }
        try (JournalReader reader = JournalReader.open(ctx.dir(), rollCycle))
        {
            return reader.firstSequence();
        }
    }

    long lastSequence()
    {
        return published.get();
    }

    long lastBallot()
    {
        return lastBallot;
    }

    long lastTimestampNs()
    {
        return lastTimestampNs;
    }

    long chainHash()
    {
        return chainHash;
    }

    String failure()
    {
        return failure;
    }
}
