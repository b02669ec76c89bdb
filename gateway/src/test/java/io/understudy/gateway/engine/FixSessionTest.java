package io.understudy.gateway.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import io.understudy.codecs.command.BeginString;
import io.understudy.codecs.command.CommandResult;
import io.understudy.codecs.command.CredentialKind;
import io.understudy.codecs.command.ExplainSessionEncoder;
import io.understudy.codecs.command.Flag;
import io.understudy.codecs.command.LogonRefusal;
import io.understudy.codecs.command.ResetSessionEncoder;
import io.understudy.codecs.command.SessionExplanationDecoder;
import io.understudy.codecs.command.SetCredentialEncoder;
import io.understudy.codecs.command.SetSessionStateEncoder;
import io.understudy.codecs.command.TimePrecision;
import io.understudy.codecs.command.TradingState;
import io.understudy.codecs.ingress.CredentialDecoder;
import io.understudy.codecs.ingress.CredentialQueryEncoder;
import io.understudy.codecs.ingress.MessageHeaderDecoder;
import io.understudy.codecs.ingress.OutputKind;
import io.understudy.codecs.ingress.Verdict;
import io.understudy.codecs.journal.RecordKind;

/** FIX clients with real orders behind their session. */
class FixSessionTest
{
    private static final int CONNECTION = 101;
    private static final long SECOND = 1_000_000_000L;

    private final EngineHarness engine = new EngineHarness();
    private final FixHarness fix = new FixHarness(engine);
    private long next = 1;

    @BeforeEach
    void defineSession()
    {
        engine.standard();
        assertThat(fix.define(1, session -> {})).isEqualTo(CommandResult.OK);
    }

    @Test
    void shouldTradeWithAClientOfSbe()
    {
        logon("");
        assertThat(order("a", 1, 5)).singleElement().asString()
            .contains("|35=8|34=2|", "|11=a|", "|150=0|39=0|", "|55=TEST|", "|38=5|", "|44=0.1|");
        final TestClient seller = engine.establish(3);
        engine.newOrder(seller.next++, "s", 'S', 100, 2);
        engine.apply(RecordKind.FRAME, seller.edgeId, seller.connectionId, engine.messageLength);
        final String trade = come().get(0);
        assertThat(trade).contains("|34=3|", "|150=F|39=1|", "|32=2|31=0.1|", "|14=2|", "|151=3|");
    }

    @Test
    void shouldSendReportsAgainAsTheyWereAndFillTheRest()
    {
        logon("");
        final String report = order("a", 1, 5).get(0);
        send("1", "112=x|");
        order("b", 1, 5);
        final List<String> again = send("2", "7=1|16=0|");
        assertThat(again).hasSize(4);
        assertThat(again.get(0)).contains("|35=4|34=1|", "|43=Y|", "|36=2|123=Y|");
        assertThat(again.get(1)).contains("|35=8|34=2|", "|43=Y|", "|11=a|",
            "|122=" + value(report, "52") + "|");
        assertThat(value(again.get(1), "60")).isEqualTo(value(report, "60"));
        assertThat(again.get(2)).contains("|35=4|34=3|", "|36=4|");
        assertThat(again.get(3)).contains("|35=8|34=4|", "|11=b|");
    }

    @Test
    void shouldFillWhatTheWindowHasPassed()
    {
        logon("");
        for (int i = 0; i < 5_000; i++)
        {
            order("o" + i, 1, 1);
            if (i % 2 == 0)
            {
                send("F", "11=c" + i + "|41=o" + i + "|55=TEST|54=1|60=" + fix.time() + "|");
            }
        }
        List<String> again = new ArrayList<>(send("2", "7=1|16=0|"));
        for (int i = 0; i < 40; i++)
        {
            engine.tick(1_000_000L);
            again.addAll(come());
        }
        again = again.stream().filter(message -> message.contains("|43=Y|")).toList();
        assertThat(again.get(0)).contains("|35=4|34=1|");
        long expected = 1;
        for (final String message : again)
        {
            assertThat(value(message, "34")).isEqualTo("" + expected);
            expected = message.contains("|35=4|") ?
                Long.parseLong(value(message, "36")) : expected + 1;
        }
        assertThat(expected).isEqualTo(1 + 1 + 5_000 + 2_500);
        assertThat(again.size()).isGreaterThan(FixResender.MAX_MESSAGES);
    }

