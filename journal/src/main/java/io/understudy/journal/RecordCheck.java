package io.understudy.journal;

import static io.understudy.codecs.RecordLayout.CHAIN_HASH_OFFSET;
import static io.understudy.codecs.RecordLayout.MIN_LENGTH;
import static io.understudy.codecs.RecordLayout.PAYLOAD_OFFSET;

import io.understudy.codecs.journal.JournalRecordDecoder;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import org.agrona.BitUtil;
import org.agrona.DirectBuffer;
import org.agrona.concurrent.UnsafeBuffer;

/** Whether bytes are a whole record. One thread; grows its copy of a record, else no allocation. */
final class RecordCheck
{
    private static final int FIRST_COPY_BYTES = 64 * 1024;

    private UnsafeBuffer copy = new UnsafeBuffer(ByteBuffer.allocateDirect(FIRST_COPY_BYTES));

    /** What is wrong with a record by itself, or null. */
    String fault(final DirectBuffer buffer, final int offset, final int length)
    {
        if (length < MIN_LENGTH)
        {
            return "is shorter than a record";
        }
        if ((buffer.getShort(offset + 2, ByteOrder.LITTLE_ENDIAN) & 0xFFFF) !=
            JournalRecordDecoder.TEMPLATE_ID ||
            (buffer.getShort(offset + 4, ByteOrder.LITTLE_ENDIAN) & 0xFFFF) !=
            JournalRecordDecoder.SCHEMA_ID)
        {
            return "has no journal record's message header";
        }
        if (chainHash(buffer, offset, length) !=
            buffer.getLong(offset + CHAIN_HASH_OFFSET, ByteOrder.LITTLE_ENDIAN))
        {
            return "does not match its own hash: a flipped bit or a part never written";
        }
        return payloadBytes(buffer, offset) > length - PAYLOAD_OFFSET ?
            "has a payload longer than itself" : null;
    }

    private static long payloadBytes(final DirectBuffer buffer, final int offset)
    {
        return buffer.getInt(offset + PAYLOAD_OFFSET - 4, ByteOrder.LITTLE_ENDIAN) & 0xFFFFFFFFL;
    }

    /** The hash that a record should have; the record may be in read-only memory. */
    long chainHash(final DirectBuffer buffer, final int offset, final int length)
    {
        if (ChainHash.isDirect(length))
        {
            return ChainHash.ofRecord(buffer.addressOffset() + offset, length);
        }
        if (length > copy.capacity())
        {
            copy = new UnsafeBuffer(
                ByteBuffer.allocateDirect(BitUtil.findNextPositivePowerOfTwo(length)));
        }
        copy.putBytes(0, buffer, offset, length);
        copy.putLong(CHAIN_HASH_OFFSET, 0);
        return ChainHash.ofZeroed(copy.addressOffset(), length);
    }
}
