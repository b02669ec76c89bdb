package io.understudy.gateway.duty;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/**
 * Runs one of the host's small programs, for what the kernel offers and the JDK does not. Waits for
 * it: never on the duty thread.
 */
final class HostTool implements DutyTuning.Tool
{
    private static final int TIMEOUT_S = 10;

    @Override
    public Optional<String> run(final List<String> command) throws InterruptedException
    {
        Process process = null;
        try
        {
            final Path said = Files.createTempFile("understudy-", ".out");
            try
            {
                // Into a file: whoever reads a pipe cannot be interrupted.
                process = new ProcessBuilder(command)
                    .redirectErrorStream(true).redirectOutput(said.toFile()).start();
                process.getOutputStream().close();
                if (!process.waitFor(TIMEOUT_S, TimeUnit.SECONDS))
                {
                    return Optional.of(command.get(0) + " gave no answer for " + TIMEOUT_S + " s");
                }
                return process.exitValue() == 0 ? Optional.empty() :
                    Optional.of(Files.readString(said, StandardCharsets.UTF_8).trim());
            }
            finally
            {
                Files.deleteIfExists(said);
            }
        }
        catch (final IOException ex)
        {
            return Optional.of(ex.getMessage());
        }
        finally
        {
            if (process != null)
            {
                process.destroyForcibly();
            }
        }
    }
}
