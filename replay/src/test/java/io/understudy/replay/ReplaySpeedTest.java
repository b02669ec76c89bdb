package io.understudy.replay;

import static org.assertj.core.api.Assertions.assertThat;

import io.understudy.journal.Journal;
import java.nio.file.Path;
import java.util.List;
import net.openhft.chronicle.bytes.Bytes;
import net.openhft.chronicle.queue.ChronicleQueue;
import net.openhft.chronicle.queue.ExcerptAppender;
import net.openhft.chronicle.queue.ExcerptTailer;
import net.openhft.chronicle.queue.impl.single.SingleChronicleQueueBuilder;
import net.openhft.chronicle.wire.DocumentContext;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * Replay against a bare Chronicle tailer over the same bytes, in turn on one thread; the best of
 * some rounds each, so that a busy machine slows both alike.
 */
@Timeout(120)
class ReplaySpeedTest
{
    private static final int RECORDS = 200_000;
    private static final int ROUNDS = 12;
    private static final double LEAST_SHARE = 0.3;

    @TempDir
    private Path dir;
    private long sink;

    @Test
    void shouldReplayAtLeastThreeTenthsAsFastAsABareTailerReads()
    {
        final List<byte[]> stream = Streams.generate(5, RECORDS);
        try (Journal journal = Streams.openJournal(dir.resolve("journal")))
        {
            Streams.append(journal, stream, 1, RECORDS);
        }
        double replayPerSecond = 0;
        double rawPerSecond = 0;
        try (ChronicleQueue queue = SingleChronicleQueueBuilder.binary(dir.resolve("raw")).build())
        {
            write(queue, stream);
            for (int round = 0; round < ROUNDS; round++)
            {
                rawPerSecond = Math.max(rawPerSecond, readRaw(queue));
                try (RecordSource journal = JournalRecords.open(dir.resolve("journal")))
                {
                    final RecoveryResult<Ledger> result =
                        Recovery.recover(null, journal, Ledger::new);
                    assertThat(result.recordsReplayed()).isEqualTo(RECORDS);
                    replayPerSecond = Math.max(replayPerSecond, result.recordsPerSecond());
                }
            }
        }
        final double share = replayPerSecond / rawPerSecond;
        System.out.printf("replay %,.0f records/s, bare tailer %,.0f excerpts/s: share %.2f%n",
            replayPerSecond, rawPerSecond, share);
        assertThat(sink).isNotZero();
        assertThat(share).isGreaterThanOrEqualTo(LEAST_SHARE);
    }

    private static void write(final ChronicleQueue queue, final List<byte[]> stream)
    {
        final Bytes<?> bytes = Bytes.allocateElasticDirect();
        try (ExcerptAppender appender = queue.createAppender())
        {
            for (final byte[] record : stream)
            {
                appender.writeBytes(bytes.clear().write(record));
            }
        }
        bytes.releaseLast();
    }

    private double readRaw(final ChronicleQueue queue)
    {
        int read = 0;
        try (ExcerptTailer tailer = queue.createTailer())
        {
            final long startNs = System.nanoTime();
            boolean hasNext = true;
            while (hasNext)
            {
                try (DocumentContext excerpt = tailer.readingDocument())
                {
                    hasNext = excerpt.isPresent();
                    if (hasNext)
                    {
                        final Bytes<?> bytes = excerpt.wire().bytes();
                        sink += bytes.readLong(bytes.readPosition() + 8);
                        read++;
                    }
                }
            }
            final long elapsedNs = System.nanoTime() - startNs;
            assertThat(read).isEqualTo(RECORDS);
            return read * 1e9 / elapsedNs;
        }
    }
}
