package io.understudy.perf.memory;

import java.io.IOException;
import java.lang.management.BufferPoolMXBean;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * What this process holds at one moment.
 *
 * @param heapBytes   used after a collection.
 * @param directBytes off-heap buffers.
 * @param rssBytes    resident set, by the kernel.
 */
record Footprint(long heapBytes, long directBytes, long rssBytes)
{
    private static final Path STATUS = Path.of("/proc/self/status");
    private static final String RSS = "VmRSS:";
    private static final long KIB = 1024;

    static Footprint now() throws IOException
    {
        System.gc();
        final long heap = ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
        long direct = 0;
        for (final BufferPoolMXBean pool :
            ManagementFactory.getPlatformMXBeans(BufferPoolMXBean.class))
        {
            direct += "direct".equals(pool.getName()) ? pool.getMemoryUsed() : 0;
        }
        return new Footprint(heap, direct, rssBytes(Files.readAllLines(STATUS)));
    }

    /** The line reads "VmRSS:    123456 kB" (Linux, Documentation/filesystems/proc.rst). */
    static long rssBytes(final List<String> status)
    {
        for (final String line : status)
        {
            if (line.startsWith(RSS))
            {
                final String value = line.substring(RSS.length()).trim();
                return Long.parseLong(value.substring(0, value.indexOf(' '))) * KIB;
            }
        }
        throw new IllegalStateException(STATUS + " has no line " + RSS);
    }
}
