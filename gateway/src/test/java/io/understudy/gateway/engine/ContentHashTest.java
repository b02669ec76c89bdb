package io.understudy.gateway.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashSet;
import java.util.Random;
import java.util.Set;

import org.agrona.concurrent.UnsafeBuffer;
import org.junit.jupiter.api.Test;

/** Two contents that differ by a bit, a place or a length have different hashes. */
class ContentHashTest
{
    private static final long SEED = 20_260_101;

    private final Random random = new Random(SEED);

    @Test
    void shouldDifferForEveryBitOfEveryLength()
    {
        final byte[] bytes = new byte[320];
        random.nextBytes(bytes);
        final UnsafeBuffer buffer = new UnsafeBuffer(bytes);
        final Set<Long> seen = new HashSet<>();
        int expected = 0;
        for (int length = 0; length <= 300; length += 13)
        {
            seen.add(ContentHash.of(1, buffer, 3, length));
            expected++;
            for (int bit = 0; bit < length * Byte.SIZE; bit++)
            {
                bytes[3 + bit / Byte.SIZE] ^= (byte)(1 << bit % Byte.SIZE);
                seen.add(ContentHash.of(1, buffer, 3, length));
                bytes[3 + bit / Byte.SIZE] ^= (byte)(1 << bit % Byte.SIZE);
                expected++;
            }
        }
        assertThat(seen).as("seed %d", SEED).hasSize(expected);
    }

    @Test
    void shouldDifferForWordsThatChangePlaces()
    {
        final byte[] bytes = new byte[128];
        random.nextBytes(bytes);
        final UnsafeBuffer buffer = new UnsafeBuffer(bytes);
        final long before = ContentHash.of(1, buffer, 0, 128);
        final Set<Long> seen = new HashSet<>(Set.of(before));
        int expected = 1;
        for (int a = 0; a < 128; a += Long.BYTES)
        {
            for (int b = a + Long.BYTES; b < 128; b += Long.BYTES)
            {
                swap(buffer, a, b);
                seen.add(ContentHash.of(1, buffer, 0, 128));
                swap(buffer, a, b);
                expected++;
            }
        }
        assertThat(seen).as("seed %d", SEED).hasSize(expected);
    }

    @Test
    void shouldBeTheSameWhereverTheBytesLie()
    {
        final byte[] bytes = new byte[200];
        random.nextBytes(bytes);
        final UnsafeBuffer onHeap = new UnsafeBuffer(bytes);
        final UnsafeBuffer direct = new UnsafeBuffer(java.nio.ByteBuffer.allocateDirect(256));
        direct.putBytes(5, bytes);
        assertThat(ContentHash.of(7, direct, 5, 200)).isEqualTo(ContentHash.of(7, onHeap, 0, 200));
    }

    @Test
    void shouldReadNothingBeyondTheBuffer()
    {
        final UnsafeBuffer buffer = new UnsafeBuffer(new byte[64]);
        assertThatThrownBy(() -> ContentHash.of(1, buffer, 8, 57))
            .isInstanceOf(IndexOutOfBoundsException.class);
    }

    private static void swap(final UnsafeBuffer buffer, final int a, final int b)
    {
        final long first = buffer.getLong(a);
        buffer.putLong(a, buffer.getLong(b));
        buffer.putLong(b, first);
    }
}
