package io.understudy.gateway.sequence;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.agrona.concurrent.UnsafeBuffer;
import org.junit.jupiter.api.Test;

/** What is at hand is what was added, whatever its length, however often records are voided. */
class RecentRecordsTest
{
    private static final int CAPACITY = 4096;
    private static final int LONGEST = CAPACITY / 4;
    private static final int SHORTEST = 40;
    private static final int RECORDS = 20_000;

    private final UnsafeBuffer record = new UnsafeBuffer(new byte[LONGEST]);

    /** Beside it a list of all that was ever added: the ring may hold less, never other bytes. */
    @Test
    void shouldHoldWhatWasAdded()
    {
        final long seed = System.nanoTime();
        final Random random = new Random(seed);
        final RecentRecords recent = new RecentRecords(CAPACITY);
        final List<byte[]> all = new ArrayList<>();
        int held = 0;
        for (int i = 0; i < RECORDS; i++)
        {
            if (random.nextInt(50) == 0)
            {
                final int voided = Math.min(all.size(), random.nextInt(10));
                all.subList(all.size() - voided, all.size()).clear();
            }
            final byte[] bytes = new byte[random.nextInt(8) == 0 ?
                SHORTEST + random.nextInt(LONGEST - SHORTEST) : SHORTEST + random.nextInt(32)];
            random.nextBytes(bytes);
            all.add(bytes);
            record.putBytes(0, bytes);
            recent.add(all.size(), record, 0, bytes.length);
            assertThat(recent.has(all.size())).isTrue();
            assertThat(recent.has(all.size() + 1)).isFalse();
            for (int sequence = all.size(); recent.has(sequence); sequence--)
            {
                final byte[] at = new byte[recent.length(sequence)];
                recent.buffer().getBytes(recent.offset(sequence), at);
                assertThat(at).as("seed=%d, record %d of %d", seed, sequence, all.size())
                    .isEqualTo(all.get(sequence - 1));
                held++;
            }
        }
        assertThat(held).as("more than the last one is at hand").isGreaterThan(5 * RECORDS);
    }

    @Test
    void shouldSayHowMuchFollowsARecord()
    {
        final RecentRecords recent = new RecentRecords(CAPACITY);
        for (int sequence = 1; sequence <= 100; sequence++)
        {
            recent.add(sequence, record, 0, sequence % 7 == 0 ? LONGEST : SHORTEST);
        }
        assertThat(recent.bytesAfter(100)).isZero();
        assertThat(recent.bytesAfter(99)).isEqualTo(SHORTEST);
        assertThat(recent.bytesAfter(1)).as("no longer at hand").isEqualTo(CAPACITY);
    }
}
