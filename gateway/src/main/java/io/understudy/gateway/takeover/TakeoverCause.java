package io.understudy.gateway.takeover;

/** Why a member became primary. */
public enum TakeoverCause
{
    /** First of its epoch: a start, an operator's handover, or the same primary goes on. */
    CONFIGURED,
    /** The primary's process is known to be dead. */
    OBITUARY,
    /** The primary has fallen silent, and a majority has lost it. */
    SILENCE;

    /** How many times are kept of a takeover. */
    public static final int STEPS = 6;
}
