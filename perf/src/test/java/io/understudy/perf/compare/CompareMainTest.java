package io.understudy.perf.compare;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class CompareMainTest
{
    private static final int PAIRS = 6;
    private static final int NOTHING = 2;

    @TempDir
    private Path dir;
    private Path before;
    private Path after;

    @BeforeEach
    void makeFolders() throws IOException
    {
        before = Files.createDirectory(dir.resolve("old"));
        after = Files.createDirectory(dir.resolve("new"));
    }

    @Test
    void shouldEndWithOneWhereAStepBecameSlowerByAFifth() throws IOException
    {
        measure(1.2);

        assertThat(compare("--paired")).isEqualTo(1);
    }

    @Test
    void shouldEndWithZeroWhereNothingChangedThoughTheMachineDrifted() throws IOException
    {
        measure(1.0);

        assertThat(compare("--paired")).isZero();
    }

    @Test
    void shouldEndWithZeroWhereAStepBecameFaster() throws IOException
    {
        measure(0.7);

        assertThat(compare("--paired")).isZero();
    }

    @Test
    void shouldEndWithTwoWhereNothingCanBeJudged() throws IOException
    {
        assertThat(compare()).isEqualTo(NOTHING);
        Files.writeString(before.resolve("1.json"), file(100));
        Files.writeString(after.resolve("1.json"), file(900));
        assertThat(compare()).isEqualTo(NOTHING);
    }

    /** Each pair is slower by a tenth than the one before it, on a machine that warms up. */
    private void measure(final double factor) throws IOException
    {
        for (int i = 0; i < PAIRS; i++)
        {
            final double machineNs = 100 * (1 + i / 10.0);
            Files.writeString(before.resolve(i + ".json"), file(machineNs));
            Files.writeString(after.resolve(i + ".json"), file(machineNs * factor));
        }
    }

    private static String file(final double ns)
    {
        return String.format(Locale.ROOT, "[{\"benchmark\":\"a.B.c\",\"mode\":\"avgt\"," +
            "\"primaryMetric\":{\"rawData\":[[%.3f]]}}]", ns);
    }

    private int compare(final String... options)
    {
        final CommandLine commandLine = new CommandLine(new CompareMain());
        final String[] args = new String[options.length + 2];
        args[0] = before.toString();
        args[1] = after.toString();
        System.arraycopy(options, 0, args, 2, options.length);
        return commandLine.execute(args);
    }
}
