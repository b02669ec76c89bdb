package io.understudy.gateway.ops.doctor;

/** What a finding means for a member. */
public enum Verdict
{
    /** As it should be. */
    OK,

    /** A member runs, but slower, with longer pauses, or with less left when something fails. */
    WARN,

    /** A member does not run, or not safely. */
    FAIL
}
