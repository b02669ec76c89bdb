package io.understudy.gateway.engine;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import io.understudy.codecs.client.MassCancelScope;
import io.understudy.codecs.client.RejectReason;
import io.understudy.codecs.client.TimeInForce;
import io.understudy.codecs.command.CommandResult;
import io.understudy.codecs.command.ConfigureEncoder;
import io.understudy.codecs.command.DefineInstrumentEncoder;
import io.understudy.codecs.command.DefineSessionEncoder;
import io.understudy.codecs.command.TradingState;
import io.understudy.gateway.engine.EngineCounters.Counter;

/** Every capacity and window: what is full refuses, with a reason, and takes up again. */
class CapacityTest
{
    private final EngineHarness harness = new EngineHarness();
    private final Commands commands = new Commands(harness);

    /** Finishes a Configure begun, with instrument 1 and session 1. */
    private TestClient start()
    {
        assertThat(commands.send()).isEqualTo(CommandResult.OK);
        harness.defineInstrument(1, 0, 0);
        harness.defineSession(1, 0, 0, -1, "");
        return harness.establish(1);
    }

    @Test
    void shouldRefuseAnOrderWhenAllHandlesAreInUseAndTakeTheNextOnceOneIsFree()
    {
        commands.configure().maxOpenOrders(5);
        final TestClient client = start();
        for (int i = 0; i < 5; i++)
        {
            assertThat(client.buy("a" + i, 100, 1)).containsExactly("NEW a" + i + " NEW 0+1");
        }
        assertThat(client.buy("full", 100, 1))
            .containsExactly("REJECTED full REJECTED 0+0 CAPACITY_FULL");
        assertThat(client.sell("taker", 100, 1))
            .containsExactly("REJECTED taker REJECTED 0+0 CAPACITY_FULL");
        assertThat(client.replace("r", "a1", 101, 2)).containsExactly("REPLACED r/a1 NEW 0+2");
        client.cancel("c", "a0");
        assertThat(client.buy("next", 100, 1)).containsExactly("NEW next NEW 0+1");
    }

    @Test
    void shouldRefuseANewPriceWhenAllPriceLevelsAreInUse()
    {
        final ConfigureEncoder small = commands.configure();
        small.maxPriceLevels(3);
        final TestClient client = start();
        client.buy("a", 100, 1);
        client.buy("a2", 100, 1);
        client.buy("b", 99, 1);
        client.sell("s", 110, 1);
        assertThat(client.buy("c", 98, 1))
            .containsExactly("REJECTED c REJECTED 0+0 CAPACITY_FULL");
        assertThat(client.buy("a3", 100, 1)).containsExactly("NEW a3 NEW 0+1");
        assertThat(client.replace("r", "a", 97, 1)).containsExactly("CancelReject r CAPACITY_FULL");
        assertThat(client.replace("r2", "b", 97, 1)).containsExactly("REPLACED r2/b NEW 0+1");
        harness.newOrder(client.next++, "ioc", 'B', 110, 1)
            .timeInForce(TimeInForce.IMMEDIATE_OR_CANCEL);
        assertThat(client.send()).contains("TRADE ioc FILLED 1+0 #1 1@110 aggressor");
        assertThat(client.buy("d", 98, 1)).containsExactly("NEW d NEW 0+1");
    }

    @Test
    void shouldRefuseEveryKindOfRequestWhenTheDaysWindowIsFull()
    {
        commands.configure().dedupeWindowInputs(4);
        final TestClient client = start();
        client.buy("a", 100, 1);
        client.buy("b", 100, 1);
        client.buy("bad", 100, 0);
        client.cancel("c", "b");
        assertThat(client.buy("d", 100, 1))
            .containsExactly("REJECTED d REJECTED 0+0 CAPACITY_FULL");
        assertThat(client.cancel("e", "a")).containsExactly("CancelReject e CAPACITY_FULL");
        assertThat(client.replace("f", "a", 100, 2))
            .containsExactly("CancelReject f CAPACITY_FULL");
        harness.massCancel(client.next++, "m", MassCancelScope.ALL);
        assertThat(client.send()).containsExactly("BusinessReject 8 CAPACITY_FULL");
        harness.newOrder(client.next++, "a", 'B', 100, 1);
        assertThat(client.send()).containsExactly("NEW a NEW 0+1 resent");
        assertThat(harness.engine.counters().get(Counter.OPEN_ORDERS)).isEqualTo(1);
        harness.nowNs++;
        commands.endOfDay();
        client.receive();
        assertThat(client.buy("d", 100, 1)).containsExactly("NEW d NEW 0+1");
    }

    @Test
    void shouldRefuseSessionsAndInstrumentsBeyondTheirNumber()
    {
        commands.configure().maxSessions(1).maxInstruments(1);
        start();
        harness.message.setMemory(0, 128, (byte)0);
        final DefineSessionEncoder session = new DefineSessionEncoder();
        session.wrapAndApplyHeader(harness.message, 0, harness.commandHeader())
            .sessionId(2).state(TradingState.OPEN).cancelOnDisconnectGraceMs(-1);
        assertThat(harness.command(8 + session.sbeBlockLength()))
            .isEqualTo(CommandResult.CAPACITY_FULL);
        harness.message.setMemory(0, 128, (byte)0);
        final DefineInstrumentEncoder instrument = new DefineInstrumentEncoder();
        instrument.wrapAndApplyHeader(harness.message, 0, harness.commandHeader())
            .instrumentId(2).state(TradingState.OPEN).tickSize(1).lotSize(1).maxQuantity(1);
        assertThat(harness.command(8 + instrument.sbeBlockLength()))
            .isEqualTo(CommandResult.CAPACITY_FULL);
        harness.defineSession(1, 5, 5, -1, "changed");
        harness.defineInstrument(1, 0, 0);
    }

