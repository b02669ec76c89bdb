package io.understudy.perf.micro;

import static java.nio.ByteOrder.LITTLE_ENDIAN;

import io.understudy.codecs.RecordLayout;
import io.understudy.codecs.client.Side;
import io.understudy.journal.Journal;
import io.understudy.journal.JournalContext;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import net.openhft.chronicle.bytes.BytesStore;
import net.openhft.chronicle.bytes.PointerBytesStore;
import net.openhft.chronicle.queue.ChronicleQueue;
import net.openhft.chronicle.queue.ExcerptAppender;
import net.openhft.chronicle.queue.RollCycles;
import net.openhft.chronicle.queue.impl.single.SingleChronicleQueueBuilder;
import net.openhft.chronicle.wire.DocumentContext;
import org.agrona.concurrent.UnsafeBuffer;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;

/**
 * The journal's append beside Chronicle's own of the same bytes, a new order's record. A sample is
 * a run of appends, since one is shorter than reading the clock; the median leaves out the waits
 * for the disk that appending without a pause runs into.
 */
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@OperationsPerInvocation(AppendBenchmark.RUN)
public class AppendBenchmark
{
    static final int RUN = 16;

    private static final long START_NS = 1_767_225_600_000_000_000L;
    private static final long RECORD_NS = 100;
    private static final long BLOCK_BYTES = 64L << 20;

    /** A new order's record, renumbered before each append. */
    abstract static class Template
    {
        final UnsafeBuffer record =
            new UnsafeBuffer(ByteBuffer.allocateDirect(OrderStream.MAX_RECORD_BYTES));
        final int length = new OrderStream().newOrder(record, 0, Side.BUY, OrderStream.PRICE);
        final Path folder = Scratch.make();
        private long sequence;

        void renumber()
        {
            sequence++;
            record.putLong(RecordLayout.SEQUENCE_OFFSET, sequence, LITTLE_ENDIAN);
            record.putLong(
                RecordLayout.TIMESTAMP_OFFSET, START_NS + sequence * RECORD_NS, LITTLE_ENDIAN);
        }
    }

    /** An Understudy journal. */
    @State(Scope.Thread)
    public static class Ours extends Template
    {
        private Journal journal;

        /** Opens it. */
        @Setup
        public void open()
        {
            journal = Journal.open(new JournalContext().dir(folder).clusterId(1)
                .memberId(0).blockBytes(BLOCK_BYTES).conclude());
        }

        /** Closes and removes it. */
        @TearDown
        public void close()
        {
            journal.close();
            Scratch.remove(folder);
        }
    }

    /** A Chronicle Queue. */
    @State(Scope.Thread)
    public static class Raw extends Template
    {
        private final PointerBytesStore source = BytesStore.nativePointer();
        private ChronicleQueue queue;
        private ExcerptAppender appender;

        /** Opens it. */
        @Setup
        public void open()
        {
            source.set(record.addressOffset(), length);
            queue = SingleChronicleQueueBuilder.single(folder.toFile())
                .rollCycle(RollCycles.FAST_DAILY).blockSize(BLOCK_BYTES).build();
            appender = queue.createAppender();
        }

        /** Closes and removes it. */
        @TearDown
        public void close()
        {
            appender.close();
            queue.close();
            Scratch.remove(folder);
        }
    }

    /**
     * Appends to the journal: hashes, checks, and Chronicle's append.
     *
     * @param ours to append to.
     */
    @Benchmark
    public void journal(final Ours ours)
    {
        for (int i = 0; i < RUN; i++)
        {
            ours.renumber();
            int result = ours.journal.append(ours.record, 0, ours.length);
            while (result == Journal.BACK_PRESSURED)
            {
                Thread.onSpinWait();
                result = ours.journal.append(ours.record, 0, ours.length);
            }
            if (result != Journal.APPENDED)
            {
                throw new IllegalStateException(
                    "append gave " + result + ": " + ours.journal.failure());
            }
        }
    }

    /**
     * Appends to the queue as its documentation shows.
     *
     * @param raw to append to.
     */
    @Benchmark
    public void document(final Raw raw)
    {
        for (int i = 0; i < RUN; i++)
        {
            raw.renumber();
            try (DocumentContext document = raw.appender.writingDocument())
            {
                document.wire().bytes().write(raw.source);
            }
        }
    }

    /**
     * Appends to the queue by its shortest way.
     *
     * @param raw to append to.
     */
    @Benchmark
    public void bytes(final Raw raw)
    {
        for (int i = 0; i < RUN; i++)
        {
            raw.renumber();
            raw.appender.writeBytes(raw.source);
        }
    }
}
