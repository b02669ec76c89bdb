package io.understudy.replay;

import static java.nio.ByteOrder.LITTLE_ENDIAN;

import io.understudy.codecs.RecordLayout;
import io.understudy.codecs.journal.JournalRecordDecoder;
import io.understudy.codecs.journal.MessageHeaderDecoder;
import io.understudy.codecs.journal.RecordKind;
import java.util.ArrayList;
import java.util.List;
import org.agrona.DirectBuffer;

/**
 * The fields of a journal record by the names of their schema, for telling two records apart. One
 * thread. Allocates: a difference is found once.
 */
final class RecordFields
{
    /** Bytes of a payload that are shown, from the first one that differs on. */
    private static final int SHOWN_BYTES = 16;
    private static final int LENGTH_BYTES = Integer.BYTES;

    /** Causes first: where the payload differs, so does the hash, which says nothing more. */
    private static final List<Field> FIELDS = List.of(
        header("schemaId", MessageHeaderDecoder.schemaIdEncodingOffset()),
        header("templateId", MessageHeaderDecoder.templateIdEncodingOffset()),
        header("version", MessageHeaderDecoder.versionEncodingOffset()),
        header("blockLength", MessageHeaderDecoder.blockLengthEncodingOffset()),
        body("sequence", JournalRecordDecoder.sequenceEncodingOffset(), Type.INT64),
        body("ballot", JournalRecordDecoder.ballotEncodingOffset(), Type.BALLOT),
        body("timestamp", JournalRecordDecoder.timestampEncodingOffset(), Type.UINT64),
        body("kind", JournalRecordDecoder.kindEncodingOffset(), Type.KIND),
        body("edgeId", JournalRecordDecoder.edgeIdEncodingOffset(), Type.INT32),
        body("edgeIncarnation", JournalRecordDecoder.edgeIncarnationEncodingOffset(), Type.INT64),
        body("edgeSequence", JournalRecordDecoder.edgeSequenceEncodingOffset(), Type.INT64),
        body("connectionId", JournalRecordDecoder.connectionIdEncodingOffset(), Type.INT32),
        body("reserved", JournalRecordDecoder.reservedEncodingOffset(), Type.BYTES3));
    private static final List<Field> HASHES = List.of(
        body("predecessorHash", JournalRecordDecoder.predecessorHashEncodingOffset(), Type.HEX),
        body("chainHash", JournalRecordDecoder.chainHashEncodingOffset(), Type.HEX));

    /** How a field is read and shown. */
    private enum Type
    {
        UINT16,
        INT32,
        INT64,
        UINT64,
        BALLOT,
        KIND,
        BYTES3,
        HEX
    }

    private record Field(String name, int offset, Type type)
    {
    }

    private RecordFields()
    {
    }

    static List<DiffResult.FieldDifference> differences(
        final long sequence, final RecordSource left, final RecordSource right)
    {
        final List<DiffResult.FieldDifference> found = new ArrayList<>();
        FIELDS.forEach(field -> compare(sequence, field, left, right, found));
        comparePayloads(sequence, left, right, found);
        HASHES.forEach(field -> compare(sequence, field, left, right, found));
        if (found.isEmpty())
        {
            found.add(unnamed(sequence, left, right));
        }
        return List.copyOf(found);
    }

    /** What differs is of a later version of the schema than this reader's. */
    private static DiffResult.FieldDifference unnamed(
        final long sequence, final RecordSource left, final RecordSource right)
    {
        int at = 0;
        while (at < left.length() - 1 && left.buffer().getByte(left.offset() + at) ==
            right.buffer().getByte(right.offset() + at))
        {
            at++;
        }
        return new DiffResult.FieldDifference(
            sequence,
            "a field unknown to this version, at byte " + at + " of the record",
            Integer.toString(left.buffer().getByte(left.offset() + at) & 0xFF),
            Integer.toString(right.buffer().getByte(right.offset() + at) & 0xFF),
            -1);
    }

