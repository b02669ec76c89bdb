package io.understudy.gateway.member;

import io.understudy.gateway.detect.ThreadIdentity;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;

/**
 * Gives the duty thread its priority and its core once it is warm, by the host's own programs,
 * which a thread of its own runs. Not earlier: threads that the duty thread starts inherit both,
 * and the compiler's threads would starve. What is refused is said once, and the member goes on.
 */
final class DutyTuning implements AutoCloseable
{
    /** Runs a program of the host. */
    interface Tool
    {
        /** Empty if it succeeded, else what it said. */
        Optional<String> run(List<String> command) throws InterruptedException;
    }

    private final ThreadIdentity dutyThread;
    private final int realTime;
    private final int nice;
    private final int cpu;
    private final long warmUpNs;
    private final Tool tool;
    private final Queue<String> refusals = new ConcurrentLinkedQueue<>();
    private final Thread thread;
    private volatile boolean isRealTime;

    /** Real-time priority 0, nice 0 and a cpu below 0 change nothing. */
    DutyTuning(
        final ThreadIdentity dutyThread, final int realTime, final int nice, final int cpu,
        final long warmUpNs, final Tool tool)
    {
        this.dutyThread = dutyThread;
        this.realTime = realTime;
        this.nice = nice;
        this.cpu = cpu;
        this.warmUpNs = warmUpNs;
        this.tool = tool;
        thread = new Thread(this::run, "duty-tuning");
        thread.setDaemon(true);
    }

    void start()
    {
        if (realTime > 0 || nice != 0 || cpu >= 0)
        {
            thread.start();
        }
    }

    private void run()
    {
        try
        {
            TimeUnit.NANOSECONDS.sleep(warmUpNs);
            if (!dutyThread.isKnown())
            {
                refusals.add("priority and core of the duty thread stay as they are: without " +
                    "/proc it cannot be named");
                return;
            }
            final String tid = Long.toString(dutyThread.tid());
            if (cpu >= 0)
            {
                tool.run(List.of("taskset", "-c", "-p", Integer.toString(cpu), tid))
                    .ifPresent(said -> refusals.add("the duty thread is bound to no core (" +
                        said + "): give member.duty.cpu a core that this process may use, or -1"));
            }
            if (realTime > 0)
            {
                isRealTime = raise(tid);
            }
            if (nice != 0 && !isRealTime)
            {
                tool.run(List.of("renice", "-n", Integer.toString(nice), "-p", tid))
                    .ifPresent(said -> refusals.add("priority of the duty thread stays as it is (" +
                        said + "): other threads may delay it; run as root, or with " +
                        "CAP_SYS_NICE, or set member.duty.nice=0"));
            }
        }
        catch (final InterruptedException ex)
        {
            // The member ends before it was warm.
        }
    }

    /** Threads that the duty thread starts later are ordinary ones (chrt -R). */
    private boolean raise(final String tid) throws InterruptedException
    {
        final Optional<String> refusal = tool.run(
            List.of("chrt", "-R", "-f", "-p", Integer.toString(realTime), tid));
        refusal.ifPresent(said -> refusals.add("the duty thread gets no real-time priority (" +
            said + "): other threads may delay it; run as root, or with CAP_SYS_NICE, or set " +
            "member.duty.realTime=0"));
        return refusal.isEmpty();
    }

    /** Any thread: whether the duty thread has its real-time priority, and so must not yield. */
    boolean isRealTime()
    {
        return isRealTime;
    }

    /** Duty thread: the next thing that was refused, null if nothing more was. */
    String poll()
    {
        return refusals.poll();
    }

    @Override
    public void close()
    {
        thread.interrupt();
    }
}
