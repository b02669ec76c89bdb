package io.understudy.gateway.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.ByteOrder;
import java.util.Random;

import org.agrona.DirectBuffer;
import org.agrona.MutableDirectBuffer;
import org.agrona.concurrent.UnsafeBuffer;
import org.junit.jupiter.api.Test;

/** A slab reads and writes as a plain buffer does, and nothing outside its bounds. */
class SlabTest
{
    private static final long SEED = 20_260_101;
    private static final int LENGTH = 1_024;

    private final Random random = new Random(SEED);

    @Test
    void shouldHoldWhatAPlainBufferHolds()
    {
        final Slab slab = new Slab(LENGTH);
        final UnsafeBuffer plain = new UnsafeBuffer(new byte[LENGTH]);
        final UnsafeBuffer onHeap = new UnsafeBuffer(new byte[LENGTH]);
        random.nextBytes(onHeap.byteArray());
        final Slab direct = new Slab(LENGTH);
        direct.putBytes(0, onHeap, 0, LENGTH);
        for (int i = 0; i < 100_000; i++)
        {
            final int kind = random.nextInt(9);
            final int index = random.nextInt(LENGTH - 400);
            final int length = random.nextInt(400);
            final long value = random.nextLong();
            final DirectBuffer source = random.nextBoolean() ? onHeap : direct;
            write(slab, kind, index, length, value, source);
            write(plain, kind, index, length, value, source);
            assertThat(slab.getLong(index)).as("seed %d, step %d", SEED, i)
                .isEqualTo(plain.getLong(index));
            assertThat(slab.getInt(index, ByteOrder.BIG_ENDIAN))
                .isEqualTo(plain.getInt(index, ByteOrder.BIG_ENDIAN));
            assertThat(slab.getLong(index, ByteOrder.BIG_ENDIAN))
                .isEqualTo(plain.getLong(index, ByteOrder.BIG_ENDIAN));
            assertThat(slab.getShort(index, ByteOrder.LITTLE_ENDIAN))
                .isEqualTo(plain.getShort(index, ByteOrder.LITTLE_ENDIAN));
            assertThat(slab.getShort(index)).isEqualTo(plain.getShort(index));
            assertThat(slab.getInt(index)).isEqualTo(plain.getInt(index));
            assertThat(slab.getByte(index)).isEqualTo(plain.getByte(index));
        }
        assertThat(slab.compareTo(plain)).as("seed %d", SEED).isZero();
    }

    @Test
    void shouldRefuseWhatIsOutsideItsBounds()
    {
        final Slab slab = new Slab(64);
        final Slab source = new Slab(64);
        for (final int index : new int[] {-1, Integer.MIN_VALUE, 57, 64, Integer.MAX_VALUE})
        {
            refused(() -> slab.getLong(index));
            refused(() -> slab.putLong(index, 1));
            refused(() -> slab.putBytes(index, source, 0, 8));
            refused(() -> slab.putBytes(0, source, index, 8));
            refused(() -> slab.setMemory(index, 8, (byte)0));
        }
        refused(() -> slab.getInt(61));
        refused(() -> slab.getShort(63));
        refused(() -> slab.putByte(64, (byte)1));
        refused(() -> slab.boundsCheck(1, Integer.MAX_VALUE));
        refused(() -> slab.boundsCheck(Integer.MAX_VALUE, Integer.MAX_VALUE));
        refused(() -> slab.boundsCheck(0, -1));
    }

    private static void refused(final org.junit.jupiter.api.function.Executable access)
    {
        assertThatThrownBy(access::execute).isInstanceOf(IndexOutOfBoundsException.class);
    }

    private static void write(
        final MutableDirectBuffer buffer,
        final int kind,
        final int index,
        final int length,
        final long value,
        final DirectBuffer source)
    {
        switch (kind)
        {
            case 0 -> buffer.putLong(index, value);
            case 1 -> buffer.putLong(index, value, ByteOrder.BIG_ENDIAN);
            case 2 -> buffer.putInt(index, (int)value);
            case 3 -> buffer.putInt(index, (int)value, ByteOrder.LITTLE_ENDIAN);
            case 4 -> buffer.putShort(index, (short)value);
            case 5 -> buffer.putShort(index, (short)value, ByteOrder.BIG_ENDIAN);
            case 6 -> buffer.putByte(index, (byte)value);
            case 7 -> buffer.putBytes(index, source, index / 2, length);
            default -> buffer.setMemory(index, length, (byte)0);
        }
    }
}
