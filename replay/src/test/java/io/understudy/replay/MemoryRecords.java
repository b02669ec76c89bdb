package io.understudy.replay;

import io.understudy.codecs.RecordLayout;
import io.understudy.codecs.journal.JournalRecordDecoder;
import io.understudy.codecs.journal.MessageHeaderDecoder;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.List;
import org.agrona.DirectBuffer;
import org.agrona.concurrent.UnsafeBuffer;

/** Records in memory, to be damaged by tests as no journal would let them be. */
final class MemoryRecords implements RecordSource
{
    private final MessageHeaderDecoder header = new MessageHeaderDecoder();
    private final JournalRecordDecoder decoder = new JournalRecordDecoder();
    private final UnsafeBuffer buffer = new UnsafeBuffer(0, 0);
    private final List<byte[]> records;
    private long first;
    private int position;
    private boolean isClosed;

    MemoryRecords(final long first, final List<byte[]> records)
    {
        this.first = first;
        this.records = new ArrayList<>(records);
    }

    /** Records of a stream from one sequence number to another. */
    static MemoryRecords of(final List<byte[]> stream, final long from, final long to)
    {
        return new MemoryRecords(from, stream.subList((int)from - 1, (int)to));
    }

    /** Exchanges one field of a record. */
    MemoryRecords alter(final long sequence, final int offset, final long value)
    {
        final int index = (int)(sequence - first);
        final byte[] copy = records.get(index).clone();
        new UnsafeBuffer(copy).putLong(offset, value, ByteOrder.LITTLE_ENDIAN);
        records.set(index, copy);
        return this;
    }

    MemoryRecords alterByte(final long sequence, final int offset, final int value)
    {
        final int index = (int)(sequence - first);
        final byte[] copy = records.get(index).clone();
        copy[offset] = (byte)value;
        records.set(index, copy);
        return this;
    }

    MemoryRecords remove(final long sequence)
    {
        records.remove((int)(sequence - first));
        return this;
    }

    void add(final byte[] record)
    {
        records.add(record);
    }

    boolean isClosed()
    {
        return isClosed;
    }

    @Override
    public boolean seek(final long sequence)
    {
        if (sequence < first || sequence > lastSequence() + 1)
        {
            return false;
        }
        position = (int)(sequence - first);
        return true;
    }

    @Override
    public boolean next()
    {
        if (position == records.size())
        {
            return false;
        }
        buffer.wrap(records.get(position++));
        decoder.wrapAndApplyHeader(buffer, 0, header);
        return true;
    }

    @Override
    public JournalRecordDecoder record()
    {
        return decoder;
    }

    @Override
    public DirectBuffer buffer()
    {
        return buffer;
    }

    @Override
    public int offset()
    {
        return 0;
    }

    @Override
    public int length()
    {
        return buffer.capacity();
    }

    @Override
    public long firstSequence()
    {
        return first;
    }

    @Override
    public long lastSequence()
    {
        return first + records.size() - 1;
    }

    @Override
    public void close()
    {
        isClosed = true;
    }

    static long chainHash(final byte[] record)
    {
        return new UnsafeBuffer(record).getLong(
            RecordLayout.CHAIN_HASH_OFFSET, ByteOrder.LITTLE_ENDIAN);
    }
}
