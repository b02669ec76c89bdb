package io.understudy.gateway.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;

import org.junit.jupiter.api.Test;

import io.understudy.codecs.client.MassCancelScope;
import io.understudy.codecs.client.MassStatusScope;
import io.understudy.codecs.client.RejectReason;
import io.understudy.codecs.client.Side;
import io.understudy.codecs.command.BeginString;
import io.understudy.gateway.engine.EngineCounters.Counter;

/** Mass status over SBE and FIX: each order that is meant once, however long the answer takes. */
class MassStatusTest
{
    private static final int CONNECTION = 101;
    private static final long MS = 1_000_000L;

    private final EngineHarness harness = new EngineHarness();

    @Test
    void shouldReportEachOpenOrderOnceAndSayWhichIsTheLast()
    {
        final TestClient client = harness.standard().establish(1);
        client.buy("a", 90, 5);
        client.sell("b", 110, 4);
        client.buy("gone", 80, 1);
        client.cancel("c", "gone");
        harness.establish(2).buy("other", 70, 1);

        harness.massStatus(client.next++, "ask", MassStatusScope.ALL);
        assertThat(client.send()).containsExactly(
            "Status ask 2 ORDER_STATUS a NEW 0+5",
            "Status ask 2 last ORDER_STATUS b NEW 0+4");
        assertThat(client.buy("d", 90, 1)).containsExactly("NEW d NEW 0+1");
    }

    @Test
    void shouldReportByInstrumentSideAndAccount()
    {
        final TestClient client = harness.standard().establish(1);
        harness.defineInstrument(2, 0, 0);
        client.buy("a", 90, 5);
        harness.newOrder(client.next++, "b", 'S', 110, 4).account("MINE");
        client.send();
        harness.newOrder(client.next++, "c", 'B', 90, 3).account("MINE").instrumentId(2);
        client.send();

        harness.massStatus(client.next++, "1", MassStatusScope.INSTRUMENT);
        assertThat(client.send()).extracting(text -> text.split(" ")[text.contains("last") ? 5 : 4])
            .containsExactly("a", "b");
        harness.massStatus(client.next++, "2", MassStatusScope.ALL).side(Side.BUY);
        assertThat(client.send()).extracting(text -> text.split(" ")[text.contains("last") ? 5 : 4])
            .containsExactly("a", "c");
        harness.massStatus(client.next++, "3", MassStatusScope.ALL).account("MINE");
        assertThat(client.send()).extracting(text -> text.split(" ")[text.contains("last") ? 5 : 4])
            .containsExactly("b", "c");
        harness.massStatus(client.next++, "4", MassStatusScope.INSTRUMENT)
            .instrumentId(2).side(Side.SELL);
        assertThat(client.send())
            .containsExactly("Status 4 0 last ORDER_STATUS  REJECTED 0+0 UNKNOWN_ORDER");
    }

    @Test
    void shouldRefuseWhatItDoesNotKnow()
    {
        final TestClient client = harness.standard().establish(1);
        harness.massStatus(client.next++, "x", MassStatusScope.SBE_UNKNOWN);
        harness.message.putByte(8 + 60, (byte)'8');
        assertThat(client.send()).containsExactly("BusinessReject 1 UNSUPPORTED_VALUE");
        harness.massStatus(client.next++, "x", MassStatusScope.INSTRUMENT).instrumentId(9);
        assertThat(client.send()).containsExactly("BusinessReject 2 UNKNOWN_INSTRUMENT");
        harness.massStatus(client.next++, "", MassStatusScope.ALL);
        assertThat(client.send()).containsExactly("BusinessReject 3 CLORDID_MISSING");
        harness.massStatus(client.next++, "x", MassStatusScope.ALL);
        harness.message.putByte(8 + 61, (byte)'5');
        assertThat(client.send()).containsExactly("BusinessReject 4 UNSUPPORTED_VALUE");
        harness.massStatus(3, "x", MassStatusScope.ALL);
        assertThat(client.send()).isEmpty();
        assertThat(harness.engine.counters().get(Counter.INPUTS_IGNORED)).isOne();
    }

