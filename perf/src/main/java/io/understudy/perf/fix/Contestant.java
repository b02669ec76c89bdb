package io.understudy.perf.fix;

import java.net.InetSocketAddress;

/**
 * One of those that are compared: a FIX 4.4 acceptor (ISLD) with one session (TW), which each
 * Logon resets (141=Y), and which answers each limit order to buy with one ExecutionReport
 * (150=0). ClOrdIDs go on from one connection to the next. One thread, but for
 * {@link #endProcesses}.
 */
interface Contestant extends AutoCloseable
{
    /** For lines that are read by people. */
    String name();

    /** Starts it, pinned to a core, and waits until it can be connected to. */
    InetSocketAddress start(int core);

    /** How many orders it takes from its start on. */
    int maxOrders();

    /** All that its processes have said. */
    String output();

    /** Ends the processes for good. Any thread: a signal ends the JVM. */
    void endProcesses();

    @Override
    void close();
}
