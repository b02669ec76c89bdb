package io.understudy.journal;

import io.understudy.codecs.RecordLayout;
import java.nio.ByteOrder;

/** The fields of the excerpt that a roll file is at. */
final class RecordView
{
    private static final int KIND_OFFSET = 72;

    private RecordView()
    {
    }

    private static long at(final RollFile file, final int fieldOffset)
    {
        return file.buffer().getLong(file.offset() + fieldOffset, ByteOrder.LITTLE_ENDIAN);
    }

    static long ballot(final RollFile file)
    {
        return at(file, RecordLayout.BALLOT_OFFSET);
    }

    static long sequence(final RollFile file)
    {
        return at(file, RecordLayout.SEQUENCE_OFFSET);
    }

    static long timestampNs(final RollFile file)
    {
        return at(file, RecordLayout.TIMESTAMP_OFFSET);
    }

    static long predecessorHash(final RollFile file)
    {
        return at(file, RecordLayout.PREDECESSOR_HASH_OFFSET);
    }

    static long chainHash(final RollFile file)
    {
        return at(file, RecordLayout.CHAIN_HASH_OFFSET);
    }

    static int kind(final RollFile file)
    {
        return file.buffer().getByte(file.offset() + KIND_OFFSET) & 0xFF;
    }
}
