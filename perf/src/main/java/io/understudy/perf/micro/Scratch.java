package io.understudy.perf.micro;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** Folders on a disk for the benchmarks' journals, and their removal. */
final class Scratch
{
    private Scratch()
    {
    }

    /** Under the temporary folder of this JVM, which scripts/bench puts below perf/target. */
    static Path make()
    {
        try
        {
            return Files.createTempDirectory("micro-");
        }
        catch (final IOException ex)
        {
            throw new UncheckedIOException(ex);
        }
    }

    static void remove(final Path folder)
    {
        try (Stream<Path> paths = Files.walk(folder))
        {
            final List<Path> deepestFirst = paths.sorted(Comparator.reverseOrder()).toList();
            for (final Path path : deepestFirst)
            {
                Files.delete(path);
            }
        }
        catch (final IOException ex)
        {
            throw new UncheckedIOException(ex);
        }
    }
}
