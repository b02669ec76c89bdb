package io.understudy.gateway.conformance;

import static io.understudy.gateway.conformance.ComparisonTest.soh;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The runner, judged by an acceptor that is known to be right: QuickFIX/J's own passes its own
 * definitions, and a definition with one wrong word does not.
 */
class ConformanceTest
{
    private static final DefinitionRun.Patience SHORT = new DefinitionRun.Patience(300, 300);
    /** They are played by scripts/conformance; the other 69 take 6 s together. */
    private static final SkipList NOT_THE_SLOW = SkipList.parse(
        "file **/6_SendTestRequest.def | waits 38 s for heartbeats\n" +
        "file **/4a_NoDataSentDuringHeartBtInt.def | waits 13 s for heartbeats", "slow");
    private static final String LOGON = """
        iCONNECT
        I8=FIX.4.4|35=A|34=1|49=TW|52=<TIME>|56=ISLD|98=0|108=30|
        E8=FIX.4.4|35=A|34=1|49=ISLD|52=<TIME>|56=TW|98=0|108=30|
        """;
    private static final String ORDER = "35=D|34=2|49=TW|52=<TIME>|56=ISLD|11=id|21=3|38=100|" +
        "40=1|54=1|55=INTC|60=<TIME>|";
    private static final String ECHO = "35=D|34=2|49=ISLD|52=<TIME>|56=TW|11=id|21=3|38=100|" +
        "40=1|54=1|55=INTC|60=<TIME>|";

    private static QuickFixAcceptor acceptor;

    @TempDir
    private Path dir;

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

    @BeforeAll
    static void start()
    {
        acceptor = new QuickFixAcceptor();
    }

    @AfterAll
    static void stop()
    {
        acceptor.close();
    }

    @Test
    void shouldPassQuickFixJsDefinitionsAgainstItsOwnAcceptor()
    {
        final Path definitions = Path.of(System.getProperty("understudy.shared"), "conformance");
        assumeThat(definitions).exists();
        final Report report = new Conformance(Suite.read(definitions), NOT_THE_SLOW,
            DefinitionRun.Patience.USUAL, out()).run(acceptor);
        assertThat(report.result()).as(said())
            .isEqualTo("RESULT conformance passed=69 failed=0 skipped=2");
    }

    @Test
    void shouldPassAnEchoAndAnOrderlyLogout() throws IOException
    {
        assertThat(play(LOGON + "I8=FIX.4.4|" + ORDER + "\nE8=FIX.4.4|" + ECHO +
            "\nI8=FIX.4.4|35=5|34=3|49=TW|52=<TIME>|56=ISLD|" +
            "\nE8=FIX.4.4|35=5|34=3|49=ISLD|52=<TIME>|56=TW|\neDISCONNECT\n")).isZero();
        assertThat(said()).contains("pass one.def");
    }

    @Test
    void shouldTellTheLineOfTheFirstDifference() throws IOException
    {
        assertThat(play(LOGON + "I8=FIX.4.4|" + ORDER + "\nE8=FIX.4.4|" +
            ECHO.replace("38=100", "38=200") + "\nE8=FIX.4.4|35=0|\n")).isEqualTo(1);
        assertThat(said()).contains("FAIL one.def:5: tag 38 is 100, expected 200")
            .contains("expected 8=FIX.4.4|35=D|").contains("received 8=FIX.4.4|9=");
    }

    @Test
    void shouldFailWhereNothingComes() throws IOException
    {
        assertThat(play(LOGON + "E8=FIX.4.4|35=0|\n")).isEqualTo(1);
        assertThat(said()).contains("FAIL one.def:4: no message within 300 ms");
    }

    @Test
    void shouldFailWhereTheAcceptorStaysOrGoesUnexpectedly() throws IOException
    {
        assertThat(play(LOGON + "eDISCONNECT\n")).isEqualTo(1);
        assertThat(said()).contains("FAIL one.def:4: not disconnected within 300 ms");
        assertThat(play("iCONNECT\nI8=FIX.4.4|35=0|34=1|49=TW|52=<TIME>|56=ISLD|\n" +
            "E8=FIX.4.4|35=0|\n")).isEqualTo(1);
        assertThat(said()).contains("FAIL one.def:3: the acceptor has closed");
    }

    @Test
    void shouldFailOnAConnectionThatWasNeverMade() throws IOException
    {
        assertThat(play("E2,8=FIX.4.4|35=0|\n")).isEqualTo(1);
        assertThat(said()).contains("client 2 has not connected");
    }

    @Test
    void shouldWriteVerdictsAsJson() throws IOException
    {
        Files.writeString(dir.resolve("a\u00e9.def"), soh("iCONNECT\neDISCONNECT\n" +
            "# E8=FIX.4.4\n"));
        Files.writeString(dir.resolve("b.def"), soh("E8=FIX.4.1|35=0|\n"));
        final Report report = new Conformance(Suite.read(dir), SkipList.standard(), SHORT,
            out()).run(acceptor);
        assertThat(report.json()).startsWith("{\"passed\":0,\"failed\":0,\"skipped\":2,")
            .contains("{\"file\":\"a\\u00e9.def\",\"result\":\"skipped\"")
            .contains("\"reason\":\"the gateway speaks FIX 4.2");
    }

    /** Plays one definition and returns how many failed. */
    private long play(final String text) throws IOException
    {
        final Path file = dir.resolve("one.def");
        Files.writeString(file, soh(text), StandardCharsets.ISO_8859_1);
        return new Conformance(Suite.read(dir), SkipList.none(), SHORT, out()).run(acceptor)
            .count(Verdict.Kind.FAILED);
    }

    private PrintStream out()
    {
        return new PrintStream(bytes, true, StandardCharsets.UTF_8);
    }

    private String said()
    {
        return bytes.toString(StandardCharsets.UTF_8);
    }
}
