package io.understudy.gateway.demo;

import io.understudy.gateway.control.ControlStatus;
import io.understudy.gateway.control.OperatorControl;
import io.understudy.gateway.ingress.MemberProperties;
import java.nio.file.Path;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;

/**
 * The operator, as {@code understudy status} and {@code understudy handover} are, but on a thread
 * of its own: it waits for the control plane while the client's flow goes on.
 */
final class Operator implements AutoCloseable
{
    private static final long TIMEOUT_NS = TimeUnit.SECONDS.toNanos(20);
    private static final int NEXT_IN_LINE = -1;

    private final ExecutorService thread = Executors.newSingleThreadExecutor(task ->
    {
        final Thread daemon = new Thread(task, "operator");
        daemon.setDaemon(true);
        return daemon;
    });
    private OperatorControl control;

    /** @param memberDir of any member that runs. */
    Operator(final Path memberDir)
    {
        thread.submit(() -> control = new OperatorControl(
            new MemberProperties(memberDir).controlEndpoints(), "localhost", TIMEOUT_NS, ex -> {}));
    }

    Future<ControlStatus> status()
    {
        return thread.submit(() -> control.status());
    }

    /** The next in line shall be primary. */
    Future<ControlStatus> handover()
    {
        return thread.submit(() -> control.handover(NEXT_IN_LINE));
    }

    /** The answer, which is there; the sentence of a refusal. */
    static ControlStatus answer(final Future<ControlStatus> asked)
    {
        try
        {
            return asked.get();
        }
        catch (final ExecutionException ex)
        {
            throw new IllegalStateException(
                "the operator got no answer: " + ex.getCause().getMessage(), ex);
        }
        catch (final InterruptedException ex)
        {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while the operator asks", ex);
        }
    }

    @Override
    public void close()
    {
        thread.submit(() -> control.close());
        thread.shutdown();
    }
}
