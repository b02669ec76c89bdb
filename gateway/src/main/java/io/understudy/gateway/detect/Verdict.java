package io.understudy.gateway.detect;

/** What a look at a thread has shown. */
public enum Verdict
{
    /** It runs, sleeps, or is stopped: stopped is not dead. */
    ALIVE,
    /** It was sent SIGKILL, or is on its way out: it comes back to its own code no more. */
    DYING,
    /** It is gone, or only its name is left. */
    DEAD,
    /** It cannot be seen: only its silence tells. */
    UNKNOWN;

    /**
     * Whether it is certain that the thread does nothing more.
     *
     * @return true for {@link #DYING} and {@link #DEAD}.
     */
    public boolean isDead()
    {
        return this == DYING || this == DEAD;
    }
}
