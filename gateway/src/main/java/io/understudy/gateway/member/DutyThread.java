package io.understudy.gateway.member;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** What the duty thread asks of the kernel for itself; a refusal is said once, and it goes on. */
final class DutyThread
{
    private static final Path THREAD_SELF = Path.of("/proc/thread-self");

    private DutyThread()
    {
    }

    /**
     * Sets the calling thread's timer slack to 1 ns, so that a park of 10 us is not one of 60
     * (kernel: Documentation/filesystems/proc.rst, timerslack_ns).
     *
     * @return what was refused and what follows, empty if nothing.
     */
    static Optional<String> sharpenTimers()
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
                "CAP_SYS_NICE, or use --profile dedicated");
        }
    }
}
