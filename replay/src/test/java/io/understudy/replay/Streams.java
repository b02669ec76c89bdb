package io.understudy.replay;

import io.understudy.codecs.RecordLayout;
import io.understudy.codecs.journal.JournalRecordEncoder;
import io.understudy.codecs.journal.MessageHeaderEncoder;
import io.understudy.codecs.journal.RecordKind;
import io.understudy.journal.Journal;
import io.understudy.journal.JournalContext;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import net.openhft.hashing.LongHashFunction;
import org.agrona.concurrent.UnsafeBuffer;

/** Seeded streams of records for the ledger, in memory and in journals. */
final class Streams
{
    static final long CLUSTER_ID = 4711;
    static final long START_NS = 1_700_000_000_000_000_000L;

    private static final int MAX_RECORD_BYTES = 256;

    private Streams()
    {
    }

    /** A chained stream of records from 1 on, the same for the same seed. */
    static List<byte[]> generate(final long seed, final int count)
    {
        final SplittableRandom random = new SplittableRandom(seed);
        final List<byte[]> stream = new ArrayList<>(count);
        long chain = 0;
        long timestampNs = START_NS;
        for (long sequence = 1; sequence <= count; sequence++)
        {
            timestampNs += random.nextInt(2_000_000);
            final byte[] record = record(random, sequence, timestampNs);
            final UnsafeBuffer buffer = new UnsafeBuffer(record);
            buffer.putLong(RecordLayout.PREDECESSOR_HASH_OFFSET, chain, ByteOrder.LITTLE_ENDIAN);
            chain = LongHashFunction.xx3().hashBytes(record);
            buffer.putLong(RecordLayout.CHAIN_HASH_OFFSET, chain, ByteOrder.LITTLE_ENDIAN);
            stream.add(record);
        }
        return stream;
    }

    private static byte[] record(
        final SplittableRandom random, final long sequence, final long timestampNs)
    {
        final UnsafeBuffer buffer = new UnsafeBuffer(new byte[MAX_RECORD_BYTES]);
        final JournalRecordEncoder encoder = new JournalRecordEncoder();
        final int draw = random.nextInt(10);
        final RecordKind kind = sequence == 1 ? RecordKind.EPOCH_START :
            draw == 0 ? RecordKind.CONNECT : draw == 1 ? RecordKind.DISCONNECT :
            draw == 2 ? RecordKind.TICK : RecordKind.FRAME;
        encoder.wrapAndApplyHeader(buffer, 0, new MessageHeaderEncoder())
            .ballot(RecordLayout.ballot(1, 0))
            .sequence(sequence)
            .timestamp(timestampNs)
            .edgeSequence(sequence)
            .edgeIncarnation(1)
            .edgeId(3)
            .connectionId(random.nextInt(Ledger.ACCOUNTS))
            .kind(kind);
        final byte[] payload = new byte[kind == RecordKind.FRAME ? Ledger.FRAME_BYTES : 0];
        if (payload.length > 0)
        {
            final UnsafeBuffer frame = new UnsafeBuffer(payload);
            frame.putInt(0, random.nextInt(Ledger.ACCOUNTS), ByteOrder.LITTLE_ENDIAN);
            frame.putLong(4, random.nextLong(-1_000, 1_001), ByteOrder.LITTLE_ENDIAN);
        }
        encoder.putPayload(payload, 0, payload.length);
        final byte[] record =
            new byte[MessageHeaderEncoder.ENCODED_LENGTH + encoder.encodedLength()];
        buffer.getBytes(0, record);
        return record;
    }

    /** The ledger that a stream's records up to one make, by applying and nothing else. */
    static Ledger fold(final List<byte[]> stream, final long to)
    {
        final Ledger ledger = new Ledger();
        final MemoryRecords records = new MemoryRecords(1, stream);
        while (ledger.appliedSequence() < to && records.next())
        {
            ledger.apply(records.record());
        }
        return ledger;
    }

    static SnapshotPoint point(final List<byte[]> stream, final long sequence)
    {
        final UnsafeBuffer record = new UnsafeBuffer(stream.get((int)sequence - 1));
        return new SnapshotPoint(
            CLUSTER_ID,
            sequence,
            record.getLong(RecordLayout.BALLOT_OFFSET, ByteOrder.LITTLE_ENDIAN),
            record.getLong(RecordLayout.CHAIN_HASH_OFFSET, ByteOrder.LITTLE_ENDIAN),
            record.getLong(RecordLayout.TIMESTAMP_OFFSET, ByteOrder.LITTLE_ENDIAN),
            Ledger.VERSION);
    }

    /** Writes the snapshot of a stream's record in one go. */
    static SnapshotWriter snapshot(
        final SnapshotStore store, final List<byte[]> stream, final long sequence)
    {
        final SnapshotWriter writer =
            store.write(fold(stream, sequence), point(stream, sequence), Runnable::run);
        while (!writer.doWork(Integer.MAX_VALUE))
        {
            Thread.onSpinWait();
        }
        if (!writer.isWritten())
        {
            throw new AssertionError(writer.failure());
        }
        return writer;
    }

    static Journal openJournal(final Path dir)
    {
        return Journal.open(new JournalContext()
            .dir(dir).clusterId(CLUSTER_ID).memberId(0).blockBytes(4L << 20)
            .headroomBytes(1L << 20));
    }

    /** Appends records of a stream to a journal, which finds the same hashes by itself. */
    static void append(
        final Journal journal, final List<byte[]> stream, final long from, final long to)
    {
        final UnsafeBuffer record = new UnsafeBuffer(ByteBuffer.allocateDirect(MAX_RECORD_BYTES));
        for (long sequence = from; sequence <= to; sequence++)
        {
            final byte[] bytes = stream.get((int)sequence - 1);
            record.putBytes(0, bytes);
            int result = journal.append(record, 0, bytes.length);
            while (result == Journal.BACK_PRESSURED)
            {
                Thread.onSpinWait();
                result = journal.append(record, 0, bytes.length);
            }
            if (result != Journal.APPENDED)
            {
                throw new AssertionError("append of " + sequence + " gave " + result + ", " +
                    journal.failure());
            }
        }
    }
}
