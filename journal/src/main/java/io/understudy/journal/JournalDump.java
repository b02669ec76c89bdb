package io.understudy.journal;

import io.understudy.codecs.RecordLayout;
import io.understudy.codecs.journal.JournalRecordDecoder;
import java.io.IOException;
import java.nio.file.Path;

/** Writes records out, one a line. Reads only; any thread; not for the hot path. */
public final class JournalDump
{
    /** How a record is written. */
    public enum Format
    {
        /** For reading. */
        HUMAN,
        /** One JSON object a line; a payload that is no known message in hexadecimal. */
        JSON
    }

    private JournalDump()
    {
    }

    /**
     * Writes records out.
     *
     * @param dir    the journal's folder.
     * @param from   first sequence number; below the first that is there means that one.
     * @param to     last sequence number.
     * @param format how.
     * @param out    where to.
     * @return how many records were written.
     * @throws IOException             if {@code out} throws it.
     * @throws JournalCorruptException at the first bad record.
     */
    public static long run(
        final Path dir,
        final long from,
        final long to,
        final Format format,
        final Appendable out) throws IOException
    {
        long written = 0;
        try (JournalReader reader = JournalReader.open(dir))
        {
            if (!reader.seek(Math.max(from, reader.firstSequence())))
            {
                return 0;
            }
            while (reader.next() && reader.record().sequence() <= to)
            {
                final StringBuilder line = new StringBuilder();
                if (format == Format.JSON)
                {
                    json(reader, line);
                }
                else
                {
                    human(reader, line);
                }
                out.append(line).append('\n');
                written++;
            }
        }
        return written;
    }

    private static void human(final JournalReader reader, final StringBuilder line)
    {
        final JournalRecordDecoder record = reader.record();
        line.append(record.sequence())
            .append(" ballot ").append(RecordLayout.epoch(record.ballot()))
            .append('.').append(RecordLayout.rank(record.ballot()))
            .append(" at ").append(record.timestamp())
            .append(" ns ").append(record.kind())
            .append(" from edge ").append(record.edgeId())
            .append('/').append(record.edgeIncarnation())
            .append('/').append(record.edgeSequence())
            .append(" connection ").append(record.connectionId())
            .append(' ');
        payload(reader, line);
    }

    /** A known message as JSON in both formats; other bytes in hexadecimal. */
    private static void payload(final JournalReader reader, final StringBuilder line)
    {
        final int length = reader.record().payloadLength();
        final int at = reader.offset() + RecordLayout.PAYLOAD_OFFSET;
        if (!PayloadText.json(reader.buffer(), at, length, line))
        {
            line.append('"');
            hex(reader, at, length, line);
            line.append('"');
        }
    }

    private static void json(final JournalReader reader, final StringBuilder line)
    {
        final JournalRecordDecoder record = reader.record();
        line.append("{\"sequence\":").append(record.sequence())
            .append(",\"ballot\":").append(record.ballot())
            .append(",\"timestamp\":").append(record.timestamp())
            .append(",\"kind\":\"").append(record.kind())
            .append("\",\"edgeId\":").append(record.edgeId())
            .append(",\"edgeIncarnation\":").append(record.edgeIncarnation())
            .append(",\"edgeSequence\":").append(record.edgeSequence())
            .append(",\"connectionId\":").append(record.connectionId())
            .append(",\"predecessorHash\":\"").append(Long.toHexString(record.predecessorHash()))
            .append("\",\"chainHash\":\"").append(Long.toHexString(record.chainHash()))
            .append("\",\"payload\":");
        payload(reader, line);
        line.append('}');
    }

    private static void hex(
        final JournalReader reader, final int at, final int length, final StringBuilder line)
    {
        for (int i = 0; i < length; i++)
        {
            final int value = reader.buffer().getByte(at + i) & 0xFF;
            line.append(Character.forDigit(value >> 4, 16))
                .append(Character.forDigit(value & 15, 16));
        }
    }
}