    /**
     * Ten thousand orders, some of which end while the answer is under way, and a small outbox:
     * what is reported is what was counted, each once, and no edge is fenced.
     */
    @Test
    void shouldReportWhatItHasCountedWhileOrdersComeAndGo()
    {
        final long seed = System.nanoTime();
        final Random random = new Random(seed);
        final int orders = 10_000;
        harness.configure(20_000, 64, 8, 1 << 22, 1 << 18, 1 << 20);
        harness.defineInstrument(1, 0, 0);
        harness.defineSession(1, 0, 0, -1, "");
        final TestClient client = harness.establish(1);
        final Set<String> expected = new HashSet<>();
        for (int i = 0; i < orders; i++)
        {
            client.buy("o" + i, 10 + random.nextInt(50), 1);
            expected.add("o" + i);
        }
        harness.massStatus(client.next++, "ask", MassStatusScope.ALL);
        final List<String> reports = new ArrayList<>(client.send());
        for (int turn = 0; turn < 200 && (reports.isEmpty() || !last(reports)); turn++)
        {
            final String id = "o" + random.nextInt(orders);
            final List<String> answers = client.cancel("c" + turn, id);
            if (reports.isEmpty() && answers.size() == 1 && answers.get(0).startsWith("CANCELED"))
            {
                // It was gone before anything was said: whether it was counted, the total tells.
                expected.remove(id);
            }
            reports.addAll(statuses(answers));
            client.buy("new" + turn, 5, 1);
            harness.tick(MS);
            final List<String> more = statuses(client.receive());
            assertThat(more.size()).as("seed " + seed)
                .isLessThanOrEqualTo(MassStatusDesk.MAX_REPORTS);
            reports.addAll(more);
        }
        final Set<String> ids = new HashSet<>();
        for (final String report : reports)
        {
            final String[] words = report.split(" ");
            assertThat(words[2]).as("seed " + seed).isEqualTo("" + reports.size());
            ids.add(words[words[3].equals("last") ? 5 : 4]);
        }
        assertThat(ids).as("seed " + seed).isEqualTo(expected).hasSameSizeAs(reports);
        assertThat(last(reports.subList(0, reports.size() - 1))).isFalse();
        assertThat(harness.engine.counters().get(Counter.EDGES_FENCED)).isZero();
    }

    @Test
    void shouldGoOnFromASnapshotAndWhileItsClientIsAway()
    {
        harness.configure(4_000, 64, 8, 1 << 22, 1 << 16, 1 << 20);
        harness.defineInstrument(1, 0, 0);
        harness.defineSession(1, 0, 0, -1, "");
        final TestClient client = harness.establish(1);
        for (int i = 0; i < 2_000; i++)
        {
            client.buy("o" + i, 10, 1);
        }
        harness.massStatus(client.next++, "ask", MassStatusScope.ALL);
        assertThat(client.send()).hasSize(MassStatusDesk.MAX_REPORTS);
        harness.massStatus(client.next++, "more", MassStatusScope.ALL);
        assertThat(client.send()).containsExactly("BusinessReject 2002 ORDER_PENDING");

        final Engine loaded =
            EngineHarness.load(EngineHarness.rows(harness.engine, 1_000), new Engine());
        client.disconnect();
        harness.massCancel(client.next, "all", MassCancelScope.ALL);
        for (int i = 0; i < 3; i++)
        {
            harness.tick(MS);
        }
        EngineHarness.replay(loaded, harness.stream,
            (int)loaded.appliedSequence(), harness.stream.size());
        assertThat(Arrays.deepEquals(EngineHarness.rows(loaded, 1_000).toArray(),
            EngineHarness.rows(harness.engine, 1_000).toArray())).isTrue();
        assertThat(harness.engine.core.tables.sessions.find(1).massStatus.isRunning()).isFalse();
        assertThat(harness.engine.core.tables.sessions.find(1).nextOut).isEqualTo(4_002);
    }

