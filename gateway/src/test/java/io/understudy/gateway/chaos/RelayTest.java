package io.understudy.gateway.chaos;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class RelayTest
{
    private static final int PACKETS = 1_000;
    private static final long US = 1_000;

    private final long seed = System.nanoTime();

    private static byte[] packet(final int number)
    {
        return new byte[] {(byte)(number >> 8), (byte)number};
    }

    private static List<Integer> drain(final Relay relay, final long nowNs)
    {
        final List<Integer> numbers = new ArrayList<>();
        for (byte[] packet = relay.poll(nowNs); packet != null; packet = relay.poll(nowNs))
        {
            numbers.add((packet[0] & 0xff) << 8 | packet[1] & 0xff);
        }
        return numbers;
    }

    @Test
    void shouldGiveEachPacketAfterItsDelayInOrderWithoutJitter()
    {
        final Relay relay = new Relay(new Relay.Terms(50, 0, 0, seed));
        relay.offer(packet(1), 0);
        relay.offer(packet(2), 10 * US);
        assertThat(relay.waitNs(20 * US)).isEqualTo(30 * US);
        assertThat(drain(relay, 50 * US - 1)).isEmpty();
        assertThat(drain(relay, 50 * US)).containsExactly(1);
        assertThat(drain(relay, 60 * US)).containsExactly(2);
        assertThat(relay.waitNs(60 * US)).isEqualTo(Long.MAX_VALUE);
    }

    @Test
    void shouldLetPacketsOvertakeOneAnotherAndLoseNone()
    {
        final Relay relay = new Relay(new Relay.Terms(10, 100, 0, seed));
        for (int i = 0; i < PACKETS; i++)
        {
            relay.offer(packet(i), i * US);
        }
        final List<Integer> numbers = drain(relay, (PACKETS + 110) * US);
        assertThat(numbers).as("seed %d", seed).hasSize(PACKETS).doesNotHaveDuplicates();
        assertThat(numbers).as("seed %d", seed).isNotEqualTo(numbers.stream().sorted().toList());
    }

    @Test
    void shouldDoubleSomePackets()
    {
        final Relay relay = new Relay(new Relay.Terms(0, 0, 20, seed));
        for (int i = 0; i < PACKETS; i++)
        {
            relay.offer(packet(i), 0);
        }
        assertThat(drain(relay, 0)).as("seed %d", seed)
            .hasSizeBetween(PACKETS + PACKETS / 10, PACKETS + PACKETS * 3 / 10);
    }
}
