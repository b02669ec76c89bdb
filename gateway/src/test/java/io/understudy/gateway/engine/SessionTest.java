package io.understudy.gateway.engine;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import io.understudy.codecs.client.MassCancelScope;
import io.understudy.codecs.client.OrdType;
import io.understudy.codecs.client.TimeInForce;
import io.understudy.codecs.command.CommandResult;
import io.understudy.codecs.command.EndOfDayEncoder;
import io.understudy.codecs.command.SetInstrumentStateEncoder;
import io.understudy.codecs.command.TradingState;
import io.understudy.gateway.engine.EngineCounters.Counter;

/** What a client is told: sessions, requests, and every kind of bad input. */
class SessionTest
{
    private final EngineHarness harness = new EngineHarness();
    private TestClient client;

    @BeforeEach
    void begin()
    {
        harness.standard();
        client = harness.establish(1);
    }

    @Test
    void shouldReportBothSidesOfATradeRestingFirst()
    {
        assertThat(client.buy("b1", 100, 10)).containsExactly("NEW b1 NEW 0+10");
        assertThat(client.sell("s1", 99, 4)).containsExactly(
            "NEW s1 NEW 0+4",
            "TRADE b1 PARTIALLY_FILLED 4+6 #1 4@100",
            "TRADE s1 FILLED 4+0 #1 4@100 aggressor");
        assertThat(client.cancel("c1", "b1")).containsExactly("CANCELED c1/b1 CANCELED 4+0");
    }

    @Test
    void shouldKeepPriorityOnlyWhenQuantityFallsAtTheSamePrice()
    {
        client.buy("a", 100, 10);
        client.buy("b", 100, 10);
        assertThat(client.replace("a2", "a", 100, 8)).containsExactly("REPLACED a2/a NEW 0+8");
        assertThat(client.sell("s", 100, 1)).contains("TRADE a2 PARTIALLY_FILLED 1+7 #1 1@100");
        client.replace("a3", "a2", 100, 12);
        assertThat(client.sell("t", 100, 1)).contains("TRADE b PARTIALLY_FILLED 1+9 #2 1@100");
    }

    @Test
    void shouldFinishAnOrderReplacedToWhatHasTraded()
    {
        client.buy("a", 100, 10);
        client.sell("s", 100, 4);
        assertThat(client.replace("a2", "a", 100, 3)).containsExactly("REPLACED a2/a FILLED 4+0");
        assertThat(client.cancel("c", "a2")).containsExactly("CancelReject c TOO_LATE_TO_CANCEL");
    }

    @Test
    void shouldGiveTheFirstAnswerAgainForTheSameContent()
    {
        client.buy("a", 100, 10);
        harness.newOrder(client.next++, "a", 'B', 100, 10);
        assertThat(client.send()).containsExactly("NEW a NEW 0+10 resent");
        assertThat(harness.engine.counters().get(Counter.ORDERS_ACCEPTED)).isEqualTo(1);
    }

    @Test
    void shouldRefuseTheSameClOrdIdWithOtherContent()
    {
        client.buy("a", 100, 10);
        assertThat(client.buy("a", 100, 11))
            .containsExactly("REJECTED a REJECTED 0+0 DUPLICATE_CLORDID");
    }

    @Test
    void shouldNeverExecuteALowerSequence()
    {
        client.buy("a", 100, 10);
        harness.newOrder(1, "z", 'B', 100, 10);
        assertThat(client.send()).isEmpty();
        harness.newOrder(1, "a", 'B', 100, 10);
        assertThat(client.send()).containsExactly("NEW a NEW 0+10 resent");
        assertThat(harness.engine.counters().get(Counter.OPEN_ORDERS)).isEqualTo(1);
    }

    @Test
    void shouldAnnounceASequenceGapAndGoOn()
    {
        client.next = 4;
        assertThat(client.buy("a", 100, 10))
            .containsExactly("NotApplied 1+3", "NEW a NEW 0+10");
    }

