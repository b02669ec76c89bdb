package io.understudy.gateway.engine;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;

import org.agrona.DirectBuffer;
import org.agrona.UnsafeApi;
import org.agrona.concurrent.UnsafeBuffer;

/**
 * Memory off the heap: the engine's tables, and windows onto records. Each access is checked
 * against the bounds, whatever Agrona's property says.
 *
 * <p>It is an UnsafeBuffer, so that the generated codecs take it, which never lies on the heap. An
 * access of the general one may touch any Java object as far as the compiler knows, so after each
 * it loads again what it had in registers: the codec's buffer, that buffer's address and capacity.
 * An access by address alone touches no Java field, and an order takes some two hundred.
 */
final class Slab extends UnsafeBuffer
{
    private static final boolean IS_NATIVE_LITTLE = ByteOrder.nativeOrder() ==
        ByteOrder.LITTLE_ENDIAN;
    private static final int MAX_BY_WORDS = 256;

    /** A window on nothing, to be wrapped around an address. */
    Slab()
    {
        super(0, 0);
    }

    /** Memory of its own, zeros. */
    Slab(final int lengthBytes)
    {
        super(ByteBuffer.allocateDirect(lengthBytes));
    }

    @Override
    public long getLong(final int index)
    {
        return UnsafeApi.getLong(address(index, Long.BYTES));
    }

    @Override
    public long getLong(final int index, final ByteOrder order)
    {
        final long value = UnsafeApi.getLong(address(index, Long.BYTES));
        return isNative(order) ? value : Long.reverseBytes(value);
    }

    @Override
    public void putLong(final int index, final long value)
    {
        UnsafeApi.putLong(address(index, Long.BYTES), value);
    }

    @Override
    public void putLong(final int index, final long value, final ByteOrder order)
    {
        UnsafeApi.putLong(
            address(index, Long.BYTES), isNative(order) ? value : Long.reverseBytes(value));
    }

    @Override
    public int getInt(final int index)
    {
        return UnsafeApi.getInt(address(index, Integer.BYTES));
    }

    @Override
    public int getInt(final int index, final ByteOrder order)
    {
        final int value = UnsafeApi.getInt(address(index, Integer.BYTES));
        return isNative(order) ? value : Integer.reverseBytes(value);
    }

    @Override
    public void putInt(final int index, final int value)
    {
        UnsafeApi.putInt(address(index, Integer.BYTES), value);
    }

    @Override
    public void putInt(final int index, final int value, final ByteOrder order)
    {
        UnsafeApi.putInt(
            address(index, Integer.BYTES), isNative(order) ? value : Integer.reverseBytes(value));
    }

    @Override
    public short getShort(final int index)
    {
        return UnsafeApi.getShort(address(index, Short.BYTES));
    }

    @Override
    public short getShort(final int index, final ByteOrder order)
    {
        final short value = UnsafeApi.getShort(address(index, Short.BYTES));
        return isNative(order) ? value : Short.reverseBytes(value);
    }

    @Override
    public void putShort(final int index, final short value)
    {
        UnsafeApi.putShort(address(index, Short.BYTES), value);
    }

    @Override
    public void putShort(final int index, final short value, final ByteOrder order)
    {
        UnsafeApi.putShort(
            address(index, Short.BYTES), isNative(order) ? value : Short.reverseBytes(value));
    }

    @Override
    public byte getByte(final int index)
    {
        return UnsafeApi.getByte(address(index, 1));
    }

    @Override
    public void putByte(final int index, final byte value)
    {
        UnsafeApi.putByte(address(index, 1), value);
    }

    /** Copies; the two must not overlap unless the target is the lower one. */
    @Override
    public void putBytes(
        final int index, final DirectBuffer source, final int sourceIndex, final int length)
    {
        if (length > MAX_BY_WORDS || source.byteArray() != null)
        {
            super.putBytes(index, source, sourceIndex, length);
            return;
        }
        final long to = address(index, length);
        source.boundsCheck(sourceIndex, length);
        final long from = source.addressOffset() + sourceIndex;
        int at = 0;
        for (; at + Long.BYTES <= length; at += Long.BYTES)
        {
            UnsafeApi.putLong(to + at, UnsafeApi.getLong(from + at));
        }
        for (; at < length; at++)
        {
            UnsafeApi.putByte(to + at, UnsafeApi.getByte(from + at));
        }
    }

    @Override
    public void setMemory(final int index, final int length, final byte value)
    {
        if (length > MAX_BY_WORDS || value != 0)
        {
            super.setMemory(index, length, value);
            return;
        }
        // The JVM's own is a call out of compiled code: dear for a few words.
        final long to = address(index, length);
        int at = 0;
        for (; at + Long.BYTES <= length; at += Long.BYTES)
        {
            UnsafeApi.putLong(to + at, 0L);
        }
        for (; at < length; at++)
        {
            UnsafeApi.putByte(to + at, (byte)0);
        }
    }

    @Override
    public void boundsCheck(final int index, final int length)
    {
        address(index, length);
    }

    private long address(final int index, final int length)
    {
        if ((index | length) < 0 || index > capacity - length)
        {
            throw outside(index, length);
        }
        return addressOffset + index;
    }

    private IndexOutOfBoundsException outside(final int index, final int length)
    {
        return new IndexOutOfBoundsException(
            "index=" + index + " length=" + length + " capacity=" + capacity);
    }

    private static boolean isNative(final ByteOrder order)
    {
        return order == ByteOrder.LITTLE_ENDIAN == IS_NATIVE_LITTLE;
    }
}