    @Test
    void shouldRefuseConnectionsBeyondTheirNumber()
    {
        commands.configure().maxSessions(1);
        final TestClient bound = start();
        for (int i = 1; i < 66; i++)
        {
            final TestClient waiting = harness.client(1, 1_000 + i);
            waiting.connect();
            assertThat(waiting.receive()).isEmpty();
        }
        final TestClient last = harness.client(1, 2_000);
        last.connect();
        assertThat(last.receive()).containsExactly("Terminated CAPACITY_FULL CLOSE");
        assertThat(bound.buy("a", 100, 1)).containsExactly("NEW a NEW 0+1");
        harness.client(1, 1_001).disconnect();
        last.connect();
        assertThat(last.receive()).isEmpty();
    }

    @Test
    void shouldAdmitWhatTheBucketHoldsAndRefuseTheRestOfTenTimesTheRate()
    {
        commands.configure();
        final TestClient other = start();
        harness.defineSession(2, 100, 100, -1, "");
        final TestClient throttled = harness.establish(2);
        int accepted = 0;
        for (int i = 0; i < 1_000; i++)
        {
            harness.nowNs += EngineHarness.MS;
            accepted += throttled.buy("t" + i, 100, 1).get(0).startsWith("NEW") ? 1 : 0;
        }
        // A full bucket at the first input, and 100 a second over the 999 ms that follow it.
        assertThat(accepted).isEqualTo(100 + 99);
        assertThat(harness.engine.counters().rejects(RejectReason.THROTTLED)).isEqualTo(801);
        assertThat(throttled.cancel("c", "t0")).containsExactly("CancelReject c THROTTLED");
        harness.newOrder(throttled.next++, "t999", 'B', 100, 1);
        assertThat(throttled.send().get(0)).startsWith("REJECTED t999").endsWith("resent");
        assertThat(other.buy("o", 100, 1)).containsExactly("NEW o NEW 0+1");
    }

    @Test
    void shouldMeasureAnInputsAgeToTheNanosecond()
    {
        commands.configure().maxInputAgeMs(500);
        final TestClient client = start();
        harness.newOrder(client.next++, "a", 'B', 100, 1)
            .sendingTime(harness.nowNs - 500 * EngineHarness.MS);
        assertThat(client.send()).containsExactly("NEW a NEW 0+1");
        harness.newOrder(client.next++, "b", 'B', 100, 1)
            .sendingTime(harness.nowNs - 500 * EngineHarness.MS - 1);
        assertThat(client.send()).containsExactly("REJECTED b REJECTED 0+0 STALE_INPUT");
        harness.cancel(client.next++, "c", "a")
            .sendingTime(harness.nowNs - 500 * EngineHarness.MS - 1);
        assertThat(client.send()).containsExactly("CancelReject c STALE_INPUT");
        harness.newOrder(client.next++, "d", 'B', 100, 1)
            .sendingTime(harness.nowNs + 1_000 * EngineHarness.MS);
        assertThat(client.send()).containsExactly("NEW d NEW 0+1");
        harness.newOrder(client.next++, "e", 'B', 100, 1)
            .sendingTime(harness.nowNs + 1_000 * EngineHarness.MS + 1);
        assertThat(client.send()).containsExactly("REJECTED e REJECTED 0+0 SENDING_TIME_IN_FUTURE");
        harness.newOrder(client.next++, "f", 'B', 100, 1).sendingTime(-1);
        assertThat(client.send()).containsExactly("REJECTED f REJECTED 0+0 SENDING_TIME_IN_FUTURE");
    }

    @Test
    void shouldKeepTheOrdersOfAClientThatReconnectsWithinTheGrace()
    {
        commands.configure();
        start();
        harness.defineSession(2, 0, 0, 1_000, "");
        final TestClient client = harness.establish(2);
        client.buy("a", 100, 1);
        client.disconnect();
        harness.tick(999 * EngineHarness.MS);
        client.establish();
        harness.tick(5_000 * EngineHarness.MS);
        assertThat(harness.engine.counters().get(Counter.OPEN_ORDERS)).isEqualTo(1);
        assertThat(client.cancel("c", "a")).containsExactly("CANCELED c/a CANCELED 0+0");
    }

    @Test
    void shouldKeepAConnectionThatSaysNothingButItsSequence()
    {
        commands.configure();
        final TestClient client = start();
        for (int i = 0; i < 10; i++)
        {
            harness.tick(2L * TestClient.KEEP_ALIVE_MS * EngineHarness.MS);
            assertThat(client.receive()).containsExactly("template 8");
            harness.sequence(client.next);
            assertThat(client.send()).isEmpty();
        }
        harness.sequence(client.next + 2);
        assertThat(client.send()).containsExactly("NotApplied 1+2");
    }

    @Test
    void shouldSendAgainWhatAFencedEdgeHasMissed()
    {
        commands.configure().outboxBytes(1 << 16);
        final TestClient client = start();
        harness.autoConfirm = false;
        final int slot = harness.engine.edges().slotOf(client.edgeId);
        int sent = 0;
        while (!harness.engine.edges().isFenced(slot))
        {
            client.buy("a" + sent++, 100, 1);
        }
        harness.autoConfirm = true;
        harness.newIncarnation(client.edgeId);
        client.establish();
        harness.retransmitRequest(client.next, sent, 1);
        assertThat(client.send())
            .contains("NEW a" + (sent - 1) + " NEW 0+1 resent");
    }
}