    @Test
    void shouldAnswerOverFix()
    {
        final FixHarness fix = logOn(BeginString.FIX_4_4);
        fix.frame(CONNECTION, fix.message("D", 2, order(fix, "a", "1")));
        fix.frame(CONNECTION, fix.message("D", 3, order(fix, "b", "1")));
        fix.come(CONNECTION);
        fix.frame(CONNECTION, fix.message("AF", 4, "584=ask|585=7|"));
        final List<String> come = fix.come(CONNECTION);
        assertThat(come).hasSize(2);
        assertThat(come.get(0)).contains("|35=8|34=4|", "|11=a|", "|150=I|39=0|",
            "|584=ask|911=2|912=N|");
        assertThat(come.get(1)).contains("|35=8|34=5|", "|11=b|", "|584=ask|911=2|912=Y|");
        fix.frame(CONNECTION, fix.message("AF", 5, "584=none|585=1|55=TEST|54=2|"));
        assertThat(fix.come(CONNECTION)).singleElement().asString().contains("|37=NONE|",
            "|150=I|39=8|", "|55=TEST|54=2|", "|103=5|", "|584=none|911=0|912=Y|");
        fix.frame(CONNECTION, fix.message("2", 6, "7=4|16=4|"));
        assertThat(fix.come(CONNECTION)).singleElement().asString()
            .contains("|34=4|", "|43=Y|", "|11=a|", "|584=ask|911=2|912=N|");
        fix.frame(CONNECTION, fix.message("AF", 7, "584=x|585=2|"));
        assertThat(fix.come(CONNECTION)).singleElement().asString().contains("|35=j|34=7|",
            "|45=7|372=AF|379=x|380=0|58=" + lower(RejectReason.UNSUPPORTED_VALUE) + "|");
        fix.frame(CONNECTION, fix.message("AF", 8, "584=x|585=1|55=NONE|"));
        assertThat(fix.come(CONNECTION)).singleElement().asString()
            .contains("|35=j|", "|372=AF|379=x|380=2|");
        fix.frame(CONNECTION, fix.message("AF", 9, "584=x|585=99|"));
        assertThat(fix.come(CONNECTION)).singleElement().asString()
            .contains("|35=3|", "|371=585|372=AF|373=5|");
        fix.frame(CONNECTION, fix.message("AF", 10, "585=7|"));
        assertThat(fix.come(CONNECTION)).singleElement().asString()
            .contains("|35=3|", "|371=584|372=AF|373=1|");
    }

    /** FIX 4.2 has no such message: its type is unknown. */
    @Test
    void shouldNotKnowItInFix42()
    {
        final FixHarness fix = logOn(BeginString.FIX_4_2);
        fix.frame(CONNECTION, FixHarness.bytes("8=FIX.4.2|35=AF|34=2|49=TW|52=" + fix.time() +
            "|56=ISLD|584=x|585=7|"));
        assertThat(fix.come(CONNECTION)).singleElement().asString()
            .contains("|35=3|", "|372=AF|373=11|");
    }

    private FixHarness logOn(final BeginString version)
    {
        harness.standard();
        final FixHarness fix = new FixHarness(harness);
        fix.define(1, session -> session.beginString(version));
        fix.connect(CONNECTION);
        fix.logon(CONNECTION, FixHarness.bytes(
            (version == BeginString.FIX_4_2 ? "8=FIX.4.2" : "8=FIX.4.4") +
            "|35=A|34=1|49=TW|52=" + fix.time() + "|56=ISLD|98=0|108=30|"));
        assertThat(fix.come(CONNECTION)).singleElement().asString().contains("|35=A|");
        return fix;
    }

    private static String order(final FixHarness fix, final String clOrdId, final String side)
    {
        return "11=" + clOrdId + "|55=TEST|54=" + side + "|60=" + fix.time() +
            "|38=5|40=2|44=0.1|";
    }

    private static String lower(final RejectReason reason)
    {
        return reason.name().toLowerCase(java.util.Locale.ROOT).replace('_', ' ');
    }

    private static boolean last(final List<String> reports)
    {
        return reports.stream().anyMatch(report -> report.contains(" last "));
    }

    private static List<String> statuses(final List<String> answers)
    {
        return answers.stream().filter(answer -> answer.startsWith("Status")).toList();
    }
}
