package io.understudy.gateway.ops;

import static org.assertj.core.api.Assertions.assertThat;

import io.understudy.gateway.member.MemberHarness;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OperatorCommandsTest
{
    @TempDir
    private Path dir;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @Test
    void shouldSetAMemberUpAndShowWhatItHas()
    {
        try (MemberHarness member = new MemberHarness(dir, settings -> {}))
        {
            member.start(true);
            assertThat(run("instrument", "add", "1", "--symbol", "X", "--tick", "0.5"))
                .isEqualTo(UnderstudyCommand.BAD);
            assertThat(err.toString())
                .contains("NOT_CONFIGURED").contains("understudy configure");
            assertThat(run("configure", "--max-open-orders", "1000", "--dedupe-window", "1000",
                "--sent-store-bytes", "1048576"))
                .isEqualTo(UnderstudyCommand.FINE);
            assertThat(run("configure")).isEqualTo(UnderstudyCommand.BAD);
            assertThat(run("instrument", "add", "1", "--symbol", "600519", "--tick", "0.01",
                "--lot", "0.5", "--band-high", "2000")).isEqualTo(UnderstudyCommand.FINE);
            assertThat(run("instrument", "state", "1", "HALTED"))
                .isEqualTo(UnderstudyCommand.FINE);
            assertThat(run("session", "add", "7", "--name", "DESK", "--throttle", "100"))
                .isEqualTo(UnderstudyCommand.FINE);
            assertThat(run("session", "reset", "7")).isEqualTo(UnderstudyCommand.FINE);
            assertThat(run("session", "state", "8", "CLOSED")).isEqualTo(UnderstudyCommand.BAD);
            assertThat(run("end-of-day")).isEqualTo(UnderstudyCommand.FINE);

            out.getBuffer().setLength(0);
            final int listed = run("instrument", "list");
            assertThat(listed).as(err.toString()).isEqualTo(UnderstudyCommand.FINE);
            assertThat(out.toString()).contains("\"id\":1", "\"symbol\":\"600519\"",
                "\"state\":\"HALTED\"", "\"tick\":\"0.010000000\"", "\"lot\":\"0.5000\"");
            assertThat(run("session", "list")).as(err.toString()).isEqualTo(UnderstudyCommand.FINE);
            assertThat(out.toString()).contains("\"name\":\"DESK\"", "\"throttlePerSecond\":100");
        }
    }

    @Test
    void shouldDefineAFixSessionItsPasswordAndExplainIt()
    {
        final InputStream in = System.in;
        try (MemberHarness member = new MemberHarness(dir, settings -> {}))
        {
            member.start(true);
            run("configure", "--max-open-orders", "1000", "--dedupe-window", "1000",
                "--sent-store-bytes", "1048576");
            assertThat(run("session", "define-fix", "7", "--comp-id", "US", "--client-comp-id",
                "DESK")).isEqualTo(UnderstudyCommand.BAD);
            run("session", "add", "7", "--name", "DESK");
            assertThat(run("session", "define-fix", "7", "--comp-id", "US", "--client-comp-id",
                "DESK", "--username", "joe", "--version", "FIXT_1_1", "--start", "07:00", "--end",
                "17:30", "--start-day", "MONDAY", "--end-day", "FRIDAY", "--next-expected"))
                .as(err.toString()).isEqualTo(UnderstudyCommand.FINE);
            System.setIn(new ByteArrayInputStream("secret".getBytes(StandardCharsets.UTF_8)));
            assertThat(run("session", "credential", "joe", "--iterations", "1000"))
                .as(err.toString()).isEqualTo(UnderstudyCommand.FINE);
            System.setIn(new ByteArrayInputStream(new byte[0]));
            assertThat(run("session", "credential", "joe")).isEqualTo(UnderstudyCommand.WRONG_USE);
            assertThat(run("session", "sequences", "7", "--next-in", "5"))
                .isEqualTo(UnderstudyCommand.FINE);
            out.getBuffer().setLength(0);
            assertThat(run("session", "explain", "DESK")).as(err.toString())
                .isEqualTo(UnderstudyCommand.FINE);
            assertThat(out.toString()).contains("session 7: FIXT_1_1, OPEN, not connected",
                "expects 5 from the client; last heard never", "will send 1 next",
                "no logon was refused");
            assertThat(run("session", "explain", "NOBODY")).isEqualTo(UnderstudyCommand.WRONG_USE);
        }
        finally
        {
            System.setIn(in);
        }
    }

    @Test
    void shouldSayThatNoMemberRuns()
    {
        assertThat(run("configure", "--timeout-ms", "50")).isEqualTo(UnderstudyCommand.BAD);
        assertThat(err.toString())
            .contains("no answer within 50 ms from the member in " + dir)
            .contains("it does not run");
    }

    @Test
    void shouldRefuseAPriceThatDoesNotFit()
    {
        assertThat(run("instrument", "add", "1", "--symbol", "X", "--tick", "0.00000000001"))
            .isEqualTo(UnderstudyCommand.WRONG_USE);
        assertThat(err.toString()).contains("at most 9 decimals");
    }

    private int run(final String... args)
    {
        final List<String> line = new ArrayList<>(List.of(args));
        line.add("--member");
        line.add(dir.toString());
        return UnderstudyCommand.run(
            new PrintWriter(out, true), new PrintWriter(err, true),
            line.toArray(new String[0]));
    }
}
