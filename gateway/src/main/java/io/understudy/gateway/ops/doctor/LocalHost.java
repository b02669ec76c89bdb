package io.understudy.gateway.ops.doctor;

import com.sun.management.HotSpotDiagnosticMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** This host and this JVM. */
final class LocalHost implements Host
{
    private static final int FALLOCATE_TIMEOUT_S = 10;

    @Override
    public Path root()
    {
        return Path.of("/");
    }

    @Override
    public int javaFeature()
    {
        return Runtime.version().feature();
    }

    @Override
    public String javaName()
    {
        return Runtime.version() + " " + System.getProperty("java.vendor");
    }

    @Override
    public List<String> missingArguments()
    {
        return LaunchCheck.missing();
    }

    @Override
    public String jvmFlag(final String flag)
    {
        try
        {
            return ManagementFactory.getPlatformMXBean(HotSpotDiagnosticMXBean.class)
                .getVMOption(flag).getValue();
        }
        catch (final IllegalArgumentException ex)
        {
            return null; // another JVM, or a version without this flag
        }
    }

    @Override
    public int cores()
    {
        return Runtime.getRuntime().availableProcessors();
    }

    @Override
    public long usableBytes(final Path folder) throws IOException
    {
        return Files.getFileStore(folder).getUsableSpace();
    }

    @Override
    public long totalBytes(final Path folder) throws IOException
    {
        return Files.getFileStore(folder).getTotalSpace();
    }

    /** By util-linux's command: the JDK has no call for it, and posix_fallocate would emulate. */
    @Override
    public String fallocateFailure(final Path folder) throws IOException
    {
        final Path file = Files.createTempFile(folder, ".doctor", ".fallocate");
        try
        {
            final Process process =
                new ProcessBuilder("fallocate", "-l", "1048576", file.toString())
                    .redirectErrorStream(true).start();
            process.getOutputStream().close();
            final String said = new String(
                process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).trim();
            if (!process.waitFor(FALLOCATE_TIMEOUT_S, TimeUnit.SECONDS))
            {
                process.destroyForcibly();
                return "no answer for " + FALLOCATE_TIMEOUT_S + " s";
            }
            return process.exitValue() == 0 ? null : said;
        }
        catch (final InterruptedException ex)
        {
            Thread.currentThread().interrupt();
            return "interrupted";
        }
        finally
        {
            Files.deleteIfExists(file);
        }
    }
}
