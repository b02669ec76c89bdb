package io.understudy.gateway.duty;

/** What a duty thread is to be given once it is warm, and by which settings. */
public final class DutyPriority
{
    private static final int NO_CPU = -1;

    final String prefix;
    final int realTime;
    final int nice;
    final int cpu;
    final long warmUpNs;

    /**
     * On any core.
     *
     * @param prefix   of the settings' names, for what is said: {@code member.duty} or
     *                 {@code edge.duty}.
     * @param realTime priority of SCHED_FIFO, 1 to 99 (sched(7)); 0: none.
     * @param nice     value where there is no real-time priority; 0 leaves it as it is.
     * @param warmUpNs how long after its start the thread counts as warm (ns).
     */
    public DutyPriority(
        final String prefix, final int realTime, final int nice, final long warmUpNs)
    {
        this(prefix, realTime, nice, NO_CPU, warmUpNs);
    }

    private DutyPriority(
        final String prefix, final int realTime, final int nice, final int cpu,
        final long warmUpNs)
    {
        this.prefix = prefix;
        this.realTime = realTime;
        this.nice = nice;
        this.cpu = cpu;
        this.warmUpNs = warmUpNs;
    }

    /**
     * The same on one core.
     *
     * @param core its number; below 0: any.
     * @return what is to be given.
     */
    public DutyPriority onCpu(final int core)
    {
        return new DutyPriority(prefix, realTime, nice, core, warmUpNs);
    }

    boolean changesNothing()
    {
        return realTime == 0 && nice == 0 && cpu < 0;
    }
}
