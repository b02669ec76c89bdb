package io.understudy.gateway.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;

import org.agrona.concurrent.UnsafeBuffer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import io.understudy.codecs.RecordLayout;
import io.understudy.codecs.client.TimeInForce;
import io.understudy.codecs.command.CommandAnswerDecoder;
import io.understudy.codecs.command.CommandResult;
import io.understudy.codecs.command.MessageHeaderDecoder;
import io.understudy.codecs.command.TradingState;
import io.understudy.codecs.journal.RecordKind;
import io.understudy.gateway.engine.EngineCounters.Counter;

/** What an operator's commands do to sessions, instruments and the day, and which are refused. */
class OperatorTest
{
    private final EngineHarness harness = new EngineHarness();
    private final Commands commands = new Commands(harness);
    private TestClient client;

    @BeforeEach
    void begin()
    {
        harness.standard();
        client = harness.establish(1);
    }

    @Test
    void shouldRefuseAConfigureThatNeedsMoreMemoryThanAMemberHas()
    {
        final EngineHarness fresh = new EngineHarness();
        final Commands first = new Commands(fresh);
        first.configure().maxEdges(1_024).outboxBytes(1 << 30);
        assertThat(first.send()).isEqualTo(CommandResult.OUT_OF_RANGE);
        first.configure().dedupeWindowInputs(32_000_000);
        assertThat(first.send()).isEqualTo(CommandResult.OUT_OF_RANGE);
        first.configure().maxPriceLevels(4_000_000).maxOpenOrders(1_500_000);
        assertThat(first.send()).isEqualTo(CommandResult.OUT_OF_RANGE);
        assertThat(fresh.engine.isConfigured()).isFalse();
        first.configure();
        assertThat(first.send()).isEqualTo(CommandResult.OK);
        first.configure();
        assertThat(first.send()).isEqualTo(CommandResult.ALREADY_SET);
    }

    @Test
    void shouldCountClientsRecordsBeforeConfigureAndGoOn()
    {
        final EngineHarness fresh = new EngineHarness();
        final int edge = RecordLayout.OPERATOR_EDGE_ID;
        fresh.apply(RecordKind.CONNECT, edge, 1, 0);
        fresh.sequence(1);
        fresh.apply(RecordKind.FRAME, edge, 1, fresh.messageLength);
        fresh.apply(RecordKind.DISCONNECT, edge, 1, 0);
        fresh.tick(1);
        assertThat(fresh.engine.counters().get(Counter.FRAMES_WITHOUT_CONNECTION)).isEqualTo(3);
        final Commands first = new Commands(fresh);
        assertThat(first.endOfDay()).isEqualTo(CommandResult.NOT_CONFIGURED);
        first.configure();
        assertThat(first.send()).isEqualTo(CommandResult.OK);
    }

    @Test
    void shouldCountFramesOnUnknownConnectionsAndGoOn()
    {
        harness.newOrder(1, "a", 'B', 100, 1);
        harness.apply(RecordKind.FRAME, client.edgeId, 4_711, harness.messageLength);
        harness.apply(RecordKind.DISCONNECT, client.edgeId, 4_711, 0);
        assertThat(client.receive()).isEmpty();
        assertThat(harness.engine.counters().get(Counter.FRAMES_WITHOUT_CONNECTION)).isEqualTo(1);
        assertThat(client.buy("a", 100, 1)).containsExactly("NEW a NEW 0+1");
    }

    @Test
    void shouldAllowCommandsFromTheOperatorsEdgeOnly()
    {
        harness.apply(RecordKind.COMMAND, client.edgeId, client.connectionId,
            commands.encodeMaxInputAge(1));
        final List<EngineHarness.Output> outputs = harness.outputs(client.edgeId);
        assertThat(outputs).hasSize(1);
        assertThat(new CommandAnswerDecoder().wrapAndApplyHeader(
            new UnsafeBuffer(outputs.get(0).payload), 0, new MessageHeaderDecoder()).result())
            .isEqualTo(CommandResult.NOT_ALLOWED);
        harness.nowNs += 2 * EngineHarness.MS;
        harness.newOrder(client.next++, "a", 'B', 100, 1)
            .sendingTime(harness.nowNs - 2 * EngineHarness.MS);
        assertThat(client.send()).containsExactly("NEW a NEW 0+1");
    }

