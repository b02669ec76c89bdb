package io.understudy.gateway.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import io.understudy.gateway.engine.EngineCounters.Counter;

/** Orders at a venue that answers in a later record. */
class LaterVenueTest
{
    private LaterVenue venue;
    private final EngineHarness harness = new EngineHarness(
        new Engine((orders, listener, settings) -> venue = new LaterVenue(listener)));
    private TestClient client;

    @BeforeEach
    void begin()
    {
        harness.standard();
        client = harness.establish(1);
    }

    @Test
    void shouldSayThatARequestIsPendingUntilTheVenueAnswers()
    {
        assertThat(client.buy("a", 100, 5)).containsExactly("PENDING_NEW a PENDING_NEW 0+5");
        assertThat(client.cancel("c", "a")).containsExactly("CancelReject c ORDER_PENDING");
        assertThat(tick()).containsExactly("NEW a NEW 0+5");
        assertThat(client.replace("r", "a", 101, 7))
            .containsExactly("PENDING_REPLACE r/a PENDING_REPLACE 0+5");
        assertThat(tick()).containsExactly("REPLACED r/a NEW 0+7");
        assertThat(client.cancel("d", "r"))
            .containsExactly("PENDING_CANCEL d/r PENDING_CANCEL 0+7");
        assertThat(tick()).containsExactly("CANCELED d/r CANCELED 0+0");
        assertThat(harness.engine.counters().get(Counter.OPEN_ORDERS)).isZero();
    }

    @Test
    void shouldGoOnAsBeforeWhenTheVenueRefuses()
    {
        client.buy("a", 100, 5);
        tick();
        venue.refusing = true;
        client.replace("r", "a", 101, 7);
        assertThat(tick()).containsExactly("CancelReject r PRICE_OUT_OF_BAND");
        client.cancel("c", "a");
        assertThat(tick()).containsExactly("CancelReject c TOO_LATE_TO_CANCEL");
        harness.statusRequest(client.next++, "a");
        assertThat(client.send()).containsExactly("ORDER_STATUS a NEW 0+5");
        client.buy("b", 100, 1);
        assertThat(tick()).containsExactly("REJECTED b REJECTED 0+0 INSTRUMENT_HALTED");
    }

    @Test
    void shouldRefuseThePendingCancelOfAnOrderThatFills()
    {
        client.buy("a", 100, 5);
        tick();
        client.cancel("c", "a");
        final int order = harness.engine.core.tables.orders.first();
        venue.listener().onFill(order, 100 * EngineHarness.TICK, 2 * EngineHarness.LOT, false);
        venue.listener().onFill(order, 99 * EngineHarness.TICK, 3 * EngineHarness.LOT, false);
        assertThat(client.receive()).containsExactly(
            "TRADE a PENDING_CANCEL 2+3 #1 2@100",
            "TRADE a FILLED 5+0 #2 3@99",
            "CancelReject c TOO_LATE_TO_CANCEL");
    }

    private List<String> tick()
    {
        harness.tick(1);
        return client.receive();
    }
}
