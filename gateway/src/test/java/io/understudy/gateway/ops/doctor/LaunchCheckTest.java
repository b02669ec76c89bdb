package io.understudy.gateway.ops.doctor;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** A JVM started without the opens is told so, by name. */
final class LaunchCheckTest
{
    /** What the check says in a JVM of its own. */
    static final class Main
    {
        private Main()
        {
        }

        public static void main(final String[] args)
        {
            LaunchCheck.missing().forEach(System.out::println);
        }
    }

    private static Path opensFile()
    {
        return Path.of(System.getProperty("understudy.jvm.dir"), "opens.args");
    }

    private static List<String> arguments() throws IOException
    {
        return Files.readAllLines(opensFile()).stream()
            .filter(line -> line.startsWith("--")).toList();
    }

    private static List<String> missing(final List<String> jvmArguments)
        throws IOException, InterruptedException
    {
        final List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(jvmArguments);
        command.addAll(List.of(
            "-XX:TieredStopAtLevel=1", "-XX:-UsePerfData",
            "-cp", System.getProperty("java.class.path"), Main.class.getName()));
        final Process process = new ProcessBuilder(command)
            .redirectError(ProcessBuilder.Redirect.DISCARD).start();
        try
        {
            final String said = new String(
                process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            assertThat(process.waitFor(30, TimeUnit.SECONDS)).isTrue();
            return said.lines().toList();
        }
        finally
        {
            process.destroyForcibly();
        }
    }

    @Test
    void shouldMissNothingInAJvmStartedByTheArgumentFile()
    {
        assertThat(LaunchCheck.missing()).isEmpty();
    }

    @Test
    @Timeout(60)
    void shouldNameEveryArgumentOfTheFileInAJvmStartedWithoutThem() throws Exception
    {
        assertThat(missing(List.of())).containsExactlyInAnyOrderElementsOf(arguments());
    }

    @Test
    @Timeout(60)
    void shouldNameTheOneArgumentThatIsMissing() throws Exception
    {
        final List<String> arguments = new ArrayList<>(arguments());
        assertThat(arguments.remove("--add-opens=java.base/java.nio=ALL-UNNAMED")).isTrue();

        final List<String> missing = missing(arguments);

        assertThat(missing).containsExactly("--add-opens=java.base/java.nio=ALL-UNNAMED");
        assertThat(LaunchCheck.sentence(missing))
            .startsWith("this JVM lacks --add-opens=java.base/java.nio=ALL-UNNAMED; start it by");
    }
}