    @Test
    void shouldAnswerARepeatedOrderAgainAndNotExecuteIt()
    {
        logon("");
        order("a", 1, 5);
        final String repeated = send("D", "97=Y|" + body("a", 1, 5)).get(0);
        assertThat(repeated).contains("|35=8|34=3|", "|97=Y|", "|11=a|", "|150=0|");
        assertThat(engine.engine.counters().get(EngineCounters.Counter.OPEN_ORDERS)).isOne();
        final List<String> again = send("2", "7=3|16=3|");
        assertThat(again).singleElement().asString().contains("|34=3|", "|43=Y|", "|97=Y|");
    }

    @Test
    void shouldKeepWhatHappensWhileTheClientIsAway()
    {
        logon("");
        order("a", 1, 5);
        fix.disconnect(CONNECTION);
        final TestClient seller = engine.establish(3);
        engine.newOrder(seller.next++, "s", 'S', 100, 5);
        engine.apply(RecordKind.FRAME, seller.edgeId, seller.connectionId, engine.messageLength);
        fix.connect(CONNECTION + 1);
        fix.logon(CONNECTION + 1, fix.message("A", next++, "98=0|108=30|"));
        assertThat(come(CONNECTION + 1)).singleElement().asString().contains("|35=A|34=4|");
        fix.frame(CONNECTION + 1, fix.message("2", next++, "7=3|16=0|"));
        final List<String> again = come(CONNECTION + 1);
        assertThat(again.get(0)).contains("|35=8|34=3|", "|43=Y|", "|150=F|39=2|");
        assertThat(again.get(1)).contains("|35=4|34=4|", "|36=5|");
    }

    @Test
    void shouldProcessEachMessageOnceWhenAllButTheFirstComeEarly()
    {
        logon("");
        final List<byte[]> messages = new ArrayList<>();
        for (int i = 0; i < 100; i++)
        {
            messages.add(fix.message("D", next++, body("o" + i, 1, 1)));
        }
        final List<String> came = new ArrayList<>();
        for (int i = 1; i < messages.size(); i++)
        {
            fix.frame(CONNECTION, messages.get(i));
            came.addAll(come());
        }
        assertThat(came).singleElement().asString().contains("|35=2|", "|7=2|16=0|");
        came.clear();
        for (final byte[] message : messages)
        {
            fix.frame(CONNECTION, FixHarness.bytes(FixHarness.readable(message)
                .replaceAll("\\|9=\\d+\\|", "|").replaceAll("10=\\d+\\|$", "")
                .replace("|52=", "|43=Y|122=" + fix.time() + "|52=")));
            came.addAll(come());
        }
        assertThat(came).hasSize(100).allMatch(message -> message.contains("|150=0|"));
        assertThat(engine.engine.counters().get(EngineCounters.Counter.OPEN_ORDERS)).isEqualTo(100);
    }

    @Test
    void shouldRefuseWrongPasswordsAndSayWhyToTheOperator()
    {
        fix.define(1, session -> session.credentialKind(CredentialKind.PASSWORD).identity("joe"));
        assertThat(attempt(Verdict.PASSED, "joe")).containsExactly("5", "CLOSE");
        assertThat(fix.credential("joe", 1_000, 0)).isEqualTo(CommandResult.OK);
        assertThat(attempt(Verdict.FAILED, "joe")).containsExactly("5", "CLOSE");
        assertThat(explain().refusal()).isEqualTo(LogonRefusal.BAD_CREDENTIALS);
        assertThat(attempt(Verdict.NOT_CHECKED, "joe")).containsExactly("5", "CLOSE");
        assertThat(attempt(Verdict.PASSED, "jim")).containsExactly("5", "CLOSE");
        assertThat(attempt(Verdict.LIMITED, "joe")).containsExactly("5", "CLOSE");
        assertThat(explain().refusal()).isEqualTo(LogonRefusal.TOO_MANY_ATTEMPTS);
        assertThat(attempt(Verdict.PASSED, "joe")).containsExactly("A");
    }

