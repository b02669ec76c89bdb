package io.understudy.gateway.takeover;

import static java.nio.ByteOrder.LITTLE_ENDIAN;

import io.understudy.codecs.RecordLayout;
import io.understudy.codecs.journal.JournalRecordEncoder;
import io.understudy.codecs.journal.MessageHeaderEncoder;
import io.understudy.codecs.journal.RecordKind;
import io.understudy.gateway.sequence.RecordLog;
import java.util.ArrayList;
import java.util.List;
import org.agrona.MutableDirectBuffer;
import org.agrona.concurrent.UnsafeBuffer;

/** A journal in memory: whole records, chained. */
final class FakeLog implements RecordLog
{
    private final List<byte[]> records = new ArrayList<>();
    /** Up to where a disk has it; all by default. */
    long durable = Long.MAX_VALUE;
    boolean full;
    int voided;

    /** A log whose records are of these ballots. */
    static FakeLog of(final long... ballots)
    {
        final FakeLog log = new FakeLog();
        for (final long ballot : ballots)
        {
            log.add(ballot);
        }
        return log;
    }

    FakeLog copy()
    {
        final FakeLog copy = new FakeLog();
        copy.records.addAll(records);
        return copy;
    }

    FakeLog add(final long ballot)
    {
        final UnsafeBuffer buffer = new UnsafeBuffer(new byte[RecordLayout.PAYLOAD_OFFSET]);
        new JournalRecordEncoder().wrapAndApplyHeader(buffer, 0, new MessageHeaderEncoder())
            .ballot(ballot).sequence(lastSequence() + 1).timestamp(1_000 + lastSequence())
            .edgeId(RecordLayout.GATEWAY_EDGE_ID).kind(RecordKind.TICK)
            .putPayload(new byte[0], 0, 0);
        append(buffer, 0, buffer.capacity());
        return this;
    }

    byte[] record(final long sequence)
    {
        return records.get((int)sequence - 1);
    }

    long ballotAt(final long sequence)
    {
        return field(sequence, RecordLayout.BALLOT_OFFSET);
    }

    private long field(final long sequence, final int offset)
    {
        return sequence == 0 ? 0 :
            new UnsafeBuffer(record(sequence)).getLong(offset, LITTLE_ENDIAN);
    }

    @Override
    public Result append(final MutableDirectBuffer record, final int offset, final int length)
    {
        if (full)
        {
            return Result.NO_SPACE;
        }
        final long ballot = record.getLong(offset + RecordLayout.BALLOT_OFFSET, LITTLE_ENDIAN);
        record.putLong(offset + RecordLayout.PREDECESSOR_HASH_OFFSET, chainHash(), LITTLE_ENDIAN);
        record.putLong(offset + RecordLayout.CHAIN_HASH_OFFSET,
            (chainHash() + ballot) * 31 + lastSequence() + 1, LITTLE_ENDIAN);
        return write(record, offset, length);
    }

    @Override
    public Result appendReplica(
        final MutableDirectBuffer record, final int offset, final int length)
    {
        final long sequence =
            record.getLong(offset + RecordLayout.SEQUENCE_OFFSET, LITTLE_ENDIAN);
        final long predecessor =
            record.getLong(offset + RecordLayout.PREDECESSOR_HASH_OFFSET, LITTLE_ENDIAN);
        if (full)
        {
            return Result.NO_SPACE;
        }
        if (sequence > lastSequence() + 1 || predecessor != chainHashAt(sequence - 1))
        {
            return Result.MISMATCH;
        }
        while (lastSequence() >= sequence)
        {
            records.remove(records.size() - 1);
            voided++;
        }
        return write(record, offset, length);
    }

    private Result write(final MutableDirectBuffer record, final int offset, final int length)
    {
        final byte[] bytes = new byte[length];
        record.getBytes(offset, bytes);
        records.add(bytes);
        return Result.APPENDED;
    }

    @Override
    public long lastSequence()
    {
        return records.size();
    }

    @Override
    public long lastBallot()
    {
        return ballotAt(lastSequence());
    }

    @Override
    public long chainHash()
    {
        return chainHashAt(lastSequence());
    }

    @Override
    public long chainHashAt(final long sequence)
    {
        return field(sequence, RecordLayout.CHAIN_HASH_OFFSET);
    }

    @Override
    public long lastTimestampNs()
    {
        return field(lastSequence(), RecordLayout.TIMESTAMP_OFFSET);
    }

    @Override
    public long durableSequence()
    {
        return Math.min(durable, lastSequence());
    }
}
