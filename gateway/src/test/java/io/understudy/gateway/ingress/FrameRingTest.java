package io.understudy.gateway.ingress;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FrameRingTest
{
    @Test
    void shouldGiveFramesBackInOrder()
    {
        final FrameRing ring = new FrameRing(4096);
        add(ring, 10, (byte)1);
        add(ring, 20, (byte)2);

        assertThat(ring.hasNext()).isTrue();
        assertThat(ring.length()).isEqualTo(10);
        assertThat(ring.buffer().getByte(ring.offset())).isEqualTo((byte)1);
        ring.advance(7);
        assertThat(ring.cursorSequence()).isEqualTo(2);
        assertThat(ring.length()).isEqualTo(20);
        ring.advance(8);
        assertThat(ring.hasNext()).isFalse();
        ring.rewind();
        assertThat(ring.cursorSequence()).isEqualTo(1);
        assertThat(ring.length()).isEqualTo(10);
    }

    @Test
    void shouldRefuseAFrameThatDoesNotFitAndTakeItOnceThereIsRoom()
    {
        final FrameRing ring = new FrameRing(4096);
        while (ring.claim(1000) >= 0)
        {
            ring.commit();
        }
        final long last = ring.lastSequence();
        assertThat(ring.claim(1000)).isEqualTo(-1);
        ring.dropThrough(1);
        assertThat(ring.claim(1000)).isNotNegative();
        ring.commit();
        assertThat(ring.lastSequence()).isEqualTo(last + 1);
    }

    @Test
    void shouldDropOnlyWhatTheCursorHasPassedAndTheTagAllows()
    {
        final FrameRing ring = new FrameRing(4096);
        for (int i = 0; i < 4; i++)
        {
            add(ring, 16, (byte)i);
        }
        ring.advance(101);
        ring.advance(102);
        ring.dropTagged(101);
        assertThat(ring.firstSequence()).isEqualTo(2);
        ring.dropTagged(1000);
        assertThat(ring.firstSequence()).as("the third is not sequenced yet").isEqualTo(3);
        assertThat(ring.cursorSequence()).isEqualTo(3);
    }

    @Test
    void shouldGoOnFromAGivenSequenceAfterReset()
    {
        final FrameRing ring = new FrameRing(4096);
        add(ring, 8, (byte)1);
        ring.reset(41);
        assertThat(ring.hasNext()).isFalse();
        add(ring, 8, (byte)2);
        assertThat(ring.lastSequence()).isEqualTo(42);
        assertThat(ring.cursorSequence()).isEqualTo(42);
    }

    @Test
    void shouldRefuseACapacityThatIsNotAPowerOfTwo()
    {
        assertThatIllegalArgumentException().isThrownBy(() -> new FrameRing(5000))
            .withMessage("capacityBytes=5000 must be a power of two from 4096");
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void shouldAgreeWithAQueueOfArrays(final long seed)
    {
        final Random random = new Random(seed);
        final FrameRing ring = new FrameRing(4096);
        final Deque<byte[]> expected = new ArrayDeque<>();
        long first = 1;
        for (int step = 0; step < 20_000; step++)
        {
            if (random.nextInt(100) < 55)
            {
                final byte[] frame = new byte[1 + random.nextInt(700)];
                random.nextBytes(frame);
                final int at = ring.claim(frame.length);
                if (at >= 0)
                {
                    ring.buffer().putBytes(at, frame);
                    ring.commit();
                    expected.add(frame);
                }
                else
                {
                    assertThat(expected).as("seed %d: full when empty", seed).isNotEmpty();
                }
            }
            else if (!expected.isEmpty())
            {
                first++;
                expected.remove();
                ring.dropThrough(first - 1);
            }
            assertThat(ring.firstSequence()).as("seed %d", seed).isEqualTo(first);
            if (step % 100 == 0)
            {
                assertHolds(ring, expected, seed);
            }
        }
    }

    private static void assertHolds(
        final FrameRing ring, final Deque<byte[]> expected, final long seed)
    {
        ring.rewind();
        for (final byte[] frame : expected)
        {
            assertThat(ring.hasNext()).as("seed %d", seed).isTrue();
            final byte[] actual = new byte[ring.length()];
            ring.buffer().getBytes(ring.offset(), actual);
            assertThat(actual).as("seed %d", seed).isEqualTo(frame);
            ring.advance(1);
        }
        assertThat(ring.hasNext()).as("seed %d", seed).isFalse();
    }

    private static void add(final FrameRing ring, final int length, final byte content)
    {
        final int at = ring.claim(length);
        ring.buffer().setMemory(at, length, content);
        ring.commit();
    }
}
