package io.understudy.perf.result;

import java.io.IOException;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What the figures were measured on. */
public final class Machine
{
    static final String UNKNOWN = "unknown";

    private static final Path CPU = Path.of("/proc/cpuinfo");
    private static final Path GOVERNOR =
        Path.of("/sys/devices/system/cpu/cpu0/cpufreq/scaling_governor");
    private static final Path CLOCK_SOURCE =
        Path.of("/sys/devices/system/clocksource/clocksource0/current_clocksource");
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
        final Map<String, String> all = describe();
        out.println("machine: cores=" + all.get("cores") + " cpu=\"" + all.get("cpu") +
            "\" kernel=" + all.get("kernel") + " jdk=" + all.get("jdk") + " governor=" +
            all.get("governor") + " clock_source=" + all.get("clock_source"));
    }

    /** All that is known, the arguments of this JVM included. */
    static Map<String, String> describe()
    {
        final Map<String, String> all = new LinkedHashMap<>();
        all.put("cores", Integer.toString(Runtime.getRuntime().availableProcessors()));
        all.put("cpu", model(lines(CPU)));
        all.put("kernel",
            System.getProperty("os.name") + ' ' + System.getProperty("os.version"));
        all.put("jdk", Runtime.version().toString());
        all.put("flags",
            String.join(" ", ManagementFactory.getRuntimeMXBean().getInputArguments()));
        all.put("governor", first(lines(GOVERNOR)));
        all.put("clock_source", first(lines(CLOCK_SOURCE)));
        return all;
    }

    /** Nothing where the kernel has no such file, as virtual machines have no governor. */
    static List<String> lines(final Path file)
    {
        try
        {
            return Files.readAllLines(file);
        }
        catch (final IOException ex)
        {
            return List.of();
        }
    }

    private static String first(final List<String> lines)
    {
        return lines.isEmpty() ? UNKNOWN : lines.get(0).trim();
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
        return UNKNOWN;
    }
}
