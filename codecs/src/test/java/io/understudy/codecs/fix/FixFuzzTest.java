package io.understudy.codecs.fix;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

import org.agrona.concurrent.UnsafeBuffer;
import org.junit.jupiter.api.Test;

/** Whatever the bytes: codes, never exceptions, and nothing beyond the message is read. */
class FixFuzzTest
{
    private static final long RUN_NS = 3_000_000_000L;
    private static final int MAX_LENGTH = 400;
    private static final byte[] TELLING =
        "\u0001=0129-.:".getBytes(StandardCharsets.US_ASCII);

    private final FixMessage message = new FixMessage(64);
    private final FixRequests requests = new FixRequests(new TestSymbols());
    private final UnsafeBuffer target = new UnsafeBuffer(new byte[FixRequests.MAX_LENGTH]);
    private final List<FixDictionary> dictionaries = new ArrayList<>();
    private long translated;
    private long refused;
    private long malformed;

    @Test
    void shouldAnswerAnyBytesByACode()
    {
        final long seed = Long.getLong("understudy.fix.seed", System.nanoTime());
        System.out.println("fuzz seed " + seed);
        final Random random = new Random(seed);
        final List<MessageMaker> makers = new ArrayList<>();
        for (final FixVersion version : FixVersion.values())
        {
            dictionaries.add(FixDictionary.of(version));
            makers.add(new MessageMaker(version, random));
        }
        final long startNs = System.nanoTime();
        long runs = 0;
        while (System.nanoTime() - startNs < RUN_NS)
        {
            final byte[] bytes = random.nextInt(4) == 0 ? noise(random) :
                Fix.bytes(MessageMaker.text(makers.get(random.nextInt(3)).valid()));
            for (int i = 0; i < 20; i++)
            {
                try
                {
                    take(mutate(bytes, random));
                }
                catch (final RuntimeException e)
                {
                    throw new AssertionError("seed " + seed + ", run " + runs, e);
                }
                runs++;
            }
        }
        assertThat(translated).as("seed %d", seed).isPositive();
        assertThat(refused).as("seed %d", seed).isPositive();
        assertThat(malformed).as("seed %d", seed).isPositive();
    }

    private void take(final byte[] bytes)
    {
        // Bounds are the message's own: a read beyond them throws.
        final UnsafeBuffer buffer = new UnsafeBuffer(bytes);
        final int count = message.wrap(buffer, 0, bytes.length);
        malformed += count < 0 ? 1 : 0;
        for (final FixDictionary dictionary : dictionaries)
        {
            final int reason = dictionary.check(message);
            assertThat(reason == SessionRejectReason.OTHER ||
                reason >= FixDictionary.VALID && reason <= 17).isTrue();
            refused += reason >= 0 ? 1 : 0;
        }
        final int length = requests.encode(message, target, 0);
        assertThat(length).isBetween(FixRequests.MALFORMED, FixRequests.MAX_LENGTH);
        translated += length > 0 ? 1 : 0;
        for (int i = 0; i < message.fieldCount(); i++)
        {
            assertThat(message.valueOffset(i) + message.valueLength(i)).isLessThan(bytes.length);
            message.longAt(i, 0);
            message.timestampNsAt(i, 0);
        }
    }

    private static byte[] mutate(final byte[] bytes, final Random random)
    {
        final byte[] mutated = bytes.clone();
        if (mutated.length == 0)
        {
            return mutated;
        }
        for (int i = random.nextInt(4); i > 0; i--)
        {
            final int at = random.nextInt(mutated.length);
            switch (random.nextInt(4))
            {
                case 0:
                    mutated[at] = (byte)random.nextInt();
                    break;
                case 1:
                    mutated[at] = TELLING[random.nextInt(TELLING.length)];
                    break;
                case 2:
                    final int length = random.nextInt(mutated.length - at);
                    System.arraycopy(bytes, random.nextInt(mutated.length - length),
                        mutated, at, length);
                    break;
                default:
                    mutated[at] = (byte)(mutated[at] ^ 1 << random.nextInt(8));
                    break;
            }
        }
        return random.nextInt(10) == 0 ?
            Arrays.copyOf(mutated, random.nextInt(mutated.length)) : mutated;
    }

    private static byte[] noise(final Random random)
    {
        final byte[] bytes = new byte[random.nextInt(MAX_LENGTH)];
        random.nextBytes(bytes);
        return bytes;
    }
}
