package io.understudy.gateway.demo;

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

    private Launcher()
    {
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
