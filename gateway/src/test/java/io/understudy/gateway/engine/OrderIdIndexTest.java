package io.understudy.gateway.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import java.util.Random;

import org.junit.jupiter.api.Test;

/** The index against a HashMap, and its cost where ids leave in the order in which they came. */
class OrderIdIndexTest
{
    private static final long SEED = 20_260_101;

    @Test
    void shouldFindWhatAMapFinds()
    {
        final Random random = new Random(SEED);
        final Orders orders = new Orders(500);
        final OrderIdIndex index = new OrderIdIndex(orders, 500);
        final Map<Long, Integer> expected = new HashMap<>();
        long lastId = 0;
        for (int i = 0; i < 50_000; i++)
        {
            if (random.nextInt(500) >= expected.size())
            {
                final int order = orders.allocate();
                orders.orderId(order, ++lastId);
                index.add(order);
                expected.put(lastId, order);
            }
            else
            {
                final long id = expected.keySet().stream()
                    .skip(random.nextInt(expected.size())).findFirst().orElseThrow();
                final int order = expected.remove(id);
                index.remove(order);
                orders.release(order);
            }
            final long asked = 1 + random.nextInt((int)lastId);
            assertThat(index.find(asked)).as("seed %d, step %d", SEED, i)
                .isEqualTo(expected.getOrDefault(asked, Orders.NONE));
        }
    }

    @Test
    void shouldRemoveTheOldestOfManyWithoutWalkingAllOthers()
    {
        final int count = 400_000;
        final Orders orders = new Orders(count);
        final OrderIdIndex index = new OrderIdIndex(orders, count);
        for (int i = 0; i < count; i++)
        {
            final int order = orders.allocate();
            orders.orderId(order, 1 + i);
            index.add(order);
        }
        final long startNs = System.nanoTime();
        for (int i = 0; i < count; i++)
        {
            index.remove(index.find(1 + i));
        }
        // Tens of milliseconds; a walk over the others makes it minutes.
        assertThat(System.nanoTime() - startNs).isLessThan(10_000_000_000L);
        assertThat(index.find(count)).isEqualTo(Orders.NONE);
    }
}
