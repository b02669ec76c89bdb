package io.understudy.gateway.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Not one byte, counted in a JVM of its own with the compiler that members run (C1). That compiler
 * removes no allocation, so none hides. The other one (C2) does, and makes up for it where it gives
 * a method up: a few dozen bytes once in some runs, at a record that differs by JVM and load.
 */
@Tag("allocation")
class AllocationTest
{
    @Test
    void shouldNotAllocateAByteForAHundredThousandMixedInputs()
        throws IOException, InterruptedException
    {
        assertThat(probe(AllocationProbe.class, "-XX:TieredStopAtLevel=1")).isEqualTo(
            "allocated=0 traded=true canceled=true replaced=true refused=true");
    }

    @Test
    void shouldNotAllocateAByteForAHundredThousandMessagesOfFix()
        throws IOException, InterruptedException
    {
        assertThat(probe(FixAllocationProbe.class, "-XX:TieredStopAtLevel=1")).isEqualTo(
            "allocated=0 traded=true canceled=true replaced=true refused=true rejected=true");
    }

    private static String probe(final Class<?> probe, final String compiler)
        throws IOException, InterruptedException
    {
        final List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        for (final String argument : ManagementFactory.getRuntimeMXBean().getInputArguments())
        {
            if (argument.startsWith("--"))
            {
                command.add(argument);
            }
        }
        command.addAll(List.of(compiler, "-XX:+UseSerialGC", "-Xmx512m", "-XX:-UsePerfData", "-cp",
            System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
            probe.getName()));
        final Process child = new ProcessBuilder(command).redirectErrorStream(true).start();
        try (InputStream output = child.getInputStream())
        {
            final String text = new String(output.readAllBytes(), StandardCharsets.UTF_8).trim();
            assertThat(child.waitFor(1, TimeUnit.MINUTES)).isTrue();
            return text;
        }
        finally
        {
            child.destroyForcibly();
        }
    }
}
