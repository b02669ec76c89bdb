package io.understudy.perf.failover;

/** What is done to whoever leads, between two orders. */
enum Act
{
    /** SIGKILL; the killed process is started again afterwards. */
    KILL,
    /** Planned handover to the next in line. */
    HANDOVER,
    /** SIGSTOP, and SIGCONT a second later. */
    HANG
}