    private static void compare(
        final long sequence,
        final Field field,
        final RecordSource left,
        final RecordSource right,
        final List<DiffResult.FieldDifference> found)
    {
        final String leftValue = value(field, left.buffer(), left.offset());
        final String rightValue = value(field, right.buffer(), right.offset());
        if (!leftValue.equals(rightValue))
        {
            found.add(new DiffResult.FieldDifference(
                sequence, field.name(), leftValue, rightValue, -1));
        }
    }

    private static void comparePayloads(
        final long sequence,
        final RecordSource left,
        final RecordSource right,
        final List<DiffResult.FieldDifference> found)
    {
        final int leftStart = payloadOffset(left);
        final int rightStart = payloadOffset(right);
        final int leftBytes = left.length() - leftStart;
        final int rightBytes = right.length() - rightStart;
        int same = 0;
        while (same < Math.min(leftBytes, rightBytes) &&
            left.buffer().getByte(left.offset() + leftStart + same) ==
            right.buffer().getByte(right.offset() + rightStart + same))
        {
            same++;
        }
        if (same < Math.max(leftBytes, rightBytes))
        {
            found.add(new DiffResult.FieldDifference(
                sequence,
                "payload",
                payload(left, leftStart, leftBytes, same),
                payload(right, rightStart, rightBytes, same),
                same));
        }
    }

    /** A longer block, of a later version of the schema, moves the payload. */
    private static int payloadOffset(final RecordSource source)
    {
        final int blockLength = source.buffer().getShort(
            source.offset() + MessageHeaderDecoder.blockLengthEncodingOffset(), LITTLE_ENDIAN) &
            0xFFFF;
        return Math.min(
            source.length(), MessageHeaderDecoder.ENCODED_LENGTH + blockLength + LENGTH_BYTES);
    }

    private static String payload(
        final RecordSource source, final int start, final int bytes, final int from)
    {
        final int shown = Math.min(SHOWN_BYTES, bytes - from);
        final StringBuilder text = new StringBuilder(bytes + " bytes, [");
        for (int i = 0; i < shown; i++)
        {
            final int value = source.buffer().getByte(source.offset() + start + from + i) & 0xFF;
            text.append(i == 0 ? "" : " ").append(Character.forDigit(value >>> 4, 16))
                .append(Character.forDigit(value & 0xF, 16));
        }
        return text.append(shown < bytes - from ? " ..." : "").append(']').toString();
    }

    private static String value(final Field field, final DirectBuffer buffer, final int record)
    {
        final int at = record + field.offset();
        switch (field.type())
        {
            case UINT16:
                return Integer.toString(buffer.getShort(at, LITTLE_ENDIAN) & 0xFFFF);

            case INT32:
                return Integer.toString(buffer.getInt(at, LITTLE_ENDIAN));

            case INT64:
                return Long.toString(buffer.getLong(at, LITTLE_ENDIAN));

            case UINT64:
                return Long.toUnsignedString(buffer.getLong(at, LITTLE_ENDIAN));

            case BALLOT:
                final long ballot = buffer.getLong(at, LITTLE_ENDIAN);
                return ballot + " (epoch " + RecordLayout.epoch(ballot) + ", rank " +
                    RecordLayout.rank(ballot) + ")";

            case KIND:
                final short code = (short)(buffer.getByte(at) & 0xFF);
                return code + " (" + RecordKind.get(code) + ")";

            case BYTES3:
                return Integer.toHexString(buffer.getByte(at) & 0xFF | (buffer.getByte(at + 1) &
                    0xFF) << 8 | (buffer.getByte(at + 2) & 0xFF) << 16);

            case HEX:
            default:
                return StateDigest.format(buffer.getLong(at, LITTLE_ENDIAN));
        }
    }

    private static Field header(final String name, final int offset)
    {
        return new Field("messageHeader." + name, offset, Type.UINT16);
    }

    private static Field body(final String name, final int offset, final Type type)
    {
        return new Field(name, MessageHeaderDecoder.ENCODED_LENGTH + offset, type);
    }
}