    @Test
    void shouldRefuseWhatAdmissionForbids()
    {
        harness.newOrder(client.next++, "i", 'B', 100, 1).instrumentId(9);
        assertThat(client.send()).containsExactly("REJECTED i REJECTED 0+0 UNKNOWN_INSTRUMENT");
        harness.newOrder(client.next++, "t", 'B', 100, 1).price().mantissa(1);
        assertThat(client.send()).containsExactly("REJECTED t REJECTED 0+0 PRICE_NOT_ON_TICK");
        assertThat(client.buy("z", 100, 0))
            .containsExactly("REJECTED z REJECTED 0+0 QUANTITY_NOT_POSITIVE");
        assertThat(client.buy("n", 100, -5))
            .containsExactly("REJECTED n REJECTED 0+0 QUANTITY_NOT_POSITIVE");
        harness.newOrder(client.next++, "l", 'B', 100, 1).quantity().mantissa(1);
        assertThat(client.send()).containsExactly("REJECTED l REJECTED 0+0 QUANTITY_NOT_A_LOT");
        assertThat(client.cancel("c", "nobody")).containsExactly("CancelReject c UNKNOWN_ORDER");
        harness.newOrder(client.next++, "u", 'B', 100, 1);
        harness.message.putByte(8 + 76, (byte)'?');
        assertThat(client.send()).containsExactly("REJECTED u REJECTED 0+0 UNSUPPORTED_VALUE");
        assertThat(client.buy("", 100, 1))
            .containsExactly("REJECTED  REJECTED 0+0 CLORDID_MISSING");
    }

    @Test
    void shouldRefuseTenTimesTheThrottle()
    {
        harness.defineSession(2, 10, 10, -1, "");
        final TestClient second = harness.establish(2);
        int accepted = 0;
        for (int i = 0; i < 100; i++)
        {
            harness.nowNs += 10 * EngineHarness.MS;
            accepted += second.buy("t" + i, 100, 1).get(0).startsWith("NEW") ? 1 : 0;
        }
        assertThat(accepted).isEqualTo(20 - 1);
    }

    @Test
    void shouldRefuseAnOrderHeldTooLongOrFromTheFuture()
    {
        final io.understudy.codecs.command.SetMaxInputAgeEncoder age =
            new io.understudy.codecs.command.SetMaxInputAgeEncoder();
        age.wrapAndApplyHeader(harness.message, 0, harness.commandHeader())
            .requestId(harness.nextRequestId()).maxInputAgeMs(500);
        assertThat(harness.command(8 + age.sbeBlockLength())).isEqualTo(CommandResult.OK);
        harness.newOrder(client.next++, "a", 'B', 100, 1)
            .sendingTime(harness.nowNs - 501 * EngineHarness.MS);
        assertThat(client.send()).containsExactly("REJECTED a REJECTED 0+0 STALE_INPUT");
        harness.newOrder(client.next++, "b", 'B', 100, 1)
            .sendingTime(harness.nowNs + 1_001 * EngineHarness.MS);
        assertThat(client.send())
            .containsExactly("REJECTED b REJECTED 0+0 SENDING_TIME_IN_FUTURE");
    }

    @Test
    void shouldEndAConnectionThatSendsWhatIsNoMessage()
    {
        harness.newOrder(client.next, "a", 'B', 100, 1);
        assertThat(client.send(harness.messageLength - 1))
            .containsExactly("Terminated MALFORMED_MESSAGE CLOSE");
        final TestClient third = harness.establish(3);
        harness.newOrder(1, "a", 'B', 100, 1);
        harness.message.putShort(4, (short)99);
        assertThat(third.send()).containsExactly("Terminated WRONG_SCHEMA CLOSE");
        third.establish();
        harness.newOrder(1, "a", 'B', 100, 1);
        harness.message.putShort(2, (short)77);
        assertThat(third.send()).containsExactly("Terminated UNKNOWN_TEMPLATE CLOSE");
        third.establish();
        harness.newOrder(1, "a", 'B', 100, 1);
        assertThat(third.send(600)).containsExactly("Terminated MESSAGE_TOO_LONG CLOSE");
        third.connect();
        harness.newOrder(1, "a", 'B', 100, 1);
        assertThat(third.send()).containsExactly("Terminated NOT_ESTABLISHED CLOSE");
    }

    @Test
    void shouldTakeALongerBlockOfALaterVersionAndRefuseItsNewMessages()
    {
        harness.newOrder(client.next++, "a", 'B', 100, 1);
        harness.message.putShort(0, (short)(80 + 16));
        harness.message.putShort(6, (short)1);
        assertThat(client.send(harness.messageLength + 16)).containsExactly("NEW a NEW 0+1");
        harness.newOrder(client.next++, "b", 'B', 100, 1);
        harness.message.putShort(2, (short)77);
        harness.message.putShort(6, (short)1);
        assertThat(client.send()).containsExactly("BusinessReject 2 UNKNOWN_MESSAGE");
    }

