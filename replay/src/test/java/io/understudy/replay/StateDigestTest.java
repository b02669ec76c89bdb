package io.understudy.replay;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteOrder;
import java.util.List;
import java.util.SplittableRandom;
import net.openhft.hashing.LongHashFunction;
import org.agrona.concurrent.UnsafeBuffer;
import org.junit.jupiter.api.Test;

class StateDigestTest
{
    private static final long SEED = 77;

    @Test
    void shouldBeTheSameOnAnyRunAndJdk()
    {
        // Recorded on JDK 17; the build runs this on 25, too.
        assertThat(StateDigest.format(StateDigest.of(Streams.fold(Streams.generate(1, 500), 500))))
            .isEqualTo("dbc67877bfd6b828");
    }

    @Test
    void shouldChangeWithAnyRecordOrValue()
    {
        final List<byte[]> stream = Streams.generate(SEED, 300);
        final Ledger ledger = Streams.fold(stream, 300);
        final long digest = StateDigest.of(ledger);

        assertThat(StateDigest.of(Streams.fold(stream, 300))).isEqualTo(digest);
        assertThat(StateDigest.of(Streams.fold(stream, 299))).isNotEqualTo(digest);
        ledger.tamper(17);
        assertThat(StateDigest.of(ledger)).isNotEqualTo(digest);
    }

    @Test
    void shouldTellWhereOneRowEndsAndTheNextBegins()
    {
        final UnsafeBuffer bytes = new UnsafeBuffer(new byte[8]);
        final StateDigest one = new StateDigest();
        one.row(bytes, 0, 8);
        final StateDigest two = new StateDigest();
        two.row(bytes, 0, 4);
        two.row(bytes, 4, 4);

        assertThat(one.value()).isNotEqualTo(two.value());
    }

    @Test
    void shouldPrintSixteenDigits()
    {
        assertThat(StateDigest.format(0)).isEqualTo("0000000000000000");
        assertThat(StateDigest.format(0xFEDC_BA98_7654_3210L)).isEqualTo("fedcba9876543210");
    }

    @Test
    void shouldHashByBlocksHoweverTheStreamIsHandedOver()
    {
        final SplittableRandom random = new SplittableRandom(SEED);
        for (final int length : new int[]{0, 1, 65_535, 65_536, 65_537, 131_072, 200_003})
        {
            final byte[] bytes = new byte[length];
            random.nextBytes(bytes);
            final BlockHash hash = new BlockHash();
            int at = 0;
            while (at < length)
            {
                final int part = Math.min(length - at, 1 + random.nextInt(30_000));
                hash.update(new UnsafeBuffer(bytes), at, part);
                at += part;
            }
            assertThat(hash.value()).as("length %d, seed %d", length, SEED)
                .isEqualTo(naiveHash(bytes));
        }
    }

    /** The definition, written down again: chain the blocks, then add the length. */
    private static long naiveHash(final byte[] bytes)
    {
        long chain = 0;
        int at = 0;
        do
        {
            final int part = Math.min(64 * 1024, bytes.length - at);
            chain = hashBehind(chain, bytes, at, part);
            at += part;
            if (part == 64 * 1024 && at == bytes.length)
            {
                chain = hashBehind(chain, bytes, at, 0);
            }
        }
        while (at < bytes.length);
        final UnsafeBuffer end = new UnsafeBuffer(new byte[16]);
        end.putLong(0, chain, ByteOrder.LITTLE_ENDIAN);
        end.putLong(8, bytes.length, ByteOrder.LITTLE_ENDIAN);
        return LongHashFunction.xx3().hashBytes(end.byteArray());
    }

    private static long hashBehind(
        final long chain, final byte[] bytes, final int offset, final int length)
    {
        final UnsafeBuffer block = new UnsafeBuffer(new byte[8 + length]);
        block.putLong(0, chain, ByteOrder.LITTLE_ENDIAN);
        block.putBytes(8, bytes, offset, length);
        return LongHashFunction.xx3().hashBytes(block.byteArray());
    }
}
