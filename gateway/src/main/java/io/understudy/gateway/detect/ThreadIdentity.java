package io.understudy.gateway.detect;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * One thread of this host, told apart from a later one to which the kernel has given the same
 * numbers.
 *
 * @param pid        of its process.
 * @param tid        of the thread.
 * @param startTicks when it started, clock ticks after the boot.
 */
public record ThreadIdentity(long pid, long tid, long startTicks)
{
    /** Where the kernel does not tell. */
    public static final ThreadIdentity UNKNOWN = new ThreadIdentity(0, 0, 0);

    private static final Path PROC = Path.of("/proc");
    private static final int TASK_NAMES = 3;

    /**
     * The calling thread.
     *
     * @return its identity; {@link #UNKNOWN} where there is no /proc.
     */
    public static ThreadIdentity current()
    {
        try
        {
            // PID/task/TID
            final Path self = Files.readSymbolicLink(PROC.resolve("thread-self"));
            if (self.getNameCount() != TASK_NAMES)
            {
                return UNKNOWN;
            }
            final byte[] stat = Files.readAllBytes(PROC.resolve(self).resolve("stat"));
            final TaskText text = new TaskText();
            return text.parseStat(stat, stat.length) ?
                new ThreadIdentity(
                    Long.parseLong(self.getName(0).toString()),
                    Long.parseLong(self.getFileName().toString()),
                    text.startTicks()) :
                UNKNOWN;
        }
        catch (final IOException | SecurityException ex)
        {
            return UNKNOWN;
        }
    }

    /**
     * Whether it names a thread.
     *
     * @return false for {@link #UNKNOWN}.
     */
    public boolean isKnown()
    {
        return tid != 0;
    }
}
