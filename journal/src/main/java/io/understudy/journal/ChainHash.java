package io.understudy.journal;

import static io.understudy.codecs.RecordLayout.CHAIN_HASH_OFFSET;

import java.nio.ByteOrder;
import net.openhft.hashing.LongHashFunction;
import org.agrona.UnsafeApi;

/**
 * The chain hash: xxh3-64 over a record whose chainHash field is taken as zero. Records of the
 * usual length are hashed here, straight from memory and without zeroing the field, as the xxHash
 * specification says for 129 to 240 bytes; all others by the library. Any thread, no allocation.
 */
final class ChainHash
{
    /** Shortest and longest record that is hashed here (bytes). */
    static final int MIN_DIRECT_BYTES = 129;
    static final int MAX_DIRECT_BYTES = 240;

    private static final LongHashFunction LIBRARY = LongHashFunction.xx3();
    private static final boolean IS_DIRECT = ByteOrder.nativeOrder() == ByteOrder.LITTLE_ENDIAN;
    private static final int ZERO_BLOCK = CHAIN_HASH_OFFSET & -16;
    private static final long PRIME_1 = 0x9E3779B185EBCA87L;
    private static final long PRIME_AVALANCHE = 0x165667919E3779F9L;

    // The specification's default secret: its 64-bit words at bytes 0, 8 ... 120, then at bytes 3,
    // 11 ... 107 for the blocks after the eighth, then at bytes 119 and 127 for the last block.
    private static final long[] SECRET = words(0, 16);
    private static final long[] LATER_SECRET = words(3, 14);
    private static final long[] LAST_SECRET = words(119, 2);

    private ChainHash()
    {
    }

    private static long[] words(final int from, final int count)
    {
        final String secret =
            "b8fe6c3923a44bbe7c01812cf721ad1cded46de9839097db7240a4a4b7b3671f" +
            "cb79e64eccc0e578825ad07dccff7221b8084674f743248ee03590e6813a264c" +
            "3c2852bb91c300cb88d0658b1b532ea371644897a20df94e3819ef46a9deacd8" +
            "a8fa763fe39c343ff9dcbbc7c70b4f1d8a51e04bcdb45931c89f7ec9d9787364" +
            "eac5ac8334d3ebc3";
        final long[] words = new long[count];
        for (int i = 0; i < count * Long.BYTES; i++)
        {
            final int at = 2 * (from + i);
            final long value = Integer.parseInt(secret.substring(at, at + 2), 16);
            words[i / Long.BYTES] |= value << Byte.SIZE * (i % Long.BYTES);
        }
        return words;
    }

    /** Whether {@link #ofRecord} takes a record of this length (bytes). */
    static boolean isDirect(final int length)
    {
        return IS_DIRECT && length >= MIN_DIRECT_BYTES && length <= MAX_DIRECT_BYTES;
    }

    /** The hash of a record of direct length, whatever its chainHash field holds. */
    static long ofRecord(final long address, final int length)
    {
        long hash = length * PRIME_1 +
            mix(address, 0) + mix(address, 2) +
            fold(word(address + ZERO_BLOCK) ^ SECRET[4], SECRET[5]) +
            mix(address, 6) + mix(address, 8) + mix(address, 10) + mix(address, 12) +
            mix(address, 14);
        hash = avalanche(hash);
        final int words = length >> 4 << 1;
        for (int i = 16; i < words; i += 2)
        {
            final long at = address + (long)i * Long.BYTES;
            hash += fold(
                word(at) ^ LATER_SECRET[i - 16], word(at + Long.BYTES) ^ LATER_SECRET[i - 15]);
        }
        final long last = address + length - 16;
        hash += fold(word(last) ^ LAST_SECRET[0], word(last + Long.BYTES) ^ LAST_SECRET[1]);
        return avalanche(hash);
    }

    /** The hash of a record of any length whose chainHash field holds zero. */
    static long ofZeroed(final long address, final int length)
    {
        return LIBRARY.hashMemory(address, length);
    }

    private static long mix(final long address, final int i)
    {
        final long at = address + (long)i * Long.BYTES;
        return fold(word(at) ^ SECRET[i], word(at + Long.BYTES) ^ SECRET[i + 1]);
    }

    private static long word(final long address)
    {
        return UnsafeApi.getLong(address);
    }

    /** The two halves of the unsigned 128-bit product, one over the other. */
    private static long fold(final long a, final long b)
    {
        final long high = Math.multiplyHigh(a, b) + (a >> 63 & b) + (b >> 63 & a);
        return a * b ^ high;
    }

    private static long avalanche(final long value)
    {
        final long hash = (value ^ value >>> 37) * PRIME_AVALANCHE;
        return hash ^ hash >>> 32;
    }
}
