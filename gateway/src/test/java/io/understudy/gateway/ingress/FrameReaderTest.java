package io.understudy.gateway.ingress;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FrameReaderTest
{
    private static final int READERS = 3;

    private final FrameRing ring = new FrameRing(4096);

    @Test
    void shouldGoOnAtTheFirstFrameKeptWhenOvertakenByTheDropping()
    {
        final FrameReader slow = ring.newReader();
        for (int i = 1; i <= 100; i++)
        {
            add(new byte[]{(byte)i});
            ring.dropThrough(i - 2);
        }
        assertThat(slow.hasNext()).isTrue();
        assertThat(slow.sequence()).isEqualTo(99);
        assertThat(ring.buffer().getByte(slow.offset())).isEqualTo((byte)99);
    }

    @Test
    void shouldGoBackToTheFirstUncommittedFrame()
    {
        final FrameReader reader = ring.newReader();
        add(new byte[3]);
        add(new byte[4]);
        add(new byte[5]);
        while (reader.hasNext())
        {
            reader.advance();
        }
        ring.dropThrough(1);
        reader.rewind();
        assertThat(reader.sequence()).isEqualTo(2);
        assertThat(reader.length()).isEqualTo(4);
    }

    @Test
    void shouldBeginAnewAfterAReset()
    {
        final FrameReader reader = ring.newReader();
        add(new byte[3]);
        add(new byte[4]);
        reader.hasNext();
        reader.advance();
        ring.reset(0);
        assertThat(reader.hasNext()).isFalse();
        add(new byte[7]);
        assertThat(reader.hasNext()).isTrue();
        assertThat(reader.length()).isEqualTo(7);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void shouldEachReadWhatANaiveModelReads(final long seed)
    {
        final Random random = new Random(seed);
        final TreeMap<Long, byte[]> kept = new TreeMap<>();
        final FrameReader[] readers = new FrameReader[READERS];
        final long[] next = new long[READERS];
        for (int i = 0; i < READERS; i++)
        {
            readers[i] = ring.newReader();
            next[i] = 1;
        }
        long last = 0;
        long first = 1;
        for (int step = 0; step < 50_000; step++)
        {
            final int choice = random.nextInt(100);
            final int i = random.nextInt(READERS);
            if (choice < 30)
            {
                final byte[] frame = new byte[1 + random.nextInt(700)];
                random.nextBytes(frame);
                if (add(frame))
                {
                    last++;
                    kept.put(last, frame);
                }
            }
            else if (choice < 45)
            {
                final long through = Math.min(last, first - 1 + random.nextInt(4));
                ring.dropThrough(through);
                kept.headMap(through, true).clear();
                first = through + 1;
            }
            else if (choice < 48)
            {
                readers[i].rewind();
                next[i] = first;
            }
            else if (random.nextInt(READERS) >= i)
            {
                next[i] = read(readers[i], Math.max(next[i], first), kept, seed, step);
            }
            assertThat(ring.firstSequence()).as("seed %d step %d", seed, step).isEqualTo(first);
        }
        assertThat(last).as("seed %d: frames added", seed).isGreaterThan(5_000);
    }

    private long read(
        final FrameReader reader, final long sequence, final TreeMap<Long, byte[]> kept,
        final long seed, final int step)
    {
        final byte[] expected = kept.get(sequence);
        assertThat(reader.hasNext()).as("seed %d step %d", seed, step)
            .isEqualTo(expected != null);
        assertThat(reader.sequence()).as("seed %d step %d", seed, step).isEqualTo(sequence);
        if (expected == null)
        {
            return sequence;
        }
        final byte[] actual = new byte[reader.length()];
        ring.buffer().getBytes(reader.offset(), actual);
        assertThat(actual).as("seed %d step %d", seed, step).isEqualTo(expected);
        reader.advance();
        return sequence + 1;
    }

    private boolean add(final byte[] frame)
    {
        final int at = ring.claim(frame.length);
        if (at < 0)
        {
            return false;
        }
        ring.buffer().putBytes(at, frame);
        ring.commit();
        return true;
    }
}
