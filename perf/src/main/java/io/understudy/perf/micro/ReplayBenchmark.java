package io.understudy.perf.micro;

import io.understudy.codecs.RecordLayout;
import io.understudy.codecs.client.Side;
import io.understudy.codecs.journal.JournalRecordDecoder;
import io.understudy.codecs.journal.MessageHeaderDecoder;
import io.understudy.gateway.engine.Engine;
import io.understudy.journal.Journal;
import io.understudy.journal.JournalContext;
import io.understudy.journal.JournalReader;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import net.openhft.chronicle.bytes.Bytes;
import net.openhft.chronicle.queue.ChronicleQueue;
import net.openhft.chronicle.queue.ExcerptTailer;
import net.openhft.chronicle.queue.RollCycles;
import net.openhft.chronicle.queue.impl.single.SingleChronicleQueueBuilder;
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
 * Replay, the chain verified and the engine applied, beside reading the same files with
 * Chronicle's own tailer. An iteration is the next stretch of one long journal, so that nothing is
 * opened while it is measured.
 */
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@OperationsPerInvocation(ReplayBenchmark.STRETCH)
public class ReplayBenchmark
{
    static final int STRETCH = 1 << 20;
    static final int WARMUPS = 2;
    static final int STRETCHES = 4;

    private static final int CONFIRM_EVERY = 256;
    private static final int RECORDS_A_DAY = 1 << 19;
    private static final int OPEN_ORDERS = 1 << 16;

    /** A journal of orders that rest, trade and are cancelled. */
    @State(Scope.Thread)
    public static class Recorded
    {
        private final Path folder = Scratch.make();
        private final OrderStream stream = new OrderStream();
        private final UnsafeBuffer buffer =
            new UnsafeBuffer(ByteBuffer.allocateDirect(OrderStream.MAX_RECORD_BYTES));
        private final JournalRecordDecoder record = new JournalRecordDecoder();
        private final MessageHeaderDecoder header = new MessageHeaderDecoder();
        private final Bytes<?> excerpt =
            Bytes.allocateDirect(OrderStream.MAX_RECORD_BYTES);
        private Engine engine = new Engine();
        private Journal journal;
        private JournalReader reader;
        private ChronicleQueue queue;
        private ExcerptTailer tailer;

        /** Writes it and opens it for reading. */
        @Setup
        public void write()
        {
            try (Journal open = Journal.open(new JournalContext().dir(folder)
                .clusterId(1).memberId(0).conclude()))
            {
                journal = open;
                preamble();
                while (stream.sequence() < (long)(WARMUPS + STRETCHES) * STRETCH)
                {
                    orders();
                    confirmOrEndDay();
                }
            }
            engine = new Engine();
            reader = JournalReader.open(folder);
            if (!reader.seek(1))
            {
                throw new IllegalStateException("the journal does not begin at 1");
            }
            queue = SingleChronicleQueueBuilder.single(folder.toFile())
                .rollCycle(RollCycles.FAST_DAILY).readOnly(true).build();
            tailer = queue.createTailer();
        }

        private void preamble()
        {
            put(stream.epochStart(buffer, 0));
            put(stream.configure(buffer, 0, OPEN_ORDERS));
            put(stream.instrument(buffer, 0));
            put(stream.session(buffer, 0));
            put(stream.connect(buffer, 0));
            put(stream.negotiate(buffer, 0));
            put(stream.establish(buffer, 0));
        }

        /** A sell that rests, a buy that takes it, a buy that rests, and its cancel. */
        private void orders()
        {
            put(stream.newOrder(buffer, 0, Side.SELL, OrderStream.PRICE));
            put(stream.newOrder(buffer, 0, Side.BUY, OrderStream.PRICE));
            put(stream.newOrder(buffer, 0, Side.BUY, OrderStream.PRICE - OrderStream.TICK));
            put(stream.cancel(buffer, 0, Side.BUY, stream.clientSequence()));
        }

        private void confirmOrEndDay()
        {
            if (stream.sequence() % CONFIRM_EVERY < 4)
            {
                confirm(OrderStream.EDGE_ID);
            }
            if (stream.sequence() % RECORDS_A_DAY < 4)
            {
                put(stream.endOfDay(buffer, 0));
                confirm(RecordLayout.OPERATOR_EDGE_ID);
            }
        }

        private void confirm(final int edgeId)
        {
            final int slot = engine.edges().slotOf(edgeId);
            put(stream.confirm(
                buffer, 0, edgeId, engine.edges().outbox(slot).lastOutputNumber()));
        }

        private void put(final int length)
        {
            engine.apply(record.wrapAndApplyHeader(buffer, 0, header));
            int result = journal.append(buffer, 0, length);
            while (result == Journal.BACK_PRESSURED)
            {
                Thread.onSpinWait();
                result = journal.append(buffer, 0, length);
            }
            if (result != Journal.APPENDED)
            {
                throw new IllegalStateException("append gave " + result + ": " + journal.failure());
            }
        }

        /** Closes and removes it. */
        @TearDown
        public void remove()
        {
            reader.close();
            tailer.close();
            queue.close();
            excerpt.releaseLast();
            Scratch.remove(folder);
        }
    }

    /**
     * Reads, verifies and applies.
     *
     * @param recorded journal.
     * @return the last record's sequence number.
     */
    @Benchmark
    public long replay(final Recorded recorded)
    {
        for (int i = 0; i < STRETCH; i++)
        {
            if (!recorded.reader.next())
            {
                throw new IllegalStateException("the journal is too short");
            }
            recorded.engine.apply(recorded.reader.record());
        }
        return recorded.engine.appliedSequence();
    }

    /**
     * Reads and verifies.
     *
     * @param recorded journal.
     * @return a sum of what was read.
     */
    @Benchmark
    public long read(final Recorded recorded)
    {
        long sum = 0;
        for (int i = 0; i < STRETCH; i++)
        {
            if (!recorded.reader.next())
            {
                throw new IllegalStateException("the journal is too short");
            }
            sum += recorded.reader.record().sequence();
        }
        return sum;
    }

    /**
     * Reads each excerpt's bytes out of the queue.
     *
     * @param recorded journal.
     * @return a sum of what was read.
     */
    @Benchmark
    public long tailer(final Recorded recorded)
    {
        long sum = 0;
        for (int i = 0; i < STRETCH; i++)
        {
            recorded.excerpt.clear();
            if (!recorded.tailer.readBytes(recorded.excerpt))
            {
                throw new IllegalStateException("the journal is too short");
            }
            sum += recorded.excerpt.readLong(RecordLayout.SEQUENCE_OFFSET);
        }
        return sum;
    }
}
