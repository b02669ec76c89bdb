package io.understudy.gateway.example;

import static org.assertj.core.api.Assertions.assertThat;

import io.understudy.gateway.member.MemberHarness;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FirstOrderTest
{
    private static final Path SOURCE =
        Path.of("src/test/java/io/understudy/gateway/example/FirstOrder.java");

    @Test
    void shouldStandInTheReadmeAsItIsCompiled() throws IOException
    {
        final String source = Files.readString(SOURCE);
        assertThat(source.lines().count()).isLessThan(60);
        assertThat(Files.readString(Path.of("README.md"))).contains(source);
    }

    @Test
    void shouldPrintWhatBecomesOfItsOrder(@TempDir final Path dir)
    {
        final ByteArrayOutputStream printed = new ByteArrayOutputStream();
        final PrintStream standardOut = System.out;
        try (MemberHarness member = new MemberHarness(dir, context -> {}))
        {
            member.start(true);
            member.setUp(1);
            System.setOut(new PrintStream(printed, true, StandardCharsets.UTF_8));
            FirstOrder.main(new String[] {dir.toString()});
        }
        finally
        {
            System.setOut(standardOut);
        }
        assertThat(printed.toString(StandardCharsets.UTF_8)).contains("A-1 NEW NEW");
    }
}