    @Test
    void shouldEndAConnectionWhoseLaterVersionsMessageIsCutShort()
    {
        harness.newOrder(client.next, "a", 'B', 100, 1);
        harness.message.putShort(0, (short)(80 + 16));
        harness.message.putShort(6, (short)1);
        assertThat(client.send(harness.messageLength + 15))
            .containsExactly("Terminated MALFORMED_MESSAGE CLOSE");
    }

    @Test
    void shouldSendAgainWhatWasMissed()
    {
        for (int i = 0; i < 20; i++)
        {
            client.buy("a" + i, 100 - i, 1);
        }
        harness.retransmitRequest(client.next, 5, 3);
        assertThat(client.send()).containsExactly("template 10",
            "NEW a4 NEW 0+1 resent", "NEW a5 NEW 0+1 resent", "NEW a6 NEW 0+1 resent");
        harness.retransmitRequest(client.next, 20, 2);
        assertThat(client.send()).containsExactly("RetransmitReject OUT_OF_RANGE oldest=1");
    }

    @Test
    void shouldRefuseARetransmissionBeyondTheSentStoresWindow()
    {
        final EngineHarness small = new EngineHarness();
        small.configure(1_000, 64, 8, 1 << 16, 10_000, 1 << 20);
        small.defineInstrument(1, 0, 0);
        small.defineSession(1, 0, 0, -1, "");
        final TestClient one = small.establish(1);
        for (int i = 0; i < 500; i++)
        {
            one.buy("a" + i, 100, 1);
        }
        small.retransmitRequest(one.next, 1, 1);
        final String answer = one.send().get(0);
        assertThat(answer).startsWith("RetransmitReject WINDOW_PASSED oldest=");
        final long oldest = Long.parseLong(answer.substring(answer.indexOf('=') + 1));
        small.retransmitRequest(one.next, oldest, 2);
        assertThat(one.send()).contains("NEW a" + (oldest - 1) + " NEW 0+1 resent");
        small.newOrder(one.next++, "a0", 'B', 100, 1);
        assertThat(one.send().get(0)).endsWith("OUTSIDE_WINDOW");
    }

    @Test
    void shouldKeepAliveByRecordTimeAndThenEndTheConnection()
    {
        harness.tick(TestClient.KEEP_ALIVE_MS * EngineHarness.MS);
        assertThat(client.receive()).containsExactly("template 8");
        harness.tick(2L * TestClient.KEEP_ALIVE_MS * EngineHarness.MS + 1);
        assertThat(client.receive()).containsExactly("Terminated KEEP_ALIVE_EXPIRED CLOSE");
    }

    @Test
    void shouldEndTheFirstConnectionWhenASecondEstablishesTheSession()
    {
        final TestClient second = harness.client(1, 900);
        second.connect();
        harness.negotiate(1, harness.nowNs * 2, "");
        second.send();
        harness.establish(1, harness.nowNs * 2, 1, 0, 1_000);
        assertThat(second.send()).containsExactly(
            "101 Terminated REPLACED_BY_NEW_CONNECTION CLOSE", "Established next=1 lastIn=0");
    }

    @Test
    void shouldCancelOrdersAfterTheGraceOfADisconnect()
    {
        harness.defineSession(2, 0, 0, 1_000, "");
        final TestClient second = harness.establish(2);
        second.buy("a", 100, 1);
        second.disconnect();
        harness.tick(999 * EngineHarness.MS);
        assertThat(harness.engine.counters().get(Counter.OPEN_ORDERS)).isEqualTo(1);
        harness.tick(EngineHarness.MS);
        assertThat(harness.engine.counters().get(Counter.OPEN_ORDERS)).isZero();
        second.next = 2;
        second.establish();
        harness.retransmitRequest(2, 1, 2);
        assertThat(second.send()).contains("CANCELED a CANCELED 0+0 resent");
    }

