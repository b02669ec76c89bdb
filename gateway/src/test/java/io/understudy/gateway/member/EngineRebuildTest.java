package io.understudy.gateway.member;

import static org.assertj.core.api.Assertions.assertThat;

import io.understudy.gateway.engine.Engine;
import io.understudy.gateway.sequence.EngineFeed;
import io.understudy.gateway.sequence.OrderStream;
import io.understudy.gateway.sequence.RecordLog;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import org.agrona.MutableDirectBuffer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A feed without an engine gets one, on another thread than the duty thread. */
class EngineRebuildTest
{
    private static final long TIMEOUT_NS = TimeUnit.SECONDS.toNanos(30);

    private final EngineFeed feed = new EngineFeed(new OrderStream(new EmptyLog(), 1 << 16));
    private final List<String> messages = new CopyOnWriteArrayList<>();
    private final List<Thread> rebuiltBy = new CopyOnWriteArrayList<>();
    private final EngineRebuild rebuild = new EngineRebuild(feed, this::recover, messages::add);
    private volatile RuntimeException failure;
    private long nowNs = System.nanoTime();

    @BeforeEach
    void start()
    {
        rebuild.start();
    }

    @AfterEach
    void close()
    {
        rebuild.close();
    }

    @Test
    void shouldRebuildOnAThreadThatWasThereBeforeItWasNeeded()
    {
        final Set<Thread> before = Thread.getAllStackTraces().keySet();
        pollUntilReady();
        assertThat(rebuiltBy).hasSize(1).isSubsetOf(before)
            .doesNotContain(Thread.currentThread());
    }

    @Test
    void shouldRebuildAgainWhenTheNextEngineIsGivenUpToo()
    {
        pollUntilReady();
        feed.engine(null);
        pollUntilReady();
        assertThat(rebuiltBy).hasSize(2);
        assertThat(rebuiltBy.get(1)).isSameAs(rebuiltBy.get(0));
    }

    @Test
    void shouldSayWhyItCannotAndTryAgain()
    {
        failure = new IllegalStateException("no snapshot");
        pollUntilReady();
        assertThat(messages).containsExactly(
            "the engine cannot be rebuilt, trying again: no snapshot");
        assertThat(rebuiltBy).hasSize(2);
    }

    private Engine recover()
    {
        rebuiltBy.add(Thread.currentThread());
        final RuntimeException failing = failure;
        failure = null;
        if (failing != null)
        {
            throw failing;
        }
        return new Engine();
    }

    /** The duty thread's clock runs faster than the machine's. */
    private void pollUntilReady()
    {
        final long deadlineNs = System.nanoTime() + TIMEOUT_NS;
        while (!feed.isReady())
        {
            assertThat(System.nanoTime()).as("waited for an engine; it said %s", messages)
                .isLessThan(deadlineNs);
            nowNs += TimeUnit.MILLISECONDS.toNanos(10);
            rebuild.poll(nowNs);
            Thread.yield();
        }
    }

    /** Of a member that has not journaled anything. */
    private static final class EmptyLog implements RecordLog
    {
        @Override
        public Result append(
            final MutableDirectBuffer record, final int offset, final int length)
        {
            return Result.FAILED;
        }

        @Override
        public Result appendReplica(
            final MutableDirectBuffer record, final int offset, final int length)
        {
            return Result.FAILED;
        }

        @Override
        public long lastSequence()
        {
            return 0;
        }

        @Override
        public long lastBallot()
        {
            return 0;
        }

        @Override
        public long chainHash()
        {
            return 0;
        }

        @Override
        public long chainHashAt(final long sequence)
        {
            return 0;
        }

        @Override
        public long lastTimestampNs()
        {
            return 0;
        }

        @Override
        public long durableSequence()
        {
            return 0;
        }
    }
}
