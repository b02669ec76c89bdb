package io.understudy.gateway.member;

/** How a member spends the cores of its machine. */
public enum Profile
{
    /** One parking thread for driver, sequencer, journal and engine: for small machines. */
    COMPACT,
    /** A yielding thread for the driver, another for the rest: from four cores. */
    SHARED,
    /** Three spinning threads for the driver, one for the rest: a core for each. */
    DEDICATED
}