    @Test
    void shouldMassCancelInBoundedSlicesAndReportOnce()
    {
        for (int i = 0; i < 1_300; i++)
        {
            client.buy("a" + i, 100, 1);
        }
        harness.massCancel(client.next++, "m", MassCancelScope.ALL);
        assertThat(client.send()).hasSize(Sweeper.MAX_CANCELS);
        harness.tick(1);
        assertThat(client.receive()).hasSize(Sweeper.MAX_CANCELS);
        harness.tick(1);
        assertThat(client.receive()).hasSize(1_300 - 2 * Sweeper.MAX_CANCELS + 1)
            .endsWith("MassCanceled m 1300");
        harness.massCancel(client.next++, "m", MassCancelScope.ALL);
        assertThat(client.send()).containsExactly("MassCanceled m 1300 resent");
    }

    @Test
    void shouldExpireDayOrdersAndForgetTheDaysClOrdIds()
    {
        client.buy("day", 100, 1);
        harness.newOrder(client.next++, "gtc", 'B', 99, 1).timeInForce(
            TimeInForce.GOOD_TILL_CANCEL);
        client.send();
        harness.nowNs += 1;
        final EndOfDayEncoder end = new EndOfDayEncoder();
        end.wrapAndApplyHeader(harness.message, 0, harness.commandHeader())
            .requestId(harness.nextRequestId());
        assertThat(harness.command(8 + end.sbeBlockLength())).isEqualTo(CommandResult.OK);
        assertThat(client.receive()).containsExactly("EXPIRED day EXPIRED 0+0");
        harness.newOrder(client.next++, "day", 'B', 100, 1).sendingTime(harness.nowNs - 1);
        assertThat(client.send()).containsExactly("REJECTED day REJECTED 0+0 OUTSIDE_WINDOW");
        assertThat(client.buy("day", 100, 1)).containsExactly("NEW day NEW 0+1");
        assertThat(client.buy("gtc", 100, 1))
            .containsExactly("REJECTED gtc REJECTED 0+0 DUPLICATE_CLORDID");
    }

    @Test
    void shouldTakeCancelsOnlyWhileAnInstrumentIsHalted()
    {
        client.buy("a", 100, 1);
        final SetInstrumentStateEncoder set = new SetInstrumentStateEncoder();
        set.wrapAndApplyHeader(harness.message, 0, harness.commandHeader())
            .requestId(harness.nextRequestId()).instrumentId(1).state(TradingState.HALTED);
        harness.command(8 + set.sbeBlockLength());
        assertThat(client.buy("b", 100, 1))
            .containsExactly("REJECTED b REJECTED 0+0 INSTRUMENT_HALTED");
        assertThat(client.cancel("c", "a")).containsExactly("CANCELED c/a CANCELED 0+0");
    }

    @Test
    void shouldCancelWhatAMarketOrderCannotTrade()
    {
        harness.newOrder(client.next++, "m", 'B', 0, 1).ordType(OrdType.MARKET)
            .price().mantissa(Long.MIN_VALUE);
        assertThat(client.send())
            .containsExactly("NEW m NEW 0+1", "CANCELED m CANCELED 0+0 NO_LIQUIDITY");
    }

    @Test
    void shouldFenceAnEdgeThatNeverConfirmsAndServeItsNextIncarnation()
    {
        harness.autoConfirm = false;
        int i = 0;
        while (!harness.engine.edges().isFenced(harness.engine.edges().slotOf(client.edgeId)))
        {
            client.buy("a" + i++, 100, 1);
        }
        assertThat(harness.engine.edges().hasRoom(client.edgeId, 1)).isTrue();
        harness.autoConfirm = true;
        harness.newIncarnation(client.edgeId);
        client.establish();
        assertThat(client.buy("z", 100, 1)).contains("NEW z NEW 0+1");
    }

    @Test
    void shouldHaveRoomForTheNextIncarnationOfAnEdgeThatDiedWithItsOutboxNearlyFull()
    {
        harness.autoConfirm = false;
        int i = 0;
        while (harness.engine.edges().hasRoom(client.edgeId, 1))
        {
            client.buy("a" + i++, 100, 1);
        }
        assertThat(harness.engine.edges().isFenced(harness.engine.edges().slotOf(client.edgeId)))
            .isFalse();
        assertThat(harness.engine.edges().hasRoom(client.edgeId, 2)).isTrue();
        harness.newIncarnation(client.edgeId);
        client.connect();
        assertThat(harness.engine.edges().hasRoom(client.edgeId, 2)).isTrue();
    }
}
