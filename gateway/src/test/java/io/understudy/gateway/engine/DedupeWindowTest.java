package io.understudy.gateway.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Random;

import org.agrona.concurrent.UnsafeBuffer;
import org.junit.jupiter.api.Test;

/** The window against a HashMap, for ids of several forms, over more days than a slot can count. */
class DedupeWindowTest
{
    private static final long SEED = 20_260_101;
    private static final int CAPACITY = 1_000;

    private final Random random = new Random(SEED);
    private final UnsafeBuffer key = new UnsafeBuffer(new byte[24]);

    @Test
    void shouldFindWhatAMapFinds()
    {
        final DedupeWindow window = new DedupeWindow(CAPACITY);
        final Map<String, Integer> expected = new HashMap<>();
        for (int i = 0; i < 200_000; i++)
        {
            final int session = random.nextInt(3);
            final String id = id(random.nextInt(4), random.nextInt(CAPACITY));
            write(id);
            final int known = expected.getOrDefault(session + id, DedupeWindow.NONE);
            assertThat(window.find(session, key, 0)).as("seed %d, step %d, %s", SEED, i, id)
                .isEqualTo(known);
            if (window.isFull())
            {
                window.clear();
                expected.clear();
            }
            else if (known == DedupeWindow.NONE)
            {
                expected.put(session + id, window.add(session, key, 0, i));
            }
        }
    }

    @Test
    void shouldForgetADayWhenItsGenerationComesAgain()
    {
        final DedupeWindow window = new DedupeWindow(4);
        write("A1");
        window.add(0, key, 0, 1);
        assertThat(window.find(0, key, 0)).isZero();
        for (int day = 0; day < 200_000; day++)
        {
            window.clear();
            assertThat(window.find(0, key, 0)).as("day %d", day).isEqualTo(DedupeWindow.NONE);
        }
    }

    @Test
    void shouldPlaceIdsThatDifferInTheirLastCharacterSideBySide()
    {
        write("ORDER-00010");
        final long first = DedupeWindow.hash(7, key, 0);
        for (int digit = 1; digit < 10; digit++)
        {
            write("ORDER-0001" + digit);
            assertThat(DedupeWindow.hash(7, key, 0) & 0xFFFF_FFF0L).isEqualTo(first & 0xFFFF_FFF0L);
            assertThat(DedupeWindow.hash(7, key, 0) & 0xF).isNotEqualTo(first & 0xF);
        }
        write("ORDER-00020");
        assertThat(DedupeWindow.hash(7, key, 0) & 0xFFFF_FFF0L).isNotEqualTo(first & 0xFFFF_FFF0L);
    }

    private static String id(final int form, final int number)
    {
        return switch (form)
        {
            case 0 -> Integer.toString(number);
            case 1 -> String.format("%024d", number);
            case 2 -> number + "-same-end";
            default -> String.format("longer-than-8-%x", number);
        };
    }

    private void write(final String id)
    {
        key.setMemory(0, 24, (byte)0);
        key.putBytes(0, id.getBytes(StandardCharsets.US_ASCII));
    }
}