    @Test
    void shouldKnowAClientByItsCertificate()
    {
        fix.define(1,
            session -> session.credentialKind(CredentialKind.CERTIFICATE).identity("tw.example"));
        fix.connect(EngineHarness.EDGE, 1, "other.example");
        fix.logon(1, fix.message("A", 1, "98=0|108=30|"));
        assertThat(types(come(1))).containsExactly("5", "CLOSE");
        fix.connect(EngineHarness.EDGE, 2, "tw.example");
        fix.logon(2, fix.message("A", 1, "98=0|108=30|"));
        assertThat(types(come(2))).containsExactly("A");
    }

    @Test
    void shouldSayWhatWasExpectedOfARefusedLogon()
    {
        logon("");
        send("1", "112=x|");
        fix.disconnect(CONNECTION);
        fix.connect(2);
        fix.logon(2, fix.message("A", 1, "98=0|108=30|"));
        assertThat(come(2).get(0)).contains(
            "|35=5|", "|58=MsgSeqNum too low, expecting 3 but received 1|");
        final SessionExplanationDecoder said = explain();
        assertThat(said.refusal()).isEqualTo(LogonRefusal.SEQUENCE_TOO_LOW);
        assertThat(said.refusedSequence()).isOne();
        assertThat(said.refusedExpected()).isEqualTo(3);
        assertThat(said.nextOut()).isEqualTo(4);
        assertThat(said.bound()).isEqualTo(Flag.NO);
    }

    @ParameterizedTest
    @CsvSource({"98=0|108=0|, HeartBtInt must be at least 1 and at most 60",
        "98=0|108=61|, HeartBtInt must be at least 1 and at most 60",
        "98=1|108=30|, EncryptMethod (98) must be 0",
        "108=30|, 'Invalid Logon message: Required tag missing, field=98'"})
    void shouldRefuseALogonThatIsNotRight(final String body, final String text)
    {
        fix.connect(CONNECTION);
        fix.logon(CONNECTION, fix.message("A", 1, body));
        final List<String> come = come();
        assertThat(come.get(0)).contains("|35=5|", "|58=" + text + "|");
        assertThat(come.get(1)).isEqualTo("CLOSE");
    }

    @Test
    void shouldGiveAnEdgeTheHashOfAUserAndNothingOfAnother()
    {
        final SetCredentialEncoder credential = new SetCredentialEncoder();
        engine.message.setMemory(0, 256, (byte)0);
        credential.wrapAndApplyHeader(engine.message, 0, engine.commandHeader())
            .requestId(engine.nextRequestId()).iterations(210_000).username("joe");
        credential.salt(0, (short)7).hash(31, (short)9);
        assertThat(engine.command(8 + credential.sbeBlockLength())).isEqualTo(CommandResult.OK);
        fix.connect(CONNECTION);
        final CredentialDecoder joe = query("joe");
        assertThat(joe.iterations()).isEqualTo(210_000);
        assertThat(joe.salt(0)).isEqualTo((short)7);
        assertThat(joe.hash(31)).isEqualTo((short)9);
        assertThat(query("jo").found().value()).isZero();
    }

    @Test
    void shouldLetAClientGoOnAtAnotherEdge()
    {
        logon("");
        order("a", 1, 5);
        final int other = EngineHarness.EDGE + 1;
        fix.connect(other, 5, "");
        fix.logon(other, 5, fix.message("A", next++, "98=0|108=30|"), Verdict.NOT_CHECKED, "");
        assertThat(fix.come(other, 5)).singleElement().asString().contains("|35=A|34=3|");
        assertThat(come()).containsExactly("CLOSE");
        fix.frame(other, 5, fix.message("1", next++, "112=x|"));
        assertThat(fix.come(other, 5)).singleElement().asString().contains("|35=0|34=4|");
    }

    @Test
    void shouldEndTheSessionThatAnOperatorClosesOrResets()
    {
        logon("");
        final SetSessionStateEncoder state = new SetSessionStateEncoder();
        state.wrapAndApplyHeader(engine.message, 0, engine.commandHeader())
            .requestId(engine.nextRequestId()).sessionId(1).state(TradingState.CLOSED);
        assertThat(engine.command(8 + state.sbeBlockLength())).isEqualTo(CommandResult.OK);
        assertThat(types(come())).containsExactly("5", "CLOSE");
        fix.connect(2);
        fix.logon(2, fix.message("A", next++, "98=0|108=30|"));
        assertThat(come(2).get(0)).contains("|58=Session is closed|");
        state.wrapAndApplyHeader(engine.message, 0, engine.commandHeader())
            .requestId(engine.nextRequestId()).sessionId(1).state(TradingState.OPEN);
        engine.command(8 + state.sbeBlockLength());
        final ResetSessionEncoder reset = new ResetSessionEncoder();
        reset.wrapAndApplyHeader(engine.message, 0, engine.commandHeader())
            .requestId(engine.nextRequestId()).sessionId(1);
        engine.command(8 + reset.sbeBlockLength());
        next = 1;
        logon("");
    }

