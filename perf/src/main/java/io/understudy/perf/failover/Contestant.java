package io.understudy.perf.failover;

/**
 * One of the two that are compared, as its client sees it: three processes and a session. One
 * thread, but for {@link #handOver} and {@link #endProcesses}.
 */
interface Contestant extends AutoCloseable
{
    /** For lines that are read by people. */
    String name();

    /** Starts all three, sets the gateway up and opens the session; answers go to the listener. */
    void start(Answers answers);

    /** Sends and receives; returns the amount of work done. */
    int poll();

    /** False where a command cannot be sent now. */
    boolean send(int command);

    /** Who leads, as the client knows it; -1: nobody. */
    int leader();

    /** Sends SIGKILL and returns at once. */
    void kill(int memberId);

    /** Starts a killed one again. */
    void restart(int memberId);

    /** Whether one leads and the two others follow. */
    boolean isWhole();

    /** All that the processes have said. */
    String output();

    /** Planned handover to the next in line; waits for it, on a thread of its own. */
    default void handOver()
    {
        throw new UnsupportedOperationException(name() + " has no planned handover here");
    }

    /** Stops a process, or lets it go on. */
    default void hang(final int memberId, final boolean stopped)
    {
        throw new UnsupportedOperationException(name() + " is not stopped here");
    }

    /** Ends the processes for good. Any thread: a signal ends the JVM. */
    void endProcesses();

    @Override
    void close();
}
