package io.understudy.perf.failover;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** What the figures were measured on. */
public final class Machine
{
    private static final Path CPU = Path.of("/proc/cpuinfo");
    private static final String MODEL = "model name";

    private Machine()
    {
    }

    /**
     * Prints a line.
     *
     * @param out where to.
     */
    public static void print(final PrintStream out)
    {
        out.println("machine: cores=" + Runtime.getRuntime().availableProcessors() + " cpu=\"" +
            cpu() + "\" kernel=" + System.getProperty("os.name") + ' ' +
            System.getProperty("os.version") + " jdk=" + Runtime.version());
    }

    private static String cpu()
    {
        try
        {
            return model(Files.readAllLines(CPU));
        }
        catch (final IOException ex)
        {
            return "unknown";
        }
    }

    /** The line reads "model name : text" on x86; other architectures have none. */
    static String model(final List<String> lines)
    {
        for (final String line : lines)
        {
            if (line.startsWith(MODEL))
            {
                return line.substring(line.indexOf(':') + 1).trim();
            }
        }
        return "unknown";
    }
}