    @Test
    void shouldUnbindTheSessionsOfAnEdgeThatIsFencedForItsCommands()
    {
        harness.autoConfirm = false;
        final int slot = harness.engine.edges().slotOf(client.edgeId);
        for (int i = 0; i < 100_000 && !harness.engine.edges().isFenced(slot); i++)
        {
            harness.apply(RecordKind.COMMAND, client.edgeId, client.connectionId,
                commands.encodeMaxInputAge(1));
        }
        assertThat(harness.engine.edges().isFenced(slot)).isTrue();
        assertThat(harness.engine.counters().get(Counter.EDGES_FENCED)).isEqualTo(1);
        assertThat(session(1).isBound()).isFalse();
    }

    @Test
    void shouldAnswerMalformedAndUnknownCommands()
    {
        final int length = commands.encodeMaxInputAge(1);
        assertThat(harness.command(length - 1)).isEqualTo(CommandResult.MALFORMED);
        assertThat(harness.command(3)).isEqualTo(CommandResult.MALFORMED);
        commands.encodeMaxInputAge(1);
        harness.message.putShort(2, (short)99);
        assertThat(harness.command(length)).isEqualTo(CommandResult.UNKNOWN_COMMAND);
        assertThat(commands.maxInputAge(-1)).isEqualTo(CommandResult.OUT_OF_RANGE);
        assertThat(commands.session(99, TradingState.OPEN))
            .isEqualTo(CommandResult.UNKNOWN_SESSION);
        assertThat(commands.instrument(99, TradingState.OPEN))
            .isEqualTo(CommandResult.UNKNOWN_INSTRUMENT);
        assertThat(commands.resetSession(99)).isEqualTo(CommandResult.UNKNOWN_SESSION);
    }

    @Test
    void shouldBeginASessionAnewWhenItIsReset()
    {
        client.buy("a", 100, 1);
        client.buy("b", 99, 1);
        assertThat(commands.resetSession(1)).isEqualTo(CommandResult.OK);
        assertThat(client.receive()).containsExactly("Terminated RESET_BY_OPERATOR CLOSE");
        client.connect();
        harness.negotiate(1, 7, "");
        assertThat(client.send()).containsExactly("template 2");
        harness.establish(1, 7, 1, 1, TestClient.KEEP_ALIVE_MS);
        assertThat(client.send()).containsExactly("Established next=1 lastIn=0");
        client.next = 1;
        harness.retransmitRequest(1, 1, 1);
        assertThat(client.send()).containsExactly("RetransmitReject OUT_OF_RANGE oldest=1");
        harness.newOrder(client.next++, "a", 'B', 100, 1);
        assertThat(client.send()).containsExactly("BusinessReject 1 OUTSIDE_WINDOW");
        assertThat(harness.engine.counters().get(Counter.OPEN_ORDERS)).isEqualTo(2);
        assertThat(client.cancel("c", "b")).containsExactly("CANCELED c/b CANCELED 0+0");
    }

    @Test
    void shouldTakeCancelsOnlyFromAHaltedSession()
    {
        client.buy("a", 100, 1);
        commands.session(1, TradingState.HALTED);
        assertThat(client.buy("b", 100, 1))
            .containsExactly("REJECTED b REJECTED 0+0 SESSION_HALTED");
        assertThat(client.replace("r", "a", 100, 2))
            .containsExactly("CancelReject r SESSION_HALTED");
        assertThat(client.cancel("c", "a")).containsExactly("CANCELED c/a CANCELED 0+0");
        commands.session(1, TradingState.OPEN);
        assertThat(client.buy("d", 100, 1)).containsExactly("NEW d NEW 0+1");
    }

