package io.understudy.gateway.duty;

import io.understudy.gateway.detect.ThreadIdentity;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;

/**
 * Gives the duty thread its priority and its core once it is warm, by the host's own programs,
 * which a thread of its own runs. Not earlier: threads that the duty thread starts inherit both,
 * and the compiler's threads would starve. What is refused is said once, and work goes on.
 */
public final class DutyTuning implements AutoCloseable
{
    /** Runs a program of the host. */
    interface Tool
    {
        /** Empty if it succeeded, else what it said. */
        Optional<String> run(List<String> command) throws InterruptedException;
    }

    private final ThreadIdentity dutyThread;
    private final DutyPriority priority;
    private final Tool tool;
    private final Queue<String> refusals = new ConcurrentLinkedQueue<>();
    private final Thread thread;
    private volatile boolean isRealTime;

    /**
     * Nothing is given before {@link #start}.
     *
     * @param dutyThread who gets it.
     * @param priority   what.
     */
    public DutyTuning(final ThreadIdentity dutyThread, final DutyPriority priority)
    {
        this(dutyThread, priority, new HostTool());
    }

    DutyTuning(final ThreadIdentity dutyThread, final DutyPriority priority, final Tool tool)
    {
        this.dutyThread = dutyThread;
        this.priority = priority;
        this.tool = tool;
        thread = new Thread(this::run, "duty-tuning");
        thread.setDaemon(true);
    }

    /** Any thread, once: begins to wait until the duty thread is warm. */
    public void start()
    {
        if (!priority.changesNothing())
        {
            thread.start();
        }
    }

    private void run()
    {
        try
        {
            TimeUnit.NANOSECONDS.sleep(priority.warmUpNs);
            if (!dutyThread.isKnown())
            {
                refusals.add("priority and core of the duty thread stay as they are: without " +
                    "/proc it cannot be named");
                return;
            }
            final String tid = Long.toString(dutyThread.tid());
            if (priority.cpu >= 0)
            {
                tool.run(List.of("taskset", "-c", "-p", Integer.toString(priority.cpu), tid))
                    .ifPresent(said -> refusals.add("the duty thread is bound to no core (" +
                        said + "): give " + priority.prefix +
                        ".cpu a core that this process may use, or -1"));
            }
            if (priority.realTime > 0)
            {
                isRealTime = raise(tid);
            }
            if (priority.nice != 0 && !isRealTime)
            {
                tool.run(List.of("renice", "-n", Integer.toString(priority.nice), "-p", tid))
                    .ifPresent(said -> refusals.add("priority of the duty thread stays as it is (" +
                        said + "): other threads may delay it; run as root, or with " +
                        "CAP_SYS_NICE, or set " + priority.prefix + ".nice=0"));
            }
        }
        catch (final InterruptedException ex)
        {
            // The process ends before it was warm.
        }
    }

    /** Threads that the duty thread starts later are ordinary ones (chrt -R). */
    private boolean raise(final String tid) throws InterruptedException
    {
        final Optional<String> refusal = tool.run(
            List.of("chrt", "-R", "-f", "-p", Integer.toString(priority.realTime), tid));
        refusal.ifPresent(said -> refusals.add("the duty thread gets no real-time priority (" +
            said + "): other threads may delay it; run as root, or with CAP_SYS_NICE, or set " +
            priority.prefix + ".realTime=0"));
        return refusal.isEmpty();
    }

    /**
     * Any thread: whether the duty thread has its real-time priority, and so must sleep where it
     * would yield, because who is below it runs only then.
     *
     * @return false before it is warm, and where it was refused.
     */
    public boolean isRealTime()
    {
        return isRealTime;
    }

    /**
     * Duty thread: what was refused, each thing once.
     *
     * @return a sentence, null if nothing more was.
     */
    public String poll()
    {
        return refusals.poll();
    }

    @Override
    public void close()
    {
        thread.interrupt();
    }
}
