package io.understudy.gateway.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.Random;
import java.util.Set;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import io.understudy.gateway.engine.EngineCounters.Counter;
import io.understudy.gateway.reference.FlowGenerator;
import io.understudy.gateway.reference.FlowOp;
import io.understudy.gateway.reference.ReferenceBook;

/** The engine against a book written from the rules alone. */
class ReferenceBookTest
{
    private static final ReferenceBook.Terms[] TERMS = ReferenceBook.Terms.values();

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3})
    void shouldTradeAGeneratedDayAsTheReferenceBookDoes(final long seed)
    {
        final FlowGenerator flow = new FlowGenerator(seed);
        final FlowDriver driver = new FlowDriver();
        for (int i = 0; i < 8_000; i++)
        {
            driver.apply(flow.next());
        }
        assertThat(driver.trades()).hasSizeGreaterThan(500).isEqualTo(flow.book().trades());
        assertThat(driver.harness.engine.counters().get(Counter.OPEN_ORDERS))
            .isEqualTo(flow.book().openOrders());
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {11, 12, 13, 14})
    void shouldTreatEveryKindOfOrderAsTheReferenceBookDoes(final long seed)
    {
        final Random random = new Random(seed);
        final ReferenceBook book = new ReferenceBook();
        final Set<Long> postOnly = new HashSet<>();
        final FlowDriver driver = new FlowDriver();
        for (int i = 1; i <= 6_000; i++)
        {
            final long named = 1 + random.nextInt(i);
            final int kind = random.nextInt(10);
            final long price = 1_000 + random.nextInt(12);
            final long quantity = 1 + random.nextInt(50);
            if (kind < 2 && book.left(named) > 0)
            {
                driver.apply(new FlowOp(0, 'C', named, 'B', 0, 0));
                book.cancel(named);
            }
            else if (kind < 4 && book.left(named) > 0 && !postOnly.contains(named))
            {
                driver.apply(new FlowOp(0, 'R', named, 'B', price, quantity));
                book.replace(named, price, quantity);
            }
            else
            {
                final char side = random.nextBoolean() ? 'B' : 'S';
                final ReferenceBook.Terms terms = TERMS[random.nextInt(TERMS.length)];
                final boolean market =
                    terms != ReferenceBook.Terms.POST_ONLY && random.nextInt(8) == 0;
                if (terms == ReferenceBook.Terms.POST_ONLY)
                {
                    // The reference book does not know that a replace of these may be refused.
                    postOnly.add((long)i);
                }
                driver.place(new FlowOp(0, 'N', i, side, price, quantity), terms, market);
                book.place(i, side, market ? null : price, quantity, terms);
            }
            assertThat(driver.trades().size())
                .as("seed %d, step %d", seed, i).isEqualTo(book.trades().size());
        }
        assertThat(driver.trades()).isEqualTo(book.trades());
        assertThat(driver.harness.engine.counters().get(Counter.OPEN_ORDERS))
            .isEqualTo(book.openOrders());
    }
}
