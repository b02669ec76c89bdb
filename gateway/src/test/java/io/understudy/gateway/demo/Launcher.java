package io.understudy.gateway.demo;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/**
 * Starts processes from a thread that nobody has favoured: a process inherits the priority of
 * whoever starts it. The class has to be loaded before the caller raises its own.
 */
public final class Launcher
{
    private static final ExecutorService THREAD = thread();
    private static final String MAIN = "io.understudy.gateway.ops.UnderstudyCommand";

    private Launcher()
    {
    }

    /** How java is called up to the command line's main class, with these files of scripts/jvm. */
    static List<String> java(final String... argumentFiles)
    {
        final List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        final Path jvmDir = Path.of(System.getProperty("understudy.jvm.dir"));
        command.add("@" + jvmDir.resolve("opens.args"));
        if (Runtime.version().feature() >= 24)
        {
            command.add("@" + jvmDir.resolve("opens-24.args"));
        }
        for (final String name : argumentFiles)
        {
            command.add("@" + jvmDir.resolve(name + ".args"));
        }
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), MAIN));
        return command;
    }

    /**
     * Starts a process. Any thread.
     *
     * @param builder what to start.
     * @return the process.
     * @throws IllegalStateException if it cannot be started.
     */
    public static Process start(final ProcessBuilder builder)
    {
        try
        {
            return THREAD.submit(builder::start).get();
        }
        catch (final InterruptedException | ExecutionException ex)
        {
            throw new IllegalStateException("cannot start " + builder.command().get(0), ex);
        }
    }

    private static ExecutorService thread()
    {
        final ThreadPoolExecutor launcher = new ThreadPoolExecutor(
            1, 1, 0, TimeUnit.SECONDS, new LinkedBlockingQueue<>(), task ->
            {
                final Thread thread = new Thread(task, "launcher");
                thread.setDaemon(true);
                return thread;
            });
        launcher.prestartAllCoreThreads();
        return launcher;
    }
}
