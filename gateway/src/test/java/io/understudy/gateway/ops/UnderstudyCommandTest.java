package io.understudy.gateway.ops;

import static org.assertj.core.api.Assertions.assertThat;

import io.understudy.gateway.ops.settings.MemberSettings;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the command line promises, whatever the command. */
final class UnderstudyCommandTest
{
    @TempDir
    private Path dir;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    private int run(final String... args)
    {
        return UnderstudyCommand.run(new PrintWriter(out), new PrintWriter(err), args);
    }

    @Test
    void shouldPrintEverySettingWithItsSource() throws IOException
    {
        final Path file = Files.writeString(dir.resolve("m.properties"), "tickNs=50ms\n");

        final int exitCode = run("settings", "--config", file.toString(), "--set", "member.id=2");

        assertThat(exitCode).isEqualTo(0);
        assertThat(err.toString()).isEmpty();
        assertThat(out.toString().lines().map(line -> line.replaceAll(" +", " ")))
            .hasSize(MemberSettings.ALL.size())
            .contains("member.id 2 explicit (an explicit value)")
            .contains("tickNs 50ms file (" + file + ")")
            .contains("cluster.id 1 default");
    }

    @Test
    void shouldPrintJsonLines()
    {
        assertThat(run("settings", "--json", "--set", "ingress.host=a\\b")).isEqualTo(0);

        assertThat(out.toString().lines()).contains(
            "{\"name\":\"ingress.host\",\"value\":\"a\\\\b\",\"source\":\"explicit\"," +
            "\"where\":\"an explicit value\"}");
    }

    @Test
    void shouldRefuseAWrongSettingInOneSentence()
    {
        assertThat(run("settings", "--set", "member.id=x")).isEqualTo(2);

        assertThat(err.toString().lines()).containsExactly(
            "understudy: member.id=x is not a whole number of 64 bits (set by an explicit value)");
        assertThat(out.toString()).isEmpty();
    }

    @Test
    void shouldShowTheStackTraceOnlyWhenAsked()
    {
        assertThat(run("settings", "--verbose", "--set", "member.id=x")).isEqualTo(2);

        assertThat(err.toString().lines()).hasSizeGreaterThan(3)
            .anyMatch(line -> line.contains("\tat "));
    }

    @Test
    void shouldRefuseAnUnknownCommandOrOptionInOneSentence()
    {
        assertThat(run("rehearse")).isEqualTo(2);
        assertThat(run("settings", "--colour")).isEqualTo(2);
        assertThat(run()).isEqualTo(2);

        assertThat(err.toString().lines()).hasSize(3).allMatch(line ->
            line.startsWith("understudy: ") && line.contains("; see understudy"));
    }

    @Test
    void shouldExplainEachCommand()
    {
        assertThat(run("--help")).isEqualTo(0);
        assertThat(run("doctor", "--help")).isEqualTo(0);
        assertThat(run("--version")).isEqualTo(0);

        assertThat(out.toString()).contains("settings").contains("doctor").contains("--config")
            .contains("understudy 0.1.0");
    }

    @Test
    void shouldEndTheDoctorsWordsWithACountAndItsExitCode()
    {
        final int exitCode = run("doctor", "--set", "member.dir=" + dir);

        final String last = out.toString().lines().reduce((a, b) -> b).get();
        assertThat(last).matches("RESULT doctor ok=\\d+ warn=\\d+ fail=\\d+");
        assertThat(exitCode).isEqualTo(last.endsWith(" fail=0") ? 0 : 1);
    }

    @Test
    void shouldWriteTheOptionsPage() throws IOException
    {
        final Path page = dir.resolve("settings.md");

        assertThat(run("settings", "--page", page.toString())).isEqualTo(0);

        assertThat(page).hasSameTextualContentAs(Path.of("docs", "settings.md"));
        assertThat(run("settings", "--page", dir.resolve("no/such/page.md").toString()))
            .isEqualTo(1);
        assertThat(err.toString()).startsWith("understudy: the page cannot be written: ");
    }
}
