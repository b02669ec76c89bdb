package io.understudy.gateway.chaos;

import io.understudy.gateway.demo.HostCommand;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;

/**
 * The wall clock of one process, which jumps when told to: libfaketime, which reads the offset from
 * a file once a second. The monotonic clock and files' times stay as they are.
 */
final class FakeClock
{
    private static final Pattern LEFT = Pattern.compile("(sem\\.)?faketime_(shm|sem)_\\d+");
    private static final List<String> PLACES = List.of(
        "/usr/lib/x86_64-linux-gnu/faketime/libfaketimeMT.so.1",
        "/usr/lib/aarch64-linux-gnu/faketime/libfaketimeMT.so.1",
        "/usr/lib64/faketime/libfaketimeMT.so.1",
        "/usr/lib/faketime/libfaketimeMT.so.1");

    private final Path file;

    /** Shows the right time at first. */
    FakeClock(final Path file)
    {
        this.file = file;
        jump(0);
    }

    /** The library; null where it is not installed. */
    static String library()
    {
        return PLACES.stream().filter(place -> Files.exists(Path.of(place))).findFirst()
            .orElse(null);
    }

    /** The command that becomes the process with this clock. */
    List<String> launcher()
    {
        return List.of("env", "LD_PRELOAD=" + library(), "FAKETIME_TIMESTAMP_FILE=" + file,
            "FAKETIME_CACHE_DURATION=1", "FAKETIME_DONT_FAKE_MONOTONIC=1",
            "DONT_FAKE_MONOTONIC=1", "NO_FAKE_STAT=1");
    }

    /** From now on the clock is off by this. */
    void jump(final int seconds)
    {
        try
        {
            Files.writeString(file, (seconds < 0 ? "" : "+") + seconds + "\n");
        }
        catch (final IOException ex)
        {
            throw new UncheckedIOException(ex);
        }
    }

    /** What killed processes with such a clock have left; theirs is the pid in the name. */
    static void sweep()
    {
        final File[] found = new File("/dev/shm").listFiles((folder, name) ->
            LEFT.matcher(name).matches());
        for (final File left : found == null ? new File[0] : found)
        {
            final String name = left.getName();
            final long pid = Long.parseLong(name.substring(name.lastIndexOf('_') + 1));
            if (ProcessHandle.of(pid).isEmpty())
            {
                HostCommand.attempt("rm", "-f", left.toString());
            }
        }
    }
}
