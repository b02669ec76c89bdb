package io.understudy.gateway.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** Runs a command of this host and waits for it, but not for ever. */
public final class HostCommand
{
    private static final long TIMEOUT_S = 20;

    private HostCommand()
    {
    }

    /**
     * Runs it.
     *
     * @return what it said, both streams.
     * @throws IllegalStateException with what it said, if it is missing, fails or does not end.
     */
    public static String run(final String... command)
    {
        final String line = String.join(" ", command);
        try
        {
            final Process process =
                new ProcessBuilder(List.of(command)).redirectErrorStream(true).start();
            process.getOutputStream().close();
            if (!process.waitFor(TIMEOUT_S, TimeUnit.SECONDS))
            {
                process.destroyForcibly();
                throw new IllegalStateException(line + " did not end in " + TIMEOUT_S + " s");
            }
            final String said = new String(
                process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).trim();
            if (process.exitValue() != 0)
            {
                throw new IllegalStateException(
                    line + " ended with " + process.exitValue() + ": " + said);
            }
            return said;
        }
        catch (final IOException ex)
        {
            throw new UncheckedIOException(line + ": " + ex.getMessage(), ex);
        }
        catch (final InterruptedException ex)
        {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while " + line + " runs", ex);
        }
    }

    /** The same where it does not matter whether there was anything to do. */
    public static void attempt(final String... command)
    {
        try
        {
            run(command);
        }
        catch (final IllegalStateException | UncheckedIOException ex)
        {
            // what was to be removed is not there
        }
    }
}
