package io.understudy.journal;

import io.understudy.codecs.journal.JournalRecordEncoder;
import io.understudy.codecs.journal.MessageHeaderEncoder;
import io.understudy.codecs.journal.RecordKind;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;
import org.agrona.DirectBuffer;
import org.agrona.concurrent.UnsafeBuffer;

/** Makes records for tests and waits where a duty cycle would come again. */
final class Records
{
    static final long START_NS = 1_767_225_600_000_000_000L;
    static final long MINUTE_NS = 60_000_000_000L;

    final UnsafeBuffer buffer = new UnsafeBuffer(ByteBuffer.allocateDirect(64 * 1024));
    private final JournalRecordEncoder encoder = new JournalRecordEncoder();
    private final MessageHeaderEncoder header = new MessageHeaderEncoder();
    private final byte[] payload = new byte[60 * 1024];
    int length;

    static JournalContext context(final Path dir)
    {
        return new JournalContext().dir(dir).clusterId(7).memberId(1)
            .blockBytes(4 << 20).headroomBytes(1 << 20);
    }

    Records make(final long sequence, final long timestampNs, final long ballot, final int bytes)
    {
        Arrays.fill(payload, 0, bytes, (byte)(sequence * 31 + ballot));
        encoder.wrapAndApplyHeader(buffer, 0, header).ballot(ballot).sequence(sequence)
            .timestamp(timestampNs).edgeSequence(sequence).edgeIncarnation(1).edgeId(1)
            .connectionId(1).kind(RecordKind.FRAME);
        encoder.putPayload(payload, 0, bytes);
        length = MessageHeaderEncoder.ENCODED_LENGTH + encoder.encodedLength();
        return this;
    }

    Records make(
        final long sequence,
        final long timestampNs,
        final long ballot,
        final DirectBuffer from,
        final int bytes)
    {
        make(sequence, timestampNs, ballot, 0);
        encoder.limit(encoder.limit() - JournalRecordEncoder.payloadHeaderLength());
        encoder.putPayload(from, 0, bytes);
        length = MessageHeaderEncoder.ENCODED_LENGTH + encoder.encodedLength();
        return this;
    }

    /** Appends as a duty cycle does: again while back-pressured. */
    int append(final Journal journal)
    {
        final long giveUpNs = System.nanoTime() + TimeUnit.SECONDS.toNanos(20);
        int result = journal.append(buffer, 0, length);
        while (result == Journal.BACK_PRESSURED && System.nanoTime() < giveUpNs)
        {
            LockSupport.parkNanos(100_000);
            result = journal.append(buffer, 0, length);
        }
        return result;
    }

    void appendMany(final Journal journal, final int count)
    {
        for (int i = 0; i < count; i++)
        {
            final long sequence = journal.lastSequence() + 1;
            final int result = make(sequence, START_NS + sequence, 256, 60).append(journal);
            if (result != Journal.APPENDED)
            {
                throw new AssertionError("append gave " + result + ": " + journal.failure());
            }
        }
    }

    /** What a folder holds, the lock's own file apart. */
    static TreeMap<String, Integer> contents(final Path dir) throws IOException
    {
        final TreeMap<String, Integer> contents = new TreeMap<>();
        try (Stream<Path> files = Files.walk(dir))
        {
            for (final Path file : (Iterable<Path>)files.filter(Files::isRegularFile)::iterator)
            {
                if (!file.endsWith("journal.lock"))
                {
                    contents.put(
                        dir.relativize(file).toString(), Arrays.hashCode(Files.readAllBytes(file)));
                }
            }
        }
        return contents;
    }

    /** The newest roll file. */
    static Path rollFile(final Path dir) throws IOException
    {
        try (Stream<Path> files = Files.list(dir))
        {
            return files.filter((file) -> file.toString().endsWith(".cq4")).sorted()
                .reduce((a, b) -> b).orElseThrow();
        }
    }
}
