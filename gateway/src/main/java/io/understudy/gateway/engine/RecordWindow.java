package io.understudy.gateway.engine;

import org.agrona.DirectBuffer;
import org.agrona.concurrent.UnsafeBuffer;

import io.understudy.codecs.RecordLayout;
import io.understudy.codecs.journal.JournalRecordDecoder;

/**
 * The record being applied, by itself: a codec that reads it cannot read what lies around it. Where
 * the record is off the heap, as in a member, reading is as cheap as of the engine's own tables.
 */
final class RecordWindow
{
    private static final int HEADER_LENGTH = 8;

    private final Slab direct = new Slab();
    private final UnsafeBuffer onHeap = new UnsafeBuffer(new byte[0]);
    private final JournalRecordDecoder record = new JournalRecordDecoder();

    /** The same record in a buffer that begins and ends with it. */
    JournalRecordDecoder over(final JournalRecordDecoder source)
    {
        final DirectBuffer buffer = source.buffer();
        final int start = source.offset() - HEADER_LENGTH;
        final int length = RecordLayout.PAYLOAD_OFFSET + buffer.getInt(
            start + RecordLayout.PAYLOAD_OFFSET - Integer.BYTES, JournalRecordDecoder.BYTE_ORDER);
        buffer.boundsCheck(start, length);
        if (buffer.byteArray() == null)
        {
            direct.wrap(buffer.addressOffset() + start, length);
            record.wrap(direct, HEADER_LENGTH,
                JournalRecordDecoder.BLOCK_LENGTH, source.actingVersion());
        }
        else
        {
            onHeap.wrap(buffer, start, length);
            record.wrap(onHeap, HEADER_LENGTH,
                JournalRecordDecoder.BLOCK_LENGTH, source.actingVersion());
        }
        return record;
    }
}
