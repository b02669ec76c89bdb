package io.understudy.gateway.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;

/**
 * QuickFIX/J's acceptance definitions of FIX 4.4, played straight into the engine. They are not
 * part of this repository: where the folder is absent, these tests are skipped and say so.
 */
class FixConformanceTest
{
    private static final int DEFINITIONS = 71;

    @Test
    void shouldAnswerAsEveryDefinitionSays() throws IOException
    {
        play(false);
    }

    @Test
    void shouldGoOnFromASnapshotAfterAnyStep() throws IOException
    {
        play(true);
    }

    private static void play(final boolean reload) throws IOException
    {
        final List<Path> files = definitions();
        final List<String> failed = new ArrayList<>();
        for (final Path file : files)
        {
            try
            {
                new FixDefinition(file, reload).play();
            }
            catch (final AssertionError ex)
            {
                failed.add(ex.getMessage());
            }
        }
        assertThat(failed).isEmpty();
        assertThat(files).hasSize(DEFINITIONS);
    }

    private static List<Path> definitions() throws IOException
    {
        final Path folder = Path.of(System.getProperty("understudy.shared", "../shared"),
            "conformance", "quickfixj-fix44");
        Assumptions.assumeTrue(
            Files.isDirectory(folder), "no conformance definitions in " + folder);
        try (Stream<Path> files = Files.walk(folder))
        {
            return files.filter(file -> file.toString().endsWith(".def")).sorted().toList();
        }
    }
}