    @Test
    void shouldKeepToItsScheduleAndBeginEachDayAtOne()
    {
        final long secondOfDay = Math.floorMod(engine.nowNs / SECOND, 86_400L);
        fix.define(1, session -> session.startSecond((int)secondOfDay - 100)
            .endSecond((int)secondOfDay + 100));
        logon("");
        engine.tick(99 * SECOND / 4);
        assertThat(types(come())).isEmpty();
        final List<String> came = new ArrayList<>();
        for (int i = 0; i < 10; i++)
        {
            came.addAll(send("0", ""));
            engine.tick(10 * SECOND);
        }
        assertThat(String.join("", came)).contains("|35=5|", "End of the session's schedule");
        assertThat(came).last().isEqualTo("CLOSE");
        fix.connect(2);
        fix.logon(2, fix.message("A", next, "98=0|108=30|"));
        assertThat(come(2).get(0)).contains("|58=Logon outside the session's schedule|");
        engine.nowNs += 86_300 * SECOND;
        next = 1;
        logon("");
    }

    @ParameterizedTest
    @CsvSource({"FIX_4_2, FIX.4.2, ''", "FIXT_1_1, FIXT.1.1, 1137=9|"})
    void shouldSpeakEachVersion(
        final BeginString version, final String beginString, final String logonBody)
    {
        fix.define(1, session -> session.beginString(version)
            .precision(TimePrecision.MICROSECONDS).lastProcessed(Flag.YES));
        fix.connect(CONNECTION);
        fix.logon(CONNECTION, of(beginString, "A", 1, "98=0|108=30|" + logonBody));
        assertThat(come()).singleElement().asString()
            .startsWith("8=" + beginString + "|").contains("|35=A|34=1|", "|369=1|", logonBody);
        fix.frame(CONNECTION, of(beginString, "D", 2, body("a", 1, 5)));
        final String report = come().get(0);
        assertThat(report).contains("|35=8|34=2|", "|369=2|", "|150=0|39=0|", "|11=a|");
        assertThat(value(report, "52")).hasSize(24);
        fix.frame(CONNECTION, of(beginString, "F", 3,
            "11=c|41=a|55=TEST|54=1|60=" + fix.time() + "|"));
        assertThat(come().get(0)).contains("|35=8|34=3|", "|150=4|39=4|", "|11=c|41=a|");
        fix.frame(CONNECTION, of(beginString, "F", 4,
            "11=d|41=a|55=TEST|54=1|60=" + fix.time() + "|"));
        assertThat(come().get(0)).contains("|35=9|34=4|", "|102=", "|434=1|");
    }

    @Test
    void shouldCancelTheOrdersOfAClientThatStaysAway()
    {
        engine.defineSession(1, 0, 0, 5_000, "");
        logon("");
        order("a", 1, 5);
        fix.disconnect(CONNECTION);
        engine.tick(4 * SECOND);
        fix.connect(2);
        fix.logon(2, fix.message("A", next++, "98=0|108=30|"));
        engine.tick(4 * SECOND);
        assertThat(types(come(2))).containsExactly("A");
        fix.disconnect(2);
        engine.tick(6 * SECOND);
        fix.connect(3);
        fix.logon(3, fix.message("A", next++, "98=0|108=30|"));
        fix.frame(3, fix.message("2", next++, "7=4|16=4|"));
        assertThat(come(3).get(1)).contains("|35=8|34=4|", "|150=4|39=4|", "|11=a|");
    }

    @Test
    void shouldSetTheNumbersOfASessionThatIsNotConnected()
    {
        assertThat(fix.sequences(7, 9)).isEqualTo(CommandResult.OK);
        assertThat(fix.sequences(0, 8)).isEqualTo(CommandResult.OUT_OF_RANGE);
        fix.connect(CONNECTION);
        fix.logon(CONNECTION, fix.message("A", 7, "98=0|108=30|"));
        assertThat(come()).singleElement().asString().contains("|35=A|34=9|");
        assertThat(fix.sequences(1, 0)).isEqualTo(CommandResult.IN_USE);
    }

