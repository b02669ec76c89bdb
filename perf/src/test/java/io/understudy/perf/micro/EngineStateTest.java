package io.understudy.perf.micro;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.understudy.codecs.client.Side;
import io.understudy.gateway.engine.EngineCounters.Counter;
import org.junit.jupiter.api.Test;

/** The benchmarks' streams do the work that their figures are named for. */
final class EngineStateTest
{
    private final EngineState state = new EngineState();

    @Test
    void shouldRestCancelAndTradeEachOrderOfABatchDayAfterDay()
    {
        for (int day = 0; day < 2; day++)
        {
            state.prepareOrders(Side.BUY, false);
            apply(Counter.ORDERS_ACCEPTED);
            state.prepareCancels(Side.BUY);
            apply(Counter.ORDERS_CANCELED);
            state.prepareOrders(Side.SELL, true);
            apply(Counter.ORDERS_ACCEPTED);
            state.prepareOrders(Side.BUY, true);
            apply(Counter.TRADES);
            state.endDay();
        }
    }

    @Test
    void shouldFindAnEmptyBookAfterADayThatLeftItFull()
    {
        for (int day = 0; day < 3; day++)
        {
            state.prepareOrders(Side.BUY, false);
            apply(Counter.ORDERS_ACCEPTED);
            state.endDay();
        }
    }

    private void apply(final Counter work)
    {
        state.expect(work);
        state.applyBatch();
        assertThatCode(() -> state.check(work)).doesNotThrowAnyException();
    }

    @Test
    void shouldFailABatchWhoseRecordsDidOtherWork()
    {
        state.prepareCancels(Side.BUY);
        state.expect(Counter.ORDERS_CANCELED);
        state.applyBatch();

        assertThatThrownBy(() -> state.check(Counter.ORDERS_CANCELED))
            .isInstanceOf(IllegalStateException.class)
            .hasMessageContaining("ORDERS_CANCELED=0");
    }
}
