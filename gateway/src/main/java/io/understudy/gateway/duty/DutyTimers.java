package io.understudy.gateway.duty;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** How exactly a duty thread is woken; a refusal is said once, and it goes on. */
public final class DutyTimers
{
    private static final Path THREAD_SELF = Path.of("/proc/thread-self");

    private DutyTimers()
    {
    }

    /**
     * Sets the calling thread's timer slack to 1 ns, so that a park of 10 us is not one of 60
     * (kernel: Documentation/filesystems/proc.rst, timerslack_ns).
     *
     * @return what was refused and what follows, empty if nothing.
     */
    public static Optional<String> sharpen()
    {
        try
        {
            final Path tid = Files.readSymbolicLink(THREAD_SELF).getFileName();
            Files.writeString(Path.of("/proc", tid.toString(), "timerslack_ns"), "1");
            return Optional.empty();
        }
        catch (final IOException | SecurityException ex)
        {
            return Optional.of("timer slack of the duty thread stays as it is (" +
                ex.getMessage() + "): parks take about 50 us longer; run as root, or with " +
                "CAP_SYS_NICE");
        }
    }
}