    @Test
    void shouldRefuseWhatIsNoFixSessionsDefinition()
    {
        assertThat(fix.define(9, session -> {})).isEqualTo(CommandResult.UNKNOWN_SESSION);
        assertThat(fix.define(2, session -> {})).isEqualTo(CommandResult.ALREADY_SET);
        assertThat(fix.define(2, session -> session.clientCompId("TW2").minHeartBtInt(0)))
            .isEqualTo(CommandResult.OUT_OF_RANGE);
        assertThat(fix.define(2, session -> session.clientCompId("T W")))
            .isEqualTo(CommandResult.OK);
        logon("");
        assertThat(fix.define(1, session -> {})).isEqualTo(CommandResult.IN_USE);
    }

    private void logon(final String more)
    {
        fix.connect(CONNECTION);
        fix.logon(CONNECTION, fix.message("A", next++, "98=0|108=30|" + more));
        assertThat(types(come())).containsExactly("A");
    }

    private List<String> order(final String clOrdId, final int side, final int quantity)
    {
        return send("D", body(clOrdId, side, quantity));
    }

    private String body(final String clOrdId, final int side, final int quantity)
    {
        return "11=" + clOrdId + "|21=1|55=TEST|54=" + side + "|60=" + fix.time() +
            "|38=" + quantity + "|40=2|44=0.1|";
    }

    private List<String> send(final String msgType, final String body)
    {
        fix.frame(CONNECTION, fix.message(msgType, next++, body));
        return come();
    }

    private byte[] of(
        final String beginString, final String msgType, final long sequence, final String body)
    {
        return FixHarness.bytes("8=" + beginString + "|35=" + msgType + "|34=" + sequence +
            "|49=TW|52=" + fix.time() + "|56=ISLD|" + body);
    }

    private List<String> attempt(final Verdict verdict, final String username)
    {
        fix.connect(CONNECTION);
        fix.logon(EngineHarness.EDGE, CONNECTION,
            fix.message("A", 1, "98=0|108=30|"), verdict, username);
        return types(come());
    }

    private CredentialDecoder query(final String username)
    {
        final CredentialQueryEncoder query = new CredentialQueryEncoder();
        engine.message.setMemory(0, 256, (byte)0);
        query.wrapAndApplyHeader(engine.message, 0, fix.header).username(username);
        engine.apply(RecordKind.CREDENTIAL_QUERY, EngineHarness.EDGE, CONNECTION,
            8 + query.sbeBlockLength());
        final EngineHarness.Output output = engine.outputs(EngineHarness.EDGE).get(0);
        assertThat(output.kind).isEqualTo(OutputKind.CREDENTIAL);
        return new CredentialDecoder().wrapAndApplyHeader(
            output.buffer(), 0, new MessageHeaderDecoder());
    }

    private SessionExplanationDecoder explain()
    {
        final ExplainSessionEncoder explain = new ExplainSessionEncoder();
        explain.wrapAndApplyHeader(engine.message, 0, engine.commandHeader())
            .requestId(engine.nextRequestId()).sessionId(1);
        engine.apply(RecordKind.COMMAND, 0, 1, 8 + explain.sbeBlockLength());
        final List<EngineHarness.Output> answers = engine.outputs(0);
        assertThat(answers).hasSize(2);
        return new SessionExplanationDecoder().wrapAndApplyHeader(answers.get(0).buffer(), 0,
            new io.understudy.codecs.command.MessageHeaderDecoder());
    }

    private List<String> come()
    {
        return come(CONNECTION);
    }

    private List<String> come(final int connectionId)
    {
        return fix.come(EngineHarness.EDGE, connectionId);
    }

    private static List<String> types(final List<String> messages)
    {
        return messages.stream().map(message -> message.equals("CLOSE") ?
            message : value(message, "35")).toList();
    }

    private static String value(final String message, final String tag)
    {
        final int at = message.indexOf("|" + tag + "=") + tag.length() + 2;
        return message.substring(at, message.indexOf('|', at));
    }
}
