package io.understudy.gateway.demo;

import io.understudy.gateway.detect.ThreadIdentity;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Favours threads as members favour their own once they are warm: what shares a core with them
 * waits for it otherwise. Without the right to, it waits.
 */
final class Priority
{
    private Priority()
    {
    }

    /** Favours the thread that calls, which must sleep now and then: with a real-time priority. */
    static void raiseCurrent()
    {
        final String tid = Long.toString(ThreadIdentity.current().tid());
        raise(List.of(tid));
        HostCommand.attempt("chrt", "-R", "-f", "-p", "10", tid);
    }

    /**
     * Favours threads of a process.
     *
     * @param pid   of the process.
     * @param names what the names begin with, of which the kernel has the first 15 characters.
     */
    static void raise(final long pid, final String... names)
    {
        final List<String> tids = new ArrayList<>();
        try (DirectoryStream<Path> tasks =
            Files.newDirectoryStream(Path.of("/proc", Long.toString(pid), "task")))
        {
            for (final Path task : tasks)
            {
                final String name = Files.readString(task.resolve("comm"));
                if (Arrays.stream(names).anyMatch(name::startsWith))
                {
                    tids.add(task.getFileName().toString());
                }
            }
        }
        catch (final IOException ex)
        {
            throw new UncheckedIOException(ex);
        }
        raise(tids);
    }

    private static void raise(final List<String> tids)
    {
        final List<String> command = new ArrayList<>(List.of("renice", "-n", "-20", "-p"));
        command.addAll(tids);
        HostCommand.attempt(command.toArray(String[]::new));
    }
}
