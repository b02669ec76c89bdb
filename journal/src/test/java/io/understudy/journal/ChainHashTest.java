package io.understudy.journal;

import static org.assertj.core.api.Assertions.assertThat;

import io.understudy.codecs.RecordLayout;
import java.nio.ByteBuffer;
import java.util.Random;
import net.openhft.hashing.LongHashFunction;
import org.agrona.concurrent.UnsafeBuffer;
import org.junit.jupiter.api.Test;

class ChainHashTest
{
    private static final int OFFSET = 4;

    /** The library knows nothing of our own code: it is the oracle. */
    @Test
    void shouldBeXxh3OfTheRecordWithItsFieldAsZeroAtEveryLength()
    {
        final long seed = 42;
        final Random random = new Random(seed);
        final byte[] bytes = new byte[400];
        final UnsafeBuffer buffer = new UnsafeBuffer(ByteBuffer.allocateDirect(512));
        final RecordCheck check = new RecordCheck();
        for (int length = RecordLayout.MIN_LENGTH; length <= bytes.length; length++)
        {
            random.nextBytes(bytes);
            buffer.putBytes(OFFSET, bytes, 0, length);
            for (int i = 0; i < Long.BYTES; i++)
            {
                bytes[RecordLayout.CHAIN_HASH_OFFSET + i] = 0;
            }
            final long expected = LongHashFunction.xx3().hashBytes(bytes, 0, length);
            assertThat(check.chainHash(buffer, OFFSET, length))
                .as("seed %d length %d", seed, length).isEqualTo(expected);
        }
    }

    @Test
    void shouldHashUsualRecordsItself()
    {
        assertThat(ChainHash.isDirect(128)).isFalse();
        assertThat(ChainHash.isDirect(129)).isTrue();
        assertThat(ChainHash.isDirect(240)).isTrue();
        assertThat(ChainHash.isDirect(241)).isFalse();
    }
}