    @Test
    void shouldEndAClosedSessionAndLetItInWhenItOpens()
    {
        final TestClient waiting = harness.client(1, 900);
        waiting.connect();
        harness.negotiate(1, harness.nowNs * 2, "");
        waiting.send();
        commands.session(1, TradingState.CLOSED);
        assertThat(client.receive()).containsExactly("Terminated SESSION_HALTED CLOSE");
        harness.establish(1, harness.nowNs * 2, 1, 0, 1_000);
        assertThat(waiting.send()).containsExactly("EstablishReject SESSION_HALTED");
        client.connect();
        harness.negotiate(1, harness.nowNs * 2 + 1, "");
        assertThat(client.send()).containsExactly("NegotiationReject SESSION_HALTED");
        commands.session(1, TradingState.OPEN);
        client.version = harness.nowNs * 2;
        client.establish();
    }

    @Test
    void shouldExpireDayOrdersOfAClosedInstrumentAndTouchNothingElseOfIt()
    {
        client.buy("day", 100, 1);
        harness.newOrder(client.next++, "gtc", 'B', 99, 1)
            .timeInForce(TimeInForce.GOOD_TILL_CANCEL);
        client.send();
        commands.instrument(1, TradingState.CLOSED);
        assertThat(client.receive()).containsExactly("EXPIRED day EXPIRED 0+0");
        assertThat(client.sell("s", 99, 1))
            .containsExactly("REJECTED s REJECTED 0+0 INSTRUMENT_CLOSED");
        assertThat(client.cancel("c", "gtc")).containsExactly("CancelReject c INSTRUMENT_CLOSED");
        assertThat(client.replace("r", "gtc", 99, 2))
            .containsExactly("CancelReject r INSTRUMENT_CLOSED");
        commands.instrument(1, TradingState.HALTED);
        assertThat(client.replace("r2", "gtc", 99, 2))
            .containsExactly("CancelReject r2 INSTRUMENT_HALTED");
        commands.instrument(1, TradingState.OPEN);
        assertThat(client.sell("t", 99, 1)).contains("TRADE gtc FILLED 1+0 #1 1@99");
    }

    @Test
    void shouldNegotiateWithTheRightAccessKeyOnly()
    {
        harness.defineSession(4, 0, 0, -1, "s3cret");
        final TestClient fourth = harness.client(4, 104);
        fourth.connect();
        for (final String wrong : List.of("", "s3cre", "s3cret!", "S3cret"))
        {
            harness.negotiate(4, 1, wrong);
            assertThat(fourth.send()).as(wrong)
                .containsExactly("NegotiationReject BAD_CREDENTIALS");
        }
        harness.establish(4, 0, 1, 0, 1_000);
        assertThat(fourth.send()).containsExactly("EstablishReject NOT_NEGOTIATED");
        harness.negotiate(5, 1, "s3cret");
        assertThat(fourth.send()).containsExactly("NegotiationReject UNKNOWN_SESSION");
        harness.negotiate(4, 1, "s3cret");
        assertThat(fourth.send()).containsExactly("template 2");
        harness.negotiate(4, 1, "s3cret");
        assertThat(fourth.send()).containsExactly("NegotiationReject VERSION_TOO_LOW");
        harness.establish(4, 1, 1, 0, 1_000);
        assertThat(fourth.send()).containsExactly("Established next=1 lastIn=0");
    }

    @Test
    void shouldExpireADayOfManyOrdersInBoundedSlicesEachOrderOnce()
    {
        for (int i = 0; i < 1_300; i++)
        {
            client.buy("a" + i, 100, 1);
        }
        harness.nowNs++;
        commands.endOfDay();
        final Set<String> expired = new TreeSet<>(client.receive());
        assertThat(expired).hasSize(512);
        assertThat(client.buy("tomorrow", 90, 1)).containsExactly("NEW tomorrow NEW 0+1");
        harness.tick(1);
        expired.addAll(client.receive());
        assertThat(expired).hasSize(1_024);
        harness.tick(1);
        expired.addAll(client.receive());
        assertThat(expired).hasSize(1_300).allMatch(s -> s.startsWith("EXPIRED a"));
        harness.tick(1);
        assertThat(client.receive()).isEmpty();
        assertThat(harness.engine.counters().get(Counter.OPEN_ORDERS)).isEqualTo(1);
    }

    private Session session(final int id)
    {
        return harness.engine.core.tables.sessions.find(id);
    }
}
